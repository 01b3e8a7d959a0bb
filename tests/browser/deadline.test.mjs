// How much of the 72 hours is left, in words, and kept current.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

const box = (page) => page.text("[data-bn-deadline]");
const setNow = (page, now) => page.run((now) => document.querySelector("form").setAttribute("data-bn-now", now), now);
const discovered = { "incident.discovered.date": "2021-04-13", "incident.discovered.time": "08:30" };

test("before the discovery is known it says what to do to see how much is left", async () => {
  const page = await open({ now: "2021-04-14T08:30:00+02:00" });
  assert.match(await box(page), /Ange när ni upptäckte incidenten/);
});

test("it says how much is left, when it runs out, and which time it goes by", async () => {
  const page = await open({ now: "2021-04-14T07:30:00+02:00" });
  await page.answer("incident.discovered.date", "2021-04-13");
  await page.answer("incident.discovered.time", "08:30");
  const text = await box(page);
  assert.match(text, /Det är 2 dygn och 1 timme kvar av de 72 timmarna\./);
  assert.match(text, /Sista tidpunkt: 2021-04-16 kl\. 08:30 \(UTC\+02:00\)\./);
  assert.match(text, /Beräknat för tidpunkten 2021-04-14 kl\. 07:30 \(UTC\+02:00\)\./);
});

test("how pressing it is stands in its class, and nothing does where nobody knows", async () => {
  const page = await open({ now: "2021-04-14T07:30:00+02:00" });
  const classes = () => page.see(() => document.querySelector(".bn-deadline").className);
  assert.equal(await classes(), "bn-deadline bn-unknown");
  await page.put(discovered);
  assert.equal(await classes(), "bn-deadline bn-onTime bn-urgency-calm");
  await page.put({ "incident.discovered.date": "", "incident.discovered.time": "" });
  assert.equal(await classes(), "bn-deadline bn-unknown");
});

test("it says that the day is counted from its start while no time is known", async () => {
  const page = await open({ now: "2021-04-14T07:30:00+02:00" });
  await page.answer("incident.discovered.date", "2021-04-13");
  assert.match(await box(page), /Sista tidpunkt: 2021-04-16 kl\. 00:00 \(UTC\+02:00\), räknat från dygnets början/);
});

test("the night when the clocks change is counted right", async () => {
  const page = await open({ now: "2026-10-24T10:00:00+02:00" });
  await page.put({ "incident.discovered.date": "2026-10-23", "incident.discovered.time": "10:00" });
  const text = await box(page);
  assert.match(text, /Det är 2 dygn kvar/);
  assert.match(text, /Sista tidpunkt: 2026-10-26 kl\. 09:00 \(UTC\+01:00\)\./);
});

test("the reasons for the delay are asked for the moment the time has run out", async () => {
  const page = await open({ now: "2021-04-16T08:29:00+02:00" });
  await page.put(discovered);
  assert.match(await box(page), /Det är 1 minut kvar/);
  assert.equal(await page.shows(14), false);
  await setNow(page, "2021-04-16T08:30:00+02:00");
  assert.equal(await page.shows(14), false);
  await setNow(page, "2021-04-16T08:31:00+02:00");
  assert.equal(await page.shows(14), true);
  assert.match(await box(page), /De 72 timmarna gick ut för 1 minut sedan\. Anmäl ändå/);
  await setNow(page, "2021-04-14T08:30:00+02:00");
  assert.equal(await page.shows(14), false);
});

test("a day without a time may be late, and is then late", async () => {
  const page = await open({ now: "2021-04-16T00:01:00+02:00" });
  await page.put({ "incident.discovered.date": "2021-04-13" });
  assert.match(await box(page), /kan ha gått ut\. Ange klockslaget/);
  assert.equal(await page.shows(14), true);
  await setNow(page, "2021-04-17T00:01:00+02:00");
  assert.match(await box(page), /De 72 timmarna gick ut för/);
});

test("a change of the clock alone is no change by the person", async () => {
  const page = await open({ now: "2021-04-16T08:29:00+02:00" });
  await page.put(discovered);
  const before = (await page.events("change")).length;
  await setNow(page, "2021-04-16T08:31:00+02:00");
  assert.equal((await page.events("change")).length, before);
});

test("the change event carries how much is left", async () => {
  const page = await open({ now: "2021-04-14T07:30:00+02:00" });
  await page.put(discovered);
  const { detail } = (await page.events("change")).at(-1);
  assert.equal(detail.status, "onTime");
  assert.equal(detail.minutesLeft, 49 * 60);
  assert.equal(detail.field, "incident.discovered.time");
});

test("a clock that makes no sense is reported, and the last one that did is kept", async () => {
  const page = await open({ now: "2021-04-16T08:29:00+02:00" });
  await page.put(discovered);
  await setNow(page, "i morgon");
  assert.equal((await page.events("error"))[0].detail.code, "invalidNow");
  assert.match(await box(page), /Det är 1 minut kvar/);
});

