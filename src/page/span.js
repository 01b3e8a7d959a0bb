// The part of the page that is one row: neighbours within one parent, usually a single element.

import { blank, kindOf, labelsOf } from "./controls.js";
import { box, closest, contains, freeId, has, insertAfter, isElement, matches, nodes, parent, read, select, textOf } from "./dom.js";
import { isAdded, markAdded, sweep } from "./marks.js";
import { call, get } from "./reach.js";
import { isSideBySide } from "./standing.js";

const CONTROLS = "input, select, textarea";
const FILLED_IN = "input:not([type=hidden]), select, textarea";
const BELOW = ":scope > legend, :scope > h2, :scope > h3, :scope > h4, :scope > h5, :scope > h6";
/** So wide a cell takes a button without growing. */
const ROOM = 110;


/** Neighbours that make up a row. There is at least one. */
export class Span {
  #nodes;

  constructor(all) {
    this.#nodes = all;
  }

  /** Marks it as a row that we have added. */
  markAdded() {
    this.#nodes.forEach(markAdded);
  }

  /** Whether we have added it. */
  isAdded() {
    return this.#nodes.some(isAdded);
  }

  /** Whether all of it stands on the page. */
  stands() {
    return this.#nodes.length > 0 && this.#nodes.every((node) => get(node, "isConnected"));
  }

