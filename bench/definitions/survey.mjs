// The form for SurveyJS: all on one page, a panel for each section. Names have no dots in SurveyJS's expressions: `controller_name`.

import { groups, pieces, sections } from "./model.mjs";

export const surveyName = (name) => name.replaceAll(".", "_");

const LATE = "isLate({incident_discovered_date}, {incident_discovered_time}) = true";
const MOST_RADIOS = 4;

// What no validator of SurveyJS's own says is asked of the hand-written contender's formats: definitions name them as functions.
const FUNCTIONS = { organisationNumber: "isOrganisationNumber", postalCode: "isPostalCode", phone: "isPhone", time: "isTime" };

export function survey() {
  const elements = sections().map(({ id, title, fields }) => ({ type: "panel", name: `section_${id}`, title, elements: pieces(fields).map(element) }));
  return { locale: "sv", checkErrorsMode: "onValueChanged", questionErrorLocation: "bottom", showQuestionNumbers: "off", textUpdateMode: "onTyping", pages: [{ name: "all", elements }] };
}

function element({ field, group, fields }) {
  return group ? rows(group, fields) : question(field);
}

function rows(group, fields) {
  const { row, add } = groups().find(({ name }) => name === group);
  return {
    type: "paneldynamic",
    name: surveyName(group),
    title: row,
    templateElements: fields.map((field) => ({ ...question(field), name: field.column, visibleIf: undefined })),
    panelAddText: add,
    panelCount: group === "contacts" ? 1 : 0,
    minPanelCount: group === "contacts" ? 1 : 0,
    maxPanelCount: 10_000,
    ...visible(fields[0].applies),
  };
}

function question({ name, title, help, kind, required, applies, choices, open, group }) {
  return {
    name: surveyName(name),
    title,
    ...(help && { description: help }),
    ...shape(kind, choices, open),
    ...(required === true && { isRequired: true }),
    ...(required === "whenLate" && { requiredIf: LATE }),
    ...visible(applies),
    ...validated(kind, name, group),
  };
}

function shape(kind, choices, open) {
  const listed = choices && { choices: choices.map(({ key, label }) => ({ value: key, text: label })) };
  switch (kind) {
    case "one": return { type: choices.length > MOST_RADIOS ? "dropdown" : "radiogroup", ...listed, ...(open && { showOtherItem: false }) };
    case "many": return { type: "checkbox", ...listed };
    case "long": return { type: "comment", maxLength: 50_000 };
    case "email": return { type: "text", inputType: "email" };
    case "date": return { type: "text", inputType: "date" };
    case "time": return { type: "text", inputType: "time" };
    case "count": return { type: "text", inputType: "number", min: 0 };
    default: return { type: "text", maxLength: 50_000 };
  }
}

function validated(kind, name, group) {
  // A processor may be a foreign one, whose number ours only advises about.
  if (kind === "email") return { validators: [{ type: "email" }] };
  if (!FUNCTIONS[kind] || group === "processors.organisations") return {};
  const value = group ? `{panel.${name.split("[i].")[1]}}` : `{${surveyName(name)}}`;
  return { validators: [{ type: "expression", expression: `${value} empty or ${FUNCTIONS[kind]}(${value}) = true`, text: "Kontrollera svaret." }] };
}

function visible(applies) {
  if (applies === "always") return {};
  if (applies === "lateOrMayBe") return { visibleIf: LATE };
  const { kind } = sections().flatMap(({ fields }) => fields).find(({ name }) => name === applies.field);
  return { visibleIf: `{${surveyName(applies.field)}} ${kind === "many" ? "contains" : "="} '${applies.choice}'` };
}
