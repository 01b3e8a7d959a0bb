// How far a question reaches on the page: the largest parts of the form that hold nothing else, the labels and descriptions that stand
// elsewhere, and headings and help that a builder lays loose around its controls.
//
// Controls of other questions bound it, and so does what ends the form: a button that submits or resets. A calendar's button or a
// host's "+" does not. What the form does not know, a weight or a button that submits for a host's rows, is the question's where it
// stands among its rows or under its heading.

import { closest, contains, matches, parent, read, select } from "./dom.js";
import { call, get } from "./reach.js";

const OPERATED = "input, select, textarea, button";
const HEADINGS = "h1, h2, h3, h4, h5, h6, legend";
const MAY_HEAD = `${HEADINGS}, caption, dt, th, p, span, div, strong`;
const BEGINNINGS = `${HEADINGS}, hr, fieldset, section, table`;
const SETS = "fieldset, [role=group], [role=radiogroup]";

const holds = (parts, element) => parts.some((part) => contains(part, element));
const before = (element) => get(element, "previousElementSibling");
const behind = (element) => get(element, "nextElementSibling");
const isOurs = (element) => closest(element, "[data-bn-own]") !== null;
/** In the order of the page. */
const inOrder = (one, other) => (one === other ? 0 : call(one, "compareDocumentPosition", other) & 4 ? -1 : 1);

/**
 * The parts of the page that come and go with a question, or with a part of one.
 *
 * @param {Element} form
 * @param {Element[]} own its controls
 * @param {Element[]} others those of all other questions
 * @param {Element[]} marked what the host says comes and goes with it: of controls in there nothing else is looked for
 * @param {number} number its number; 0 for a part of a question
 * @param {string[]} words what the question, or the part, says
 * @param {boolean} repeats whether its controls are rows
 */
export function partsOf(form, own, others, marked, number, words, repeats) {
  const extent = new Extent(form, own, others, new Words(number, words), repeats);
  const theirs = new Set(others.flatMap(namedByAny));
  const parts = [];
  for (const control of own) if (!holds([...marked, ...parts], control)) parts.push(...inCell(extent.largest(control)));
  for (const element of own.flatMap((control) => namedBy(control, (set) => extent.isAll(set)))) {
    if (!theirs.has(element) && !holds([...marked, ...parts], element)) parts.push(...inCell(extent.alone(element)));
  }
  parts.sort(inOrder);
  const isFree = (part) => !isOurs(part) && ![...theirs].some((their) => contains(part, their));
  // What the host has marked is all that it wants hidden.
  const loose = marked.every(isOurs) ? extent.loose(parts).filter(isFree) : [];
  return [...parts, ...loose, ...marked];
}

/** Whether the host has a heading for a question over a part, or in it. */
export function isHeadedBy(form, part, number, words) {
  const extent = new Extent(form, [], [], new Words(number, words), false);
  return extent.leading(part).length > 0 || select(part, MAY_HEAD).some((element) => extent.words.head(element));
}

/** A cell of a table stays, or those beside it would change their columns; what stands in it goes. */
const inCell = (part) => (["td", "th"].includes(get(part, "localName")) ? [...get(part, "children")] : [part]);

/** The labels and descriptions of a control, wherever they stand, and those of the set around it that counts. */
function namedBy(control, counts) {
  const set = closest(control, SETS);
  const named = set && (counts === true || counts(set)) ? [set, control] : [control];
  const ids = named.flatMap((element) => ["aria-labelledby", "aria-describedby"].flatMap((name) => read(element, name)?.split(/\s+/) ?? []));
  const top = call(control, "getRootNode");
  // A part that is off the page has no ids of its own to look in.
  const root = get(top, "getElementById") ? top : get(control, "ownerDocument");
  return [...(get(control, "labels") ?? []), ...ids.map((id) => id && call(root, "getElementById", id)).filter(Boolean)];
}

/** The same of the set around it, whatever else that holds. One question after the other is looked for in one go, and asks for all the others' each time. */
const named = new Map();
function namedByAny(control) {
  if (!named.size) queueMicrotask(() => named.clear());
  if (!named.has(control)) named.set(control, namedBy(control, true));
  return named.get(control);
}

