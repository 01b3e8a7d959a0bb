// Leaving the page asks first when answers would be lost, and never otherwise.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite({ isWhole: true });
const start = (settings) => open({ now: least.now, ...settings });

test("a page that nobody has touched is left without a question", async () => {
  const page = await start();
  assert.equal(await page.asksBeforeLeaving(), false);
});

test("looking around is no reason to ask", async () => {
  const page = await start();
  await page.hit(await page.control("controller.name"));
  await page.leave();
  await page.click("Förhandsgranska");
  await page.click("Stäng");
  await page.prepare();
  assert.equal(await page.asksBeforeLeaving(), false);
});

test("answers that were not prepared are asked about, also by older browsers", async () => {
  const page = await start();
  await page.type("controller.name", "Exempelkommun");
  assert.equal(await page.asksBeforeLeaving(), true);
  const value = await page.run(() => {
    const event = document.createEvent("BeforeUnloadEvent");
    event.initEvent("beforeunload", false, true);
    dispatchEvent(event);
    return String(event.returnValue);
  });
  assert.notEqual(value, "");
});

test("a choice counts as much as a text", async () => {
  const page = await start();
  await page.choose("incident.ongoing", "yes");
  assert.equal(await page.asksBeforeLeaving(), true);
});

test("once the notification is prepared nothing is asked, until something is changed", async () => {
  const page = await start();
  await page.put(least.answers);
  await page.prepare();
  assert.equal(await page.asksBeforeLeaving(), false);
  await page.type("controller.name", " med mera");
  assert.equal(await page.asksBeforeLeaving(), true);
});

test("a submit that was refused prepares nothing", async () => {
  const page = await start();
  await page.put({ ...least.answers, "contacts[0].email": "ingen" });
  await page.prepare();
  assert.equal(await page.asksBeforeLeaving(), true);
});

test("a row that was removed is a change", async () => {
  const page = await start();
  await page.put({ ...least.answers, "actions[0].description": "ett", "actions[1].description": "två" });
  await page.prepare();
  assert.equal(await page.asksBeforeLeaving(), false);
  await page.removeRow("actions[0].description", 0);
  assert.equal(await page.asksBeforeLeaving(), true);
});

test("after the form is reset nothing is left to lose", async () => {
  const page = await start();
  await page.put(least.answers);
  await page.run(() => document.querySelector("form").reset());
  await page.settled();
  assert.equal(await page.asksBeforeLeaving(), false);
});

test("a text that is back to what it was is nothing to lose", async () => {
  const page = await start();
  await page.type("controller.name", "Ex");
  assert.equal(await page.asksBeforeLeaving(), true);
  await page.erase("controller.name");
  assert.equal(await page.asksBeforeLeaving(), false);
  await page.put(least.answers);
  await page.prepare();
  await page.type("controller.name", "x");
  assert.equal(await page.asksBeforeLeaving(), true);
  await page.press(Key.BACK_SPACE);
  assert.equal(await page.asksBeforeLeaving(), false);
  await page.erase("controller.name");
  assert.equal(await page.asksBeforeLeaving(), true);
});

test("a link to a mail or a telephone does not leave; another does, and so does what comes later", async () => {
  const page = await start();
  await page.type("controller.name", "Exempelkommun");
  const asksAfter = (href) => page.run((href) => {
    const link = document.createElement("a");
    link.href = href;
    link.innerHTML = "<b>x</b>";
    link.addEventListener("click", (event) => event.preventDefault());
    document.body.append(link);
    link.firstChild.click();
    const event = document.createEvent("BeforeUnloadEvent");
    event.initEvent("beforeunload", false, true);
    window.dispatchEvent(event);
    return event.defaultPrevented;
  }, href);
  assert.equal(await asksAfter("mailto:nagon@example.se"), false);
  assert.equal(await asksAfter("/annan-sida"), true);
  assert.equal(await asksAfter("TEL:+46700000000"), false);
  await page.wait(() => new Promise((resolve) => setTimeout(resolve, 600)));
  assert.equal(await page.asksBeforeLeaving(), true);
});

test("a text of five megabytes is left at once", async () => {
  const page = await start();
  const time = await page.run(() => {
    const area = document.querySelector("textarea");
    area.focus();
    area.value = "Hej hopp 12 och ".repeat(320000);
    area.dispatchEvent(new Event("input", { bubbles: true }));
    const began = performance.now();
    area.dispatchEvent(new Event("change", { bubbles: true }));
    return performance.now() - began;
  });
  assert.ok(time < 400, `${time} ms`);
});

test("a text of five megabytes that is left by going on is read as seldom as a short one, and its length is told", async () => {
  const page = await start();
  const area = await page.control("incident.description");
  /** How often what stands in it is read from typing on, and then from leaving on; how long leaving took, and reading it for the first time. */
  const leave = (text) => page.wait(async (area, text) => {
    const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const kind = HTMLTextAreaElement.prototype;
    const before = Object.getOwnPropertyDescriptor(kind, "value");
    area.focus();
    area.value = text;
    // The browser lays the text out.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
    let reads = 0;
    Object.defineProperty(kind, "value", { ...before, get() { reads += this === area; return before.get.call(this); } });
    const began = performance.now();
    area.dispatchEvent(new Event("input", { bubbles: true }));
    const first = performance.now() - began;
    await rest(700);
    const readsBefore = reads;
    const left = performance.now();
    area.dispatchEvent(new Event("change", { bubbles: true }));
    area.blur();
    const sync = performance.now() - left;
    await rest(0);
    await rest(0);
    const later = performance.now() - left;
    await rest(700);
    Object.defineProperty(kind, "value", before);
    return { first, sync, later, reads: reads - readsBefore };
  }, area, text);
  const short = await leave("Hej hopp 12 och ");
  const long = await leave("Hej hopp 12 och ".repeat(320000));
  assert.equal(long.reads, short.reads);
  assert.ok(long.reads <= 2, `read ${long.reads} times on leaving`);
  assert.ok(long.sync < 400 + long.first, JSON.stringify(long));
  assert.ok(long.later < 1000 + 3 * long.first, JSON.stringify(long));
  assert.match(JSON.stringify(await page.messages("incident.description")), /Texten är för lång/);
});
