// Where everything of the host's stands on its page, to be compared with where it stood.

/** In the page: what may be moved, as a list of boxes that can be compared. Each element has a number that it keeps. */
function boxes(selector) {
  window.numbers ??= new Map();
  const number = (element) => numbers.get(element) ?? numbers.set(element, numbers.size).get(element);
  const all = [...document.querySelectorAll(selector)].filter((element) => !element.closest("[data-bn-own]"));
  return all.filter((element) => element.getClientRects().length).map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const what = `${element.localName}${element.id && `#${element.id}`} ${(element.name || element.textContent || element.value || element.alt || "").replace(/\s+/g, " ").trim().slice(0, 30)}`;
    return { number: number(element), what, left, top: top + scrollY, width, height };
  });
}

const OPERATED = "input:not([type=hidden]), select, textarea, button, label, legend, h1, h2, h3, img";

/** The boxes of a page now. */
export const boxesOf = (page, selector = OPERATED) => page.see(boxes, selector);

/**
 * What has moved between two looks, other than down with all that stands beside it: another width, another place in its line, another
 * order. Right is `[]`.
 */
export function moved(before, after) {
  const flaws = [];
  const differs = (one, other) => Math.abs(one - other) > 1.5;
  const now = new Map(after.map((box) => [box.number, box]));
  const both = before.filter(({ number }) => now.has(number)).map((box) => ({ was: box, is: now.get(box.number) }));
  for (const { was, is } of both) {
    if (differs(was.left, is.left)) flaws.push(`${was.what}: ${Math.round(is.left - was.left)} px aside`);
    if (differs(was.width, is.width)) flaws.push(`${was.what}: ${Math.round(was.width)} px wide, now ${Math.round(is.width)}`);
    if (differs(was.height, is.height)) flaws.push(`${was.what}: ${Math.round(was.height)} px high, now ${Math.round(is.height)}`);
  }
  // What stood in one line stands in one line.
  for (const [at, one] of both.entries()) {
    for (const other of both.slice(at + 1)) {
      const beside = (which) => one[which].top < other[which].top + other[which].height - 2 && other[which].top < one[which].top + one[which].height - 2;
      const apart = differs(one.is.top - other.is.top, one.was.top - other.was.top);
      if (beside("was") && apart) flaws.push(`${one.was.what} and ${other.was.what}: no longer in one line`);
    }
  }
  return [...new Set(flaws)];
}
