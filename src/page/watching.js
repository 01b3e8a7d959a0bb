// Notices what the host does to a form that is alive: other controls, parts of ours gone, names changed.

import { around, call, get, isA } from "./reach.js";

const OURS = Symbol.for("breach-notification");
const CONTROLS = "input, select, textarea";

const isOfDisabling = ({ attributeName }) => attributeName === "disabled";

/** Watches around a form, and calls `run` when something has changed there that is not of our doing. */
export class Watch {
  #form;
  #observer;
  #isDirty = false;
  #mayBeDisabled = true;

  constructor(form, run) {
    this.#form = form;
    this.#observer = new MutationObserver((records) => {
      this.#look(records);
      if (this.#isDirty) run();
    });
    this.#observer.observe(call(form, "getRootNode"), {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["name", "data-bn-field", "form", "hidden", "novalidate", "data-bn-live", "disabled"],
    });
  }

  /** Whether something has changed since it was last said so, this very moment included. */
  isDirty() {
    this.#look(this.#observer.takeRecords());
    const was = this.#isDirty;
    this.#isDirty = false;
    return was;
  }

  /** Whether anything may be disabled, or enabled, that was not when this was last asked. Our own doing counts. */
  mayBeDisabled() {
    this.#look(this.#observer.takeRecords());
    const was = this.#mayBeDisabled;
    this.#mayBeDisabled = false;
    return was;
  }

  /** What has changed until now was our doing. */
  discard() {
    const records = this.#observer.takeRecords();
    this.#mayBeDisabled ||= records.some(isOfDisabling);
    this.#isDirty = false;
  }

  stop() {
    this.#observer.disconnect();
  }

  #look(records) {
    this.#isDirty ||= records.some((record) => !isOfDisabling(record) && this.#concerns(record));
    // What stands somewhere else now may stand in a set that is disabled.
    this.#mayBeDisabled ||= this.#isDirty || records.some(isOfDisabling);
  }

  #concerns({ type, target, addedNodes, removedNodes }) {
    const within = call(this.#form, "contains", target);
    if (type === "attributes") return within || get(target, "form") === this.#form;
    // What we write into a part of ours concerns nobody.
    if (isA(target, "Element") && call(target, "closest", "[data-bn-own]")) return false;
    const isFelt = (node) => {
      if (!isA(node, "Element")) return false;
      if (OURS in node) return node[OURS] && !get(node, "isConnected");
      return within || call(node, "matches", CONTROLS) || call(node, "querySelector", CONTROLS) !== null;
    };
    return [...addedNodes, ...removedNodes].some(isFelt);
  }
}

/** Calls `run` when what the page says about the time or the language changes: on the form, or on what stands around an element. */
export function watchAttributes(form, element, run) {
  const observer = new MutationObserver(run);
  const options = { attributeFilter: ["data-bn-now", "lang"] };
  observer.observe(form, options);
  for (let part = element; part; part = around(part)) observer.observe(part, options);
  return observer;
}
