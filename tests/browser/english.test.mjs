// The page in English.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const inEnglish = { now: least.now, form: { lang: "en" } };
const ownPage = { path: "/tests/browser/pages/english.html", now: least.now };

test("messages, the summary and the buttons are in the language of the form", async () => {
  const page = await open(inEnglish);
  await page.prepare();
  const { heading, links } = await page.summary();
  assert.equal(heading, "There are 9 errors to correct");
  assert.match(links[1], /^3\. Enter the postal code/);
  assert.match((await page.messages("controller.name"))[0].text, /^Error: /);
  assert.match((await page.messages("incident.description"))[0].text, /^Missing: Describe the breach briefly \(Article 33\(3\)\(a\)\)\.$/);
  assert.equal(await page.run(() => finder.buttons("Preview").length), 1);
  assert.equal(await page.run(() => finder.buttons("Add another").length), 2);
});

test("our words are marked as English on a page in Swedish", async () => {
  const page = await open({ ...inEnglish, form: {}, edit: (html) => html.replace("data-breach-notification>", 'data-breach-notification lang="en">') });
  await page.prepare();
  const unmarked = await page.run(() => [...document.querySelectorAll("[data-bn-own]")]
    .filter((element) => element.closest("[lang]").lang !== "en").map(({ className }) => className));
  assert.deepEqual(unmarked, []);
});

test("the deadline is told in English, in Swedish time", async () => {
  const page = await open(inEnglish);
  await page.put({ "incident.discovered.date": "2026-05-05", "incident.discovered.time": "09:00" });
  const text = await page.text("[data-bn-deadline]");
  assert.match(text, /Time left of the 72 hours: 1 day and 23 hours\./);
  assert.match(text, /Latest time: 2026-05-08 at 09:00 \(UTC\+02:00\)\./);
  assert.match(text, /Counted for this time: 2026-05-06 at 10:00 \(UTC\+02:00\)\./);
});

test("the preview and the result say in English that nothing is sent, and the preview whose numbers these are", async () => {
  const page = await open(inEnglish);
  await page.put(least.answers);
  await page.click("Preview");
  const text = await page.text("dialog");
  assert.match(text, /Preview of the notification/);
  assert.match(text, /Not sent: notify through IMY's e-service/);
  assert.match(text, /The numbers of the questions are those of the authority's form in Swedish\./);
  assert.match(text, /1\. Name of the organisation/);
  await page.click("Close");
  await page.prepare();
  assert.match(await page.text("[data-bn-result]"), /Not sent: notify through IMY's e-service/);
});

test("a page in English has its choices read by their labels in English", async () => {
  const page = await open(ownPage);
  assert.equal(await page.shows(13), false);
  await page.run(() => {
    finder.put({ number: 1, row: 0 }, "Example Town");
    finder.put({ number: 3, row: 0 }, "127 26");
    finder.put({ number: 12, row: 0 }, "No", ["No"]);
    finder.put({ number: 18, row: 0 }, "", ["Technical fault"]);
  });
  assert.equal(await page.shows(13), true);
  await page.click("Prepare the notification");
  assert.deepEqual(JSON.parse(await page.submission()).incident, { ongoing: "no", cause: "technical" });
});

test("rows are added and removed in English", async () => {
  const page = await open(ownPage);
  await page.click("Add another");
  const names = await page.run(() => [finder.name(finder.adder(30)), ...finder.removers(30).map((button) => finder.name(button))]);
  assert.match(names[0], /^Add another measure$/i);
  assert.match(names[1], /^Remove measure 1$/i);
  assert.match(names[2], /^Remove measure 2$/i);
});

test("a page in a language of neither kind is spoken to in Swedish", async () => {
  const page = await open({ ...inEnglish, form: { lang: "fi" } });
  await page.prepare();
  assert.equal((await page.summary()).heading, "Det är 9 fel att rätta");
});

test("the language follows when the page changes it, with the errors that are told", async () => {
  const page = await open({ now: least.now });
  await page.prepare();
  await page.run(() => { document.documentElement.lang = "en"; });
  assert.equal((await page.summary()).heading, "There are 9 errors to correct");
  assert.match((await page.messages("controller.name"))[0].text, /^Error: /);
  assert.equal(await page.run(() => finder.buttons("Preview").length), 1);
});
