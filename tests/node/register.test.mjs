// The register through the script API: files in, rows, report, CSV and papers out.

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { api, built } from "./built.mjs";

await api.default({ module_or_path: built("breach_notification_bg.wasm") });

const { Register, newCase, openFile, paper, saveFile } = api;
const now = "2026-06-01T12:00:00+02:00";
const { answers } = JSON.parse(readFileSync(new URL("../scenarios/usb-stick.json", import.meta.url)));
const corpus = (name) => readFileSync(new URL(`../fuzz/corpus/open_file/${name}`, import.meta.url), "utf8");
const codeOf = (run) => {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof Error && error.message);
    return error.code;
  }
  return null;
};

/** A case of which a board became aware on this day, at half past eight. */
function held(number, aware, more) {
  const typed = { ...answers, "controller.name": number % 2 ? "Socialnämnden" : "Utbildningsnämnden", "incident.discovered.date": aware, "incident.discovered.time": "08:30" };
  return { ...newCase({ now, id: String(number).padStart(26, "0") }), answers: typed, ...more };
}

/** A year of 24 breaches, of which 3 were notified, in time; and what no report counts. */
function year(options = { now }) {
  const register = new Register(options);
  for (let number = 0; number < 24; number += 1) {
    const aware = `2024-${String(1 + (number % 12)).padStart(2, "0")}-05`;
    const offset = number % 12 > 2 && number % 12 < 10 ? "+02:00" : "+01:00";
    const notified = number < 3 && { notifications: [{ kind: "new", submittedAt: `${aware.slice(0, 8)}08T08:30:00${offset}` }] };
    const decisions = [{ kind: notified ? "notify" : "notNotify", on: aware }];
    register.add(`${number}.json`, saveFile(held(number, aware, { decisions, ...notified }), { now }));
  }
  register.add("other-year.json", saveFile(held(50, "2023-12-31"), { now }));
  register.add("no-breach.json", saveFile(held(51, "2024-05-05", { assessments: [{ at: "2024-05-05", isBreach: "no", risk: "unlikely" }] }), { now }));
  register.add("older.json", saveFile(held(0, "2024-01-05"), { now: "2024-01-05T09:00:00+01:00" }));
  register.add("broken.json", "{ \"caseVersion\": 1,");
  return register;
}

test("a year of 24 of which 3 were notified in time", () => {
  const register = year();
  const { rows, report, problems } = register.result({ year: 2024 });
  const { documented, dateMissing, notify, decisionMissing, notNotify, undecided, inform, inTime, late, cannotTell, notSubmitted, withdrawn } = report;
  assert.deepEqual(
    { documented, dateMissing, notify, decisionMissing, notNotify, undecided, inform, inTime, late, cannotTell, notSubmitted, withdrawn },
    { documented: 24, dateMissing: 0, notify: 3, decisionMissing: 0, notNotify: 21, undecided: 0, inform: 0, inTime: 3, late: 0, cannotTell: 0, notSubmitted: 0, withdrawn: 0 },
  );
  assert.equal(rows.length, 25);
  assert.deepEqual(report.discovery, [{ key: "employee", label: "En anställd informerade oss", count: 24 }]);
  assert.deepEqual(report.months.map(({ documented: each }) => each), Array(12).fill(2));
  assert.deepEqual(problems, [{ file: "broken.json", code: "notOurs" }, { file: "older.json", code: "sameCase", other: "0.json" }]);
  assert.equal(register.result().report.documented, 25);
  assert.equal(register.result({ year: 2024, controller: "socialnämnden", language: "en" }).report.documented, 12);
  assert.equal(register.result({ year: null, controller: undefined }).report.discovery[0].label, "En anställd informerade oss");
  register.free();
});

