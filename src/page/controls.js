// One control of the host's page: what kind it is, and what stands in it.

import { closest, contains, has, matches, nodes, parent, read, referenced, select, textOf } from "./dom.js";
import { borrow, giveBack } from "./marks.js";
import { call, get, isA, set } from "./reach.js";

const NONE = 0;
const TEXT = 1;
const HIDDEN = 2;
const MOMENT = 3;
const CHECKABLE = 4;
const LIST = 5;

/** What may stand around a list of choices and name it. */
const SETS = "fieldset, [role=radiogroup], [role=group]";
const OPERATED = ["submit", "button", "reset", "image", "file", "password"];
const MOMENTS = ["date", "time", "datetime-local"];
/** What a native date, time or number field that is half filled in is read as: it is not blank, and it is malformed. */
const HALF_TYPED = "…";

/** What kind of a control an element is. */
export function kindOf(element) {
  if (isA(element, "HTMLSelectElement")) return LIST;
  if (isA(element, "HTMLTextAreaElement")) return TEXT;
  if (!isA(element, "HTMLInputElement")) return NONE;
  const type = get(element, "type");
  if (OPERATED.includes(type)) return NONE;
  if (type === "hidden") return HIDDEN;
  if (MOMENTS.includes(type)) return MOMENT;
  return ["radio", "checkbox"].includes(type) ? CHECKABLE : TEXT;
}

const isList = (control) => kindOf(control) === LIST;
const isCheckable = (control) => kindOf(control) === CHECKABLE;
const isArea = (control) => isA(control, "HTMLTextAreaElement");
const options = (list) => nodes(get(list, "options"));

/** The labels that belong to it, wherever they stand. */
export const labelsOf = (control) => nodes(get(control, "labels") ?? []);

/** The greatest length that the host has set; below 0 where there is none. */
export const maxLength = (control) => get(control, "maxLength") ?? -1;

/** Whether the host has disabled it, itself or by what stands around it. That we have hidden it is another matter. */
export function isDisabledByHost(control) {
  if (has(control, "data-bn-disabled")) return closest(control, "fieldset:disabled") !== null;
  return matches(control, ":disabled");
}

/** Whether it holds something else than the host's markup says: the browser has put back what was typed before. */
export function isChanged(control) {
  if (isCheckable(control)) return get(control, "checked") !== get(control, "defaultChecked");
  if (!isList(control)) return get(control, "value") !== get(control, "defaultValue");
  const all = options(control);
  const byDefault = (option) => get(option, "defaultSelected");
  // Without a choice of the host's, the first option that can be chosen is.
  const isSet = get(control, "multiple") || all.some(byDefault);
  const first = all.find((option) => !get(option, "disabled"));
  return all.some((option) => get(option, "selected") !== (isSet ? byDefault(option) : option === first));
}

/** Takes out what stands in it. */
export function clear(control) {
  if (isCheckable(control)) set(control, "checked", false);
  else if (isList(control)) set(control, "selectedIndex", get(control, "multiple") ? -1 : 0);
  else set(control, "value", "");
}

/** Makes it blank, whatever the host has filled in. A list keeps the choice that the host's markup makes. */
export function blank(control) {
  if (isList(control)) return;
  if (isArea(control)) set(control, "textContent", "");
  clear(control);
  if (isCheckable(control)) set(control, "defaultChecked", false);
  else if (!isArea(control)) call(control, "removeAttribute", "value");
}

/** Puts the caret behind what stands in it. */
export function goToEnd(control) {
  try {
    call(control, "setSelectionRange", 0xffffffff, 0xffffffff);
  } catch {
    // A date, a number and the like have no caret that could be moved.
  }
}

/** What was typed in it. */
export function typed(control) {
  return get(get(control, "validity"), "badInput") ? HALF_TYPED : get(control, "value");
}

export function type(control, text) {
  set(control, "value", text);
}

/** What can be chosen in it, or is it itself; nothing where one types. */
export function choicesOf(control) {
  if (isList(control)) return options(control);
  return isCheckable(control) ? [control] : undefined;
}

const isOption = (choice) => isA(choice, "HTMLOptionElement");

