// What is written by hand beside the tables of the forms says what they say: the city's pages in www/, what the browser tests
// call the choices. It goes by docs/form.md and its like, which `cargo test` holds against the tables, and so needs no WebAssembly.

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { choices as wordsInTests } from "../browser/support/places.mjs";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const cells = (line) => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim());

/** A form's page in docs/: questions by number, fields and choices by name, the codes of the checks. */
function formOf(markdown) {
  const form = { questions: new Map(), fields: new Map(), choices: new Map(), codes: [] };
  let list;
  let table;
  for (const line of markdown.split("\n")) {
    const [, number, text] = /^### (\d+)\. (.*)/.exec(line) ?? [];
    const [, field] = /^The choices of `([^`]+)`/.exec(line) ?? [];
    if (number) form.questions.set(number, text);
    if (field) form.choices.set(field, (list = new Map()));
    if (!line.startsWith("|")) {
      table = undefined;
      continue;
    }
    const [first, second, , fourth] = cells(line);
    // The first line of a table says what it is, the second is dashes.
    table ??= first;
    const [, name] = /^`([^`]+)`$/.exec(first) ?? [];
    if (!name) continue;
    if (table === "Field") form.fields.set(name, { isRequired: /^\*\*yes\*\*(, in every row with content)?$/.test(fourth) });
    else if (table === "Key") list.set(name, second);
    else if (table === "Check") form.codes.push(name);
  }
  return form;
}

const form = formOf(read("docs/form.md"));
const report = formOf(read("docs/internal-report.md"));

const plain = (html) => html
  .replace(/<[^>]*>/g, "")
  .replaceAll("&shy;", "")
  .replaceAll("&nbsp;", " ")
  .replaceAll("&quot;", '"')
  .replaceAll("&lt;", "<")
  .replaceAll("&gt;", ">")
  .replaceAll("&amp;", "&")
  .replace(/\s+/g, " ")
  .trim();

/** A page's controls, each with the field that it is for, and what can be chosen: `{ field, label, value, key }`. */
function pageOf(source) {
  const html = source.replace(/<!--[^]*?-->/g, "");
  const map = JSON.parse(/<script type="application\/json" data-bn-map>([^]*?)<\/script>/.exec(html)?.[1] ?? "{}");
  const attributesOf = (tag) => Object.fromEntries([...tag.matchAll(/ ([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value = ""]) => [name, value]));
  const labels = new Map([...html.matchAll(/<label [^>]*\bfor="([^"]+)"[^>]*>([^]*?)<\/label>/g)].map(([, id, text]) => [id, plain(text)]));
  const fieldOf = ({ name, "data-bn-field": field }) => (field ?? map[name] ?? name).replace(/\[\d+\]/, "[i]");
  const controls = [];
  const offered = [];
  for (const found of html.matchAll(/<(input|textarea|select)\b[^>]*>/g)) {
    const [tag, kind] = found;
    const content = html.slice(found.index);
    const attributes = attributesOf(tag);
    const field = fieldOf(attributes);
    controls.push({ field, isRequired: "required" in attributes });
    if (kind === "select") {
      const list = content.slice(0, content.indexOf("</select>"));
      for (const [, option, text] of list.matchAll(/<option\b([^>]*)>([^]*?)<\/option>/g)) {
        const { value, "data-bn-value": key } = attributesOf(option);
        if (value !== "") offered.push({ field, label: plain(text), value, key });
      }
    } else if (/^(radio|checkbox)$/.test(attributes.type)) {
      // Its label stands around it, or elsewhere and names it.
      const label = labels.get(attributes.id) ?? plain(content.slice(0, content.indexOf("</label>")));
      offered.push({ field, label, value: attributes.value, key: attributes["data-bn-value"] });
    }
  }
  const questions = new Map([...html.matchAll(/<(legend|label) class="fragetext"[^>]*>(\d+)\. ([^]*?)(?:<span class="krav"[^]*?)?<\/\1>/g)].map(([, , number, text]) => [number, plain(text)]));
  return { controls, offered, questions };
}

const page = pageOf(read("www/index.html"));
const intranet = pageOf(read("www/internal-report.html"));

test("the form has been read", () => {
  assert.equal(form.questions.size, 37);
  assert.ok(form.fields.size > 40 && form.choices.size > 15 && form.codes.length > 20);
  assert.equal(report.questions.size, 20);
  assert.ok(report.fields.size > 25 && report.choices.size > 8 && report.codes.length > 15);
});

test("www/index.html asks every question in the words of the form", () => {
  assert.deepEqual(Object.fromEntries(page.questions), Object.fromEntries(form.questions));
});

test("www/internal-report.html asks every question, in the city's own words", () => {
  assert.deepEqual([...intranet.questions.keys()], [...report.questions.keys()]);
});

for (const [name, { controls }, { fields }] of [["index", page, form], ["internal-report", intranet, report]]) {
  test(`www/${name}.html has a control for every field, and for nothing else`, () => {
    assert.deepEqual([...new Set(controls.map(({ field }) => field))].sort(), [...fields.keys()].sort());
  });

  test(`www/${name}.html has \`required\` on the fields that must always be filled in`, () => {
    const required = controls.filter(({ isRequired }) => isRequired).map(({ field }) => field);
    // On a checkbox it would demand this one, not any of them.
    const wanted = [...fields].filter(([name, { isRequired }]) => isRequired && name !== "incident.what").map(([name]) => name);
    assert.deepEqual(required.sort(), wanted.sort());
  });
}

/** The script goes by the key, the label, the value, in this order. */
function keyIn(choices, { label, value, key }) {
  return key ?? [...choices].find(([, words]) => words === label)?.[0] ?? value;
}

for (const [field, choices] of report.choices) {
  test(`www/internal-report.html offers the choices of ${field}, each once, whatever it calls them`, () => {
    const here = intranet.offered.filter((offer) => offer.field === field);
    assert.deepEqual(here.map((offer) => keyIn(choices, offer)), [...choices.keys()]);
  });
}

for (const [field, choices] of form.choices) {
  test(`www/index.html offers the choices of ${field}, each once, and no other`, () => {
    const here = page.offered.filter((offer) => offer.field === field);
    const keyOf = (offer) => keyIn(choices, offer);
    assert.deepEqual(Object.fromEntries(here.map((offer) => [keyOf(offer), offer.label])), Object.fromEntries(choices));
    assert.equal(here.length, choices.size, "one is offered twice");
  });
}

test("what the browser tests call a choice is what a choice is called", () => {
  const words = new Map();
  for (const list of [...form.choices.values(), ...report.choices.values()]) for (const [key, label] of list) words.set(key, [...(words.get(key) ?? []), label]);
  for (const [key, label] of Object.entries(wordsInTests)) assert.ok(words.get(key)?.includes(label), `${key}: ${label}`);
});
