// What the page hands to others: events to its listeners, and a file to the person.

import { call, get } from "./reach.js";

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

/** Whether the page stands in another, which may forbid what a page of its own may do. */
export function isInFrame(element) {
  const window = get(get(element, "ownerDocument"), "defaultView");
  return Boolean(window && window.parent && window.parent !== window);
}
