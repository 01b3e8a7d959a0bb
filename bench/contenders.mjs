// Who is measured, in the order of the table, and what is known of each.

import { hostWith } from "./pages/host.mjs";

/** What the others are measured against. */
export const MEASURE = "hand-written";

/**
 * `check`: the page that checks and shows nothing; `form`: the page that shows the form. `driven`: the page is driven from outside
 * once it is live. `clockInPage`: its time stands in the page's HTML.
 */
export const contenders = [
  { id: "drop-in", title: "ours: drop-in", form: "form-drop-in", clockInPage: true, driven: true },
  { id: "element", title: "ours: element", form: "form-element", driven: true },
  { id: "api", title: "ours: API", check: "check-api" },
  { id: "hand-written", title: "hand-written", check: "check-hand-written", form: "form-hand-written" },
  { id: "ajv", title: "ajv, precompiled", check: "check-ajv" },
  { id: "surveyjs", title: "SurveyJS", check: "check-surveyjs", form: "form-surveyjs" },
  { id: "form-js", title: "form-js", form: "form-form-js", checksOnPage: true },
];

/** How the HTML of a contender's page is changed on its way. */
export const editOf = ({ clockInPage }, settings) => (clockInPage ? hostWith(settings) : undefined);
