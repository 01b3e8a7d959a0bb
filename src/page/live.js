// Brings every form of the page that asks for it to life, also those that come later or are replaced.

import { comingBack } from "./coming_back.js";
import { call, get, isA } from "./reach.js";
import { Shadows } from "./shadows.js";

const MARKED = "form[data-breach-notification]";
/** How long a form that could not be brought to life waits before the page's next change has it tried again; then twice that. */
const PATIENCE = 5000;
/** How long after it is gone a form may be replaced by another that goes on where it was. */
const REPLACED = 1000;

/**
 * @param {() => Promise<{ enhance: Function }>} start gives the glue, ready for use
 * @param {string} [selector] finds a form whose tag the editor cannot touch
 */
export function live(start, selector) {
  const enhancements = new Map();
  const failures = new WeakMap();
  /** Forms that have just gone, and what they were. */
  let gone = [];
  let isAlive;

  const find = (selector) => [document, ...shadows.roots].flatMap((root) => [...call(root, "querySelectorAll", selector)]);

  /** The forms that ask for it, and those that the selector finds: itself, inside or around. */
  const wanted = () => {
    const marked = find(MARKED);
    if (!selector) return marked;
    const found = find(selector).map((element) => call(element, "closest", "form") ?? call(element, "querySelector", "form"));
    return [...marked, ...found.filter((form) => isA(form, "HTMLFormElement") && !call(form, "querySelector", "breach-notification-state"))];
  };

  /** What a form was that the page has drawn anew: the one that has just gone and was called the same. */
  const former = (form) => {
    gone = gone.filter(({ at }) => performance.now() - at < REPLACED);
    const found = gone.find(({ key }) => key === keyOf(form));
    gone = gone.filter((other) => other !== found);
    return found?.enhancement;
  };

  const wake = async (form) => {
    // Marked before anything is awaited: nobody is woken twice.
    enhancements.set(form, null);
    try {
      const glue = await start();
      // The script may stand on the page twice.
      if (isLive(form)) return;
      if (!get(form, "isConnected")) return void enhancements.delete(form);
      const before = former(form);
      enhancements.set(form, before ? before.moveTo(form) : glue.enhance(form));
      failures.delete(form);
      isAlive();
    } catch (error) {
      const times = (failures.get(form)?.times ?? 0) + 1;
      failures.set(form, { times, until: performance.now() + PATIENCE * 2 ** (times - 1) });
      enhancements.delete(form);
      failed(form, error);
    }
  };

  /** Whether a form failed so lately that it is left in peace. */
  const rests = (form) => {
    const failure = failures.get(form);
    return failure && (failure.times > 5 || performance.now() < failure.until);
  };

  const look = () => {
    for (const [form, enhancement] of enhancements) {
      if (get(form, "isConnected")) continue;
      enhancements.delete(form);
      if (!enhancement) continue;
      const { unsaved } = enhancement;
      enhancement.disconnect();
      if (unsaved) gone.push({ enhancement, key: keyOf(form), at: performance.now() });
    }
    for (const form of wanted()) if (!enhancements.has(form) && !rests(form)) wake(form);
  };

  /** A form that is put on the page, or marked, is a new one to us. */
  const onChange = (records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === "attributes") failures.delete(target);
      for (const node of addedNodes) {
        failures.delete(node);
        shadows.look(node);
      }
    }
    look();
  };

  const changes = new MutationObserver(onChange);
  const watch = (root) => changes.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-breach-notification"] });
  const shadows = new Shadows(watch, look);

  const begin = () => {
    shadows.look(document);
    // Before anything is waited for.
    isAlive = comingBack(() => [...enhancements].filter(([, enhancement]) => enhancement));
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

const keyOf = (form) => ["id", "name", "action"].map((name) => call(form, "getAttribute", name)).join(" ");
const isLive = (form) => Boolean(form[Symbol.for("breach-notification-live")]);

/** It could not start: says why, to the page and to the person who made it. */
export function failed(target, error) {
  const detail = { code: error?.code ?? "notStarted", message: String(error?.message ?? error) };
  console.error(`breach-notification: ${detail.message}`);
  call(target, "dispatchEvent", new CustomEvent("breach-notification-error", { bubbles: true, composed: true, detail }));
}