test("with the computer's own clock the box keeps itself current, and the question appears by itself", async () => {
  const page = await open({ scripts: ["clock.js"] });
  await page.put({ "incident.discovered.date": "2026-05-03", "incident.discovered.time": "10:02" });
  assert.match(await box(page), /Det är 1 minut kvar/);
  assert.match(await box(page), /Beräknat efter datorns klocka: 2026-05-06 kl\. 10:00 \(UTC\+02:00\)\./);
  await page.run(() => clock.forward(1.1));
  assert.match(await box(page), /Det är mindre än en minut kvar/);
  assert.equal(await page.shows(14), false);
  await page.run(() => clock.forward(1));
  assert.equal(await page.shows(14), true);
  assert.match(await box(page), /De 72 timmarna gick ut för/);
});

test("it is not read out at every minute", async () => {
  const page = await open({ scripts: ["clock.js"] });
  await page.put({ "incident.discovered.date": "2026-05-05", "incident.discovered.time": "10:00" });
  const live = await page.run(() => {
    const box = document.querySelector("[data-bn-deadline]");
    const all = [box, ...box.querySelectorAll("*")];
    return all.filter((element) => ["polite", "assertive"].includes(element.ariaLive) || ["status", "alert", "timer"].includes(element.role)).length;
  });
  const spoken = () => page.run(() => [...document.querySelectorAll("form [role=status]")].map((status) => status.textContent).join());
  assert.equal(live, 0);
  const before = await spoken();
  await page.run(() => clock.forward(3.1));
  assert.equal(await spoken(), before);
});

test("without a place of its own it stands on top of the form", async () => {
  const page = await open({ now: "2021-04-14T07:30:00+02:00", edit: (html) => html.replace("<div class=\"tidsfrist\" data-bn-deadline></div>", "") });
  await page.put(discovered);
  const first = await page.run(() => [...document.querySelector("form").children].find((part) => finder.visible(part)).innerText);
  assert.match(first, /2\sdygn och 1\stimme/);
});

test("that the time has run out is said together with the question that it brings", async () => {
  const page = await open({ now: "2021-04-16T08:30:00+02:00" });
  await page.put(discovered);
  await setNow(page, "2021-04-16T08:31:00+02:00");
  await page.settled();
  const said = await page.run(() => [...document.querySelectorAll("form [role=status]")].map((status) => status.textContent).join());
  assert.match(said, /De 72 timmarna gick ut/);
  assert.match(said, /Fråga 14 visas nu\./);
});

test("what was prepared in time is out of date once the time has run out, and says how much is left until then", async () => {
  const page = await open({ scripts: ["clock.js"] });
  await page.put({ ...least.answers, "incident.discovered.date": "2026-05-03", "incident.discovered.time": "10:03" });
  await page.prepare();
  const result = () => page.text("[data-bn-result]");
  assert.match(await result(), /Det är 2 minuter kvar/);
  await page.run(() => clock.forward(1.1));
  assert.match(await result(), /Det är 1 minut kvar/);
  await page.run(() => clock.forward(2.1));
  assert.match(await result(), /Något har ändrats sedan underlaget skapades/);
});

test("the preview keeps current too while it is open", async () => {
  const page = await open({ now: "2021-04-14T07:30:00+02:00" });
  await page.put(discovered);
  await page.click("Förhandsgranska");
  await setNow(page, "2021-04-14T08:30:00+02:00");
  assert.match(await page.text("dialog"), /Det är 2 dygn kvar/);
});

test("a clock that is no longer fixed runs", async () => {
  const page = await open({ scripts: ["clock.js"], now: "2021-04-14T07:30:00+02:00" });
  await page.run(() => document.querySelector("form").removeAttribute("data-bn-now"));
  await page.settled();
  assert.match(await box(page), /Beräknat efter datorns klocka|Ange när/);
  await page.put({ "incident.discovered.date": "2026-05-03", "incident.discovered.time": "10:02" });
  await page.run(() => clock.forward(1.1));
  assert.match(await box(page), /Det är mindre än en minut kvar/);
});

test("a page that does not ask when the breach was discovered is told nothing of it", async () => {
  const page = await open({ path: "/tests/browser/pages/own-markup.html", now: least.now, edit: (html) => html.replace('name="incident.discovered.date"', 'name="upptackt"') });
  assert.equal(await page.run(() => finder.visible(document.querySelector(".bn-deadline"))), false);
  await page.click("Förhandsgranska");
  assert.doesNotMatch(await page.text("dialog"), /72 timmarna är|Ange när ni upptäckte/);
});

test("the box goes while nobody is asked for the day of discovery, and comes back", async () => {
  const page = await open({ now: "2021-04-14T08:30:00+02:00" });
  await page.put(discovered);
  const seen = () => page.see(() => finder.visible(document.querySelector(".bn-deadline")));
  assert.equal(await seen(), true);
  const day = await page.control("incident.discovered.date");
  for (const disabled of [true, false, true, false]) {
    // Anything that is typed tells that the host has changed something.
    await page.run((day, disabled) => { day.disabled = disabled; }, day, disabled);
    await page.put({ "controller.name": `Exempelnämnden ${disabled}` });
    await page.until(`disabled: ${disabled}`, async () => (await seen()) === !disabled, 3000);
  }
  assert.match(await box(page), /Det är 2 dygn kvar/);
});
