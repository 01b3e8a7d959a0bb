// The JavaScript API in Node: what it takes, what it gives, and that nothing a script hands in can break it.

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { api, built } from "./built.mjs";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const json = (path) => JSON.parse(read(path));

await api.default({ module_or_path: built("breach_notification_bg.wasm") });

const { now, answers, expect } = json("tests/scenarios/usb-stick.json");
const at = { now };
const { buildSubmission, check, enhance, form, jsonSchema, preview, readSubmission, Session } = api;

const codes = new Set([
  "invalidAnswers", "invalidNow", "invalidLanguage", "invalidOptions", "notASubmission", "notAForm", "alreadyEnhanced", "invalidField",
  "invalidRow", "invalidFields", "badAdjustment", "unknownForm",
]);

/** What a call throws: the code of an error of ours. Anything else that it throws is a mistake. */
function codeOf(run) {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof Error, `no Error but ${String(error)}`);
    assert.ok(codes.has(error.code), `${error.name}: ${error.message}`);
    return error.code;
  }
  return null;
}

/** The module still works. */
function stillWorks() {
  assert.deepEqual(check(answers, at).problems.map(({ code }) => code), expect.problems.map(({ code }) => code));
}

/** Whether a value is made of plain objects, arrays and what JSON knows. */
function isPlain(value) {
  if (value === null || ["string", "boolean"].includes(typeof value)) return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  return typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}

describe("what every function gives", () => {
  test("check judges the notification of the USB stick", () => {
    const report = check(answers, at);
    assert.equal(report.complete, true);
    assert.deepEqual(report.problems.map(({ field, level, code }) => ({ field, level, code })), expect.problems);
    assert.deepEqual(report.questions.filter(({ applies }) => !applies).map(({ number }) => number), expect.hiddenQuestions);
    assert.equal(report.questions.length, 37);
    const { minutesLeft, urgency, ...deadline } = report.deadline;
    assert.deepEqual(deadline, expect.deadline);
    assert.equal(urgency, "over");
    assert.equal(minutesLeft, -(4 * 24 * 60 + 7 * 60 + 30));
  });

  test("buildSubmission gives the submission and the report, or null and the report", () => {
    const { submission, report } = buildSubmission(answers, at);
    assert.deepEqual(report, check(answers, at));
    assert.equal(submission.createdAt, now);
    assert.equal(submission.actions.length, 7);
    const refused = buildSubmission({}, at);
    assert.equal(refused.submission, null);
    assert.equal(refused.report.complete, false);
  });

  test("readSubmission is the way back, byte for byte, also through JSON text", () => {
    const { submission } = buildSubmission(answers, at);
    const text = JSON.stringify(submission);
    assert.equal(JSON.stringify(buildSubmission(readSubmission(submission), at).submission), text);
    assert.equal(JSON.stringify(buildSubmission(readSubmission(JSON.parse(text)), at).submission), text);
  });

  test("preview gives sections, questions and lines", () => {
    const sections = preview(answers, at);
    const entries = sections.flatMap(({ entries }) => entries);
    assert.deepEqual(Object.keys(sections[0]), ["title", "entries"]);
    assert.deepEqual(entries[2], { number: 3, question: "Organisationens postadress", answered: true, lines: ["Box 503", "127 26 Skärholmen", "Sverige"] });
    assert.deepEqual(entries.map(({ number }) => number).filter((number) => expect.hiddenQuestions.includes(number)), []);
  });

  test("form gives the same form in both languages", () => {
    const [sv, en] = [form(), form("en")];
    assert.deepEqual(form("sv"), sv);
    assert.deepEqual([sv.language, en.language, sv.id, sv.version], ["sv", "en", "imy-notification", "2021"]);
    const shape = ({ sections }) => sections.map(({ id, questions }) => [id, questions.map(({ number, fields }) => [number, fields.map(({ name, choices = [] }) => [name, choices.map(({ key }) => key)])])]);
    assert.deepEqual(shape(en), shape(sv));
    assert.equal(sv.sections.flatMap(({ questions }) => questions).length, 37);
  });

  test("jsonSchema describes what buildSubmission gives, and is the file beside it", () => {
    const schema = jsonSchema();
    assert.deepEqual(schema, JSON.parse(built("breach-notification.schema.json")));
    const { submission } = buildSubmission(answers, at);
    // A strict one, as it comes and with formats that a receiver may have added.
    for (const ajv of [new Ajv({ strict: true, allErrors: true }), addFormats(new Ajv({ strict: true }))]) {
      const validate = ajv.compile(schema);
      assert.ok(validate(submission), JSON.stringify(validate.errors));
      assert.equal(validate({ ...submission, schemaVersion: 2 }), false);
    }
  });

  test("everything is plain objects in camelCase, never a Map", () => {
    const session = new Session(at);
    const change = session.set("incident.ongoing", "no");
    for (const [name, value] of Object.entries({
      report: check(answers, at), built: buildSubmission(answers, at), answers: readSubmission(buildSubmission(answers, at).submission),
      preview: preview(answers, at), form: form(), schema: jsonSchema(), change, sessionAnswers: session.answers(), sessionReport: session.report(),
    })) {
      assert.ok(isPlain(value), name);
      assert.deepEqual(structuredClone(value), value, name);
    }
    assert.deepEqual(Object.keys(change).sort(), ["complete", "deadline", "field", "hidden", "hiddenFields", "problems", "shown", "shownFields"]);
    session.free();
  });

  test("English is asked for by its name", () => {
    const [problem] = check({}, { ...at, language: "en" }).problems;
    assert.deepEqual([problem.code, problem.message], ["required", "Enter the organisation's name."]);
  });

  test("without a time the clock of the computer is read", () => {
    const before = Date.now() - 1000;
    const created = Date.parse(buildSubmission({ ...answers, "incident.lateReason": "Sent" }).submission.createdAt);
    assert.ok(created >= before && created <= Date.now() + 1000);
  });

  test("nothing is demanded of fields that the page does not have", () => {
    const all = form().sections.flatMap(({ questions }) => questions).flatMap(({ fields }) => fields).map(({ name }) => name);
    const absentFields = all.filter((name) => name !== "controller.name");
    assert.deepEqual(check({}, { ...at, absentFields }).problems.map(({ field }) => field), ["controller.name"]);
  });
});

