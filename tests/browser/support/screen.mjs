// What a person has asked of the computer, and the size of the screen, of which only Chromium's driver can be told; and that of a window.

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

/** Until the end of the test, in any browser: a page as many CSS pixels wide as a window can be narrow, and so many high. */
export async function inWindow(t, page, width, height = 800) {
  t.after(() => resize(page.driver, { width: 1280 }));
  await resize(page.driver, { width, height });
}

/** WebKit's small browser lists what it has downloaded at the foot of its window, 50 px for each, until nothing is left of the page. */
export async function keepHigh(driver) {
  if ((await driver.executeScript("return innerHeight")) < 500) await resize(driver, { height: 600 });
}

/** Makes the page so large, whatever stands around it in the window; what is left out stays as it is. */
async function resize(driver, { width, height }) {
  const rect = await driver.executeScript(
    (width, height) => ({ x: screenX, y: screenY, width: outerWidth + (width ?? innerWidth) - innerWidth, height: outerHeight + (height ?? innerHeight) - innerHeight }),
    width ?? null,
    height ?? null,
  );
  await driver.manage().window().setRect(rect);
}
