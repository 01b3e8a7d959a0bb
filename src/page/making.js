// Making parts of ours.

import { own } from "./marks.js";
import { call, get } from "./reach.js";

/**
 * A new element: "p.bn-message.bn-gap lang=sv hidden". The word "own" marks it as a part of ours. Text is always set as text, never as markup.
 *
 * @param {Document} document
 * @param {string} description
 * @param {string} text
 */
export function make(document, description, text) {
  const [kind, ...attributes] = description.split(" ");
  const [tag, ...classes] = kind.split(".");
  const element = call(document, "createElement", tag);
  if (classes.length) element.className = classes.join(" ");
  for (const attribute of attributes) {
    const [name, value = ""] = attribute.split("=");
    if (name === "own") own(element);
    else element.setAttribute(name, value);
  }
  if (text) element.textContent = text;
  return element;
}

/** The same, as the last child of a part of ours or of the host's. */
export function add(parent, description, text) {
  const element = make(get(parent, "ownerDocument"), description, text);
  call(parent, "append", element);
  return element;
}

/** Adds words to a part of ours. */
export function addWords(parent, words) {
  parent.append(words);
}
