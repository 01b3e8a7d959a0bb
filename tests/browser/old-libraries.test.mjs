// A host's old library gives arrays, or everything, a `toJSON` of its own: Prototype did until version 1.7. It reaches nothing that we write.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { scenario } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";
import { browserName } from "./support/browsers.mjs";

const { open } = suite();
const usbStick = scenario("usb-stick");

/** Run in the page while we write, and not while a driver asks it something: that writes JSON too. */
const libraries = {
  "none": "",
  "one that writes arrays as texts": "Array.prototype.toJSON = function () { return '[' + [...this].join() + ']'; };",
  "one that writes objects as texts": "Object.prototype.toJSON = function () { return 'spoilt'; };",
};
const inForm = (html) => html
  .replace("<breach-notification", `<form id="host"><breach-notification name="anmalan" now="${usbStick.now}"`)
  .replace("</breach-notification>", "</breach-notification></form>");

for (const [what, library] of Object.entries(libraries)) {
  test(`the element's value and what its form posts: ${what}`, async () => {
    const page = await open({ path: "/www/element.html", edit: inForm });
    await page.put(usbStick.answers);
    const [expected, ...written] = await page.run((library) => {
      const element = document.querySelector("breach-notification");
      const expected = JSON.stringify(element.submission);
      (0, eval)(library);
      const value = element.value;
      const posted = new FormData(document.getElementById("host")).get("anmalan");
      element.value = value;
      const again = element.value;
      for (const kind of [Array, Object]) delete kind.prototype.toJSON;
      return [expected, value, posted, again];
    }, library);
    assert.ok(Array.isArray(JSON.parse(expected).dataSubjects.groups), "there is a list in it");
    assert.deepEqual(written, [expected, expected, expected]);
  });

  test(`what comes back after leaving: ${what}`, { skip: browserName === "webkit" && "it keeps the page as it was" }, async () => {
    // It comes when the page is about to be left, before we write down what is to come back.
    const leaving = `<script>
      addEventListener("beforeunload", () => { ${library} }, { capture: true });
      addEventListener("pagehide", () => { for (const kind of [Array, Object]) delete kind.prototype.toJSON; });
      addEventListener("unload", () => {});
    </script>`;
    const edit = (html) => html.replace("<head>", `<head>${leaving}`);
    for (const path of ["index", "element"]) {
      const page = await open({ path: `/www/${path}.html`, now: usbStick.now, edit, cache: browserName === "chromium" ? "no-store" : "no-cache" });
      await page.put({ "dataSubjects.groups": ["users", "children"], "actions[0].description": "ett", "actions[1].description": "två" });
      await page.driver.get(`${page.visit.folder}/tests/browser/pages/inline.html`);
      await page.back();
      await new Promise((resolve) => setTimeout(resolve, 600));
      await page.until("the form is alive again", () => page.run((path) => location.pathname.endsWith(path) && document.querySelector("form[data-bn-live]") !== null && Boolean(window.finder), `${path}.html`));
      assert.equal(await page.rows("actions[0].date"), 2, path);
      assert.equal(await page.value("actions[1].description"), "två", path);
      assert.equal((await page.chosen("dataSubjects.groups")).length, 2, path);
    }
  });
}
