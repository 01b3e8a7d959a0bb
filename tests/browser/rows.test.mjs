// Rows that a person adds and removes: contact persons, processors, measures.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const start = (settings) => open({ now: least.now, ...settings });

const namesOfControls = (page) => page.run(() => [...document.querySelector("form").elements].map(({ name }) => name));

/** Ids that stand twice, labels that lead nowhere, descriptions that don't exist, controls that nothing names. */
const flaws = (page) => page.run(() => {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const referring = [...document.querySelectorAll("[aria-describedby], [aria-labelledby]")];
  const references = referring.flatMap((element) => ["aria-describedby", "aria-labelledby"].flatMap((name) => (element.getAttribute(name) ?? "").split(/\s+/)));
  return {
    twice: ids.filter((id, at) => ids.indexOf(id) !== at),
    labels: [...document.querySelectorAll("label[for]")].filter((label) => !label.control).map((label) => label.htmlFor),
    missing: references.filter((id) => id && !document.getElementById(id)),
    nameless: [...document.querySelectorAll("input:not([type=hidden]), select, textarea")].filter((control) => !control.labels.length).map(({ name }) => name),
  };
});
const none = { twice: [], labels: [], missing: [], nameless: [] };

const descriptions = (page) => page.run(() => [...document.querySelectorAll("form textarea")]
  .filter((area) => finder.visible(area) && area.labels[0] && finder.words(area.labels[0]) === "Åtgärd")
  .map(({ value }) => value));

async function threeMeasures(settings) {
  const page = await start(settings);
  await page.put({ "actions[0].description": "ett", "actions[1].description": "två", "actions[2].description": "tre" });
  return page;
}

test("a new row is blank, takes the focus, and follows the host's naming", async () => {
  const page = await start();
  await page.type("actions[0].description", "ett");
  await page.addRow("actions[0].description");
  assert.equal(await page.rows("actions[0].description"), 2);
  assert.equal(await page.hasFocus("actions[1].date"), true);
  assert.deepEqual(await descriptions(page), ["ett", ""]);
  const names = await namesOfControls(page);
  for (const name of ["atgard[1].datum", "atgard[1].tid", "atgard[1].beskrivning"]) assert.ok(names.includes(name), name);
  assert.equal(await page.run(() => document.activeElement.id), "atgard-1-datum");
  assert.equal(await page.text("form > [role=status]"), "", "the focus says so");
});

test("a new row whose first field takes no focus is told of in words", async () => {
  const page = await start({ edit: (html) => html.replace('id="atgard-0-datum"', 'style="display: none" id="atgard-0-datum"') });
  await page.addRow("actions[0].description");
  assert.match(await page.text("form > [role=status]"), /^En rad har lagts till\.$/);
});

test("ids, labels and descriptions stay right in every group", async () => {
  const page = await start();
  await page.choose("processors.involved", "yes");
  for (const field of ["contacts[0].name", "processors.organisations[0].name", "actions[0].date"]) {
    await page.addRow(field);
    await page.addRow(field);
    assert.equal(await page.rows(field), 3, field);
  }
  assert.deepEqual(await flaws(page), none);
  await page.prepare();
  assert.deepEqual(await flaws(page), none, "with messages");
  for (const field of ["contacts[0].name", "processors.organisations[0].name", "actions[0].date"]) await page.removeRow(field, 1);
  assert.deepEqual(await flaws(page), none, "with rows removed");
});

test("several contact persons end up in the submission", async () => {
  const page = await start();
  await page.put(least.answers);
  await page.addRow("contacts[0].name");
  await page.answer("contacts[1].name", "Registratorn");
  await page.answer("contacts[1].email", "registrator@example.se");
  await page.answer("contacts[1].phone", "08-465 004 02");
  await page.prepare();
  assert.deepEqual(JSON.parse(await page.submission()).contacts, [
    { name: "Dataskyddsombudet", email: "dataskydd@example.se", phone: "+46846500401" },
    { name: "Registratorn", email: "registrator@example.se", phone: "+46846500402" },
  ]);
});

test("a row with any content must have its starred fields, a blank one is ignored", async () => {
  const page = await start();
  await page.put(least.answers);
  await page.addRow("contacts[0].name");
  await page.addRow("contacts[0].name");
  await page.type("contacts[2].role", "Registrator");
  await page.prepare();
  const [{ detail }] = await page.events("invalid");
  assert.deepEqual(detail.problems.map(({ field }) => field), ["contacts[2].name", "contacts[2].email", "contacts[2].phone"]);
  assert.equal((await page.state("contacts[1].name")).invalid, null);
  await page.erase("contacts[2].role");
  await page.prepare();
  assert.equal(JSON.parse(await page.submission()).contacts.length, 1);
});

test("removing a row moves up those behind it, with what was typed in them", async () => {
  const page = await threeMeasures();
  await page.removeRow("actions[0].description", 1);
  assert.deepEqual(await descriptions(page), ["ett", "tre"]);
  const names = await namesOfControls(page);
  assert.ok(names.includes("atgard[1].beskrivning") && !names.includes("atgard[2].beskrivning"));
  await page.put(least.answers);
  await page.prepare();
  assert.deepEqual(JSON.parse(await page.submission()).actions.map(({ description }) => description), ["ett", "tre"]);
});

