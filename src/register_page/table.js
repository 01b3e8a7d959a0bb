// The table of cases: chosen, sorted, searched. It is a table all the way, of which a part is drawn at a time, so that ten thousand rows cost what fifty do.

import { focused, freeId } from "../page/dom.js";
import { add } from "../page/making.js";
import { Choice, OWED, sameName } from "./choice.js";
import { nameOf, owedOf } from "./owed.js";
import { numberOf, say } from "./words.js";

/** So many rows are drawn at a time. */
const SOME = 50;
/** What is told aloud waits until typing has stood still so long, in milliseconds. */
const STILL = 700;
/** What is shown until somebody chooses, by the Swedish headings. */
const USUAL = ["Personuppgiftsansvarig", "Fick vetskap", "Vad som hände", "Anmälan till myndigheten", "I tid", "Läge"];
const STAGE = "Läge";
/** What is not broken at its hyphens. */
const WHEN = /^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/;

export class Table {
  choice = new Choice();
  #desk;
  #part;
  #chosen;
  #parts = {};
  #rows = [];
  #drawn = 0;
  #frame = 0;

  /**
   * @param {{ language: string, folder: object, columns: (language: string) => string[], now: () => number, tellLater: (sentence: () => string, still: number) => void,
   *   open: (row: object, from: string) => void, chosen: () => void }} desk
   */
  constructor(desk, parent) {
    this.#desk = desk;
    this.#part = add(parent, "section.bn-register-cases", "");
    this.#chosen = this.#usual();
  }

  /** The rows that the table has, drawn or not. */
  get rows() {
    return this.#rows;
  }

  /** Whether a row is of a controller, as its name is compared. */
  isOf(row, controller) {
    return sameName(row.controller ?? "") === controller;
  }

