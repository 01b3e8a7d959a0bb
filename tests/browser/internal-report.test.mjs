// The internal report, by which an employee tells the data protection officer: in a city's own form on its intranet, and rendered by
// the element. Filled in by its labels as a person would, against what the native crate makes of the same answers.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { violations } from "./support/axe.mjs";
import { browserName } from "./support/browsers.mjs";
import { answerWithKeys, toButton } from "./support/keyboard.mjs";
import { layoutFlaws } from "./support/layout.mjs";
import { useForm, wordsIfKey } from "./support/places.mjs";
import { nativeSubmission, scenario } from "./support/scenarios.mjs";
import { onScreen, unasked } from "./support/screen.mjs";
import { suite } from "./support/suite.mjs";

useForm("internal-report");

const { open } = suite();
const whole = scenario("internal-report/everything-answered");
const least = scenario("internal-report/the-least-that-can-be-reported");

/** The city's own words for what it calls otherwise than we do. */
const ownWords = {
  "Någon obehörig har sett eller fått uppgifterna": "Någon obehörig har sett eller fått uppgifter",
  "Uppgifterna är borttappade eller stulna": "Uppgifter är borttappade eller stulna",
  "Uppgifterna går inte att komma åt": "Vi kommer inte åt uppgifterna",
  "Identifierande information (till exempel för- och efternamn)": "Identifierande uppgifter (till exempel för- och efternamn)",
  "Kontaktinformation": "Kontaktuppgifter",
};

const own = ({ now = whole.now, edit, ...settings } = {}) => ({ path: "/www/internal-report.html", now, edit, ...settings });
const element = ({ now = whole.now, edit = (html) => html, ...settings } = {}) => ({
  path: "/tests/browser/pages/internal-report.html",
  edit: (html) => edit(html.replace("<breach-notification ", `<breach-notification now="${now}" `)),
  ...settings,
});
const pages = { "the city's own form": own, "the element": element };

async function start(settings, { downloads = false } = {}) {
  const page = await open(settings);
  // WebKit's small browser shows a bar for every file, until there is no room for the page.
  if (!downloads) await page.run(() => addEventListener("breach-notification-submission", (event) => event.preventDefault()));
  await page.run((words) => { finder.translation = words; }, settings.path.startsWith("/www") ? ownWords : {});
  return page;
}

/** Whoever goes on to the next question scrolls there; else the page would keep what has the focus in view. */
async function answer(page, field, value) {
  await page.run(() => dispatchEvent(new WheelEvent("wheel")));
  await page.answer(field, value);
}

/** Answers everything in order, row by row, and notes which questions and fields came with which answer. */
async function fillIn(page, answers) {
  const came = {};
  let shown = await page.shown();
  for (const [field, value] of Object.entries(answers)) {
    const row = Number(/\[(\d+)\]/.exec(field)?.[1] ?? 0);
    if (row > 0 && row >= await page.rows(field)) await page.addRow(field);
    await answer(page, field, value);
    const after = await page.shown();
    const added = after.filter((number) => !shown.includes(number));
    if (added.length) came[field] = added;
    shown = after;
  }
  return came;
}

const prepare = (page) => page.click("Skapa rapporten");
/** The words of the preview, once it is laid out. */
async function preview(page, words, title) {
  await page.click(words);
  return page.until("the preview is open", async () => {
    const text = await page.text("dialog");
    return text?.includes(title) ? text : null;
  });
}
const result = (page) => page.text("[data-bn-result]");
const adjust = (adjustment) => (html) => html.replace("</body>", `<script type="application/json" data-bn-adjust>${JSON.stringify({ form: "internal-report", ...adjustment })}</script></body>`);
const withoutAdjustment = (html) => html.replace(/<script type="application\/json" data-bn-adjust>[^]*?<\/script>/, "");

