// What a choice of the host's means, whatever stands around it and whatever a browser makes of its words; and which fields are anybody's.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const path = "/tests/browser/pages/own-markup.html";
const now = least.now;

const select = (options) => (html) => html.replace(/<select id="handelse"[\s\S]*?<\/select>/, `<select id="handelse" name="incident.type"><option value="">Välj</option>${options}</select>`);
/** Chooses an option or a button by its id, and says what the page takes it for. */
const meaning = (page, id) => page.run((id) => {
  const choice = document.getElementById(id);
  const control = choice.closest("select") ?? choice;
  if (choice === control) choice.checked = true;
  else choice.selected = true;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  return window.answersNow();
}, id);
/** A host's page, brought to life by a script. */
async function start(edit) {
  const by = (html) => edit(html).replace("../../../pkg/breach-notification.js", "./manual.mjs");
  const page = await open({ path, now, wait: false, edit: by });
  await page.until("the module is there", () => page.run(() => Boolean(window.api)));
  await page.run(() => {
    window.live = api.enhance(document.querySelector("form"));
    window.answersNow = () => live.answers();
    window.put = (id, value) => {
      const control = document.getElementById(id);
      control.value = value;
      control.dispatchEvent(new Event("input", { bubbles: true }));
    };
  });
  return page;
}

test("the label of a group of options belongs to them", async () => {
  const page = await start(select(`<optgroup label="Obehörigt röjande"><option value="1" id="a">Övrigt</option><option value="2" id="b">Fel fil</option><option value="5" id="e">Felskickat brev</option></optgroup>
    <optgroup label="Vanliga"><option value="3" id="c">Övrigt</option><option value="4" id="d">Annat fel</option></optgroup>`));
  assert.equal((await meaning(page, "a"))["incident.type"], "disclosure-other");
  assert.equal((await meaning(page, "b"))["incident.type"], "Obehörigt röjande: Fel fil");
  assert.equal((await meaning(page, "e"))["incident.type"], "disclosure-letter");
  assert.equal((await meaning(page, "c"))["incident.type"], "other");
  assert.equal((await meaning(page, "d"))["incident.type"], "Annat fel");
});

test("an inner legend belongs to its choices, and the question's own to none", async () => {
  const radio = (id, words) => `<label><input type="radio" name="incident.type" value="${id}" id="${id}"> ${words}</label>`;
  const page = await start((html) => html.replace(/<select id="handelse"[\s\S]*?<\/select>/, `<fieldset><legend>15. Vad har hänt?</legend>
    <fieldset><legend>Obehörigt röjande</legend>${radio("a", "Övrigt")}</fieldset>
    <div role="group" aria-label="Obehörigt röjande">${radio("b", "Övrigt")}</div>${radio("c", "Övrigt")}</fieldset>`));
  assert.equal((await meaning(page, "a"))["incident.type"], "disclosure-other");
  assert.equal((await meaning(page, "b"))["incident.type"], "disclosure-other");
  assert.equal((await meaning(page, "c"))["incident.type"], "other");
});

test("a translation of the page changes no meaning; another value does", async () => {
  const page = await start(select(`<option value="1" id="a">Stöld</option><option value="2" id="b">Brev till fel person</option>`));
  await page.run(() => {
    for (const [part, words] of [[document.getElementById("a"), "Kradzież"], [document.getElementById("b"), "List do niewłaściwej osoby"]]) part.textContent = words;
    for (const label of document.querySelectorAll("label")) {
      if (!/JA|nej/.test(label.textContent)) continue;
      const text = [...label.childNodes].findLast((node) => node.nodeType === 3);
      const font = document.createElement("font");
      font.textContent = label.textContent.includes("JA") ? "TAK" : "NIE";
      text.replaceWith(font);
    }
    document.querySelector("[value=j]").id = "ja";
  });
  assert.equal((await meaning(page, "ja"))["incident.ongoing"], "yes");
  assert.equal((await meaning(page, "a"))["incident.type"], "theft");
  assert.equal((await meaning(page, "b"))["incident.type"], "Brev till fel person");
  await page.run(() => {
    const option = document.getElementById("b");
    option.value = "17";
    option.textContent = "Något annat";
  });
  assert.equal((await meaning(page, "b"))["incident.type"], "Något annat");
});

