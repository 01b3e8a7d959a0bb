// What comes and goes with a question, on a page that is made in another way than ours.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const start = (settings) => open({ path: "/tests/browser/pages/own-markup.html", now: "2026-05-06T10:00:00+02:00", ...settings });

const seen = (page, selector) => page.run((selector) => finder.visible(document.querySelector(selector)), selector);
const choose = async (page, words) => page.hit(await page.run((words) => finder.alternative(12, words), words));
const type = async (page, id, text) => (await page.run((id) => document.getElementById(id), id)).sendKeys(text);

async function submission(page) {
  await page.click("Skapa underlag");
  return JSON.parse(await page.submission());
}

test("labels and help that stand elsewhere go with their field, and come back with it", async () => {
  const page = await start();
  for (const hidden of ["#upphorde", "label[for=slutdatum]", "#hjalp13"]) assert.equal(await seen(page, hidden), false, hidden);
  for (const kept of ["label[for=handelse]", "#handelse", "#rubriker", "#falten"]) assert.equal(await seen(page, kept), true, kept);
  await choose(page, "nej");
  for (const shown of ["#upphorde", "label[for=slutdatum]", "#hjalp13"]) assert.equal(await seen(page, shown), true, shown);
});

test("hidden wins over the host's display, even an important one", async () => {
  const page = await start();
  assert.equal(await seen(page, "#upphorde"), false);
  assert.equal(await seen(page, ".viktig"), false);
  const strong = await start({ edit: (html) => html.replace("#upphorde {", "body #upphorde, #blankett #upphorde {").replace("display: grid", "display: grid !important") });
  assert.equal(await seen(strong, "#upphorde"), false, "whatever the selector");
});

test("hidden controls are disabled, and enabled again when they are shown", async () => {
  const page = await start();
  const disabled = () => page.run(() => document.getElementById("slutdatum").disabled);
  assert.equal(await disabled(), true);
  await choose(page, "nej");
  assert.equal(await disabled(), false);
});

test("what the host itself has hidden or disabled stays so", async () => {
  const page = await start({ edit: (html) => html.replace('id="slutdatum"', 'id="slutdatum" disabled') });
  assert.equal(await seen(page, "#beskrivning"), false);
  await choose(page, "nej");
  assert.equal(await page.run(() => document.getElementById("slutdatum").disabled), true);
  await choose(page, "JA");
  await page.run(() => { window.api = null; });
  assert.equal(await seen(page, "#beskrivning"), false);
});

test("a question whose deciding question is not on the page stays shown, and counts", async () => {
  const page = await start();
  assert.equal(await page.shows(35), true);
  await type(page, "namn", "Exempelstad");
  await type(page, "ort", "Exempelstad");
  await page.hit(await page.run(() => finder.alternative(35, "Åtgärdat")));
  assert.deepEqual((await submission(page)).information, { reasonsNot: ["remedied"] });
});

test("only fields that are on the page stop a submission", async () => {
  const page = await start();
  await page.click("Skapa underlag");
  const [{ detail }] = await page.events("invalid");
  assert.deepEqual(detail.problems.map(({ field }) => field), ["controller.name", "controller.address.city"]);
});

test("a control outside the form belongs to it through its form attribute", async () => {
  const page = await start();
  await page.click("Skapa underlag");
  await type(page, "ort", "Exempelstad");
  assert.equal((await page.summary()).heading, "Det är 1 fel att rätta");
});

test("choices are matched by their marks, their labels, and else kept in the page's own words", async () => {
  const page = await start();
  await type(page, "namn", "Exempelstad");
  await type(page, "ort", "Exempelstad");
  await choose(page, "JA");
  const select = (words) => page.run((words) => {
    const select = document.getElementById("handelse");
    finder.option(select, words).selected = true;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }, words);
  assert.deepEqual((await submission(page)).incident, { ongoing: "yes" }, "an invitation to choose is no choice");
  for (const [words, key] of [["Brev till fel person", "Brev till fel person"], ["Stöld", "theft"], ["Borttappat", "loss"]]) {
    await select(words);
    assert.deepEqual((await submission(page)).incident, { ongoing: "yes", type: key });
  }
});

