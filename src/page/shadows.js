// The open shadow roots of a page, as they come: a form of a component's stands in one, and a document says nothing of it.

import { call, get } from "./reach.js";

export class Shadows {
  #roots = new Set();
  #observe;
  #run;

  /** `observe` is given each root; `run` is called when one has come that no change of the page tells of. */
  constructor(observe, run) {
    this.#observe = observe;
    this.#run = run;
  }

  /** Those that are on the page. */
  get roots() {
    return [...this.#roots].filter((root) => get(root, "isConnected"));
  }

  /** Looks for them in a part of the page. */
  look(part) {
    if (!get(part, "querySelectorAll")) return;
    for (const element of [part, ...call(part, "querySelectorAll", "*")]) {
      const root = get(element, "shadowRoot");
      if (root && !this.#roots.has(root)) {
        this.#roots.add(root);
        this.#observe(root);
        this.look(root);
      } else if (get(element, "localName")?.includes("-") && !call(element, "matches", ":defined")) {
        // It gets its root when the page knows what it is.
        customElements.whenDefined(get(element, "localName")).then(() => {
          this.look(element);
          this.#run();
        });
      }
    }
  }
}
