// This form as one would write it by hand, without a library: its fields, its conditions, and its checks of level `error`. It gives
// the names of the fields that are wrong, and no words. Rows are arrays: `{ "controller.name": "…", actions: [{ date: "…" }] }`.
// What it does not do is the rest: messages, gaps, advice, the deadline's minutes, a preview, a submission.

import { count, clean, date, email, exists, instant, organisationNumber, phone, postalCode, time, today } from "./hand-written/formats.mjs";

const HOURS = 72 * 3_600_000;
const DAY = 24 * 3_600_000;
const [MOST_ROWS, MOST_CHARACTERS] = [10_000, 50_000];

// A condition on what the page lacks holds.
const is = (name, choice) => (form) => form.lacks(name) || form.chosen(name).includes(choice);
const both = (...conditions) => (form) => conditions.every((condition) => condition(form));

const required = true;
const text = {};
const chosen = { choice: true };
const open = { choice: true, open: true };
const when = (applies, ...fields) => fields.map((field) => ({ ...field, applies }));
const starred = (field) => ({ ...field, required });
const past = { read: date, past: true };
const at = (day) => ({ read: time, day });

const [ended, endedAt, endedComment] = when(is("incident.ongoing", "no"), past, at("incident.ended.date"), text);
const [given, givenComment] = when(is("information.given", "yes"), { read: date }, text);
const [planned] = when(is("information.given", "no"), chosen);
const applies = planned.applies;
const undecided = (form) => form.lacks("information.planned") || applies(form);
const [plannedOn, plannedComment] = when(both(undecided, is("information.planned", "yes")), { read: date }, text);
const [reasons] = when(both(undecided, is("information.planned", "no")), chosen);
const comment = (name) => when(is(name, "other"), text)[0];

const fields = Object.entries({
  "controller.name": starred(text), "controller.organisationNumber": { read: organisationNumber },
  "controller.address.street": text, "controller.address.postalCode": starred({ read: postalCode, country: "controller.address.country" }),
  "controller.address.city": starred(text), "controller.address.country": text, "controller.reference": text,
  "contactAddress.street": starred(text), "contactAddress.postalCode": starred({ read: postalCode, country: "contactAddress.country" }),
  "contactAddress.city": starred(text), "contactAddress.country": text,
  "incident.occurred.date": past, "incident.occurred.time": at("incident.occurred.date"), "incident.occurred.comment": text,
  "incident.discovered.date": past, "incident.discovered.time": at("incident.discovered.date"), "incident.discovered.comment": text,
  "incident.ongoing": chosen, "incident.ended.date": ended, "incident.ended.time": endedAt, "incident.ended.comment": endedComment,
  "incident.lateReason": { applies: (form) => form.late !== "onTime", required: (form) => form.late === "late" },
  "incident.type": open, "incident.description": text, "incident.discovery": open,
  "incident.cause": open, "incident.causeComment": comment("incident.cause"),
  "incident.sector": open, "incident.area": open, "incident.areaComment": comment("incident.area"), "processors.involved": chosen,
  "dataSubjects.count.exact": { read: count }, "dataSubjects.count.range": open, "records.count.exact": { read: count }, "records.count.range": open,
  "dataSubjects.groups": chosen, "dataSubjects.groupsComment": comment("dataSubjects.groups"),
  "personalData.categories": chosen, "personalData.categoriesComment": comment("personalData.categories"), "personalData.encrypted": chosen,
  "consequences.likely": chosen, "consequences.comment": comment("consequences.likely"), "consequences.severity": chosen,
  "information.given": chosen, "information.givenOn.date": given, "information.givenOn.comment": givenComment,
  "information.planned": planned, "information.plannedOn.date": plannedOn, "information.plannedOn.comment": plannedComment,
  "information.reasonsNot": reasons, "supplement.planned": chosen, "confidentiality.request": text,
});

const groups = [
  { name: "contacts", first: true, columns: { name: starred(text), role: text, email: starred({ read: email }), phone: starred({ read: phone }) } },
  { name: "processors.organisations", applies: is("processors.involved", "yes"), columns: { name: text, organisationNumber: text } },
  { name: "actions", columns: { date: { read: date }, time: at("date"), description: text } },
].map((group) => ({ ...group, all: Object.entries(group.columns).map(([column, field]) => [column, field, `${group.name}[i].${column}`]) }));

const known = new Set([...fields, ...groups.map(({ name }) => [name])].map(([name]) => name));
const byName = new Map([...fields, ...groups.map((group) => [group.name, group])]);

