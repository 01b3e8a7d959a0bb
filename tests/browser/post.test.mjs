// A page that posts by itself: data-bn-submit="post".

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite({ isWhole: true });

const posting = (html) => html
  .replace('blankett" method="dialog"', 'blankett" method="post" action="../mottaget" data-bn-submit="post"')
  .replace("</form>", '<input type="hidden" name="underlag" data-bn-submission></form>')
  .replace('type="submit">Skapa underlag', 'type="submit" name="knapp" value="skapa">Skapa underlag')
  .replace('<div class="knappar">', '<div class="knappar"><button type="submit" name="knapp" value="utkast" formnovalidate>Spara utkast</button>');

const start = () => open({ now: least.now, edit: posting });

/** Notes whether the browser asked before it left the page, as a beacon that outlives it. Call it when all is filled in. */
const noteAsking = (page) => page.run(() => addEventListener("beforeunload", (event) => {
  navigator.sendBeacon(new URL(`../left?${event.defaultPrevented}`, location), "");
}));

async function posted(page) {
  await page.until("the host has the form", () => page.visit.posts.some(({ path }) => path === "/mottaget"));
  assert.equal(await page.run(() => document.title), "Mottaget");
  return page.visit.posts.find(({ path }) => path === "/mottaget").fields;
}

test("a form without errors is posted with the submission, the button, and only what applies", async () => {
  const page = await start();
  await page.put({ ...least.answers, "incident.ongoing": "no", "incident.ended.date": "2026-05-05" });
  await page.put({ "incident.ongoing": "yes" });
  await noteAsking(page);
  await page.prepare();
  const fields = await posted(page);
  assert.equal(fields.get("controller.name"), least.answers["controller.name"]);
  assert.equal(fields.get("knapp"), "skapa");
  assert.equal(fields.has("incident.ended.date"), false, "what does not apply is left out");
  const submission = JSON.parse(fields.get("underlag"));
  assert.equal(submission.createdAt, least.now);
  assert.equal(submission.incident.ongoing, "yes");
  assert.deepEqual(page.visit.requests.filter(({ path }) => path === "/left").map(({ query }) => query), ["?false"]);
});

test("the event comes, and nothing is downloaded", async () => {
  const page = await start();
  await page.put(least.answers);
  await page.run(() => document.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    window.told = { events: recorded.events.filter(({ name }) => name === "submission").length, downloads: recorded.downloads.length };
  }));
  await page.prepare();
  assert.deepEqual(await page.run(() => window.told), { events: 1, downloads: 0 });
});

test("a form with errors is not posted", async () => {
  const page = await start();
  await page.prepare();
  assert.equal((await page.summary()).focused, true);
  assert.deepEqual(page.visit.posts, []);
});

test("where the event is cancelled the form is not posted", async () => {
  const page = await start();
  await page.run(() => { window.cancelled = "submission"; });
  await page.put(least.answers);
  await page.prepare();
  assert.equal((await page.events("submission")).length, 1);
  await new Promise((resolve) => setTimeout(resolve, 150));
  assert.deepEqual(page.visit.posts, []);
});

test("nobody is told to notify elsewhere, since the page sends the form itself", async () => {
  const page = await start();
  await page.run(() => { window.cancelled = "submission"; });
  await page.put(least.answers);
  await page.prepare();
  assert.doesNotMatch(await page.text("form"), /Inte inskickat/);
  await page.click("Förhandsgranska");
  assert.doesNotMatch(await page.text("dialog"), /Inte inskickat/);
});

test("a button with formnovalidate passes untouched, errors or not", async () => {
  const page = await start();
  await page.put({ "contacts[0].email": "ingen adress" });
  await noteAsking(page);
  await page.click("Spara utkast");
  const fields = await posted(page);
  assert.equal(fields.get("knapp"), "utkast");
  assert.equal(fields.get("contacts[0].email"), "ingen adress");
  assert.equal(fields.get("underlag"), "");
  assert.deepEqual(page.visit.requests.filter(({ path }) => path === "/left").map(({ query }) => query), ["?false"]);
});
