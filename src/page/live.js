// Brings every form of the page that asks for it to life, also those that come later or are replaced, in whole or in part.

const MARKED = "form[data-breach-notification]";

/**
 * @param {() => Promise<{ enhance: Function }>} start gives the glue, ready for use
 * @param {string} [selector] finds a form whose tag the editor cannot touch
 */
export function live(start, selector) {
  const enhancements = new Map();
  const controls = new WeakMap();
  const woken = new WeakMap();
  let later = 0;

  /** The forms that ask for it, and those that the selector finds: itself, inside or around. */
  const wanted = () => {
    const marked = [...document.querySelectorAll(MARKED)];
    if (!selector) return marked;
    const found = [...document.querySelectorAll(selector)].map((element) => element.closest("form") ?? element.querySelector("form"));
    return [...marked, ...found.filter((form) => form instanceof HTMLFormElement)];
  };

  const wake = async (form) => {
    // Marked before anything is awaited: nobody is woken twice.
    enhancements.set(form, null);
    try {
      const { enhance } = await start();
      // The script may stand on the page twice.
      if (form.hasAttribute("data-bn-live")) return;
      if (!form.isConnected) return void enhancements.delete(form);
      enhancements.set(form, enhance(form));
      woken.set(form, performance.now());
    } catch (error) {
      failed(form, error);
    }
  };

  /** Whether the host has put other controls into a form. Looked at when there are others than before; our own rows are. */
  const isStale = (form, enhancement) => {
    const [now, before] = [[...form.elements], controls.get(form) ?? []];
    if (now.length === before.length && now.every((control, at) => control === before[at])) return false;
    // A host that draws its form anew whenever we touch it has us do so twice a second, not for ever at once.
    const wait = (woken.get(form) ?? 0) + 500 - performance.now();
    if (wait > 0) {
      clearTimeout(later);
      later = setTimeout(look, wait);
      return false;
    }
    controls.set(form, now);
    return enhancement.isStale;
  };

  const look = () => {
    for (const [form, enhancement] of enhancements) {
      if (form.isConnected && !(enhancement && isStale(form, enhancement))) continue;
      enhancement?.disconnect();
      enhancements.delete(form);
    }
    for (const form of wanted()) if (!enhancements.has(form)) wake(form);
  };

  const begin = () => {
    try {
      look();
    } catch {
      failed(document, Object.assign(new Error(`data-form is no selector: ${selector}`), { code: "invalidSelector" }));
      selector = null;
      look();
    }
    if (selector && !enhancements.size) console.info(`breach-notification: no form is found by data-form="${selector}" yet`);
    new MutationObserver(look).observe(document, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["data-breach-notification"],
    });
  };

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
}

/** It could not start: says why, to the page and to the person who made it. */
export function failed(target, error) {
  const detail = { code: error?.code ?? "notStarted", message: String(error?.message ?? error) };
  console.error(`breach-notification: ${detail.message}`);
  target.dispatchEvent(new CustomEvent("breach-notification-error", { bubbles: true, composed: true, detail }));
}
