// The case beside the form: assessed, decided, told, closed, and its papers; kept in the same file as the notification.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { violations } from "./support/axe.mjs";
import { openFile, said, save, withoutFiles } from "./support/files.mjs";
import { scenario } from "./support/scenarios.mjs";
import { inWindow } from "./support/screen.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const { now, answers } = scenario("usb-stick");

const element = ({ attributes = "", ...settings } = {}) => open({
  path: "/www/case.html", edit: (html) => html.replace("<breach-notification>", `<breach-notification now="${now}" ${attributes}>`), ...settings,
});
const host = (settings) => open({ now, ...settings });
const CASE = "Bedömning, beslut";

const isOpen = (page) => page.until("the case is there", () => page.run(() => Boolean(document.querySelector(".bn-case h2"))));
async function openCase(page, words = CASE) {
  await page.click(words, ".bn-files");
  await isOpen(page);
}

/** A control of the case, by the words of its label; a set's alternative by the set's words too. */
const control = (page, words, within = "") => page.run((words, within) => {
  const text = (element) => finder.text(element);
  const labels = [...document.querySelectorAll(".bn-case label")].filter((label) => text(label).startsWith(words) && finder.visible(label));
  const [label] = labels.filter((label) => !within || text(label.closest("fieldset")?.querySelector("legend") ?? label).startsWith(within));
  if (!label) throw new Error(`nothing is called "${words}"`);
  return label.control ?? label.querySelector("input");
}, words, within);
const choose = async (page, words, within) => page.hit(await control(page, words, within));
async function write(page, words, text) {
  const field = await control(page, words);
  if (await page.run((field) => ["date", "time"].includes(field.type), field)) await page.set(field, text);
  else await field.sendKeys(text);
}
const press = (page, words) => page.click(words, ".bn-case");
const text = (page, selector = ".bn-case") => page.text(selector);
const left = (page) => page.see(() => [...document.querySelectorAll(".bn-case-owed ol > li")].map((item) => item.textContent.replace(/[\u00a0\u202f]/g, " ")));
const listed = (page) => page.see(() => [...document.querySelectorAll(".bn-case-records > ul > li")].map((item) => item.firstChild.textContent.trim()));
/** What the paper on top says. A browser may take its time to draw it, and to take it away. */
const paper = (page) => page.until("a paper is open", () => text(page, "dialog[open]"));
const isClosed = (page) => page.until("no paper is open", () => page.run(() => !document.querySelector("dialog")));
async function closePaper(page) {
  await page.click("Stäng", "dialog[open]");
  await isClosed(page);
}
const saved = async (page) => JSON.parse((await save(page)).text);
const focused = (page) => page.run(() => finder.text(document.activeElement));
/** A case in a file, with these answers. */
const file = (more = {}) => JSON.stringify({
  caseVersion: 1, form: { id: "imy-notification", version: "2021" }, generator: { name: "breach-notification", version: "0.1.0" }, id: "0".repeat(26),
  opened: "2021-04-19T10:00:00+02:00", saved: "2021-04-19T10:00:00+02:00", answers, ...more,
});

