// The window beside the e-service. It is a page of its own, so that it goes on when the page with the form is closed; the two speak over a channel that
// only they know the name of, and that no other address can hear.

import { call, get } from "../reach.js";

/** What the channel between the two is called. */
export const channelOf = (id) => `breach-notification-transfer-${id}`;

/** The file of the window's page. */
const PAGE = "breach-notification-transfer.html";

/**
 * Opens the window, at the click that asks for it: later a browser would not let us.
 *
 * @param {Element} form
 * @param {string | undefined} script the address of the script that the page stands beside; nothing where it has none
 * @returns {{ id: string, window: Window } | null} null where there is no such window to be had
 */
export function openBeside(form, script) {
  // A page on a disk is a stranger to every other file there.
  if (!script || !/^https?:/.test(script) || typeof BroadcastChannel !== "function") return null;
  const id = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const address = new URL(PAGE, script);
  const window = get(get(form, "ownerDocument"), "defaultView");
  // A page from elsewhere would not hear us.
  if (!window || address.origin !== window.origin) return null;
  address.hash = id;
  const opened = call(window, "open", address.href, "bn-transfer", "popup,width=420,height=900");
  return opened && { id, window: opened };
}
