// What is to be known of a paper on the screen, and is no part of it: it is neither printed nor copied, nor in a file of it.

import { add } from "./making.js";

/** Shows the notes of a paper, where it has any: above the paper, and not within it. */
export function renderNotes(parent, { notes = [] }) {
  if (!notes.length) return;
  const list = add(add(parent, "aside.bn-paper-notes", ""), "ul.bn-list", "");
  for (const note of notes) add(list, "li", note);
}