test("from the first hour to the end, in one file, and gone on with from it", { timeout: 240_000 }, async () => {
  const page = await element();
  await page.put({ "controller.name": "Exempelnämnden", "incident.discovered.date": "2021-04-19", "incident.discovered.time": "08:30", "incident.ended.date": "2021-04-19" });
  await openCase(page);
  assert.equal(await focused(page), "Ärendet");
  assert.deepEqual(await left(page), ["Bedöm om det är en incident, och risken – senast 2021-04-22 kl. 08:30 (Art. 33(1))"]);

  await press(page, "Ny bedömning");
  assert.match(await text(page, ".bn-case-lacking"), /inte med i ärendet än. Det som saknas: Är det en personuppgiftsincident\./);
  await choose(page, "Ja", "Är det en personuppgiftsincident");
  await choose(page, "Konfidentialitet");
  await choose(page, "Den medför sannolikt en hög risk");
  await write(page, "Skäl", "Uppgifterna är känsliga.");
  await choose(page, "Tillstyrker");
  assert.match(await text(page, ".bn-case-advice"), /Ni beslutar[^]*Art\. 33\(1\)[^]*Art\. 34\(1\)/);
  await press(page, "Klar");
  assert.equal(await focused(page), "Ändra: 2021-04-20 kl. 16:00: en incident, sannolikt hög risk");
  assert.deepEqual((await left(page)).map((item) => item.split(" – ")[0]), [
    "Besluta om incidenten ska anmälas", "Anmäl incidenten till Integritetsskyddsmyndigheten", "Informera de registrerade (Art. 34(1))",
  ]);

  await press(page, "Nytt beslut");
  await choose(page, "Anmäla till tillsynsmyndigheten");
  assert.deepEqual((await listed(page))[1], "förslag: Anmäla till tillsynsmyndigheten");
  await write(page, "Beslutsdatum", "2021-04-20");
  await write(page, "Beslutsfattarens befattning", "Förvaltningschef");
  await write(page, "Nämnd", "Exempelnämnden");
  await press(page, "Lägg till någon som har rådfrågats");
  await write(page, "Vem nämnden har rådfrågat", "Integritetsskyddsmyndigheten");
  await write(page, "Beslutet delges", `Registrator${Key.ENTER}Dataskyddsombudet`);
  await press(page, "Klar");
  assert.ok(!(await left(page)).some((item) => item.startsWith("Besluta")));

  await press(page, "Anteckna information");
  await choose(page, "Till var och en");
  await choose(page, "Alla som berörs");
  await write(page, "Hur många personer", "12");
  await press(page, "Klar");
  assert.deepEqual(await left(page), ["Anmäl incidenten till Integritetsskyddsmyndigheten – senast 2021-04-22 kl. 08:30 (Art. 33(1))"]);

  await press(page, "Avsluta ärendet");
  await write(page, "Lärdomar", "Kryptera.");
  await press(page, "Klar");
  assert.equal(await page.run(() => finder.buttons("Avsluta ärendet", document.querySelector(".bn-case")).length), 0, "it is closed once");

  const held = await saved(page);
  assert.deepEqual(held.assessments, [{
    at: "2021-04-20T16:00:00+02:00", isBreach: "yes", nature: ["confidentiality"], risk: "high", reasons: "Uppgifterna är känsliga.", dpo: { opinion: "supports" },
  }]);
  const [{ answers: then, ...decision }] = held.decisions;
  assert.deepEqual(decision, {
    kind: "notify", on: "2021-04-20", by: { role: "Förvaltningschef" }, delegation: { board: "Exempelnämnden" }, consulted: [{ whom: "Integritetsskyddsmyndigheten" }],
    servedOn: ["Registrator", "Dataskyddsombudet"],
  });
  assert.equal(then["controller.name"], "Exempelnämnden", "what it rests on is kept with it");
  assert.ok(!("incident.ended.date" in then), "and what does not apply is not");
  assert.deepEqual(held.communications, [{ on: "2021-04-20", means: "individual", extent: "all", count: 12 }]);
  assert.deepEqual(held.closing, { on: "2021-04-20", lessons: "Kryptera." });

  const next = await element();
  await openFile(next, "ärendet.json", JSON.stringify(held));
  await openCase(next);
  assert.deepEqual(await listed(next), [
    "2021-04-20 kl. 16:00: en incident, sannolikt hög risk", "2021-04-20: Anmäla till tillsynsmyndigheten", "2021-04-20: Till var och en: brev, e-post, telefon, samtal", "2021-04-20",
  ]);
  const { saved: _, generator: __, ...same } = await saved(next);
  const { saved: ___, generator: ____, ...was } = held;
  assert.deepEqual(same, was);
});

