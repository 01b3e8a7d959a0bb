// The yearly report: its numbers and its two charts, and what is taken out of the register, as a paper or as a file.

import { download } from "../page/handing_over.js";
import { add } from "../page/making.js";
import { addTable, bars, stacks } from "./charts.js";
import { openOnTop } from "./paper.js";
import { resting } from "./slices.js";
import { numberOf, say } from "./words.js";

/** Of more cases than this a paper with all about each is a book, and takes a page too long. */
const BOOK = 300;
/** So many cases are written at once. */
const AT_ONCE = 400;
const NUMBERS = [
  ["documented", "documented"], ["dateMissing", "dateMissing"], ["notify", "toNotify"], ["decisionMissing", "decisionMissing"], ["notNotify", "notNotify"],
  ["undecided", "undecided"], ["inform", "toInform"], ["inTime", "inTime"], ["late", "late"], ["cannotTell", "cannotTell"], ["notSubmitted", "notSubmitted"],
  ["withdrawn", "withdrawn"],
];
/** These are told where there are any. */
const RARE = ["dateMissing", "decisionMissing", "withdrawn"];
const SERIES = ["inTime", "late", "cannotTell", "notSubmitted"];

export class Report {
  #desk;
  #part;

  /** @param {{ language: string, folder: object, table: object, now: () => number, tell: (sentence: string) => void }} desk */
  constructor(desk, parent) {
    this.#desk = desk;
    this.#part = add(parent, "section.bn-register-report", "");
  }

  /** The year and the controller that are asked for, as the WebAssembly takes them. */
  get #asked() {
    const { year, controller } = this.#desk.table.choice;
    return [year ? Number(year) : undefined, controller || undefined, this.#desk.language === "en"];
  }

