// A script can bring a form to life and let it go again. It is then as it was.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

/** The city's page, with a script that waits for the test instead of the drop-in. */
async function start(settings) {
  const edit = (html) => html.replace("../pkg/breach-notification.js", "../tests/browser/pages/manual.mjs")
    .replace("</form>", '<input type="hidden" data-bn-submission value=""><input type="hidden" data-bn-submission></form>');
  const page = await open({ wait: false, edit, ...settings });
  await page.until("the module is there", () => page.run(() => Boolean(window.api)));
  return page;
}

/** The form, a tag a line, so that a difference can be read. */
const html = (page) => page.run(() => document.querySelector("form").outerHTML.split(/(?=<)/));
const enhance = (page, options = {}) => page.run((options) => { window.live = api.enhance(document.querySelector("form"), options); }, options);
const disconnect = (page) => page.run(() => live.disconnect());
const code = (page, run) => page.run((text) => {
  try {
    new Function(text)();
    return null;
  } catch (error) {
    return error.code ?? String(error);
  }
}, run);

test("the form is as it was before, to the letter", async () => {
  const page = await start({ now: least.now });
  const before = await html(page);
  await enhance(page);
  assert.notDeepEqual(await html(page), before);
  await disconnect(page);
  assert.deepEqual(await html(page), before);
  assert.equal(await page.run(() => document.querySelectorAll("[data-bn-own], dialog").length), 0);
});

test("it is so also with rows added, errors told, the preview open and the result shown", async () => {
  const page = await start({ now: least.now });
  const before = await html(page);
  await enhance(page);
  for (const field of ["contacts[0].name", "actions[0].date"]) {
    await page.addRow(field);
    await page.addRow(field);
  }
  await page.prepare();
  await page.put({ "incident.ongoing": "no", "controller.reference": "x".repeat(49) });
  await page.put(least.answers);
  await page.prepare();
  assert.equal((await page.events("submission")).length, 1);
  const filled = await page.run(() => [...document.querySelectorAll("[data-bn-submission]")].map(({ value }) => value.slice(0, 17)));
  assert.deepEqual(filled, ['{"schemaVersion":', '{"schemaVersion":']);
  await page.click("Förhandsgranska");
  await disconnect(page);
  assert.deepEqual(await html(page), before);
  assert.equal(await page.run(() => document.querySelectorAll("[data-bn-own], dialog").length), 0);
});

test("what was typed stays, in rows that were added too", async () => {
  const page = await start({ now: least.now });
  await enhance(page);
  await page.put({ "controller.name": "Exempelkommun", "incident.ongoing": "no", "contacts[1].name": "Registratorn", "actions[0].description": "ett" });
  await page.put({ "incident.ended.date": "2026-05-05", "incident.ongoing": "yes" });
  await disconnect(page);
  const values = await page.run(() => Object.fromEntries(new FormData(document.querySelector("form"))));
  assert.equal(values["controller.name"], "Exempelkommun");
  assert.equal(values["incident.ended.date"], "2026-05-05");
  assert.equal(values["contacts[1].name"], "Registratorn");
  assert.equal(values["atgard[0].beskrivning"], "ett");
});

test("afterwards nothing is heard, checked or asked any more", async () => {
  const page = await start({ now: least.now });
  await enhance(page);
  await page.type("controller.name", "Exempelkommun");
  await disconnect(page);
  const changes = (await page.events("change")).length;
  await page.choose("incident.ongoing", "no");
  await page.type("controller.address.postalCode", "12");
  await page.leave();
  assert.equal((await page.events("change")).length, changes);
  assert.equal(await page.run(() => document.querySelectorAll(".bn-message").length), 0);
  assert.equal(await page.asksBeforeLeaving(), false);
  assert.equal(await page.run(() => document.querySelector("form").checkValidity()), false, "the browser's own checks are back");
});

