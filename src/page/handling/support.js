// The severity that was worked out stands beside question 29, as a support: the answer is the person's.

import { circumstances } from "./severity.js";
import { say } from "./words.js";

const FIELD = "consequences.severity";
/** By form, what is said there. */
const said = new WeakMap();

/** Says it, takes it back, or leaves it as it is. */
export function support({ severity }, files) {
  const { form, held, language } = files;
  const { assessments, answers } = held.heldCase ?? {};
  const input = Array.isArray(assessments) ? assessments.at(-1)?.severity : undefined;
  let text = "";
  try {
    if (input) text = [say(language, "scored"), ...severity(input, { language, ...circumstances(answers ?? {}) }).explanation].join(" ");
  } catch {
    // A file may hold anything there.
  }
  if (text === (said.get(form) ?? "")) return;
  said.set(form, text);
  files.unnote(FIELD);
  if (text) files.note(FIELD, text, FIELD);
}
