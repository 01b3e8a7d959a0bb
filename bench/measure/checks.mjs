// What is pure computing, inside the pages: a whole check of a valid set and of one with ten errors, and one change, with many measures.

import { Foresight, isTimeout } from "./browser.mjs";
import { change, now, valid, withTenErrors } from "./sets.mjs";
import { inTurn, summary } from "./statistics.mjs";

export const KINDS = ["valid", "ten errors", "one change"];

/** `tabs` by contender; the result by contender, size and kind, in ms, or nothing where it would take too long. */
export async function checks(tabs, sizes, { rounds, target }) {
  const results = Object.fromEntries([...tabs.keys()].map((id) => [id, {}]));
  const foresight = new Foresight();
  for (const size of sizes) {
    const jobs = [];
    for (const [id, tab] of tabs) {
      if (foresight.isTooSlow(id, size)) continue;
      const began = performance.now();
      try {
        await tab.run(prepare, { valid: valid(size), wrong: withTenErrors(size), now, change });
      } catch (error) {
        if (!isTimeout(error)) throw error;
        foresight.giveUp(id);
        continue;
      }
      foresight.note(id, size, performance.now() - began);
      jobs.push(...KINDS.map((kind) => ({ id, tab, kind })));
    }
    // The first round is for the compilers of the browser, and is thrown away.
    await inTurn(1, jobs, time);
    for (const [{ id, kind }, times] of await inTurn(rounds, jobs, time)) (results[id][size] ??= {})[kind] = summary(times);
    for (const { tab } of jobs) await tab.run(() => window.ended?.());
  }
  return results;

  function time({ tab, kind }) {
    return tab.run(timed, kind, target);
  }
}

/** The same where nothing can be checked that is not shown. One change is then what a key costs on the page. */
export async function checksOnPage(tab, size, { rounds, target }) {
  const result = {};
  for (const [kind, answers] of [["valid", valid(size)], ["ten errors", withTenErrors(size)]]) {
    await tab.run((answers, now) => page.take(answers, now), answers, now);
    await tab.run((kind) => { window.counts = {}; window.runs = { [kind]: () => page.check() }; }, kind);
    await tab.run(timed, kind, target);
    const times = [];
    for (let round = 0; round < rounds; round += 1) times.push(await tab.run(timed, kind, target));
    result[kind] = summary(times);
  }
  return result;
}

// The two below run in the page.

function prepare({ valid, wrong, now, change }) {
  const [right, broken, changed] = [valid, wrong, valid].map((answers) => contender.take(answers, now));
  const changing = contender.change(changed, change.field);
  window.counts = {};
  window.runs = {
    valid: () => contender.check(right),
    "ten errors": () => contender.check(broken),
    "one change": (at) => changing.set(change.values[at % change.values.length]),
  };
  window.ended = () => {
    changing.end?.();
    window.runs = window.ended = undefined;
  };
  // Once: what is too slow is found out here.
  for (const run of Object.values(window.runs)) run(0);
}

/** How long one takes, in ms, on average over about so long. */
function timed(kind, target) {
  const run = runs[kind];
  for (let count = counts[kind] ?? 1; ; ) {
    const began = performance.now();
    for (let at = 0; at < count; at += 1) run(at);
    const time = performance.now() - began;
    counts[kind] = Math.max(1, Math.ceil((count * target) / Math.max(time, 0.05)));
    // A stretch that is much too short tells more of the clock than of the check.
    if (time > target / 4) return time / count;
    count = counts[kind];
  }
}