test("it can be brought to life again, any number of times, and leaves nothing behind", async () => {
  const page = await start({ now: least.now });
  const before = await html(page);
  const sheets = await page.run(() => document.adoptedStyleSheets.length);
  for (let round = 0; round < 5; round += 1) {
    await enhance(page);
    await disconnect(page);
  }
  assert.deepEqual(await html(page), before);
  assert.equal(await page.run(() => document.adoptedStyleSheets.length), sheets);
  await enhance(page);
  await page.choose("incident.ongoing", "no");
  assert.equal(await page.shows(13), true);
  assert.equal((await page.events("change")).length, 1, "each change is told once");
});

test("disconnecting twice does no harm", async () => {
  const page = await start({ now: least.now });
  const before = await html(page);
  await enhance(page);
  await page.run(() => { live.disconnect(); live.disconnect(); });
  assert.deepEqual(await html(page), before);
});

test("a listener may disconnect in the middle of things", async () => {
  const page = await start({ now: least.now });
  for (const name of ["change", "invalid", "submission"]) {
    await enhance(page);
    await page.run((name) => addEventListener(`breach-notification-${name}`, () => live.disconnect(), { once: true }), name);
    if (name === "submission") await page.put(least.answers);
    if (name === "change") await page.type("controller.name", "a");
    else await page.prepare();
    await page.settled();
    assert.equal(await page.run(() => document.querySelectorAll("[data-bn-own]").length), 0, name);
    assert.deepEqual(await page.recorded("errors"), [], name);
  }
});

test("misuse throws an error with a code, and leaves the form as it was", async () => {
  const page = await start({ now: least.now });
  const before = await html(page);
  const form = "document.querySelector('form')";
  for (const [run, expected] of [
    ["api.enhance(document.body)", "notAForm"],
    ["api.enhance()", "notAForm"],
    ["api.enhance('form')", "notAForm"],
    [`api.enhance(${form}, { language: 'de' })`, "invalidLanguage"],
    [`api.enhance(${form}, { now: 'nu' })`, "invalidNow"],
    [`api.enhance(${form}, { fields: { diarienummer: 'inget.sådant' } })`, "invalidFields"],
    [`api.enhance(${form}, { fields: [] })`, "invalidFields"],
    [`api.enhance(${form}, { absentFields: ['nonsens'] })`, "invalidOptions"],
    [`api.enhance(${form}, 'sv')`, "invalidOptions"],
  ]) {
    assert.equal(await code(page, run), expected, run);
    assert.deepEqual(await html(page), before, run);
  }
  await enhance(page);
  assert.equal(await code(page, `api.enhance(${form})`), "alreadyEnhanced");
});

test("the clock, the language and the names can be given as options", async () => {
  const edit = (html) => html
    .replace("../pkg/breach-notification.js", "../tests/browser/pages/manual.mjs")
    .replace(/<script type="application\/json" data-bn-map>[\s\S]*?<\/script>/, "");
  const page = await start({ edit });
  await enhance(page, {
    now: "2021-04-14T07:30:00+02:00",
    language: "en",
    fields: { upptackt_datum: "incident.discovered.date", upptackt_tid: "incident.discovered.time" },
  });
  await page.put({ "incident.discovered.date": "2021-04-13", "incident.discovered.time": "08:30" });
  assert.match(await page.text("[data-bn-deadline]"), /2 days and 1 hour/);
});

test("a click that disconnects leaves no message behind, not even of the field that it left", async () => {
  const page = await start({ now: least.now });
  const before = await html(page);
  await enhance(page);
  await page.run(() => {
    const button = document.createElement("button");
    button.id = "av";
    button.textContent = "Stäng av";
    button.addEventListener("click", () => live.disconnect());
    document.querySelector("main").prepend(button);
  });
  await page.type("controller.address.postalCode", "12");
  await page.hit(await page.run(() => document.getElementById("av")));
  await page.settled();
  assert.deepEqual(await html(page), before);
});

test("a form that is taken off the page first leaves no style sheet behind", async () => {
  const page = await start({ now: least.now });
  const sheets = () => page.run(() => document.adoptedStyleSheets.length);
  const before = await sheets();
  await enhance(page);
  await page.run(() => { document.querySelector("form").remove(); live.disconnect(); });
  assert.equal(await sheets(), before);
});
