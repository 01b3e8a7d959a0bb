// The parts of the page that come and go with a question, and what the host has marked for us.

import { closest, contains, has, matches, nodes, rootOf, select } from "./dom.js";
import { borrow, giveBack } from "./marks.js";
import { call, get, isA, set } from "./reach.js";
import { standBefore } from "./standing.js";

const isConnected = (element) => get(element, "isConnected");

/**
 * What the host has marked for a field, or for its question, `number`, when all of the question comes and goes. A control may stand outside of
 * the form, and so may what is marked for it; but that of another form is not ours.
 */
export function markedFor(form, name, number) {
  const selectors = [`[data-bn-for="${name}"]`, ...(number ? [`[data-bn-question="${number}"]`] : [])];
  const isOurs = (part) => [null, form].includes(closest(part, "form"));
  return selectors.flatMap((selector) => select(rootOf(form), selector).filter(isOurs));
}

/** Shows parts of the page and enables controls, or hides and disables those that the host has not. */
export function showAll(parts, controls, shown) {
  lend(parts, "hidden", shown);
  lend(controls, "disabled", shown);
}

function lend(elements, attribute, shown) {
  for (const element of elements) {
    if (!isA(element, "HTMLElement")) continue;
    if (shown) giveBack(element, attribute);
    else if (!has(element, attribute)) borrow(element, attribute, "");
  }
}

/** Whether all parts stand on the page, shown or hidden. */
export const stand = (parts, shown) => parts.every((part) => isConnected(part) && (shown || has(part, "hidden")));

/** Whether these elements stand in the parts. */
export const hold = (parts, elements) => elements.every((element) => parts.some((part) => contains(part, element)));

/** Puts those of our own parts where they belong that stand nowhere: at the places that the host has marked, else on top and before the button. */
export function insertPlaces(form, summary, deadline, preview, result, status, line) {
  if (!isConnected(status)) call(form, "append", status);
  const loose = [];
  const put = (part, name, otherwise) => {
    if (isConnected(part)) return;
    const place = marked(form, `[data-bn-${name}]`);
    if (place) call(place, "append", part);
    else otherwise(part);
  };
  // Each goes to the very top, so the last of them comes first.
  const onTop = (part) => call(form, "prepend", part);
  put(deadline, "deadline", onTop);
  put(summary, "summary", onTop);
  put(result, "result", (part) => loose.push(part));
  put(preview, "preview", (part) => {
    line.append(part);
    loose.push(line);
  });
  standBefore(loose, submitButton(form), form);
}

/** The place that the host has marked, in the form or elsewhere on the page; that of another form is not ours. */
function marked(form, selector) {
  const within = call(form, "querySelector", selector);
  if (within) return within;
  const elsewhere = call(rootOf(form), "querySelector", selector);
  return elsewhere && !closest(elsewhere, "form") ? elsewhere : null;
}

/**
 * The first button that submits, also from outside the form; one that skips the checks, of a search box say, only if there is
 * no other.
 */
function submitButton(form) {
  const buttons = "button:not([type]), button[type=submit], input[type=submit]";
  const found = nodes(get(form, "elements")).filter((element) => matches(element, buttons));
  return found.find((button) => !has(button, "formnovalidate")) ?? found[0] ?? call(form, "querySelector", "input[type=image]");
}

/** Writes the submission where the host wants it, or takes it back. */
export function fillHidden(form, text) {
  for (const input of nodes(get(form, "elements"))) {
    if (!has(input, "data-bn-submission") || !isA(input, "HTMLInputElement")) continue;
    // What a server has written there comes back with it.
    if (get(input, "type") !== "hidden") set(input, "value", text ?? get(input, "defaultValue"));
    else if (text === undefined) giveBack(input, "value");
    else borrow(input, "value", text);
  }
}