describe("a session", () => {
  test("says what follows from each answer, and agrees with check", () => {
    const session = new Session(at);
    const change = session.set("incident.discovered.date", "2021-04-13");
    assert.deepEqual([change.field, change.shown, change.hidden], ["incident.discovered.date", [14], []]);
    assert.equal(change.deadline.status, "late");
    for (const [field, value] of Object.entries(answers)) session.set(field, value);
    assert.deepEqual(session.report(), check(answers, at));
    assert.deepEqual(session.submission(), buildSubmission(answers, at).submission);
    assert.deepEqual(session.preview(), preview(answers, at));
    assert.deepEqual(session.answers(), Object.fromEntries(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))));
    session.free();
  });

  test("takes an unknown name back with null or undefined, which under such a name are no answer for check either", () => {
    const session = new Session(at);
    for (const nothing of [null, undefined]) {
      assert.equal(session.set("x", "").problems.x[0].code, "unknownField");
      assert.deepEqual(session.set("x", nothing).problems, { x: [] });
      assert.deepEqual([session.answers(), check({ x: nothing }, at)], [{}, check({}, at)]);
    }
    session.free();
  });

  test("moves the rows behind one that is removed", () => {
    const session = new Session(at);
    for (const [field, value] of Object.entries(answers)) session.set(field, value);
    assert.equal(session.removeRow("actions", 0).field, "actions[0]");
    assert.equal(session.answers()["actions[0].description"], answers["actions[1].description"]);
    assert.equal(session.submission().actions.length, 6);
    session.free();
  });

  test("lets the time run out when its clock is moved", () => {
    const session = new Session({ now: "2021-04-16T08:30:00+02:00" });
    session.set("incident.discovered.date", "2021-04-13");
    session.set("incident.discovered.time", "08:30");
    assert.equal(session.report().deadline.status, "onTime");
    const change = session.tick("2021-04-16T08:31:00+02:00");
    assert.deepEqual([change.field, change.shown, change.deadline.status], ["", [14], "late"]);
    session.free();
  });

  test("speaks another language from now on", () => {
    const session = new Session(at);
    const { problems } = session.setLanguage("en");
    assert.equal(problems["controller.name"][0].message, "Enter the organisation's name.");
    session.free();
  });

  test("is its own: two of them do not disturb each other", () => {
    const [one, other] = [new Session(at), new Session(at)];
    one.set("controller.name", "a");
    assert.deepEqual(other.answers(), {});
    one.free();
    other.set("controller.name", "b");
    assert.deepEqual(other.answers(), { "controller.name": "b" });
    other.free();
  });
});

