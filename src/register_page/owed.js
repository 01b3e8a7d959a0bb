// What is owed first, in all cases that are open: a line a case.

import { add } from "../page/making.js";
import { inWords, isOver } from "../page/transfer/moment.js";
import { Choice } from "./choice.js";
import { numberOf, say } from "./words.js";

/** So many are shown at first, and more at a time. */
const FEW = 5;

/** What a case is called. */
export const nameOf = ({ reference, title, file }) => [reference, title].filter(Boolean).join(": ") || file;

/** What is owed of a case, in a sentence for each. */
export function owedOf({ owed }, language, now) {
  return owed.map(({ what, until }) => {
    const when = until && say(language, "until", inWords(language, until));
    return { text: [say(language, what), when].filter(Boolean).join(", "), isOverdue: Boolean(until) && isOver(until, now) };
  });
}

export class Owed {
  #desk;
  #part;
  #shown = FEW;
  #byOwed = new Choice();

  /** @param {{ language: string, folder: object, now: () => number, open: (row: object, from: Element) => void }} desk */
  constructor(desk, parent) {
    this.#desk = desk;
    this.#part = add(parent, "section.bn-register-owed", "");
  }

  draw() {
    const { language, folder, now, open } = this.#desk;
    this.#part.replaceChildren();
    add(this.#part, "h2.bn-heading", say(language, "owedTitle"));
    const rows = this.#byOwed.of(folder, language).filter(({ owed }) => owed.length);
    const count = rows.length === 1 ? say(language, "owedOne") : say(language, "owedCount", numberOf(language, rows.length));
    add(this.#part, "p", rows.length ? count : say(language, "nothingOwed"));
    if (!rows.length) return;
    const list = add(this.#part, "ol.bn-register-list", "");
    for (const row of rows.slice(0, this.#shown)) {
      const item = add(list, "li", "");
      const text = add(item, "div", "");
      add(text, "b", nameOf(row));
      if (row.controller) add(text, "span", ` ${row.controller}`);
      for (const { text: sentence, isOverdue } of owedOf(row, language, now())) {
        const line = add(text, "p", `${sentence}. `);
        if (isOverdue) add(line, "strong", say(language, "overdue"));
      }
      const button = add(item, "button.bn-button type=button", say(language, "open", "").trim());
      button.setAttribute("aria-label", say(language, "open", nameOf(row)));
      button.dataset.bnFile = row.file;
      button.addEventListener("click", () => open(row, "owed"));
    }
    if (rows.length <= this.#shown) return;
    const rest = Math.min(20, rows.length - this.#shown);
    const more = add(this.#part, "button.bn-button type=button", say(language, "more", rest));
    more.addEventListener("click", () => {
      const first = this.#shown;
      this.#shown += rest;
      this.draw();
      this.#part.querySelectorAll("li button")[first].focus();
    });
  }

  /** The button of a case, where it is shown. */
  buttonOf(file) {
    return [...this.#part.querySelectorAll("button")].find(({ dataset }) => dataset.bnFile === file);
  }
}
