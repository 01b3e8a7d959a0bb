// "We have sent it": when, and under which number of the authority's.

import { firstSent } from "../files/case_file.js";
import { add } from "../making.js";
import { shown } from "./moment.js";
import { whenSent } from "./notes.js";
import { say } from "./words.js";

export class SentForm {
  #part;
  #doing;
  #language = "";
  #parts = {};
  #touched = false;

  constructor(part, doing) {
    this.#part = part;
    this.#doing = doing;
  }

  /** What it asks follows from what has been sent already. What a person has written stays. */
  show({ held, language, now }) {
    if (language !== this.#language) this.#make(language);
    const first = firstSent(held);
    const { intro, date, time } = this.#parts;
    const name = !first ? "sentIntro" : first.submittedAt === null ? "sentWhen" : "sentMore";
    intro.textContent = say(language, name, first?.submittedAt ? whenSent(first) : "");
    // Most write it down at once.
    if (!this.#touched && name !== "sentWhen") [date.value, time.value] = shown(new Date(now)).split(" ");
  }

  #make(language) {
    this.#language = language;
    this.#part.replaceChildren();
    const word = (name, value) => say(language, name, value);
    add(this.#part, "h2", word("sentTitle"));
    const intro = add(this.#part, "p", "");
    const field = (name, type) => {
      const label = add(this.#part, "label", word(name));
      // They may stand in a form of the host's, and belong to none.
      const input = add(label, `input form type=${type}`, "");
      input.addEventListener("input", () => {
        this.#touched = true;
      });
      return input;
    };
    const [date, time, reference] = [field("date", "date"), field("time", "time"), field("reference", "text")];
    reference.autocomplete = "off";
    const said = add(this.#part, "p.bn-tr-said role=alert", "");
    const buttons = add(this.#part, "p.bn-tr-tools", "");
    const record = add(buttons, "button type=button", word("record"));
    const undo = add(buttons, "button type=button hidden", word("undo"));
    const tell = (text, isWrong) => {
      said.classList.toggle("bn-tr-wrong", isWrong);
      said.textContent = text;
    };
    record.addEventListener("click", () => {
      // A browser says itself what is wrong with half a date, by giving none.
      const given = { date: date.value, time: time.validity.badInput ? "?" : time.value, reference: reference.value };
      const { wrong, sent } = this.#doing.record(given);
      const at = wrong === "badTime" ? time : date;
      for (const input of [date, time]) {
        if (wrong && input === at) input.setAttribute("aria-invalid", "true");
        else input.removeAttribute("aria-invalid");
      }
      if (wrong) {
        tell(word(wrong), true);
        return at.focus();
      }
      this.#touched = false;
      reference.value = "";
      undo.hidden = false;
      return tell(word(sent.kind === "supplement" ? "recordedSupplement" : "recorded", whenSent(sent)), false);
    });
    undo.addEventListener("click", () => {
      this.#doing.undo();
      undo.hidden = true;
      tell(word("undone"), false);
      record.focus();
    });
    this.#parts = { intro, date, time };
  }
}
