// A browser without what the element needs: what stands there stays, the page hears so once, and forms that need less come to life.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const without = (...lines) => (html) => html.replace("<head>", `<head><script>${lines.join(";")}</script>`);
// The driver's own scripts need it.
const noHasOwn = `const { hasOwn } = Object; Object.hasOwn = (object, name) => {
  if (object.localName) throw new TypeError("Object.hasOwn is not a function");
  return hasOwn(object, name);
}`;
const noInternals = "delete HTMLElement.prototype.attachInternals";

test("without attachInternals the element keeps what stands there and says so once", async () => {
  const page = await open({ path: "/www/element.html", edit: without(noInternals) });
  const [error, ...others] = await page.events("error");
  assert.deepEqual([others.length, error.target, error.detail.code], [0, "breach-notification", "notStarted"]);
  assert.match(await page.text(), /Formuläret kan inte visas/);
  assert.deepEqual(await page.run(() => {
    const element = document.querySelector("breach-notification");
    const made = document.createElement("breach-notification");
    element.now = "2026-05-06T10:30:00+02:00";
    element.answers = { "controller.name": "a" };
    return [element.form, element.labels, element.checkValidity(), element.reportValidity(), element.value, made.localName];
  }), [null, null, true, true, "", "breach-notification"]);
  assert.equal((await page.events("error")).length, 1, "once");
});

test("without attachInternals a form of the page comes to life all the same", async () => {
  const page = await open({ edit: without(noInternals) });
  assert.deepEqual(await page.events("error"), []);
  await page.choose("incident.ongoing", "no");
  assert.equal(await page.shows(13), true);
});

test("without Object.hasOwn the element works, and what was set before counts", async () => {
  const early = (html) => html.replace("</breach-notification>", '</breach-notification><script>document.querySelector("breach-notification").answers = { "controller.name": "Tidig" };</script>');
  const page = await open({ path: "/www/element.html", edit: (html) => without(noHasOwn)(early(html)) });
  assert.equal(await page.value("controller.name"), "Tidig");
});
