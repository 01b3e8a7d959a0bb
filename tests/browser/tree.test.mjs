// What the form says to those who do not see it: names, roles, descriptions and states, as the browser itself tells
// them to assistive tools.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { browserName } from "./support/browsers.mjs";
import { placeOf } from "./support/places.mjs";
import { least, scenario } from "./support/scenarios.mjs";
import { pages, withErrors, withPreview, withRows } from "./support/states.mjs";
import { suite } from "./support/suite.mjs";
import { all, told, treeless } from "./support/tree.mjs";

const { open } = suite();
const usbStick = scenario("usb-stick");

const field = (page, name) => told(page, (place) => finder.control(place), placeOf(name));
/** The set that a field, or the alternatives of a question, belong to. */
const group = (page, name) => told(page, (place) => (finder.isChoice(place) ? finder.alternatives(place.number)[0] : finder.control(place)).closest("fieldset, [role=group], [role=radiogroup]"), placeOf(name));
const alternatives = (page, name) => page.run((number) => finder.alternatives(number), placeOf(name).number);
/** WebKit takes a select for the button that opens it. */
const select = browserName === "webkit" ? "button" : "combobox";
const names = (nodes) => nodes.map(({ name }) => name);
/** What the region that speaks says. */
const spoken = (page) => page.see(() => finder.text(document.querySelector("form [role=status]")));