export const isChosen = (choice) => get(choice, isOption(choice) ? "selected" : "checked");

/** Chooses it, or not. In a list nothing is taken back: something else is chosen. */
export function choose(choice, chosen) {
  if (!isOption(choice)) set(choice, "checked", chosen);
  else if (chosen) set(choice, "selected", true);
}

/** Which option of its list it is, from 0; below 0 for what is none. */
export const optionAt = (choice) => (isOption(choice) ? get(choice, "index") : -1);

/**
 * The words around a choice: its own, and those of the groups that it stands in, from the inside out.
 *
 * @param {Element} choice
 * @param {Element[]} all the controls of its question
 * @param {boolean} isFree whether the form has no list: the list is the host's own then, and so is what it sends
 */
export function wordsOf(choice, all, isFree) {
  if (!isOption(choice)) return [nameOf(choice), ...groupsAround(choice, all)];
  const value = read(choice, "value");
  if (isFree && value !== null) return [value];
  const group = closest(choice, "optgroup");
  const name = group && read(group, "label");
  return name === null ? [textOf(choice)] : [textOf(choice), name];
}

/** The text that names a control: its label, or what stands for one. */
function nameOf(control) {
  const label = labelsOf(control)[0] ?? referenced(control, "aria-labelledby")[0];
  return label ? textOf(label) : read(control, "aria-label") ?? "";
}

/**
 * The names of the groups within a question that a radio button or checkbox stands in, from the inside out. What holds all of the
 * question's choices is the question's own, and so is its name.
 */
function groupsAround(choice, all) {
  const names = [];
  for (let part = parent(choice); part; part = parent(part)) {
    if (all.every((other) => contains(part, other))) break;
    const name = nameOfGroup(part);
    if (name !== null && name !== undefined) names.push(name);
  }
  return names;
}

function nameOfGroup(part) {
  if (get(part, "localName") === "fieldset") {
    const [legend] = select(part, ":scope > legend");
    return legend && textOf(legend);
  }
  if (!["group", "radiogroup"].includes(read(part, "role"))) return undefined;
  const named = referenced(part, "aria-labelledby").map(textOf);
  return named.length ? named.join(" ") : read(part, "aria-label");
}

/**
 * The parts of the page around each of these controls, as large as they can be without holding another of them; those that are made as the
 * first is.
 */
export function alike(leaders) {
  const parts = leaders.map((leader) => {
    let found;
    let shape = "";
    for (let part = leader; part; part = parent(part)) {
      if (leaders.filter((other) => contains(part, other)).length !== 1) break;
      found = part;
      shape += ` ${get(part, "localName")}`;
    }
    return { found, shape };
  });
  const all = parts.filter(({ found }) => found);
  return all.filter(({ shape }) => shape === all[0].shape).map(({ found }) => found);
}

/** What names the controls of an answer: their label, or the legend of a list of choices. */
export function headOf(controls) {
  const [first] = controls;
  if (controls.length < 2 || !isCheckable(first)) return labelsOf(first)[0];
  const set = closest(first, SETS);
  return set ? call(set, "querySelector", ":scope > legend") ?? set : undefined;
}

/** That, and the labels of the first control. */
export const headsOf = (controls) => [headOf(controls), ...labelsOf(controls[0])].filter(Boolean);

/** What the page calls a control. */
export const calledOf = (control) => read(control, "name") || get(control, "id") || get(control, "localName");

/** Says of controls, and in what names them, whether they are required. A single radio button or checkbox cannot be. */
export function require(controls, required) {
  for (const control of controls) if (!isCheckable(control)) lend(control, "aria-required", required ? "true" : undefined);
  const head = headOf(controls);
  for (const mark of head ? select(head, "[data-bn-required]") : []) lend(mark, "hidden", required ? null : undefined);
}

/** Says of controls whether they are invalid. A single radio button cannot be; what it belongs to is told through its description. */
export function setInvalid(controls, invalid) {
  for (const control of controls) {
    if (!isCheckable(control) || controls.length === 1) lend(control, "aria-invalid", invalid ? "true" : undefined);
  }
}

const lend = (element, name, value) => (value === undefined ? giveBack(element, name) : borrow(element, name, value));
