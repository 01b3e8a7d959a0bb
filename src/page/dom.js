// What many files do with nodes.

import { call, get } from "./reach.js";

const DOCUMENT = 9;
const FRAGMENT = 11;

export const contains = (part, element) => call(part, "contains", element);
export const closest = (element, selector) => call(element, "closest", selector);
export const matches = (element, selector) => call(element, "matches", selector);
export const read = (element, name) => call(element, "getAttribute", name);
export const has = (element, name) => call(element, "hasAttribute", name);
export const parent = (element) => get(element, "parentElement");
export const box = (element) => call(element, "getBoundingClientRect");

/** A list of nodes, as an array. */
export const nodes = (list) => [...list];

/** What a selector finds within a part of the page. */
export const select = (within, selector) => nodes(call(within, "querySelectorAll", selector));

/** A text with every run of white space as one space. */
export const textOf = (element) => get(element, "textContent").split(/\p{White_Space}+/u).filter(Boolean).join(" ");

/** Where ids count: the document, or the shadow root that an element stands in, which answers all look-ups as a document does. */
export function rootOf(element) {
  const root = call(element, "getRootNode");
  return [DOCUMENT, FRAGMENT].includes(get(root, "nodeType")) ? root : get(element, "ownerDocument");
}

/** The same, wherever ids count where it stands. */
export const selectAround = (element, selector) => select(rootOf(element), selector);

/** The elements that an attribute names by their ids. */
export function referenced(element, attribute) {
  const root = rootOf(element);
  const ids = (read(element, attribute) ?? "").split(/\s+/).filter(Boolean);
  return ids.map((id) => call(root, "getElementById", id)).filter(Boolean);
}

/** An id that no element of the document, or of the shadow root, has yet, and none of what is to come there. */
export function freeId(near, wish, coming = []) {
  const root = rootOf(near);
  let id = wish;
  for (let number = 2; coming.includes(id) || call(root, "getElementById", id); number += 1) id = `${wish}-${number}`;
  return id;
}

/** What has the focus where an element stands. */
export const focused = (near) => get(rootOf(near), "activeElement") ?? undefined;

export const isElement = (node) => get(node, "nodeType") === 1;

/** Puts a node right behind another. */
export function insertAfter(node, anchor) {
  const place = get(anchor, "parentNode");
  if (place) call(place, "insertBefore", node, get(anchor, "nextSibling"));
}

/** The texts of scripts that hold something for a form: those around an element, and those of the document. */
export function scriptsAround(element, selector) {
  const roots = new Set([rootOf(element), get(element, "ownerDocument")]);
  return [...roots].flatMap((root) => select(root, selector)).map((script) => get(script, "textContent"));
}

/** The language of the nearest `lang`, also outside of a shadow root. */
export function languageAround(element) {
  for (let within = element; within; within = get(call(within, "getRootNode"), "host")) {
    const tagged = closest(within, "[lang]");
    if (tagged) return read(tagged, "lang");
  }
  return "";
}
