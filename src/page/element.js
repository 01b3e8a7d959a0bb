// <breach-notification>: the whole form as one element. It renders into its own light DOM, so that the page's styles reach it;
// what stands between its tags is shown until it is live, and stays if it cannot start.

/**
 * @param {() => Promise<{ render: Function, readSubmission: Function }>} start gives the glue, ready for use
 */
export function elementClass(start) {
  return class BreachNotification extends HTMLElement {
    static formAssociated = true;
    static observedAttributes = ["lang", "now"];

    /** Makes the element known under a name of your own, or in a registry of your own. */
    static define(tag = "breach-notification", registry = customElements) {
      // A class can stand for one name only.
      if (!registry.get(tag)) registry.define(tag, class extends this {});
      return registry.get(tag);
    }

    #internals = this.attachInternals();
    #live = null;
    #root = null;
    #fallback = [];
    #draft = null;

    // What belongs to an element of a form.

    get form() { return this.#internals.form; }
    get labels() { return this.#internals.labels; }
    get type() { return this.localName; }
    get validity() { return this.#internals.validity; }
    get validationMessage() { return this.#internals.validationMessage; }
    get willValidate() { return this.#internals.willValidate; }
    get name() { return this.getAttribute("name") ?? ""; }
    set name(name) { this.setAttribute("name", name); }
    get disabled() { return this.hasAttribute("disabled"); }
    set disabled(disabled) { this.toggleAttribute("disabled", Boolean(disabled)); }
    get now() { return this.getAttribute("now"); }
    set now(now) { now == null ? this.removeAttribute("now") : this.setAttribute("now", now); }

    /** The submission as JSON; empty while there is an error. Takes a submission or a draft as JSON. */
    get value() {
      const submission = this.submission;
      return submission ? JSON.stringify(submission) : "";
    }
    set value(json) {
      const value = json ? JSON.parse(json) : {};
      // A draft is flat; a submission says which form it is of.
      if (value?.form) start().then(({ readSubmission }) => { this.answers = readSubmission(value); });
      else this.answers = value;
    }

    /** What was typed, by field. A draft is this. */
    get answers() { return this.#live ? this.#live.answers() : { ...this.#draft }; }
    set answers(answers) {
      if (this.#live) {
        this.#live.setAnswers(answers);
        this.#sync();
      } else this.#draft = { ...answers };
    }

    /** The submission, or null while there is an error or the element is not live. */
    get submission() { return this.#live?.submission() ?? null; }
    /** The verdict, or null while the element is not live. */
    get report() { return this.#live?.report() ?? null; }

    checkValidity() { return this.#internals.checkValidity(); }
    /** Tells every error, as a submit would; `true` when there is none. */
    reportValidity() { return this.#live ? this.#live.reportErrors() : this.#internals.reportValidity(); }
    /** Blanks the form. */
    reset() { this.#inner?.reset(); }
    /** Opens the preview. */
    preview() { this.#live?.openPreview(); }
    /** Checks the form and prepares the notification, as its button does. */
    prepare() { this.#inner?.requestSubmit(); }
    focus(options) { this.#inner?.querySelector("input, select, textarea")?.focus(options); }

    // What the browser tells us.

    connectedCallback() {
      // Moved to where our listeners are not.
      if (this.#live && this.#root !== this.getRootNode()) this.#sleep();
      if (!this.#live) this.#wake();
    }

    disconnectedCallback() {
      // A move is a removal and an insertion in one go: nothing is lost by it.
      queueMicrotask(() => { if (!this.isConnected) this.#sleep(); });
    }

    attributeChangedCallback(name, _, value) {
      const inner = this.#inner;
      if (!inner) return;
      const attribute = name === "now" ? "data-bn-now" : "lang";
      if (value === null) inner.removeAttribute(attribute);
      else inner.setAttribute(attribute, value);
    }

    formDisabledCallback(disabled) {
      const all = this.#inner?.querySelector(".bn-all");
      if (all) all.disabled = disabled;
    }

    formResetCallback() { this.reset(); }
    formStateRestoreCallback(state) { this.answers = JSON.parse(state); }

    get #inner() { return this.#live ? this.querySelector("form.bn-form") : null; }

    async #wake() {
      try {
        const { render } = await start();
        if (this.#live || !this.isConnected) return;
        const fallback = [...this.childNodes];
        const options = this.hasAttribute("now") ? { now: this.getAttribute("now") } : {};
        this.#live = render(this, options);
        this.#root = this.getRootNode();
        this.#fallback = fallback;
        for (const node of fallback) node.remove();
      } catch (error) {
        const detail = { code: error?.code ?? "notStarted", message: String(error?.message ?? error) };
        this.dispatchEvent(new CustomEvent("breach-notification-error", { bubbles: true, composed: true, detail }));
        return;
      }
      if (this.#draft) this.#live.setAnswers(this.#draft);
      this.#draft = null;
      this.formDisabledCallback(this.matches(":disabled"));
      this.addEventListener("breach-notification-change", this.#sync);
      this.addEventListener("reset", this.#later);
      this.addEventListener("invalid", this.#invalid);
      this.#sync();
    }

    #sleep() {
      if (!this.#live) return;
      this.#draft = this.#live.answers();
      this.#live.disconnect();
      this.#live.free();
      this.#live = null;
      this.append(...this.#fallback);
      this.removeEventListener("breach-notification-change", this.#sync);
      this.removeEventListener("reset", this.#later);
      this.removeEventListener("invalid", this.#invalid);
    }

    /** Tells the host's form what we hold. */
    #sync = () => {
      if (!this.#live) return;
      const wrong = this.report.problems.find(({ level }) => level === "error");
      this.#internals.setValidity(wrong ? { customError: true } : {}, wrong?.message);
      this.#internals.setFormValue(this.value, JSON.stringify(this.#live.answers()));
    };

    #later = () => setTimeout(this.#sync);

    /** The host's form was submitted: instead of the browser's bubble, the list of errors. */
    #invalid = (event) => {
      if (event.target !== this) return;
      event.preventDefault();
      this.#live?.reportErrors();
    };
  };
}
