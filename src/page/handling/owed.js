// What is owed of a case until when, and what does not fit together in it.

import { add } from "../making.js";
import { inWords, isOver } from "../transfer/moment.js";
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
        const by = until && isOver(until, Date.parse(options().now)) ? "over" : "until";
        add(list, "li", [say(language, what), until && say(language, by, inWords(language, until)), `(${law})`].filter(Boolean).join(" "));
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
