// What a person has asked of the computer, and the size of the screen. Only Chromium's driver can be told.

import { browserName } from "./browsers.mjs";

/** For a test that asks something of the computer. */
export const unasked = browserName === "chromium" ? false : "only Chromium's driver can set the screen and what a person prefers";

const devTools = (page, command, parameters = {}) => page.driver.sendAndGetDevToolsCommand(command, parameters);

/** Until the end of the test: `{ "prefers-color-scheme": "dark" }`. */
export async function prefer(t, page, features) {
  t.after(() => devTools(page, "Emulation.setEmulatedMedia", { features: [] }));
  await devTools(page, "Emulation.setEmulatedMedia", { features: Object.entries(features).map(([name, value]) => ({ name, value })) });
}

/** Until the end of the test: so many CSS pixels wide and high. */
export async function onScreen(t, page, width, height) {
  t.after(() => devTools(page, "Emulation.clearDeviceMetricsOverride"));
  await devTools(page, "Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  await page.settled();
}
