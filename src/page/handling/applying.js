// The answers of a case that apply: what a decision rests on.

import { submittedAt } from "../files/case_file.js";

/**
 * @param {{ check: Function, form: Function }} api
 * @param {{ answers: object }} held the case
 * @param {object} options of the script API
 */
export function applying({ check, form }, held, options) {
  const { answers } = held;
  const asked = new Set(check(answers, { ...options, submittedAt: submittedAt(held) }).questions.filter(({ applies }) => applies).map(({ number }) => number));
  const fields = form(options).sections.flatMap(({ questions }) => questions).filter(({ number }) => asked.has(number)).flatMap((question) => question.fields);
  const names = new Set(fields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name.replace(/\[\d+\]/, "[i]"))));
}
