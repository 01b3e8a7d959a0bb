// A screen drawn from what the script API says of it: a few fields, of which some are asked only where another has a certain answer.

import { add } from "../making.js";
import { Field } from "./field.js";
import { pathOf, setPath } from "./path.js";
import { Rows } from "./rows.js";

export class Screen {
  #begun;
  #fields = [];

  /** @param {{ language: string, changed: () => void }} desk */
  constructor(parent, fields, begun, desk) {
    this.#begun = begun;
    const part = add(parent, "div.bn-case-fields", "");
    const changed = () => {
      this.#ask();
      desk.changed();
    };
    let rows = null;
    for (const field of fields) {
      const [group, inner] = field.name.split("[i].");
      if (inner === undefined) {
        rows = null;
        this.#fields.push(new Field(part, field, pathOf(begun, field.name), { ...desk, changed }));
      } else if (rows?.name === group) {
        rows.fields.push({ ...field, name: inner });
      } else {
        rows = { name: group, fields: [{ ...field, name: inner }] };
        this.#fields.push(new Rows(part, rows, pathOf(begun, group), { ...desk, changed }));
      }
    }
    for (const field of this.#fields) field.draw?.();
    this.#ask();
  }

  /** Shows what is to be asked. */
  #ask() {
    for (const field of this.#fields) {
      const { when } = field;
      field.hidden = Boolean(when) && !when.equals.includes(this.#fields.find(({ name }) => name === when.field)?.value);
    }
  }

  /** What it says, with what else was in it. */
  get value() {
    const value = { ...this.#begun };
    for (const field of this.#fields) setPath(value, field.name, field.hidden ? undefined : field.value);
    return value;
  }

  /** The fields that must be there and are not. */
  get lacking() {
    return this.#fields.filter(({ required, hidden, value }) => required && !hidden && (value === undefined || value === ""));
  }

  /** The fields of which something that stands there is not taken. */
  get wrong() {
    return this.#fields.filter(({ wrong, hidden }) => wrong && !hidden);
  }

  focus() {
    this.#fields[0].focus();
  }
}