/**
 * The form with these choices: `{ "incident.ongoing": { yes: ["Ja"], no: ["Nej"] } }`, keys with the words that mean them.
 * `check(answers, { now, absent })` gives the names of the fields with an error; `applies(name, answers, { now, absent })`, whether one is asked.
 */
export function handWritten(choices) {
  const lists = new Map(Object.entries(choices).map(([name, keys]) => [name, new Map(Object.entries(keys).flatMap(([key, words]) => [key, ...words].map((word) => [fold(word), key])))]));
  const keyOf = (name, value) => {
    const list = lists.get(name);
    return list.get(value) ?? list.get(fold(value));
  };

  function formOf(answers, { now, absent: lacking = [] }) {
    const absent = lacking.map((name) => name.replace(/\[\d+\]/, "[i]"));
    const form = {
      day: today(now),
      lacks: absent.length ? (name) => absent.some((one) => name === one || name.startsWith(`${one}.`)) : () => false,
      chosen: (name) => listOf(answers[name]).map((value) => keyOf(name, value)),
    };
    form.late = lateness(answers, now, form);
    return form;
  }

  /** What is wrong with one answer: true or false. */
  function isWrong(name, field, value, answers, form) {
    if (field.choice) {
      const all = listOf(value);
      return all.length > 0 && ((!field.open && all.some((one) => clean(one) !== "" && !keyOf(name, one))) || all.some(isTooLong));
    }
    const seen = clean(value);
    if (seen === "") return Boolean(typeof field.required === "function" ? field.required(form) : field.required) && !form.lacks(name);
    if (isTooLong(value)) return true;
    if (!field.read) return false;
    const read = field.read(seen, field.country && answers[field.country]);
    if (read === undefined) return true;
    if (field.past) return read > form.day;
    const day = field.day && date(clean(answers[field.day]));
    return Boolean(day) && !exists(day, read);
  }

  const lacksItsDay = (field, value, answers) => Boolean(field.day) && clean(answers[field.day]) === "" && clean(value) !== "";

  function check(answers, options) {
    const wrong = [];
    const form = formOf(answers, options);
    for (const [name, field] of fields) {
      if (field.applies && !field.applies(form)) continue;
      const value = answers[name];
      if (isWrong(name, field, value, answers, form)) wrong.push(name);
      if (field.day && lacksItsDay(field, value, answers) && !form.lacks(field.day)) wrong.push(field.day);
    }
    for (const { name, first, applies, columns, all } of groups) {
      const rows = answers[name] ?? [];
      if (applies && !applies(form)) continue;
      let filled = 0;
      for (let at = 0; at < Math.max(rows.length, first ? 1 : 0); at += 1) {
        const row = rows[at] ?? {};
        for (const column in row) if (!(column in columns)) wrong.push(`${name}[${at}].${column}`);
        const isBlank = all.every(([column]) => clean(row[column]) === "");
        if (!isBlank) filled += 1;
        if (isBlank && !(first && at === 0)) continue;
        for (const [column, field, full] of all) {
          const value = row[column];
          if (isWrong(full, field, value, row, form)) wrong.push(`${name}[${at}].${column}`);
          if (field.day && lacksItsDay(field, value, row)) wrong.push(`${name}[${at}].${field.day}`);
        }
      }
      if (filled > MOST_ROWS) wrong.push(`${name}[0].${all[0][0]}`);
    }
    for (const name in answers) if (!known.has(name)) wrong.push(name);
    return wrong;
  }

  const applies = (name, answers, options) => byName.get(name).applies?.(formOf(answers, options)) ?? true;
  return { check, applies };
}

/** Whether the 72 hours have run out: "unknown", "onTime", "maybe" or "late". */
export function lateness(answers, now, form = { day: today(now), lacks: () => false }) {
  const day = date(clean(answers["incident.discovered.date"]));
  if (!day || day > form.day) return form.lacks("incident.discovered.date") ? "unknown" : "onTime";
  const known = instant(day, time(clean(answers["incident.discovered.time"])));
  const start = known ?? instant(day, "00:00");
  const latest = known ?? instant(new Date(Date.parse(day) + DAY).toISOString().slice(0, 10), "00:00");
  const at = Date.parse(now);
  if (at <= start + HOURS) return "onTime";
  return at <= latest + HOURS ? "maybe" : "late";
}

const listOf = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const isTooLong = (value) => value.length > MOST_CHARACTERS && [...value.replaceAll("\r\n", "\n")].length > MOST_CHARACTERS;
const fold = (words) => clean(words).toLowerCase().replace(/:/g, "").replace(/\s+/g, " ").replace(/\p{Dash}/gu, "-").trim();
