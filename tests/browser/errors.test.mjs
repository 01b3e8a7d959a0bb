// What is said beside a field, and when: not while somebody is typing, and never louder than it is meant.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { browserName } from "./support/browsers.mjs";
import { placeOf } from "./support/places.mjs";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const start = (settings) => open({ now: least.now, ...settings });

const levels = async (page, field) => (await page.messages(field)).map(({ level }) => level);

test("a malformed value is reported when its field is left, not before", async () => {
  const page = await start();
  await page.type("controller.address.postalCode", "1272");
  assert.deepEqual(await page.messages("controller.address.postalCode"), []);
  await page.leave();
  const { messages, invalid, missing } = await page.state("controller.address.postalCode");
  assert.deepEqual(messages, [{
    level: "error",
    text: "Fel: Skriv postnumret med fem siffror, till exempel 127 26. Ange land om adressen inte ligger i Sverige.",
  }]);
  assert.equal(invalid, "true");
  assert.deepEqual(missing, [], "what describes the field exists");
});

test("a correction clears at once, while the person is still in the field", async () => {
  const page = await start();
  await page.type("controller.address.postalCode", "1272");
  await page.leave();
  await page.type("controller.address.postalCode", "6");
  const { messages, invalid } = await page.state("controller.address.postalCode");
  assert.deepEqual(messages, []);
  assert.equal(invalid, null);
  assert.equal(await page.run(() => document.querySelectorAll(".bn-messages").length), 0);
});

test("a message that is seen stays while the value is still wrong", async () => {
  const page = await start();
  await page.type("controller.address.postalCode", "12");
  await page.leave();
  await page.type("controller.address.postalCode", "7");
  assert.deepEqual(await levels(page, "controller.address.postalCode"), ["error"]);
});

test("an empty field that is left is not held against anybody", async () => {
  const page = await start();
  await page.hit(await page.control("controller.name"));
  await page.leave();
  const { messages, invalid } = await page.state("controller.name");
  assert.deepEqual(messages, []);
  assert.equal(invalid, null);
});

test("what the host says about a field stays beside our message", async () => {
  const page = await start();
  await page.type("controller.organisationNumber", "212000-0143");
  await page.leave();
  const described = await page.see(() => document.getElementById("org-nr").getAttribute("aria-describedby").split(" "));
  assert.equal(described[0], "org-nr-hjalp");
  assert.equal(described.length, 2);
  await page.erase("controller.organisationNumber");
  await page.settled();
  assert.equal(await page.see(() => document.getElementById("org-nr").getAttribute("aria-describedby")), "org-nr-hjalp");
});

test("the country decides about the postal code at once", async () => {
  const page = await start();
  await page.type("controller.address.postalCode", "0150");
  await page.leave();
  assert.deepEqual(await levels(page, "controller.address.postalCode"), ["error"]);
  await page.answer("controller.address.country", "Norge");
  assert.deepEqual(await levels(page, "controller.address.postalCode"), []);
});

test("the click that leaves a field does what it should, though a message moves the page under the pointer", async () => {
  const page = await start();
  await page.type("actions[0].time", "99");
  await page.addRow("actions[0].time");
  assert.equal(await page.rows("actions[0].time"), 2);
  assert.deepEqual(await levels(page, "actions[0].time"), ["error"]);
  await page.type("contacts[0].phone", "1");
  await page.addRow("contacts[0].phone");
  assert.equal(await page.rows("contacts[0].phone"), 2);
});

test("no browser's bubble gets in the way", async () => {
  const page = await start();
  await page.prepare();
  assert.equal((await page.events("invalid")).length, 1);
  assert.equal(await page.run(() => document.querySelector("form").noValidate), true);
});

/** Goes to a native date with the keyboard and types a part of it. */
async function halfType(page, field) {
  const control = await page.control(field);
  await page.run((control) => control.focus(), control);
  await page.press("1");
  return control;
}

test("a half-typed date is reported as a date that does not exist", async (t) => {
  const page = await start();
  const date = await halfType(page, "incident.occurred.date");
  if (!await page.run((date) => date.validity.badInput, date)) return t.skip(`${browserName} has no half-typed dates`);
  // Year, month, day and the button beside them are stops of their own.
  for (let stops = 0; stops < 5 && await page.hasFocus("incident.occurred.date"); stops += 1) await page.leave();
  const { messages, invalid } = await page.state("incident.occurred.date");
  assert.deepEqual(messages, [{
    level: "error",
    text: "Fel: Skriv ett datum som finns, på formen ÅÅÅÅ-MM-DD, till exempel 2021-04-13.",
  }]);
  assert.equal(invalid, "true");
});

test("a half-typed date stops the submission", async (t) => {
  const page = await start();
  await page.put(least.answers);
  const date = await halfType(page, "incident.occurred.date");
  if (!await page.run((date) => date.validity.badInput, date)) return t.skip(`${browserName} has no half-typed dates`);
  await page.prepare();
  const [{ detail }] = await page.events("invalid");
  assert.deepEqual(detail.problems.map(({ field, code }) => [field, code]), [["incident.occurred.date", "badDate"]]);
});

