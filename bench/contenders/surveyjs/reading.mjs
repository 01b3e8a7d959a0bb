// What both the model and the page of SurveyJS need: our answers in its shape, its errors by our names, and the functions that its
// expressions call.

import { FunctionFactory } from "survey-core";
import { grouped } from "../../answers.mjs";
import { organisationNumber, phone, postalCode, time } from "../../hand-written/formats.mjs";
import { lateness } from "../../hand-written.mjs";

/** Its own names have no dots, and ours no underscores. */
export const surveyName = (name) => name.replaceAll(".", "_");
const ourName = (name) => name.replaceAll("_", ".");

/** Where the functions look what time it is. */
export const clockOf = { now: "" };

export function functions() {
  const register = (name, run) => FunctionFactory.Instance.register(name, (values) => run(...values));
  for (const [name, read] of Object.entries({ isOrganisationNumber: organisationNumber, isPostalCode: postalCode, isPhone: phone, isTime: time })) {
    register(name, (value) => read(String(value ?? "").trim()) !== undefined);
  }
  register("isLate", (date, time) => lateness({ "incident.discovered.date": date ?? "", "incident.discovered.time": time ?? "" }, clockOf.now) === "late");
}

export function surveyed(answers) {
  const { answers: shaped } = grouped(answers);
  return Object.fromEntries(Object.entries(shaped).map(([name, value]) => [surveyName(name), value]));
}

export function wrongOf(survey) {
  return survey.getAllQuestions().flatMap((question) => {
    if (question.getType() !== "paneldynamic") return question.errors.length ? [ourName(question.name)] : [];
    return question.panels.flatMap(({ questions }, at) => questions.filter(({ errors }) => errors.length).map(({ name }) => `${ourName(question.name)}[${at}].${name}`));
  });
}
