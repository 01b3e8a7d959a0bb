// The internal report through the JavaScript API: `formId` chooses it in every function, and nothing else changes.

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { api, built } from "./built.mjs";

const json = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url)));

await api.default({ module_or_path: built("breach_notification_bg.wasm") });

const { buildSubmission, check, form, jsonSchema, preview, readSubmission, Session } = api;
const { now, answers, expect } = json("tests/scenarios/internal-report/everything-answered.json");
const formId = "internal-report";
const report = { now, formId };

test("check judges a report, and the same answers as a notification are another matter", () => {
  const found = check(answers, report);
  assert.deepEqual(found.problems, expect.problems);
  assert.equal(found.complete, true);
  assert.deepEqual(found.questions.map(({ number }) => number), expect.answeredQuestions);
  const { minutesLeft, urgency, ...deadline } = found.deadline;
  assert.deepEqual(deadline, expect.deadline);
  assert.equal(minutesLeft, 46 * 60 + 15);
  assert.equal(urgency, "calm");
  const unknown = check(answers, { now }).problems.filter(({ code }) => code === "unknownField").map(({ field }) => field);
  assert.deepEqual(unknown.sort(), ["access.unauthorised", "access.who", "incident.what", "reporter.email", "reporter.name", "reporter.phone", "reporter.unit"]);
});

test("the languages are those of the notification", () => {
  const [problem] = check({}, { ...report, language: "en" }).problems;
  assert.deepEqual(problem, { field: "reporter.name", question: 1, level: "error", code: "required", message: "Write your name." });
  assert.equal(form({ formId, language: "en" }).title, "Internal report of a personal data breach");
  assert.equal(form({ formId }).title, "Intern rapport om personuppgiftsincident");
});

test("a report is built, read back and built again byte for byte, and fits its schema and no other", () => {
  const { submission } = buildSubmission(answers, report);
  assert.deepEqual(submission.form, { id: formId, version: "1" });
  assert.deepEqual(submission.incident.what, ["disclosed", "unavailable"]);
  const again = readSubmission(JSON.parse(JSON.stringify(submission)), { formId });
  assert.equal(JSON.stringify(buildSubmission(again, report).submission), JSON.stringify(submission));
  assert.throws(() => readSubmission(submission), { code: "notASubmission" });
  const schema = jsonSchema({ formId });
  assert.equal(schema.$id, "urn:breach-notification:internal-report:1");
  const [own, other] = [schema, jsonSchema()].map((schema) => addFormats(new Ajv({ strict: true })).compile(schema));
  assert.equal(own(submission), true, JSON.stringify(own.errors));
  assert.equal(other(submission), false);
  assert.equal(own({ ...submission, incident: { ...submission.incident, what: ["misplaced"] } }), false);
  assert.equal(own({ ...submission, reporter: { ...submission.reporter, name: undefined } }), false);
});

test("a report that is not done gives no submission", () => {
  const { submission, report: found } = buildSubmission({ "reporter.name": "Enhetschefen" }, report);
  assert.equal(submission, null);
  assert.deepEqual(found.problems.map(({ field }) => field), ["reporter.email", "incident.discovered.date", "incident.what", "incident.description"]);
});

test("the model has twenty questions, with what they are for", () => {
  const questions = form({ formId }).sections.flatMap((section) => section.questions);
  assert.deepEqual(questions.map(({ number }) => number), Array.from({ length: 20 }, (_, at) => at + 1));
  assert.deepEqual(questions[0].law, []);
  assert.match(questions[0].purpose, /dataskyddsombudet/);
  assert.deepEqual(questions[5].law, ["Art. 33(1)"]);
  assert.deepEqual(questions[8].fields[0].choices.map(({ key }) => key), ["disclosed", "lost", "destroyed", "changed", "unavailable", "not-known"]);
});

test("a session follows a report field by field", () => {
  const session = new Session(report);
  assert.deepEqual(session.set("processors.involved", "yes").shown, [18]);
  assert.deepEqual(session.set("access.unauthorised", "yes").shownFields, ["access.who"]);
  for (const [field, answer] of Object.entries(answers)) session.set(field, answer);
  assert.deepEqual(session.report(), check(answers, report));
  assert.deepEqual(session.submission(), buildSubmission(answers, report).submission);
  assert.deepEqual(session.preview(), preview(answers, report));
  assert.equal(session.removeRow("actions", 0).complete, true);
  session.free();
});

test("a city says who gets it, and what it has adjusted of the notification is another matter", () => {
  const recipient = { sv: "dataskyddsombudet, via registrator" };
  assert.equal(form({ formId, adjust: { form: formId, recipient } }).recipient, recipient.sv);
  assert.throws(() => form({ formId, adjust: { recipient } }), { code: "badAdjustment" });
  const choices = { "incident.what": ["disclosed", "lost"] };
  assert.throws(() => form({ formId, adjust: { form: formId, choices } }), { code: "badAdjustment" }, "a rule goes by \"not-known\"");
});

test("a form that there is not is named as such, with those that there are", () => {
  for (const wrong of ["another", "", "Internal-Report", 1, {}]) {
    assert.throws(() => check({}, { formId: wrong }), ({ code, message }) => code === "unknownForm" && message === "a form is one of imy-notification, internal-report", String(wrong));
    assert.throws(() => form({ formId: wrong }), { code: "unknownForm" });
    assert.throws(() => jsonSchema({ formId: wrong }), { code: "unknownForm" });
    assert.throws(() => new Session({ formId: wrong }), { code: "unknownForm" });
    assert.throws(() => readSubmission({}, { formId: wrong }), { code: "unknownForm" });
  }
});
