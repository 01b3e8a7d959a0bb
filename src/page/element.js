// <breach-notification>: the whole form as one element. It renders into its own light DOM, so that the page's styles reach it;
// what stands between its tags is shown until it is live, and stays if it cannot start.

import { stringify } from "./json.js";
import { failed } from "./live.js";
import { call, get } from "./reach.js";
import { PATIENCE, TRIES } from "./starter.js";

/**
 * @param {(element: Element, adjust?: unknown) => Promise<{ render: Function, readSubmission: Function }>} start gives the glue for a form, ready
 *   for use
 */
export function elementClass(start) {
  return class BreachNotification extends HTMLElement {
    static formAssociated = true;
    static observedAttributes = ["now", "data-bn-form"];

    /** Makes the element known under a name of your own, or in a registry of your own. */
    static define(tag = "breach-notification", registry = customElements) {
      // A class can stand for one name only.
      if (!registry.get(tag)) registry.define(tag, class extends this {});
      return registry.get(tag);
    }

    /** Null where the browser is too old to have it. */
    #internals = internalsOf(this);
    #glue = null;
    #live = null;
    #root = null;
    #fallback = [];
    /** What is put in when it is live: a draft, or a submission that is still to be read. */
    #waiting = null;
    /** What it was like when it was taken off the page. */
    #before = {};
    #unplaced = [];
    /** The case that is put in when it is live. */
    #case = null;
    /** What a script has adjusted of the form. */
    #adjust = null;
    #saving = 0;
    #leaving = false;
    #waking = false;
    #tries = 0;
    #pressed = false;

    // What belongs to an element of a form.

    get form() { return this.#internals?.form ?? null; }
    get labels() { return this.#internals?.labels ?? null; }
    get type() { return this.localName; }
    get validity() { return this.#internals?.validity ?? null; }
    get validationMessage() { return this.#internals?.validationMessage ?? ""; }
    get willValidate() { return Boolean(this.#internals?.willValidate); }
    get name() { return this.getAttribute("name") ?? ""; }
    set name(name) { this.setAttribute("name", name); }
    get disabled() { return this.hasAttribute("disabled"); }
    set disabled(disabled) { this.toggleAttribute("disabled", Boolean(disabled)); }
    get now() { return this.getAttribute("now"); }
    set now(now) { now == null ? this.removeAttribute("now") : this.setAttribute("now", now); }

    /** What is adjusted of the form; goes before what a script of the page adjusts. */
    get adjust() { return this.#adjust; }
    set adjust(adjust) {
      const before = this.#adjust;
      this.#adjust = adjust ?? null;
      // A framework hands over the same at every turn.
      if (stringify(before) !== stringify(this.#adjust)) this.#wakeAnew();
    }

    /** The submission as JSON; empty while there is an error. Takes a submission or a draft as JSON. */
    get value() {
      const submission = this.submission;
      return submission ? stringify(submission) : "";
    }
    set value(json) { this.#put(json ? parsed(json) : {}); }

    /** The names of answers that were put in and have no place here: rows beyond those that are shown, choices that are not offered. */
    get unplaced() { return [...this.#unplaced]; }

    /** What was typed, by field. A draft is this. */
    get answers() { return this.#live ? this.#live.answers() : { ...(this.#waiting?.form ? {} : this.#waiting) }; }
    set answers(answers) { this.#put(answers); }

    /** The case that the form is a part of, with what stands in it now; null while there is none. */
    get case() { return this.#live ? this.#live.case : this.#case; }
    set case(held) {
      this.#waiting = null;
      this.#case = held;
      if (this.#live) this.#putCase();
    }

    /** Whether leaving the page asks first. Set it to false when you have saved the answers. */
    get unsaved() { return this.#live ? this.#live.unsaved : Boolean(this.#before.unsaved); }
    set unsaved(unsaved) {
      if (this.#live) this.#live.unsaved = Boolean(unsaved);
      else this.#before.unsaved = Boolean(unsaved);
    }

    /** The submission, or null while there is an error or the element is not live. */
    get submission() { return this.#live?.submission() ?? null; }
    /** The verdict, or null while the element is not live. */
    get report() { return this.#live?.report() ?? null; }

    checkValidity() { return !this.#internals || this.#internals.checkValidity(); }
    /** Tells every error, as a submit would; `true` when there is none. */
    reportValidity() { return this.#live ? this.#live.reportErrors() : !this.#internals || this.#internals.reportValidity(); }
    /** Blanks the form. */
    reset() { this.#inner?.reset(); }
    /** Opens the preview. */
    preview() { this.#live?.openPreview(); }
    /** Checks the form and prepares the notification, as its button does. */
    prepare() { this.#inner?.requestSubmit(); }
    focus(options) { this.#inner?.querySelector(":is(input, select, textarea):not([form])")?.focus(options); }

    // What the browser tells us.

    connectedCallback() {
      // What was set before the browser knew the element.
      for (const name of ["name", "disabled", "now", "adjust", "case", "answers", "value", "unsaved"]) {
        if (!Object.prototype.hasOwnProperty.call(this, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
      // Moved to where our listeners are not.
      if (this.#live && this.#root !== this.getRootNode()) this.#sleep();
      if (!this.#live) this.#wake();
    }

    disconnectedCallback() {
      // A move is a removal and an insertion in one go: nothing is lost by it.
      queueMicrotask(() => { if (!this.isConnected) this.#sleep(); });
    }

    attributeChangedCallback(name, before, now) {
      if (name === "data-bn-form") {
        if (before !== now) this.#wakeAnew();
        return;
      }
      if (!this.#live && this.isConnected) this.#wake();
      const inner = this.#inner;
      if (now === null) inner?.removeAttribute("data-bn-now");
      else inner?.setAttribute("data-bn-now", now);
    }

    formDisabledCallback(disabled) {
      const all = this.#inner?.querySelector(".bn-all");
      if (all) all.disabled = disabled;
    }

    formResetCallback() { this.reset(); }

    formStateRestoreCallback(state, mode) {
      if (mode !== "restore" || typeof state !== "string") return;
      const { answers, held, lang, unsaved } = JSON.parse(state);
      if (held) this.case = held;
      else this.answers = answers;
      this.#speak(lang);
      this.unsaved = unsaved;
    }

    #outer = null;

    formAssociatedCallback(form) {
      if (this.#outer) call(this.#outer, "removeEventListener", "formdata", this.#give);
      this.#outer = form;
      if (form) call(form, "addEventListener", "formdata", this.#give);
    }

    get #inner() { return this.#live ? this.querySelector("form.bn-form") : null; }

    async #wake() {
      if (this.#waking) return;
      this.#waking = true;
      // Said once: it will not get better.
      if (!this.#internals) return void queueMicrotask(() => failed(this, new Error("this browser is too old for the element: it has no attachInternals")));
      try {
        if (document.readyState === "loading") {
          // What the page adjusts may stand below. Meanwhile what is most likely wanted is on its way.
          start(this, this.#adjust).catch(() => {});
          await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
        }
        this.#glue = await start(this, this.#adjust);
        if (this.#live || !this.isConnected) return;
        const fallback = [...this.childNodes].filter((node) => !isCopy(node));
        const copy = [...this.childNodes].find(isCopy);
        if (copy) {
          // The page has copied an element that was alive: what was typed in it is there.
          this.#waiting ??= this.#glue.answersIn(copy, this.#which);
          this.#before.unsaved ??= Object.keys(this.#waiting).length > 0;
          copy.remove();
        }
        this.#live = this.#render();
        this.#root = this.getRootNode();
        this.#fallback = fallback;
        for (const node of fallback) node.remove();
      } catch (error) {
        // It is said once; what has a code does not get better.
        if (error?.code || !this.#tries) failed(this, error);
        if (!error?.code && this.#tries < TRIES) setTimeout(() => { if (!this.#live && this.isConnected) this.#wake(); }, PATIENCE * 2 ** this.#tries++);
        return;
      } finally {
        this.#waking = false;
      }
      this.#tries = 0;
      const waiting = this.#waiting;
      this.#waiting = null;
      try {
        if (this.#case) this.#putCase();
        if (waiting) this.#put(waiting);
      } catch (error) {
        failed(this, error);
      }
      const { unsaved, lang } = this.#before;
      if (unsaved) this.#live.unsaved = true;
      this.#before = {};
      this.#speak(lang);
      this.formDisabledCallback(this.matches(":disabled"));
      this.#listen("addEventListener");
      this.#judge();
      this.#keep();
    }

    /** Which form it is. */
    get #which() {
      const formId = this.getAttribute("data-bn-form")?.trim();
      return { formId };
    }

    /** A mistake in what is adjusted costs nobody the form: it is told, and the form is there without it. */
    #render() {
      if (this.#adjust === null) return this.#glue.render(this, {});
      try {
        return this.#glue.render(this, { adjust: this.#adjust });
      } catch (error) {
        if (error?.code !== "badAdjustment") throw error;
        failed(this, error);
        return this.#glue.render(this, {});
      }
    }

    /** The same element is another form now; what was typed goes on there. */
    #wakeAnew() {
      if (!this.isConnected) return;
      const untouched = this.#inner && [...this.#inner.elements].every(isAsRendered);
      this.#sleep();
      // What is filled in beforehand is nobody's draft.
      if (untouched) this.#waiting = this.#case = null;
      this.#wake();
    }

    #sleep() {
      if (!this.#live) return;
      const lang = this.#inner?.lang;
      this.#case = this.#live.heldCase;
      this.#waiting = this.#case ? null : this.#live.answers();
      this.#before = { unsaved: this.unsaved, lang };
      this.#listen("removeEventListener");
      removeEventListener("beforeunload", this.#keep, { capture: true });
      this.#leaving = false;
      this.#live.disconnect();
      this.#live.free();
      this.#live = null;
      this.append(...this.#fallback);
    }

    #listen(method) {
      this[method]("breach-notification-change", this.#changed);
      this[method]("breach-notification-judged", this.#changed);
      this[method]("reset", this.#later);
      this[method]("invalid", this.#invalid);
      this.#root[method]("click", this.#press, true);
      this.#root[method]("click", this.#called);
      this.#root[method]("submit", this.#posted);
    }

    /** A draft is flat; a submission says which form it is of. */
    #put(value) {
      if (!this.#live) {
        this.#waiting = { ...value };
        return;
      }
      this.#unplaced = this.#live.setAnswers(value?.form ? this.#glue.readSubmission(value, this.#which) : value);
      this.#judge();
      this.#keep();
    }

    #putCase() {
      const held = this.#case;
      this.#case = null;
      this.#unplaced = this.#live.putCase(held);
      this.#judge();
      this.#keep();
    }

    #changed = () => {
      this.#judge();
      // Writing it all down takes longer than a keystroke should.
      clearTimeout(this.#saving);
      this.#saving = setTimeout(this.#keep, 300);
      // Whoever leaves sooner than that loses nothing either. A page that nobody has touched does not listen for this: it would not be kept
      // for the back button.
      if (!this.#leaving) addEventListener("beforeunload", this.#keep, { capture: true });
      this.#leaving = true;
    };

    /** A language that a person has chosen. */
    #speak(lang) {
      if (this.#live && lang) this.querySelector(`[data-bn-language=${lang === "en" ? "en" : "sv"}]`)?.click();
      else if (lang) this.#before.lang = lang;
    }

    #later = () => setTimeout(this.#changed);

    /** Tells the host's form whether we are right. */
    #judge = () => {
      if (!this.#live) return;
      const wrong = this.#live.firstError();
      this.#internals.setValidity(wrong === undefined ? {} : { customError: true }, wrong);
    };

    /** Tells it what we hold, and the browser what to put back. */
    #keep = () => {
      clearTimeout(this.#saving);
      if (!this.#inner) return;
      const held = this.#live.heldCase ?? undefined;
      const state = { answers: held ? undefined : this.#live.answers(), held, lang: this.#inner.lang, unsaved: this.unsaved };
      this.#internals.setFormValue(this.value, stringify(state));
    };

    /** The host's form is posted: with the answers and the time as they are now. */
    #give = ({ formData }) => {
      if (this.#live && this.name && !this.matches(":disabled")) formData.set(this.name, this.value);
    };

    /** Nobody is asked about leaving by the very post that takes the answers along. */
    #posted = (event) => {
      if (event.target === this.form && !event.defaultPrevented) this.unsaved = false;
    };

    /** A person presses a button of the host's form, or Enter, which presses it too. */
    #press = (event) => {
      const button = get(event.target, "closest") && call(event.target, "closest", "button, input");
      if (!button?.form || button.form !== this.form || !["submit", "image"].includes(button.type)) return;
      this.#pressed = true;
      setTimeout(() => { this.#pressed = false; });
    };

    /** A label of the host's leads to the first field, as that of a control leads to it. */
    #called = (event) => {
      const label = event.target.closest?.("label");
      if (event.defaultPrevented || !label || label.contains(this) || event.target.closest("a, button")) return;
      if ([...(this.labels ?? [])].includes(label)) this.focus();
    };

    /** After that, instead of the browser's bubble, the list of errors. */
    #invalid = (event) => {
      if (event.target !== this) return;
      if (this.#pressed) {
        event.preventDefault();
        this.#live?.reportErrors();
        return;
      }
      // A script that only asks whether we are valid disturbs nobody. One that wants it told has the browser give us the focus.
      this.tabIndex = -1;
      const tell = () => this.#live?.reportErrors();
      this.addEventListener("focus", tell, { once: true });
      setTimeout(() => {
        this.removeAttribute("tabindex");
        this.removeEventListener("focus", tell);
      });
    };
  };
}

function internalsOf(element) {
  try {
    return element.attachInternals();
  } catch {
    return null;
  }
}

/** A form of ours that came with the markup and is not alive: a copy of one that was. */
const isCopy = (node) => node.localName === "form" && node.classList.contains("bn-form");

/** Whether nobody has changed a control of ours. */
function isAsRendered(control) {
  if (control.localName === "select") {
    const byDefault = [...control.options].findIndex((option) => option.defaultSelected);
    return control.selectedIndex === Math.max(byDefault, 0);
  }
  return control.defaultChecked === control.checked && control.defaultValue === control.value || ["button", "fieldset"].includes(control.localName);
}

/** JSON as a value. What is wrong with it is said with a code, as everywhere. */
function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    throw Object.assign(new Error("value is JSON: a submission, or answers by the names of their fields"), { code: "invalidAnswers" });
  }
}
