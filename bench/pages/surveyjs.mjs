// SurveyJS on a page, rendered by survey-js-ui: its package that needs no framework.

import "survey-core/survey-core.fontless.min.css";
import { Model } from "survey-core";
import "survey-core/i18n/swedish";
import { renderSurvey } from "survey-js-ui";
import definition from "generated/survey.json";
import { clockOf, functions, surveyed, surveyName, wrongOf } from "../contenders/surveyjs/reading.mjs";

export default async function mount(root) {
  functions();
  clockOf.now = new Date().toISOString();
  let survey;

  async function show(data) {
    survey = new Model(definition);
    survey.locale = "sv";
    survey.lazyRenderEnabled = false;
    if (data) survey.data = data;
    const drawn = new Promise((resolve) => survey.onAfterRenderSurvey.add(resolve));
    renderSurvey(survey, root);
    await drawn;
  }

  const questionOf = (name) => {
    const [, group, row, column] = /^(.+)\[(\d+)\]\.(.+)$/.exec(name) ?? [];
    return group ? survey.getQuestionByName(surveyName(group)).panels[row].getQuestionByName(column) : survey.getQuestionByName(surveyName(name));
  };
  const elementOf = (name) => document.getElementById(questionOf(name).id);
  const actions = () => document.getElementById(survey.getQuestionByName("actions").id);

  await show();
  return {
    async take(answers, now) {
      clockOf.now = now;
      await show(surveyed(answers));
    },
    wrong() {
      survey.validate(true, false);
      return wrongOf(survey);
    },
    asks: (question, field) => Boolean(elementOf(field)?.getClientRects().length),
    control: (name) => elementOf(name).querySelector("input, textarea"),
    option: (name, key) => elementOf(name).querySelector(`input[value="${key}"]`),
    rows: () => actions().querySelectorAll(".sd-paneldynamic__panel-wrapper").length,
    addButton: () => actions().querySelector(".sd-paneldynamic__add-btn"),
    removeButton: () => [...actions().querySelectorAll(".sd-paneldynamic__remove-btn")].at(-1),
    preview: () => survey.showPreview(),
    closePreview: () => survey.cancelPreview(),
  };
}
