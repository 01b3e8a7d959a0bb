// Case files through the script API: what it gives is plain, what it takes may be anything, and nothing that a file holds is lost.

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { api, built } from "./built.mjs";

await api.default({ module_or_path: built("breach_notification_bg.wasm") });

const {
  assessmentAdvice, buildSubmission, buildSupplement, caseForm, caseStatus, changedSinceSent, check, jsonSchema, newCase, openFile, paper, saveFile, severity, severityForm,
} = api;
const corpus = (name) => readFileSync(new URL(`../fuzz/corpus/open_file/${name}`, import.meta.url), "utf8");
const { now, answers } = JSON.parse(readFileSync(new URL("../scenarios/usb-stick.json", import.meta.url)));
const codeOf = (run) => {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof Error);
    return error.code;
  }
  return null;
};

test("a new case has an id that nobody can guess, and Stockholm's time", () => {
  const [one, other] = [newCase({ now }), newCase({ now })];
  assert.match(one.id, /^[0-9A-HJKMNP-TV-Z]{26}$/);
  assert.notEqual(one.id, other.id);
  assert.equal(newCase({ now, id: one.id.toLowerCase() }).id, one.id);
  assert.deepEqual(Object.keys(one), ["caseVersion", "form", "generator", "id", "opened", "saved", "answers"]);
  assert.equal(one.opened, now);
  assert.match(newCase().opened, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/);
  for (const id of ["", "x", 5, null, "U".repeat(26)]) assert.equal(codeOf(() => newCase({ now, id })), "invalidId", String(id));
});

test("a case goes into a file and comes out of it", () => {
  const held = { ...newCase({ now }), answers, title: "USB-minnet", zeta: [1.5, null, { å: "ö" }] };
  const text = saveFile(held, { now: "2021-04-20T18:00:00.9Z" });
  assert.equal(JSON.parse(text).saved, "2021-04-20T20:00:00+02:00");
  const opened = openFile(text);
  assert.deepEqual({ kind: opened.kind, unread: opened.unread, newer: opened.newer }, { kind: "case", unread: [], newer: false });
  assert.deepEqual(opened.case, JSON.parse(text));
  assert.deepEqual(opened.case.zeta, held.zeta);
  assert.deepEqual(check(opened.case.answers, { now }), check(answers, { now }));
  assert.equal(saveFile(opened.case, { now: "2021-04-20T18:00:00Z" }), text);
});

test("every kind of file is told by what is in it", () => {
  const kinds = {
    "a-case-with-everything.json": "case", "a-case-of-a-newer-version.json": "case", "a-draft-of-0.1.json": "answers",
    "a-submission.json": "submission", "a-supplement.json": "supplement", "an-internal-report.json": "report",
  };
  const valid = new Ajv().compile(jsonSchema({ of: "case" }));
  for (const [name, kind] of Object.entries(kinds)) {
    const opened = openFile(corpus(name), { now });
    assert.equal(opened.kind, kind, name);
    assert.ok(opened.newer || valid(opened.case), `${name}: ${JSON.stringify(valid.errors)}`);
    assert.equal(openFile(corpus(name), { now }).case.id, opened.case.id, "opened twice it is one case");
  }
  const submission = JSON.parse(corpus("a-submission.json"));
  const { case: { answers } } = openFile(corpus("a-submission.json"));
  assert.deepEqual(buildSubmission(answers, { now: submission.createdAt }).submission, submission);
});

test("a supplement says what has changed since the latest that was sent", () => {
  const submittedAt = "2021-04-20T16:10:00+02:00";
  const sent = { ...newCase({ now }), answers, notifications: [{ kind: "new", submittedAt, answers }] };
  assert.equal(buildSupplement(sent, { now }).supplement, null);
  assert.deepEqual(buildSupplement(sent, { now }).report, check(answers, { now, submittedAt }));
  const held = { ...sent, answers: { ...answers, "incident.description": "Mer är känt." } };
  const { supplement } = buildSupplement(held, { now });
  const before = answers["incident.description"].trim();
  assert.deepEqual(supplement.changes, [{ field: "incident.description", question: 16, before, after: "Mer är känt." }]);
  assert.deepEqual(supplement.of, { submittedAt });
  const valid = new Ajv().compile(jsonSchema({ of: "supplement" }));
  assert.ok(valid(supplement), JSON.stringify(valid.errors));
  const opened = openFile(JSON.stringify(supplement), { now });
  assert.deepEqual(buildSupplement(opened.case, { now }).supplement.changes, supplement.changes);
  assert.equal(paper(held, "supplement", { now }).kind, "supplement");
  assert.equal(codeOf(() => buildSupplement({}, { now })), "invalidCase");
});

