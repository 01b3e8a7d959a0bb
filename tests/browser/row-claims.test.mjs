// Rows that a host's own script adds, with names of their own or without; rows that are taken away and brought back; and answers that have no
// place.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

/** The host's own "+": it copies the last row, and gives it names of its own or not. */
const cloning = (naming = "") => `<script>
  window.addOwn = () => {
    const rows = [...document.querySelectorAll("[name$='.name'][name^='contacts']")].map((control) => control.closest(".rad, fieldset, .kontakt, div[class]"));
    const row = window.rowOf(document.querySelectorAll("[name^='contacts'][name$='.name']"));
    const fresh = row.cloneNode(true);
    for (const own of fresh.querySelectorAll("[data-bn-own]")) own.remove();
    for (const control of fresh.querySelectorAll("input")) { control.value = ""; ${naming} }
    row.after(fresh);
    return fresh;
  };
  window.rowOf = (names) => {
    let row = [...names].at(-1);
    while (row.parentElement.querySelectorAll("[name^='contacts'][name$='.name']").length === 1) {
      if (row.parentElement.querySelector("[name='controller.name'], [name='kontaktadress_gata']")) break;
      row = row.parentElement;
    }
    return row;
  };
</script></body>`;
const withOwn = (naming, more = (html) => html) => ({ now: least.now, edit: (html) => more(html.replace("</body>", cloning(naming))) });

test("rows that a host copies without names of their own are rows all the same", async () => {
  const page = await open(withOwn());
  await page.put({ ...least.answers });
  await page.run(() => {
    const fresh = addOwn();
    const [name, role, email, phone] = fresh.querySelectorAll("input");
    name.value = "Registratorn";
    email.value = "registrator@example.se";
    phone.value = "08-465 004 02";
  });
  await page.prepare();
  const { contacts } = JSON.parse(await page.submission());
  assert.deepEqual(contacts.map(({ name }) => name), [least.answers["contacts[0].name"], "Registratorn"]);
});

test("what is typed in such a row is judged at that row", async () => {
  const page = await open(withOwn());
  await page.run(() => addOwn());
  await page.run(() => { const control = [...document.querySelectorAll("[name^='contacts'][name$='email']")].at(-1); control.focus(); });
  await page.press(..."ingen adress");
  await page.leave();
  const invalid = await page.see(() => [...document.querySelectorAll("[name^='contacts'][name$='email']")].map((control) => control.getAttribute("aria-invalid")));
  assert.deepEqual(invalid, [null, "true"]);
});

test("a control that claims what another has, and stands somewhere else, is reported and left alone", async () => {
  const edit = (html) => html.replace('<div class="knappar">', '<aside><p><label>Organisation <input name="controller.name" id="andra"></label></p></aside><div class="knappar">');
  const page = await open({ now: least.now, edit });
  const [{ detail }] = await page.events("ready");
  assert.deepEqual(detail.unknownControls, ["controller.name"]);
  await page.put(least.answers);
  await page.run(() => { document.getElementById("andra").value = "Något annat"; });
  await page.prepare();
  assert.equal(JSON.parse(await page.submission()).controller.name, least.answers["controller.name"]);
});

test("rows that the host adds and removes itself are followed, without buttons of ours", async () => {
  const mark = "<script>document.querySelector(\"[name='contacts[0].name']\").form.querySelectorAll('section, fieldset, div').forEach((part) => { if (part.querySelector(\"[name='contacts[0].name']\") && !part.querySelector(\"[name='controller.name']\")) part.setAttribute('data-bn-rows', 'host'); })</script></body>";
  const naming = "control.name = control.name.replace('[0]', '[' + document.querySelectorAll(\"[name^='contacts'][name$='.name']\").length + ']');";
  const page = await open(withOwn(naming, (html) => html.replace("</body>", mark)));
  const adders = () => page.run(() => [...document.querySelectorAll(".bn-add")].filter((part) => part.getAttribute("data-bn-for").startsWith("contacts")).length);
  assert.equal(await adders(), 0);
  await page.put(least.answers);
  await page.run(() => {
    window.fresh = addOwn();
    const [name, role, email, phone] = fresh.querySelectorAll("input");
    name.value = "Registratorn";
    email.value = "registrator@example.se";
    phone.value = "08-465 004 02";
  });
  await page.prepare();
  assert.equal(JSON.parse(await page.submission()).contacts.length, 2);
  assert.equal(await adders(), 0);
  await page.run(() => fresh.remove());
  await page.prepare();
  assert.equal(JSON.parse(await page.submission()).contacts.length, 1);
});

