// Hidden is all that a person reads as a question's own, and nothing else: on markup of every kind.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { bare, form, involved, ongoing } from "./support/bare.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

// What is marked `own` belongs to the question that comes and goes, `else` to others.
const start = (body) => open(bare(body));
const send = '<p class="else"><button>Skicka</button></p>';

/** What a person sees of what is marked: [own, else]. */
const seen = (page) => page.see(() => ["own", "else"].map((mark) => {
  const texts = (all) => [...all].map((element) => finder.text(element) || element.alt || element.ariaLabel || element.name || element.localName);
  const all = [...document.querySelectorAll(`.${mark}`)];
  return texts(all.filter((element) => finder.visible(element)));
}));

/** All own and nothing else goes when the answer says so, and comes back. */
async function comesAndGoes(page, name = "incident.ongoing", [off, on] = ["yes", "no"]) {
  const count = (mark) => page.run((mark) => document.querySelectorAll(`.${mark}`).length, mark);
  const choose = (value) => page.run((name, value) => document.querySelector(`[name="${name}"][value="${value}"]`).click(), name, value);
  const [own, others] = [await count("own"), await count("else")];
  for (const [value, shown] of [[off, 0], [on, own], [off, 0]]) {
    await choose(value);
    const [mine, theirs] = await seen(page);
    assert.equal(mine.length, shown, `${value}: ${mine.join(" | ")}`);
    assert.equal(theirs.length, others, `${value}: others are still there: ${theirs.join(" | ")}`);
  }
}

test("a button that submits nothing goes with its question, and all around it", async () => {
  for (const [name, question] of Object.entries({
    "a calendar": '<div class="own"><label for="a">13. När upphörde incidenten?</label><div class="grupp"><input id="a" name="incident.ended.date"><button type="button" class="own" aria-label="Kalender">K</button></div><p class="own">ÅÅÅÅ-MM-DD</p></div>',
    "help": '<div class="own"><div class="rad"><h3 class="own">13. När upphörde incidenten?</h3><button type="button" class="own">Hjälp</button></div><input name="incident.ended.date" aria-label="Datum"><div class="own">Skriv så här</div></div>',
    "two at one field": '<div class="own"><label class="own" for="a">13. När upphörde incidenten?</label><div><input id="a" name="incident.ended.date"><button type="button" class="own">Kalender</button><button type="button" class="own">Rensa</button></div></div>',
    "two in a flat form": '<p class="own"><label class="own" for="a">13. När upphörde incidenten?</label> <input id="a" name="incident.ended.date"> <button type="button" class="own">Kalender</button> <button type="button" class="own">Rensa</button></p>',
    "an input": '<fieldset class="own"><legend class="own">13. När upphörde incidenten?</legend><input name="incident.ended.date" aria-label="Datum"><input type="button" value="Idag" class="own"><input name="incident.ended.time" aria-label="Klockslag"><input type="button" value="Nu" class="own"></fieldset>',
  })) {
    const page = await start(form(ongoing, question, send));
    await comesAndGoes(page).catch((error) => { throw new Error(`${name}: ${error.message}`); });
  }
});

test("a button that submits or resets ends a question, and so do the buttons of a step", async () => {
  const question = '<div class="own"><label for="a">13. När upphörde incidenten?</label><input id="a" name="incident.ended.date"></div>';
  for (const bar of [
    '<button class="else">Sök</button>',
    '<button type="reset" class="else">Rensa</button>',
    '<input type="image" class="else" alt="Skicka">',
    '<div class="else"><button type="button">Föregående</button><button type="button">Nästa</button></div>',
    '<p class="else"><button type="button">Föregående</button> <button type="button">Nästa</button></p>',
  ]) {
    const page = await start(form(ongoing, `<div class="else">${question}${bar}</div>`, send));
    await comesAndGoes(page).catch((error) => { throw new Error(`${bar}: ${error.message}`); });
  }
});

test("loose headings and paragraphs go with the question that they bear the number or the words of", async () => {
  for (const [name, own] of Object.entries({
    "by its number": '<h3 class="own">13. När tog det slut?</h3><p class="own">Hjälp</p><input name="incident.ended.date" aria-label="Datum">',
    "by its words": '<p class="own">4.2 När upphörde incidenten?</p><div><p class="own">Hjälp</p></div><div><input name="incident.ended.date" aria-label="Datum"></div>',
    "as a question": '<div class="own"><strong>Fråga 13</strong></div><br><label for="a" class="own">Datum</label><input id="a" name="incident.ended.date"><br class="own"><label for="b" class="own">Klockslag</label><input id="b" name="incident.ended.time">',
    "at the end of a part": '<div><h2 class="else">Tider</h2><p class="else">Om tiderna</p><h3 class="own">13. När upphörde incidenten?</h3><p class="own">Hjälp</p></div><input name="incident.ended.date" aria-label="Datum">',
    "with help between and behind": '<h3 class="own">13. När upphörde incidenten?</h3><input name="incident.ended.date" aria-label="Datum"><p class="own">Dag</p><input name="incident.ended.time" aria-label="Klockslag"><p class="own">Tid</p>',
  })) {
    const page = await start(form(ongoing, '<h2 class="else">Slutet</h2><p class="else">14 dagar är vanligt.</p>', own, '<h3 class="else">15. Vad har hänt?</h3><input class="else" name="incident.type">', send));
    await comesAndGoes(page).catch((error) => { throw new Error(`${name}: ${error.message}`); });
  }
});

