// Whether a person can see a field, and what the page itself can do about it.

import { around, call, get } from "./reach.js";

/** Opens every closed part that an element stands in. */
export function openAround(element) {
  for (let part = around(element), inner = element; part; inner = part, part = around(part)) {
    if (get(part, "localName") === "details" && get(inner, "localName") !== "summary") part.open = true;
  }
}

/** Whether a field is seen: itself, or a label of it that stands for it. */
export function isSeen(control, labels) {
  return [control, ...labels].some((element) => {
    const isLaidOut = call(element, "getClientRects").length > 0;
    return isLaidOut && (get(element, "checkVisibility") ? call(element, "checkVisibility", { visibilityProperty: true, opacityProperty: true }) : true);
  });
}
