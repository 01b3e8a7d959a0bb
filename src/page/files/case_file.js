// The case that a form is a part of, as the page holds it: a plain object, of which only the answers are looked into here. Opening files takes far more,
// and is loaded when it is asked for; saving one never asks for anything.

import { stringify } from "../json.js";

/** Crockford's base 32, and how many characters of it an id has. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 26;

/** The members of a case in the order in which a file has them; others follow. `src/case/layout.rs` has all of it. */
const ORDER = [
  "caseVersion", "form", "generator", "id", "title", "opened", "saved", "answers", "reports", "assessments", "decisions", "notifications", "communications",
  "transferred", "changedSinceTransfer", "closing",
];

const isObject = (value) => value !== null && typeof value === "object";
const copy = (value) => JSON.parse(stringify(value));
const isBlank = (answer) => answer === "" || (Array.isArray(answer) && answer.every((text) => text === ""));

/** The answers of a case; undefined for what is none. */
export function answersOf(value) {
  return isObject(value) && Number.isInteger(value.caseVersion) && value.caseVersion >= 1 ? value.answers ?? {} : undefined;
}

/**
 * A case with these answers: the one that is held, or a new one. What was typed over into the authority's e-service and is another answer now is to be
 * typed over again.
 */
export function caseWith(held, answers, now, id, version, generator) {
  const begun = held
    ? copy(held)
    : { caseVersion: 1, form: { id, version }, generator: { name: "breach-notification", version: generator }, id: newId(), opened: now, saved: now };
  const before = begun.answers ?? {};
  begun.answers = Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isBlank(answer)));
  const isOther = (name) => stringify(before[name] ?? "") !== stringify(begun.answers[name] ?? "");
  const others = begun.transferred?.filter?.(isOther) ?? [];
  if (others.length) {
    begun.transferred = begun.transferred.filter((name) => !others.includes(name));
    begun.changedSinceTransfer = [...(begun.changedSinceTransfer ?? []), ...others];
  }
  return begun;
}

function newId() {
  return [...crypto.getRandomValues(new Uint8Array(LENGTH))].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

/** The text of its file, saved now by this version. */
export function fileOf(held, now, version) {
  const file = { ...held, saved: now, generator: { name: "breach-notification", version } };
  const names = [...ORDER.filter((name) => Object.hasOwn(file, name)), ...Object.keys(file).filter((name) => !ORDER.includes(name))];
  return `${stringify(Object.fromEntries(names.map((name) => [name, file[name]])), "\n")}\n`;
}

/** The notification that was sent first, if one was. */
export function firstSent(held) {
  const all = held?.notifications;
  return Array.isArray(all) ? all.find((sent) => sent?.kind === "new") : undefined;
}

/** When that was: a moment or a day, null where that is not known, undefined where nothing was sent. */
export function submittedAt(held) {
  const first = firstSent(held);
  return first && (typeof first.submittedAt === "string" ? first.submittedAt : null);
}