test("it is closed until wanted, asks for nothing before, and the keyboard is enough", async () => {
  const page = await element();
  const before = page.visit.requests.length;
  assert.equal(await page.run(() => document.querySelector(".bn-case")), null);
  assert.equal(page.visit.requests.length, before);
  const expanded = () => page.run((words) => finder.buttons(words, document.querySelector(".bn-files"))[0].ariaExpanded, CASE);
  await page.run((words) => finder.buttons(words, document.querySelector(".bn-files"))[0].focus(), CASE);
  await page.press(Key.ENTER);
  await isOpen(page);
  assert.equal(await expanded(), "true");
  await page.press(Key.TAB);
  assert.equal(await focused(page), "Ny bedömning");
  await page.press(Key.ENTER);
  assert.equal(await page.run(() => document.activeElement.type), "date");
  await page.run(() => document.querySelector(".bn-case input[value=unclear]").focus());
  await page.press(Key.SPACE);
  assert.deepEqual(await listed(page), ["2021-04-20 kl. 16:00: oklart om det är en incident, risken är inte bedömd"]);
  await page.run(() => finder.buttons("Klar", document.querySelector(".bn-case"))[0].focus());
  await page.press(Key.ENTER);
  assert.match(await focused(page), /^Ändra/);
  await page.run((words) => finder.buttons(words, document.querySelector(".bn-files"))[0].focus(), CASE);
  await page.press(Key.ENTER);
  assert.equal(await page.run(() => document.querySelector(".bn-case")), null);
  assert.equal(await expanded(), "false");
  assert.equal((await saved(page)).assessments.length, 1, "it is in the case all the same");
});

test("what is half written is in no file: leaving asks, and nothing throws it away without a word", async () => {
  const page = await element();
  await openFile(page, "a.json", file());
  await openCase(page);
  await press(page, "Anteckna information");
  assert.equal(await page.asksBeforeLeaving(), false);
  await choose(page, "Till var och en");
  assert.equal(await page.asksBeforeLeaving(), true);
  assert.match(await text(page, ".bn-case-lacking"), /Det som saknas: Vilka fick veta/);
  assert.equal((await saved(page)).communications, undefined);
  assert.equal(await page.asksBeforeLeaving(), true, "saving has not saved it");
  const isThere = () => page.run(() => document.querySelector(".bn-case input[value=individual]")?.checked && document.activeElement.value === "all");
  await press(page, "Klar");
  assert.ok(await isThere(), "it leads to what is missing");
  await page.click(CASE, ".bn-files");
  assert.ok(await isThere(), "closing the case does, too");
  await press(page, "Avbryt");
  assert.match(await focused(page), /^Anteckna information/);
  assert.equal(await page.run(() => document.querySelector(".bn-case-screen")), null);
});

test("what is taken away comes back, what was changed by mistake is put back, and what is not asked stays", async () => {
  const page = await element();
  const one = { on: "2021-04-01", means: "public", extent: "all", text: "En annons", ours: "kept" };
  await openFile(page, "a.json", file({ communications: [one] }));
  await openCase(page);
  await press(page, "Ta bort");
  assert.match(await focused(page), /^Ångra/);
  assert.equal((await saved(page)).communications, undefined);
  await press(page, "Ångra");
  assert.deepEqual((await saved(page)).communications, [one]);
  await press(page, "Ändra");
  await write(page, "Vad de fick veta", " i tidningen");
  assert.deepEqual((await saved(page)).communications, [{ ...one, text: "En annons i tidningen" }]);
  await press(page, "Avbryt");
  assert.deepEqual((await saved(page)).communications, [one]);
});

test("what cannot be taken as it stands is told under the field, and is not in the file", async () => {
  const page = await element();
  const one = { at: "2021-04-19T10:00:07+02:00", isBreach: "yes", risk: "risk", nature: ["confidentiality"] };
  await openFile(page, "a.json", file({ assessments: [one], communications: [{ on: "2021-04-01", means: "public", extent: "all" }] }));
  await openCase(page);
  await page.hit((await page.run(() => finder.buttons("Ändra", document.querySelector(".bn-case"))))[1]);
  await write(page, "Datum", "0020-04-01");
  await write(page, "Hur många personer", "ca 12");
  assert.match(await text(page, ".bn-case-screen"), /mellan 1900 och 2099[^]*Ange ett antal med siffror/);
  assert.match(await text(page, ".bn-case-lacking"), /Det som saknas: Datum\./);
  assert.deepEqual((await saved(page)).communications, [{ on: "2021-04-01", means: "public", extent: "all" }]);
  await write(page, "Datum", "2021-04-02");
  assert.match(await text(page, ".bn-case-lacking"), /Det som ska rättas: Hur många personer/);
  assert.deepEqual((await saved(page)).communications, [{ on: "2021-04-02", means: "public", extent: "all" }]);
  assert.equal(await page.asksBeforeLeaving(), true);
  await press(page, "Klar");
  assert.equal(await page.run(() => document.activeElement.value), "ca 12");
  const count = await page.focused();
  await count.sendKeys(Key.chord(Key.CONTROL, "a"), Key.BACK_SPACE);
  await count.sendKeys("12");
  await press(page, "Klar");
  assert.equal((await saved(page)).communications[0].count, 12);
  // What nobody has touched stays as it was, seconds and what is not known here included.
  await page.hit((await page.run(() => finder.buttons("Ändra", document.querySelector(".bn-case"))))[0]);
  await write(page, "Skäl", "Nytt");
  await choose(page, "Tillgänglighet");
  assert.deepEqual((await saved(page)).assessments, [{ ...one, nature: ["confidentiality", "availability"], reasons: "Nytt" }]);
});

