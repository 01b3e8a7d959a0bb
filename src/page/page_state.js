// What the browser keeps of a page that is left, and gives back on the way back: it does so for its own controls, but for none that a script
// has made. So rows that were added would be missing while all else looks complete. An element that belongs to a form may have its state
// kept as a control has; this one holds those rows. Nothing is stored but what the browser stores of any form.

import { stringify } from "./json.js";
import { call, get } from "./reach.js";

const TAG = "breach-notification-state";
/** Others call themselves "like Gecko". */
const isGecko = () => /Gecko\/\d/.test(navigator.userAgent);

/** The element that the browser keeps the state of; `null` where it cannot. Made once a page, before anything is waited for. */
export function pageState() {
  const there = call(document, "querySelector", TAG);
  if (there) return there;
  if (isGecko() && window.trustedTypes) return window.navigation?.currentEntry ? new EntryState() : null;
  if (!window.ElementInternals?.prototype.setFormValue || !HTMLElement.prototype.attachInternals) return null;
  if (!customElements.get(TAG)) customElements.define(TAG, stateClass());
  const element = parsed();
  element.id = TAG;
  // A form of its own: in one of the host's it would change by which number the browser knows the host's controls.
  const form = call(document, "createElement", "form");
  form.hidden = true;
  form.name = TAG;
  form.action = `#${TAG}`;
  form.append(element);
  // What was kept is given back in here.
  get(document, "documentElement").append(form);
  return element;
}

/**
 * One that is known for what it is only once it is on the page, for then its state is given back. Firefox gives nothing back to what a script has
 * made, only to what a parser has.
 */
function parsed() {
  if (!isGecko()) return call(get(document, "implementation").createHTMLDocument(""), "createElement", TAG);
  const xml = `<${TAG} xmlns="http://www.w3.org/1999/xhtml"/>`;
  return new DOMParser().parseFromString(xml, "application/xhtml+xml").documentElement;
}

const stateClass = () => class extends HTMLElement {
  static formAssociated = true;
  #internals = this.attachInternals();
  #kept = {};
  /** What was kept when the page was left, by form; `null` where nothing has come back. */
  restored = null;

  keep(key, value) {
    this.#kept[key] = value;
    this.#internals.setFormValue(null, stringify(this.#kept));
  }

  formStateRestoreCallback(state, mode) {
    if (mode !== "restore" || typeof state !== "string") return;
    this.restored = JSON.parse(state);
    this.dispatchEvent(new Event("restored"));
  }
};

/**
 * In a Firefox whose parser a policy may reserve for trusted types, which cannot be known without breaking it: the rows are kept with the entry of
 * the tab's history, beside what the host keeps there. Such an entry is also kept of a page that must not be stored, of which the browser gives nothing
 * back; so it counts only where a control has been given back.
 */
class EntryState extends EventTarget {
  #kept = {};
  isOfEntry = true;
  restored = this.#state()?.[TAG] ?? null;

  /** Of the host's; `undefined` where it has none, `null` where nothing can stand beside it. */
  #state() {
    const state = navigation.currentEntry?.getState();
    return state === undefined || Object.getPrototypeOf(Object(state)) === Object.prototype ? state : null;
  }

  keep(key, value) {
    const state = this.#state();
    this.#kept[key] = value;
    // A host may listen for changes of the entry: where there is nothing to keep there is none.
    const isBlank = Object.values(this.#kept).every((rows) => !Object.keys(rows).length);
    if (state === null || (isBlank && !state?.[TAG])) return;
    navigation.updateCurrentEntry({ state: { ...state, [TAG]: this.#kept } });
  }
}