  /** Whether these elements stand in it. */
  holds(elements) {
    return elements.every((element) => this.#nodes.some((node) => contains(node, element)));
  }

  /** A copy that is not on the page. What is ours in it is not copied. */
  copy() {
    const copies = this.#nodes.map((node) => call(node, "cloneNode", true));
    copies.forEach(sweep);
    return new Span(copies.filter((copy) => !isElement(copy) || !has(copy, "data-bn-own")));
  }

  /** Takes out what stands in its controls, whatever the host has filled in. */
  blank() {
    this.elements(CONTROLS).filter(kindOf).forEach(blank);
  }

  last() {
    return this.#nodes.at(-1);
  }

  /** Puts it on the page. */
  insertAfter(anchor) {
    let last = anchor;
    for (const node of this.#nodes) {
      insertAfter(node, last);
      last = node;
    }
  }

  /** Takes it off the page. It can be put there again. */
  remove() {
    for (const node of this.#nodes) call(node, "remove");
  }

  /** What of it takes an element at its end, where there is one part that can hold it. */
  end() {
    const last = this.last();
    return (this.#nodes.length === 1 && isElement(last) && endOf(last)) || undefined;
  }

  /** Adds an element there, else behind it. */
  endWith(element, end) {
    if (end) {
      call(end, "append", element);
    } else {
      insertAfter(element, this.last());
      this.#nodes.push(element);
    }
  }

  /** Forgets a node that was added at its end. */
  dropNode(node) {
    this.#nodes = this.#nodes.filter((other) => other !== node);
  }

  /** Puts a part behind it that is no row: a list or a table takes nothing but its own. */
  followWith(part) {
    const last = this.last();
    const name = isElement(last) && get(last, "localName");
    let list = null;
    if (name === "li") list = parent(last);
    else if (name === "tr" || name === "tbody") list = closest(last, "table");
    insertAfter(part, list ?? last);
  }

  /** The elements in it that a selector finds. */
  elements(selector) {
    return this.#nodes.filter(isElement).flatMap((part) => [...(matches(part, selector) ? [part] : []), ...select(part, selector)]);
  }
}

/** Where an element that ends a row goes in the one part that the row is. */
function endOf(part) {
  const name = get(part, "localName");
  if (["li", "td", "dd"].includes(name)) return part;
  if (["fieldset", "div", "section", "article"].includes(name)) return !isSideBySide(part) && part;
  // In a narrow cell it would make its column wider and all others narrower.
  const hasRoom = (cell) => box(cell).width >= ROOM;
  return name === "tr" && (select(part, ":scope > td").findLast(hasRoom) ?? get(part, "lastElementChild"));
}

/**
 * The row of a table that holds these controls: they stand in several of its cells, or beside cells with something else to fill in, or
 * the table has a head. A cell that is all there is of a group stands in a table that is there for the layout.
 */
export function tableRow(controls, form) {
  const whole = common(controls);
  const row = whole && closest(whole, "tr, [role=row]");
  if (!row || contains(row, form)) return undefined;
  const cell = closest(whole, "td, [role=cell], [role=gridcell]");
  if (!cell || !contains(row, cell) || select(row, FILLED_IN).some((other) => !contains(cell, other))) return row;
  const table = closest(row, "table");
  return table && select(table, "thead").length ? row : undefined;
}

/**
 * The row around its controls; nothing where other controls stand in between.
 *
 * @param {Element[]} controls
 * @param {Element} form
 * @param {Element | undefined} row the row of a table that they are
 * @param {string[]} numbers those of the questions: a heading of theirs is not part of a row
 */
export function spanAround(controls, form, row, numbers) {
  const heads = (heading) => numbers.includes(/^\d*/.exec(textOf(heading))[0]);
  if (row && !heads(row)) return new Span([row]);
  const withLabels = [...controls, ...controls.flatMap(labelsOf)];
  const isOwn = (part) => select(part, `${FILLED_IN}, button, [data-bn-submission]`).every((element) => controls.includes(element) || isPlainButton(element));
  const isAll = (part) => isOwn(part) && !contains(part, form) && !select(part, BELOW).some(heads);
  let whole = common(withLabels);
  if (!whole || !isOwn(whole)) whole = common(controls);
  if (!whole) return undefined;
  // A row of one field may have a frame of its own, with a name that is counted: "Leverantör 1".
  const frame = closest(whole, "fieldset");
  if (frame && select(frame, ":scope > legend").length && isAll(frame)) whole = frame;
  if (isAll(whole)) return new Span([whole]);
  const children = nodes(get(whole, "childNodes"));
  const holds = (node) => withLabels.some((part) => contains(node, part));
  const run = children.slice(children.findIndex(holds), children.findLastIndex(holds) + 1);
  return run.length && run.filter(isElement).every(isOwn) ? new Span(run) : undefined;
}

const isPlainButton = (element) => get(element, "localName") === "button" && read(element, "type") === "button";

/** The innermost element that holds all of these; of one, the element itself. */
function common([first, ...others]) {
  let part = first;
  while (part && !others.every((other) => contains(part, other))) part = parent(part);
  return part;
}

/** Attributes that hold ids. */
const REFERENCES = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-errormessage", "list", "data-bn-to"];
/** What a description was before ours was added, behind "=". */
const DESCRIBED = "data-bn-aria-describedby";
/** What may head a row. */
const HEADINGS = "legend, label, h2, h3, h4, h5, h6, th, caption";
/** What is not read into, though it may stand in a heading. */
const CLOSED = ["select", "textarea", "button"];
/** What `change` is handed: a name that no map knows; one that the map knows; a field's name; words; an id. */
const [NAME, MAPPED, FIELD, WORDS, ID] = [0, 1, 2, 3, 4];
/** What holds the number of a row beside its name, its ids and its headings. */
const NUMBERED = new Map([["data-bn-field", FIELD], ["data-bn-for", FIELD], ["aria-label", WORDS]]);

/**
 * Gives a row another number, wherever the number stands: in names, ids and what refers to them, and headings.
 *
 * @param {Span} span
 * @param {Element} form
 * @param {(kind: number, text: string) => string} change
 */
export function renumber(span, form, change) {
  const ids = new Map();
  const referring = [];
  // Each attribute is looked at once: where a row is taken away, those behind it may be a thousand.
  for (const element of span.elements("*")) {
    for (const attribute of [...get(element, "attributes")]) {
      const { name } = attribute;
      // Of a name that the map knows the first number is the row; of another one any may be.
      if (name === "name") rewrite(attribute, (value) => change(has(element, "data-bn-field") ? NAME : MAPPED, value));
      else if (name === "id") renumberId(attribute, form, ids, (id) => change(ID, id));
      else if (NUMBERED.has(name)) rewrite(attribute, (value) => change(NUMBERED.get(name), value));
      else if (name === DESCRIBED || REFERENCES.includes(name)) referring.push(attribute);
    }
  }
  const allRenamed = (words) => words.split(/\s+/).filter(Boolean).map((id) => ids.get(id) ?? id).join(" ");
  for (const attribute of referring) {
    rewrite(attribute, (was) => (attribute.name === DESCRIBED && was.startsWith("=") ? `=${allRenamed(was.slice(1))}` : allRenamed(was)));
  }
  for (const heading of span.elements(HEADINGS)) renumberWords(heading, (words) => change(WORDS, words));
}

function renumberId(attribute, form, ids, change) {
  const old = attribute.value;
  if (!old) return;
  // Copies of an id on the page are told apart by taking it off first; those of a row that is to come are not on the page.
  attribute.value = "";
  const id = freeId(form, change(old), [...ids.values()]);
  attribute.value = id;
  if (!ids.has(old)) ids.set(old, id);
}

function rewrite(attribute, change) {
  const { value } = attribute;
  const changed = change(value);
  if (changed !== value) attribute.value = changed;
}

/** Only the texts of the heading itself and what it marks up, so that its elements stay the host's. */
function renumberWords(part, change) {
  for (const node of nodes(get(part, "childNodes"))) {
    if (get(node, "nodeType") === 3) {
      const words = get(node, "data");
      const changed = change(words);
      if (changed !== words) node.data = changed;
    } else if (isElement(node) && !CLOSED.includes(get(node, "localName"))) {
      renumberWords(node, change);
    }
  }
}
