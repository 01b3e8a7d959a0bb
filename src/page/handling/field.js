// One field of a screen, and what its controls say. They may stand in a form of the host's, and belong to none: an empty `form` sees to that.

import { freeId } from "../dom.js";
import { add } from "../making.js";
import { momentOf, shown } from "../transfer/moment.js";
import { say } from "./words.js";

/** How a text of each kind is typed. */
const CONTROLS = {
  date: "input form type=date", text: "input form type=text autocomplete=off", number: "input form type=text inputmode=numeric autocomplete=off",
  longText: "textarea form rows=4", lines: "textarea form rows=2",
};

export class Field {
  name;
  when;
  required;
  label;
  #part;
  #kind;
  #controls = [];

  constructor(parent, { name, kind, label, required, options, help, law, when }, value, { language, changed }) {
    Object.assign(this, { name, when, required, label });
    this.#kind = kind;
    this.#part = add(parent, "div.bn-case-field", "");
    const mark = required ? ` (${say(language, "required")})` : "";
    const hint = [help, law && `(${law})`].filter(Boolean).join(" ");
    if (options) this.#drawChoices(label + mark, options, hint, value);
    else if (kind === "moment") this.#drawMoment(label + mark, hint, value, language);
    else this.#drawText(label + mark, hint, value);
    // A choice is there at once; what is typed, when it has been.
    for (const control of this.#controls) control.addEventListener(options ? "change" : "input", changed);
  }

  set hidden(is) {
    this.#part.hidden = is;
  }

  get hidden() {
    return this.#part.hidden;
  }

  focus() {
    this.#controls[0].focus();
  }

  get value() {
    const [first, second] = this.#controls;
    switch (this.#kind) {
      case "choice": return this.#controls.find(({ checked }) => checked)?.value;
      case "choices": return this.#controls.filter(({ checked }) => checked).map(({ value }) => value);
      case "moment": return first.value && second.value ? momentOf(first.value, second.value) ?? first.value : first.value;
      case "lines": return first.value.split("\n").map((line) => line.trim()).filter(Boolean);
      case "number": return /^\d{1,9}$/.test(first.value.replace(/\s/g, "")) ? Number(first.value.replace(/\s/g, "")) : undefined;
      default: return first.value.trim() ? first.value : "";
    }
  }

  #hint(parent, text, described) {
    if (!text) return;
    const hint = add(parent, "p.bn-case-hint", text);
    hint.id = freeId(this.#part, "bn-case");
    for (const control of described) control.setAttribute("aria-describedby", hint.id);
  }

  #drawText(label, hint, value) {
    const field = add(this.#part, "label", label);
    const control = add(this.#part, CONTROLS[this.#kind], "");
    control.id = field.htmlFor = freeId(this.#part, "bn-case");
    control.value = Array.isArray(value) ? value.join("\n") : value ?? "";
    this.#controls = [control];
    this.#hint(this.#part, hint, this.#controls);
  }

  #drawMoment(label, hint, value = "", language) {
    const set = add(this.#part, "fieldset", "");
    add(set, "legend", label);
    const [date, time = ""] = value.length > 16 ? shown(new Date(value)).split(" ") : value.split("T");
    this.#controls = [["date", date], ["time", time]].map(([type, value]) => {
      const field = add(set, "label", say(language, type));
      const control = add(field, `input form type=${type}`, "");
      control.value = value;
      return control;
    });
    this.#hint(set, hint, [set]);
  }

  #drawChoices(label, options, hint, value) {
    const set = add(this.#part, "fieldset", "");
    add(set, "legend", label);
    const isOne = this.#kind === "choice";
    // Radio buttons are told apart by their name, which no other set of the page may have.
    set.id = freeId(this.#part, "bn-case");
    this.#hint(set, hint, [set]);
    this.#controls = options.map(({ value: key, label, help, law }) => {
      const line = add(set, "div.bn-case-choice", "");
      const field = add(line, "label", "");
      const control = add(field, `input form type=${isOne ? "radio" : "checkbox"}`, "");
      control.name = set.id;
      control.value = key;
      control.checked = isOne ? value === key : (value ?? []).includes(key);
      add(field, "span", label);
      this.#hint(line, [help, law && `(${law})`].filter(Boolean).join(" "), [control]);
      return control;
    });
  }
}