for (const [name, settings] of Object.entries(pages)) {
  const start = () => open(settings(least.now));

  test(`${name}: each kind of control has its role, and the name that its label gives`, async () => {
    const page = await start();
    await page.put({ "processors.involved": "yes" });
    const seen = async (element) => [await element.getAriaRole(), await element.getAccessibleName()];
    for (const [field, ...expected] of [
      ["controller.name", "textbox", "1. Organisationens namn (obligatoriskt)"],
      ["contacts[0].email", "textbox", "7. Kontaktpersonens e-post (obligatoriskt)"],
      ["contactAddress.city", "textbox", "Ort (obligatoriskt)"],
      ["incident.description", "textbox", "16. Kort beskrivning av incidenten"],
      ["incident.type", select, "15. Vad har hänt vid incidenten?"],
      ["processors.organisations[0].organisationNumber", "textbox", "Organisationsnummer"],
    ]) assert.deepEqual(await seen(await page.control(field)), expected);
    const [yes, no] = await alternatives(page, "incident.ongoing");
    assert.deepEqual([await seen(yes), await seen(no)], [["radio", "Ja"], ["radio", "Nej"]]);
    const [first] = await alternatives(page, "consequences.likely");
    assert.deepEqual(await seen(first), ["checkbox", "Den registrerade förlorar kontrollen över de egna personuppgifterna"]);
  });

  test(`${name}: nothing that can be operated is without a name, in any state`, { skip: treeless }, async () => {
    const page = await start();
    const nameless = async () => {
      const nodes = [];
      for (const role of ["textbox", "combobox", "radio", "checkbox", "button", "link", "group", "dialog", "navigation", "form", "heading"]) nodes.push(...await all(page, { role }));
      assert.ok(nodes.length > 50);
      return nodes.filter(({ name }) => !name.trim());
    };
    await withRows(page);
    await withErrors(page);
    assert.deepEqual(await nameless(), []);
    await page.click("Förhandsgranska");
    assert.deepEqual(await nameless(), []);
  });

  test(`${name}: that a field must be filled in is said, and of no other field`, { skip: treeless }, async () => {
    const page = await start();
    const required = ["controller.name", "controller.address.postalCode", "contacts[0].phone", "contactAddress.street"];
    const others = ["controller.organisationNumber", "contacts[0].role", "controller.address.street", "incident.description", "incident.type"];
    for (const name of required) assert.equal((await field(page, name)).required, true, name);
    for (const name of others) assert.equal((await field(page, name)).required, undefined, name);
  });

  test(`${name}: a question with several fields or alternatives is a group with its words`, { skip: treeless }, async () => {
    const page = await start();
    await page.put({ "information.given": "no", "information.planned": "no" });
    for (const [name, words] of [
      ["controller.address.city", "3. Organisationens postadress"],
      ["incident.discovered.date", "11. När upptäckte ni incidenten?"],
      ["incident.ongoing", "12. Pågår incidenten fortfarande?"],
      ["dataSubjects.groups", "25. Vilka grupper tillhör de registrerade?"],
      ["information.reasonsNot", "35. Varför kommer ni inte att informera de registrerade?"],
    ]) {
      const { role, name: called } = await group(page, name);
      assert.match(role, /^(group|radiogroup)$/);
      assert.equal(called, words);
    }
    assert.match((await group(page, "dataSubjects.groups")).description, /Markera alla alternativ som gäller\./);
  });

  test(`${name}: what is chosen is said`, { skip: treeless }, async () => {
    const page = await start();
    await page.choose("incident.ongoing", "no");
    await page.choose("dataSubjects.groups", ["children", "users"]);
    await page.answer("incident.type", "disclosure-other");
    const checked = async (role, question) => names((await all(page, { role }, (place) => finder.scope(place.number), placeOf(question))).filter(({ checked }) => checked));
    assert.deepEqual(await checked("radio", "incident.ongoing"), ["Nej"]);
    assert.deepEqual(await checked("checkbox", "dataSubjects.groups"), ["Användare av den personuppgiftsansvariges tjänster", "Barn"]);
    assert.equal((await field(page, "incident.type")).value, "Obehörigt röjande: Övrigt");
  });

  test(`${name}: an error makes a field invalid and begins with the word, a correction takes both back`, { skip: treeless }, async () => {
    const page = await start();
    const before = await field(page, "contacts[0].phone");
    assert.deepEqual([before.invalid, before.description], [undefined, undefined]);
    await page.type("contacts[0].phone", "08-");
    assert.equal((await field(page, "contacts[0].phone")).invalid, undefined, "not while it is typed");
    await page.leave();
    const { invalid, description } = await field(page, "contacts[0].phone");
    assert.equal(invalid, true);
    assert.match(description, /^Fel: /);
    await page.answer("contacts[0].phone", "08-465 004 00");
    const after = await field(page, "contacts[0].phone");
    assert.deepEqual([after.invalid, after.description], [undefined, undefined]);
  });

  test(`${name}: an error comes behind the field's own help`, { skip: treeless }, async () => {
    const page = await start();
    const { description: help } = await field(page, "controller.organisationNumber");
    assert.match(help, /\.$/);
    await page.answer("controller.organisationNumber", "212000-0143");
    await page.leave();
    const { description, invalid } = await field(page, "controller.organisationNumber");
    assert.equal(invalid, true);
    assert.ok(description.startsWith(`${help} Fel: `), description);
  });

  test(`${name}: what is missing and advice are said as such, and nothing is invalid for them`, { skip: treeless }, async () => {
    const page = await start();
    await page.put({ ...least.answers, "processors.involved": "yes", "consequences.severity": "4", "information.given": "no", "information.planned": "no" });
    await page.prepare();
    assert.deepEqual(await page.events("invalid"), []);
    for (const [name, words] of [
      ["incident.description", /(^|\. )Saknas: Beskriv incidenten kort \(artikel 33\.3 a\)\.$/],
      ["processors.organisations[0].name", /(^|\. )Råd: Ange vilket personuppgiftsbiträde det gäller \(artikel 33\.2 och 28\)\.$/],
    ]) {
      const { description, invalid } = await field(page, name);
      assert.match(description, words);
      assert.equal(invalid, undefined, name);
    }
    const everything = [...await all(page, { role: "textbox" }), ...await all(page, { role: "radio" }), ...await all(page, { role: "checkbox" }), ...await all(page, { role: "combobox" })];
    assert.deepEqual(everything.filter(({ invalid }) => invalid), []);
  });

  test(`${name}: advice about a question with alternatives is heard with the question`, { skip: treeless }, async () => {
    const page = await start();
    await page.put({ "consequences.severity": "4", "information.given": "no" });
    await page.choose("information.planned", "no");
    const set = await group(page, "information.planned");
    const radios = await all(page, { role: "radio" }, (place) => finder.scope(place.number), placeOf("information.planned"));
    const heard = [set, ...radios].map(({ description = "" }) => description).join(" ");
    assert.match(heard, /Råd: Ni bedömer incidenten som allvarlig/);
  });

  test(`${name}: what is missing in a list of choices is said of the list, not of each choice again`, { skip: treeless }, async () => {
    const page = await start();
    await page.put(least.answers);
    await page.prepare();
    for (const name of ["dataSubjects.groups", "personalData.categories", "consequences.likely"]) {
      assert.match((await group(page, name)).description, /Markera alla alternativ som gäller\. Saknas: /, name);
      const choices = await all(page, { role: "checkbox" }, (place) => finder.scope(place.number), placeOf(name));
      assert.deepEqual(choices.filter(({ description }) => description), [], name);
    }
  });

  test(`${name}: the result, which takes the focus, has a role and a name`, { skip: treeless }, async () => {
    const page = await open(settings(usbStick.now));
    await page.put(usbStick.answers);
    await page.prepare();
    const { role, name: called } = await told(page, () => document.activeElement);
    assert.match(role, /^(region|group|heading)$/);
    assert.equal(called, "Inte inskickat: anmäl i IMY:s e-tjänst");
  });

  test(`${name}: the summary is a group that has the focus, a heading, and links that say what is wrong`, { skip: treeless }, async () => {
    const page = await start();
    await page.prepare();
    const summary = () => document.querySelector(".bn-summary");
    const { role, name: called, live, focused } = await told(page, summary);
    assert.deepEqual([role, called, live, focused], ["group", "Det är 9 fel att rätta", undefined, true], "what has the focus is not said beside it too");
    assert.deepEqual((await all(page, { role: "heading" }, summary)).map(({ name, level }) => [name, level]), [["Det är 9 fel att rätta", 2]]);
    const links = names(await all(page, { role: "link" }, summary));
    assert.equal(links.length, 9);
    assert.equal(links[0], "1. Ange organisationens namn.");
    await page.answer("controller.name", "Exempelkommun");
    assert.equal(names(await all(page, { role: "heading" }, summary))[0], "Det är 8 fel att rätta");
    assert.equal((await told(page, summary)).name, "Det är 8 fel att rätta");
  });

  test(`${name}: the deadline is a group with a name, and speaks when its status changes`, { skip: treeless }, async () => {
    const page = await open(settings("2021-04-14T07:30:00+02:00"));
    const [box] = await all(page, { role: "group", name: "Tidsfristen på 72 timmar" });
    assert.equal(box.live, undefined, "what is left is not read out at every minute");
    await page.put({ "incident.discovered.date": "2021-04-13", "incident.discovered.time": "08:30" });
    assert.match(await spoken(page), /Det är .* kvar av de 72 timmarna\./);
  });

  test(`${name}: that the 72 hours have run out is said, along with the question that comes for it`, { skip: treeless }, async () => {
    const page = await open(settings(usbStick.now));
    await page.answer("incident.discovered.date", "2021-04-13");
    await page.leave();
    const words = await spoken(page);
    assert.match(words, /De 72 timmarna gick ut/);
    assert.match(words, /Fråga 14 visas nu\./);
  });

  test(`${name}: a question that comes, and a row that goes, are announced politely; the focus itself says that a row has come`, { skip: treeless }, async () => {
    const page = await start();
    const { role, live, atomic } = await told(page, () => document.querySelector("form [role=status]"));
    assert.deepEqual([role, live, atomic], ["status", "polite", true]);
    await page.choose("incident.ongoing", "no");
    assert.match(await spoken(page), /Fråga 13 visas nu\./);
    await page.choose("processors.involved", "yes");
    assert.match(await spoken(page), /Fråga 22 visas nu\./);
    await page.addRow("actions[0].date");
    assert.doesNotMatch(await spoken(page), /rad/i);
    assert.equal(await page.hasFocus("actions[1].date"), true);
    await page.removeRow("actions[0].date", 1);
    assert.match(await spoken(page), /Raden har tagits bort\./);
  });

  test(`${name}: what does not apply is not there for anyone`, { skip: treeless }, async () => {
    const page = await start();
    const question = { name: "13. När upphörde incidenten?" };
    assert.deepEqual(await all(page, question), []);
    await page.choose("incident.ongoing", "no");
    assert.notDeepEqual(await all(page, question), []);
    await page.choose("incident.ongoing", "yes");
    assert.deepEqual(await all(page, question), []);
  });

  test(`${name}: each button for rows says in full what it does`, { skip: treeless }, async () => {
    const page = await start();
    await withRows(page);
    const buttons = names(await all(page, { role: "button" }));
    const rows = buttons.filter((name) => /^(Ta bort|Lägg till)/.test(name));
    assert.equal(rows.filter((name) => name.startsWith("Lägg till")).length, 3);
    assert.equal(rows.filter((name) => name.startsWith("Ta bort")).length, 6);
    assert.equal(new Set(rows).size, rows.length, `told apart: ${rows.join(", ")}`);
    for (const name of ["Ta bort Kontaktperson 2", "Ta bort Biträde 1", "Ta bort Åtgärd 2"]) {
      assert.ok(rows.some((row) => row.toLowerCase() === name.toLowerCase()), `${name} among ${rows.join(", ")}`);
    }
  });

  test(`${name}: the preview is a modal dialog with a name; what is behind it is not there meanwhile`, { skip: treeless }, async () => {
    const page = await start();
    await withPreview(page);
    const { role, name: called, modal } = await told(page, () => document.querySelector("dialog"));
    assert.deepEqual([role, called, modal], ["dialog", "Förhandsgranskning av anmälan", true]);
    assert.deepEqual(await all(page, { role: "textbox" }), []);
    assert.ok(names(await all(page, { role: "heading" })).includes("1. Organisationens namn"));
    const links = names(await all(page, { role: "link" })).filter((name) => name.startsWith("Ändra"));
    assert.equal(links[0], "Ändra svaret på fråga 1");
    assert.equal(new Set(links).size, links.length, "each edit link says what it is about");
    await page.click("Stäng");
    assert.deepEqual(await all(page, { role: "dialog" }), []);
    assert.notDeepEqual(await all(page, { role: "textbox" }), []);
  });

  test(`${name}: headings step down one level at a time`, { skip: treeless }, async () => {
    const page = await start();
    const steps = async () => {
      const levels = (await all(page, { role: "heading" })).map(({ level }) => level);
      return levels.filter((level, at) => at > 0 && level > levels[at - 1] + 1);
    };
    await withErrors(page);
    assert.deepEqual(await steps(), []);
    await page.put(usbStick.answers);
    await page.prepare();
    assert.deepEqual(await steps(), []);
    await page.click("Förhandsgranska");
    assert.deepEqual(await steps(), []);
  });
}