test("where the host draws its place anew, what is half written moves along", async () => {
  const page = await host();
  await openCase(page);
  await press(page, "Ny bedömning");
  await write(page, "Skäl", "Halvt");
  await page.run(() => {
    const place = document.querySelector("[data-bn-files]");
    const other = document.createElement("div");
    other.setAttribute("data-bn-files", "");
    place.replaceWith(other);
  });
  await page.until("it is there again", () => page.run(() => document.querySelectorAll("[data-bn-files] > .bn-files .bn-case").length === 1));
  assert.equal(await page.run((field) => field.value, await control(page, "Skäl")), "Halvt");
  assert.equal(await page.run((words) => finder.buttons(words, document.querySelector(".bn-files"))[0].ariaExpanded, CASE), "true");
});

test("a case is closed with the day alone; what a script puts in is shown as it can be", async () => {
  const page = await element();
  await openCase(page);
  await press(page, "Avsluta ärendet");
  assert.match(await text(page, ".bn-case-lacking"), /Tryck på Klar/);
  await press(page, "Avbryt");
  assert.equal((await saved(page)).closing, undefined);
  await press(page, "Avsluta ärendet");
  await press(page, "Klar");
  assert.deepEqual((await saved(page)).closing, { on: "2021-04-20" });
  await page.run((held) => { document.querySelector("breach-notification").case = held; }, { caseVersion: 1, id: "1".repeat(26), answers: {}, assessments: [null, { isBreach: "perhaps", risk: 7 }, { isBreach: "yes" }] });
  await page.run(() => document.querySelector("form").dispatchEvent(new Event("input")));
  await page.until("it is another case", async () => (await listed(page)).length === 3);
  assert.deepEqual(await listed(page), ["–", "utan datum: perhaps, 7", "utan datum: en incident"]);
});

test("the severity is worked out beside the risk and question 29, and fills in neither", async () => {
  const page = await element();
  await openFile(page, "a.json", file({ assessments: [{ at: "2021-04-20", isBreach: "yes", risk: "undecided" }] }));
  await openCase(page);
  await press(page, "Ändra");
  await page.hit(await page.run(() => document.querySelector(".bn-case summary")));
  await choose(page, "Uppgifterna är känsliga i sig");
  assert.match(await text(page, ".bn-case-score"), /Svara på alla frågorna/);
  for (const words of ["Lätt: till exempel", "Ja, ett okänt antal", "Nej, eller utan att det har skadat", "Nej, de är förlorade", "Nej, det tyder inget på"]) await choose(page, words);
  assert.match(await text(page, ".bn-case-score"), /5,00[^]*mycket hög/);
  const severity = { sensitive: 4, identification: 4, confidentiality: 2, integrity: 0, availability: 2, malicious: false };
  const held = await saved(page);
  assert.deepEqual(held.assessments, [{ at: "2021-04-20", isBreach: "yes", risk: "undecided", severity }]);
  assert.equal(held.answers["consequences.severity"], answers["consequences.severity"]);
  const note = () => page.run(() => [...document.querySelectorAll(".bn-note")].map((part) => part.textContent).join());
  assert.match(await note(), /Ett stöd för svaret, från bedömningen:[^]*5,00/);
  const other = await element();
  await openFile(other, "b.json", JSON.stringify(held));
  assert.match(await other.run(() => document.querySelector(".bn-note").textContent), /5,00/, "it stands there without the case being open");
  await openFile(other, "again.json", JSON.stringify(held));
  assert.match(await other.run(() => document.querySelector(".bn-note").textContent), /5,00/, "and when it is opened again");
  await openFile(other, "c.json", file());
  assert.equal(await other.run(() => document.querySelector(".bn-note")), null);
});

