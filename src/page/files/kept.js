// The draft that a browser keeps, where a person has asked for it: whether there is one. Keeping it, and going on with it, is loaded when it is asked for.

import { rootOf, select } from "../dom.js";
import { get } from "../reach.js";

/** The forms that we are asked for. */
export const OURS = "form[data-bn-live], form[data-breach-notification]";

/** Its name: that of the page, and of the form where the page has several. Another page of the same site does not find it. */
export const nameOf = (form) => `breach-notification ${location.pathname}${location.search}#${get(form, "id") || placeOf(form)}`;

/** Which of the page's forms it is that we are asked for; nothing where it is the first. */
const placeOf = (form) => Math.max(select(rootOf(form), OURS).indexOf(form), 0) || "";

/** The storage of this address; nothing where there is none: on a disk every file would share it, and a policy may forbid it. */
export function storage() {
  try {
    return location.protocol === "file:" ? null : localStorage;
  } catch {
    return null;
  }
}

/** What a draft of ours says that it is. */
export const VERSION = 1;

/** The draft that is kept; nothing after its last day. What another version has kept, or is no draft of ours, stays where it is. */
export function keptFor(form) {
  try {
    const name = nameOf(form);
    const kept = JSON.parse(storage()?.getItem(name) ?? "null");
    if (kept?.version !== VERSION) return null;
    if (kept.until > new Date().toISOString()) return kept;
    storage().removeItem(name);
  } catch {
    // There is none then.
  }
  return null;
}

/** Whether something stands in the place of the draft. */
export function isTaken(form) {
  try {
    return storage().getItem(nameOf(form)) !== null;
  } catch {
    return false;
  }
}
