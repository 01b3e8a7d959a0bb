// The notification to read through before it is prepared.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { least, scenario } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const usbStick = scenario("usb-stick");

const dialog = (page) => page.text("dialog[open]");

async function previewed(answers, settings) {
  const page = await open({ now: usbStick.now, ...settings });
  await page.put(answers);
  await page.click("Förhandsgranska");
  return page;
}

/** Presses "Copy", and once more where the browser took what had to be loaded for too long after the first press. */
async function copy(page) {
  const told = () => page.text("dialog[open] [role=status]");
  await page.click("Kopiera");
  await page.until("something is said", async () => /Kopierat|Försök en gång till/.test(await told()));
  if (/Försök/.test(await told())) await page.click("Kopiera");
  assert.match(await told(), /Kopierat/);
}

test("it shows every question that applies with its answer, and none that does not", async () => {
  const page = await previewed(usbStick.answers);
  const text = await dialog(page);
  assert.match(text, /Förhandsgranskning av anmälan/);
  for (const words of [
    "1. Organisationens namn\nSkärholmens stadsdelsförvaltning",
    "Box 503\n127 26 Skärholmen",
    "2021-04-13 kl. 08:30",
    "+46846500400",
    "Obehörigt röjande: Övrigt",
    "Uppgifter om barns privata förhållanden",
    "7\t2021-04-20\t\tDataskyddsombudet rekommenderar rutiner",
    "4. Mycket allvarlig",
  ]) assert.ok(text.includes(words), `"${words}" in\n${text}`);
  const numbers = [...text.matchAll(/^(\d+)\. .*[\s\S]*?$/gm)].map(([, number]) => Number(number));
  for (const hidden of [22, 32, 34]) assert.doesNotMatch(text, new RegExp(`^${hidden}\\. `, "m"));
  assert.ok(numbers.includes(13) && numbers.includes(37));
});

test("it says that nothing is sent, and how much time is left", async () => {
  const page = await previewed(usbStick.answers);
  const text = await dialog(page);
  assert.match(text, /Inte inskickat: anmäl i IMY:s e-tjänst/);
  assert.match(text, /De 72 timmarna gick ut för 4 dygn och 7 timmar sedan/);
});

test("it says what is not answered, what is missing and what may be regretted", async () => {
  const page = await previewed({});
  assert.match(await dialog(page), /16\. Kort beskrivning av incidenten\nInte besvarad/);
  assert.match(await dialog(page), /Beskriv incidenten kort \(artikel 33\.3 a\)\./);
  await page.click("Stäng");
  await page.put(usbStick.answers);
  await page.click("Förhandsgranska");
  assert.match(await dialog(page), /Kontrollera att ett undantag gäller \(artikel 34\.1 och 34\.3\)\./);
});

test("opening it holds nothing against the person: no message comes beside the fields", async () => {
  const page = await previewed({});
  await page.click("Stäng");
  assert.equal(await page.run(() => document.querySelectorAll(".bn-message, [aria-invalid]").length), 0);
  assert.equal(await page.summary(), null);
});

test("it is a modal dialog with a name, and takes the focus", async () => {
  const page = await previewed(least.answers);
  const state = await page.run(() => {
    const dialog = document.querySelector("dialog[open]");
    const heading = document.getElementById(dialog.getAttribute("aria-labelledby"));
    return { modal: dialog.matches(":modal"), name: finder.text(heading), within: dialog.contains(document.activeElement) };
  });
  assert.deepEqual(state, { modal: true, name: "Förhandsgranskning av anmälan", within: true });
});

test("Escape closes it, and the focus returns to the button", async () => {
  const page = await previewed(least.answers);
  await page.press(Key.ESCAPE);
  await page.until("it is closed", async () => await dialog(page) === null);
  assert.equal(await page.run(() => document.activeElement.textContent), "Förhandsgranska");
});

test("the button closes it, and it can be opened again with what was changed", async () => {
  const page = await previewed(least.answers);
  await page.click("Stäng");
  assert.equal(await dialog(page), null);
  assert.equal(await page.run(() => document.activeElement.textContent), "Förhandsgranska");
  await page.put({ "controller.name": "Exempelstads bostads AB" });
  await page.click("Förhandsgranska");
  assert.match(await dialog(page), /Exempelstads bostads AB/);
  assert.equal(await page.run(() => document.querySelectorAll("dialog").length), 1);
});

test("what was typed is shown as text, whatever it looks like", async () => {
  const markup = '<img src=x onerror="window.harmed = true"><b>fet</b> &amp; \u202e';
  const page = await previewed({ ...least.answers, "incident.description": markup });
  assert.ok((await dialog(page)).includes('<b>fet</b> &amp;'));
  assert.equal(await page.run(() => document.querySelectorAll("dialog img, dialog b").length), 0);
  assert.equal(await page.run(() => window.harmed ?? false), false);
});

test("line ends in an answer are seen", async () => {
  const page = await previewed({ ...least.answers, "incident.description": "Rad ett\nRad två" });
  const text = await dialog(page);
  const height = await page.run(() => {
    const answer = [...document.querySelectorAll("dialog .bn-answer")].find((element) => element.textContent.includes("Rad ett"));
    return answer.getClientRects().length && answer.innerText;
  });
  assert.ok(text.includes("Rad ett"));
  assert.match(String(height), /Rad ett\nRad två/);
});

