// A person without a mouse: Tab, and a look at where it leads.

import { strict as assert } from "node:assert";
import { Key } from "selenium-webdriver";
import { placeOf } from "./places.mjs";

/** Runs in the page: what has the focus, and whether a person can tell. */
export function focus() {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const inView = ([x, y]) => x >= 0 && x < innerWidth && y >= 0 && y < innerHeight;
  const stuck = (hit) => {
    for (let part = hit; part; part = part.parentElement) {
      if (["sticky", "fixed"].includes(getComputedStyle(part).position)) return part;
    }
    return null;
  };
  const corners = [[box.left + 2, box.top + 2], [box.right - 3, box.top + 2], [box.left + 2, box.bottom - 3], [box.right - 3, box.bottom - 3]];
  const covers = corners.filter(inView).map((point) => stuck(document.elementFromPoint(...point))).filter((part) => part && !part.contains(element));
  return {
    what: element.id || element.name || finder.text(element),
    nowhere: element === document.body,
    seen: finder.visible(element) && box.bottom > 0 && box.top < innerHeight && !covers.length,
    // The parts of a native date have a mark of the browser's own.
    marked: ["date", "time"].includes(element.type) || (element.matches(":focus-visible") && getComputedStyle(element).outlineStyle !== "none"),
  };
}

/** Presses Tab, or Shift and Tab, until a condition on the focused element holds. Every stop must be seen and marked. */
async function go(press, page, what, condition, values) {
  const look = `(...values) => ({ ...(${focus})(), there: (${condition})(...values) })`;
  for (let stops = 0; stops < 250; stops += 1) {
    await press(page);
    let at = await page.run(look, ...values);
    assert.equal(at.nowhere, false, `the focus is lost on the way to ${what}`);
    // It may come with a movement.
    if (!at.seen) await page.until(`the focus on ${at.what} is seen`, async () => (at = await page.run(look, ...values)).seen, 1000);
    assert.ok(at.marked, `nobody sees that the focus is on ${at.what}`);
    if (at.there) return;
  }
  throw new Error(`${what} cannot be reached with Tab`);
}

export const tab = (page) => page.press(Key.TAB);
export const tabBack = (page) => page.driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).perform();

export const tabTo = (page, what, condition, ...values) => go(tab, page, what, condition, values);

const isField = (place) => {
  const control = finder.isChoice(place) ? finder.alternatives(place.number) : [finder.control(place)];
  return control.includes(document.activeElement);
};

export const toField = (page, field) => go(tab, page, field, isField, [placeOf(field)]);
export const backToField = (page, field) => go(tabBack, page, field, isField, [placeOf(field)]);

const reads = (words) => finder.text(document.activeElement).startsWith(words);

/** Buttons and links are known by how their words begin. */
export const toButton = (page, words) => go(tab, page, words, reads, [words]);
export const backToButton = (page, words) => go(tabBack, page, words, reads, [words]);

/** Answers a field that comes after where the focus is, with nothing but keys. */
export async function answerWithKeys(page, field, value, words) {
  const place = placeOf(field);
  const kind = await page.run((place) => {
    const control = finder.isChoice(place) ? finder.alternatives(place.number)[0] : finder.control(place);
    return control.localName === "select" ? "select" : control.type;
  }, place);
  if (kind === "checkbox") {
    for (const each of words) {
      await tabTo(page, each, (number, each) => document.activeElement === finder.alternative(number, each), place.number, each);
      await page.press(Key.SPACE);
    }
    return;
  }
  if (!await page.hasFocus(field).catch(() => false)) await toField(page, field);
  if (kind === "radio") {
    const chosen = async () => (await page.chosen(field))[0];
    await page.press(Key.SPACE);
    for (let steps = 0; steps < 5 && await chosen() !== words[0]; steps += 1) await page.press(Key.ARROW_DOWN);
    assert.equal(await chosen(), words[0]);
  } else if (kind === "select") {
    const chosen = () => page.run(() => finder.text(document.activeElement.selectedOptions[0]));
    for (let steps = 0; steps < 60 && await chosen() !== words[0]; steps += 1) await page.press(Key.ARROW_DOWN);
    assert.equal(await chosen(), words[0]);
  } else {
    await (await page.focused()).sendKeys(value);
  }
}