test("rows are plain objects that JSON holds", () => {
  const register = new Register({ now });
  for (const name of ["a-case-with-everything.json", "a-printed-copy.txt", "a-submission.json", "an-internal-report.json"]) register.add(name, corpus(name));
  const result = register.result();
  assert.deepEqual(JSON.parse(JSON.stringify(result)), result);
  assert.deepEqual(new Set(result.rows.map(({ kind }) => kind)), new Set(["case", "printout", "submission", "report"]));
  assert.equal(Object.getPrototypeOf(result.rows[0]), Object.prototype);
  assert.deepEqual(result.rows.map(({ file }) => openFile(corpus(file), { now }).case.id), result.rows.map(({ id }) => id));
});

test("CSV is for a spreadsheet, and nothing in it runs", () => {
  const register = new Register({ now, language: "en" });
  register.add("a.json", saveFile(held(1, "2024-03-05", { title: "=1+1" }), { now }));
  const english = register.csv();
  assert.ok(english.startsWith("\uFEFFReference;Controller;Case;"), english.slice(0, 40));
  assert.ok(english.includes(";'=1+1;") && english.includes(";2024-03-05 08:30;") && english.endsWith("\r\n"));
  assert.ok(register.csv({ language: "sv" }).startsWith("\uFEFFDiarienummer;"));
  assert.equal(register.csv({ year: 2020 }).split("\r\n").length, 2);
});

test("papers of the register are made by it, and no others", () => {
  const register = year();
  assert.equal(register.paper("register", { year: 2024 }).blocks.filter(({ type }) => type === "heading").length, 26);
  const report = register.paper("annualReport", { year: 2024, language: "en" });
  assert.deepEqual([report.kind, report.language], ["annualReport", "en"]);
  assert.ok(report.blocks.some(({ text }) => text === "Number of documented breaches: 24."));
  for (const kind of ["notification", "x", null, undefined]) assert.equal(codeOf(() => register.paper(kind)), "unknownPaper", String(kind));
  for (const kind of ["register", "annualReport"]) {
    assert.throws(() => paper(held(1, "2024-03-05"), kind, { now }), { code: "unknownPaper", message: /new Register\(\)\.paper\(kind\)/ });
  }
});

test("what a city adjusts is what the register says", () => {
  const adjust = { choices: { "incident.discovery": [{ key: "employee", sv: "En kollega" }] }, retentionMonths: 6 };
  const register = new Register({ now, adjust });
  register.add("a.json", saveFile(held(1, "2024-03-05", { closing: { on: "2024-08-31" } }), { now }));
  const { rows, report } = register.result();
  assert.equal(report.discovery[0].label, "En kollega");
  assert.equal(rows[0].mayBeErasedFrom, "2025-02-28");
});

test("misuse throws with a code, and files that are none of ours do not", () => {
  const register = new Register({ now });
  for (const [name, text] of [[1, "x"], ["a", undefined], ["a", Buffer.from("x")], [null, "x"], []]) assert.equal(codeOf(() => register.add(name, text)), "invalidFile");
  for (const text of ["", "%PDF-1.7", "null", "[]", "{}", "\u0000"]) assert.equal(codeOf(() => register.add("a", text)), null);
  assert.equal(register.result().problems.length, 6);
  const throwing = new Proxy({}, { ownKeys() { throw new Error("no"); } });
  for (const wrong of [1, "2024", [], new Map(), () => {}, { year: "2024" }, { year: 2024.5 }, { year: NaN }, { year: 1 }, { controller: 5 }, throwing]) {
    for (const ask of [(filter) => register.result(filter), (filter) => register.csv(filter), (filter) => register.paper("register", filter)]) {
      assert.equal(codeOf(() => ask(wrong)), "invalidFilter", String(wrong?.year));
    }
  }
  assert.equal(codeOf(() => register.result({ language: "de" })), "invalidLanguage");
  assert.equal(codeOf(() => new Register({ now: "i dag" })), "invalidNow");
  assert.equal(codeOf(() => new Register({ adjust: { retentionMonths: "x" } })), "badAdjustment");
  register.free();
  for (const method of ["add", "result", "csv", "paper"]) assert.equal(codeOf(() => register[method]("a", "b")), "freed", method);
});