for (const [name, settings] of Object.entries(pages)) {
  test(`${name}: a whole report becomes, byte for byte, what the native crate makes of it`, async () => {
    const page = await start(settings(), { downloads: true });
    const [{ detail }] = await page.events("ready");
    assert.deepEqual([detail.missingQuestions, detail.unknownControls], [[], []]);
    // A board is chosen on the city's page, and written on ours: either way it is its name.
    const { "controller.name": board, ...answers } = whole.answers;
    const control = await page.control("controller.name");
    if (await control.getTagName() === "select") await page.hit(await page.run((control, words) => finder.option(control, words), control, board));
    else await answer(page, "controller.name", board);
    assert.deepEqual(await fillIn(page, answers), { "processors.involved": [18] });
    await prepare(page);
    assert.equal(await page.submission(), nativeSubmission("internal-report/everything-answered"));
    const [file] = await page.recorded("downloads");
    assert.equal(file.name, "intern-rapport-utbildningsnamnden-2026-05-06-1000.json");
  });

  test(`${name}: a blank one says what is needed, each at its field, and nothing more`, async () => {
    const page = await start(settings());
    await prepare(page);
    const { heading, links, focused } = await page.summary();
    assert.equal(heading, "Det är 5 fel att rätta");
    assert.ok(focused);
    assert.deepEqual(links.map((link) => /^\d+/.exec(link)[0]), ["1", "3", "6", "9", "10"]);
    assert.match((await page.messages("incident.description"))[0].text, /^Fel: Beskriv vad som hände med några meningar\.$/);
    await page.put(least.answers);
    await prepare(page);
    assert.equal(await page.submission(), nativeSubmission("internal-report/the-least-that-can-be-reported"));
    assert.equal(await page.summary(), null);
  });

  test(`${name}: what hangs on an answer comes and goes with it, and is kept`, async () => {
    const page = await start(settings());
    const isSeen = (field) => page.control(field).then(() => true, () => false);
    for (const [deciding, yes, no, field] of [
      ["access.unauthorised", "yes", "unknown", "access.who"],
      ["processors.involved", "yes", "no", "processors.organisations[0].name"],
    ]) {
      assert.equal(await isSeen(field), false, field);
      await answer(page, deciding, yes);
      assert.equal(await isSeen(field), true, field);
      await answer(page, field, "x");
      await answer(page, deciding, no);
      assert.equal(await isSeen(field), false, field);
      await answer(page, deciding, yes);
      assert.equal(await page.value(field), "x");
    }
    await page.put({ "incident.cause": "other", "dataSubjects.groups": ["other"], "personalData.categories": ["other"] });
    for (const field of ["incident.causeComment", "dataSubjects.groupsComment", "personalData.categoriesComment"]) assert.equal(await isSeen(field), true, field);
    await prepare(page);
    assert.deepEqual((await page.messages("incident.causeComment")).map(({ level }) => level), ["advice"]);
  });

  test(`${name}: the box counts from the discovery, and says that the board judges from when`, async () => {
    const page = await start(settings());
    assert.match(await page.text(".bn-deadline"), /^Ange när incidenten upptäcktes, så visas/);
    await page.put({ "incident.discovered.date": "2026-05-05", "incident.discovered.time": "08:15" });
    await page.until("the hours are counted", async () => /22 timmar/.test(await page.text(".bn-deadline")));
    const text = await page.text(".bn-deadline");
    assert.match(text, /Det är 1 dygn och 22 timmar kvar av de 72 timmarna, räknat från upptäckten\./);
    assert.match(text, /Sista tidpunkt: 2026-05-08 kl\. 08:15/);
    assert.equal(await page.text(".bn-deadline-note"), "Nämnden bedömer från vilken tidpunkt de 72 timmarna räknas.");
    await page.put({ "incident.discovered.date": "2026-05-01" });
    await page.until("they have run out", async () => /gick ut/.test(await page.text(".bn-deadline")));
    assert.match(await page.text(".bn-deadline"), /Lämna rapporten ändå, så fort du kan\./);
    assert.deepEqual(await page.shown(), [...Array(20).keys()].map((at) => at + 1).filter((number) => number !== 18), "no reasons are asked for");
  });

  test(`${name}: nobody may believe that the report is handed over, and who gets it is said where the city has said it`, async () => {
    const page = await start(settings({ edit: name === "the element" ? (html) => html : withoutAdjustment }));
    await page.put(least.answers);
    await prepare(page);
    assert.match(await result(page), /^Inte lämnat än: lämna rapporten själv\n/);
    const told = await start(settings({
      edit: (html) => adjust({ recipient: { sv: "dataskyddsombudet, via registrator" }, links: { notify: "https://intranat.example.se/lamna" } })(withoutAdjustment(html)),
    }));
    await told.put(least.answers);
    await prepare(told);
    const text = await result(told);
    assert.match(text, /^Inte lämnat till dataskyddsombudet, via registrator: lämna rapporten själv\n/);
    assert.match(text, /Lämna rapporten genast[^]*nämnden över[^]*Får du veta mer[^]*allmän handling/);
    assert.match(text, /Till sidan där du lämnar rapporten \(öppnas i ny flik\)/);
    assert.doesNotMatch(text, /IMY|anmälan|underlag/);
    const previewed = await preview(told, "Förhandsgranska", "Förhandsgranskning av rapporten");
    assert.match(previewed, /Inte lämnat till dataskyddsombudet, via registrator/);
    assert.match(previewed, /9\. Vad har hänt med uppgifterna\?\s*(Ändra[^\n]*)?\s*Jag vet inte än/);
    assert.doesNotMatch(previewed, /IMY|anmälan|underlag/);
  });

  test(`${name}: axe finds nothing blank, with errors told, with rows, with the preview and with the result`, async () => {
    const page = await start(settings({ scripts: ["axe.js"] }));
    assert.deepEqual(await violations(page), []);
    await prepare(page);
    assert.deepEqual(await violations(page), []);
    const { "controller.name": _, ...answers } = whole.answers;
    await page.put(answers);
    assert.deepEqual(await violations(page), []);
    await page.click("Förhandsgranska");
    assert.deepEqual(await violations(page), []);
    await page.click("Stäng");
    await prepare(page);
    assert.deepEqual(await violations(page), []);
  });

  test(`${name}: the keyboard alone is enough`, async () => {
    const page = await start(settings());
    for (const [field, value] of Object.entries(least.answers)) {
      const words = await page.run((words) => words.map((each) => finder.translated(each)), [value].flat().map(wordsIfKey));
      const control = field.endsWith(".date") ? await page.control(field) : null;
      // How the parts of a native date are typed depends on the browser's language.
      if (control && (await control.getAttribute("type")) === "date") await page.set(control, value);
      else await answerWithKeys(page, field, value, words);
    }
    await toButton(page, "Skapa rapporten");
    await page.press(Key.ENTER);
    assert.equal(await page.submission(), nativeSubmission("internal-report/the-least-that-can-be-reported"));
  });

  for (const [width, height] of [[360, 640], [1280, 900]]) {
    test(`${name}: at ${width} pixels nothing sticks out, whatever is told`, { skip: unasked }, async (t) => {
      const page = await start(settings());
      await onScreen(t, page, width, height);
      assert.deepEqual(await layoutFlaws(page), []);
      await prepare(page);
      assert.deepEqual(await layoutFlaws(page), []);
      const { "controller.name": _, ...answers } = whole.answers;
      await page.put(answers);
      await prepare(page);
      assert.deepEqual(await layoutFlaws(page), []);
      await page.click("Förhandsgranska");
      assert.deepEqual(await layoutFlaws(page), []);
    });
  }
}

