// The register in a browser, as a data protection officer uses it: a folder is opened on the spot, what is owed is seen, a case is gone on with, the report is taken out.

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { Key } from "selenium-webdriver";
import { pkg, root } from "../../scripts/where.mjs";
import { violations } from "./support/axe.mjs";
import { browserName } from "./support/browsers.mjs";
import { inWindow } from "./support/screen.mjs";
import { suite } from "./support/suite.mjs";
import { BOARDS, many, yearOf24 } from "./support/year.mjs";

const { open } = suite();
const NOW = "2025-01-15T09:00:00+01:00";
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

const isThere = (page) => page.until("the register is there", () => page.run(() => Boolean(document.querySelector(".bn-register h2, .bn-register-opening button"))));

async function register({ now = NOW, edit = (html) => html, ...settings } = {}) {
  const page = await open({ path: "/www/register.html", wait: false, edit: (html) => edit(html.replace("<breach-register>", `<breach-register now="${now}">`)), ...settings });
  await isThere(page);
  await page.run(() => {
    // The browser's own windows cannot be operated.
    for (const name of ["showOpenFilePicker", "showDirectoryPicker"]) window[name] = undefined;
    document.addEventListener("click", (event) => { if (event.target.type === "file") event.preventDefault(); }, true);
  });
  return page;
}

