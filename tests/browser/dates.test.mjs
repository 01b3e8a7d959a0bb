// While a date is typed nothing comes and goes; the verdict of a script is current all the same.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const now = "2021-04-16T08:31:00+02:00";
const start = (settings) => open({ now, ...settings });

/** Says in the page what a browser's own control says while its parts are typed, and stays there; then looks at the page. */
const typeParts = async (page, name, ...values) => page.wait(async (control, values) => {
  control.focus();
  for (const value of values) {
    control.value = value;
    control.dispatchEvent(new InputEvent("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}, await page.control(name), values);
const rest = (page, milliseconds) => page.wait((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)), milliseconds);
const said = (page) => page.run(() => [...document.querySelectorAll("form [role=status]")].map((status) => status.textContent).join());

test("nothing comes, goes or is said before a date has stood still", async () => {
  const page = await start();
  const before = await page.text("[data-bn-deadline]");
  const saidBefore = await said(page);
  await typeParts(page, "incident.discovered.date", "0002-04-12", "0020-04-12", "0202-04-12", "2021-04-12");
  assert.equal(await page.text("[data-bn-deadline]"), before);
  assert.equal(await page.shows(14), false);
  assert.equal(await said(page), saidBefore);
  await rest(page, 750);
  assert.equal(await page.shows(14), true);
  assert.match(await page.text("[data-bn-deadline]"), /gick ut för/);
  assert.match(await said(page), /Fråga 14 visas nu/);
});

test("leaving a date shows at once what follows from it", async () => {
  const page = await start();
  await typeParts(page, "incident.discovered.date", "2021-04-12");
  assert.equal(await page.shows(14), false);
  await page.run(() => document.activeElement.blur());
  assert.equal(await page.shows(14), true);
});

test("a date that a script sets where nobody is shows at once what follows", async () => {
  const page = await start();
  await page.put({ "incident.discovered.date": "2021-04-12" });
  assert.equal(await page.shows(14), true);
});

test("a host that draws the control anew in between makes nothing show early, and loses nothing", async () => {
  const page = await start();
  await typeParts(page, "incident.discovered.date", "2021-04-12");
  await page.run(() => {
    const control = document.activeElement;
    const fresh = control.cloneNode(true);
    fresh.value = control.value;
    control.replaceWith(fresh);
    fresh.focus();
  });
  assert.equal(await page.shows(14), false);
  await rest(page, 750);
  assert.equal(await page.shows(14), true);
});

test("a submit judges the date as it stands", async () => {
  const page = await start();
  await page.put({ ...least.answers, "incident.discovered.date": "", "incident.discovered.time": "" });
  await typeParts(page, "incident.discovered.date", "2021-04-12");
  await page.run(() => document.querySelector("form").requestSubmit());
  assert.equal(await page.shows(14), true);
  assert.equal((await page.events("invalid")).length, 1);
});

test("how pressing it is is said when that changes, and when an hour and a quarter are left", async () => {
  const page = await open({ now: "2021-04-16T02:29:00+02:00" });
  await page.put({ "incident.discovered.date": "2021-04-13", "incident.discovered.time": "08:30" });
  const hears = async (now) => {
    await page.run((now) => {
      for (const status of document.querySelectorAll("form [role=status]")) status.textContent = "";
      document.querySelector("form").setAttribute("data-bn-now", now);
    }, now);
    await page.settled();
    await page.settled();
    return (await said(page)) !== "";
  };
  assert.equal(await page.run(() => document.querySelector("[data-bn-deadline]").innerHTML.length > 0), true);
  assert.equal(await hears("2021-04-16T02:30:00+02:00"), false);
  assert.equal(await hears("2021-04-16T02:31:00+02:00"), true);
  assert.equal(await hears("2021-04-16T03:31:00+02:00"), false);
  assert.equal(await hears("2021-04-16T07:30:00+02:00"), true);
  assert.equal(await hears("2021-04-16T07:40:00+02:00"), false);
  assert.equal(await hears("2021-04-16T08:15:00+02:00"), true);
  assert.equal(await page.run(() => Boolean(document.querySelector(".bn-deadline.bn-urgency-pressing"))), true);
});