test("a link in it leads back to the question", async () => {
  const page = await previewed(least.answers);
  const link = await page.run(() => [...document.querySelectorAll("dialog a[data-bn-to]")].find((link) => link.closest(".bn-preview-entry")?.innerText.startsWith("16. ")));
  await page.hit(link);
  assert.equal(await dialog(page), null);
  assert.equal(await page.hasFocus("incident.description"), true);
});

test("it prints itself", async () => {
  const page = await previewed(least.answers);
  await page.run(() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; });
  await page.click("Skriv ut");
  assert.equal(await page.run(() => window.printed), 1);
  assert.notEqual(await dialog(page), null);
});

test("its head says whose it is, until when, and that it was not sent; it ends with lines to sign", async () => {
  const page = await previewed(usbStick.answers);
  const text = await dialog(page);
  for (const words of ["Organisationens namn\nSkärholmens", "interna referensnummer\nIA 2021-95", "Upprättad\n2021-04-20 kl. 16:00", "Sista tidpunkt\n2021-04-16 kl. 08:30", "Inskickad\nNej", "Datum och underskrift\nNamn och befattning"]) {
    assert.ok(text.includes(words), words);
  }
  assert.deepEqual(await page.run(() => [...document.querySelectorAll("dialog th")].map(({ textContent }) => textContent)), ["Nr", "Datum", "Klockslag", "Åtgärd"]);
});

test("of a case that was sent it says when", async () => {
  const page = await open({ path: "/www/element.html" });
  const notifications = [{ kind: "new", submittedAt: "2021-04-20T14:05:00Z" }];
  await page.run((held) => { document.querySelector("breach-notification").case = held; }, { caseVersion: 1, id: "0".repeat(26), answers: {}, notifications });
  await page.click("Förhandsgranska");
  assert.match(await dialog(page), /Inskickad\n2021-04-20 kl\. 16:05/);
});

test("it is copied as headings and tables, and as text, on plain http too", async () => {
  const page = await previewed({ ...least.answers, "incident.description": "<b>Fet</b> & \"så\"", "actions[0].date": "2021-04-13", "actions[0].description": "Anmäldes" });
  await copy(page);
  await page.click("Stäng");
  await page.run(() => {
    const area = document.createElement("textarea");
    document.body.append(area);
    area.addEventListener("paste", (event) => { window.pasted = event.clipboardData.getData("text/html"); });
    area.focus();
  });
  const area = await page.run(() => document.body.lastElementChild);
  await area.sendKeys(Key.chord(Key.CONTROL, "v"));
  const text = await page.run(() => document.body.lastElementChild.value);
  assert.match(text, /^Anmälan av personuppgiftsincident\n/);
  assert.ok(text.includes('<b>Fet</b> & "så"') && text.includes("1\t2021-04-13\t\tAnmäldes"), text);
  const pasted = new RegExp(["<h1[^>]*>Anmälan", "<h3[^>]*>", "&lt;b&gt;Fet&lt;/b&gt; &amp;", "<table", "<td[^>]*>Anmäldes"].join("[\\s\\S]*"));
  assert.match(await page.run(() => window.pasted), pasted);
});

test("where what copies cannot be had that is said, and the next try is a new one", async () => {
  const page = await previewed(least.answers, { missing: /breach_notification/, mayFail: true });
  await page.click("Kopiera");
  await page.until("it is said", async () => /kunde inte hämtas/.test(await page.text("dialog[open] [role=status]")));
  page.visit.settings.missing = undefined;
  await copy(page);
});

test("it is kept as a page that opens anywhere, and asks for nothing", async () => {
  const page = await previewed({ ...least.answers, "incident.description": "</title><script>window.harmed = true</script>" });
  await page.click("Spara som webbsida");
  await page.until("it is kept", async () => (await page.recorded("downloads")).length === 1);
  const [{ name, url }] = await page.recorded("downloads");
  assert.match(name, /^anmalan-.*\.html$/);
  const html = await page.wait(async (url) => (await fetch(url)).text(), url);
  assert.match(html, /^<!DOCTYPE html>\n<html lang="sv">/);
  const read = await page.run((html) => {
    const copy = new DOMParser().parseFromString(html, "text/html");
    return { title: copy.title, scripts: copy.scripts.length, questions: copy.querySelectorAll("h4").length, links: copy.querySelectorAll("[src], [href]").length };
  }, html);
  assert.deepEqual({ ...read, questions: read.questions > 20 }, { title: "Anmälan av personuppgiftsincident", scripts: 0, questions: true, links: 0 });
});

test("the button stands before the one that prepares, or where the host has a place for it", async () => {
  const page = await open({ now: least.now });
  assert.deepEqual(await page.run(() => [...document.querySelectorAll(".knappar button")].map(({ textContent }) => textContent)), ["Förhandsgranska", "Skapa underlag"]);
  const other = await open({ now: least.now, edit: (html) => html.replace('<p>Skapa underlaget', '<p data-bn-preview></p><p>Skapa underlaget') });
  assert.equal(await other.text("[data-bn-preview]"), "Förhandsgranska");
  assert.equal(await other.run(() => finder.buttons("Förhandsgranska").length), 1);
});

test("opening it submits nothing and marks nothing as prepared", async () => {
  const page = await previewed(least.answers);
  await page.click("Stäng");
  assert.deepEqual(await page.events("submission"), []);
  assert.equal(await page.asksBeforeLeaving(), true);
});
