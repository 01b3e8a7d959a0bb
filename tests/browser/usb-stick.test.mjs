// A whole notification, filled in by its labels as a person would, against what the native crate makes of the same answers.

import { strict as assert } from "node:assert";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { browserName } from "./support/browsers.mjs";
import { nativeSubmission, scenario } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open, here } = suite({ isWhole: true });
const { now, answers, expect } = scenario("usb-stick");

/** Answers everything in order, row by row, and notes which questions came with which answer. */
async function fillIn(page) {
  const came = {};
  let shown = await page.shown();
  for (const [field, value] of Object.entries(answers)) {
    const row = Number(/\[(\d+)\]/.exec(field)?.[1] ?? 0);
    if (row > 0 && row >= await page.rows(field)) await page.addRow(field);
    await page.answer(field, value);
    const after = await page.shown();
    const added = after.filter((number) => !shown.includes(number));
    if (added.length) came[field] = added;
    shown = after;
  }
  return came;
}

test("the notification of the USB stick becomes, byte for byte, what the native crate makes of it", async (t) => {
  const page = await open({ now });

  await t.test("questions come with the answers that they hang on", async () => {
    assert.deepEqual(await fillIn(page), {
      "incident.discovered.date": [14],
      "incident.ongoing": [13],
      "information.given": [33],
      "information.planned": [35],
    });
    const hidden = Array.from({ length: 37 }, (_, at) => at + 1);
    const shown = await page.shown();
    assert.deepEqual(hidden.filter((number) => !shown.includes(number)), expect.hiddenQuestions);
  });

  await t.test("a changed mind takes questions away, and changing it back restores what was typed", async () => {
    await page.answer("incident.ongoing", "yes");
    await page.answer("information.given", "yes");
    let shown = await page.shown();
    assert.deepEqual([13, 32, 33, 34, 35].filter((number) => shown.includes(number)), [32]);
    await page.answer("incident.ongoing", "no");
    await page.answer("information.given", "no");
    shown = await page.shown();
    assert.deepEqual([13, 32, 33, 34, 35].filter((number) => shown.includes(number)), [13, 33, 35]);
    assert.equal(await page.value("incident.ended.date"), answers["incident.ended.date"]);
    assert.deepEqual(await page.chosen("information.planned"), ["Nej"]);
  });

  const native = nativeSubmission("usb-stick");

  await t.test("the event carries the native crate's JSON", async () => {
    await page.prepare();
    assert.equal(await page.submission(), native);
  });

  await t.test("the link gives the same as a file", async () => {
    const text = await page.wait(async () => {
      const link = [...document.querySelectorAll("[data-bn-result] a[download]")].at(-1);
      return (await fetch(link.href)).text();
    });
    assert.equal(text, `${JSON.stringify(JSON.parse(native), null, 2)}\n`);
  });

  await t.test("the file arrives among the downloads", async (t) => {
    if (browserName === "webkit") return t.skip("its driver does not say where downloads go");
    const name = "anmalan-ia-2021-95-2021-04-20-1600.json";
    await page.until("the file is there", async () => (await readdir(here.browser.downloads)).includes(name));
    const text = await page.until("the file is whole", () => readFile(join(here.browser.downloads, name), "utf8"));
    assert.equal(text, `${JSON.stringify(JSON.parse(native), null, 2)}\n`);
  });

  await t.test("nothing is held against the sender but two pieces of advice", async () => {
    const advice = expect.problems.map(({ field }) => field);
    for (const field of Object.keys(answers)) {
      const { messages, invalid } = await page.state(field);
      assert.equal(invalid, null, field);
      assert.deepEqual(messages.map(({ level }) => level), advice.includes(field) ? ["advice"] : [], field);
    }
  });
});
