// Whether all can be read and pressed as the page is laid out: what a person would see at a glance.

/** What is wrong with the layout of the page, or of its open dialog, in words. Right is `[]`. */
export function layoutFlaws(page) {
  return page.see(() => {
    scrollTo({ top: 0, behavior: "instant" });
    const dialog = document.querySelector("dialog[open]");
    const root = dialog ?? document.body;
    root.scrollTop = 0;
    const flaws = [];
    const name = (element) => `${element.localName}${element.className && `.${element.className}`} "${finder.text(element).slice(0, 40)}"`;
    const forReadersOnly = (element) => Boolean(element.closest(".bn-visually-hidden")) || getComputedStyle(element).clipPath === "inset(50%)";
    const seen = [...root.querySelectorAll("*")].filter((element) => finder.visible(element) && !forReadersOnly(element) && !element.closest("select, svg"));

    const scroller = dialog ?? document.scrollingElement;
    if (scroller.scrollWidth > scroller.clientWidth) flaws.push(`it scrolls sideways: ${scroller.scrollWidth} in ${scroller.clientWidth}`);

    const { left, right } = dialog ? dialog.getBoundingClientRect() : { left: 0, right: document.documentElement.clientWidth };
    for (const element of seen) {
      const box = element.getBoundingClientRect();
      if (box.right > right + 1 || (box.left < left - 1 && box.right > left)) flaws.push(`it sticks out: ${name(element)}`);
      const style = getComputedStyle(element);
      const clips = !element.matches("input, textarea, select") && [style.overflowX, style.overflowY].some((value) => ["hidden", "clip"].includes(value));
      if (clips && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) flaws.push(`it is cut off: ${name(element)}`);
    }

    // Each line of text and each field: none may lie on another.
    const isSeen = new Set(seen);
    const items = seen.filter((element) => element.matches("input, select, textarea")).map((element) => ({ element, box: element.getBoundingClientRect() }));
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const element = text.parentElement;
      if (!text.data.trim() || !isSeen.has(element) || element.matches("textarea")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) if (box.width > 1) items.push({ element, box });
    }
    items.sort((one, other) => one.box.top - other.box.top);
    for (const [at, one] of items.entries()) {
      for (let next = at + 1; next < items.length && items[next].box.top < one.box.bottom; next += 1) {
        const other = items[next];
        if (one.element === other.element || one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (wide > 2 && high > 4) flaws.push(`they lie on each other: ${name(one.element)} and ${name(other.element)}`);
      }
    }
    return [...new Set(flaws)];
  });
}

/** Short words that are broken where no one would: their place is too narrow. */
export function brokenWords(page) {
  return page.see(() => {
    const root = document.querySelector("dialog[open]") ?? document.body;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const broken = [];
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const element = text.parentElement;
      if (!finder.visible(element) || element.closest("select, textarea, .bn-visually-hidden")) continue;
      // With a hyphen it may be.
      if (getComputedStyle(element).hyphens === "auto") continue;
      for (const { 0: word, index } of text.data.matchAll(/(?<![\p{L}\p{N}-])\p{L}{2,12}(?![\p{L}\p{N}-])/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
      }
    }
    return broken;
  });
}

/**
 * What is too small to be pressed (WCAG 2.2, 2.5.8): less than 24 pixels wide or high. A link may be where it stands in a
 * sentence, or has no other target within 24 pixels around its middle.
 */
export function smallTargets(page) {
  return page.see(() => {
    const root = document.querySelector("dialog[open]") ?? document.body;
    const targets = [...root.querySelectorAll("a[href], button, select, textarea, input:not([type=hidden])")]
      .filter((element) => finder.visible(element))
      .map((element) => {
        // A choice is pressed on its label as well.
        const boxes = [element, ...(finder.isCheckable(element) ? element.labels : [])].map((part) => part.getBoundingClientRect());
        const [left, top] = ["left", "top"].map((side) => Math.min(...boxes.map((box) => box[side])));
        const [right, bottom] = ["right", "bottom"].map((side) => Math.max(...boxes.map((box) => box[side])));
        return { element, left, top, right, bottom, small: right - left < 23.9 || bottom - top < 23.9 };
      });
    const sentence = (link) => [...link.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const distance = (x, y, box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    return targets.filter((target) => {
      if (!target.small || target.element.localName !== "a") return target.small;
      if (sentence(target.element)) return false;
      const [x, y] = [(target.left + target.right) / 2, (target.top + target.bottom) / 2];
      return targets.some((other) => other !== target && (other.small
        ? Math.hypot(x - (other.left + other.right) / 2, y - (other.top + other.bottom) / 2) < 24
        : distance(x, y, other) < 12));
    }).map(({ element, left, top, right, bottom }) => `${finder.text(element).slice(0, 40) || element.name}: ${Math.round(right - left)} x ${Math.round(bottom - top)}`);
  });
}
