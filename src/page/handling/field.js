// One field of a screen, and what its controls say. They may stand in a form of the host's, and belong to none: an empty `form` sees to that. What a person has
// not touched stays as the file had it, to the second, whatever a control can show of it.

import { freeId } from "../dom.js";
import { add } from "../making.js";
import { momentOf, shown } from "../transfer/moment.js";
import { say } from "./words.js";

/** How a text of each kind is typed. */
const CONTROLS = {
  date: "input form type=date", text: "input form type=text autocomplete=off", number: "input form type=text inputmode=numeric autocomplete=off",
  longText: "textarea form rows=4", lines: "textarea form rows=2",
};
/** A year that is being typed, 0020 say, is none yet. */
const isYear = (date) => date >= "1900" && date < "2100";

export class Field {
  name;
  when;
  required;
  label;
  #part;
  #kind;
  #begun;
  #isTouched = false;
  #controls = [];
  #said;

  constructor(parent, { name, kind, label, required, options, help, law, when }, value, { language, changed }) {
    Object.assign(this, { name, when, required, label });
    this.#kind = kind;
    this.#begun = value;
    this.#part = add(parent, "div.bn-case-field", "");
    const mark = required ? ` (${say(language, "required")})` : "";
    const hint = [help, law && `(${law})`].filter(Boolean).join(" ");
    // What was chosen by mistake can be taken back.
    const none = kind === "choice" && !required ? [{ value: "", label: say(language, "noAnswer") }] : [];
    if (options) this.#drawChoices(label + mark, [...options, ...none.filter(() => options.every(({ value }) => value !== ""))], hint, value);
    else if (kind === "moment") this.#drawMoment(label + mark, hint, value, language);
    else this.#drawText(label + mark, hint, value);
    this.#said = add(this.#part, "p.bn-case-wrong", "");
    this.#said.id = freeId(this.#part, "bn-case");
    const heard = () => {
      this.#isTouched = true;
      this.#judge(language);
      changed();
    };
    // A choice is there at once; what is typed, when it has been.
    for (const control of this.#controls) control.addEventListener(options ? "change" : "input", heard);
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
    if (!this.#isTouched) return this.#begun;
    const chosen = this.#controls.filter(({ checked }) => checked).map(({ value }) => value);
    switch (this.#kind) {
      case "choice": return chosen[0];
      // Choices that are not known here stay among them.
      case "choices": return [...chosen, ...(Array.isArray(this.#begun) ? this.#begun : []).filter((key) => this.#controls.every(({ value }) => value !== key))];
      case "date": return isYear(first.value) ? first.value : "";
      case "moment": return !isYear(first.value) ? "" : second.value ? momentOf(first.value, second.value) ?? first.value : first.value;
      case "lines": return first.value.split("\n").map((line) => line.trim()).filter(Boolean);
      case "number": return isCount(first.value) ? Number(first.value.replace(/\s/g, "")) : undefined;
      default: return first.value.trim() ? first.value : "";
    }
  }

  /** The name of what is wrong with what stands there, if something is: it is not taken then. */
  get wrong() {
    const [first, second] = this.#controls;
    if (!this.#isTouched || this.hidden) return "";
    switch (this.#kind) {
      case "number": return first.value.trim() && !isCount(first.value) ? "badNumber" : "";
      case "moment": if (second.validity.badInput || (second.value && (!isYear(first.value) || !momentOf(first.value, second.value)))) return "badTime";
      // falls through
      case "date": return first.validity.badInput || (first.value && !isYear(first.value)) ? "badDate" : "";
      default: return "";
    }
  }

  #judge(language) {
    const { wrong } = this;
    this.#said.textContent = wrong && say(language, wrong);
    for (const control of this.#controls) {
      if (!wrong) {
        control.removeAttribute("aria-invalid");
        continue;
      }
      control.setAttribute("aria-invalid", "true");
      const known = (control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
      if (!known.includes(this.#said.id)) control.setAttribute("aria-describedby", [...known, this.#said.id].join(" "));
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

  #drawMoment(label, hint, value, language) {
    const set = add(this.#part, "fieldset", "");
    add(set, "legend", label);
    const text = typeof value === "string" ? value : "";
    const at = new Date(text);
    const [date, time = ""] = text.length > 16 && !Number.isNaN(at.getTime()) ? shown(at).split(" ") : text.split("T");
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
      control.checked = isOne ? value === key : Array.isArray(value) && value.includes(key);
      add(field, "span", label);
      this.#hint(line, [help, law && `(${law})`].filter(Boolean).join(" "), [control]);
      return control;
    });
  }
}

const isCount = (text) => /^\d{1,9}$/.test(text.replace(/\s/g, ""));
