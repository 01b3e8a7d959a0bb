// What is ours on the host's page, and what of the host's we have changed. Both are marked in the page itself, so that all of it can
// be undone by whoever finds it: when our own memory is gone, or when the page has made a copy of a form that is alive. What is
// really ours bears a symbol besides, which no copy has.

import { contains, matches, read, select } from "./dom.js";
import { call, get, isA } from "./reach.js";

const OURS = Symbol.for("breach-notification");
const CHANGED = Symbol.for("breach-notification-changed");
const ADDED = Symbol.for("breach-notification-added");
const ALIVE = Symbol.for("breach-notification-live");
const OWN = "data-bn-own";
const LIVE = "data-bn-live";

/** The attributes of the host's that we change. `data-bn-hidden` on an element says what its `hidden` was. */
const LENT = ["hidden", "disabled", "novalidate", "aria-invalid", "aria-required", "aria-describedby", "id", "value"];

// `data-bn-novalidate` and `data-bn-value` are words of the host's.
const MARKS = { novalidate: "data-bn-validated", value: "data-bn-was-value" };
const markOf = (name) => MARKS[name] ?? `data-bn-${name}`;

function write(element, name, value) {
  if (value === null || value === undefined) call(element, "removeAttribute", name);
  else call(element, "setAttribute", name, value);
}

/** Marks a part of the page as ours. */
export function own(part) {
  write(part, OWN, "");
  part[OURS] = true;
}

/** Takes a part of ours off the page. */
export function dropOwn(part) {
  part[OURS] = false;
  call(part, "remove");
}

export const isLive = (form) => Boolean(form[ALIVE]);

export function setLive(form, live) {
  write(form, LIVE, live ? "" : null);
  form[ALIVE] = live;
}

/** Whether we have changed an attribute. */
const isBorrowed = (element, name) => read(element, markOf(name)) !== null;

/** Changes an attribute of the host's, and notes what it was: "=" and the value, or nothing where there was none. */
export function borrow(element, name, value) {
  if (!isBorrowed(element, name)) {
    const before = read(element, name);
    write(element, markOf(name), before === null ? "" : `=${before}`);
    element[CHANGED] = true;
  }
  write(element, name, value);
}

/** Gives it back as it was, to the letter. */
export function giveBack(element, name) {
  const before = read(element, markOf(name));
  if (before === null) return;
  write(element, name, before.startsWith("=") ? before.slice(1) : null);
  write(element, markOf(name), null);
}

/** Describes elements by what has an id, or no longer. */
export function describe(elements, id, present) {
  for (const element of elements) refer(element, "aria-describedby", id, present);
}

/** Adds an id to an attribute of the host's that lists ids, or takes it out. The host may have changed it since. */
function refer(element, name, id, present) {
  const ids = words(read(element, name)).filter((each) => each !== id);
  if (present) return borrow(element, name, [...ids, id].join(" "));
  const before = read(element, markOf(name))?.slice(1);
  if (ids.join(" ") === words(before).join(" ")) return giveBack(element, name);
  write(element, name, ids.join(" ") || null);
  write(element, markOf(name), null);
}

const words = (text) => text?.split(/\s+/).filter(Boolean) ?? [];

/** Undoes what copies of a live form bear: the page has made them, and nothing of them is alive. */
export function sweep(root) {
  if (!get(root, "querySelectorAll")) return;
  const all = (selector) => [...(isA(root, "Element") && matches(root, selector) ? [root] : []), ...select(root, selector)];
  for (const part of select(root, `[${OWN}]`)) if (!part[OURS]) call(part, "remove");
  for (const name of LENT) {
    for (const element of all(`[${markOf(name)}]`)) if (!element[CHANGED]) giveBack(element, name);
  }
  for (const form of all(`[${LIVE}]`)) if (!form[ALIVE]) write(form, LIVE, null);
}

/** Undoes all that we have done to a form, by its marks alone. Rows of ours stay, since somebody may have typed in them. */
export function undo(form) {
  setLive(form, false);
  const root = call(form, "getRootNode");
  const alone = !call(root, "querySelector", `[${LIVE}]`);
  const isOfForm = (element) => alone || element === form || contains(form, element) || get(element, "form") === form;
  for (const part of select(root, `[${OWN}]`)) {
    if (isOfForm(part) && !call(part, "querySelector", "input, select, textarea")) call(part, "remove");
  }
  for (const name of LENT) {
    for (const element of select(root, `[${markOf(name)}]`)) if (isOfForm(element)) giveBack(element, name);
  }
}

/**
 * Runs a step of ours. The kind of what goes wrong in it comes back instead of being thrown through our frames; never its words: they may
 * be anybody's.
 */
export function attempt(run) {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.name : typeof error;
  }
}

/** Marks a node of a row that we have added: the host does not know it. */
export function markAdded(node) {
  node[ADDED] = true;
}

/** Whether a person has typed in a control since the page has come, also before we did: see coming_back.js. */
export const isTouched = (element) => element[Symbol.for("breach-notification-touched")] === true;

export const isAdded = (node) => node[ADDED] === true;