test("the papers open on top, are as long as the case makes them, and give the focus back", async () => {
  const page = await element();
  await openFile(page, "a.json", file({
    assessments: [{ at: "2021-04-20", isBreach: "yes", risk: "high", reasons: "Uppgifterna är känsliga." }],
    decisions: [{ kind: "notify", on: "2021-04-20", by: { role: "Förvaltningschef" } }],
  }));
  await openCase(page);
  const dialog = () => paper(page);
  await press(page, "Beslutet");
  assert.match(await dialog(), /Beslut om anmälan av personuppgiftsincident[^]*Beslutsdatum\s*:?\s*2021-04-20[^]*Uppgifterna är känsliga\.[^]*Förvaltningschef beslutar att[^]*Underskrift/);
  assert.match(await dialog(), /allmän handling/, "on the screen");
  const before = (await page.recorded("downloads")).length;
  await page.click("Spara som fil", "dialog[open]");
  await page.until("it is kept", async () => (await page.recorded("downloads")).length > before);
  const { name, url } = (await page.recorded("downloads")).at(-1);
  assert.match(name, /^beslut-.*\.html$/);
  const html = await page.wait((url) => recorded.blobs[url].text(), url);
  assert.match(html, /<h1>Beslut om anmälan/);
  assert.doesNotMatch(html, /allmän handling/, "not in the paper");
  await page.press(Key.ESCAPE);
  await isClosed(page);
  assert.equal(await focused(page), "Beslutet");
  await press(page, "Visa som handling");
  assert.match(await dialog(), /Förvaltningschef beslutar att/);
  await page.press(Key.ESCAPE);
  await isClosed(page);
  await press(page, "Anmälan");
  assert.match(await dialog(), /Anmälan av personuppgiftsincident/);
  await closePaper(page);
  assert.equal(await page.run(() => finder.buttons("Kompletteringen").length), 0, "nothing was sent");
});

