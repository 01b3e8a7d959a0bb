// A JSON Schema of the answers as they are typed, nested by the steps of their names, for ajv. Ours in pkg/ describes a finished
// submission, in which what is wrong no longer stands: it could not say which of ten fields are. How an answer may be written is told
// by formats of the hand-written contender, and whether the 72 hours have run out by its three lines, in the member `late`.

import { pieces, sections } from "./model.mjs";

const FORMATS = { organisationNumber: "organisation-number", postalCode: "postal-code", email: "e-mail", phone: "phone", date: "day", time: "clock", count: "count" };

export function schema() {
  const fields = sections().flatMap(({ fields }) => fields);
  const always = object();
  const conditional = new Map();
  for (const piece of pieces(fields)) {
    const { applies } = piece.field ?? piece.fields[0];
    if (applies === "always") put(always, piece);
    else {
      const key = JSON.stringify(applies);
      if (!conditional.has(key)) conditional.set(key, { if: condition(applies), then: object() });
      put(conditional.get(key).then, piece);
    }
  }
  return { $schema: "https://json-schema.org/draft/2020-12/schema", ...always, allOf: [...conditional.values()] };
}

const object = () => ({ type: "object", properties: {} });

/** A time wants its date. */
const PAIR = { dependentRequired: { time: ["date"] } };

/** Puts a field, or the rows of a group, at its place. */
function put(root, { field, group, fields }) {
  const { parent, last } = placeOf(root, group ?? field.name, Boolean(field?.required) || group === "contacts");
  if (last === "time") Object.assign(parent, PAIR);
  parent.properties[last] = group ? rows(group, fields) : valueOf(field);
}

function placeOf(root, name, required) {
  const steps = name.split(".");
  const last = steps.pop();
  let parent = root;
  for (const step of steps) {
    if (required) demand(parent, step);
    parent = parent.properties[step] ??= object();
  }
  if (required) demand(parent, last);
  return { parent, last };
}

const demand = (parent, step) => { if (!(parent.required ??= []).includes(step)) parent.required.push(step); };

function rows(group, fields) {
  const row = object();
  for (const field of fields) {
    row.properties[field.column] = valueOf(field);
    // What IMY's form wants of a row it wants of every row that is there.
    if (field.required) demand(row, field.column);
    if (field.column === "time") Object.assign(row, PAIR);
  }
  return { type: "array", items: row, maxItems: 10_000, ...(group === "contacts" && { minItems: 1 }) };
}

function valueOf({ kind, required, choices, open, name, group }) {
  const keys = choices && !open ? { enum: choices.map(({ key }) => key) } : {};
  if (kind === "many") return { type: "array", items: { type: "string", ...keys } };
  // A processor may be a foreign one, whose number ours only advises about.
  const format = group === "processors.organisations" ? undefined : FORMATS[kind];
  return { type: "string", ...(required && { minLength: 1 }), ...(format && { format }), ...(!choices && { maxLength: 50_000 }), ...keys, title: name };
}

function condition(applies) {
  if (applies === "lateOrMayBe") return { properties: { late: { const: "late" } }, required: ["late"] };
  const steps = applies.field.split(".");
  const holds = (kind) => (kind === "many" ? { contains: { const: applies.choice } } : { const: applies.choice });
  const { kind } = sections().flatMap(({ fields }) => fields).find(({ name }) => name === applies.field);
  return steps.reduceRight((inner, step) => ({ properties: { [step]: inner }, required: [step] }), holds(kind));
}