test("the heading of a section, and what leads to the next question, stay", async () => {
  const own = '<label class="own" for="a">13. När upphörde incidenten?</label><input class="own" id="a" name="incident.ended.date">';
  const page = await start(form(ongoing,
    '<h2 class="else">13-15. Mer om incidenten</h2><p class="else">13 timmar är vanligt.</p>', own,
    '<h2 class="else">Händelsen</h2><p class="else">Berätta kort.</p><p class="else">15. Vad har hänt?</p><input class="else" name="incident.type">', send));
  await comesAndGoes(page);
});

test("rows of a table go as a table with a head does, with a heading in a row of its own", async () => {
  const page = await start(form('<table><tbody>',
    `<tr><td>${ongoing}</td></tr>`,
    '<tr class="own"><th colspan="2">13. När upphörde incidenten?</th></tr><tr class="own"><td>Datum</td><td><input name="incident.ended.date" aria-label="Datum"></td></tr><tr class="own"><td>Klockslag</td><td><input name="incident.ended.time" aria-label="Klockslag"></td></tr><tr class="own"><td colspan="2">Ungefär räcker.</td></tr>',
    '<tr class="else"><th colspan="2">16. Kort beskrivning</th></tr><tr class="else"><td colspan="2"><textarea name="incident.description" aria-label="Beskrivning"></textarea></td></tr></tbody></table>', send));
  await comesAndGoes(page);
});

test("what the form does not know goes with the question whose heading it stands under, and with no other", async () => {
  const own = '<fieldset class="own"><legend class="own">13. När upphörde incidenten?</legend><input name="incident.ended.date" aria-label="Datum"><label class="own">Ungefär <input type="checkbox" name="ungefar"></label></fieldset>';
  await comesAndGoes(await start(form(ongoing, own, send)));
  const beside = '<div><label class="own" for="a">13. När upphörde incidenten?</label><input class="own" id="a" name="incident.ended.date"><label class="else" for="d">Diarienummer</label><input class="else" id="d" name="diarienummer"></div>';
  await comesAndGoes(await start(form(ongoing, beside, send)));
  const section = '<fieldset><legend class="else">Slutet</legend><div class="own"><label for="a">13. När upphörde incidenten?</label><input id="a" name="incident.ended.date"></div><label class="else" for="d">Diarienummer</label><input class="else" id="d" name="diarienummer"></fieldset>';
  await comesAndGoes(await start(form(ongoing, section, send)));
  const two = '<div><h3 class="own">13. När upphörde incidenten?</h3><input class="own" name="incident.ended.date" aria-label="Datum"><h3 class="else">Diarienummer</h3><input class="else" name="diarienummer" aria-label="Diarienummer"></div>';
  await comesAndGoes(await start(form(ongoing, two, send)));
});

const map = (names) => `<script type="application/json" data-bn-map>${JSON.stringify(names)}</script>`;
const repeater = (heading, add) => `
  <div class="own form-item">${heading}<div id="bitraden_table"><table class="own"><thead><tr><th></th><th>Organisationens namn</th><th>Organisationsnummer</th><th>Vikt</th><th></th></tr></thead>
  <tbody><tr class="draggable"><td></td><td><input name="bitraden[items][0][namn]" aria-label="Organisationens namn"></td><td><input name="bitraden[items][0][orgnr]" aria-label="Organisationsnummer"></td>
  <td><label for="w">Vikt</label><input type="number" id="w" name="bitraden[items][0][weight]" value="0" class="own"></td>
  <td><input type="image" class="own" name="bitraden_table_add_0" alt="Lägg till efter" formnovalidate><input type="image" class="own" name="bitraden_table_remove_0" alt="Ta bort" formnovalidate></td></tr></tbody></table>
  ${add}</div></div>`;
const names = map({ "bitraden[items][0][namn]": "processors.organisations[i].name", "bitraden[items][0][orgnr]": "processors.organisations[i].organisationNumber", "bitrade": "processors.involved" });
const add = '<div class="own"><input type="submit" class="own" name="bitraden_table_add" value="Lägg till" formnovalidate> <input type="number" class="own" name="bitraden[add][more_items]" value="1" aria-label="Antal"> <span class="own">rader till</span></div>';

test("a host's repeater goes whole: its weights, and the buttons that submit for its rows", async () => {
  const decider = involved.replaceAll("processors.involved", "bitrade");
  for (const [heading, adding] of [
    ['<label class="own">22. Biträden</label>', add],
    ['<h4 class="own">Vilka biträden?</h4>', add],
    ['<h4 class="own">22. Biträden</h4>', add.replace('name="bitraden_table_add"', 'name="op"')],
  ]) {
    const page = await start(form(decider, repeater(heading, adding), '<div class="else"><input type="submit" class="else" name="op" value="Skicka"></div>') + names);
    await comesAndGoes(page, "bitrade", ["no", "yes"]).catch((error) => { throw new Error(`${heading}: ${error.message}`); });
  }
});

test("the button that sends the form is no repeater's, wherever it stands", async () => {
  const decider = involved.replaceAll("processors.involved", "bitrade");
  const bar = '<div class="else"><input type="submit" class="else" name="op" value="Skicka"></div>';
  const inside = await start(form(decider, `<div>${repeater('<h4 class="own">22. Biträden</h4>', add)}${bar}</div>`) + names);
  await comesAndGoes(inside, "bitrade", ["no", "yes"]);
  const layout = '<table><tbody><tr class="own"><td>22. Biträdets namn</td><td><input name="processors.organisations[0].name" aria-label="Organisationens namn"></td></tr><tr class="own"><td>Organisationsnummer</td><td><input name="processors.organisations[0].organisationNumber" aria-label="Organisationsnummer"></td></tr><tr class="else"><td colspan="2"><input type="submit" class="else" value="Skicka"></td></tr></tbody></table>';
  await comesAndGoes(await start(form(involved, layout)), "processors.involved", ["no", "yes"]);
});
