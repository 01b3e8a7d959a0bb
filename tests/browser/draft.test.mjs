// What a script can do with a form that is alive: take the answers out, put a draft in, ask for the verdict.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least, nativeSubmission, scenario } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const usbStick = scenario("usb-stick");

/** The city's page, brought to life by a script. */
async function start(settings) {
  const edit = (html) => html.replace("../pkg/breach-notification.js", "../tests/browser/pages/manual.mjs");
  const page = await open({ wait: false, now: usbStick.now, edit, ...settings });
  await page.until("the module is there", () => page.run(() => Boolean(window.api)));
  await page.run(() => { window.live = api.enhance(document.querySelector("form")); });
  return page;
}

const setAnswers = (page, answers) => page.run((answers) => live.setAnswers(answers), answers);
const filled = (answers) => Object.fromEntries(Object.entries(answers).filter(([, value]) => value.length));

test("a draft that is put in makes the same submission as typing it", async () => {
  const page = await start();
  assert.deepEqual(await setAnswers(page, usbStick.answers), []);
  assert.deepEqual((await page.shown()).filter((number) => usbStick.expect.hiddenQuestions.includes(number)), []);
  assert.equal(await page.rows("actions[0].date"), 7);
  assert.equal(await page.run(() => JSON.stringify(live.submission())), nativeSubmission("usb-stick"));
  await page.prepare();
  assert.equal(await page.submission(), nativeSubmission("usb-stick"));
});

test("what is taken out can be put in again, also through JSON", async () => {
  const page = await start();
  await page.put(usbStick.answers);
  const draft = await page.run(() => JSON.stringify(live.answers()));
  const other = await start();
  await setAnswers(other, JSON.parse(draft));
  assert.equal(await other.run(() => JSON.stringify(live.answers())), draft);
  assert.equal(await other.run(() => JSON.stringify(live.submission())), nativeSubmission("usb-stick"));
});

test("a draft takes the place of all that stood there, rows too", async () => {
  const page = await start();
  await setAnswers(page, usbStick.answers);
  const draft = { "controller.name": "Exempelkommun", "actions[0].description": "ett", "actions[1].description": "två" };
  await setAnswers(page, draft);
  assert.deepEqual(filled(await page.run(() => live.answers())), draft);
  assert.equal(await page.rows("actions[0].date"), 2);
  assert.equal(await page.shows(35), false);
});

test("putting a draft in holds nothing against anybody, and marks nothing as typed by a person", async () => {
  const page = await start();
  await setAnswers(page, { "contacts[0].email": "ingen adress" });
  assert.equal(await page.run(() => document.querySelectorAll(".bn-message").length), 0);
  assert.equal(await page.run(() => live.report().complete), false);
});

test("what the page has no field for is named, and never breaks anything", async () => {
  const page = await start();
  const odd = { "inget.sådant": "x", "__proto__x": "y", "controller.name": "Exempelkommun" };
  assert.deepEqual((await setAnswers(page, odd)).sort(), ["__proto__x", "inget.sådant"]);
  assert.equal(await page.value("controller.name"), "Exempelkommun");
});

test("answers of the wrong type are refused, and what stood there stays", async () => {
  const page = await start();
  await page.put({ "controller.name": "Exempelkommun" });
  const codes = await page.run(() => [null, 1, "x", [], { "controller.name": 1 }, Promise.resolve({})].map((wrong) => {
    try {
      live.setAnswers(wrong);
      return null;
    } catch (error) {
      return error.code;
    }
  }));
  assert.deepEqual(new Set(codes), new Set(["invalidAnswers"]));
  assert.equal(await page.value("controller.name"), "Exempelkommun");
});

test("the errors can be told, and the preview opened, by a script", async () => {
  const page = await start();
  assert.equal(await page.run(() => live.reportErrors()), false);
  assert.equal((await page.summary()).links.length, 9);
  await setAnswers(page, least.answers);
  assert.equal(await page.run(() => live.reportErrors()), true);
  assert.equal(await page.summary(), null);
  await page.run(() => live.openPreview());
  assert.match(await page.text("dialog[open]"), /Förhandsgranskning/);
});

test("after it is disconnected its functions do no harm", async () => {
  const page = await start();
  await page.run(() => live.disconnect());
  const before = await page.run(() => document.body.outerHTML);
  await page.run(() => {
    for (const call of [() => live.answers(), () => live.report(), () => live.submission(), () => live.reportErrors(), () => live.openPreview(), () => live.setAnswers({}), () => live.disconnect()]) {
      try {
        call();
      } catch (error) {
        if (!error.code) throw error;
      }
    }
  });
  await page.settled();
  assert.equal(await page.run(() => document.querySelectorAll("dialog").length), 0);
  assert.equal(await page.run(() => document.body.outerHTML) === before, true, "the page is as it was");
});

test("what the page cannot show in full is named", async () => {
  const page = await start({ edit: (html) => html
    .replace("../pkg/breach-notification.js", "../tests/browser/pages/manual.mjs")
    .replace(/<option[^>]*>Förlust<\/option>/, "") });
  const lacking = await setAnswers(page, { "incident.type": "loss", "incident.cause": "något eget", "incident.occurred.date": "igår", "controller.name": "Exempelkommun" });
  assert.deepEqual(lacking.sort(), ["incident.cause", "incident.occurred.date", "incident.type"]);
});

test("a draft that is put in afterwards makes what was prepared out of date", async () => {
  const page = await start({ now: least.now });
  await setAnswers(page, least.answers);
  await page.prepare();
  await setAnswers(page, { ...least.answers, "controller.name": "Exempelstad" });
  assert.match(await page.text("[data-bn-result]"), /Något har ändrats sedan underlaget skapades/);
});

test("a page that saves the answers itself can say so", async () => {
  const page = await start();
  assert.equal(await page.run(() => live.unsaved), false);
  await page.type("controller.name", "Exempelkommun");
  assert.equal(await page.run(() => live.unsaved), true);
  assert.equal(await page.asksBeforeLeaving(), true);
  await page.run(() => { live.unsaved = false; });
  assert.equal(await page.asksBeforeLeaving(), false);
  await page.type("controller.name", "!");
  assert.equal(await page.asksBeforeLeaving(), true);
});

// Last, since a page that hangs takes its browser along.
test("a row far away adds no rows without end", async () => {
  const page = await start();
  const took = await page.run(() => {
    const began = performance.now();
    live.setAnswers({ "actions[4294967294].description": "x", "contacts[1000000].name": "y" });
    return performance.now() - began;
  });
  assert.ok(took < 5000, `${Math.round(took)} ms`);
  assert.ok(await page.rows("actions[0].date") < 100);
  await page.type("controller.name", "a");
  assert.equal(await page.value("controller.name"), "a");
});
