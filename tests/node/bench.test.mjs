// The hand-written contender of scripts/bench: it is a fair one only while it comes to our verdict.

import { strict as assert } from "node:assert";
import { describe, test } from "node:test";
import { grouped } from "../../bench/answers.mjs";
import { choicesOf } from "../../bench/definitions/choices.mjs";
import { handWritten } from "../../bench/hand-written.mjs";
import { scenarios } from "../../bench/scenarios.mjs";
import { api, built } from "./built.mjs";

await api.default({ module_or_path: built("breach_notification_bg.wasm") });

const choices = choicesOf(["sv", "en"].map((language) => api.form(language)));
const byHand = handWritten(choices);
const all = scenarios();

const ours = ({ answers, now, absent }) => {
  const { problems } = api.check(answers, { now, absentFields: absent });
  return [...new Set(problems.filter(({ level }) => level === "error").map(({ field }) => field))].sort();
};

/** A `Date` knows nothing finer than a millisecond. */
const inMilliseconds = (now) => now.replace(/\.0{3,}[1-9]\d*/, ".001");

const theirs = ({ answers, now, absent }) => {
  const { answers: shaped, nameOf } = grouped(answers);
  return [...new Set(byHand.check(shaped, { now: inMilliseconds(now), absent }).map(nameOf))].sort();
};

describe("what is written by hand has an error where ours has one", () => {
  for (const scenario of all) {
    test(scenario.name, () => {
      assert.deepEqual(ours(scenario), scenario.wrong, "ours, as the scenario expects");
      assert.deepEqual(theirs(scenario), scenario.wrong);
    });
  }
});

test("the scenarios are there, with and without errors", () => {
  assert.ok(all.length > 250, `${all.length}`);
  assert.ok(all.filter(({ wrong }) => wrong.length > 0).length > 80);
  assert.ok(all.filter(({ wrong }) => wrong.length === 0).length > 80);
});

test("a question is asked by both, or by neither", () => {
  const questions = new Map(api.form("sv").sections.flatMap(({ questions }) => questions).map(({ number, fields }) => [number, fields[0].name]));
  for (const { name, answers, now, absent } of all.filter(({ answers }) => Object.keys(answers).length < 1000)) {
    const { questions: states } = api.check(answers, { now, absentFields: absent });
    const hidden = states.filter(({ applies }) => !applies).map(({ number }) => number);
    const asked = (number) => byHand.applies(questions.get(number).replace(/\[i\]\..*/, ""), grouped(answers).answers, { now: inMilliseconds(now), absent });
    const lacking = (number) => absent.some((one) => questions.get(number).startsWith(one));
    const theirs = states.map(({ number }) => number).filter((number) => !asked(number));
    assert.deepEqual(theirs.filter((number) => !lacking(number)), hidden.filter((number) => !lacking(number)), name);
  }
});
