// Words and numbers of ours that are not broken at their hyphen: "e-tjänst", "212000-0142". As text they stay what they are, for whoever
// searches or copies them.

import { call, get } from "./reach.js";

const WHOLE = /(e-[a-zåäö]+|\d+-\d+(?:-\d+)?)/i;

/** Writes a text of ours into an element. */
export function write(element, text) {
  const parts = text.split(WHOLE).map((part, at) => {
    if (at % 2 === 0) return part;
    const word = call(get(element, "ownerDocument"), "createElement", "span");
    word.className = "bn-whole";
    word.textContent = part;
    return word;
  });
  element.replaceChildren(...parts);
}
