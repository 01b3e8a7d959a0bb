// The form for form-js: a group for each section, its own kinds of fields. It has patterns and no functions: no check digit, and a
// field that is required while it is shown.

import { groups, pieces, sections } from "./model.mjs";

const MOST_RADIOS = 4;

const PATTERNS = {
  organisationNumber: "^(16)?\\d{2}[2-9]\\d{3}[- ]?\\d{4}$",
  postalCode: "^[1-9]\\d{2} ?\\d{2}$",
  phone: "^(\\+|00?)[\\d ()/.-]{6,}$",
};

let last = 0;
const id = () => `Field_${(last += 1)}`;

export function formJs() {
  last = 0;
  const components = sections().map(({ title, fields }) => ({ type: "group", id: id(), label: title, showOutline: true, components: pieces(fields).map(component) }));
  return { type: "default", id: "notification", schemaVersion: 18, components };
}

function component({ field, group, fields }) {
  if (!group) return control(field, field.name);
  const { row } = groups().find(({ name }) => name === group);
  return {
    type: "dynamiclist",
    id: id(),
    label: row,
    path: group,
    isRepeating: true,
    allowAddRemove: true,
    defaultRepetitions: group === "contacts" ? 1 : 0,
    // Else it shows five rows, and the others behind a button: no other contender does.
    disableCollapse: true,
    components: fields.map((field) => ({ ...control(field, field.column), conditional: undefined })),
    ...conditional(fields[0].applies),
  };
}

function control({ title, help, kind, required, applies, choices, group }, key) {
  const pattern = group === "processors.organisations" ? undefined : PATTERNS[kind];
  const validate = { ...(required && { required: true }), ...(pattern && { pattern }), ...(kind === "email" && { validationType: "email" }), ...(kind === "count" && { min: 0 }) };
  return { ...shape(kind, title, choices), key, id: id(), ...(help && { description: help }), ...(Object.keys(validate).length && { validate }), ...conditional(applies) };
}

function shape(kind, label, choices) {
  const values = choices?.map(({ key, label }) => ({ value: key, label }));
  switch (kind) {
    case "one": return { type: choices.length > MOST_RADIOS ? "select" : "radio", label, values };
    case "many": return { type: "checklist", label, values };
    case "long": return { type: "textarea", label };
    case "date": return { type: "datetime", subtype: "date", dateLabel: label };
    case "time": return { type: "datetime", subtype: "time", timeLabel: label, timeSerializingFormat: "no_timezone", timeInterval: 1, use24h: true };
    case "count": return { type: "number", label };
    default: return { type: "textfield", label };
  }
}

/** It hides what a condition says. */
function conditional(applies) {
  if (applies === "always") return {};
  if (applies === "lateOrMayBe") return { conditional: { hide: "=not(late = true)" } };
  const { kind } = sections().flatMap(({ fields }) => fields).find(({ name }) => name === applies.field);
  const holds = kind === "many" ? `list contains(${applies.field}, "${applies.choice}")` : `${applies.field} = "${applies.choice}"`;
  return { conditional: { hide: `=not(${holds}) or ${applies.field} = null` } };
}
