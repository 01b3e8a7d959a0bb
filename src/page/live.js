// Brings every form of the page that asks for it to life, also those that come later or are replaced.

import { comingBack } from "./coming_back.js";
import { call, get, isA } from "./reach.js";
import { Shadows } from "./shadows.js";
import { PATIENCE, TRIES } from "./starter.js";

const MARKED = "form[data-breach-notification]";
/** How long after it is gone a form may be replaced by another that goes on where it was. */
const REPLACED = 30_000;

/**
 * @param {(form: Element) => Promise<{ enhance: Function }>} start gives the glue for a form, ready for use
 * @param {string} [selector] finds a form whose tag the editor cannot touch
 */
export function live(start, selector) {
  const enhancements = new Map();
  /** What each was called when it came to life, and which of the forms it was. */
  const names = new WeakMap();
  const reported = new WeakSet();
  /** Forms that could not be brought to life for a reason of their own: they rest until the page changes them. */
  const resting = new WeakSet();
  /** Forms that have gone, and what they were. */
  let gone = [];
  let isAlive;
  let failures = 0;
  let failedAt = -Infinity;
  let timer = 0;

  const find = (selector) => [document, ...shadows.roots].flatMap((root) => [...call(root, "querySelectorAll", selector)]);

  /** The forms that ask for it, and those that the selector finds: itself, inside or around. */
  const wanted = () => {
    const marked = find(MARKED);
    if (!selector) return marked;
    const found = find(selector).map((element) => call(element, "closest", "form") ?? call(element, "querySelector", "form"));
    return [...marked, ...found.filter((form) => isA(form, "HTMLFormElement") && !call(form, "querySelector", "breach-notification-state"))];
  };

  /** What a form was that the page has drawn anew, or has put back: itself, or the one that was called the same on the same page. */
  const former = (form) => {
    gone = gone.filter((other) => other.form === form || performance.now() - other.at < REPLACED);
    const key = keyOf(form);
    const which = whichOf(form);
    // The same form may be another one now: a report.
    const found = gone.find((other) => other.form === form && other.which === which) ?? gone.find((other) => other.key === key && other.which === which);
    gone = gone.filter((other) => other !== found);
    return found?.unsaved ? found.enhancement : undefined;
  };

  /** Whether the files have failed so lately that they are not asked for yet. */
  const waits = () => {
    const wait = failures ? failedAt + PATIENCE * 2 ** (Math.min(failures, TRIES) - 1) - performance.now() : 0;
    if (wait <= 0) return false;
    clearTimeout(timer);
    if (failures <= TRIES) timer = setTimeout(look, wait);
    return true;
  };

  const wake = async (form) => {
    // Marked before anything is awaited: nobody is woken twice.
    enhancements.set(form, null);
    let glue;
    try {
      glue = await start(form);
      failures = 0;
    } catch (error) {
      enhancements.delete(form);
      // Those that wait together fail together.
      if (performance.now() - failedAt > PATIENCE / 2) failures += 1;
      failedAt = performance.now();
      if (error?.code) resting.add(form);
      else waits();
      return report(form, error);
    }
    // The script may stand on the page twice.
    if (isLive(form)) return;
    if (!get(form, "isConnected")) return void enhancements.delete(form);
    try {
      const before = former(form);
      enhancements.set(form, before ? before.moveTo(form) : glue.enhance(form));
      names.set(form, { key: keyOf(form), which: whichOf(form) });
      reported.delete(form);
    } catch (error) {
      enhancements.delete(form);
      resting.add(form);
      return report(form, error);
    }
    isAlive?.(form);
  };

  /** Says once why a form is not alive, however often it is tried. */
  const report = (form, error) => {
    if (reported.has(form)) return;
    reported.add(form);
    failed(form, error);
  };

  const letGo = (form, enhancement) => {
    const { unsaved } = enhancement;
    try {
      enhancement.disconnect();
    } catch {
      return;
    }
    gone.push({ form, enhancement, unsaved, ...names.get(form), at: performance.now() });
  };

  const look = () => {
    for (const [form, enhancement] of enhancements) {
      if (get(form, "isConnected")) continue;
      enhancements.delete(form);
      if (enhancement) letGo(form, enhancement);
    }
    for (const form of wanted()) if (!enhancements.has(form) && !resting.has(form) && !waits()) wake(form);
  };

  /** A form that is put on the page, or marked, is a new one to us. */
  const onChange = (records) => {
    for (const { type, target, addedNodes } of records) {
      for (const form of type === "attributes" ? [target] : addedNodes) {
        if (resting.delete(form)) reported.delete(form);
        const enhancement = type === "attributes" && enhancements.get(form);
        if (enhancement && names.get(form)?.which !== whichOf(form)) {
          enhancements.delete(form);
          letGo(form, enhancement);
        }
      }
      for (const node of addedNodes) {
        shadows.look(node);
      }
    }
    look();
  };

  const changes = new MutationObserver(onChange);
  const watch = (root) => changes.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-breach-notification", "data-bn-form"] });
  const shadows = new Shadows(watch, look);

  const begin = () => {
    shadows.look(document);
    // Before anything is waited for.
    try {
      isAlive = comingBack(() => [...enhancements].filter(([, enhancement]) => enhancement));
    } catch {
      // A page may have put a class of its own in the place of one of the browser's: then rows do not come back.
    }
    try {
      look();
    } catch (error) {
      if (!(error instanceof SyntaxError) && error?.name !== "SyntaxError") throw error;
      failed(document, Object.assign(new Error(`data-form is no selector: ${selector}`), { code: "invalidSelector" }));
      selector = null;
      look();
    }
    if (selector && !enhancements.size) console.info(`breach-notification: no form is found by data-form="${selector}" yet`);
    watch(document);
    addEventListener("online", look);
  };

  if (get(document, "readyState") === "loading") call(document, "addEventListener", "DOMContentLoaded", begin);
  else begin();
}

/** Which of the forms it is. */
const whichOf = (form) => call(form, "getAttribute", "data-bn-form");
const keyOf = (form) => [location.pathname, location.search, ...["id", "name", "action"].map((name) => call(form, "getAttribute", name))].join(" ");
const isLive = (form) => Boolean(form[Symbol.for("breach-notification-live")]);

/** It could not start: says why, to the page and to the person who made it. */
export function failed(target, error) {
  const detail = { code: error?.code ?? "notStarted", message: String(error?.message ?? error) };
  if (error?.details) detail.details = error.details;
  console.error(`breach-notification: ${detail.message}`);
  call(target, "dispatchEvent", new CustomEvent("breach-notification-error", { bubbles: true, composed: true, detail }));
}