  #usual() {
    const names = this.#desk.columns("sv");
    return USUAL.map((name) => names.indexOf(name));
  }

  /** All of it, in the language of the page, with the rows that there are now. */
  draw() {
    const { language } = this.#desk;
    const word = (name, value) => say(language, name, value);
    const before = focused(this.#part);
    const isSearching = before?.type === "search" && this.#part.contains(before);
    const isOpen = Boolean(this.#part.querySelector(".bn-register-columns")?.open);
    this.#part.replaceChildren();
    add(this.#part, "h2.bn-heading", word("cases"));
    this.#drawFilters();
    this.#drawColumns(isOpen);
    this.#parts.count = add(this.#part, "p.bn-register-count", "");
    const frame = add(this.#part, "div.bn-register-scroll role=region tabindex=0", "");
    frame.setAttribute("aria-label", word("table"));
    this.#parts.table = add(frame, "table", "");
    this.#parts.more = add(this.#part, "button.bn-button type=button", "");
    this.#parts.more.addEventListener("click", () => {
      const first = this.#drawn;
      this.#drawRows();
      this.#parts.body.rows[first]?.querySelector("button").focus();
    });
    this.#drawHead();
    this.show(false);
    // Who types while files are read goes on typing.
    if (!isSearching) return;
    const search = this.#part.querySelector("input[type=search]");
    search.focus();
    search.setSelectionRange(before.selectionStart, before.selectionEnd);
  }

  #drawFilters() {
    const { language, folder } = this.#desk;
    const part = add(this.#part, "div.bn-register-filters", "");
    const { rows } = folder;
    const years = [...new Set(rows.map(({ year }) => year))].sort((one, other) => other - one).map((year) => [String(year), String(year)]);
    const controllers = new Map();
    for (const { controller } of rows) if (controller?.trim() && !controllers.has(sameName(controller))) controllers.set(sameName(controller), controller.trim());
    const byName = [...controllers].sort(([, one], [, other]) => one.localeCompare(other, "sv"));
    const at = this.#desk.columns("sv").indexOf(STAGE);
    const stages = new Map(rows.map(({ stage, cells }) => [stage, cells[at]]));
    this.#select(part, "year", years);
    this.#select(part, "controller", byName);
    this.#select(part, "stage", [["owed", say(language, "anyOwed")], ...stages]);
    const search = add(part, "div.bn-register-search", "");
    const label = add(search, "label", say(language, "search"));
    const input = add(search, "input type=search autocomplete=off spellcheck=false", "");
    input.id = label.htmlFor = freeId(this.#part, "bn-register-search");
    input.value = this.choice.query;
    input.addEventListener("input", () => {
      this.choice.query = input.value;
      this.#later();
    });
    const clear = add(part, "button.bn-button type=button", say(language, "clear"));
    this.#parts.clear = clear;
    clear.addEventListener("click", () => {
      this.choice.clear();
      for (const control of part.querySelectorAll("select, input")) control.value = "";
      this.show();
      this.#desk.chosen();
      part.querySelector("select").focus();
    });
  }

  #select(parent, name, options) {
    const { language } = this.#desk;
    const part = add(parent, "div", "");
    const label = add(part, "label", say(language, name));
    const select = add(part, "select", "");
    select.id = label.htmlFor = freeId(this.#part, "bn-register-filter");
    for (const [value, text] of [["", say(language, "all")], ...options]) {
      const option = add(select, "option", text);
      option.value = value;
    }
    // What was chosen may be gone with the files that had it.
    if (!options.some(([value]) => value === this.choice[name])) this.choice[name] = "";
    select.value = this.choice[name];
    select.addEventListener("change", () => {
      this.choice[name] = select.value;
      this.show();
      if (name !== "stage") this.#desk.chosen();
    });
  }

  #drawColumns(isOpen) {
    const { language, columns } = this.#desk;
    const part = add(this.#part, "details.bn-register-columns", "");
    part.open = isOpen;
    add(part, "summary", say(language, "columns"));
    add(part, "p.bn-register-hint", say(language, "columnsHint"));
    const set = add(part, "fieldset", "");
    add(set, "legend.bn-register-unseen", say(language, "columns"));
    const boxes = columns(language).map((name, at) => {
      const label = add(set, "label", "");
      const box = add(label, "input type=checkbox autocomplete=off", "");
      box.checked = this.#chosen.includes(at);
      add(label, "span", name);
      box.addEventListener("change", () => {
        this.#chosen = box.checked ? [...this.#chosen, at].sort((one, other) => one - other) : this.#chosen.filter((other) => other !== at);
        this.#drawHead();
        this.show();
      });
      return box;
    });
    const usual = add(part, "button.bn-button type=button", say(language, "usual"));
    usual.addEventListener("click", () => {
      this.#chosen = this.#usual();
      for (const [at, box] of boxes.entries()) box.checked = this.#chosen.includes(at);
      this.#drawHead();
      this.show();
    });
  }

  #drawHead() {
    const { language, columns } = this.#desk;
    const { table } = this.#parts;
    const names = columns(language);
    table.replaceChildren();
    const row = add(add(table, "thead", ""), "tr", "");
    add(row, "th scope=col", say(language, "caseColumn"));
    for (const column of [OWED, ...this.#chosen]) {
      const head = add(row, "th scope=col", "");
      const button = add(head, "button type=button", column === OWED ? say(language, "owedColumn") : names[column]);
      button.dataset.bnColumn = column;
      button.addEventListener("click", () => {
        const { choice } = this;
        choice.isDescending = choice.column === column && !choice.isDescending;
        choice.column = column;
        this.show();
      });
    }
    this.#parts.body = add(table, "tbody", "");
  }

  /** After what is typed, with the next frame: who types fast waits for nothing. */
  #later() {
    if (this.#frame) return;
    const run = () => {
      this.#frame = 0;
      this.show();
    };
    this.#frame = setTimeout(run);
  }

  /** Shows what is asked for now. How many they are is told where somebody has asked for others. */
  show(isAsked = true) {
    const { language, folder } = this.#desk;
    this.#rows = this.choice.of(folder, language);
    const { body, table, count, clear } = this.#parts;
    for (const button of table.querySelectorAll("thead button")) {
      const is = Number(button.dataset.bnColumn) === this.choice.column;
      if (is) button.parentElement.setAttribute("aria-sort", this.choice.isDescending ? "descending" : "ascending");
      else button.parentElement.removeAttribute("aria-sort");
    }
    body.replaceChildren();
    this.#drawn = 0;
    this.#drawRows();
    clear.hidden = this.choice.isBlank;
    table.parentElement.hidden = !this.#rows.length;
    count.textContent = this.#counted();
    if (isAsked) this.#desk.tellLater(() => this.#counted(), STILL);
  }

  #counted() {
    const { language } = this.#desk;
    const { length } = this.#rows;
    if (!length) return say(language, "shownNone");
    const counted = length === 1 ? say(language, "shownOne") : say(language, "shown", numberOf(language, length));
    return `${counted}. ${this.#drawn < length ? say(language, "ofWhich", numberOf(language, this.#drawn)) : ""}`.trim();
  }

  /** Draws some more rows. */
  #drawRows() {
    const { language } = this.#desk;
    const some = this.#rows.slice(this.#drawn, this.#drawn + SOME);
    for (const row of some) this.#drawRow(row);
    this.#drawn += some.length;
    const left = Math.min(SOME, this.#rows.length - this.#drawn);
    this.#parts.more.hidden = !left;
    this.#parts.more.textContent = say(language, "more", left);
    this.#parts.count.textContent = this.#counted();
  }

  #drawRow(row) {
    const { language, now, open } = this.#desk;
    const line = add(this.#parts.body, "tr", "");
    const head = add(line, "th scope=row", "");
    const button = add(head, "button.bn-register-open type=button", nameOf(row));
    button.setAttribute("aria-label", say(language, "open", nameOf(row)));
    button.dataset.bnFile = row.file;
    button.addEventListener("click", () => open(row, "table"));
    for (const name of [row.counted || "noBreach", row.newer && "newer", row.unread > 0 && "unread"]) {
      if (typeof name === "string") add(head, "span.bn-register-note", say(language, name));
    }
    const owed = add(line, "td", "");
    for (const { text, isOverdue } of owedOf(row, language, now())) {
      const sentence = add(owed, "span.bn-register-line", `${text}${isOverdue ? ". " : ""}`);
      if (isOverdue) add(sentence, "strong", say(language, "overdue"));
    }
    for (const at of this.#chosen) add(line, WHEN.test(row.cells[at]) ? "td.bn-register-when" : "td", row.cells[at]);
  }

  /** The button of a case that the table has: the rows are drawn as far as to it. */
  buttonOf(file) {
    const at = this.#rows.findIndex((row) => row.file === file);
    while (at >= this.#drawn) this.#drawRows();
    return this.#parts.body?.rows[at]?.querySelector("button");
  }
}
