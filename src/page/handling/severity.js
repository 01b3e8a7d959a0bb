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
  /** What was worked out of it, and what else the file had there. */
  #value;

  /** @param {{ api: object, language: string, held: () => object, changed: () => void }} desk */
  constructor(parent, begun, { api, language, held, changed }) {
    this.#api = api;
    this.#language = language;
    this.#held = held;
    const { title, introduction, source, members } = api.severityForm({ language });
    const part = add(parent, "details.bn-case-severity", "");
    part.open = Boolean(begun);
    add(part, "summary", title);
    add(part, "p", introduction);
    add(part, "p.bn-case-hint", source);
    this.#fields = members.map(({ name, question, help, kind, steps }) => {
      const none = kind === "kindOfData" ? [{ value: "", label: say(language, "noSuchData") }] : [];
      const options = [...none, ...steps.map(({ value, text }) => ({ value: String(value), label: text }))];
      const known = begun?.[name];
      const field = new Field(part, { name, kind: "choice", label: question, help, options }, known === undefined ? undefined : String(known), {
        language,
        changed: () => {
          this.#work();
          changed();
        },
      });
      return { name, kind, field };
    });
    this.#score = add(part, "div.bn-case-score aria-live=polite", "");
    this.#work();
  }

  /** What the assessment keeps; nothing while it is not known. */
  get value() {
    return this.#value;
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
    this.#value = input;
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