/** How a question is known on a page that somebody else has written: by its number, or by its words. */
class Words {
  constructor(number, words) {
    this.number = number;
    this.words = words.map((each) => folded(each).replace(/[?.]+$/, "")).filter(Boolean);
  }

  /** Whether an element begins with them. A number of the host's own may stand before the words. */
  head(element) {
    const text = folded(get(element, "textContent"));
    if (this.number && numberAtStart(text) === this.number) return true;
    const said = text.replace(/^[^\p{L}]+/u, "");
    return this.words.some((each) => said.startsWith(each));
  }
}

const folded = (text) => text.replace(/[\u00ad\u200b\u2060\ufeff:]/g, "").replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\s+/g, " ").trim().toLowerCase();

/** The number of the question that a text begins with, as in "13. När", "fråga 13", "13) när". "14 dagar" and "13-15." are none. */
function numberAtStart(text) {
  return Number(/^\W*(?:fråga |question )?(\d+)(?:[.)](?!\d)|$| (?=när|vad|hur|varför|organisation|kommer|when|what|how|why|name))/.exec(text)?.[1] ?? 0);
}

class Extent {
  constructor(form, own, others, words, repeats) {
    Object.assign(this, { form, own, words, mine: new Set(own), others: new Set(others) });
    this.rows = repeats ? aroundRows(own) : null;
    const names = (controls) => (repeats ? controls.map((control) => read(control, "name")).filter(Boolean) : []);
    [this.ownNames, this.otherNames] = [names(own), names(others)];
  }

  /** The largest ancestor below the form that is all the question's. */
  largest(control) {
    let found = control;
    for (let part = parent(control); part; part = parent(part)) {
      if (contains(part, this.form) || get(part, "localName") === "body") break;
      const isAll = this.isAll(part);
      // Under a heading further out it may be the question's all the same.
      if (isAll && !this.#addsBar(found, part)) found = part;
      else if (isAll === undefined) break;
    }
    return found;
  }

  /** The largest ancestor of a label that says nothing else. */
  alone(element) {
    let found = element;
    const words = (part) => folded(get(part, "textContent"));
    for (let part = parent(element); part && !contains(part, this.form) && words(part) === words(element) && this.isAll(part); part = parent(part)) found = part;
    return found;
  }

  /** Whether a part is all the question's; undefined where it holds what never can be. */
  isAll(part) {
    const strangers = [];
    for (const element of select(part, OPERATED)) {
      const kin = this.#kin(element);
      if (kin === "other") return undefined;
      if (kin === "stranger" || kin === "submit") strangers.push([element, kin]);
    }
    if (!strangers.length) return true;
    const isHeaded = this.#isHeaded(part);
    return strangers.every(([element, kin]) => {
      if (this.rows && (contains(this.rows, element) || this.#isRelated(element))) return kin !== "submit" || this.#isSentOutside(part);
      if (kin === "submit") return this.rows && isHeaded && read(element, "formnovalidate") !== null && this.#isSentOutside(part);
      return isHeaded;
    });
  }

  /** What something that a person can operate is to the question. */
  #kin(element) {
    const type = get(element, "type");
    if (this.mine.has(element) || type === "hidden" || get(element, "form") !== this.form || isOurs(element)) return "own";
    if (this.others.has(element) || type === "reset") return "other";
    if (type === "button") return "button";
    return type === "submit" || type === "image" ? "submit" : "stranger";
  }

  /** Whether a part begins with the question's heading and has no other. A label is no heading: it belongs to its field alone. */
  #isHeaded(part) {
    const isHeading = (element) => !closest(element, "label[for]") && !call(element, "querySelector", OPERATED) && this.words.head(element);
    const heading = select(part, `${MAY_HEAD}, label:not([for])`).find(isHeading);
    return Boolean(heading) && select(part, HEADINGS).every((other) => holds([heading], other) || holds([other], heading) || this.words.head(other));
  }

  /** Whether something belongs to the rows by its name: that is more like theirs than like any other. */
  #isRelated(element) {
    const name = read(element, "name") ?? "";
    const closeness = (names) => Math.max(0, ...names.map((other) => inCommon(name, other)));
    const own = closeness(this.ownNames);
    return own > 2 && own > closeness(this.otherNames);
  }

