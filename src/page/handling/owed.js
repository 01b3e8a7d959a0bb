// What is owed of a case until when, and what does not fit together in it.

import { add } from "../making.js";
import { say } from "./words.js";

export class Owed {
  #desk;
  #part;
  #told = "";

  constructor(desk) {
    this.#desk = desk;
    add(desk.part, "h3.bn-heading", say(desk.language, "left"));
    this.#part = add(desk.part, "div.bn-case-owed", "");
  }

  show(held) {
    const { api, language, options } = this.#desk;
    const { owed, stage, problems } = api.caseStatus(held, options());
    // Nothing is drawn anew under somebody who is reading it.
    const told = JSON.stringify([owed, stage, problems]);
    if (told === this.#told) return;
    this.#told = told;
    this.#part.replaceChildren();
    if (owed.length) {
      const list = add(this.#part, "ol.bn-list", "");
      for (const { what, until, law } of owed) {
        const isOver = until && (until.length > 10 ? Date.parse(until) < Date.parse(options().now) : until < options().now.slice(0, 10));
        add(list, "li", [say(language, what), until && say(language, isOver ? "over" : "until", inWords(language, until)), `(${law})`].filter(Boolean).join(" "));
      }
    } else {
      add(this.#part, "p", say(language, stage === "closed" ? "closed" : "nothing"));
    }
    if (!problems.length) return;
    add(this.#part, "p.bn-case-problems", say(language, "problems"));
    const list = add(this.#part, "ul.bn-list", "");
    for (const { message } of problems) add(list, "li", message);
  }
}

/** A day or a moment as people write it. */
export const inWords = (language, when) => (when.length > 10 ? `${when.slice(0, 10)} ${language === "en" ? "at" : "kl."} ${when.slice(11, 16)}` : when);
