// What a person is brought to is in view, and what a person is filling in stays where it is on the screen.

import { around, call, get } from "./reach.js";

/** Brings an element into view, and one that follows it; where the window is too low for both, as much as there is room for. */
export function scrollToBoth(first, last) {
  const window = get(get(first, "ownerDocument"), "defaultView");
  if (!window) return;
  const box = (element) => call(element, "getBoundingClientRect");
  const margin = (element, side) => parseFloat(window.getComputedStyle(element)[side]) || 0;
  const needed = box(last).bottom - box(first).top + margin(first, "scrollMarginTop") + margin(last, "scrollMarginBottom");
  if (needed >= window.innerHeight) return void call(first, "scrollIntoView", { block: "start" });
  // In the middle there is room around it.
  call(first, "scrollIntoView", { block: "center" });
  call(last, "scrollIntoView", { block: "nearest" });
}

/** Runs a step that changes the page above what is being filled in. Not every browser holds that still by itself. */
export function steadily(form, run) {
  const active = get(call(form, "getRootNode"), "activeElement");
  const window = get(get(form, "ownerDocument"), "defaultView");
  const top = () => call(active, "getBoundingClientRect").top;
  const isFilledIn = active && window && call(active, "matches", "input, select, textarea") && top() >= 0 && top() < window.innerHeight;
  const was = isFilledIn ? top() : 0;
  run();
  if (!isFilledIn || !get(active, "isConnected")) return;
  for (let part = around(active); part; part = around(part)) {
    const by = top() - was;
    if (Math.abs(by) < 1) return;
    const isRoot = part === get(get(form, "ownerDocument"), "scrollingElement");
    if (isRoot || ["auto", "scroll"].includes(window.getComputedStyle(part).overflowY)) part.scrollBy({ top: by, behavior: "instant" });
  }
}

/** Shows one element and gives another the focus. */
export function goTo(focused, shown) {
  scrollToBoth(shown, focused);
  try {
    call(focused, "focus", { preventScroll: true });
  } catch {
    // A page that has replaced it has to see for itself.
  }
}