/** Chooses files, as made in the page; from a disk they come by the first test. */
async function choose(page, files, button = "Öppna filer") {
  await page.click(button);
  await page.run((files) => {
    const all = new DataTransfer();
    for (const { name, text } of files) all.items.add(new File([text], name));
    const input = document.querySelector(".bn-register input[type=file]");
    input.files = all.files;
    input.dispatchEvent(new Event("change"));
  }, files);
}
const isRead = (page, words = "Klart") => page.until("the files are read", () => page.run((words) => finder.text(document.querySelector(".bn-register-opening .bn-register-said")).startsWith(words), words));
async function withYear(settings) {
  const page = await register(settings);
  await choose(page, yearOf24());
  await isRead(page);
  await page.until("the report is there", () => page.run(() => Boolean(document.querySelector(".bn-register-report h2"))));
  return page;
}
const rows = (page) => page.see(() => [...document.querySelectorAll(".bn-register-cases tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent)));
const counted = (page) => page.text(".bn-register-count");
/** The control with this label. */
const labelled = (page, words, within = ".bn-register") => page.run((words, within) => {
  const label = [...document.querySelectorAll(`${within} label`)].find((label) => finder.text(label) === words);
  if (!label) throw new Error(`nothing is called "${words}"`);
  return label.control ?? label.querySelector("input");
}, words, within);
async function select(page, words, text) {
  const control = await labelled(page, words);
  await page.run((control, text) => {
    const option = [...control.options].find((option) => option.text === text);
    if (!option) throw new Error(`${text} is none of ${[...control.options].map((option) => option.text)}`);
    control.value = option.value;
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }, control, text);
}
const numbers = (page) => page.see(() => Object.fromEntries([...document.querySelectorAll(".bn-register-numbers tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent))));
const spoken = (page) => page.see(() => document.querySelector(".bn-register [role=status]").textContent);
const focused = (page) => page.run(() => document.activeElement.getAttribute("aria-label") ?? finder.text(document.activeElement));
async function download(page, press) {
  const before = (await page.recorded("downloads")).length;
  await press();
  await page.until("it is there", async () => (await page.recorded("downloads")).length > before);
  const { name, url } = (await page.recorded("downloads")).at(-1);
  return { name, text: await page.wait(async (url) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(await recorded.blobs[url].arrayBuffer()), url) };
}
/** Opens a case from the table, and waits until the form has it. */
async function openCase(page, words) {
  // A table that is still being drawn replaces its buttons: a person who misses one presses the next.
  await page.until("the button is pressed", async () => {
    const button = await page.run((words) => [...document.querySelectorAll(".bn-register-open")].find((button) => button.textContent.startsWith(words)), words);
    return button && page.hit(button).then(() => true, ({ name }) => { return name !== "StaleElementReferenceError" && Promise.reject(new Error(name)); });
  });
  await page.until("the case is in the form", () => page.run(() => Boolean(document.querySelector("breach-notification form[data-bn-live]")) && !document.querySelector(".bn-register-save").disabled));
}
const change = (page, field, value) => page.run((field, value) => {
  const form = document.querySelector("breach-notification");
  form.answers = { ...form.answers, [field]: value };
  form.unsaved = true;
}, field, value);

const folder = mkdtemp(join(tmpdir(), "bn-register-"));
after(async () => rm(await folder, { recursive: true }));

test("files from a disk: the year of 24, of which 3 were notified in time; what is broken or there twice is named, and stops nothing", async () => {
  const page = await register();
  const paths = [];
  for (const { name, text } of yearOf24()) {
    paths.push(join(await folder, name));
    await writeFile(paths.at(-1), text);
  }
  await page.click("Öppna filer");
  await (await page.run(() => document.querySelector(".bn-register input[type=file]"))).sendKeys(paths.join("\n"));
  await isRead(page);
  await page.until("the report is there", () => page.run(() => Boolean(document.querySelector(".bn-register-report h2"))));
  assert.equal(await page.text(".bn-register-opening .bn-register-said"), "Klart: 29 filer är lästa.");
  assert.equal((await page.text(".bn-register-problems summary")).trim(), "Filer att titta på: 2");
  const problems = await page.run(() => [...document.querySelectorAll(".bn-register-problems li")].map((item) => item.textContent));
  assert.match(problems[0], /^0-aldre\.json är samma ärende som 0\.json/);
  assert.match(problems[1], /^trasig\.json är skadad/);
  assert.match(await counted(page), /^27 ärenden\./);

  await select(page, "År", "2024");
  assert.match(await counted(page), /^25 ärenden\./);
  assert.deepEqual(await numbers(page), {
    "Dokumenterade incidenter": "24", "Ska anmälas till myndigheten": "3", "Ska inte anmälas": "21", "Inte beslutat än": "0", "De registrerade ska informeras": "0",
    "Anmälda i tid": "3", "Anmälda för sent": "0", "Kan inte avgöras": "0", "Ska anmälas, ej inskickade": "0",
  });
  assert.match(await page.text(".bn-register-report"), /2024, alla personuppgiftsansvariga/);
  await select(page, "Personuppgiftsansvarig", BOARDS[2]);
  assert.equal((await numbers(page))["Dokumenterade incidenter"], "8");
  assert.match(await page.text(".bn-register-report"), /2024, Kulturnämnden/);
});

test("what is owed comes first, with until when, and that the time has run out", async () => {
  const page = await withYear();
  assert.match(await page.text(".bn-register-owed"), /Något återstår i 2 ärenden[^]*EX 2023-101[^]*senast 2024-01-03 kl\. 08:30\. Tiden har gått ut\.[^]*EX 2025-102/);
  const [first, second, third] = await rows(page);
  assert.match(first[0], /^EX 2023-101/);
  assert.match(second[1], /^Anmäl till IMY, senast 2025-01-04 kl\. 08:30\. Tiden har gått ut\.$/);
  assert.equal(third[1], "");
  const early = await register({ now: "2025-01-02T09:00:00+01:00" });
  await choose(early, yearOf24().filter(({ name }) => name.includes("2025")));
  await isRead(early);
  await early.until("it is there", async () => (await early.text(".bn-register-owed"))?.includes("ett ärende"));
  assert.doesNotMatch(await early.text(".bn-register-owed"), /gått ut/);
});

test("the table is sorted by its headings, searched, cleared; its columns are chosen", async () => {
  const page = await withYear();
  const order = (name) => page.see((name) => {
    const head = [...document.querySelectorAll(".bn-register-cases thead th")].find((head) => finder.text(head).startsWith(name));
    return [head.getAttribute("aria-sort"), head.cellIndex];
  }, name);
  assert.equal((await order("Återstår"))[0], "ascending");
  await page.click("Fick vetskap", ".bn-register-cases thead");
  const [sort, at] = await order("Fick vetskap");
  assert.equal(sort, "ascending");
  assert.equal((await order("Återstår"))[0], null);
  const days = (await rows(page)).map((row) => row[at]);
  assert.deepEqual(days, [...days].sort());
  await page.click("Fick vetskap", ".bn-register-cases thead");
  assert.equal((await order("Fick vetskap"))[0], "descending");
  assert.deepEqual((await rows(page)).map((row) => row[at]), [...days].reverse());
  await page.click("I tid", ".bn-register-cases thead");
  const inTime = (await order("I tid"))[1];
  const told = (await rows(page)).map((row) => row[inTime]);
  assert.deepEqual(told.slice(0, 5), ["Ej inskickad", "Ej inskickad", "I tid", "I tid", "I tid"], "what is not known stands last");

  const search = await labelled(page, "Sök i allt som står i ärendena");
  await search.sendKeys("KULTUR 2024-12-07");
  await page.until("it is found", async () => (await rows(page)).length === 1);
  assert.match(await counted(page), /^Ett ärende/);
  await page.until("it is told", async () => /^Ett ärende/.test(await spoken(page)));
  await search.sendKeys("xyz");
  await page.until("nothing is found", async () => /^Inget ärende passar/.test(await counted(page)));
  await page.click("Rensa urvalet");
  assert.equal((await rows(page)).length, 27);
  assert.equal(await page.run(() => document.querySelector(".bn-register input[type=search]").value), "");
  await select(page, "Läge", "Något återstår");
  assert.equal((await rows(page)).length, 2);
  await page.click("Rensa urvalet");

  await page.hit(await page.run(() => document.querySelector(".bn-register-columns summary")));
  const heads = () => page.see(() => [...document.querySelectorAll(".bn-register-cases thead th")].map((head) => finder.text(head)));
  assert.deepEqual(await heads(), ["Ärende", "Återstår", "Personuppgiftsansvarig", "Fick vetskap", "Vad som hände", "Anmälan till myndigheten", "I tid", "Läge"]);
  await page.hit(await labelled(page, "Orsak", ".bn-register-columns"));
  await page.hit(await labelled(page, "Läge", ".bn-register-columns"));
  assert.deepEqual(await heads(), ["Ärende", "Återstår", "Personuppgiftsansvarig", "Fick vetskap", "Vad som hände", "Orsak", "Anmälan till myndigheten", "I tid"]);
  assert.ok((await rows(page))[0][5]);
  await page.click("Visa de vanliga");
  assert.equal((await heads()).at(-1), "Läge");
});

test("fifty at a time, and the focus goes on with them", async () => {
  const page = await register();
  await choose(page, many(120));
  await isRead(page);
  await page.until("rows", async () => (await rows(page)).length === 50);
  assert.match(await counted(page), /^120 ärenden\. De första 50 visas\.$/);
  await page.click("Visa 50 till", ".bn-register-cases");
  assert.equal((await rows(page)).length, 100);
  assert.equal(await page.run(() => document.activeElement.closest("tr").rowIndex), 51);
  await page.click("Visa 20 till", ".bn-register-cases");
  assert.equal(await counted(page), "120 ärenden.");
});

test("two charts, each with a text and a table that says the same", async () => {
  const page = await withYear();
  await select(page, "År", "2024");
  const charts = await page.see(() => [...document.querySelectorAll(".bn-register-report figure")].map((figure) => ({
    title: figure.querySelector("figcaption").textContent, role: figure.querySelector("svg").getAttribute("role"), spoken: figure.querySelector("svg").getAttribute("aria-label"),
    table: [...figure.querySelectorAll("table tr")].map((row) => [...row.cells].map((cell) => cell.textContent)),
  })));
  assert.deepEqual(charts.map(({ title }) => title), ["Vad som hände", "Anmälda i tid, månad för månad"]);
  const [kinds, months] = charts;
  assert.ok(charts.every(({ role }) => role === "img"));
  const counts = kinds.table.slice(1).map(([, count]) => Number(count));
  assert.equal(counts.reduce((sum, count) => sum + count), 24);
  assert.deepEqual(counts, [...counts].sort((one, other) => other - one));
  for (const [label, count] of kinds.table.slice(1)) assert.ok(kinds.spoken.includes(`${label}: ${count}`), label);
  assert.equal(months.table.length, 13);
  assert.deepEqual(months.table[0], ["Månad", "Anmälda i tid", "Anmälda för sent", "Kan inte avgöras", "Ska anmälas, ej inskickade"]);
  assert.equal(months.table.slice(1).reduce((sum, [, inTime]) => sum + Number(inTime), 0), 3);
  assert.match(months.spoken, /^Diagram: Anmälda i tid, månad för månad\. 2024-\d\d: Anmälda i tid \d/);
  await select(page, "År", "Alla");
  assert.match(await page.text(".bn-register-report"), /Anmälda i tid, år för år/, "ten years of months are no chart");
});

test("the report as a paper: with its charts, printed alone, copied with its tables, kept as a file", async () => {
  const page = await withYear();
  await select(page, "År", "2024");
  await page.click("Öppna årsrapporten");
  const paper = await page.text("dialog[open]");
  assert.match(paper, /Årsrapport om personuppgiftsincidenter[^]*allmän handling[^]*År:?\s*2024[^]*Dokumenterade incidenter:?\s*24[^]*1\. Hur upptäcktes[^]*4\. Hur många har anmälts i tid/);
  assert.equal(await page.run(() => document.querySelectorAll("dialog[open] svg[role=img]").length), 2);
  assert.ok(await page.run(() => document.querySelector("dialog[open]").scrollWidth <= document.querySelector("dialog[open]").clientWidth), "it fits");
  const copied = await page.run(() => {
    let html = "";
    document.addEventListener("copy", (event) => { html = event.clipboardData.getData("text/html"); }, { once: true });
    const set = DataTransfer.prototype.setData;
    DataTransfer.prototype.setData = function (type, text) { if (type === "text/html") html = text; return set.call(this, type, text); };
    finder.buttons("Kopiera", document.querySelector("dialog[open]"))[0].click();
    DataTransfer.prototype.setData = set;
    return html;
  });
  // Without a person's click a browser may copy nothing; then there is nothing to look at.
  if (copied) assert.match(copied, /<h1>Årsrapport[^]*<table[^]*<td>3<\/td>/);
  else await page.until("it is said", () => page.run(() => /kopiera/i.test(document.querySelector("dialog[open] [role=status]").textContent)));
  const { name, text } = await download(page, () => page.click("Spara som fil", "dialog[open]"));
  assert.equal(name, "arsrapport-2024.html");
  assert.match(text, /<h1>Årsrapport om personuppgiftsincidenter<\/h1>/);
  await page.press(Key.ESCAPE);
  await page.until("it is closed", () => page.run(() => !document.querySelector("dialog")));
  assert.equal(await focused(page), "Öppna årsrapporten");

  await page.click("Öppna registret som handling");
  assert.match(await page.text("dialog[open]"), /Register över personuppgiftsincidenter[^]*EX 2024-23/);
  await page.click("Stäng", "dialog[open]");
});

test("CSV of what the table shows, in its order; that a file taken out is an official document is said first", async () => {
  const page = await withYear();
  await select(page, "År", "2024");
  await select(page, "Personuppgiftsansvarig", BOARDS[0]);
  await page.click("Fick vetskap", ".bn-register-cases thead");
  await page.click("Hämta tabellen som CSV");
  assert.match(await page.text(".bn-register-asked"), /\(9\)[^]*allmän handling/);
  assert.match(await focused(page), /allmän handling/);
  assert.equal((await page.recorded("downloads")).length, 0);
  const { name, text } = await download(page, () => page.click("Hämta filen"));
  assert.equal(name, "register-2024.csv");
  const lines = text.trimEnd().split(/\r\n/);
  assert.ok(lines[0].startsWith("\uFEFFDiarienummer;Personuppgiftsansvarig;Ärende;"));
  assert.equal(lines.length, 10);
  const references = lines.slice(1).map((line) => line.split(";")[0]);
  assert.deepEqual(references, (await rows(page)).map(([name]) => name.split(":")[0]));
  await page.until("it is told", async () => (await spoken(page)) === "Hämtad: filen register-2024.csv.");
  await page.click("Hämta tabellen som CSV");
  await page.click("Avbryt", ".bn-register-asked");
  assert.equal((await page.recorded("downloads")).length, 1);
  assert.equal(await focused(page), "Hämta tabellen som CSV");
});

test("a case opens in the form, is changed, saved as a file, and the register has it", async () => {
  const page = await withYear();
  const before = page.visit.requests.length;
  await openCase(page, "EX 2025-102");
  assert.ok(page.visit.requests.length > before, "the form is loaded when it is asked for");
  assert.equal(await page.run(() => document.querySelector(".bn-register-all").hidden), true);
  assert.match(await page.text(".bn-register-bar"), /EX 2025-102: Incident 102[^]*Ärendet är öppnat från filen fran-2025-01-01\.json/);
  await change(page, "controller.reference", "EX 2025-777");
  await page.click("Tillbaka till registret");
  assert.match(await page.text(".bn-register-bar"), /inte sparat/);
  await page.click("Stanna kvar");
  const { name, text } = await download(page, () => page.click("Spara som fil", ".bn-register-bar"));
  assert.equal(name, "fran-2025-01-01.json");
  assert.equal(JSON.parse(text).answers["controller.reference"], "EX 2025-777");
  assert.match(await page.text(".bn-register-bar"), /Lägg den i mappen i stället för den förra/);
  await page.click("Tillbaka till registret");
  await page.until("the register is back", async () => (await rows(page)).some(([name]) => name.startsWith("EX 2025-777")));
  assert.equal((await rows(page)).length, 27);
  assert.equal(await focused(page), "Öppna EX 2025-777: Incident 102");
  assert.equal(await page.run(() => document.querySelector("breach-notification")), null);

  await openCase(page, "EX 2025-777");
  await change(page, "controller.reference", "EX 2025-888");
  await page.click("Tillbaka till registret");
  await page.click("Gå tillbaka utan att spara");
  await page.until("the register is back", () => page.run(() => !document.querySelector(".bn-register-all").hidden));
  assert.ok((await rows(page)).some(([name]) => name.startsWith("EX 2025-777")), "what was thrown away is nowhere");
});

/** A folder of the browser's own stands for one on a disk: it is read, written to and read again through the same functions. */
const inFolder = (page, files, name) => page.wait(async (files, name) => {
  const storage = await navigator.storage.getDirectory();
  const folder = await storage.getDirectoryHandle(name, { create: true });
  for (const { name, text } of files) {
    const [file, ...path] = name.split("/").reverse();
    let place = folder;
    for (const step of path.reverse()) place = await place.getDirectoryHandle(step, { create: true });
    const stream = await (await place.getFileHandle(file, { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  }
  window.showDirectoryPicker = async () => folder;
  window.inFolder = folder;
}, files, name);

test("a folder: read with what lies below, a case saved into its file, and read again", { skip: browserName === "webkit" && "it cannot write to a folder" }, async () => {
  const page = await register();
  const [first, ...others] = yearOf24();
  const files = [...others, { ...first, name: `2024/${first.name}` }, { name: "Thumbs.db", text: "x" }, { name: ".dold/a.json", text: "{" }];
  await inFolder(page, files, "arenden");
  await page.click("Öppna mapp");
  await isRead(page);
  assert.equal(await page.text(".bn-register-opening .bn-register-said"), "Klart: 29 filer är lästa.");
  assert.match(await page.run(() => document.querySelector(".bn-register-problems li").textContent), /arenden\/0-aldre\.json är samma ärende som arenden\/2024\/0\.json/);

  await openCase(page, "EX 2024-0");
  await change(page, "controller.reference", "EX 2024-000");
  await page.click("Spara i mappen");
  await page.until("it is saved", async () => (await page.text(".bn-register-bar")).includes("Sparat i filen arenden/2024/0.json"));
  const read = () => page.wait(async () => (await (await (await inFolder.getDirectoryHandle("2024")).getFileHandle("0.json")).getFile()).text());
  assert.equal(JSON.parse(await read()).answers["controller.reference"], "EX 2024-000");
  assert.equal((await page.recorded("downloads")).length, 0);

  // Somebody else saves it meanwhile.
  await page.wait(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const stream = await (await (await inFolder.getDirectoryHandle("2024")).getFileHandle("0.json")).createWritable();
    await stream.write("{}");
    await stream.close();
  });
  await change(page, "controller.reference", "EX 2024-001");
  await page.click("Spara i mappen");
  await page.until("it asks", async () => (await page.text(".bn-register-bar")).includes("har ändrats sedan ni öppnade den"));
  assert.equal(await read(), "{}");
  await page.click("Skriv över den");
  await page.until("it is saved", async () => (await page.text(".bn-register-bar")).includes("Sparat i filen"));
  assert.equal(JSON.parse(await read()).answers["controller.reference"], "EX 2024-001");
  await page.click("Tillbaka till registret");
  await page.until("the register is back", async () => (await rows(page)).some(([name]) => name.startsWith("EX 2024-001")));

  await page.wait(() => inFolder.removeEntry("trasig.json"));
  await page.click("Läs in igen");
  await page.until("it is read", async () => (await page.text(".bn-register-opening .bn-register-said")) === "Klart: 28 filer är lästa.");
  assert.equal((await page.text(".bn-register-problems summary")).trim(), "Filer att titta på: 1");
});

const openFolder = async (page, files, name) => {
  await inFolder(page, files, name);
  await page.click("Öppna mapp");
};
const said = (page) => page.text(".bn-register-opening .bn-register-said");
const isSaid = (page, words) => page.until(`it is said: ${words}`, async () => (await said(page)) === words);
const barSays = (page, words) => page.until(`the case says: ${words}`, async () => (await page.text(".bn-register-bar")).includes(words));
const noFolders = { skip: browserName === "webkit" && "it cannot write to a folder" };

test("a case of which not all could be read: that is listed, and it is written over only once somebody has said so", noFolders, async () => {
  const page = await register();
  const [first] = yearOf24();
  const text = JSON.stringify({ ...JSON.parse(first.text), decisions: [{ kind: "notNotify", on: "2024-02-02", grounds: "Kvar." }, "ett beslut som ingen kan läsa"] });
  await openFolder(page, [{ name: "1.json", text }], "olasta");
  await isRead(page);
  await openCase(page, "EX 2024-0");
  assert.match(await page.text(".bn-register-unread"), /gick inte att läsa[^]*ett beslut som ingen kan läsa/);
  const read = () => page.wait(async () => (await (await inFolder.getFileHandle("1.json")).getFile()).text());
  await change(page, "controller.reference", "EX 2024-000");
  await page.click("Spara i mappen");
  await barSays(page, "försvinner det som inte kunde läsas");
  assert.equal(await focused(page), "Spara som en ny fil");
  assert.equal(await read(), text);
  const { name } = await download(page, () => page.click("Spara som en ny fil"));
  assert.equal(name, "1 (2).json", "there is a 1.json in the folder");
  await barSays(page, "Sparat som den nya filen 1 (2).json");
  assert.equal(await read(), text);
  await page.click("Tillbaka till registret");
  await page.until("the new one counts", async () => (await rows(page)).some(([name]) => name.startsWith("EX 2024-000")));
  assert.match(await page.run(() => document.querySelector(".bn-register-problems li").textContent), /olasta\/1\.json är samma ärende som olasta\/1 \(2\)\.json/);

  await page.click("Läs in igen");
  await isSaid(page, "Klart: en fil är läst.");
  await openCase(page, "EX 2024-0");
  await page.click("Spara i mappen");
  await page.click("Skriv över den");
  await barSays(page, "Sparat i filen olasta/1.json");
  assert.doesNotMatch(await read(), /ingen kan läsa/);
  assert.equal(await page.run(() => document.querySelector(".bn-register-unread").hidden), true);
});

test("two folders of the same name are two, the same folder again is the same, and all of them are read again", noFolders, async () => {
  const page = await register();
  const [first, second, third] = yearOf24();
  const folderIn = async (outer, files) => {
    await inFolder(page, files.map(({ name, text }) => ({ name: `incidenter/${name}`, text })), outer);
    await page.wait(async () => {
      const folder = await inFolder.getDirectoryHandle("incidenter");
      window.showDirectoryPicker = async () => folder;
    });
    await page.click("Öppna mapp");
  };
  const files = () => page.run(() => [...document.querySelectorAll(".bn-register-cases .bn-register-open")].map((button) => button.dataset.bnFile).sort());
  await folderIn("namnd-a", [{ ...first, name: "1.json" }]);
  await isSaid(page, "Klart: en fil är läst.");
  await folderIn("namnd-b", [{ ...second, name: "1.json" }, { ...third, name: "2.json" }]);
  await isSaid(page, "Klart: 2 filer är lästa.");
  assert.deepEqual(await files(), ["incidenter (2)/1.json", "incidenter (2)/2.json", "incidenter/1.json"]);
  await page.click("Öppna mapp");
  await isSaid(page, "Klart: 2 filer är lästa. 2 filer som redan var öppna ersattes.");
  assert.equal((await files()).length, 3);
  await page.wait(async () => (await inFolder.getDirectoryHandle("incidenter")).removeEntry("2.json"));
  await page.click("Läs in igen");
  await page.until("both are read again", async () => (await files()).length === 2);
  assert.deepEqual(await files(), ["incidenter (2)/1.json", "incidenter/1.json"]);
  assert.equal(await said(page), "Klart: 2 filer är lästa.");
});

test("a file of another case by the same name is another file; the same case is the same file", async () => {
  const page = await register();
  const [first, second] = yearOf24();
  await choose(page, [{ ...first, name: "1.json" }]);
  await isSaid(page, "Klart: en fil är läst.");
  await choose(page, [{ ...second, name: "1.json" }]);
  await page.until("both are there", async () => (await rows(page)).length === 2);
  await choose(page, [{ name: "1.json", text: first.text.replace("EX 2024-0", "EX 2024-999") }]);
  await isSaid(page, "Klart: en fil är läst. En fil som redan var öppen ersattes.");
  assert.equal((await rows(page)).length, 2);
});

test("while files are read no others are opened, no language is changed; called off, what was there is there", noFolders, async () => {
  const page = await register();
  const [first, second, third] = yearOf24();
  await openFolder(page, [first, second, third], "lange");
  await isRead(page);
  // A file that takes its time.
  await page.run(() => {
    const { getFile } = FileSystemFileHandle.prototype;
    window.go = new Promise((resolve) => { window.goOn = resolve; });
    FileSystemFileHandle.prototype.getFile = async function () { await window.go; return getFile.call(this); };
  });
  await page.click("Läs in igen");
  await page.until("it reads", () => page.run(() => Boolean(document.querySelector(".bn-register-progress progress"))));
  const disabled = () => page.run(() => [...document.querySelectorAll(".bn-register-languages button, .bn-register-opening > .bn-register-buttons button")].map((button) => button.getAttribute("aria-disabled")));
  assert.deepEqual(await disabled(), ["true", "true", "true", "true", "true"]);
  assert.equal(await focused(page), "Läs in igen");
  await page.click("Läs in igen");
  assert.match(await said(page), /^Filer läses redan/);
  await page.click("English");
  assert.equal(await page.run(() => document.querySelector(".bn-register").lang), "sv");
  assert.equal((await rows(page)).length, 3);
  await page.click("Öppna årsrapporten");
  assert.match(await page.text(".bn-register-asked"), /^Filer läses redan/);
  await page.click("Avbryt", ".bn-register-progress");
  await page.run(() => window.goOn());
  await isSaid(page, "Avbrutet. Registret är som det var.");
  assert.equal((await rows(page)).length, 3);
  assert.deepEqual(await disabled(), ["false", "false", "false", "false", "false"]);
  assert.equal(await focused(page), "Öppna mapp");
  await page.run(() => {
    window.go = new Promise((resolve) => { window.goOn = resolve; });
  });
  await page.click("Öppna mapp");
  await page.until("it reads", () => page.run(() => Boolean(document.querySelector(".bn-register-progress progress"))));
  await page.click("Avbryt", ".bn-register-progress");
  await page.run(() => {
    const search = document.querySelector(".bn-register input[type=search]");
    search.focus();
    window.goOn();
  });
  await isSaid(page, "Avbrutet. 0 filer är lästa.");
  assert.equal(await page.run(() => document.activeElement.type), "search");
  assert.equal((await rows(page)).length, 3);
});

test("two changes of language at once: the last one is what stands there", async () => {
  const page = await withYear();
  await page.run(() => {
    const [svenska, english] = document.querySelectorAll(".bn-register-languages button");
    english.click();
    svenska.click();
    english.click();
  });
  await page.until("it is English", async () => (await page.text(".bn-register-cases"))?.includes("Became aware"));
  await page.until("the report too", async () => (await page.text(".bn-register-report"))?.includes("Documented breaches"));
  assert.equal((await rows(page)).length, 27);
  assert.match(await said(page), /^Done: 29 files have been read\.$/);
});

const withHead = (script) => (html) => html.replace("<head>", `<head><script>${script}</script>`);

test("a mistake in what is adjusted is told, and costs nobody the register; an adjustment set before the script counts, in a case too", async () => {
  const listening = "addEventListener('breach-notification-error', ({ detail }) => { (window.told ??= []).push(detail.code); });";
  const mistaken = await register({ mayFail: true, edit: (html) => withHead(listening)(html).replace("</body>", '<script type="application/json" data-bn-adjust>{ "retentionMonths": "många" }</script></body>') });
  assert.deepEqual(await mistaken.run(() => window.told), ["badAdjustment"]);
  await choose(mistaken, yearOf24());
  await isRead(mistaken);
  await mistaken.until("rows", async () => (await rows(mistaken)).length === 27);

  const set = "document.addEventListener('readystatechange', () => { const one = document.querySelector('breach-register'); if (one && !one.adjust) one.adjust = { retentionMonths: 24 }; });";
  const page = await register({ edit: withHead(set) });
  assert.deepEqual(await page.run(() => [Object.hasOwn(document.querySelector("breach-register"), "adjust"), document.querySelector("breach-register").adjust]), [false, { retentionMonths: 24 }]);
  const [first] = yearOf24();
  await choose(page, [{ name: "a.json", text: JSON.stringify({ ...JSON.parse(first.text), closing: { on: "2024-12-01" } }) }]);
  await isRead(page);
  await page.until("a row", async () => (await rows(page)).length === 1);
  await page.hit(await page.run(() => document.querySelector(".bn-register-columns summary")));
  await page.hit(await labelled(page, "Får gallras tidigast", ".bn-register-columns"));
  assert.ok((await rows(page))[0].some((cell) => cell.startsWith("2026-12-0")), JSON.stringify(await rows(page)));
  await openCase(page, "EX 2024-0");
  assert.deepEqual(await page.run(() => document.querySelector("breach-notification").adjust), { retentionMonths: 24 });
});

test("the time goes on while the page is open: what has run out, the report, and a case", async () => {
  const page = await register({ now: "2025-01-02T09:00:00+01:00" });
  await choose(page, yearOf24().filter(({ name }) => name.includes("2025")));
  await isRead(page);
  await page.until("it is there", async () => (await page.text(".bn-register-owed"))?.includes("ett ärende"));
  assert.doesNotMatch(await page.text(".bn-register-owed"), /gått ut/);
  await page.until("the report is there", () => page.run(() => Boolean(document.querySelector(".bn-register-report h2"))));
  await page.run(() => document.querySelector(".bn-register-cases .bn-register-open").focus());
  await page.run(() => document.querySelector("breach-register").setAttribute("now", "2025-02-02T10:00:00+01:00"));
  await page.until("it has run out", async () => /gått ut/.test(await page.text(".bn-register-owed")));
  assert.match(await focused(page), /^Öppna EX 2025-102/);
  await page.click("Öppna årsrapporten");
  assert.match(await page.text("dialog[open]"), /2025-02-02/);
  await page.click("Stäng", "dialog[open]");
  await openCase(page, "EX 2025-102");
  assert.equal(await page.run(() => document.querySelector("breach-notification").getAttribute("now")), "2025-02-02T10:00:00+01:00");
});

test("a day ends when it ends in Stockholm", async () => {
  const held = JSON.parse(yearOf24()[0].text);
  const { submittedAt } = held.notifications[0];
  // What has changed since is supplemented within 28 days.
  held.answers["incident.description"] = "Något annat.";
  const last = new Date(Date.parse(`${submittedAt.slice(0, 10)}T00:00:00Z`) + 28 * 86_400_000).toISOString().slice(0, 10);
  const next = new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const page = await register({ now: `${last}T23:30:00${submittedAt.slice(-6)}` });
  await choose(page, [{ name: "a.json", text: JSON.stringify(held) }]);
  await isRead(page);
  await page.until("rows", async () => (await rows(page)).length === 1);
  assert.equal((await rows(page))[0][1], `Komplettera anmälan, senast ${last}`);
  await page.run((now) => document.querySelector("breach-register").setAttribute("now", now), `${next}T00:30:00${submittedAt.slice(-6)}`);
  await page.until("it is past", async () => (await rows(page))[0][1] === `Komplettera anmälan, senast ${last}. Tiden har gått ut.`);
});

test("a case that is left before it is there says nothing of the next; one that is left while it is saved is saved", noFolders, async () => {
  const page = await register();
  const [first, second] = yearOf24();
  await openFolder(page, [first, second], "snabbt");
  await isRead(page);
  await page.until("rows", async () => (await rows(page)).length === 2);
  await page.run(() => {
    const { getFile } = FileSystemFileHandle.prototype;
    let isFirst = true;
    window.go = new Promise((resolve) => { window.goOn = resolve; });
    FileSystemFileHandle.prototype.getFile = async function () {
      const waits = isFirst;
      isFirst = false;
      if (waits) await window.go;
      return getFile.call(this);
    };
    window.errors = [];
    addEventListener("unhandledrejection", ({ reason }) => window.errors.push(String(reason)));
  });
  await page.hit(await page.run(() => [...document.querySelectorAll(".bn-register-open")].find((button) => button.textContent.startsWith("EX 2024-0"))));
  await page.click("Tillbaka till registret");
  await page.until("the register is back", () => page.run(() => !document.querySelector(".bn-register-all").hidden));
  await openCase(page, "EX 2024-1");
  await page.run(() => window.goOn());
  await page.run(() => new Promise((resolve) => setTimeout(resolve, 100)));
  assert.match(await page.text(".bn-register-bar"), /EX 2024-1[^]*från filen snabbt\/1\.json/);
  assert.equal(await page.run(() => document.querySelectorAll("breach-notification").length), 1);

  await change(page, "controller.reference", "EX 2024-111");
  await page.run(() => {
    const { createWritable } = FileSystemFileHandle.prototype;
    window.go = new Promise((resolve) => { window.goOn = resolve; });
    FileSystemFileHandle.prototype.createWritable = async function () { await window.go; return createWritable.call(this); };
  });
  await page.click("Spara i mappen");
  await page.click("Tillbaka till registret");
  await page.click("Gå tillbaka utan att spara");
  await page.until("the register is back", () => page.run(() => !document.querySelector(".bn-register-all").hidden));
  await page.run(() => window.goOn());
  await page.until("the register has it", async () => (await rows(page)).some(([name]) => name.startsWith("EX 2024-111")));
  await page.until("the focus is where it was", async () => (await focused(page)).startsWith("Öppna EX 2024-111"));
  assert.deepEqual(await page.run(() => window.errors), []);
});

test("a case that could not be written is a new file, and the one in the folder keeps its own row", noFolders, async () => {
  const page = await register();
  const [first] = yearOf24();
  await openFolder(page, [first], "trasigt");
  await isRead(page);
  await openCase(page, "EX 2024-0");
  await change(page, "controller.reference", "EX 2024-000");
  await page.run(() => { FileSystemFileHandle.prototype.createWritable = async () => { throw new DOMException("no room", "QuotaExceededError"); }; });
  const { name } = await download(page, () => page.click("Spara i mappen"));
  assert.equal(name, "0 (2).json");
  await barSays(page, "Den förra filen är som den var");
  assert.equal(await page.text(".bn-register-save"), "Spara som fil", "the new one is in no folder that we know");
  await page.click("Tillbaka till registret");
  await page.until("the new one counts", async () => (await rows(page)).some(([name]) => name.startsWith("EX 2024-000")));
  assert.match(await page.run(() => document.querySelector(".bn-register-problems li").textContent), /trasigt\/0\.json är samma ärende som trasigt\/0 \(2\)\.json/);
});

test("it can be moved, into a shadow root too, and there may be two", async () => {
  const page = await withYear();
  await page.run(() => document.querySelector("breach-register").after(document.createElement("breach-register")));
  await page.until("both are there", () => page.run(() => document.querySelectorAll(".bn-register-opening").length === 2));
  assert.equal(await page.run(() => document.adoptedStyleSheets.length), 2);
  const [sheets, inside, look] = await page.run(() => {
    const [first] = document.querySelectorAll("breach-register");
    const host = document.createElement("div");
    document.querySelector("main").append(host);
    const root = host.attachShadow({ mode: "open" });
    root.append(first);
    window.moved = first;
    return [document.adoptedStyleSheets.length, root.adoptedStyleSheets.length, getComputedStyle(first.querySelector(".bn-register-unseen")).position];
  });
  assert.deepEqual([sheets, inside, look], [1, 1, "absolute"]);
  assert.equal(await page.run(() => moved.querySelectorAll(".bn-register-cases tbody tr").length), 27);
  // Removed while it starts, it starts when it is on the page again.
  await page.wait(async () => {
    // What a driver runs is no task of the page's: promises would be kept in the midst of it.
    await new Promise((resolve) => setTimeout(resolve));
    moved.remove();
    const late = document.createElement("breach-register");
    document.querySelector("main").append(late);
    late.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    window.wasBlank = !late.firstChild;
    document.querySelector("main").append(late);
    window.late = late;
  });
  await page.until("it is there", () => page.run(() => Boolean(late.querySelector(".bn-register-opening"))));
  assert.equal(await page.run(() => wasBlank), true);
  assert.equal(await page.run(() => document.adoptedStyleSheets.length), 2);
});

test("who goes back from a case far down is where that case stands; what was open stays open", async () => {
  const page = await register();
  await choose(page, many(120));
  await isRead(page);
  await page.until("rows", async () => (await rows(page)).length === 50);
  await page.click("Visa 50 till", ".bn-register-cases");
  await page.hit(await page.run(() => document.querySelector(".bn-register-columns summary")));
  await page.until("the report is there", () => page.run(() => Boolean(document.querySelector(".bn-register-chart details"))));
  await page.run(() => { document.querySelector(".bn-register-chart details").open = true; });
  const name = await page.run(() => document.querySelectorAll(".bn-register-open")[80].textContent);
  await openCase(page, name);
  await page.click("Tillbaka till registret");
  await page.until("it is focused", async () => (await focused(page)) === `Öppna ${name}`);
  assert.equal(await page.run(() => document.activeElement.closest("tr").rowIndex), 81);
  assert.deepEqual(await page.run(() => [".bn-register-columns", ".bn-register-chart details"].map((selector) => document.querySelector(selector).open)), [true, true]);
});

test("the report says what it cannot know: no decision, no day, withdrawn, files that nobody could read", async () => {
  const page = await register();
  const [first, second, third, fourth] = yearOf24().slice(0, 4).map(({ text }) => JSON.parse(text));
  first.decisions = [];
  delete second.answers["incident.discovered.date"];
  delete second.answers["incident.discovered.time"];
  third.notifications.push({ kind: "withdrawal", submittedAt: "2024-12-20T10:00:00+01:00", authorityReference: third.notifications[0].authorityReference });
  await choose(page, [...[first, second, third, fourth].map((held, at) => ({ name: `${at}.json`, text: JSON.stringify(held) })), { name: "trasig.json", text: "{" }, { name: "tom.json", text: "" }]);
  await isRead(page);
  await page.until("the report is there", () => page.run(() => Boolean(document.querySelector(".bn-register-report h2"))));
  const told = await numbers(page);
  assert.deepEqual([told["Därav skickade utan beslut"], told["Datum för vetskap saknas"], told["Återkallade"]], ["1", "1", "1"], JSON.stringify(told));
  assert.match(await page.text(".bn-register-report"), /2 filer kunde inte läsas och räknas inte/);
  await page.click("Öppna årsrapporten");
  assert.match(await page.text("dialog[open]"), /Diagrammen kommer med när ni skriver ut, men inte när ni kopierar/);
});

test("what cannot be read, or is too large, is named; files that are read together are each their own", async () => {
  const page = await register();
  const [first, second, third] = yearOf24();
  await page.run(([first, second, third]) => {
    const sized = (name, text, size) => Object.defineProperty(new File([text], name), "size", { value: size });
    const handle = (name, getFile) => ({ kind: "file", name, getFile: async () => getFile() });
    const gone = () => { throw new DOMException("gone", "NotFoundError"); };
    window.showOpenFilePicker = async () => [
      handle("borta.json", gone), handle(first.name, () => new File([first.text], first.name)), handle("stor.json", () => sized("stor.json", "{}", 2 ** 30)),
      handle("tom.json", () => new File([], "tom.json")), handle(second.name, () => new File(["\uFEFF", second.text], second.name)), ...window.more ?? [],
    ];
    // One that has grown since it was listed.
    window.grown = handle(third.name, () => sized(third.name, third.text, 10));
  }, [first, second, third]);
  const named = () => page.run(() => [...document.querySelectorAll(".bn-register-problems li")].map((item) => item.textContent));
  await page.click("Öppna filer");
  await isRead(page);
  await page.until("rows", async () => (await rows(page)).length === 2);
  assert.match((await named()).join("\n"), /^borta\.json gick inte att läsa[^]*\nstor\.json är för stor[^]*\ntom\.json är skadad/);
  await page.run(() => { window.more = [grown]; });
  await page.click("Öppna filer");
  await page.until("the third is there too", async () => (await rows(page)).length === 3);
  assert.equal((await named()).length, 3);
});

test("files that are dropped", async () => {
  const page = await register();
  const wasOver = await page.run((files) => {
    const all = new DataTransfer();
    for (const { name, text } of files) all.items.add(new File([text], name));
    const part = document.querySelector(".bn-register-opening");
    // Beside the box, where a browser would open them in the place of the page.
    const beside = document.querySelector(".bn-register-languages");
    const wasStopped = !beside.dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer: all }));
    const wasOver = part.classList.contains("bn-register-over");
    return wasStopped && !beside.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: all })) && wasOver;
  }, yearOf24());
  assert.ok(wasOver);
  await isRead(page);
  await page.until("rows", async () => (await rows(page)).length === 27);
});

test("a folder that is dropped, as the browser hands it over piece by piece", async () => {
  const page = await register();
  await page.run((files) => {
    const entryOf = ({ name, text }) => ({ isDirectory: false, fullPath: name, file: (done) => done(new File([text], name.split("/").at(-1))) });
    const folder = (fullPath, entries) => ({
      isDirectory: true,
      fullPath,
      // A hundred at a time, as browsers do; here two.
      createReader: () => ({ readEntries: (done) => done(entries.splice(0, 2)) }),
    });
    const below = folder("/arenden/2024", files.slice(0, 5).map((file) => entryOf({ ...file, name: `/arenden/2024/${file.name}` })));
    const whole = folder("/arenden", [below, ...files.slice(5).map((file) => entryOf({ ...file, name: `/arenden/${file.name}` })), entryOf({ name: "/arenden/Thumbs.db", text: "x" })]);
    const event = new DragEvent("drop", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "dataTransfer", { value: { types: ["Files"], files: [], items: [{ kind: "file", webkitGetAsEntry: () => whole }] } });
    document.querySelector(".bn-register-opening").dispatchEvent(event);
  }, yearOf24());
  await isRead(page);
  await page.until("rows", async () => (await rows(page)).length === 27);
  assert.match(await page.run(() => document.querySelector(".bn-register-problems").textContent), /arenden\//);
});

test("a folder by the browser's own control, where it has no other", { skip: browserName !== "chromium" && "only Chromium's driver chooses a folder" }, async () => {
  const page = await register();
  const folder = await mkdtemp(join(tmpdir(), "bn-folder-"));
  try {
    for (const { name, text } of yearOf24()) await writeFile(join(folder, name), text);
    await page.click("Öppna mapp");
    const input = await page.run(() => document.querySelector(".bn-register input[type=file]"));
    assert.equal(await page.run((input) => input.webkitdirectory, input), true);
    await input.sendKeys(folder);
    await isRead(page);
    await page.until("rows", async () => (await rows(page)).length === 27);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("the same file again takes the place of the first; reading can be called off, and nothing is nothing", async () => {
  const page = await withYear();
  const [first] = yearOf24();
  await choose(page, [{ ...first, text: first.text.replace("EX 2024-0", "EX 2024-999") }]);
  await page.until("it is another", async () => (await rows(page)).some(([name]) => name.startsWith("EX 2024-999")));
  assert.equal((await rows(page)).length, 27);
  await choose(page, [{ name: ".DS_Store", text: "" }]);
  await isRead(page, "Det fanns inga filer");
  assert.equal((await rows(page)).length, 27);
  // It may be done before a driver has found the button.
  await page.run(() => {
    new MutationObserver((_, observer) => {
      const [cancel] = finder.buttons("Avbryt", document.querySelector(".bn-register-progress"));
      if (!cancel) return;
      observer.disconnect();
      cancel.click();
    }).observe(document.querySelector(".bn-register-progress"), { childList: true, subtree: true, characterData: true });
  });
  await choose(page, many(400));
  await isRead(page, "Avbrutet");
});

test("in English it is in English, on an English page and by its button", async () => {
  const page = await register({ edit: (html) => html.replace('lang="sv"', 'lang="en"') });
  assert.match(await page.text(".bn-register"), /Open a folder/);
  await choose(page, yearOf24(), "Open files");
  await isRead(page, "Done");
  await page.until("rows", async () => (await rows(page)).length === 27);
  assert.match(await page.text(".bn-register-cases"), /Became aware[^]*To be notified/);
  assert.match(await page.text(".bn-register-problems summary"), /Files to look at: 2/);
  await page.click("Svenska");
  await page.until("it is Swedish", async () => (await page.text(".bn-register-cases"))?.includes("Fick vetskap"));
  assert.match(await page.text(".bn-register-report"), /Dokumenterade incidenter/);
  assert.equal(await page.run(() => document.querySelector(".bn-register").lang), "sv");
});

test("what the city adjusts counts here too: when a case may be erased", async () => {
  const adjust = '<script type="application/json" data-bn-adjust>{ "retentionMonths": 24 }</script>';
  const page = await register({ edit: (html) => html.replace("</body>", `${adjust}</body>`) });
  const [first] = yearOf24();
  const held = { ...JSON.parse(first.text), closing: { on: "2024-12-01" } };
  await choose(page, [{ name: "a.json", text: JSON.stringify(held) }]);
  await isRead(page);
  await page.until("it is there", async () => (await rows(page)).length === 1);
  await page.hit(await page.run(() => document.querySelector(".bn-register-columns summary")));
  await page.hit(await labelled(page, "Får gallras tidigast", ".bn-register-columns"));
  assert.ok((await rows(page))[0].some((cell) => cell.startsWith("2026-12-0")), JSON.stringify(await rows(page)));
});

test("under a strict policy all of it works; nothing leaves the page, and nothing is stored", async () => {
  const page = await withYear({ policy: POLICY });
  await page.click("Öppna årsrapporten");
  await page.click("Stäng", "dialog[open]");
  await openCase(page, "EX 2024-0");
  await page.click("Tillbaka till registret");
  assert.deepEqual(await page.recorded("violations"), []);
  assert.ok(page.visit.requests.every(({ method, path }) => method === "GET" && /^\/(www|pkg)\/|favicon/.test(path)), JSON.stringify(page.visit.requests));
  assert.equal(await page.run(() => localStorage.length + sessionStorage.length), 0);
  assert.equal(await page.run(() => document.cookie), "");
});

test("where its WebAssembly cannot be had, what stands between the tags stays", async () => {
  const page = await open({ path: "/www/register.html", wait: false, missing: /breach-register_bg/, mayFail: true });
  await page.until("it was asked for", () => page.visit.requests.some(({ path }) => path.includes("breach-register_bg")));
  assert.match(await page.text("breach-register"), /Registret kan inte visas i er webbläsare/);
});

test("by the keyboard alone: a file is opened, the table reached, a case opened and left", async () => {
  const page = await withYear();
  await page.run(() => document.querySelector(".bn-register-open").focus());
  await page.press(Key.ENTER);
  await page.until("the case is there", () => page.run(() => document.querySelector(".bn-register-save")?.disabled === false));
  assert.equal(await focused(page), "EX 2023-101: Incident 101");
  await page.press(Key.TAB);
  assert.equal(await focused(page), "Tillbaka till registret");
  await page.press(Key.ENTER);
  await page.until("the register is back", async () => (await focused(page)) === "Öppna EX 2023-101: Incident 101");
  assert.equal(await page.run(() => document.querySelector(".bn-register-cases .bn-register-scroll").tabIndex), 0);
});

for (const width of [320, 1280]) {
  test(`it is accessible and fits at ${width} px`, { timeout: 120_000 }, async (t) => {
    const page = await register({ scripts: ["axe.js"] });
    await inWindow(t, page, width);
    const fits = () => page.run(() => document.documentElement.scrollWidth <= innerWidth);
    assert.deepEqual(await violations(page), []);
    await choose(page, yearOf24());
    await isRead(page);
    await page.until("the report is there", () => page.run(() => Boolean(document.querySelector(".bn-register-report h2"))));
    await page.run(() => { for (const details of document.querySelectorAll(".bn-register details")) details.open = true; });
    assert.deepEqual(await violations(page), []);
    assert.ok(await fits());
    await page.click("Hämta tabellen som CSV");
    assert.deepEqual(await violations(page), []);
    await page.click("Öppna årsrapporten");
    assert.deepEqual(await violations(page), []);
    await page.click("Stäng", "dialog[open]");
    await openCase(page, "EX 2024-0");
    assert.deepEqual(await violations(page), []);
    assert.ok(await fits());
  });
}

test("alone in one file, from a disk, with the form inside", async () => {
  const page = await open({ path: pathToFileURL(join(pkg, "breach-register.html")).href, wait: false });
  for (const name of ["recorder.js", "finder.js"]) await page.driver.executeScript(readFileSync(join(root, "tests/browser/support", name), "utf8"));
  await isThere(page);
  await page.run(() => {
    for (const name of ["showOpenFilePicker", "showDirectoryPicker"]) window[name] = undefined;
    document.addEventListener("click", (event) => { if (event.target.type === "file") event.preventDefault(); }, true);
  });
  await choose(page, yearOf24());
  await isRead(page);
  await page.until("rows", async () => (await rows(page)).length === 27);
  await openCase(page, "EX 2024-0");
  assert.match(await page.text("breach-notification"), /Anmälan av personuppgiftsincident/);
  const asked = await page.run(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !/^(blob|data):/.test(name)));
  assert.deepEqual(asked, [], "it needs nothing beside itself");
});

test("ten thousand case files: the page answers all the while", { skip: browserName !== "chromium" && "measured in one", timeout: 180_000 }, async (context) => {
  const page = await register();
  const all = many(10_000);
  for (let at = 0; at < all.length; at += 500) {
    await page.run((some) => { (window.made ??= []).push(...some.map(({ name, text }) => new File([text], name))); }, all.slice(at, at + 500));
  }
  await page.click("Öppna filer");
  const measured = await page.wait(async () => {
    const files = new DataTransfer();
    for (const file of made) files.items.add(file);
    const input = document.querySelector(".bn-register input[type=file]");
    input.files = files.files;
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await drawn();
    const begun = performance.now();
    let [last, longest, at, frames, isOver] = [begun, 0, 0, 0, false];
    const frame = () => {
      const now = performance.now();
      if (now - last > longest) [longest, at] = [now - last, last - begun];
      last = now;
      frames += 1;
      if (!isOver) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    input.dispatchEvent(new Event("change"));
    const seen = new Set();
    while (!document.querySelector(".bn-register-report h2")) {
      await drawn();
      const bar = document.querySelector(".bn-register-progress progress");
      if (bar) seen.add(bar.value);
    }
    const opened = performance.now() - begun;
    isOver = true;
    const filtered = async (run) => {
      await drawn();
      const at = performance.now();
      run();
      await drawn();
      return Math.round(performance.now() - at);
    };
    const search = document.querySelector(".bn-register input[type=search]");
    const year = document.querySelector(".bn-register select");
    const times = {
      search: await filtered(() => { search.value = "kulturnämnden 2021"; search.dispatchEvent(new Event("input")); }),
      none: await filtered(() => { search.value = ""; search.dispatchEvent(new Event("input")); }),
      year: await filtered(() => { year.value = "2024"; year.dispatchEvent(new Event("change")); }),
      all: await filtered(() => { year.value = ""; year.dispatchEvent(new Event("change")); }),
      sort: await filtered(() => document.querySelectorAll(".bn-register-cases thead button")[2].click()),
    };
    return { opened: Math.round(opened), longest: Math.round(longest), at: Math.round(at), frames, steps: seen.size, times, heap: performance.memory?.usedJSHeapSize };
  });
  context.diagnostic(`opened in ${measured.opened} ms, longest frame ${measured.longest} ms (after ${measured.at}), ${measured.frames} frames; ${JSON.stringify(measured.times)} ms; heap ${Math.round(measured.heap / 2 ** 20)} MB`);
  // How long it takes is the machine's. That it was done in slices is ours: a page that stood still would have drawn a few.
  assert.ok(measured.steps > 50, `${measured.steps} steps were seen`);
  assert.match(await counted(page), /^10 000 ärenden\. De första 50 visas\.$/);
  assert.equal((await rows(page)).length, 50);
});