const element = () => open(pages.element(least.now));

test("the element: fields have their help and the form in which to write", { skip: treeless }, async () => {
  const page = await element();
  assert.equal((await field(page, "controller.organisationNumber")).description, "Skriv tio siffror, till exempel 212000-0142. En enskild näringsidkare lämnar fältet tomt.");
  assert.equal((await field(page, "incident.discovered.date")).description, "På formen ÅÅÅÅ-MM-DD");
  assert.equal((await field(page, "incident.discovered.time")).description, "På formen TT:MM");
  assert.equal((await group(page, "incident.discovered.date")).description, "Ange när ni fick vetskap om incidenten: därifrån räknas de 72 timmarna.");
});

test("the element: rows are groups that can be told apart", { skip: treeless }, async () => {
  const page = await element();
  await withRows(page);
  const groups = names(await all(page, { role: "group" }));
  for (const row of ["Kontaktperson", "Biträde", "Åtgärd"]) {
    assert.deepEqual(groups.filter((name) => name.startsWith(row)), [`${row} 1`, `${row} 2`]);
  }
});

test("the element: the contents are a landmark, with each section's progress", { skip: treeless }, async () => {
  const page = await element();
  const contents = () => document.querySelector(".bn-contents");
  assert.deepEqual(await all(page, { role: "navigation" }), [{ role: "navigation", name: "Innehåll" }]);
  const links = names(await all(page, { role: "link" }, contents));
  assert.equal(links.length, 8);
  assert.ok(links[0].startsWith("Personuppgiftsansvarig"));
  const progress = async () => names(await all(page, { role: "StaticText" }, contents)).filter((text) => text.endsWith("besvarade"));
  assert.equal((await progress())[0], "0 av 4 besvarade");
  await page.answer("controller.name", "Exempelkommun");
  assert.equal((await progress())[0], "1 av 4 besvarade");
  assert.equal((await all(page, { role: "region" })).filter(({ name }) => links.some((link) => link.startsWith(name))).length, 8, "each leads to a region of that name");
});

test("the element: which language it speaks is said, by buttons that are pressed", { skip: treeless }, async () => {
  const page = await element();
  const languages = async () => (await all(page, { role: "button" })).filter((button) => "pressed" in button).map(({ name, pressed }) => [name, pressed]);
  assert.deepEqual(await languages(), [["Svenska", true], ["English", false]]);
  await page.click("English");
  assert.deepEqual(await languages(), [["Svenska", false], ["English", true]]);
  assert.equal((await all(page, { role: "textbox" }))[0].name, "1. Name of the organisation (required)");
  const spokenIn = (words) => page.run((words) => finder.buttons(words)[0].closest("[lang]").lang, words);
  assert.deepEqual([await spokenIn("Svenska"), await spokenIn("English")], ["sv", "en"]);
});
