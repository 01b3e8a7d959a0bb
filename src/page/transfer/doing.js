// What a person does in the transfer view, and what the case becomes by it.

import { withSent, withTick } from "./notes.js";

/** What the view notes in a case. */
const NOTED = ["transferred", "changedSinceTransfer", "notifications"];

/** A case with what was noted, and no more of what is noted. */
export function noting(held, noted) {
  const rest = Object.entries(held).filter(([name]) => !NOTED.includes(name));
  return { ...Object.fromEntries(rest), ...noted };
}

/**
 * What a view does: it works out what the case becomes, and hands over what it notes.
 *
 * @param {() => { held: object, now: string }} state
 * @param {(noted: object) => void} keep
 */
export function doingOf(state, keep) {
  const before = [];
  const note = (held) => keep(Object.fromEntries(NOTED.filter((name) => held[name] !== undefined).map((name) => [name, held[name]])));
  return {
    tick: (field, is) => note(withTick(state().held, field, is)),
    record(given) {
      const { held, now } = state();
      const done = withSent(held, { ...given, now });
      if (done.wrong) return done;
      before.push(held.notifications);
      note(done.held);
      return done;
    },
    undo() {
      const { held } = state();
      const { notifications: _, ...rest } = held;
      const notifications = before.pop();
      note({ ...rest, ...(notifications && { notifications }) });
    },
  };
}
