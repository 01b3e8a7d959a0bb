// How severe the breach is, after ENISA's method: its questions, and the score with how it came about. It supports the judgement of the risk and the answer to
// question 29, and fills in neither.

import { add } from "../making.js";
import { Field } from "./field.js";
import { say } from "./words.js";

export class SeverityScreen {
  #api;
  #language;
  #held;
  #fields;
  #score;
  /** What stands in the file, with what else it has there; what can be worked out of the answers, once somebody has changed one. */
  #begun;
  #value;
  #isTouched = false;
  #clear;

  /** @param {{ api: object, language: string, held: () => object, changed: () => void }} desk */
  constructor(parent, begun, { api, language, held, changed }) {
    this.#api = api;
    this.#language = language;
    this.#held = held;
    this.#begun = begun;
    const { title, introduction, source, members } = api.severityForm({ language });
    const part = add(parent, "details.bn-case-severity", "");
    part.open = Boolean(begun);
    add(part, "summary", title);
    add(part, "p", introduction);
    add(part, "p.bn-case-hint", source);
    const place = add(part, "div", "");
    const draw = (begun) => this.#draw(place, members, begun, changed);
    draw(begun);
    this.#score = add(part, "div.bn-case-score aria-live=polite", "");
    this.#clear = add(part, "button.bn-button type=button", say(language, "clear"));
    this.#clear.addEventListener("click", () => {
      this.#isTouched = true;
      place.replaceChildren();
      draw(undefined);
      this.#work();
      changed();
      this.focus();
    });
    this.#work();
  }

  #draw(part, members, begun, changed) {
    const language = this.#language;
    this.#fields = members.map(({ name, question, help, kind, steps }) => {
      const none = kind === "kindOfData" ? [{ value: "", label: say(language, "noSuchData") }] : [];
      const options = [...none, ...steps.map(({ value, text }) => ({ value: String(value), label: text }))];
      const known = begun?.[name];
      const field = new Field(part, { name, kind: "choice", label: question, help, options }, known === undefined ? undefined : String(known), {
        language,
        changed: () => {
          this.#isTouched = true;
          this.#work();
          changed();
        },
      });
      return { name, kind, field };
    });
  }

  /** What the assessment keeps; nothing while it is not known. */
  get value() {
    return this.#isTouched ? this.#value : this.#begun;
  }

  /** Whether some questions are answered and others are not: that is not kept. */
  get isHalf() {
    return this.#isTouched && !this.#value && this.#fields.some(({ field }) => field.value);
  }

  focus() {
    const [first] = this.#fields;
    (this.#fields.find(({ kind, field }) => kind !== "kindOfData" && field.value === undefined) ?? first).field.focus();
  }

  #work() {
    const input = {};
    for (const { name, kind, field } of this.#fields) {
      const { value } = field;
      if (value) input[name] = kind === "yesNo" ? value === "true" : Number(value);
    }
    this.#score.replaceChildren();
    this.#value = undefined;
    if (!Object.keys(input).length) return;
    let result;
    try {
      result = this.#api.severity(input, { language: this.#language, ...circumstances(this.#held().answers ?? {}) });
    } catch {
      add(this.#score, "p", say(this.#language, "notYet"));
      return;
    }
    const others = Object.entries(this.#begun ?? {}).filter(([name]) => this.#fields.every((field) => field.name !== name));
    this.#value = { ...input, ...Object.fromEntries(others) };
    for (const line of result.explanation) add(this.#score, "p", line);
  }
}

/** What the notification says of how many they are, and whether anybody can make sense of the data. */
export function circumstances(answers) {
  const exact = Number(String(answers["dataSubjects.count.exact"] ?? "").replace(/\s/g, "") || NaN);
  const [least] = /\d+/.exec(answers["dataSubjects.count.range"] ?? "") ?? [];
  const count = Number.isInteger(exact) && exact >= 0 ? exact : least && Number(least);
  return { ...(count !== undefined && { dataSubjects: count }), unintelligible: answers["personalData.encrypted"] === "yes" };
}
