// Our form as a list: what every definition for a peer is made of.

import { api, built } from "../../tests/node/built.mjs";

await api.default({ module_or_path: built("breach_notification_bg.wasm") });

const LANGUAGE = "sv";
const ROW = "[i].";

/** The sections with their fields; a field of a row has its `group`, and its `column` there. */
export function sections() {
  return api.form(LANGUAGE).sections.map(({ id, title, questions }) => ({ id, title, fields: questions.flatMap(fieldsOf) }));
}

function fieldsOf({ number, text, help, fields }) {
  return fields.map((field) => {
    const [group, column] = field.name.includes(ROW) ? field.name.split(ROW) : [];
    const label = field.label === text ? `${number}. ${text}` : `${number}. ${text} – ${field.label}`;
    return { ...field, number, question: text, title: label, help, group, column };
  });
}

export const groups = () => api.form(LANGUAGE).groups;
export const models = (...languages) => languages.map((language) => api.form(language));

/** Fields as they stand, those of a group one after the other, in one piece: `{ group, fields }` or `{ field }`. */
export function pieces(fields) {
  const all = [];
  for (const field of fields) {
    if (!field.group) all.push({ field });
    else if (all.at(-1)?.group === field.group) all.at(-1).fields.push(field);
    else all.push({ group: field.group, fields: [field] });
  }
  return all;
}
