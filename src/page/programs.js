// Which WebAssembly brings a form to life. The drop-in's own holds the notification as it is, which is what most pages ask for. Another form,
// and what a city adjusts of one, is in the WebAssembly of the script API, which holds everything.

import { call } from "./reach.js";

const OWN = "imy-notification";

/**
 * Whether a form is more than the notification as it is.
 *
 * @param {Element} element the form, or the element that it is rendered in
 * @param {unknown} [adjust] what a script adjusts of it
 */
export function isMore(element, adjust) {
  const which = call(element, "getAttribute", "data-bn-form") ?? OWN;
  const roots = [document, call(element, "getRootNode")];
  return which.trim() !== OWN || adjust != null || roots.some((root) => call(root, "querySelector", "script[data-bn-adjust]"));
}
