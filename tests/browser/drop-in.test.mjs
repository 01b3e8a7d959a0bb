// Which forms of a page come to life, when, and what the web editor is told.

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { least } from "./support/scenarios.mjs";
import { pkg } from "./support/server.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const { version } = JSON.parse(readFileSync(join(pkg, "package.json"), "utf8"));
const ownMarkup = "/tests/browser/pages/own-markup.html";

const readyEvents = (page, count) => page.until(`${count} forms are ready`, async () => (await page.events("ready")).length === count);
const unmarked = (html) => html.replace(" data-breach-notification>", ">");

test("the ready event says that the city's page lacks nothing", async () => {
  const page = await open();
  const [event] = await page.events("ready");
  assert.deepEqual(event.detail, { version, missingQuestions: [], unknownControls: [] });
  assert.deepEqual([event.bubbles, event.composed, event.cancelable, event.target], [true, true, false, "form"]);
  assert.deepEqual(await page.recorded("console"), []);
});

test("what a page lacks, and what it has beside, is told once: in the event and in the console", async () => {
  const page = await open({ path: ownMarkup });
  const [{ detail }] = await page.events("ready");
  const starred = [5, 7, 8, 9];
  const others = [2, 4, 6, 10, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 31, 32, 33, 34, 36, 37];
  assert.deepEqual(detail.missingQuestions, [...starred, ...others]);
  assert.deepEqual(detail.unknownControls, ["handlaggare"]);
  const written = (await page.recorded("console")).map(({ text }) => text);
  assert.equal(written.filter((text) => text.includes("5, 7, 8, 9, 2, 4")).length, 1);
  assert.equal(written.filter((text) => text.includes("handlaggare")).length, 1);
  await page.click("Lägg till ny");
  assert.equal((await page.recorded("console")).length, written.length);
});

test("a form that comes later comes to life", async () => {
  const page = await open();
  await page.run(() => {
    const form = document.createElement("form");
    form.setAttribute("data-breach-notification", "");
    form.innerHTML = '<label>1. Organisationens namn <input name="controller.name"></label><button>Skapa</button>';
    const around = document.createElement("div");
    around.append(form);
    document.querySelector("main").append(around);
  });
  await readyEvents(page, 2);
  assert.equal(await page.run(() => document.forms[1].noValidate), true);
});

test("a form that is marked later comes to life", async () => {
  const page = await open({ edit: unmarked, wait: false });
  await page.settled();
  assert.deepEqual(await page.events("ready"), []);
  await page.run(() => document.querySelector("form").setAttribute("data-breach-notification", ""));
  await readyEvents(page, 1);
  assert.equal(await page.shows(13), false);
});

test("a form that is replaced comes to life anew, and the old one is let go", async () => {
  const page = await open({ now: least.now });
  await page.type("controller.name", "a");
  assert.equal(await page.asksBeforeLeaving(), true);
  await page.run(() => {
    const form = document.querySelector("form");
    const html = form.outerHTML;
    const fresh = new DOMParser().parseFromString(html, "text/html");
    for (const own of fresh.querySelectorAll("[data-bn-own]")) own.remove();
    fresh.querySelector("form").removeAttribute("data-bn-live");
    form.replaceWith(document.adoptNode(fresh.querySelector("form")));
  });
  await readyEvents(page, 2);
  assert.equal(await page.asksBeforeLeaving(), false, "what was typed in the old form is gone anyhow");
  assert.equal(await page.run(() => document.querySelectorAll(".bn-deadline").length), 1);
});

test("a form that is moved stays alive", async () => {
  const page = await open({ now: least.now });
  await page.run(() => document.querySelector("main").prepend(document.querySelector("form")));
  await page.settled();
  await page.choose("incident.ongoing", "no");
  assert.equal(await page.shows(13), true);
  assert.equal((await page.events("change")).length, 1);
});

test("where an editor cannot touch the form's tag, the script's tag says which form it is", async () => {
  const edit = (html) => unmarked(html).replace('src="../pkg/breach-notification.js"', 'src="../pkg/breach-notification.js" data-form=".blankett"');
  const page = await open({ edit });
  assert.equal((await page.events("ready")).length, 1);
  assert.equal(await page.shows(13), false);
});

test("a form that nobody has marked is left alone", async () => {
  const page = await open({ edit: (html) => html.replace("</main>", '<form id="sok"><input name="controller.name" required><button>Sök</button></form></main>') });
  assert.equal((await page.events("ready")).length, 1);
  assert.equal(await page.run(() => document.getElementById("sok").outerHTML), '<form id="sok"><input name="controller.name" required=""><button>Sök</button></form>');
});

