// What breach-register.js exports, and what it makes known to a page: importing it defines <breach-register>.

import type { Adjustment } from "./breach_notification.js";

/** `<breach-register>`: the register as one element. */
export declare class BreachRegister extends HTMLElement {
  /** Makes the element known under a name of your own. */
  static define(tag?: string, registry?: CustomElementRegistry): typeof BreachRegister;

  /** What is adjusted of the notification. To be set before the element is on the page. */
  get adjust(): Adjustment | null;
  set adjust(adjust: Adjustment | null | undefined);
  /** The attribute `now`: fixes the clock, for tests and demonstrations. */
  get now(): string | null;
  set now(now: string | null | undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    "breach-register": BreachRegister;
  }
  interface GlobalEventHandlersEventMap {
    /** The register is there. */
    "breach-register-ready": CustomEvent<null>;
  }
}
