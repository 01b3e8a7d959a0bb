// Files and clocks as no test would make them: far too much in them, years off, on two computers at once, asleep. Nothing typed is lost, and the page goes on.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { choose, openFile, said, save } from "./support/files.mjs";
import { least, scenario } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const { now } = scenario("usb-stick");

const host = (settings) => open({ now, ...settings });
const element = () => open({ path: "/www/element.html", edit: (html) => html.replace("<breach-notification>", `<breach-notification now="${now}">`) });
const box = (page) => page.text("[data-bn-deadline]");
/** A case, as a colleague's file has it. */
const caseOf = (answers, more = {}) => JSON.stringify({
  caseVersion: 1, form: { id: "imy-notification", version: "2021" }, generator: { name: "breach-notification", version: "0.1.0" }, id: "0".repeat(26),
  opened: "2021-04-19T10:00:00+02:00", saved: "2021-04-19T10:00:00+02:00", answers, ...more,
});
const changing = (answers) => JSON.parse(caseOf(answers));

for (const [where, start] of [["on a host's form", host], ["in the element", element]]) {
  test(`10,000 measures in a file, ${where}: what there is no place for is named, and saved again`, { timeout: 120_000 }, async () => {
    const page = await start();
    const measures = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`actions[${at}].description`, `Åtgärd ${at + 1}`]));
    const answers = { ...least.answers, ...measures };
    await choose(page, "a.json", caseOf(answers));
    await page.until("it is open", async () => (await said(page)).includes("a.json är öppnad"), 60_000);
    const shown = await page.rows("actions[0].description");
    assert.ok(shown >= 20, `${shown} rows`);
    assert.match(await said(page), new RegExp(`har ingen plats i formuläret[^]*Fråga 30[^]*och ${10_000 - shown - 20} till`));
    await page.type("controller.name", "!");
    assert.equal(await page.value("controller.name"), `${least.answers["controller.name"]}!`);
    const { text } = await save(page);
    assert.deepEqual(changing(JSON.parse(text).answers), changing({ ...answers, "controller.name": `${least.answers["controller.name"]}!` }));
  });

  test(`a thousand measures in a file, ${where}: all of them are shown, and one can be added, taken away and brought back`, { timeout: 120_000 }, async () => {
    const page = await start();
    const measures = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`actions[${at}].description`, `Åtgärd ${at + 1}`]));
    await choose(page, "a.json", caseOf({ ...least.answers, ...measures }));
    await page.until("it is open", async () => (await said(page)).includes("a.json är öppnad"), 60_000);
    assert.equal(await page.rows("actions[0].description"), 1_000);
    assert.doesNotMatch(await said(page), /har ingen plats/);
    assert.equal(await page.value("actions[999].description"), "Åtgärd 1000");
    await page.addRow("actions[0].description");
    await page.type("actions[1000].description", "den sista");
    await page.removeRow("actions[0].description", 500);
    assert.equal(await page.value("actions[500].description"), "Åtgärd 502");
    assert.equal(await page.value("actions[999].description"), "den sista");
    await page.click("Ångra");
    assert.equal(await page.value("actions[500].description"), "Åtgärd 501");
    assert.equal(await page.value("actions[1000].description"), "den sista");
    const { text } = await save(page);
    assert.equal(Object.keys(JSON.parse(text).answers).filter((name) => name.startsWith("actions")).length, 1_001);
  });

  test(`a text of 5 MB in a file, ${where}: it is kept as it is, and its length is told`, { timeout: 120_000 }, async () => {
    const page = await start();
    const long = "En mening om det som hände. ".repeat(180_000);
    await choose(page, "a.json", caseOf({ ...least.answers, "incident.description": long }));
    await page.until("it is open", async () => (await said(page)).includes("a.json är öppnad"), 60_000);
    await page.type("controller.name", "!");
    await page.prepare();
    assert.match((await page.messages("incident.description"))[0].text, /50[\s\u00a0]000 tecken/);
    const { text } = await save(page);
    assert.equal(JSON.parse(text).answers["incident.description"], long);
  });
}

for (const year of [1971, 2001, 2038, 2090]) {
  test(`a computer's clock that says ${year} costs nobody anything`, async () => {
    const page = await open({ scripts: ["clock.js"], edit: (html) => html.replace("<body>", `<body><script>clock.now = Date.parse("${year}-05-06T10:00:00+02:00")</script>`) });
    await page.put({ ...least.answers, "incident.discovered.date": "2026-05-05", "incident.discovered.time": "08:30" });
    await page.leave();
    assert.match(await box(page), year < 2026 ? new RegExp(`Rätta när ni upptäckte[^]*datorns klocka: ${year}`) : /gick ut/);
    const { text, name } = await save(page);
    assert.match(name, new RegExp(`-${year}-05-06-\\d{4}\\.json$`));
    assert.equal(JSON.parse(text).answers["incident.discovered.date"], "2026-05-05");
    await openFile(page, "a.json", text);
    assert.equal(await page.value("controller.name"), least.answers["controller.name"]);
  });
}

test("a tab that sleeps past the last moment knows it at once when a person comes back", async () => {
  const page = await open({ scripts: ["clock.js"] });
  await page.put({ ...least.answers, "incident.discovered.date": "2026-05-05", "incident.discovered.time": "08:30" });
  assert.match(await box(page), /kvar av de 72 timmarna/);
  assert.equal(await page.shows(14), false);
  // Asleep: the clock goes on, and no timer of the page's runs.
  await page.run(() => { clock.now += 4 * 24 * 60 * 60_000; });
  assert.match(await box(page), /kvar av de 72 timmarna/);
  await page.run(() => document.dispatchEvent(new Event("visibilitychange")));
  assert.match(await box(page), /gick ut/);
  assert.equal(await page.shows(14), true);
});

test("and whoever presses the button first thing after the sleep is told as well", async () => {
  const page = await open({ scripts: ["clock.js"] });
  await page.put({ ...least.answers, "incident.discovered.date": "2026-05-05", "incident.discovered.time": "08:30" });
  await page.run(() => { clock.now += 4 * 24 * 60 * 60_000; });
  await page.prepare();
  const { links } = await page.summary();
  assert.ok(links.some((link) => link.includes("14")), links.join("; "));
});

test("a case that two have gone on with is told apart before one of them is lost", async () => {
  const page = await host();
  const shared = caseOf({ "controller.name": "Exempelnämnden", "incident.description": "Kort" });
  await openFile(page, "ärendet.json", shared);
  await page.type("controller.name", " här");
  const elsewhere = caseOf({ "controller.name": "Exempelnämnden", "incident.description": "Längre" }, {
    saved: "2021-04-19T12:00:00+02:00", assessments: [{ at: "2021-04-19", isBreach: "yes", risk: "risk" }],
  });
  await choose(page, "annan.json", elsewhere);
  await page.until("it asks first", async () => (await said(page)).includes("samma ärende, och är en annan än det som står här i: fråga 1, 16; bedömningar."));
  await page.click("Öppna filen");
  await page.until("it is open", async () => (await said(page)).includes("annan.json är öppnad"));
  assert.doesNotMatch(await said(page), /tidigare än/);
  await openFile(page, "ärendet.json", shared);
  assert.match(await said(page), /Den är sparad 2021-04-19 10:00, tidigare än den fil som var öppen/);
});