describe("misuse throws an Error with a code", () => {
  test("answers of the wrong type", () => {
    for (const wrong of [undefined, null, "x", 1, true, [], [["a", "b"]], () => {}, Symbol("a"), 1n, new Map(), new Set(), new FormData(), new URLSearchParams()]) {
      assert.equal(codeOf(() => check(wrong, at)), "invalidAnswers", String(wrong));
      assert.equal(codeOf(() => buildSubmission(wrong, at)), "invalidAnswers", String(wrong));
      assert.equal(codeOf(() => preview(wrong, at)), "invalidAnswers", String(wrong));
    }
    stillWorks();
  });

  test("an await that was forgotten, and other objects that are no answers", () => {
    const others = [Promise.resolve({}), new Date(), /x/, new Error("x"), new WeakMap(), new ArrayBuffer(8)];
    assert.deepEqual(others.filter((wrong) => codeOf(() => check(wrong, at)) !== "invalidAnswers").map(String), []);
  });

  test("one answer of the wrong type", () => {
    const session = new Session(at);
    for (const [field, wrong] of [
      ["controller.name", 1], ["controller.name", true], ["controller.name", {}], ["controller.name", ["a", "b"]], ["controller.name", () => {}],
      ["controller.name", Symbol("a")], ["controller.name", 1n], ["controller.name", new Date()], ["controller.name", new String("a")],
      ["dataSubjects.groups", [1]], ["dataSubjects.groups", [["children"]]], ["dataSubjects.groups", { 0: "children" }],
      ["dataSubjects.groups", [null]], ["dataSubjects.groups", new Set(["children"])],
      ["records.count.exact", 1.5], ["records.count.exact", NaN], ["records.count.exact", Infinity], ["records.count.exact", 10n],
    ]) {
      assert.equal(codeOf(() => check({ [field]: wrong }, at)), "invalidAnswers", `${field}: ${String(wrong)}`);
      assert.equal(codeOf(() => session.set(field, wrong)), "invalidAnswers", `${field}: ${String(wrong)}`);
      for (const run of [() => check({ [field]: wrong }, at), () => session.set(field, wrong)]) {
        assert.throws(run, ({ message }) => message.endsWith(`: see ${field}`), `${field}: ${String(wrong)}`);
      }
    }
    assert.deepEqual(session.answers(), {}, "nothing of it is kept");
    session.free();
    stillWorks();
  });

  test("blank answers of any kind are no misuse, nor is a number for a count", () => {
    for (const blank of [null, undefined, "", [], " \n\u00a0", [" "]]) {
      assert.deepEqual(check({ "controller.name": blank }, at), check({}, at), JSON.stringify(blank));
    }
    assert.deepEqual(buildSubmission({ ...answers, "records.count.exact": 7 }, at).submission.records.count, { exact: 7, range: "1-10" });
    assert.deepEqual(check({ "records.count.exact": -1 }, at).problems.filter(({ field }) => field === "records.count.exact").map(({ code }) => code), ["badNumber"]);
    assert.deepEqual(buildSubmission({ ...answers, "dataSubjects.groups": "Barn" }, at).submission.dataSubjects.groups, ["children"]);
  });

  test("a time without an offset, or none at all", () => {
    for (const wrong of ["2021-04-20", "2021-04-20T16:00:00", "nu", "", 0, Date.now(), new Date(), null, {}, [], Symbol("a"), 1n, "2021-13-01T00:00:00Z"]) {
      assert.equal(codeOf(() => check({}, { now: wrong })), "invalidNow", String(wrong));
      assert.equal(codeOf(() => new Session(at).tick(wrong)), "invalidNow", String(wrong));
    }
    assert.equal(codeOf(() => new Session(at).tick()), "invalidNow");
  });

  test("a time at the ends of time is taken or refused, and nothing breaks", () => {
    for (const odd of ["0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59-23:59", "0000-01-01T00:00:00+23:59", "2021-04-20T16:00:60Z", "2021-04-20T16:00:00.123456789012Z"]) {
      for (const date of ["0001-01-01", "9999-12-31", "2021-04-13"]) codeOf(() => check({ "incident.discovered.date": date, "incident.discovered.time": "23:59" }, { now: odd }));
    }
    stillWorks();
  });

  test("a language that is neither of ours", () => {
    for (const wrong of ["de", "", 1, null, {}, Symbol("a"), "svenska"]) {
      assert.equal(codeOf(() => check({}, { now, language: wrong })), "invalidLanguage", String(wrong));
      assert.equal(codeOf(() => form({ language: wrong })), "invalidLanguage", String(wrong));
      // An object may hold options.
      if (Object(wrong) !== wrong) assert.equal(codeOf(() => form(wrong)), "invalidLanguage", String(wrong));
      assert.equal(codeOf(() => new Session(at).setLanguage(wrong)), "invalidLanguage", String(wrong));
    }
  });

  test("options of the wrong type", () => {
    for (const wrong of ["sv", 1, true, [], () => {}, Symbol("a"), 1n, new Map([["now", now]])]) {
      assert.equal(codeOf(() => check({}, wrong)), "invalidOptions", String(wrong));
      assert.equal(codeOf(() => new Session(wrong)), "invalidOptions", String(wrong));
    }
    for (const wrong of ["controller.name", ["inget.sådant"], [1], {}, 1, null]) {
      assert.equal(codeOf(() => check({}, { now, absentFields: wrong })), "invalidOptions", JSON.stringify(wrong));
    }
    assert.equal(codeOf(() => check({}, { ...at, later: "an option of a later version" })), null);
  });

  test("what is no submission at all", () => {
    for (const wrong of [undefined, null, "x", 1, true, [], {}, () => {}, Symbol("a"), 1n, new Map(), new Date(), { schemaVersion: 1 }, { schemaVersion: 1, form: {} },
      { schemaVersion: 2, form: { id: "imy-notification" } }, { schemaVersion: "1", form: { id: "imy-notification" } }, { schemaVersion: 1, form: { id: "another" } }]) {
      assert.equal(codeOf(() => readSubmission(wrong)), "notASubmission", String(wrong));
    }
  });

  test("what a submission holds that cannot be placed stays under its path", () => {
    const odd = { schemaVersion: 1, form: { id: "imy-notification" }, controller: { name: "a", motto: "b" }, contacts: [{ name: "c" }, { shoeSize: 43 }], extra: [[true]] };
    const found = readSubmission(odd);
    assert.equal(found["controller.name"], "a");
    const unknown = check(found, at).problems.filter(({ code }) => code === "unknownField").map(({ field }) => field);
    assert.ok(unknown.includes("controller.motto") && unknown.includes("contacts[1].shoeSize"), unknown.join());
  });

  test("what JSON cannot hold is told too, wherever it stands", () => {
    for (const odd of [new Map(), new Date(), () => {}, Symbol("a"), 1n, NaN, Infinity, new String("a"), Promise.resolve()]) {
      for (const [part, name] of [[{ incident: odd }, "incident"], [{ controller: { name: odd } }, "controller.name[]"], [{ actions: [odd] }, "actions[0]"]]) {
        const found = readSubmission({ schemaVersion: 1, form: { id: "imy-notification" }, ...part });
        assert.deepEqual(check(found, at).problems.filter(({ code }) => code === "unknownField").map(({ field }) => field), [name], String(odd));
      }
    }
    const part = { controller: { name: undefined }, contacts: null, actions: [], incident: {}, processors: undefined };
    assert.deepEqual(readSubmission({ schemaVersion: 1, form: { id: "imy-notification" }, ...part }), {});
  });

  test("what a library keeps on an object for itself is no answer, no option and no part of a submission", () => {
    const watched = (plain) => Object.defineProperty(plain, "__ob__", { value: new Map(), enumerable: false });
    assert.deepEqual(check(watched({ "controller.name": "a" }), watched({ ...at })), check({ "controller.name": "a" }, at));
    const { submission } = buildSubmission(answers, at);
    assert.deepEqual(readSubmission(watched({ ...submission, controller: watched({ ...submission.controller }) })), readSubmission(submission));
  });

  test("a field's name that is no string, and a row that is none", () => {
    const session = new Session(at);
    for (const wrong of [undefined, null, 1, {}, [], Symbol("a"), 1n, () => {}]) assert.equal(codeOf(() => session.set(wrong, "a")), "invalidField", String(wrong));
    for (const [group, row] of [["actions", -1], ["actions", 0.5], ["actions", NaN], ["actions", "0"], ["actions", 2 ** 32], ["actions", 2 ** 40], ["actions"], ["nothing", 0], ["", 0], [null, 0], [Symbol("a"), 0], ["actions", 1n]]) {
      assert.equal(codeOf(() => session.removeRow(group, row)), "invalidRow", `${String(group)} ${String(row)}`);
    }
    assert.equal(codeOf(() => session.removeRow("actions", 7)), null, "a row that is blank");
    session.set(`actions[${2 ** 32 - 1}].description`, "a");
    session.removeRow("actions", 2 ** 32 - 1);
    assert.deepEqual(session.answers(), {}, "the last row that can be named");
    session.free();
  });

  test("what is no form, where there are no forms at all", () => {
    for (const wrong of [undefined, null, {}, "form", 1, Symbol("a"), new Proxy({}, {})]) assert.equal(codeOf(() => enhance(wrong)), "notAForm", String(wrong));
  });

  test("no message repeats what was handed in", () => {
    const secret = "hemligt7531";
    for (const run of [
      () => check({ [secret]: 1 }, at), () => check({ "controller.name": [secret, secret] }, at), () => check({}, { now: secret }), () => check({}, { language: secret, now }),
      () => check({}, { now, absentFields: [secret] }), () => readSubmission({ [secret]: secret }), () => new Session(at).removeRow(secret, 0),
    ]) {
      assert.throws(run, (error) => error instanceof Error && !error.message.includes(secret) && !String(error.stack).split("\n")[0].includes(secret));
    }
  });

  test("a session that was freed says so, and the others live on", () => {
    const session = new Session(at);
    session.free();
    assert.throws(() => session.set("controller.name", "a"), (error) => error instanceof Error && !/unreachable/.test(error.message));
    assert.throws(() => Session(at), TypeError);
    stillWorks();
  });
});