test("a decision and a letter are papers of a case", () => {
  const assessments = [{ at: "2021-04-19", isBreach: "yes", risk: "high", dpo: { opinion: "supports" } }];
  const decisions = [{ kind: "notNotify", on: "2021-04-16" }, { kind: "notify", on: "2021-04-20" }, { kind: "inform" }];
  const held = { ...newCase({ now }), answers, assessments, decisions };
  const decided = (options) => JSON.stringify(paper(held, "decision", { now, ...options }));
  assert.match(decided(), /"Beslut om anmälan av personuppgiftsincident"/, "what is only proposed beside it is no part of it");
  assert.match(decided({ decisions: [1, 2] }), /"Förslag till beslut om anmälan av personuppgiftsincident och information/);
  assert.match(decided({ decisions: [0] }), /inte anmäla händelsen/);
  assert.match(decided({ decisions: [1], language: "en" }), /This replaces the decision of 2021-04-16/);
  for (const wrong of [0, "0", [3], [-1], [0.5], ["0"], [null]]) assert.equal(codeOf(() => paper(held, "decision", { now, decisions: wrong })), "unknownDecision", String(wrong));
  const letter = (options) => paper(held, "letter", { now, ...options });
  assert.equal(letter().title, "Viktig information om dina personuppgifter");
  assert.equal(letter({ reader: "guardian", language: "en" }).title, "Important information about your child's personal data");
  const places = letter().blocks.filter(({ type }) => type === "byHand").length + letter().meta.filter(({ value }) => value.startsWith("___")).length;
  assert.equal(letter().notes[0], `Att skriva för hand: ${places} ställen.`);
  for (const wrong of ["adult", 1, {}]) assert.equal(codeOf(() => letter({ reader: wrong })), "unknownReader", String(wrong));
});

test("what those who handle a breach are asked, and what follows", () => {
  const { assessment, decision, communication, closing } = caseForm();
  for (const { title, fields } of [assessment, decision, communication, closing]) assert.ok(title && fields.length > 1);
  assert.notEqual(caseForm({ language: "en" }).decision.title, decision.title);
  assert.match(assessmentAdvice({ isBreach: "yes", risk: "high" }).join("\n"), /Art\. 34\(1\)/);
  assert.deepEqual(assessmentAdvice(null), []);
  const input = {};
  for (const { name, steps } of severityForm().members) input[name] = steps.at(-1).value;
  const { score, band, flags, explanation } = severity(input, { dataSubjects: 101, unintelligible: false, language: "en" });
  assert.deepEqual([score, band, flags], ["6.00", "veryHigh", ["manyIndividuals"]]);
  assert.match(explanation.join("\n"), /Together: 4 × 1\.00 = 4\.00\./);
  for (const wrong of [{ dataSubjects: -1 }, { dataSubjects: "5" }, { unintelligible: 1 }]) assert.equal(codeOf(() => severity(input, wrong)), "invalidSeverity");
  assert.equal(codeOf(() => caseForm({ language: "fi" })), "invalidLanguage");
});

test("what is no file of ours is refused in the person's language", () => {
  assert.equal(codeOf(() => openFile("%PDF-1.7")), "notOurs");
  assert.throws(() => openFile("%PDF-1.7"), /Filen är en PDF/);
  assert.throws(() => openFile("%PDF-1.7", { language: "en" }), /The file is a PDF/);
  assert.throws(() => openFile("{\n  \"answers\": ", { language: "en" }), /damaged at line 2/);
});

test("misuse throws with a code, whatever is handed over", () => {
  const cyclic = { caseVersion: 1 };
  cyclic.self = cyclic;
  let deep = {};
  for (let level = 0; level < 40; level += 1) deep = { deep };
  for (const wrong of [undefined, null, 1, "{}", [], {}, { caseVersion: "1" }, { caseVersion: 1, n: NaN }, cyclic, { caseVersion: 1, deep }, new Map(), () => {}]) {
    assert.equal(codeOf(() => saveFile(wrong)), "invalidCase", String(wrong));
  }
  for (const wrong of [undefined, null, 1, {}, ["{}"], Buffer.from("{}")]) assert.equal(codeOf(() => openFile(wrong)), "invalidFile");
  for (const of of [null, "cases", 1, {}]) assert.equal(codeOf(() => jsonSchema({ of })), "invalidOf", String(of));
  assert.deepEqual(jsonSchema({ of: "submission" }), jsonSchema());
  assert.equal(codeOf(() => saveFile(newCase({ now }), { now: "i dag" })), "invalidNow");
});

test("names that JavaScript itself uses are names like any other", () => {
  const text = '{"caseVersion":1,"__proto__":{"x":1},"answers":{"__proto__":"a","constructor":"b"}}';
  const { case: opened } = openFile(text, { now });
  assert.equal(Object.getPrototypeOf(opened), Object.prototype);
  const saved = JSON.parse(saveFile(opened, { now }));
  assert.deepEqual(Object.entries(saved.answers), [["__proto__", "a"], ["constructor", "b"]]);
  assert.equal(JSON.stringify(Object.getOwnPropertyDescriptor(saved, "__proto__")?.value), '{"x":1}');
});

test("the severity is worked out, and what is wrong with its input is said", () => {
  const input = { financial: 3, identification: 4, confidentiality: 2, integrity: 0, availability: 0, malicious: true };
  const scored = ({ quarters, score, band }) => ({ quarters, score, band });
  assert.deepEqual(scored(severity(input)), { quarters: 16, score: "4.00", band: "veryHigh" });
  assert.deepEqual(scored(severity({ simple: 1, sensitive: undefined, identification: 1, confidentiality: 0, integrity: 0, availability: 0, malicious: false })), { quarters: 1, score: "0.25", band: "low" });
  for (const wrong of [undefined, null, {}, [], "x", { ...input, financial: 5 }, { ...input, malicious: 1 }]) assert.equal(codeOf(() => severity(wrong)), "invalidSeverity");
  assert.throws(() => severity({ ...input, integrity: 3 }), { message: "integrity is a whole number of quarters, 0 to 2" });
});

test("what has changed since it was sent is known, also while there is an error", () => {
  const begun = { ...newCase({ now }), answers };
  assert.equal(changedSinceSent(begun), null);
  const sent = { ...begun, notifications: [{ kind: "new", submittedAt: "2021-04-20", answers }] };
  assert.deepEqual(changedSinceSent(sent, { now }), []);
  assert.deepEqual(changedSinceSent({ ...sent, answers: { ...answers, "controller.name": "" } }, { now }), ["controller.name"]);
});

test("where a case stands is worked out of it", () => {
  const begun = { ...newCase({ now }), answers };
  const { stage, owed, problems } = caseStatus(begun, { now });
  assert.deepEqual([stage, owed, problems], ["assess", [{ what: "assess", until: "2021-04-16T08:30:00+02:00", law: "Art. 33(1)" }], []]);
  const sent = { ...begun, assessments: [{ at: now, isBreach: "yes", risk: "risk" }], notifications: [{ kind: "new", submittedAt: "2021-04-20" }] };
  const told = caseStatus(sent, { now, language: "en" });
  assert.equal(told.stage, "open");
  assert.deepEqual(told.problems.map(({ field, question, level, code, message }) => [field, question, level, code, message]), [
    ["notifications[0]", 0, "advice", "decisionMissing", "The notification has been sent, but there is no decision on it. Record the decision."],
  ]);
  assert.equal(codeOf(() => caseStatus({})), "invalidCase");
});
