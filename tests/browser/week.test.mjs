// A page that is left open for a week: it holds no more at the end than on its second evening, tells of the deadline in time however the
// computer slept, and leaves no timer behind. A week takes seconds: support/simulated.js.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { browserName } from "./support/browsers.mjs";
import { placeOf } from "./support/places.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const pages = { "a form page": "/www/index.html", "the element": "/www/element.html" };
const skip = browserName === "chromium" ? false : "only Chromium's driver tells what a page holds";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** On a Monday, 09:00 in Stockholm. */
async function start(path) {
  const page = await open({ path, wait: false, scripts: ["simulated.js"] });
  await page.until("the form is ready", () => page.wait(async () => {
    await simulated.awake(10, 1);
    return recorded.events.some(({ name }) => name === "ready");
  }));
  await page.run(() => {
    window.showSaveFilePicker = undefined;
    simulated.listen(document.querySelector("form[data-bn-live]"));
  });
  return page;
}

/** Lets time pass in a way of support/simulated.js. */
const pass = (page, how, milliseconds) => page.wait((how, milliseconds) => simulated[how](milliseconds), how, milliseconds);

// What it holds.

/** Runs a function in the page and waits for it. A driver's own scripts stay in the page, 16 kB each: this one leaves nothing. */
async function evaluate(page, code, ...values) {
  const expression = `(${code})(${values.map((value) => JSON.stringify(value)).join()})`;
  const { result, exceptionDetails } = await page.driver.sendAndGetDevToolsCommand("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

const typed = ["controller.name", "controller.reference", "contacts[0].email", "incident.description", "confidentiality.request", "incident.occurred.comment"].map(placeOf);
const chosen = ["incident.ongoing", "processors.involved", "information.given"].map(placeOf);

/** Types and chooses, goes from field to field, and at times saves, adds a row and takes it away, reads the preview and sends. */
const work = (page, edits, saves, milliseconds) => evaluate(page, async ({ typed, chosen, edits, saves, milliseconds }) => {
  const form = document.querySelector("form[data-bn-live]");
  const fields = typed.map((place) => finder.control(place));
  const choices = chosen.map(({ number }) => finder.alternatives(number));
  let times = 0;
  const aside = async () => {
    finder.buttons("Spara")[0].click();
    await simulated.awake(1000);
    times += 1;
    if (times % 2) {
      form.requestSubmit();
      await simulated.awake(1000);
      return;
    }
    finder.buttons("Förhandsgranska")[0].click();
    await simulated.awake(1000);
    document.querySelector("dialog[open]").close();
    finder.adder(30).click();
    await simulated.awake(1000);
    document.activeElement.value = "2026-10-19";
    document.activeElement.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    finder.removers(30)[1].click();
    await simulated.awake(1000);
  };
  for (let edit = 0; edit < edits; edit += 1) {
    const field = fields[Math.floor(edit / 20) % fields.length];
    if (edit % 20 === 0) field.focus();
    if (edit % 40 === 39) {
      const of = choices[Math.floor(edit / 40) % choices.length];
      of[Math.floor(edit / 120) % 2].click();
    } else {
      field.value = `Det ${edit}:e försöket${edit % 3 ? "" : ", något längre"}`;
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    }
    // Typed at one go, with a pause between two fields.
    const pause = edit % 20 === 19 ? (milliseconds / edits) * 20 : 50;
    await simulated.awake(pause, pause);
    if (edit % Math.floor(edits / saves) === 0) await aside();
  }
  document.activeElement.blur();
  await simulated.awake(2 * 60_000);
  // What the test itself has noted.
  Object.assign(recorded, { events: [], blobs: {}, downloads: [], console: [] });
  simulated.heard.length = 0;
}, { typed, chosen, edits, saves, milliseconds });

/** What the page holds when all has been let go that can be. */
async function held(page) {
  // What is drawn only now, and scrolled, sets off something still.
  await evaluate(page, async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    await simulated.awake(1000);
  });
  const devTools = (command) => page.driver.sendAndGetDevToolsCommand(command, {});
  await devTools("HeapProfiler.enable");
  for (let time = 0; time < 3; time += 1) await devTools("HeapProfiler.collectGarbage");
  const { usedSize: heap } = await devTools("Runtime.getHeapUsage");
  const { nodes, jsEventListeners: listeners } = await devTools("Memory.getDOMCounters");
  const [wasm, timers, steps] = await evaluate(page, () => [simulated.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0), simulated.timers, simulated.held]);
  return { heap, nodes, listeners, wasm, timers, steps };
}

