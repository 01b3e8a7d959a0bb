// A person without a mouse.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { least } from "./support/scenarios.mjs";
import { placeOf } from "./support/places.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

/** What has the focus, and whether a person can tell. */
function focus() {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  return {
    what: element.id || element.name || finder.text(element),
    nowhere: element === document.body,
    seen: finder.visible(element) && box.bottom > 0 && box.top < innerHeight,
    // The parts of a native date have a mark of the browser's own.
    marked: ["date", "time"].includes(element.type) || (element.matches(":focus-visible") && getComputedStyle(element).outlineStyle !== "none"),
  };
}

/** Presses Tab until a condition on the focused element holds. Every stop on the way must be seen. */
async function tabTo(page, what, condition, ...values) {
  const look = `(...values) => ({ ...(${focus})(), there: (${condition})(...values) })`;
  for (let stops = 0; stops < 80; stops += 1) {
    await page.press(Key.TAB);
    let at = await page.run(look, ...values);
    assert.equal(at.nowhere, false, `the focus is lost on the way to ${what}`);
    // It may come with a movement.
    if (!at.seen) await page.until(`the focus on ${at.what} is seen`, async () => (at = await page.run(look, ...values)).seen, 1000);
    assert.ok(at.marked, `nobody sees that the focus is on ${at.what}`);
    if (at.there) return;
  }
  throw new Error(`${what} cannot be reached with Tab`);
}

const toField = (page, field) => tabTo(page, field, (place) => {
  const control = finder.isChoice(place) ? finder.alternatives(place.number) : [finder.control(place)];
  return control.includes(document.activeElement);
}, placeOf(field));

const toButton = (page, words) => tabTo(page, words, (words) => finder.text(document.activeElement).startsWith(words), words);

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