test("advice is heard as advice, and the field is not called invalid", async () => {
  const page = await start();
  await page.type("incident.description", "Det gällde 121212-1212.");
  await page.leave();
  const { messages, invalid } = await page.state("incident.description");
  assert.deepEqual(messages.map(({ level }) => level), ["advice"]);
  assert.match(messages[0].text, /^Råd: Texten verkar innehålla ett personnummer, och anmälan blir en allmän handling\./);
  assert.equal(messages[0].text.includes("1212"), false);
  assert.equal(invalid, null);
});

test("gaps are told once submit was tried, as gaps", async () => {
  const page = await start();
  await page.hit(await page.control("incident.description"));
  await page.leave();
  assert.deepEqual(await page.messages("incident.description"), []);
  await page.prepare();
  for (const field of ["incident.description", "incident.type", "dataSubjects.count.exact", "dataSubjects.groups", "consequences.likely"]) {
    const { messages, invalid, missing } = await page.state(field);
    assert.deepEqual(messages.map(({ level }) => level), ["gap"], field);
    assert.match(messages[0].text, /^Saknas: /);
    assert.equal(invalid, null, field);
    assert.deepEqual(missing, [], field);
  }
});

test("a gap goes when the question is answered, also by another of its fields", async () => {
  const page = await start();
  await page.prepare();
  await page.answer("dataSubjects.count.range", "1-10");
  assert.deepEqual(await page.messages("dataSubjects.count.exact"), []);
  await page.choose("dataSubjects.groups", "children");
  assert.deepEqual(await page.messages("dataSubjects.groups"), []);
});

test("contradictions are told where they are, as soon as they arise", async () => {
  const page = await start();
  await page.put({ "consequences.severity": "4", "information.given": "no" });
  await page.choose("information.planned", "no");
  assert.deepEqual(await levels(page, "information.planned"), ["advice"]);
  await page.choose("consequences.severity", "1");
  assert.deepEqual(await levels(page, "information.planned"), []);
});

test("radio buttons and checkboxes are never called invalid one by one", async () => {
  const page = await start();
  await page.put({ "consequences.severity": "4", "information.given": "no", "information.planned": "no" });
  await page.prepare();
  const called = await page.run(() => document.querySelectorAll("[type=radio][aria-invalid], [type=checkbox][aria-invalid]").length);
  assert.equal(called, 0);
});

/** The counters that are seen. */
const counters = (page) => page.run(() => [...document.querySelectorAll("form *")]
  .filter((element) => !element.children.length && element.textContent.startsWith("Tecken") && !element.closest("[role=status]") && finder.visible(element))
  .map((element) => finder.text(element)));

test("the counter tells what is left, by the host's limit where there is one", async () => {
  const page = await start();
  await page.put({ "controller.reference": "x".repeat(48) });
  assert.deepEqual(await counters(page), ["Tecken kvar: 2"]);
  await page.put({ "controller.reference": "IA 1", "incident.description": "å".repeat(3_990) });
  assert.deepEqual(await counters(page), ["Tecken kvar: 10"]);
});

test("a text longer than advised is no error, and is not cut", async () => {
  const page = await start();
  await page.put({ ...least.answers, "incident.description": "å".repeat(4_003) });
  assert.deepEqual(await counters(page), ["Tecken för mycket: 3"]);
  assert.equal((await page.value("incident.description")).length, 4_003);
  assert.deepEqual(await levels(page, "incident.description"), ["advice"]);
  await page.prepare();
  assert.equal((await page.events("submission")).length, 1);
});

test("the form never gets a maxlength of ours", async () => {
  const page = await start();
  const limits = await page.run(() => [...document.querySelectorAll("[maxlength]")].map(({ id }) => id));
  assert.deepEqual(limits, ["org-referens"]);
});

test("Enter in a field submits, as it does in any form", async () => {
  const page = await start();
  await page.type("controller.name", `Exempelkommun${Key.ENTER}`);
  assert.equal((await page.events("invalid")).length, 1);
});

test("what is missing in a list of choices is told once, under its legend", async () => {
  for (const path of ["/www/index.html", "/www/element.html"]) {
    const page = await start({ path });
    await page.prepare();
    for (const field of ["dataSubjects.groups", "personalData.categories", "consequences.likely"]) {
      const { messages } = await page.state(field);
      assert.deepEqual(messages.map(({ level }) => level), ["gap"], `${path} ${field}`);
      const [described, follows] = await page.run((place) => {
        const [first] = finder.alternatives(place.number);
        const set = first.closest("fieldset");
        const before = set.querySelector(".bn-messages").previousElementSibling;
        return [first.getAttribute("aria-describedby"), before.localName === "legend" || set.getAttribute("aria-describedby").includes(before.id)];
      }, placeOf(field));
      assert.deepEqual([described, follows], [null, true], `${path} ${field}`);
    }
  }
});