for (const [name, path] of Object.entries(pages)) {
  test(`${name} holds no more after a week of 10 000 edits and 100 saves`, { skip }, async (t) => {
    const page = await start(path);
    const evenings = [];
    for (let day = 1; day <= 7; day += 1) {
      await work(page, 1440, 15, 15 * HOUR);
      evenings.push(await held(page));
      await evaluate(page, (milliseconds) => simulated.asleep(milliseconds), 9 * HOUR);
    }
    // The first day brings what stays: code that was compiled, rows, a dialog.
    const [, second] = evenings;
    const last = evenings.at(-1);
    t.diagnostic(`on the second evening ${JSON.stringify(second)}, on the last ${JSON.stringify(last)}; the heap: ${evenings.map(({ heap }) => heap).join(", ")}`);
    for (const what of ["nodes", "listeners", "wasm", "steps"]) assert.equal(last[what], second[what], what);
    assert.equal(last.timers, 1, "one timer waits, that of the clock");
    // The browser goes on compiling and measuring.
    assert.ok(last.heap - second.heap < 1_000_000, `the heap grew by ${last.heap - second.heap} bytes`);
  });

  test(`${name}: once it is gone from the page, no timer is left`, async () => {
    const page = await start(path);
    await page.run((discovered) => {
      for (const words of ["Bedömning", "Förhandsgranska"]) finder.buttons(words)[0].click();
      finder.put(discovered, "2026-10-19");
      // In the middle of a date, and with something to be said.
      const date = finder.control(discovered, { hidden: true });
      document.querySelector("dialog[open]").close();
      date.focus();
      date.value = "2026-10-18";
      date.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    }, placeOf("incident.discovered.date"));
    assert.ok(await page.run(() => simulated.timers) > 1);
    await page.run(() => document.querySelector("breach-notification, form[data-bn-live]").remove());
    await pass(page, "awake", 1000);
    assert.equal(await page.run(() => simulated.timers), 0);
    await pass(page, "asleep", HOUR);
    assert.equal(await page.run(() => simulated.timers), 0);
  });
}

// What it says.

/** The 72 hours run over the night in which the clocks are put back. */
const discovered = { "incident.discovered.date": "2026-10-22", "incident.discovered.time": "16:30" };
const DEADLINE = Date.parse("2026-10-25T15:30:00+01:00");

/** What is said, and how many minutes before the deadline: where the box comes to say so. */
const news = [
  [24 * 60, /^Tiden börjar bli knapp\. Det är 23 timmar och 59 minuter kvar/],
  [6 * 60, /^Det brådskar\. Det är 5 timmar och 59 minuter kvar/],
  [61, /^Det brådskar\. Det är 1 timme kvar/],
  [16, /^Det brådskar\. Det är 15 minuter kvar/],
  [0, /^De 72 timmarna gick ut för 1 minut sedan\. .* Fråga 14 visas nu\.$/],
];

/** A page in which the breach was discovered, so long before the deadline. */
async function discoveredOn(path, minutes) {
  const page = await start(path);
  await pass(page, "asleep", Date.parse("2026-10-22T16:45:00+02:00") - Date.parse(await page.run(() => simulated.now)));
  await page.put(discovered);
  await pass(page, "asleep", DEADLINE - minutes * MINUTE - Date.parse(await page.run(() => simulated.now)));
  await pass(page, "awake", 1000);
  await page.run(() => { simulated.heard.length = 0; });
  return page;
}

/** Holds what was heard against what had to be, and when: so many milliseconds later at the most. */
async function assertHeard(page, expected, latest) {
  const heard = await page.run(() => simulated.heard);
  assert.deepEqual(heard.map(([, words]) => expected.findIndex(([, pattern]) => pattern.test(words))), expected.map((_, at) => at), JSON.stringify(heard));
  heard.forEach(([at, words], index) => {
    const late = Date.parse(at) - (DEADLINE - expected[index][0] * MINUTE);
    assert.ok(late >= 0 && late <= latest, `${words} ${late} ms after it was due`);
  });
}

for (const [name, path] of Object.entries(pages)) {
  test(`${name} tells of the deadline at its moments, to within the five seconds that are looked at`, async () => {
    const page = await discoveredOn(path, 26 * 60);
    for (let hours = 0; hours < 27; hours += 9) await page.wait((milliseconds) => simulated.awake(milliseconds, 5000), 9 * HOUR);
    await assertHeard(page, news, 6000);
  });

  test(`${name} in a tab in the background, where timers run once a minute, tells of it within that minute`, async () => {
    const page = await discoveredOn(path, 26 * 60);
    await pass(page, "asleep", 17_000);
    await pass(page, "inTheBackground", 27 * HOUR);
    await assertHeard(page, news, 61_000);
  });

  test(`${name} tells on waking what it has slept over, once, and as it is then`, async () => {
    const page = await discoveredOn(path, 25 * 60);
    await pass(page, "asleep", 12 * HOUR);
    await pass(page, "awake", 5000);
    await assertHeard(page, [[13 * 60, /^Tiden börjar bli knapp\. Det är 12 timmar och 59 minuter kvar/]], 2000);
    await page.run(() => { simulated.heard.length = 0; });
    await pass(page, "asleep", 15 * HOUR);
    await pass(page, "awake", 5000);
    await assertHeard(page, [[-2 * 60, /^De 72 timmarna gick ut för 2 timmar( och 1 minut)? sedan\. .* Fråga 14 visas nu\.$/]], 10_000);
  });

  test(`${name}: where the timers slept as well it tells within a minute of waking, and at once to whoever comes back to the tab`, async () => {
    const over = [[-60, /^De 72 timmarna gick ut för 1 timme( och \d minut(er)?)? sedan\./]];
    const page = await discoveredOn(path, 7);
    await pass(page, "asleepWithItsTimers", HOUR + 7 * MINUTE);
    await pass(page, "awake", MINUTE);
    await assertHeard(page, over, MINUTE + 2000);
    const other = await discoveredOn(path, 7);
    await pass(other, "asleepWithItsTimers", HOUR + 7 * MINUTE);
    await other.run(() => void document.dispatchEvent(new Event("visibilitychange")));
    await pass(other, "awake", 1000);
    await assertHeard(other, over, 2000);
  });
}