  /** The button that sends the form is in none of its questions. */
  #isSentOutside(part) {
    return [...get(this.form, "elements")].some((element) => !contains(part, element) && this.#kin(element) === "submit");
  }

  /** Whether the way from one part to a larger one leads past a bar of buttons: "back" and "next" of a step are not its question's. */
  #addsBar(part, larger) {
    const added = (element) => !contains(part, element) && this.#kin(element) === "button" && !this.#isAtField(part, element);
    return select(larger, OPERATED).filter(added).length > 1 && !this.#isHeaded(larger);
  }

  /** Whether a button stands at the field itself, within what holds its label: beside it, or in a part that holds its control too. */
  #isAtField(part, button) {
    const control = this.own.find((own) => contains(part, own));
    const labels = [...(get(control, "labels") ?? [])];
    let field = control;
    while (field && !labels.some((label) => contains(field, label))) field = parent(field);
    if (!field || contains(field, this.form) || !contains(field, button)) return false;
    let child = button;
    while (child !== field && parent(child) !== field) child = parent(child);
    return child === button || contains(child, control);
  }

  /** What stands loose around these parts, which are in the order of the page, and is the question's. */
  loose(parts) {
    if (!parts.length) return [];
    return [...this.leading(parts[0]), ...parts.slice(1).flatMap((part, at) => between(parts[at], part)), ...trailing(parts.at(-1))];
  }

  /** From the heading that bears the question's number or words up to its first part. */
  leading(part) {
    const found = [];
    for (let at = part; at; at = parent(at)) {
      const run = [];
      let sibling = before(at);
      for (; sibling && isLoose(sibling); sibling = before(sibling)) run.push(sibling);
      const farthest = run.findLastIndex((element) => this.words.head(element));
      if (farthest >= 0) return [...found, ...run.slice(0, farthest + 1)];
      // It may stand at the end of a part that begins with a section's heading.
      for (const [index, element] of run.entries()) {
        const heading = select(element, "*").find((inner) => this.words.head(inner));
        if (heading) return [...found, ...run.slice(0, index), ...toEnd(heading, element)];
      }
      if (sibling || contains(parent(at), this.form)) break;
      found.push(...run);
    }
    return [];
  }
}

/** An element and all that stands behind it in a part. */
function toEnd(element, part) {
  const found = [element];
  for (let at = element; at !== part; at = parent(at)) {
    for (let next = behind(at); next; next = behind(next)) found.push(next);
  }
  return found;
}

/** What stands between two parts of one question, and is nobody else's. */
function between(one, other) {
  const found = [];
  for (let next = behind(one); next && isLoose(next); next = behind(next)) {
    if (next === other) return found;
    found.push(next);
  }
  return behind(found.at(-1) ?? one) === other ? found : [];
}

/** Help behind the last control, up to where something else begins. */
function trailing(last) {
  const found = [];
  for (let next = behind(last); next; next = behind(next)) {
    if (matches(next, BEGINNINGS) || call(next, "querySelector", HEADINGS) || numberAtStart(folded(get(next, "textContent")))) return found;
    if (!isLoose(next)) break;
    found.push(next);
  }
  return [];
}

/** Whether there is nothing in it to fill in or to send. */
function isLoose(element) {
  const filledIn = "input:not([type=hidden]), select, textarea, button:not([type=button])";
  return !matches(element, filledIn) && !call(element, "querySelector", filledIn);
}

/** The smallest part that holds all rows; of one that is a row of a table, the table. */
function aroundRows([first, ...others]) {
  let common = parent(first);
  while (common && others.some((other) => !contains(common, other))) common = parent(common);
  const row = closest(first, "tr");
  const isInOneRow = row && (others.length === 0 || others.some((other) => contains(row, other)));
  return isInOneRow ? closest(row, "table") ?? common : common;
}

function inCommon(one, other) {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