// Undo.

const undo = (page) => page.run(() => document.querySelector(".bn-undo"));

for (const path of ["/www/index.html", "/www/element.html"]) {
  test(`a row with content that was removed can be brought back: ${path}`, async () => {
    const page = await open({ path, now: least.now });
    await page.put({ "actions[0].description": "ett", "actions[1].description": "två", "actions[2].description": "tre" });
    await page.removeRow("actions[0].date", 1);
    assert.deepEqual([await page.value("actions[0].description"), await page.value("actions[1].description")], ["ett", "tre"]);
    assert.equal(await page.see(() => document.activeElement.classList.contains("bn-undo")), true, "the focus is on it");
    assert.equal(await page.run(() => finder.text(document.querySelector(".bn-undo"))), "Ångra att Åtgärd 2 togs bort");
    await page.hit(await undo(page));
    assert.equal(await page.hasFocus("actions[1].date"), true, "the focus says so");
    const values = [];
    for (const row of [0, 1, 2]) values.push(await page.value(`actions[${row}].description`));
    assert.deepEqual(values, ["ett", "två", "tre"]);
    assert.equal(await undo(page), null);
    await page.put(least.answers);
    await page.put({ "actions[0].description": "ett", "actions[1].description": "två!", "actions[2].description": "tre" });
    await page.prepare();
    assert.deepEqual(JSON.parse(await page.submission()).actions.map(({ description }) => description), ["ett", "två!", "tre"]);
    const names = await page.run(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
    assert.equal(new Set(names).size, names.length, "no id stands twice");
  });
}

test("the first row, and the only other one, can be brought back too", async () => {
  const page = await open({ now: least.now });
  await page.put({ "contacts[0].name": "Ombudet", "contacts[1].name": "Registratorn" });
  await page.removeRow("contacts[0].name", 0);
  assert.equal(await page.value("contacts[0].name"), "Registratorn");
  await page.hit(await undo(page));
  assert.deepEqual([await page.value("contacts[0].name"), await page.value("contacts[1].name")], ["Ombudet", "Registratorn"]);
});

test("a blank row that is removed leaves nothing to undo", async () => {
  const page = await open({ now: least.now });
  await page.put({ "actions[0].description": "ett" });
  await page.addRow("actions[0].date");
  await page.removeRow("actions[0].date", 1);
  assert.equal(await undo(page), null);
});

test("once the group has changed again there is nothing to undo; another group may change", async () => {
  const page = await open({ now: least.now });
  const remove = async () => {
    await page.put({ "actions[0].description": "ett", "actions[1].description": "två" });
    await page.removeRow("actions[0].date", 1);
    assert.notEqual(await undo(page), null);
  };
  await remove();
  await page.type("contacts[0].name", "a");
  assert.notEqual(await undo(page), null);
  await page.type("actions[0].description", "!");
  assert.equal(await undo(page), null);
  await remove();
  await page.addRow("actions[0].date");
  assert.equal(await undo(page), null);
});

/** Says in the page what a browser's own control says while its parts are typed, and stays there. */
const typeDate = (page, field, ...values) => page.control(field).then((control) => page.run((control, values) => {
  control.focus();
  for (const value of values) {
    control.value = value;
    control.dispatchEvent(new InputEvent("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }
}, control, values));
const rest = (page, milliseconds) => page.wait((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)), milliseconds);

async function removedAndDated() {
  const page = await open({ now: least.now });
  await page.put({ "actions[0].description": "ett", "actions[1].description": "två", "actions[2].description": "tre" });
  await page.removeRow("actions[0].date", 1);
  await typeDate(page, "actions[1].date", "0002-05-01", "2026-05-01");
  return page;
}

test("while a date of the group is typed a row can still be brought back, and the date stays with its row", async () => {
  const page = await removedAndDated();
  await page.run(() => document.querySelector(".bn-undo").click());
  const rows = [];
  for (const row of [0, 1, 2]) rows.push([await page.value(`actions[${row}].date`), await page.value(`actions[${row}].description`)]);
  assert.deepEqual(rows, [["", "ett"], ["", "två"], ["2026-05-01", "tre"]]);
  await page.put(least.answers);
  await page.prepare();
  assert.deepEqual(JSON.parse(await page.submission()).actions.map(({ date }) => date), [undefined, undefined, "2026-05-01"]);
});

test("once the date stands still, or is left, there is nothing to undo", async () => {
  let page = await removedAndDated();
  assert.notEqual(await undo(page), null);
  await rest(page, 750);
  assert.equal(await undo(page), null);
  page = await removedAndDated();
  await page.run(() => document.activeElement.blur());
  await rest(page, 100);
  assert.equal(await undo(page), null);
});

test("whoever goes from the date to the button finds it there still", async () => {
  const page = await removedAndDated();
  await page.run(() => document.querySelector(".bn-undo").focus());
  await rest(page, 750);
  assert.equal(await page.run(() => document.activeElement.classList.contains("bn-undo")), true);
  await page.type("actions[0].description", "!");
  assert.equal(await undo(page), null);
});

test("a row that is removed while a date of the group is typed can be brought back", async () => {
  const page = await open({ now: least.now });
  await page.put({ "actions[0].description": "ett", "actions[1].description": "två" });
  await typeDate(page, "actions[1].date", "2026-05-01");
  await page.removeRow("actions[0].date", 0);
  await rest(page, 750);
  await page.hit(await undo(page));
  assert.deepEqual([await page.value("actions[0].description"), await page.value("actions[1].date")], ["ett", "2026-05-01"]);
});

test("a row of a table is brought back as a row of the table", async () => {
  const page = await open({ path: "/tests/browser/hosts/table.html", now: least.now });
  await page.run(() => { finder.headingElements = "label, legend, td.fraga"; });
  await page.put({ "processors.involved": "yes", "processors.organisations[0].name": "Ett AB", "processors.organisations[1].name": "Två AB" });
  await page.removeRow("processors.organisations[0].name", 0);
  const parent = await page.run(() => { const part = document.querySelector(".bn-removed"); return [part.localName, part.parentElement.localName]; });
  assert.ok(["tr tbody", "div td", "div div"].includes(parent.join(" ")), parent.join(" "));
  await page.hit(await undo(page));
  assert.equal(await page.value("processors.organisations[0].name"), "Ett AB");
});

// What has no place.

test("rows beyond those that are shown are named, not dropped in silence", async () => {
  const page = await open({ path: "/www/element.html", now: least.now });
  const answers = Object.fromEntries(Array.from({ length: 1_003 }, (_, row) => [`actions[${row}].description`, `åtgärd ${row}`]));
  const unplaced = await page.run((answers) => {
    const element = document.querySelector("breach-notification");
    element.value = JSON.stringify(answers);
    return element.unplaced;
  }, { ...answers, "inget.sådant": "x" });
  assert.deepEqual(unplaced.sort(), ["actions[1000].description", "actions[1001].description", "actions[1002].description", "inget.sådant"]);
  assert.deepEqual(await page.run(() => { document.querySelector("breach-notification").value = '{"controller.name":"x"}'; return document.querySelector("breach-notification").unplaced; }), []);
});

test("what is put in before the element is alive is named too", async () => {
  const page = await open({ path: "/www/element.html", now: least.now, edit: (html) => html.replace("</body>", "<script>document.querySelector('breach-notification').answers = { 'inget.annat': 'x' };</script></body>") });
  assert.deepEqual(await page.run(() => document.querySelector("breach-notification").unplaced), ["inget.annat"]);
});

// Leaving the host's attributes as they were, to the letter.

test("disconnect gives back each attribute's exact value", async () => {
  const edit = (html) => html.replace("../pkg/breach-notification.js", "../tests/browser/pages/manual.mjs")
    .replace('<form ', '<form novalidate="novalidate" ')
    .replace('name="controller.name"', 'name="controller.name" aria-invalid="false" aria-describedby=" org-hjalp   org-mer "');
  const page = await open({ wait: false, now: least.now, edit });
  await page.until("the module is there", () => page.run(() => Boolean(window.api)));
  const attributes = () => page.run(() => [...document.querySelectorAll("main *")].map((element) => element.cloneNode().outerHTML));
  const before = await attributes();
  await page.run(() => { window.live = api.enhance(document.querySelector("form.blankett")); });
  await page.prepare();
  await page.put({ "controller.address.postalCode": "12", "incident.ongoing": "no" });
  await page.prepare();
  assert.equal((await page.state("controller.name")).invalid, "true");
  await page.run(() => live.disconnect());
  assert.deepEqual(await attributes(), before);
});