test("two forms of a page do not disturb each other", async () => {
  const second = `<form data-breach-notification data-bn-now="2021-04-14T07:30:00+02:00" id="andra">
    <label>12. Pågår <select name="incident.ongoing"><option></option><option>Ja</option><option>Nej</option></select></label>
    <label id="slut">13. Slut <input name="incident.ended.date"></label><button>Skapa underlag två</button></form></main>`;
  const page = await open({ now: least.now, edit: (html) => html.replace("</main>", second) });
  await readyEvents(page, 2);
  await page.choose("incident.ongoing", "no");
  assert.equal(await page.run(() => finder.visible(document.getElementById("slut"))), false);
  await page.click("Skapa underlag två");
  const [{ json }] = await page.events("submission");
  assert.equal(JSON.parse(json).submission.createdAt, "2021-04-14T07:30:00+02:00");
  assert.deepEqual(await page.events("invalid"), []);
  const { twice } = await page.run(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return { twice: ids.filter((id, at) => ids.indexOf(id) !== at) };
  });
  assert.deepEqual(twice, []);
});

test("the script twice on a page does no more than once", async () => {
  const tag = '<script type="module" src="../pkg/breach-notification.js"></script>';
  const page = await open({ now: least.now, edit: (html) => html.replace(tag, tag + tag.replace(".js", ".js?v=2")) });
  await page.settled();
  assert.equal((await page.events("ready")).length, 1);
  assert.equal(await page.run(() => finder.buttons("Förhandsgranska").length), 1);
  await page.choose("incident.ongoing", "no");
  assert.equal((await page.events("change")).length, 1);
});

test("a map that makes no sense is reported, and the form stays as it was", async () => {
  for (const map of ["{", "[]", '{"a": 1}', '{"diarienummer": "inget.sådant"}']) {
    const page = await open({ edit: (html) => html.replace(/(data-bn-map>)[\s\S]*?(<\/script>)/, `$1${map}$2`) });
    const [{ detail }] = await page.events("error");
    assert.equal(detail.code, "invalidFields", map);
    assert.equal((await page.shown()).length, 37, map);
    assert.equal(await page.run(() => document.querySelector("form").noValidate), false, map);
  }
});

test("a clock that makes no sense is reported, and the form stays as it was", async () => {
  const page = await open({ now: "2021-04-20" });
  assert.equal((await page.events("error"))[0].detail.code, "invalidNow");
  assert.equal((await page.shown()).length, 37);
});

test("the change event tells what came and went, and nothing of what was typed", async () => {
  const page = await open({ now: least.now });
  await page.put(least.answers);
  await page.choose("incident.ongoing", "no");
  await page.choose("incident.ongoing", "yes");
  const changes = (await page.events("change")).slice(-2).map(({ detail }) => detail);
  assert.deepEqual(changes, [
    { field: "incident.ongoing", shown: [13], hidden: [], complete: true, status: "unknown", minutesLeft: null },
    { field: "incident.ongoing", shown: [], hidden: [13], complete: true, status: "unknown", minutesLeft: null },
  ]);
});

test("a selector that finds no form is told, and one that makes no sense takes nothing else along", async () => {
  const edit = (selector) => (html) => html.replace('src="../pkg/breach-notification.js"', `src="../pkg/breach-notification.js" data-form="${selector}"`);
  const none = await open({ edit: (html) => unmarked(edit("#finns-inte")(html)), wait: false });
  await none.until("it is told", async () => (await none.recorded("console")).some(({ text }) => text.includes("#finns-inte")));
  const wrong = await open({ edit: edit("#117-form"), mayFail: true });
  const [{ detail }] = await wrong.events("error");
  assert.equal(detail.code, "invalidSelector");
  await readyEvents(wrong, 1);
  assert.equal(await wrong.shows(13), false, "the marked form is alive");
  const around = await open({ edit: (html) => unmarked(edit("main")(html)) });
  await readyEvents(around, 1);
});

test("why it could not start stands in the console too", async () => {
  const page = await open({ now: "nu", mayFail: true });
  assert.ok((await page.recorded("console")).some(({ level, text }) => level === "error" && text.startsWith("breach-notification: now is a time")));
});

test("controls that the host puts into the form later are taken in, with what stands in the others", async () => {
  const page = await open({ now: least.now });
  await page.put({ "incident.ongoing": "no", "controller.name": "Exempelkommun" });
  await page.run(() => {
    const set = finder.scope(12);
    const fresh = set.cloneNode(true);
    for (const own of fresh.querySelectorAll("[data-bn-own]")) own.remove();
    set.replaceWith(fresh);
  });
  await page.choose("incident.ongoing", "yes");
  assert.equal(await page.shows(13), false);
  await page.choose("incident.ongoing", "no");
  assert.equal(await page.shows(13), true);
  assert.equal(await page.value("controller.name"), "Exempelkommun");
  assert.equal(await page.asksBeforeLeaving(), true);
  assert.equal((await page.events("ready")).length, 1, "it is the same form");
});

test("rows of our own, messages and the preview make nobody begin anew", async () => {
  const page = await open({ now: least.now });
  await page.addRow("actions[0].date");
  await page.prepare();
  await page.removeRow("actions[0].date", 1);
  await page.click("Förhandsgranska");
  await page.click("Stäng");
  assert.equal((await page.events("ready")).length, 1);
});
