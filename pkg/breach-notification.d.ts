// What breach-notification.js exports, and what it makes known to a page: importing it brings the forms of the page to life, and defines
// <breach-notification>. The events are described beside the script API.

import type { Adjustment, Answers, Case, InternalReport, Report, Submission } from "./breach_notification.js";

/** `<breach-notification>`: the whole form as one element. */
export declare class BreachNotification extends HTMLElement {
  static readonly formAssociated: true;
  /** Makes the element known under a name of your own, or in a registry of your own. */
  static define(tag?: string, registry?: CustomElementRegistry): typeof BreachNotification;

  /** The submission as JSON; empty while there is an error. Takes a submission or a draft as JSON. */
  value: string;
  /** What was typed, by field: a draft. Takes a draft or a submission. */
  get answers(): Answers;
  set answers(answers: Answers | Submission | InternalReport);
  /** The case that the form is a part of; null while there is none. */
  case: Case | null;
  /** What is adjusted of the form; goes before what a script of the page adjusts. */
  get adjust(): Adjustment | null;
  set adjust(adjust: Adjustment | null | undefined);
  /** Whether leaving the page asks first. Set it to false when you have saved the answers. */
  unsaved: boolean;
  /** The names of answers that were set and have no place: rows beyond those that are shown, choices that are not offered. */
  readonly unplaced: string[];
  /** The submission, or null while there is an error or the element is not live. */
  readonly submission: Submission | InternalReport | null;
  /** The verdict, or null while the element is not live. */
  readonly report: Report | null;

  /** The attribute `now`: fixes the clock, for tests and demonstrations. */
  get now(): string | null;
  set now(now: string | null | undefined);
  name: string;
  disabled: boolean;
  readonly form: HTMLFormElement | null;
  readonly labels: NodeList | null;
  readonly type: string;
  readonly validity: ValidityState | null;
  readonly validationMessage: string;
  readonly willValidate: boolean;

  checkValidity(): boolean;
  /** Tells every error, as a submit would; `true` when there is none. */
  reportValidity(): boolean;
  /** Checks the form and prepares the notification, as its button does. */
  prepare(): void;
  /** Opens the preview. */
  preview(): void;
  /** Blanks the form. */
  reset(): void;
  focus(options?: FocusOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "breach-notification": BreachNotification;
  }
}