test("the element says what the report is, that nothing is sent and to be quick, and speaks English", async () => {
  const page = await start(element({ edit: adjust({ recipient: { sv: "dataskyddsombudet", en: "the data protection officer" } }) }));
  assert.match(await page.text(".bn-introduction"), /dataskyddsombudet[^]*Ingenting skickas\.[^]*Rapportera genast, även om du inte vet allt/);
  assert.doesNotMatch(await page.text("main"), /IMY/);
  await page.put(least.answers);
  await page.click("English");
  assert.match(await page.text("main"), /^[^]*Internal report of a personal data breach[^]*Nothing is sent\.[^]*Report at once/);
  assert.match(await page.text(".bn-deadline"), /counted from the discovery[^]*The board judges from when the 72 hours are counted\./);
  assert.equal(await page.text(".bn-numbers"), "");
  await page.click("Create the report");
  assert.match(await result(page), /^Not handed over to the data protection officer: hand over the report yourself\n/);
  assert.match(await preview(page, "Preview", "Preview of the report"), /9\. What has happened to the data\?/);
});

test("the city's own form speaks English where its page does", async () => {
  const page = await start(own({ form: { lang: "en" } }));
  await prepare(page);
  assert.equal((await page.summary()).heading, "There are 5 errors to correct");
  assert.match((await page.messages("reporter.name"))[0].text, /^Error: Write your name\.$/);
  await page.put(least.answers);
  await prepare(page);
  assert.match(await result(page), /^Not handed over to the data protection officer, via the registrar/);
});

