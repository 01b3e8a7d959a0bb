// A page written by hand: it draws the form once, and after each change shows, hides and tells what is different.

import "./hand-written.css";
import choices from "generated/choices.json";
import form from "generated/form.json";
import { grouped } from "../answers.mjs";
import { handWritten } from "../hand-written.mjs";
import { make } from "./hand-written/drawing.mjs";

export default async function mount(root) {
  const { check, applies } = handWritten(choices);
  const answers = { contacts: [{}] };
  const options = { now: new Date().toISOString() };
  const places = new Map();
  const groups = new Map();
  const conditional = new Map();
  let wrong = new Set();

  const sheet = root.appendChild(make("form", { novalidate: "", onsubmit: (event) => event.preventDefault() }));
  for (const { title, fields } of form.sections) sheet.append(make("section", {}, make("h2", {}, title), ...fields.flatMap(place)));
  sheet.addEventListener("input", ({ target }) => answered(target));
  for (const [, group] of groups) if (group.name === "contacts") addRow(group);
  look();

  /** A field, or at the first of a group's the group. */
  function place(field) {
    if (!field.group) {
      const element = drawn(field, field.name);
      conditional.set(field.name, element);
      return [element];
    }
    const known = groups.get(field.group);
    if (known) return known.fields.push(field), [];
    const { row, add } = form.groups.find(({ name }) => name === field.group);
    const group = { name: field.group, row, fields: [field], rows: make("div", {}) };
    groups.set(field.group, group);
    const element = make("fieldset", {}, make("legend", {}, row), group.rows, make("button", { type: "button", class: "add", onclick: () => { addRow(group); look(); } }, add));
    conditional.set(field.group, element);
    return [element];
  }

  function drawn(field, name) {
    const element = make.field(field, name);
    places.set(name, element);
    return element;
  }

  function addRow(group) {
    const at = group.rows.childElementCount;
    (answers[group.name] ??= [])[at] ??= {};
    const remove = make("button", { type: "button", class: "remove", onclick: (event) => removeRow(group, [...group.rows.children].indexOf(event.target.parentElement)) }, "Ta bort");
    group.rows.append(make("fieldset", {}, make("legend", {}, `${group.row} ${at + 1}`), ...group.fields.map((field) => drawn(field, `${group.name}[${at}].${field.column}`)), remove));
  }

  /** Those behind it move up: the last is taken away once each has what the next had. */
  function removeRow(group, at) {
    const all = answers[group.name];
    all.splice(at, 1);
    for (let row = at; row < all.length; row += 1) for (const { column } of group.fields) make.put(places.get(`${group.name}[${row}].${column}`), all[row][column]);
    for (const { column } of group.fields) places.delete(`${group.name}[${all.length}].${column}`);
    group.rows.lastElementChild.remove();
    look();
  }

  function answered(control) {
    const { name } = control;
    const value = make.read(places.get(name));
    const [, group, row, column] = /^(.+)\[(\d+)\]\.(.+)$/.exec(name) ?? [];
    if (group) answers[group][row][column] = value;
    else answers[name] = value;
    look();
  }

  function look() {
    for (const [name, element] of conditional) {
      const hidden = !applies(name, answers, options);
      if (element.hidden !== hidden) element.hidden = hidden;
    }
    const now = new Set(check(answers, options));
    for (const name of now) if (!wrong.has(name)) make.tell(places.get(name), "Kontrollera svaret.");
    for (const name of wrong) if (!now.has(name) && places.has(name)) make.tell(places.get(name), "");
    wrong = now;
  }

  const actions = groups.get("actions");
  const control = (name) => places.get(name).querySelector("input, select, textarea");
  return {
    async take(flat, now) {
      for (const name of Object.keys(answers)) delete answers[name];
      Object.assign(answers, grouped(flat).answers);
      options.now = now;
      for (const group of groups.values()) {
        for (const name of [...places.keys()].filter((name) => name.startsWith(`${group.name}[`))) places.delete(name);
        group.rows.replaceChildren();
        for (const row of answers[group.name] ?? []) {
          addRow(group);
          for (const { column } of group.fields) make.put(places.get(`${group.name}[${group.rows.childElementCount - 1}].${column}`), row[column]);
        }
      }
      for (const [name, element] of places) if (!name.includes("[")) make.put(element, answers[name]);
      look();
    },
    wrong: () => [...wrong],
    asks: (question, field) => Boolean(places.get(field)?.getClientRects().length),
    control,
    option: (name, key) => places.get(name).querySelector(`[value="${key}"]`),
    rows: () => actions.rows.childElementCount,
    addButton: () => actions.rows.nextElementSibling,
    removeButton: () => actions.rows.lastElementChild.querySelector(".remove"),
  };
}
