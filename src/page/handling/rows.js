// Rows of a screen: a few fields that can be there more than once.

import { add } from "../making.js";
import { Field } from "./field.js";
import { setPath } from "./path.js";
import { say } from "./words.js";

export class Rows {
  name;
  required = false;
  hidden = false;
  #fields;
  #part;
  #begun;
  #desk;
  #rows = [];
  #more;

  constructor(parent, { name, fields }, begun, desk) {
    this.name = name;
    this.#fields = fields;
    this.#begun = Array.isArray(begun) ? begun : [];
    this.#desk = desk;
    this.#part = add(parent, "div.bn-case-rows", "");
  }

  /** Draws what it began with, once it is known which fields a row has. */
  draw() {
    const list = add(this.#part, "div", "");
    this.#more = add(this.#part, "button.bn-button type=button", say(this.#desk.language, `${this.name}New`));
    for (const row of this.#begun) this.#add(list, row);
    this.#more.addEventListener("click", () => this.#add(list, {}).fields[0].focus());
  }

  #add(list, begun) {
    const part = add(list, "div.bn-case-row role=group", "");
    part.setAttribute("aria-label", `${this.#fields[0].label} ${this.#rows.length + 1}`);
    const row = { begun, part, fields: this.#fields.map((field) => new Field(part, field, begun[field.name], this.#desk)) };
    const remove = add(part, "button.bn-button type=button", say(this.#desk.language, "remove"));
    add(remove, "span.bn-visually-hidden", `: ${this.#fields[0].label} ${this.#rows.length + 1}`);
    remove.addEventListener("click", () => {
      part.remove();
      this.#rows.splice(this.#rows.indexOf(row), 1);
      this.#more.focus();
      this.#desk.changed();
    });
    this.#rows.push(row);
    return row;
  }

  get value() {
    const all = this.#rows.map(({ begun, fields }) => {
      const row = { ...begun };
      for (const field of fields) setPath(row, field.name, field.value);
      return row;
    });
    // A row needs its first field.
    return all.filter((row) => row[this.#fields[0].name]);
  }

  /** A row that says something without its first field is not taken, nor is what is wrong in one. */
  get wrong() {
    return this.#faulty ? "lackingRow" : "";
  }

  get #faulty() {
    const says = (field) => Boolean(field.value) || field.wrong;
    return this.#rows.map(({ fields }) => fields.find(({ wrong }) => wrong) ?? (fields.some(says) && !fields[0].value ? fields[0] : undefined)).find(Boolean);
  }

  get label() {
    return this.#fields[0].label;
  }

  focus() {
    (this.#faulty ?? this.#more).focus();
  }
}
