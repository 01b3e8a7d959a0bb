// What a city adjusts, through the JavaScript API: used by every function that takes options, and told with its path where it is wrong.

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import Ajv7 from "ajv";
import Ajv from "ajv/dist/2020.js";
import { api, built } from "./built.mjs";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

await api.default({ module_or_path: built("breach_notification_bg.wasm") });
const { buildSubmission, check, form, jsonSchema, preview, readSubmission, Session } = api;

const { now, answers } = JSON.parse(read("tests/scenarios/usb-stick.json"));
const adjust = {
  choices: { "incident.type": ["loss", { key: "misdirected", sv: "Felskick", en: "Misdirected" }] },
  limits: { "incident.description": 20 },
  retentionMonths: 24,
};
const options = { now, adjust };
const chosen = { ...answers, "incident.type": "Misdirected" };

const schema = JSON.parse(built("breach-notification.adjust.schema.json"));
const isDescribed = new Ajv7({ strict: true, allErrors: true, strictRequired: false, strictTypes: false }).compile(schema);

function thrown(run) {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof Error);
    return error;
  }
  return assert.fail("it throws");
}

describe("an adjustment is used", () => {
  test("by check, buildSubmission, preview and a session alike", () => {
    const { submission, report } = buildSubmission(chosen, options);
    assert.equal(submission.incident.type, "misdirected");
    assert.deepEqual(check(chosen, options), report);
    assert.ok(report.problems.some(({ code, message }) => code === "tooLong" && message.includes("20")));
    const session = new Session(options);
    for (const [name, answer] of Object.entries(chosen)) session.set(name, answer);
    assert.deepEqual(session.report(), report);
    assert.deepEqual(session.submission(), submission);
    const lines = preview(chosen, options).flatMap(({ entries }) => entries).find(({ number }) => number === 15).lines;
    assert.deepEqual(lines, ["Felskick"]);
    assert.deepEqual(buildSubmission(readSubmission(submission, { adjust }), options).submission, submission);
    session.free();
  });

  test("by form and jsonSchema, which takes what was built with it", () => {
    const model = form({ language: "en", adjust });
    const field = model.sections.flatMap(({ questions }) => questions).flatMap(({ fields }) => fields).find(({ name }) => name === "incident.type");
    assert.deepEqual(field.choices.map(({ key, label }) => [key, label]), [["loss", "Loss"], ["misdirected", "Misdirected"]]);
    assert.equal(model.retentionMonths, 24);
    const validate = new Ajv({ strict: true, strictRequired: false }).compile(jsonSchema({ adjust }));
    assert.ok(validate(buildSubmission(chosen, options).submission), JSON.stringify(validate.errors));
  });

  test("and nothing is as before without one only in what was adjusted", () => {
    assert.deepEqual(form({ adjust: {} }), form());
    assert.deepEqual(form({ language: "en", adjust: null }), form("en"));
    assert.deepEqual(jsonSchema({ adjust: {} }), jsonSchema());
    assert.deepEqual(check(answers, { now, adjust: undefined }), check(answers, { now }));
  });
});

describe("a mistake", () => {
  test("is an Error with a code, and all of it in details", () => {
    const wrong = { limits: { "incident.description": 0 }, links: { notify: "javascript:alert(1)" } };
    for (const run of [() => check(answers, { adjust: wrong }), () => form({ adjust: wrong }), () => jsonSchema({ adjust: wrong }), () => new Session({ adjust: wrong })]) {
      const error = thrown(run);
      assert.equal(error.code, "badAdjustment");
      assert.deepEqual(error.details.map(({ path }) => path), ["/limits/incident.description", "/links/notify"]);
      for (const { path, message } of error.details) assert.ok(error.message.includes(`${path}: ${message}`));
    }
  });

  test("of any kind breaks nothing", () => {
    const circular = {};
    circular.choices = circular;
    const getter = Object.defineProperty({}, "choices", { enumerable: true, get() { throw new TypeError("mine"); } });
    for (const wrong of [1, "x", true, [], [{}], new Map(), circular, getter, new Proxy({}, { ownKeys() { throw new TypeError("mine"); } }), () => {}, Symbol("x"), 1n]) {
      assert.equal(thrown(() => check(answers, { now, adjust: wrong })).code, "badAdjustment");
    }
    assert.equal(check(answers, { now }).complete, true);
  });

  test("in the form's id is told by its own code", () => {
    assert.equal(thrown(() => form({ formId: "annat" })).code, "unknownForm");
    assert.equal(thrown(() => check(answers, { formId: 1 })).code, "unknownForm");
    assert.match(thrown(() => form({ formId: "annat" })).message, /imy-notification/);
  });
});

describe("the schema for editors", () => {
  test("takes what the documentation and the page of a city say", () => {
    const page = read("www/adjusted.html").match(/data-bn-adjust>([^]*?)<\/script>/)[1];
    const docs = read("docs/make-the-form-your-own.md");
    const written = [JSON.parse(page), JSON.parse(docs.match(/data-bn-adjust>([^]*?)<\/script>/)[1])];
    const parts = [...docs.matchAll(/```json\n("(?!\$schema)[^]*?)\n```/g)].map(([, part]) => JSON.parse(`{${part}}`));
    assert.ok(parts.length >= 5);
    for (const adjustment of [...written, ...parts.filter(({ form }) => !form)]) {
      assert.ok(isDescribed(adjustment), JSON.stringify(isDescribed.errors));
      form({ adjust: adjustment });
    }
  });

  test("refuses what is refused", () => {
    for (const wrong of [{ limits: { "incident.description": 0 } }, { choices: { "incident.cause": ["technical"] } }, { text: {} }]) {
      assert.equal(isDescribed(wrong), false, JSON.stringify(wrong));
    }
  });
});
