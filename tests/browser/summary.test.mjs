// Submitting with errors: a summary on top that has the count, the focus, and links to the fields.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

const starred = [
  "controller.name", "controller.address.postalCode", "controller.address.city",
  "contacts[0].name", "contacts[0].email", "contacts[0].phone",
  "contactAddress.street", "contactAddress.postalCode", "contactAddress.city",
];

async function tried(settings) {
  const page = await open({ now: least.now, ...settings });
  await page.prepare();
  return page;
}

async function follow(page, text) {
  const link = await page.run((text) => [...document.querySelectorAll(".bn-summary a")].find((link) => finder.text(link) === text), text);
  await page.hit(link);
}

test("a blank form has an error for each starred field, in the form's order", async () => {
  const page = await tried();
  const summary = await page.summary();
  assert.equal(summary.heading, "Det är 9 fel att rätta");
  assert.equal(summary.links.length, 9);
  assert.equal(summary.focused, true);
  const [{ detail }] = await page.events("invalid");
  assert.deepEqual(detail.problems.map(({ field }) => field), starred);
  assert.deepEqual(new Set(detail.problems.map(({ level, code }) => `${level} ${code}`)), new Set(["error required"]));
  for (const field of starred) {
    const { messages, invalid } = await page.state(field);
    assert.deepEqual(messages.map(({ level }) => level), ["error"], field);
    assert.match(messages[0].text, /^Fel: /);
    assert.equal(invalid, "true", field);
  }
});

test("the summary and the fields say the same words", async () => {
  const page = await tried();
  const { links } = await page.summary();
  const messages = [];
  for (const field of starred) messages.push((await page.messages(field))[0].text.replace("Fel: ", ""));
  assert.deepEqual(links.map((link) => link.replace(/^\d+\. /, "")), messages);
});

test("it stands on top, in view, before anything a person fills in", async () => {
  const page = await tried();
  const [inView, first] = await page.run(() => {
    const { top } = document.querySelector(".bn-summary").getBoundingClientRect();
    const before = document.querySelector(".bn-summary").compareDocumentPosition(document.querySelector("form input"));
    return [top >= 0 && top < innerHeight, before & Node.DOCUMENT_POSITION_FOLLOWING];
  });
  assert.ok(inView);
  assert.ok(first);
});

test("a link brings its field the focus, and the field's label into view", async () => {
  const page = await tried();
  const { links } = await page.summary();
  for (const at of [8, 5, 0]) {
    await follow(page, links[at]);
    assert.equal(await page.hasFocus(starred[at]), true, starred[at]);
    const inView = await page.run(() => {
      const { top, bottom } = document.activeElement.labels[0].getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    assert.ok(inView, `the label of ${starred[at]} is seen`);
  }
});

test("a link to a question with alternatives goes to the first of them that can be reached", async () => {
  const page = await open({
    now: least.now,
    edit: (html) => html.replace('value="yes" id="komplettera-1"', 'value="yes" data-bn-value="kanske" id="komplettera-1"'),
  });
  await page.put(least.answers);
  await page.prepare();
  const { links, heading } = await page.summary();
  assert.equal(heading, "Det är 1 fel att rätta");
  await follow(page, links[0]);
  assert.equal(await page.run(() => document.activeElement.name), "supplement.planned");
});

test("it keeps up as errors are mended, without taking the focus, and goes with the last of them", async () => {
  const page = await tried();
  await page.type("controller.name", "Exempelkommun");
  assert.equal((await page.summary()).heading, "Det är 8 fel att rätta");
  assert.equal(await page.hasFocus("controller.name"), true);
  const [last, ...rest] = starred.slice(1).reverse();
  await page.put(Object.fromEntries(rest.map((field) => [field, least.answers[field]])));
  assert.equal((await page.summary()).heading, "Det är 1 fel att rätta");
  await page.put({ [last]: least.answers[last] });
  assert.equal(await page.summary(), null);
});

test("an answer that needs another one adds its error to the list", async () => {
  const page = await tried();
  await page.put({ "incident.discovered.date": "2026-04-01", "incident.discovered.time": "08:00" });
  const { links } = await page.summary();
  assert.equal(links.length, 10);
  assert.match(links.at(-1), /^14\. /);
});

test("only what is malformed in fields that apply is counted", async () => {
  const page = await open({ now: least.now });
  await page.put({ ...least.answers, "incident.ongoing": "no", "incident.ended.date": "2027-01-01" });
  await page.prepare();
  assert.deepEqual((await page.events("invalid"))[0].detail.problems.map(({ code }) => code), ["inFuture"]);
  await page.choose("incident.ongoing", "yes");
  assert.equal(await page.summary(), null);
  await page.prepare();
  assert.equal((await page.events("submission")).length, 1);
});

test("trying again brings the focus back to the summary", async () => {
  const page = await tried();
  await page.type("controller.name", "Exempelkommun");
  await page.prepare();
  const { heading, focused } = await page.summary();
  assert.equal(heading, "Det är 8 fel att rätta");
  assert.equal(focused, true);
  assert.equal((await page.events("invalid")).length, 2);
});

test("it stands where the host has a place for it", async () => {
  const page = await tried({ edit: (html) => html.replace("<div class=\"inledning\">", '<div data-bn-summary></div><div class="inledning">') });
  assert.equal(await page.run(() => document.querySelector("[data-bn-summary] .bn-summary h2") !== null), true);
  const { links, focused } = await page.summary();
  assert.equal(focused, true);
  await follow(page, links[0]);
  assert.equal(await page.hasFocus("controller.name"), true);
});

test("nothing that a person typed stands in the summary or in the event", async () => {
  const page = await open({ now: least.now });
  await page.put({ "contacts[0].email": "hemlig-adress", "contacts[0].phone": "hemligt-nummer", "controller.address.postalCode": "hemlig" });
  await page.prepare();
  const event = (await page.events("invalid"))[0].json;
  assert.doesNotMatch(`${event} ${await page.text(".bn-summary")}`, /hemlig/);
});

test("numbers and words in what is told are not broken at their hyphens", async () => {
  const page = await open();
  await page.put({ "controller.organisationNumber": "123", "contacts[0].email": "x" });
  await page.prepare();
  const [found, broken] = await page.run(() => {
    const broken = new Set();
    const whole = [...document.querySelectorAll(".bn-summary .bn-whole, .bn-messages .bn-whole")];
    for (const width of [90, 150, 210, 270]) {
      for (const part of whole) {
        part.closest("li, .bn-message").style.width = `${width}px`;
        if (new Set([...part.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.add(`${part.textContent} (${width})`);
      }
    }
    return [whole.map(({ textContent }) => textContent), [...broken]];
  });
  assert.deepEqual(broken, []);
  for (const word of ["212000-0142", "e-postadress", "08-465"]) assert.ok(found.filter((each) => each === word).length >= 2, `${word}: ${found}`);
  assert.ok((await page.run(() => document.querySelector(".bn-summary").textContent)).includes("till exempel 212000-0142."));
});
