// What axe-core finds on each page in each state: nothing. And on other people's pages: nothing that we brought.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { broughtTo, found, violations } from "./support/axe.mjs";
import { least } from "./support/scenarios.mjs";
import { prefer, unasked } from "./support/screen.mjs";
import { late, oneFile, pages, withErrors, withPreview, withResult, withRows } from "./support/states.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const axe = { scripts: ["axe.js"] };
const dark = (t, page) => prefer(t, page, { "prefers-color-scheme": "dark" });

const all = { ...pages, "one file": oneFile };
const states = {
  "untouched": () => {},
  "with errors, gaps and advice told": withErrors,
  "with rows added": withRows,
  "with the preview open": withPreview,
  "with the preview of an unfinished form open": (page) => page.click("Förhandsgranska"),
  "with the result shown": withResult,
};

for (const [name, settings] of Object.entries(all)) {
  for (const [state, reach] of Object.entries(states)) {
    test(`${name}: axe finds nothing ${state}`, async () => {
      const page = await open({ ...settings(late), ...axe });
      await reach(page);
      assert.deepEqual(await violations(page), []);
    });
  }
}

for (const [name, settings] of Object.entries(pages)) {
  for (const state of ["with errors, gaps and advice told", "with the preview open", "with the result shown"]) {
    test(`${name}, in the dark: axe finds nothing ${state}`, { skip: unasked }, async (t) => {
      const page = await open({ ...settings(late), ...axe });
      await dark(t, page);
      await states[state](page);
      assert.deepEqual(await violations(page), []);
    });
  }
}

const inEnglish = { form: { lang: "en" }, ...axe };

test("in English axe finds nothing in the page with errors told, nor with the preview open", async () => {
  const page = await open({ ...pages.page(late), ...inEnglish });
  await withErrors(page);
  assert.deepEqual(await violations(page), []);
  await page.click("Preview");
  assert.deepEqual(await violations(page), []);
});

test("in English axe finds nothing in the element with errors told, with rows, with the preview open, and with the result shown", async () => {
  const page = await open({ ...pages.element(late), ...axe });
  await withRows(page);
  await withErrors(page);
  await page.click("English");
  assert.deepEqual(await violations(page), []);
  await page.click("Preview");
  assert.deepEqual(await violations(page), []);
  await page.click("Close");
  await page.click("Svenska");
  await withResult(page);
  await page.click("English");
  assert.deepEqual(await violations(page), []);
});

const hosts = {
  "blocks": "Skicka anmälan",
  "grid": "Skicka / Send",
  "list": "Submit",
  "outside": "Skicka in ärendet",
  "portlet": "Skicka in",
  "server-controls": "Skicka",
  "state": "Granska och skicka",
  "table": "Skicka blanketten",
};

for (const [name, send] of Object.entries(hosts)) {
  test(`${name}: axe finds nothing that we brought to someone else's page`, async () => {
    const settings = { path: `/tests/browser/hosts/${name}.html`, now: least.now, ...axe };
    const drawn = (page, form) => page.until("the form is drawn", () => page.run((form) => document.querySelector(form)?.elements.length > 5, form));
    const bare = await open({ ...settings, wait: false, edit: (html) => html.replace(/<script [^>]*breach-notification[^>]*><\/script>/, "") });
    await drawn(bare, "form[method=post], form[data-breach-notification]");
    const before = await found(bare);
    const page = await open(settings);
    await drawn(page, "form[data-bn-live]");
    assert.deepEqual(await broughtTo(page, before), [], "untouched");
    await page.hit(await page.run((send) => finder.buttons("").find((button) => finder.reads(button) === send), send));
    assert.deepEqual(await broughtTo(page, before), [], "with errors told");
    await page.click(name === "list" ? "Preview" : "Förhandsgranska");
    assert.deepEqual(await broughtTo(page, before), [], "with the preview open");
  });
}