test("the letter says what must be written by hand, and how easily it reads; it is there in the other language too", async () => {
  const page = await element();
  await openFile(page, "a.json", file());
  await openCase(page);
  await press(page, "Brevet till de registrerade");
  const letter = await paper(page);
  const [, places] = /Att skriva för hand: (\d+) ställen/.exec(letter);
  assert.equal(letter.match(/\[Skriv här:|_{5,}/g).length, Number(places));
  assert.match(letter, /LIX \d+/);
  assert.ok(!letter.split("Att utgå från")[0].includes(answers["incident.description"]), "what was written to the authority is not sent to anybody else");
  await closePaper(page);
  await press(page, "Brevet till vårdnadshavare");
  assert.match(await paper(page), /ditt barn/);
  await closePaper(page);
  await press(page, "Brevet på engelska");
  assert.equal(await page.run(() => document.querySelector("dialog[open]").lang), "en");
  assert.match(await paper(page), /What (has )?happened\?/);
  await closePaper(page);
});

test("a supplement has its paper once something was sent", async () => {
  const page = await element();
  const sent = { ...answers, "incident.description": "Kort" };
  await openFile(page, "a.json", file({ notifications: [{ kind: "new", submittedAt: "2021-04-19T10:00:00+02:00", answers: sent }] }));
  await openCase(page);
  assert.match((await left(page)).join(), /Komplettera anmälan/);
  await press(page, "Kompletteringen");
  assert.match(await paper(page), /Komplettering av anmälan[^]*Kort/);
});

test("on a host's form it stands in the form, and nothing of it is posted or heard", async () => {
  const page = await host();
  const posted = () => page.run(() => [...new FormData(document.querySelector("form")).keys()].sort());
  const before = await posted();
  await page.run(() => {
    window.heard = 0;
    for (const name of ["input", "change"]) document.querySelector("form").addEventListener(name, () => { window.heard += 1; });
  });
  await openCase(page);
  await press(page, "Ny bedömning");
  await choose(page, "Ja", "Är det en personuppgiftsincident");
  await write(page, "Vem som bedömde", `Handläggare${Key.ENTER}`);
  assert.deepEqual(await posted(), before);
  assert.equal(await page.run(() => heard), 0);
  assert.equal((await page.events("submission")).length, 0, "Enter sends nothing");
  assert.equal((await saved(page)).assessments[0].by, "Handläggare");
});

test("alone with view=assessment: the case without the form, and the focus where it was", async () => {
  const page = await element({ attributes: "view=assessment" });
  await isOpen(page);
  assert.equal(await page.focused(), null);
  assert.deepEqual(await page.shown(), []);
  assert.match(await text(page), /Vad återstår/);
  await press(page, "Ny bedömning");
  await choose(page, "Nej", "Är det en personuppgiftsincident");
  await openFile(page, "a.json", file({ assessments: [{ at: "2021-04-20", isBreach: "yes", risk: "risk" }] }), async () => {
    await page.click("Öppna", ".bn-files");
  }).catch(() => {});
  if (await page.run(() => finder.buttons("Öppna filen").length)) await page.click("Öppna filen");
  await page.until("it is open", async () => (await listed(page))[0] === "2021-04-20: en incident, medför en risk");
  assert.equal(await page.run(() => document.querySelector(".bn-case-screen")), null, "what was half written is of the case before");
});

test("in English it is in English, and the language can change while it is open", async () => {
  const page = await element();
  await openCase(page);
  await page.click("English");
  await page.until("it is English", async () => (await text(page)).includes("What is left to do"));
  assert.match(await text(page), /Assess whether it is a breach/);
  await press(page, "New assessment");
  await choose(page, "Yes", "Is it a personal data breach");
  await press(page, "Done");
  assert.deepEqual(await listed(page), ["2021-04-20 at 16:00: a breach, the risk has not been judged"]);
});

test("where it cannot be had that is said, and nothing is lost", async () => {
  const page = await element({ missing: /breach_notification/, mayFail: true });
  await page.answer("controller.name", "Exempelnämnden");
  await page.click(CASE, ".bn-files");
  await page.until("it is said", async () => (await said(page)).includes("gick inte att hämta"));
  assert.equal(await page.value("controller.name"), "Exempelnämnden");
});

test("a file with nonsense in the case opens all the same", async () => {
  const page = await element();
  const nonsense = { assessments: [{ at: 7, isBreach: "perhaps", severity: { simple: 9 } }, "x"], decisions: { kind: 1 }, closing: "soon" };
  await openFile(page, "a.json", file(nonsense));
  await openCase(page);
  assert.match(await text(page), /Vad återstår/);
  await press(page, "Beslutet");
  assert.match(await paper(page), /beslut/i);
});

for (const width of [320, 1280]) {
  test(`it is accessible and fits at ${width} px`, { timeout: 120_000 }, async (t) => {
    const page = await element({ scripts: ["axe.js"] });
    await inWindow(t, page, width);
    await openFile(page, "a.json", file({ assessments: [{ at: "2021-04-20", isBreach: "yes", risk: "risk" }], decisions: [{ kind: "notInform", on: "2021-04-20" }] }));
    await openCase(page);
    assert.deepEqual(await violations(page), []);
    await press(page, "Ny bedömning");
    await choose(page, "Ja", "Är det en personuppgiftsincident");
    await page.hit(await page.run(() => document.querySelector(".bn-case summary")));
    await press(page, "Nytt beslut");
    await press(page, "Lägg till någon");
    await press(page, "Anteckna information");
    assert.deepEqual(await violations(page), []);
    assert.ok(await page.run(() => document.documentElement.scrollWidth <= innerWidth));
    await press(page, "Brevet till de registrerade");
    await paper(page);
    assert.deepEqual(await violations(page), []);
    await closePaper(page);
    await press(page, "Beslutet");
    await paper(page);
    assert.deepEqual(await violations(page), []);
  });
}