test("the measures of a report are sorted by date", async () => {
  const page = await start(element());
  await page.put({ "actions[0].date": "2026-05-06", "actions[0].description": "b", "actions[1].date": "2026-05-05", "actions[1].description": "a" });
  await page.click("Ordna efter datum");
  assert.deepEqual([await page.value("actions[0].description"), await page.value("actions[1].description")], ["a", "b"]);
});

test("both forms stand on one page, each with its own questions and words", async () => {
  const page = await open({
    path: "/tests/browser/pages/internal-report.html",
    edit: (html) => html.replace("</main>", '<breach-notification id="anmalan"></breach-notification></main>'),
  });
  const titles = () => page.run(() => [...document.querySelectorAll("breach-notification .bn-title")].map((title) => finder.text(title)));
  await page.until("both are there", async () => (await titles()).length === 2);
  assert.deepEqual(await titles(), ["Intern rapport om personuppgiftsincident", "Anmälan av personuppgiftsincident"]);
  const buttons = await page.run(() => ["Skapa rapporten", "Skapa underlag"].map((words) => finder.buttons(words).length));
  assert.deepEqual(buttons, [1, 1]);
  const ids = await page.run(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length, "no id is there twice");
});

test("without scripts the city's form is what it was", { skip: browserName !== "chromium" && "one browser tells" }, async () => {
  const page = await start({ ...own({ scripts: ["no-webassembly.js"] }), mayFail: true });
  assert.deepEqual(await page.shown(), [...Array(20).keys()].map((at) => at + 1));
});

test("a report in the place of a notification that was not saved is a report, and so is a form that becomes one", async () => {
  const page = await open({ now: least.now, edit: (html) => html.replace(/ id="[^"]*" action/, " action") });
  await page.run(() => { const name = document.querySelector('[name="controller.name"]'); name.value = "Exempelnämnden"; name.dispatchEvent(new InputEvent("input", { bubbles: true })); });
  const isReport = () => page.run(() => /Nämnden bedömer/.test(document.querySelector(".bn-deadline")?.innerText ?? ""));
  await page.run(() => {
    const form = document.querySelector("form");
    const another = form.cloneNode(true);
    another.setAttribute("data-bn-form", "internal-report");
    form.replaceWith(another);
  });
  await page.until("the report is alive", isReport);
  await page.run(() => document.querySelector("form").removeAttribute("data-bn-form"));
  await page.until("it is a notification", async () => !(await isReport()) && await page.run(() => Boolean(document.querySelector(".bn-deadline"))));
  assert.equal(await page.run(() => document.querySelector('[name="controller.name"]').value), "Exempelnämnden");
  await page.run(() => document.querySelector("form").setAttribute("data-bn-form", "internal-report"));
  await page.until("it is a report again", isReport);
});
