// Leaving the page asks first when answers would be lost, and never otherwise.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
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
