// A person without a mouse.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { answerWithKeys, focus, tabBack, toButton, toField } from "./support/keyboard.mjs";
import { wordsIfKey } from "./support/places.mjs";
import { least, nativeSubmission, scenario } from "./support/scenarios.mjs";
import { late, pages } from "./support/states.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

test("the whole form can be filled in, previewed and prepared with the keyboard alone", async () => {
  const page = await open({ now: least.now });
  for (const field of ["controller.name", "controller.address.postalCode", "controller.address.city", "contacts[0].name", "contacts[0].email", "contacts[0].phone"]) {
    await toField(page, field);
    await page.press(least.answers[field]);
  }

  await toButton(page, "Lägg till ny");
  await page.press(Key.ENTER);
  assert.equal(await page.hasFocus("contacts[1].name"), true);
  await toButton(page, "Ta bort");
  await page.press(Key.SPACE);
  assert.equal(await page.rows("contacts[0].name"), 1);
  const after = await page.run(focus);
  assert.ok(after.seen && !after.nowhere, "the focus is still somewhere");

  for (const field of ["contactAddress.street", "contactAddress.postalCode", "contactAddress.city"]) {
    await toField(page, field);
    await page.press(least.answers[field]);
  }

  await toField(page, "incident.ongoing");
  await page.press(Key.SPACE);
  assert.equal(await page.shows(13), false);
  await page.press(Key.ARROW_DOWN);
  assert.equal(await page.shows(13), true);
  await toField(page, "incident.ended.date");

  await toButton(page, "Förhandsgranska");
  await page.press(Key.ENTER);
  for (let stops = 0; stops < 5; stops += 1) {
    await page.press(Key.TAB);
    assert.equal(await page.run(() => document.activeElement === document.body || document.querySelector("dialog").contains(document.activeElement)), true, "the focus stays in the dialog");
  }
  await page.press(Key.ESCAPE);
  await page.until("the preview is closed", async () => await page.text("dialog") === null);
  assert.equal(await page.run(() => finder.text(document.activeElement)), "Förhandsgranska");

  await toButton(page, "Skapa underlag");
  await page.press(Key.SPACE);
  assert.equal((await page.events("submission")).length, 1);
  assert.equal(await page.run(() => document.querySelector("[data-bn-result]").contains(document.activeElement)), true);
  await page.press(Key.TAB);
  assert.equal(await page.run(() => document.activeElement.matches("[data-bn-result] a[href]")), true, "the next stop is a link of the result");
});

test("from the summary the keyboard leads to the field", async () => {
  const page = await open({ now: least.now });
  await page.type("controller.name", Key.ENTER);
  assert.equal((await page.summary()).focused, true);
  await page.press(Key.TAB);
  await page.press(Key.ENTER);
  assert.equal(await page.hasFocus("controller.name"), true);
});

test("the element: a whole notification, every kind of field in it, becomes with keys alone what the native crate makes of it", async () => {
  const { answers, expect } = scenario("usb-stick");
  const page = await open(pages.element(late));

  await toButton(page, "English");
  await page.press(Key.SPACE);
  assert.equal(await page.text("h1"), "Notification of a personal data breach");
  await tabBack(page);
  await page.press(Key.SPACE);
  assert.equal(await page.text("h1"), "Anmälan av personuppgiftsincident");

  // These questions come with the first alternative, and go when the arrow leads on to the second.
  const passing = { "processors.involved": 22, "information.given": 32, "information.planned": 34 };
  for (const [field, value] of Object.entries(answers)) {
    const row = Number(/\[(\d+)\]/.exec(field)?.[1] ?? 0);
    if (row > 0 && row >= await page.rows(field)) {
      await toButton(page, "Lägg till ny");
      await page.press(Key.ENTER);
      assert.equal(await page.hasFocus(field), true, `the focus is on ${field}, which is new`);
    }
    if (passing[field]) {
      await toField(page, field);
      await page.press(Key.SPACE);
      assert.equal(await page.shows(passing[field]), true);
      await page.press(Key.ARROW_DOWN);
      assert.deepEqual(await page.chosen(field), ["Nej"]);
      assert.equal(await page.shows(passing[field]), false);
    } else {
      await answerWithKeys(page, field, value, [value].flat().map(wordsIfKey));
    }
  }
  const shown = await page.shown();
  assert.deepEqual(Array.from({ length: 37 }, (_, at) => at + 1).filter((number) => !shown.includes(number)), expect.hiddenQuestions);

  await toButton(page, "Skapa underlag");
  await page.press(Key.ENTER);
  assert.equal(await page.submission(), nativeSubmission("usb-stick"));
});

test("the element: from the table of contents the keyboard leads to the section, and on to its first field", async () => {
  const page = await open(pages.element(least.now));
  await toButton(page, "Incidenten");
  await page.press(Key.ENTER);
  await page.press(Key.TAB);
  assert.equal(await page.hasFocus("incident.occurred.date"), true);
});
