// The draft that a browser keeps, where a person has asked for it: whether there is one. Keeping it, and going on with it, is loaded when it is asked for.

import { rootOf, select } from "../dom.js";
import { get } from "../reach.js";

/** The forms that we are asked for. */
export const OURS = "form[data-bn-live], form[data-breach-notification]";

/** Its name: that of the page, and which form it is where the page has several. Another page of the same site does not find it. */
export const nameOf = (form) => `breach-notification ${location.pathname}${location.search}#${get(form, "id") || select(rootOf(form), OURS).indexOf(form) || ""}`;

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

/** The draft that is kept; null where there is none, or none any more. What another version has kept, or is no draft of ours, is undefined, and stays where it is. */
export function keptFor(form) {
  const name = nameOf(form);
  try {
    const kept = JSON.parse(storage()?.getItem(name) ?? "null");
    if (kept && kept.version !== VERSION) return undefined;
    if (!kept || kept.until > new Date().toISOString()) return kept;
    storage().removeItem(name);
    return null;
  } catch {
    return undefined;
  }
}
