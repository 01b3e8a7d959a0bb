// `form.submit()` asks no listener. A host whose "Send" is a link that calls it would post past every check.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";
import { browserName } from "./support/browsers.mjs";

const { open } = suite();

const link = '<a href="#" id="skicka" onclick="document.querySelector(\'form.blankett\').submit(); return false">Skicka</a>';
const saving = '<a href="#" id="spara" data-bn-novalidate onclick="setTimeout(() => document.querySelector(\'form.blankett\').submit(), 50); return false">Spara</a>';
const posting = (more = "") => (html) => html
  .replace('blankett" method="dialog"', `blankett" method="post" action="../mottaget" data-bn-submit="post" ${more}`)
  .replace('<div class="knappar">', `<div class="knappar">${link} ${saving}`)
  .replace("</form>", '<input type="hidden" name="underlag" data-bn-submission></form>');
const preparing = (html) => html.replace('<div class="knappar">', `<div class="knappar">${link}`);
const press = async (page, id) => page.hit(await page.run((id) => document.getElementById(id), id));
const posted = (page) => page.until("the host has the form", () => page.visit.posts.length > 0);
const isNotPosted = async (page) => {
  await new Promise((resolve) => setTimeout(resolve, 400));
  assert.equal(page.visit.posts.length, 0);
};

test("with errors it is stopped as a submit is, and the errors are listed", async () => {
  const page = await open({ now: least.now, edit: posting() });
  await page.run(() => { window.heard = 0; document.querySelector("form.blankett").addEventListener("submit", () => { heard += 1; }); });
  await press(page, "skicka");
  assert.equal((await page.summary()).links.length, 9);
  assert.equal((await page.events("invalid")).length, 1);
  assert.equal(await page.run(() => heard), 0, "no other listener hears of it");
  await isNotPosted(page);
});

test("without errors it is posted with the submission", async () => {
  const page = await open({ now: least.now, edit: posting() });
  await page.put(least.answers);
  await press(page, "skicka");
  await posted(page);
  const { fields } = page.visit.posts[0];
  assert.equal(JSON.parse(fields.get("underlag")).controller.name, least.answers["controller.name"]);
});

test("what is cancelled is not posted, and a listener may post it itself later", async () => {
  const page = await open({ now: least.now, edit: posting() });
  await page.put(least.answers);
  await page.run(() => addEventListener("breach-notification-submission", (event) => { event.preventDefault(); setTimeout(() => document.querySelector("form.blankett").submit(), 300); }));
  await press(page, "skicka");
  await posted(page);
  assert.equal(page.visit.posts.length, 1);
});

test("a listener that posts at once posts once", { skip: browserName === "webkit" && "it posts nothing from within a submit that is prevented" }, async () => {
  const page = await open({ now: least.now, edit: (html) => posting()(html).replace('data-bn-submit="post"', "") });
  await page.put(least.answers);
  await page.run(() => addEventListener("breach-notification-submission", () => document.querySelector("form.blankett").submit()));
  await page.prepare();
  await posted(page);
  assert.equal(page.visit.posts.length, 1);
});

test("where nothing is posted the notification is prepared", async () => {
  const page = await open({ now: least.now, edit: preparing });
  await page.put(least.answers);
  await press(page, "skicka");
  assert.equal(JSON.parse(await page.submission()).controller.name, least.answers["controller.name"]);
  assert.match(await page.text("form"), /Inte inskickat/);
});

test("a form whose control is called submit is caught too", async () => {
  const edit = (html) => posting()(html).replace("</form>", '<input type="hidden" name="submit" value="x"></form>').replaceAll("document.querySelector('form.blankett').submit()", "HTMLFormElement.prototype.submit.call(document.querySelector('form.blankett'))").replaceAll("document.querySelector(\\'form.blankett\\').submit()", "HTMLFormElement.prototype.submit.call(document.querySelector(\\'form.blankett\\'))");
  const page = await open({ now: least.now, edit });
  await press(page, "skicka");
  assert.notEqual(await page.summary(), null);
  await isNotPosted(page);
});

test("what saves for later passes, also when it posts a moment after the click", async () => {
  const page = await open({ now: least.now, edit: posting() });
  await page.type("controller.name", "Exempelkommun");
  await press(page, "spara");
  await posted(page);
  assert.equal(page.visit.posts[0].fields.get("controller.name"), "Exempelkommun");
});

test("a click after that is judged again", async () => {
  const page = await open({ now: least.now, edit: (html) => posting()(html).replace("setTimeout(() => document.querySelector('form.blankett').submit(), 50); ", "") });
  await press(page, "spara");
  await press(page, "skicka");
  assert.notEqual(await page.summary(), null);
  await isNotPosted(page);
});

test("a form that asks for it is left alone", async () => {
  const page = await open({ now: least.now, edit: posting('data-bn-script-submit="pass"') });
  await press(page, "skicka");
  await posted(page);
});

test("other forms of the page are none of ours, and afterwards all is as it was", async () => {
  const page = await open({ wait: false, now: least.now, edit: (html) => posting()(html).replace("../pkg/breach-notification.js", "../tests/browser/pages/manual.mjs").replace("<main", '<form id="annan" method="post" action="../annat"><input name="q" value="1"></form><main') });
  await page.until("the module is there", () => page.run(() => Boolean(window.api)));
  const same = () => page.run(() => {
    const form = document.querySelector("form.blankett");
    return [HTMLFormElement.prototype.submit === window.before, form.submit === window.before, Object.getOwnPropertyNames(form).includes("submit")];
  });
  await page.run(() => { window.before = HTMLFormElement.prototype.submit; window.live = api.enhance(document.querySelector("form.blankett")); });
  assert.deepEqual((await same())[1], false);
  await page.run(() => live.disconnect());
  assert.deepEqual(await same(), [true, true, false]);
  await page.run(() => { window.live = api.enhance(document.querySelector("form.blankett")); document.getElementById("annan").submit(); });
  await posted(page);
  assert.equal(page.visit.posts[0].path, "/annat");
});

test("a submit button that is marked for it passes as formnovalidate does", async () => {
  const page = await open({ now: least.now, edit: (html) => posting()(html).replace(link, '<button type="submit" id="skicka" data-bn-novalidate formnovalidate>Spara</button>') });
  await press(page, "skicka");
  await posted(page);
});
