// SurveyJS without its rendering: the model alone.

import { Model } from "survey-core";
import definition from "generated/survey.json";
import { clockOf, functions, surveyed, surveyName, wrongOf } from "./surveyjs/reading.mjs";

export default async function surveyJs() {
  functions();
  return {
    take(answers, now) {
      clockOf.now = now;
      const survey = new Model(definition);
      survey.data = surveyed(answers);
      return survey;
    },
    check(survey) {
      // It keeps what is wrong with the questions only where it is asked to show it.
      survey.validate(true, false);
      return survey;
    },
    wrong: wrongOf,
    asks: (survey, question, field) => survey.getQuestionByName(surveyName(field)).isVisible,
    change(survey, name) {
      const question = survey.getQuestionByName(surveyName(name));
      return { set: (value) => { question.value = value; return question.validate(true, false); } };
    },
  };
}