test("the first row can be removed too", async () => {
  const page = await threeMeasures();
  await page.removeRow("actions[0].description", 0);
  assert.deepEqual(await descriptions(page), ["två", "tre"]);
  await page.put(least.answers);
  await page.prepare();
  assert.deepEqual(JSON.parse(await page.submission()).actions.map(({ description }) => description), ["två", "tre"]);
});

test("one row always stays to write in", async () => {
  const page = await threeMeasures();
  for (let left = 3; left > 0; left -= 1) {
    const removers = await page.run(() => finder.removers(30).length);
    if (removers === 0) break;
    await page.removeRow("actions[0].description", 0);
  }
  assert.equal(await page.rows("actions[0].description"), 1);
  await page.type("actions[0].description", "fyra");
  assert.match((await descriptions(page))[0], /fyra$/);
});

test("removing a row never leaves the focus nowhere", async () => {
  const page = await threeMeasures();
  for (const row of [1, 1, 0]) {
    if (await page.run(() => finder.removers(30).length) <= row) break;
    await page.removeRow("actions[0].description", row);
    assert.ok(await page.focused(), "something has the focus");
    assert.equal(await page.run(() => finder.visible(document.activeElement)), true);
  }
});

test("messages move with their rows", async () => {
  const page = await start();
  await page.addRow("contacts[0].email");
  await page.addRow("contacts[0].email");
  await page.type("contacts[2].email", "ingen-adress");
  await page.leave();
  assert.equal((await page.state("contacts[2].email")).invalid, "true");
  await page.removeRow("contacts[0].email", 1);
  const { messages, invalid, missing } = await page.state("contacts[1].email");
  assert.equal(invalid, "true");
  assert.deepEqual(messages.map(({ level }) => level), ["error"]);
  assert.deepEqual(missing, []);
  await page.erase("contacts[1].email");
  assert.deepEqual((await page.state("contacts[1].email")).messages, []);
});

test("a new row does not inherit the messages of the first", async () => {
  const page = await start();
  await page.prepare();
  await page.addRow("contacts[0].name");
  const { messages, invalid } = await page.state("contacts[1].name");
  assert.deepEqual(messages, []);
  assert.equal(invalid, null);
  await page.type("contacts[1].name", "Registratorn");
  assert.equal((await page.state("contacts[0].name")).invalid, "true", "the first row keeps its own");
});

test("each button says which row it is about", async () => {
  const page = await threeMeasures();
  const names = await page.run(() => ({
    add: finder.name(finder.adder(30)),
    others: [5, 30].map((number) => finder.name(finder.adder(number))),
    remove: finder.removers(30).map((button) => finder.name(button)),
    types: [finder.adder(30), ...finder.removers(30)].map(({ type }) => type),
  }));
  assert.match(names.add, /^Lägg till ny.*åtgärd/i);
  assert.equal(new Set(names.others).size, 2);
  assert.equal(new Set(names.remove).size, names.remove.length, `told apart: ${names.remove}`);
  for (const name of names.remove) assert.match(name, /^Ta bort.*åtgärd/i);
  assert.deepEqual(new Set(names.types), new Set(["button"]));
});

test("rows that do not apply are hidden with their buttons, and left out", async () => {
  const page = await start();
  await page.put({ ...least.answers, "processors.involved": "yes", "processors.organisations[0].name": "Exempel AB", "processors.organisations[1].name": "Exempel 2 AB" });
  await page.choose("processors.involved", "no");
  assert.equal(await page.shows(22), false);
  assert.equal(await page.run(() => finder.buttons("Lägg till ny").length), 2);
  await page.prepare();
  assert.deepEqual(JSON.parse(await page.submission()).processors, { involved: "no" });
  await page.choose("processors.involved", "yes");
  assert.equal(await page.rows("processors.organisations[0].name"), 2);
  assert.equal(await page.value("processors.organisations[1].name"), "Exempel 2 AB");
});

test("a form that the host sends with several rows is taken as it is", async () => {
  const second = (html) => {
    const [row] = /<fieldset class="grupp">\s*<legend>Åtgärd och tidpunkt[\s\S]*?<\/fieldset>/.exec(html);
    const filled = row.replaceAll("-0-", "-1-").replaceAll("[0]", "[1]").replace("</textarea>", "Från ärendet.</textarea>");
    return html.replace(row, row + filled);
  };
  const page = await start({ edit: second });
  assert.equal(await page.rows("actions[0].description"), 2);
  await page.put(least.answers);
  await page.addRow("actions[0].description");
  await page.answer("actions[2].description", "Ny.");
  await page.prepare();
  assert.deepEqual(JSON.parse(await page.submission()).actions.map(({ description }) => description), ["Från ärendet.", "Ny."]);
});

test("many rows are no trouble", async (t) => {
  const page = await start();
  const took = await page.run(() => {
    const began = performance.now();
    for (let row = 1; row < 60; row += 1) finder.adder(30).click();
    return performance.now() - began;
  });
  t.diagnostic(`60 rows took ${Math.round(took)} ms`);
  assert.ok(took < 12_000);
  assert.equal(await page.rows("actions[0].description"), 60);
  assert.deepEqual(await flaws(page), none);
});
