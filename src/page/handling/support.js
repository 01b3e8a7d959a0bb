// The severity that was worked out stands beside question 29, as a support: the answer is the person's.

import { whenStill } from "../files/still.js";
import { circumstances } from "./severity.js";
import { say } from "./words.js";

const FIELD = "consequences.severity";
/** What is typed in the form shows here when it has stood still for so long, in milliseconds. */
const STILL = 400;
/** By form, what is said there. */
const said = new WeakMap();

/**
 * Says it, takes it back, or leaves it as it is.
 *
 * @param {boolean} [isOther] whether another case was put into the form: nothing is said of the one before any more
 */
export function support(api, files, isOther = false) {
  const { form, held, language } = files;
  // How many they are may change, and the language.
  if (!said.has(form)) whenStill(form, () => again(api, files), STILL);
  if (isOther || !said.has(form)) said.set(form, "");
  const { assessments, answers } = held.heldCase ?? {};
  const input = Array.isArray(assessments) ? assessments.at(-1)?.severity : undefined;
  let text = "";
  try {
    if (input) text = [say(language, "scored"), ...api.severity(input, { language, ...circumstances(answers ?? {}) }).explanation].join(" ");
  } catch {
    // A file may hold anything there.
  }
  if (text === (said.get(form) ?? "")) return;
  said.set(form, text);
  files.unnote(FIELD);
  if (text) files.note(FIELD, text, FIELD);
}

function again(api, files) {
  try {
    support(api, files);
  } catch {
    // The form was let go.
  }
}
