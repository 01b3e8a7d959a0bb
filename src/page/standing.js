// Where our parts stand on a page that somebody else has laid out. Nothing of the host's may change its size for them, or its place
// beside others; what stands below them moves down. Grids, floats, flex boxes and tables are not told apart: a part is put where it
// belongs, and where that moves something it is put further out.

import { labelsOf } from "./controls.js";
import { box, closest, contains, matches, parent, referenced, select } from "./dom.js";
import { call, get } from "./reach.js";

const FILLED_IN = "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea";
const OPERATED = "input, select, textarea, button, a, label, legend, img, svg";
/** What takes no part of ours as its child: it has children of its own kind, or lends its words to a name. */
const CLOSED = ["ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "select", "label", "legend", "button", "a"];
/** So narrow that a message in it would be a tower of words. */
const NARROW = 150;
/** Of so many elements on either side it is looked after that they stay where they are. */
const MANY = 150;

const ours = new WeakMap();

const follows = (one, other) => Boolean(call(other, "compareDocumentPosition", one) & 4);
const styleOf = (element) => get(get(element, "ownerDocument"), "defaultView")?.getComputedStyle(element);
const isSeen = (element) => call(element, "getClientRects").length > 0;
const isOurs = (element) => closest(element, "[data-bn-own]") !== null;
const takes = (part) => !CLOSED.includes(get(part, "localName"));
const insert = (part, at) => call(parent(at), "insertBefore", part, get(at, "nextSibling"));
const isReversed = (part) => styleOf(part)?.flexDirection === "column-reverse" && styleOf(part).display.includes("flex");

/** Puts a part behind a field: behind its control, its label and all that stands on their line. */
export function standBehind(part, control) {
  const labels = labelsOf(control);
  ours.set(part, control);
  const places = [];
  const whole = wholeOf(control, labels);
  for (let at = whole; places.length < 4; at = parent(at)) {
    at = endOfLine(at);
    const around = parent(at);
    if (!around || get(around, "localName") === "body") break;
    // Where all stands upside down, what comes first is below the rest.
    const end = isReversed(around) ? () => call(around, "prepend", part) : () => insert(part, behindOthers(at, control));
    if (takes(around)) places.push(end);
    if (get(around, "localName") === "form") break;
  }
  const above = [control, whole, ...labels.filter((label) => contains(whole, label) || !follows(label, whole))].filter(isSeen);
  settle(part, places, control, above, bottomOf(above));
}

/** Puts a part into a list of choices: behind what heads it, before the choices. */
export function standIn(part, set, first) {
  const help = referenced(set, "aria-describedby");
  ours.set(part, first);
  const heads = [...get(set, "children")].filter((child) => get(child, "localName") === "legend" || help.some((each) => contains(child, each)));
  const head = heads.filter((child) => !contains(child, first) && follows(first, child)).at(-1);
  const choices = inOneOf(set, first);
  const above = head && isSeen(head) ? [head] : [];
  // Each with whether a part may stand there: behind a set that is one of its parent's own kind, a row of a table say, it would be none.
  const places = [
    [true, () => (head ? insert(part, head) : call(set, "prepend", part))],
    [takes(choices) && choices !== first, () => call(choices, "prepend", part)],
    [true, () => call(set, "append", part)],
    [takes(parent(set)), () => insert(part, set)],
  ];
  const fit = places.filter(([isFit]) => isFit).map(([, place]) => place);
  settle(part, fit, first, above, above.length ? bottomOf(above) : box(set).top);
}

/** Puts parts before the bar that holds a button; at the end of the form where the button is not in it. */
export function standBefore(parts, button, form) {
  if (!parts.length) return;
  // One that stands outside has its own surroundings, a dialog's foot say; unless all of the form is outside.
  const isBeside = button && !contains(form, button) && call(form, "querySelector", FILLED_IN);
  if (!button || isBeside) return void call(form, "append", ...parts);
  const bars = [];
  for (let bar = button; ; bar = parent(bar)) {
    bar = startOfLine(bar);
    const around = parent(bar);
    if (takes(around)) bars.unshift(bar);
    if (around === form || !isBar(around, button)) break;
  }
  const before = (bar) => parts.forEach((part) => call(parent(bar), "insertBefore", part, bar));
  const above = select(form, FILLED_IN).filter((control) => isSeen(control) && follows(button, control));
  settle(parts.at(-1), bars.map((bar) => () => before(bar)), button, above, box(bars[0]).top);
  const isClear = parts.at(-1).classList.contains("bn-clear");
  for (const part of parts) part.classList.toggle("bn-clear", isClear);
}

/** Tries one place after the other, until nothing of the host's is moved: nothing above the edge at all, below it only down. */
function settle(part, places, anchor, above, edge) {
  const isFlat = (place) => {
    place();
    return !isSideBySide(parent(part));
  };
  if (!isSeen(anchor)) {
    // What nobody sees cannot be measured.
    if (!places.some(isFlat)) places[0]?.();
    return;
  }
  const scope = scopeOf(anchor);
  const before = measured(scope, anchor);
  const bars = barsAround(anchor);
  const line = edge - box(scope).top;
  const floor = bottomOf(above) - box(scope).top;
  const tried = (place) => {
    part.classList.remove("bn-clear");
    place();
    if (isSeen(part) && box(part).top < box(scope).top + floor - 1) part.classList.add("bn-clear");
  };
  let fair;
  for (const place of places) {
    tried(place);
    if (!isMoved(scope, before, line, Math.abs(barsAround(anchor) - bars))) {
      if (!isSeen(part) || box(part).width >= Math.min(NARROW, box(scope).width)) return;
      fair ??= place;
    }
    call(part, "remove");
  }
  tried(fair ?? places.find(isFlat) ?? places.at(-1));
}

const bottomOf = (elements) => Math.max(...elements.map((element) => box(element).bottom));

/** The boxes of what stands around, measured from the corner of it all. */
function measured(scope, anchor) {
  const { left, top } = box(scope);
  const all = select(scope, "*");
  const at = all.indexOf(anchor);
  const near = all.slice(Math.max(0, at - MANY), at + MANY).filter((element) => isSeen(element) && !isOurs(element));
  return near.map((element) => {
    const own = box(element);
    return { element, isLeaf: matches(element, OPERATED), left: own.left - left, top: own.top - top, width: own.width, height: own.height };
  });
}

/**
 * How much of the width around an element scroll bars take, borders included. One comes with a part that makes the page longer than the window, and
 * narrows all: that is no part's doing, wherever it stands.
 */
function barsAround(element) {
  const { defaultView, documentElement } = get(element, "ownerDocument");
  let taken = defaultView.innerWidth - documentElement.clientWidth;
  for (let at = parent(element); at; at = parent(at)) if (get(at, "clientWidth")) taken += get(at, "offsetWidth") - get(at, "clientWidth");
  return taken;
}

/** Whether something has another width or stands elsewhere than before, by more than a scroll bar has taken; what is below a line only sideways. */
function isMoved(scope, before, line, bar) {
  const corner = box(scope);
  const differs = (one, other) => Math.abs(one - other) > 1 + bar;
  return before.some(({ element, isLeaf, left, top, width, height }) => {
    const now = box(element);
    if (differs(now.left - corner.left, left) || differs(now.width, width) || (isLeaf && differs(now.height, height))) return true;
    return top < line - 2 && differs(now.top - corner.top, top);
  });
}

/** As much around as a part may move. */
function scopeOf(element) {
  let scope = element;
  for (let steps = 0; steps < 4 && parent(scope) && !["body", "form"].includes(get(scope, "localName")); steps += 1) scope = parent(scope);
  return scope;
}

/** A control with the label around it, and up to a label of its own that comes behind it. */
function wholeOf(control, labels) {
  let at = labels.find((label) => contains(label, control)) ?? control;
  for (const label of labels) {
    if (contains(at, label) || !follows(label, at)) continue;
    let whole = at;
    while (parent(whole) && !contains(parent(whole), label)) whole = parent(whole);
    // One that stands elsewhere altogether is not gone after.
    const around = parent(whole);
    if (!around || select(around, FILLED_IN).some((other) => other !== control && !isInLabelOf(labels, other) && follows(other, control) && follows(label, other))) continue;
    at = inOneOf(around, label);
  }
  return at;
}

const isInLabelOf = (labels, element) => labels.some((label) => contains(label, element));

/** The child of a part that holds an element. */
function inOneOf(part, element) {
  let child = element;
  while (parent(child) && parent(child) !== part) child = parent(child);
  return child;
}

/** The last of those behind an element that stand on its line, words of no element included. */
function endOfLine(element) {
  return endOf(element, "nextSibling");
}

/** The first of those before a button that stand on its line. */
function startOfLine(element) {
  return endOf(element, "previousSibling", (node) => get(node, "nodeType") !== 1 || (!matches(node, FILLED_IN) && !call(node, "querySelector", FILLED_IN)));
}

function endOf(element, way, counts = () => true) {
  if (!isSeen(element)) return element;
  let { top, bottom } = box(element);
  let end = element;
  for (let next = get(element, way); next && counts(next); next = get(next, way)) {
    const place = placeOf(next);
    if (!place || (get(next, "nodeType") === 1 && isOurs(next))) continue;
    if (Math.min(bottom, place.bottom) - Math.max(top, place.top) < 3) break;
    [top, bottom] = [Math.min(top, place.top), Math.max(bottom, place.bottom)];
    end = next;
  }
  return end;
}

/** The box of an element or of words; nothing where nobody sees it. */
function placeOf(node) {
  if (get(node, "nodeType") === 1) return isSeen(node) && box(node).height > 0 ? box(node) : null;
  if (get(node, "nodeType") !== 3 || !get(node, "data").trim()) return null;
  const range = call(get(node, "ownerDocument"), "createRange");
  range.selectNode(node);
  return range.getBoundingClientRect().height > 0 ? range.getBoundingClientRect() : null;
}

/** Past parts of ours that belong to fields before this one, or to itself. */
function behindOthers(at, control) {
  let last = at;
  for (let next = get(at, "nextElementSibling"); next && ours.has(next); next = get(next, "nextElementSibling")) {
    const other = ours.get(next);
    if (other !== control && follows(other, control)) break;
    last = next;
  }
  return last;
}

/** Whether a part is nothing but the bar that a button stands in: there are no words in it, and nothing to fill in but on the button's line. */
function isBar(part, button) {
  if (["form", "fieldset", "body", "main"].includes(get(part, "localName"))) return false;
  const line = box(button);
  const isBeside = (control) => box(control).top < line.bottom && box(control).bottom > line.top;
  if (select(part, FILLED_IN).some((control) => !isSideBySide(part) || !isSeen(control) || !isBeside(control))) return false;
  return isSideBySide(part) || !takes(part) || !hasWords(part);
}

/** Whether it says something beside what its buttons and links say. */
function hasWords(part) {
  const texts = call(get(part, "ownerDocument"), "createTreeWalker", part, 4);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (text.data.trim() && isSeen(parent(text)) && !closest(parent(text), "button, a")) return true;
  }
  return false;
}

/** Whether a part lays out its children side by side. */
export function isSideBySide(part) {
  const style = part && styleOf(part);
  const display = style?.display ?? "";
  if (display.includes("flex")) return style.flexDirection.startsWith("row");
  // For the columns of a grid a browser lays out the whole page: nothing else is asked for them.
  return display.includes("grid") && style.gridTemplateColumns.trim().includes(" ");
}

/** Gives a button of ours a border where a page has taken all that makes it look like one; or what one that is made alike was given. */
export function dress(button, alike) {
  if (alike) return void button.classList.toggle("bn-bare", alike.classList.contains("bn-bare"));
  button.classList.remove("bn-bare");
  const style = styleOf(button);
  if (!style) return;
  const { borderTopStyle, borderTopWidth, backgroundColor, backgroundImage, boxShadow, textDecorationLine } = style;
  const isClear = /^(transparent|rgba\(.*, 0\))$/.test(backgroundColor) && backgroundImage === "none";
  const isBare = isClear && (borderTopStyle === "none" || parseFloat(borderTopWidth) === 0) && boxShadow === "none" && textDecorationLine === "none";
  button.classList.toggle("bn-bare", isBare);
}
