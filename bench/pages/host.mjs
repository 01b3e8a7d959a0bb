// A city's form page, for the drop-in: plain HTML, as a server would send it.

const MOST_RADIOS = 4;
const TYPES = { email: "email", phone: "tel", date: "date" };
/** Where a visit puts in its time. */
const NOW = "<!-- now -->";

const escaped = (text) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

export function hostPage({ sections, groups, start, looks }) {
  const body = sections.map(({ title, fields }) => `<section><h2>${escaped(title)}</h2>${questionsOf(fields, groups).join("\n")}</section>`).join("\n");
  return `<!DOCTYPE html>
<html lang="sv">
<head><meta charset="utf-8"><title>Anmälan</title><link rel="icon" href="data:,">${start}<style>${looks}</style>
<link rel="stylesheet" href="/pkg/breach-notification.css">
<script type="module" src="/pkg/breach-notification.js"></script></head>
<body><main><form data-breach-notification ${NOW}>${body}<button type="submit">Skapa underlag</button></form></main></body>
</html>
`;
}

/** The page with its clock at this time. */
export const hostWith = ({ now }) => (html) => html.replace(NOW, now ? `data-bn-now="${now}"` : "");

function questionsOf(fields, groups) {
  const all = [];
  for (const number of new Set(fields.map(({ number }) => number))) {
    const those = fields.filter((field) => field.number === number);
    if (!those[0].group) all.push(question(those));
    // The questions of a group stand together, in the place of its first.
    else if (those[0] === fields.find(({ group }) => group === those[0].group)) all.push(rows(fields.filter(({ group }) => group === those[0].group), groups.find(({ name }) => name === those[0].group)));
  }
  return all;
}

function question(fields, row) {
  const [{ number, question, help }] = fields;
  const hint = help ? `<p class="help">${escaped(help)}</p>` : "";
  const name = `${number}. ${escaped(question)}`;
  const isAlone = fields.length === 1 && !isList(fields[0]);
  if (isAlone) return `<div>${labelled(fields[0], name, row)}${hint}</div>`;
  return `<fieldset><legend>${name}</legend>${hint}${fields.map((field) => (isList(field) ? list(field) : `<div>${labelled(field, escaped(field.label === question ? "Svar" : field.label), row)}</div>`)).join("")}</fieldset>`;
}

/** What has one question for its rows has it once, around them; else each row has the questions. */
function rows(fields, { row }) {
  const numbers = [...new Set(fields.map(({ number }) => number))];
  const parts = numbers.length > 1 ? numbers.map((number) => question(fields.filter((field) => field.number === number), 0)) : fields.map((field) => `<div>${labelled(field, escaped(field.label), 0)}</div>`);
  const first = `<fieldset><legend>${row} 1</legend>${parts.join("")}</fieldset>`;
  return numbers.length > 1 ? `<div>${first}</div>` : `<fieldset><legend>${numbers[0]}. ${escaped(fields[0].question)}</legend>${first}</fieldset>`;
}

const isList = ({ kind, choices }) => kind === "many" || (kind === "one" && choices.length <= MOST_RADIOS);

function list({ name, kind, choices }) {
  const type = kind === "many" ? "checkbox" : "radio";
  return choices.map(({ key, label }) => `<label><input type="${type}" name="${name}" value="${key}"> ${escaped(label)}</label>`).join("");
}

function labelled({ name: field, kind, choices }, label, row) {
  const name = field.replace("[i]", `[${row ?? 0}]`);
  const id = name.replace(/[[\].]+/g, "-");
  return `<label for="${id}">${label}</label>${control(`id="${id}" name="${name}"`, kind, choices)}`;
}

function control(attributes, kind, choices) {
  if (kind === "one") return `<select ${attributes}><option value=""></option>${choices.map(({ key, label }) => `<option value="${key}">${escaped(label)}</option>`).join("")}</select>`;
  if (kind === "long") return `<textarea ${attributes} rows="4"></textarea>`;
  return `<input ${attributes} type="${TYPES[kind] ?? "text"}">`;
}
