// On the way back to a page that was left the rows come back that were added there; where they cannot, that is said.

import { isChanged } from "./controls.js";
import { pageState } from "./page_state.js";
import { call, get } from "./reach.js";

/**
 * @param {() => Iterable<[HTMLFormElement, object]>} alive the forms that are alive, each with its enhancement
 */
export function comingBack(alive) {
  const state = pageState();
  let timer = 0;
  let listening = false;

  const keepNow = () => {
    clearTimeout(timer);
    for (const [form, enhancement] of alive()) if (isKept(form)) state?.keep(keyOf(form), enhancement.addedRows() ?? {});
  };

  /** Something was typed, or a row came or went. */
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keepNow, 200);
    // A page that nobody has touched does not listen for this: it would not be kept for the back button.
    if (!listening) addEventListener("beforeunload", keepNow, { capture: true });
    listening = true;
  };

  /** What has come back is given to the first form of that name, once: what comes later is new. */
  const given = new Set();
  const giveBack = () => {
    for (const [form, enhancement] of alive()) {
      const key = keyOf(form);
      const rows = state?.restored?.[key];
      if (!rows || !isKept(form) || given.has(key) || (state.isOfEntry && !(wasLeft() && isGivenBack(form)))) continue;
      given.add(key);
      if (Object.keys(rows).length) enhancement.putRows(rows);
    }
  };

  /** The browser has given back its own controls and not our rows, which may have been there. */
  const tellWhatMayBeLost = () => {
    for (const [form, enhancement] of alive()) {
      if (!given.has(keyOf(form)) && wasLeft()) enhancement.tellRowsMayBeLost();
    }
  };

  // What a person types before a form is alive is not overwritten.
  const touch = ({ target, isTrusted }) => {
    if (isTrusted) target[TOUCHED] = true;
  };
  call(document, "addEventListener", "input", touch, true);

  if (state) call(state, "addEventListener", "restored", giveBack);
  for (const name of ["breach-notification-change", "click", "reset"]) call(document, "addEventListener", name, keepSoon);

  /** A form has come to life. */
  return () => {
    giveBack();
    keepNow();
    const judge = () => setTimeout(tellWhatMayBeLost);
    if (get(document, "readyState") === "complete") judge();
    else addEventListener("pageshow", judge, { once: true });
  };
}

const TOUCHED = Symbol.for("breach-notification-touched");
const wasLeft = () => ["back_forward", "reload"].includes(performance.getEntriesByType("navigation")[0]?.type);
/** The browser keeps nothing of a form that asks for that. */
const isKept = (form) => call(form, "getAttribute", "autocomplete") !== "off";
/** Whether a control holds something else than the host has given it. */
const isGivenBack = (form) => [...call(form, "querySelectorAll", "input, textarea, select")].some(isChanged);
const keyOf = (form) => {
  const name = call(form, "getAttribute", "id") ?? call(form, "getAttribute", "name");
  return name ?? String([...call(document, "querySelectorAll", "form[data-bn-live]")].indexOf(form));
};
