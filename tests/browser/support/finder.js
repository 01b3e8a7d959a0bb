// Finds things in a page under test as a person does: by the words and numbers that stand there.

window.finder = {
  /** What may hold a question's number; a test adds to it where the page under test has no labels. */
  headingElements: "label, legend",

  /** Words of the page under test, where they are not those of the Swedish form: `{ Ja: "Yes" }`. */
  translation: {},

  /** Whether a person sees it: laid out, and not of no size. */
  visible(element) {
    return element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  },

  text(element) {
    return element.textContent.replace(/[\s\u00ad]+/g, " ").trim();
  },

  /** The words of a label, without a question's number and the mark of a required field. */
  words(element) {
    const text = this.text(element).replace(/\s*\((obligatoriskt|required)\)$/, "");
    return this.isAlternative(element) ? text : text.replace(/^\d+\. /, "");
  },

  /** What the page calls something. */
  translated(words) {
    return this.translation[words] ?? words;
  },

  /** Whether it labels one of a question's alternatives ("1. Försumbar" is no question). */
  isAlternative(element) {
    return ["radio", "checkbox"].includes(element.control?.type);
  },

  /** The field that an element names; a cell of a table names the only field of its row that has no name of its own. */
  fieldOf(element) {
    if (element.matches("input, select, textarea")) return element;
    if (!element.matches("td, th")) return element.control ?? null;
    const fields = element.closest("tr").querySelectorAll(":is(input:not([type=hidden]), select, textarea):not([title], [aria-label])");
    return fields.length === 1 && !this.isCheckable(fields[0]) ? fields[0] : null;
  },

  /** What names a part of a question: labels, else the names that fields bear themselves, else the question does. */
  parts({ number, part }) {
    const words = this.translated(part);
    const labels = (within) => [...within.querySelectorAll("label")].filter((label) => label.control && this.words(label) === words);
    const scope = this.scope(number);
    const inside = labels(scope);
    if (inside.length) return inside;
    const named = [...scope.querySelectorAll("[aria-label], [title]")];
    const fields = named.filter((field) => (field.ariaLabel || field.title).replace(/ \d+$/, "") === words);
    if (fields.length) return fields;
    // Beside it, before the next question begins.
    const [heading] = this.headings(number);
    const follows = (one, other) => Boolean(other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    const next = this.questions().map(({ element }) => element).find((element) => follows(element, heading));
    const beside = labels(document).filter((label) => follows(label, heading) && !(next && follows(label, next)));
    return beside.length ? beside : this.headings(number).filter((heading) => this.fieldOf(heading));
  },

  /** The words of an alternative: its label's, else those behind it. */
  wordsOf(control) {
    return control.labels[0] ? this.text(control.labels[0]) : control.nextSibling?.textContent.trim();
  },

  /** What a person clicks on to choose an alternative: itself, its label or a button that stands for it. */
  target(number, control) {
    const { width, height } = control.getBoundingClientRect();
    const [label] = control.labels;
    const clipped = width <= 1 || height <= 1 || getComputedStyle(control).pointerEvents === "none";
    if (this.visible(control) && !clipped) return control;
    if (label && this.visible(label)) return label;
    return this.buttons("", this.scope(number)).find((button) => this.reads(button) === this.wordsOf(control)) ?? null;
  },

  /** The labels and legends that hold a question, with its number. */
  questions() {
    return [...document.querySelectorAll(this.headingElements)]
      .filter((element) => !this.isAlternative(element))
      .map((element) => ({ element, number: Number(/^(\d+)\. /.exec(this.text(element))?.[1]) }))
      .filter(({ number }) => number);
  },

  /** The numbers of the questions that a person sees. */
  shown() {
    const numbers = this.questions().filter(({ element }) => this.visible(element)).map(({ number }) => number);
    return [...new Set(numbers)].sort((a, b) => a - b);
  },

  headings(number) {
    const found = this.questions().filter((question) => question.number === number).map(({ element }) => element);
    if (!found.length) throw new Error(`the page has no question ${number}`);
    return found;
  },

  /** What belongs to a question: all around its number that holds no other question. */
  scope(number) {
    const [heading] = this.headings(number);
    let scope = heading.localName === "dt" && !heading.querySelector("label") ? heading.nextElementSibling : heading.parentElement;
    const others = this.questions().filter((question) => question.number !== number);
    const holdsOthers = (element) => element.localName === "form" || others.some((other) => element.contains(other.element));
    while (scope.parentElement && !holdsOthers(scope.parentElement)) scope = scope.parentElement;
    return scope;
  },

  /** The field of a question, or of a part of it, in a row counted from 0. */
  control({ number, part, row }, { hidden = false } = {}) {
    const labels = part === undefined ? this.headings(number).filter((heading) => this.fieldOf(heading)) : this.parts({ number, part });
    const what = `question ${number}${part ? `, "${part}"` : ""}, row ${row}`;
    const label = labels[row];
    if (!label) throw new Error(`no field: ${what}`);
    const field = this.fieldOf(label);
    if (!hidden && !this.visible(field)) throw new Error(`nobody sees it: ${what}`);
    return field;
  },

  /** Whether a question is answered by radio buttons or checkboxes, not by a field of its own. */
  isChoice({ number, part }) {
    return part === undefined && !this.fieldOf(this.headings(number)[0]);
  },

  /** The radio button or checkbox of a question with these words. */
  alternative(number, words, { hidden = false } = {}) {
    const control = this.alternatives(number).find((control) => this.wordsOf(control) === this.translated(words));
    if (!control) throw new Error(`question ${number} has no alternative "${words}"`);
    if (!hidden && !this.target(number, control)) throw new Error(`nobody sees "${words}" of question ${number}`);
    return control;
  },

  alternatives(number) {
    return [...this.scope(number).querySelectorAll("input[type=radio], input[type=checkbox]")];
  },

  /** The option of a select with these words. */
  option(select, words) {
    const option = [...select.options].find((option) => this.text(option) === this.translated(words));
    if (!option) throw new Error(`there is no option "${words}"`);
    return option;
  },

  /** What a button reads. */
  reads(button) {
    return button.localName === "input" ? button.value : this.text(button);
  },

  /** What a screen reader calls a button. */
  name(button) {
    const ids = (button.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
    if (ids.length) return ids.map((id) => this.text(document.getElementById(id))).join(" ");
    return button.getAttribute("aria-label") ?? this.reads(button);
  },

  /** The visible buttons whose words begin so, in a part of the page. */
  buttons(words, within = document.body) {
    return [...within.querySelectorAll("button, input[type=submit], input[type=reset]")]
      .filter((button) => this.reads(button).startsWith(words) && this.visible(button));
  },

  /** The button that adds a row to the rows around a question. */
  adder(number) {
    for (let around = this.scope(number); around; around = around.parentElement) {
      const [button] = [...this.buttons("Lägg till ny", around), ...this.buttons("Add", around)];
      if (button) return button;
    }
    throw new Error(`no button adds a row at question ${number}`);
  },

  /** The buttons that remove a row around a question, in order. */
  removers(number) {
    const all = this.adder(number);
    let around = this.scope(number);
    while (!around.contains(all)) around = around.parentElement;
    return [...this.buttons("Ta bort", around), ...this.buttons("Remove", around)];
  },

  /** How many rows a question has. */
  rows({ number, part }) {
    const labels = part === undefined ? this.headings(number) : this.parts({ number, part });
    return labels.filter((label) => this.visible(label)).length;
  },

  /** What a screen reader says about a field beside its label. */
  descriptions(control) {
    const set = this.isCheckable(control) ? control.closest("fieldset, [role=group], [role=radiogroup]") : null;
    const ids = [control, set].flatMap((element) => (element?.getAttribute("aria-describedby") ?? "").split(/\s+/)).filter(Boolean);
    return [...new Set(ids)].map((id) => ({ id, element: document.getElementById(id) }));
  },

  isCheckable(control) {
    return ["radio", "checkbox"].includes(control.type);
  },

  /** How things stand with a field: is it marked, and what is said about it. */
  state(control) {
    const descriptions = this.descriptions(control);
    const messages = descriptions.flatMap(({ element }) => [...(element?.querySelectorAll(".bn-message") ?? [])]);
    return {
      value: control.value,
      checked: control.checked,
      disabled: control.matches(":disabled"),
      invalid: control.getAttribute("aria-invalid"),
      missing: descriptions.filter(({ element }) => !element).map(({ id }) => id),
      messages: messages.filter((message) => this.visible(message)).map((message) => ({
        level: ["error", "gap", "advice"].find((level) => message.classList.contains(`bn-${level}`)),
        text: this.text(message),
      })),
    };
  },

  /** The summary of errors, if it is seen. */
  summary() {
    const place = document.querySelector(".bn-summary");
    if (!place || !this.visible(place) || !place.querySelector("h2")) return null;
    return {
      heading: this.text(place.querySelector("h2")),
      focused: document.activeElement === place,
      links: [...place.querySelectorAll("a[data-bn-to]")].map((link) => this.text(link)),
      role: place.getAttribute("role"),
    };
  },

  /** Puts an answer in at once, without keys and clicks; `words` are those of its choices. */
  put(place, value, words) {
    const hidden = true;
    const touched = [];
    if (this.isChoice(place)) {
      for (const each of words) this.alternative(place.number, each, { hidden });
      for (const control of this.alternatives(place.number)) {
        const checked = words.some((each) => this.translated(each) === this.wordsOf(control));
        if (control.checked !== checked) {
          control.checked = checked;
          touched.push(control);
        }
      }
    } else {
      const control = this.control(place, { hidden });
      if (control.localName === "select") this.option(control, words[0]).selected = true;
      else control.value = value;
      touched.push(control);
    }
    for (const control of touched) {
      control.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      control.dispatchEvent(new Event("change", { bubbles: true }));
    }
  },
};