test("the rows of a table grow as rows of a table", async () => {
  const page = await start();
  await type(page, "namn", "Exempelstad");
  await type(page, "ort", "Exempelstad");
  await type(page, "steg1_text", "ett");
  await page.click("Lägg till ny");
  const active = await page.run(() => document.activeElement.name);
  assert.equal(active, "steg2_datum");
  await type(page, "steg2_text", "två");
  assert.deepEqual(await page.run(() => [...document.querySelectorAll("tbody tr input")].map(({ name, ariaLabel }) => [name, ariaLabel])), [
    ["steg1_datum", "Datum 1"], ["steg1_text", "Åtgärd 1"], ["steg2_datum", "Datum 2"], ["steg2_text", "Åtgärd 2"],
  ]);
  assert.deepEqual((await submission(page)).actions, [{ description: "ett" }, { description: "två" }]);
});

test("what the host has marked is all that is hidden, however much stands alone with it", async () => {
  const edit = (html) => html.replace('<div class="viktig">', '<section id="tider"><h2>Tider</h2><div class="viktig" data-bn-question="14">').replace("</textarea></div>\n      <div class=\"rad\"><label for=\"dag\"", "</textarea></div></section>\n      <div class=\"rad\"><label for=\"dag\"");
  const page = await start({ edit });
  assert.equal(await seen(page, ".viktig"), false);
  assert.equal(await seen(page, "#tider h2"), true);
});

test("a hidden input that stands in for a box that nobody ticked is no answer", async () => {
  const companion = '<input type="hidden" name="incident.ongoing" value="">';
  const page = await start({ edit: (html) => html.replace("<fieldset>", `<fieldset>${companion}`) });
  assert.equal(await page.shows(13), false);
  await choose(page, "nej");
  assert.equal(await page.shows(13), true);
  await type(page, "namn", "Exempelstad");
  await type(page, "ort", "Exempelstad");
  assert.equal((await submission(page)).incident.ongoing, "no");
});

test("it is left out of a native post with the question that it belongs to", async () => {
  const companion = '<input type="hidden" name="incident.lateReason" value="">';
  const page = await start({ edit: (html) => html.replace('<div class="viktig">', `<div class="viktig">${companion}`) });
  assert.equal(await page.run(() => new FormData(document.getElementById("blankett")).has("incident.lateReason")), false);
});

test("an invitation to choose is no answer, with words and a value or without", async () => {
  for (const invitation of ["<option value=\"-1\"></option>", "<option disabled selected>Välj en händelse</option>", "<option value=\"\">-</option>"]) {
    const page = await start({ edit: (html) => html.replace("<option disabled selected>Välj en händelse</option>", invitation) });
    assert.equal(await page.asksBeforeLeaving(), false, invitation);
    await type(page, "namn", "Exempelstad");
    await type(page, "ort", "Exempelstad");
    assert.equal((await submission(page)).incident, undefined, invitation);
  }
  const country = '<select id="land" name="controller.address.country"><option disabled selected>Välj land</option><option>Norge</option></select> <input id="postnummer" name="controller.address.postalCode" aria-label="Postnummer">';
  const page = await start({ edit: (html) => html.replace('<div class="rad"><label for="namn">', `<div>${country}</div>$&`) });
  await type(page, "postnummer", "1");
  await page.leave();
  assert.equal((await page.see(() => finder.state(document.getElementById("postnummer")))).messages.length, 1, "no country is Sweden");
});

test("rows are rendered where the host gives them a place and nothing else", async () => {
  const place = '<div id="kontakter" data-bn-question="5"></div><div data-bn-question="22"></div>';
  const page = await start({ edit: (html) => html.replace("<table>", `${place}<table>`) });
  assert.equal((await page.shown()).filter((number) => [5, 6, 7, 8].includes(number)).length, 4);
  assert.equal(await page.shows(22), true, "its deciding question is not on the page");
  const [{ detail }] = await page.events("ready");
  assert.ok(![5, 6, 7, 8, 22].some((number) => detail.missingQuestions.includes(number)));
  await page.addRow("contacts[0].name");
  await page.answer("contacts[1].name", "Registratorn");
  await page.click("Skapa underlag");
  const { problems } = (await page.events("invalid"))[0].detail;
  assert.deepEqual(problems.map(({ field }) => field).filter((field) => field.startsWith("contacts")), [
    "contacts[0].name", "contacts[0].email", "contacts[0].phone", "contacts[1].email", "contacts[1].phone",
  ]);
  await page.run(() => document.querySelector("form").setAttribute("lang", "en"));
  await page.settled();
  assert.match(await page.text("#kontakter"), /5\. Name of the contact person/);
});
