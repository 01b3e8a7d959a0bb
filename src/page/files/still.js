// What follows from what a person does in a form, once that has stood still.

import { call } from "../reach.js";

/** What may change what stands in a form. */
const EVENTS = ["input", "change", "click", "reset", "drop"];

/**
 * Runs something when what a person does in the form has stood still.
 *
 * @param {HTMLFormElement} form
 * @param {() => void} run
 * @param {number} still for so long, in milliseconds
 * @param {number} [latest] and so long after the first at the latest
 * @returns {{ now: () => void, stop: () => void, readonly waits: boolean }} `now` runs it at once
 */
export function whenStill(form, run, still, latest = Infinity) {
  let timer = 0;
  let since = 0;
  const now = () => {
    clearTimeout(timer);
    timer = 0;
    run();
  };
  const later = () => {
    const at = Date.now();
    if (!timer) since = at;
    clearTimeout(timer);
    timer = setTimeout(now, Math.max(0, Math.min(still, since + latest - at)));
  };
  for (const name of EVENTS) call(form, "addEventListener", name, later, true);
  const stop = () => {
    clearTimeout(timer);
    timer = 0;
    for (const name of EVENTS) call(form, "removeEventListener", name, later, true);
  };
  return { now, stop, get waits() { return timer !== 0; } };
}