test("what the host has disabled is required of nobody, and is in the draft all the same", async () => {
  const page = await start((html) => html);
  const required = () => page.run(() => live.report().problems.filter(({ code }) => code === "required").map(({ field }) => field));
  assert.ok((await required()).includes("controller.name"));
  await page.run(() => { document.getElementById("namn").disabled = true; });
  assert.ok(!(await required()).includes("controller.name"));
  await page.run(() => put("namn", "Nämnden"));
  assert.equal(await page.run(() => live.answers()["controller.name"]), "Nämnden");
  await page.run(() => {
    document.getElementById("namn").disabled = false;
    put("namn", "");
    document.querySelector("[value=j]").closest("fieldset").disabled = true;
  });
  assert.ok((await required()).includes("controller.name"));
  assert.ok(!(await required()).includes("incident.ongoing"));
});

test("what is disabled is not marked as required either, by itself or by a set around it, until it is enabled", async () => {
  const page = await start((html) => html);
  const marked = () => page.see(() => document.getElementById("namn").getAttribute("aria-required"));
  assert.equal(await marked(), "true");
  await page.run(() => { document.getElementById("namn").disabled = true; });
  await page.run(() => live.report());
  assert.equal(await marked(), null);
  await page.run(() => {
    const control = document.getElementById("namn");
    control.disabled = false;
    const set = document.createElement("fieldset");
    set.disabled = true;
    control.replaceWith(set);
    set.append(control);
  });
  await page.run(() => live.report());
  assert.equal(await marked(), null);
  await page.run(() => { document.getElementById("namn").closest("fieldset").disabled = false; });
  assert.ok((await page.run(() => live.report().problems.filter(({ code }) => code === "required").map(({ field }) => field))).includes("controller.name"));
  assert.equal(await marked(), "true");
});

test("a form that is disabled as a whole is busy, not finished", async () => {
  const page = await start((html) => html);
  const problems = await page.run(() => {
    for (const control of document.querySelector("form").elements) control.disabled = true;
    return live.report().complete;
  });
  assert.equal(problems, false);
});

test("what a host's old library makes of JSON is in no submission of ours", async () => {
  const hidden = (html) => html.replace("</form>", '<input type="hidden" data-bn-submission></form>');
  const plain = await open({ now, edit: hidden });
  await plain.put(least.answers);
  await plain.prepare();
  const value = (page) => page.run(() => document.querySelector("[data-bn-submission]").value);
  const file = (page) => page.wait(async () => (await fetch(document.querySelector("a[download]").href)).text());
  const expected = await value(plain);
  const expectedFile = await file(plain);
  assert.equal(expected, await plain.submission());
  const page = await open({ now, edit: hidden });
  await page.put(least.answers);
  await page.run(() => {
    for (const kind of [Array, Object, String, Number]) kind.prototype.toJSON = () => "spoilt";
    document.querySelector("form").requestSubmit();
    for (const kind of [Array, Object, String, Number]) delete kind.prototype.toJSON;
  });
  assert.equal(await value(page), expected);
  assert.equal(await file(page), expectedFile);
  assert.deepEqual(JSON.parse(expectedFile), JSON.parse(expected));
});

test("a host's maxlength counts as the browser does", async () => {
  const page = await open({ now, edit: (html) => html.replace('maxlength="50"', 'maxlength="10"') });
  await page.put({ "controller.reference": "🙂🙂🙂🙂🙂" });
  const counter = () => page.see(() => document.querySelector(".bn-counter")?.textContent ?? null);
  assert.equal(await counter(), "Tecken kvar: 0");
  await page.put({ "controller.reference": "🙂🙂🙂🙂" });
  assert.equal(await counter(), null);
});
