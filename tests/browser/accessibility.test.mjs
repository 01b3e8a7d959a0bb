// What axe-core finds: WCAG 2.0 to 2.2, levels A and AA, and its best practices.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least, scenario } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const usbStick = scenario("usb-stick");
const start = (settings) => open({ now: least.now, scripts: ["axe.js"], ...settings });

async function violations(page) {
  const found = await page.wait(async () => {
    const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  });
  return found;
}

const errors = async (page) => {
  await page.put({ "incident.ongoing": "no", "processors.involved": "yes", "controller.organisationNumber": "1", "incident.ended.date": "2027-01-01" });
  await page.prepare();
};

for (const [state, settings, reach] of [
  ["untouched", {}, () => {}],
  ["with errors, gaps and advice told", {}, errors],
  ["with rows added", {}, async (page) => {
    await page.put({ "processors.involved": "yes" });
    for (const field of ["contacts[0].name", "processors.organisations[0].name", "actions[0].date"]) await page.addRow(field);
  }],
  ["with the preview open", { now: usbStick.now }, async (page) => {
    await page.put(usbStick.answers);
    await page.click("Förhandsgranska");
  }],
  ["with the preview of an unfinished form open", {}, (page) => page.click("Förhandsgranska")],
  ["with the result shown", { now: usbStick.now }, async (page) => {
    await page.put(usbStick.answers);
    await page.prepare();
  }],
  ["in English, with errors told", { form: { lang: "en" } }, errors],
]) {
  test(`axe finds nothing in the page ${state}`, async () => {
    const page = await start(settings);
    await reach(page);
    assert.deepEqual(await violations(page), []);
  });
}

for (const [state, reach] of [
  ["untouched", () => {}],
  ["with errors told and rows added", async (page) => {
    await errors(page);
    for (const field of ["contacts[0].name", "processors.organisations[0].name", "actions[0].date"]) await page.addRow(field);
  }],
  ["with the preview open", (page) => page.click("Förhandsgranska")],
  ["with the result shown, in English", async (page) => {
    await page.put(usbStick.answers);
    await page.prepare();
    await page.click("English");
  }],
]) {
  test(`axe finds nothing in the element ${state}`, async () => {
    const page = await start({ path: "/www/element.html" });
    await reach(page);
    assert.deepEqual(await violations(page), []);
  });
}

test("axe finds nothing in the dark, with errors told", async (t) => {
  const page = await start();
  if (!page.driver.sendDevToolsCommand) return t.skip("only Chromium's driver can ask for dark colours");
  await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: "dark" }] });
  await errors(page);
  assert.deepEqual(await violations(page), []);
  await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [] });
});

test("what comes while a person fills in the form is said to those who do not see it", async () => {
  const page = await start();
  const spoken = () => page.run(() => [...document.querySelectorAll("form [role=status]")].map(({ textContent }) => textContent.trim()).join(" "));
  await page.choose("incident.ongoing", "no");
  assert.match(await spoken(), /Fråga 13 visas nu\./);
  await page.addRow("actions[0].date");
  assert.match(await spoken(), /En rad har lagts till\./);
  await page.removeRow("actions[0].date", 1);
  assert.match(await spoken(), /Raden har tagits bort\./);
});

test("at the width of a telephone nothing sticks out", async () => {
  const page = await start();
  const size = await page.driver.manage().window().getRect();
  await page.driver.manage().window().setRect({ width: 500, height: 800 });
  await page.run(() => { document.documentElement.style.width = "320px"; });
  await errors(page);
  const wide = await page.run(() => [...document.querySelectorAll("[data-bn-own], [data-bn-own] *, .bn-messages, .bn-messages *")]
    .filter((element) => finder.visible(element) && element.getBoundingClientRect().right > 321 && !element.closest(".bn-visually-hidden"))
    .map((element) => `${element.localName}.${element.className}`));
  await page.driver.manage().window().setRect(size);
  assert.deepEqual(wide, []);
});