  draw() {
    const { language, folder } = this.#desk;
    const word = (name, value) => say(language, name, value);
    const report = JSON.parse(folder.core.report(...this.#asked));
    const part = this.#part;
    const areOpen = [...part.querySelectorAll("details")].map(({ open }) => open);
    part.replaceChildren();
    add(part, "h2.bn-heading", word("report"));
    add(part, "p", word("reportFor", `${report.year ?? word("allYears")}, ${this.#controller ?? word("allControllers")}`));
    const { unknown } = folder;
    if (unknown) add(part, "p.bn-register-not-read", unknown === 1 ? word("notReadOne") : word("notRead", numberOf(language, unknown)));
    const rows = NUMBERS.filter(([key]) => report[key] || !RARE.includes(key)).map(([key, name]) => [word(name), numberOf(language, report[key])]);
    addTable(add(part, "div.bn-register-numbers", ""), { columns: [word("report"), word("numbers")], rows });
    this.#drawCharts(add(part, "div.bn-register-charts", ""), report);
    const buttons = add(part, "div.bn-register-buttons", "");
    const button = (name, run, more = "") => {
      const button = add(buttons, `button.bn-button${more} type=button`, word(name));
      button.addEventListener("click", () => this.#isBusy() || run(button));
    };
    button("openReport", (near) => this.#openReport(near, report), ".bn-register-main");
    button("openRegister", (near) => this.#openRegister(near));
    button("csv", () => this.#askForCsv(), ".bn-register-csv");
    add(part, "div.bn-register-asked", "");
    for (const [at, details] of [...part.querySelectorAll("details")].entries()) details.open = Boolean(areOpen[at]);
  }

  /** What is being read has no order yet: that is said, and nothing is taken out meanwhile. */
  #isBusy() {
    const { language, tell, isReading } = this.#desk;
    if (!isReading) return false;
    const place = this.#part.querySelector(".bn-register-asked");
    place.replaceChildren();
    add(place, "p", say(language, "busy"));
    tell(say(language, "busy"));
    return true;
  }

  /** As it is written in the files. */
  get #controller() {
    const { choice } = this.#desk.table;
    if (!choice.controller) return undefined;
    return this.#desk.table.rows.find(({ controller }) => controller)?.controller.trim() ?? choice.controller;
  }

  #drawCharts(parent, report) {
    const { language } = this.#desk;
    const word = (name) => say(language, name);
    if (report.type.length) bars(parent, language, word("kinds"), report.type);
    else add(parent, "p", word("nothingDocumented"));
    const { byYear, times } = overTime(report.months, language);
    const title = word(byYear ? "inTimeByYear" : "inTimeByMonth");
    const isThere = times.some(({ values }) => values.some(Boolean));
    if (isThere) stacks(parent, language, title, word(byYear ? "year" : "month"), times, SERIES.map(word));
    else add(parent, "p", word("nothingNotified"));
  }

  #openReport(near, report) {
    const paper = JSON.parse(this.#desk.folder.coreNow().paper(true, ...this.#asked));
    const { language } = this.#desk;
    paper.notes = [...(paper.notes ?? []), say(language, "chartsStay")];
    openOnTop(near, paper, `${say(language, "reportFile")}${report.year ? `-${report.year}` : ""}.html`, (part) => this.#drawCharts(part, report));
  }

  #openRegister(near) {
    const { language, folder, table, tell } = this.#desk;
    const { year, controller } = table.choice;
    const isAsked = (row) => (!year || row.year === Number(year)) && (!controller || table.isOf(row, controller));
    const place = this.#part.querySelector(".bn-register-asked");
    if (folder.rows.filter(isAsked).length > BOOK) {
      place.replaceChildren();
      add(place, "p", say(language, "tooMany", BOOK));
      return tell(say(language, "tooMany", BOOK));
    }
    const paper = JSON.parse(folder.coreNow().paper(false, ...this.#asked));
    return openOnTop(near, paper, `${say(language, "csvFile")}${year ? `-${year}` : ""}.html`);
  }

  /** A file that leaves the register is a document of its own: that is said before there is one. */
  #askForCsv() {
    const { language, table } = this.#desk;
    const place = this.#part.querySelector(".bn-register-asked");
    place.replaceChildren();
    add(place, "p tabindex=-1", say(language, "csvWord", numberOf(language, table.rows.length))).focus();
    const buttons = add(place, "div.bn-register-buttons", "");
    const get = add(buttons, "button.bn-button type=button", say(language, "getCsv"));
    get.addEventListener("click", async () => {
      if (this.#desk.isReading) this.#part.querySelector(".bn-register-csv").focus();
      if (this.#isBusy()) return;
      get.disabled = true;
      const sentence = await this.#getCsv();
      this.#leave();
      add(this.#part.querySelector(".bn-register-asked"), "p.bn-register-said", sentence);
    });
    add(buttons, "button.bn-button type=button", say(language, "cancel")).addEventListener("click", () => this.#leave());
  }

  #leave() {
    this.#part.querySelector(".bn-register-asked").replaceChildren();
    this.#part.querySelector(".bn-register-csv").focus();
  }

  /** Written in slices: ten thousand cases are some megabytes. */
  async #getCsv() {
    const { language, folder, table, tell } = this.#desk;
    const { year } = table.choice;
    const name = `${say(language, "csvFile")}${year ? `-${year}` : ""}.csv`;
    const places = Uint32Array.from(table.rows, ({ at }) => at);
    const rest = resting();
    let csv = "";
    for (let from = 0; from === 0 || from < places.length; from += AT_ONCE) {
      const some = folder.core.csvOf(places.subarray(from, from + AT_ONCE), language === "en");
      // Each has the headings, of which one will do.
      csv += from ? some.slice(some.indexOf("\r\n") + 2) : some;
      await rest();
    }
    const isKept = download(this.#part, name, csv, "text/csv;charset=utf-8");
    const sentence = say(language, isKept ? "csvKept" : "unreachable", name);
    tell(sentence);
    return sentence;
  }
}

/** Months; where they are of several years, years. */
function overTime(months, language) {
  const values = (counts) => SERIES.map((name) => counts[name]);
  const years = new Map();
  for (const { month, ...counts } of months) {
    const year = month.slice(0, 4);
    const before = years.get(year) ?? SERIES.map(() => 0);
    years.set(year, values(counts).map((value, at) => value + before[at]));
  }
  if (years.size > 1) return { byYear: true, times: [...years].map(([label, values]) => ({ label, values })) };
  const named = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "sv-SE", { month: "short", timeZone: "UTC" });
  const short = (month) => named.format(new Date(`${month}-01T00:00:00Z`)).slice(0, 3);
  return { byYear: false, times: months.map(({ month, ...counts }) => ({ label: month, short: short(month), values: values(counts) })) };
}
