// The scenarios of tests/scenarios, as tests/support/scenarios.rs reads them: those of the notification.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/where.mjs";

const folder = join(root, "tests/scenarios");
const read = (...path) => JSON.parse(readFileSync(join(folder, ...path), "utf8"));
const filesOf = (path) => readdirSync(join(folder, path)).filter((name) => name.endsWith(".json")).sort();

/** Each as `{ name, now, absent, answers, wrong }`; `wrong` are the names of the fields on which it expects an error. */
export function scenarios() {
  const stories = filesOf(".").map((name) => read(name));
  const codes = filesOf("codes").flatMap((file) => read("codes", file).map((one) => ({ ...one, name: `${file}: ${one.name}` })));
  return [...stories, ...codes].map(whole);
}

function whole({ name, base, now, absentFields = [], answers = {}, expect }) {
  const from = base ? read("bases", `${base}.json`) : { answers: {} };
  const all = { ...from.answers };
  for (const [field, answer] of Object.entries(answers)) {
    for (const each of rowsIn(field)) all[each] = answer?.times !== undefined ? answer.repeat.repeat(answer.times) : answer;
  }
  for (const field in all) if (all[field] === null) delete all[field];
  const wrong = expect.problems.filter(({ level }) => level === "error").map(({ field }) => field);
  return { name, now: now ?? from.now, absent: absentFields, answers: all, wrong: [...new Set(wrong)].sort() };
}

/** `actions[0..3].date` stands for three names. */
function rowsIn(field) {
  const [, group, from, to, column] = /^(.*)\[(\d+)\.\.(\d+)\](.*)$/.exec(field) ?? [];
  return group ? Array.from({ length: to - from }, (_, at) => `${group}[${at + Number(from)}]${column}`) : [field];
}
