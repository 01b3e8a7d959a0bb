// What the element does for a person besides: it says what it is, copies an address, sorts measures, and counts errors by section.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const now = "2026-05-06T10:30:00+02:00";
const start = ({ edit = (html) => html } = {}) => open({
  path: "/www/element.html",
  edit: (html) => edit(html.replace("<breach-notification>", `<breach-notification now="${now}">`)),
});

const introduction = (page) => page.text(".bn-introduction");
const heard = (page) => page.text("[role=status]");
const focusedWords = (page) => page.see(() => document.activeElement.innerText);
const address = (page, question) => Promise.all(["street", "postalCode", "city", "country"].map((part) => page.value(`${question}.${part}`)));

test("it says what it is, that nothing is sent, and what the 72 hours are, in both languages", async () => {
  const page = await start();
  assert.match(await introduction(page), /artikel 33[^]*Ingenting skickas\.[^]*om möjligt inom 72 timmar[^]*anmäl ändå/);
  await page.click("English");
  assert.match(await introduction(page), /Article 33[^]*Nothing is sent\.[^]*within 72 hours[^]*notify all the same/);
});

test("in a form of the host's, which may send it, it says no more than it knows", async () => {
  const page = await start({ edit: (html) => html.replace("<breach-notification", "<form><breach-notification").replace("</breach-notification>", "</breach-notification></form>") });
  assert.match(await introduction(page), /Ingenting skickas till IMY härifrån\./);
  assert.doesNotMatch(await introduction(page), /Ingenting skickas\.|stannar/);
});

test("the address of question 3 is taken for question 9, is heard, and can be changed", async () => {
  const page = await start();
  await page.put({ "controller.address.street": "Storgatan 1", "controller.address.postalCode": "12726", "controller.address.city": "Exempelstad", "controller.address.country": "Åland", "contactAddress.city": "Annan" });
  await page.click("Samma adress som i fråga 3");
  assert.deepEqual(await address(page, "contactAddress"), ["Storgatan 1", "12726", "Exempelstad", "Åland"]);
  assert.match(await heard(page), /Adressen i fråga 3 står nu också i fråga 9\./);
  assert.equal(await focusedWords(page), "Samma adress som i fråga 3");
  assert.deepEqual((await page.events("change")).map(({ detail }) => detail.field).filter((field) => field.startsWith("contact")).slice(1), ["contactAddress.street", "contactAddress.postalCode", "contactAddress.city", "contactAddress.country"]);
  await page.type("contactAddress.street", "2");
  assert.equal(await page.value("contactAddress.street"), "Storgatan 12");
  assert.equal(await page.value("controller.address.street"), "Storgatan 1", "it is a copy");
});

test("where question 3 has no address nothing is taken", async () => {
  const page = await start();
  await page.put({ "contactAddress.street": "Boxen 1" });
  await page.click("Samma adress som i fråga 3");
  assert.deepEqual(await address(page, "contactAddress"), ["Boxen 1", "", "", "Sverige"]);
  assert.match(await heard(page), /Fråga 3 har ingen adress ännu\./);
});

const rows = async (page) => {
  const all = [];
  for (let row = 0; row < await page.rows("actions[0].date"); row += 1) {
    all.push([await page.value(`actions[${row}].date`), await page.value(`actions[${row}].time`), await page.value(`actions[${row}].description`)].join(" ").trim());
  }
  return all;
};

test("the measures are sorted by date and time, what has none last and else as it was, by the keyboard too", async () => {
  const page = await start();
  await page.put({
    "actions[0].date": "2026-05-05", "actions[0].description": "d",
    "actions[1].description": "x",
    "actions[2].date": "2026-05-04", "actions[2].time": "9", "actions[2].description": "b",
    "actions[3].date": "i går", "actions[3].description": "y",
    "actions[4].date": "20260504", "actions[4].time": "08:15", "actions[4].description": "a",
    "actions[5].date": "2026-05-05", "actions[5].time": "12:00", "actions[5].description": "c",
  });
  await page.run(() => document.querySelector("[data-bn-shortcut=\"1\"]").focus());
  await page.press(Key.ENTER);
  assert.deepEqual(await rows(page), ["20260504 08:15 a", "2026-05-04 9 b", "2026-05-05 12:00 c", "2026-05-05  d", "x", "i går  y"]);
  assert.match(await heard(page), /Åtgärderna står nu efter datum\./);
  assert.match(await focusedWords(page), /^Ordna efter datum/);
  const changes = (await page.events("change")).length;
  await page.press(Key.ENTER);
  assert.match(await heard(page), /Åtgärderna stod redan efter datum\./);
  assert.equal((await page.events("change")).length, changes, "nothing has changed");
});

test("sorting is offered from two rows on, in the person's language, and the page's own form has none of it", async () => {
  const page = await start();
  const offered = () => page.see(() => finder.visible(document.querySelector("[data-bn-shortcut=\"1\"]")));
  assert.equal(await offered(), false);
  await page.addRow("actions[0].date");
  assert.equal(await offered(), true);
  await page.removeRow("actions[0].date", 1);
  assert.equal(await offered(), false);
  await page.addRow("actions[0].date");
  await page.click("English");
  assert.match(await page.run(() => document.querySelector("[data-bn-shortcut=\"1\"]").innerText), /^Sort by date/);
  const host = await open({ now });
  await host.addRow("actions[0].date");
  assert.equal(await host.run(() => document.querySelectorAll(".bn-shortcut, .bn-introduction").length), 0);
});

test("after a try the table of contents says how many errors a section has, and not before", async () => {
  const page = await start();
  const contents = () => page.see(() => [...document.querySelectorAll(".bn-contents li")].map((item) => item.querySelector(".bn-section-errors").textContent));
  await page.type("controller.address.postalCode", "1");
  await page.leave();
  assert.deepEqual(new Set(await contents()), new Set([""]));
  await page.prepare();
  const { links } = await page.summary();
  const told = (await contents()).map((words) => Number.parseInt(words, 10) || 0);
  assert.equal(told.reduce((sum, count) => sum + count), links.length);
  assert.match((await contents())[0], /^3 fel$/);
  await page.put({ "controller.name": "Exempelkommun", "controller.address.postalCode": "12726" });
  assert.equal((await contents())[0], "1 fel");
  await page.click("English");
  assert.equal((await contents())[0], "1 error");
  await page.click("Svenska");
  await page.put({ "controller.address.city": "Exempelstad" });
  assert.equal((await contents())[0], "");
});

test("a label of the page leads to the first field", async () => {
  const page = await start({ edit: (html) => html.replace("<breach-notification", '<label for="anmalan" id="etikett">Anmälan <a href="#x">om</a></label><label id="annan">Annat</label><breach-notification id="anmalan"') });
  await page.hit(await page.run(() => document.getElementById("annan")));
  assert.equal(await page.hasFocus("controller.name"), false, "a label of something else");
  await page.hit(await page.run(() => document.querySelector("#etikett a")));
  assert.equal(await page.hasFocus("controller.name"), false, "a link in it leads where it leads");
  await page.hit(await page.run(() => document.getElementById("etikett")));
  assert.equal(await page.hasFocus("controller.name"), true);
  assert.deepEqual(await page.run(() => [...document.getElementById("anmalan").labels].map(({ id }) => id)), ["etikett"]);
});
