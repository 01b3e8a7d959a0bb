// What the page hands to others: events to its listeners, and a file to the person.

import { add } from "./making.js";
import { dropOwn } from "./marks.js";
import { call, get } from "./reach.js";

/** How long a download may take to begin before its address is given back, in milliseconds. */
const MINUTE = 60_000;

/** Sends an event; `false` when a listener has cancelled it. Without a detail it is between a form and its element: it does not bubble. */
export function send(target, name, detail, cancelable) {
  try {
    const event = detail === undefined ? new Event(name) : new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail });
    return call(target, "dispatchEvent", event);
  } catch {
    return true;
  }
}

/** The address of a file that the browser keeps in memory for a link to it. Nothing leaves the page. */
export function keepFile(text, type = "application/json") {
  try {
    // Every file ends its last line.
    return URL.createObjectURL(new Blob([text, text.endsWith("\n") ? "" : "\n"], { type }));
  } catch {
    return undefined;
  }
}

export function dropFile(address) {
  URL.revokeObjectURL(address);
}

/** Hands a text over as a file of this name; false where the browser makes none. */
export function download(parent, name, text, type) {
  const address = keepFile(text, type);
  if (!address) return false;
  const link = add(parent, "a own hidden", "");
  link.href = address;
  link.download = name;
  link.click();
  dropOwn(link);
  setTimeout(() => dropFile(address), MINUTE);
  return true;
}

/** Whether the page stands in another, which may forbid what a page of its own may do. */
export function isInFrame(element) {
  const window = get(get(element, "ownerDocument"), "defaultView");
  return Boolean(window && window.parent && window.parent !== window);
}
