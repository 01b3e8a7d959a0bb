// What was recorded of one kind, an assessment say: a list of it, and the screen on which one is written or changed.

import { add } from "../making.js";
import { inWords, momentOf, shown } from "../transfer/moment.js";
import { openPaperOf } from "./papers.js";
import { setPath } from "./path.js";
import { Screen } from "./screen.js";
import { SeverityScreen } from "./severity.js";
import { say } from "./words.js";

/** Where each kind stands in a case, and which screen it is written on. */
export const KINDS = [
  { member: "assessments", screen: "assessment" },
  { member: "decisions", screen: "decision", paper: "decision" },
  { member: "communications", screen: "communication" },
  { member: "closing", screen: "closing", isSingle: true },
];

export class Records {
  #desk;
  #kind;
  #screen;
  #part;
  #list;
  #more;
  #below;
  /** What is being written: which one it is, and the screen. */
  #open = null;
  #removed = null;
  #told = "";

  constructor(desk, kind, screen) {
    this.#desk = desk;
    this.#kind = kind;
    this.#screen = screen;
    this.#part = add(desk.part, "section.bn-case-records", "");
    add(this.#part, "h3.bn-heading", screen.title);
    add(this.#part, "p", screen.introduction);
    this.#list = add(this.#part, "ul.bn-list", "");
    this.#below = add(this.#part, "div", "");
    this.#more = add(this.#part, "button.bn-button type=button", this.#word(`${kind.screen}New`));
    this.#more.addEventListener("click", () => this.#write(this.#all().length));
  }

  #word(name, value) {
    return say(this.#desk.language, name, value);
  }

  #summary(one) {
    return summaryOf(one, this.#screen, this.#desk.language);
  }

  #all(held = this.#desk.held()) {
    const value = held[this.#kind.member];
    if (this.#kind.isSingle) return value ? [value] : [];
    return Array.isArray(value) ? value : [];
  }

  /** Whether something is written that is not in the case. */
  get isHalf() {
    return this.#faults().length > 0 && Boolean(this.#open?.isTouched);
  }

  /** Leads to what is missing or wrong. */
  focus() {
    const [first] = this.#faults();
    first.focus();
    this.#desk.say(this.#open.lacking.textContent);
  }

  /** Another case stands in the form. */
  reset() {
    this.#close();
    this.#removed = null;
    this.#told = "";
  }

  show(held) {
    const all = this.#all(held);
    const told = JSON.stringify([all, this.#open?.at, this.#removed]);
    if (told === this.#told) return;
    this.#told = told;
    const focused = [...this.#list.querySelectorAll("button")].indexOf(this.#list.getRootNode().activeElement);
    this.#list.replaceChildren();
    for (const [at, one] of all.entries()) {
      const item = add(this.#list, "li", `${this.#summary(one)} `);
      if (this.#open?.at === at) continue;
      const offer = (name, run) => {
        const button = add(item, "button.bn-button type=button", this.#word(name));
        add(button, "span.bn-visually-hidden", `: ${this.#summary(one)}`);
        button.addEventListener("click", run);
      };
      offer("change", () => this.#write(at));
      if (this.#kind.paper) offer("asPaper", () => openPaperOf(this.#desk, { kind: this.#kind.paper, options: { decisions: [at] } }));
      offer("remove", () => this.#remove(at));
    }
    if (this.#removed) this.#offerBack();
    this.#list.hidden = !this.#list.childElementCount;
    this.#more.hidden = Boolean(this.#open) || (this.#kind.isSingle && all.length > 0);
    if (focused >= 0) this.#list.querySelectorAll("button")[focused]?.focus();
  }

  #offerBack() {
    const item = add(this.#list, "li", `${this.#word("removed")} `);
    const button = add(item, "button.bn-button type=button", this.#word("undo"));
    button.addEventListener("click", () => {
      const { at, one } = this.#removed;
      this.#removed = null;
      const all = [...this.#all()];
      all.splice(at, 0, one);
      this.#keep(all);
      this.#buttonsOf(at)[0]?.focus();
    });
  }

  #buttonsOf(at) {
    return this.#list.children[at]?.querySelectorAll("button") ?? [];
  }

  #remove(at) {
    if (this.isHalf) return this.focus();
    this.#close();
    const all = [...this.#all()];
    const [one] = all.splice(at, 1);
    this.#removed = { at, one };
    this.#keep(all);
    this.#list.querySelector("li:last-child button").focus();
    return this.#desk.say(this.#word("removed"));
  }

  #keep(all) {
    this.#desk.keep(this.#kind.member, this.#kind.isSingle ? all[0] : all);
  }

  /** Opens the screen for the one that stands there, or for a new one. */
  #write(at) {
    if (this.isHalf) return this.focus();
    this.#close();
    this.#removed = null;
    const { api, language } = this.#desk;
    const begun = this.#all()[at] ?? this.#blank();
    const part = add(this.#below, "div.bn-case-screen role=group", "");
    part.setAttribute("aria-label", this.#word(this.#all()[at] ? "change" : `${this.#kind.screen}New`));
    const changed = () => this.#changed();
    const screen = new Screen(part, this.#screen.fields, begun, { language, changed });
    this.#open = { at, begun, part, screen, before: this.#all()[at] };
    if (this.#kind.screen === "assessment") {
      this.#open.severity = new SeverityScreen(part, begun.severity, { api, language, held: () => this.#desk.held(), changed });
      this.#open.advice = add(part, "div.bn-case-advice aria-live=polite", "");
    }
    this.#open.lacking = add(part, "p.bn-case-lacking aria-live=polite", "");
    const button = (name, run) => add(part, "button.bn-button type=button", this.#word(name)).addEventListener("click", run);
    button("done", () => {
      if (this.isHalf) return this.focus();
      // What was filled in beforehand is enough for some.
      if (!this.#all()[at] && !this.#faults().length) this.#changed();
      return this.#leave();
    });
    button("discard", () => {
      this.#putBack();
      this.#leave();
    });
    this.#tell(screen.value);
    this.show(this.#desk.held());
    return screen.focus();
  }

  /** What was written since the screen was opened is not to be. */
  #putBack() {
    const { at, before, isTouched } = this.#open;
    if (!isTouched) return;
    const all = [...this.#all()];
    if (before) all[at] = before;
    else all.splice(at, 1);
    this.#keep(all);
  }

  #leave() {
    const { at } = this.#open;
    this.#close();
    this.show(this.#desk.held());
    (this.#buttonsOf(at)[0] ?? this.#more).focus();
  }

  #close() {
    this.#open?.part.remove();
    this.#open = null;
  }

  /** What most would write first. */
  #blank() {
    const day = shown(new Date(this.#desk.options().now));
    const [date, time] = day.split(" ");
    return { assessment: { at: momentOf(date, time) ?? date }, communication: { on: date }, closing: { on: date } }[this.#kind.screen] ?? {};
  }

  /** What is written is in the case as soon as nothing that it needs is missing. */
  #changed() {
    const { at, begun, screen, severity } = this.#open;
    this.#open.isTouched = true;
    const { value } = screen;
    if (this.#kind.screen === "assessment") {
      setPath(value, "severity", severity.value);
      if (value.isBreach) value.risk ??= "undecided";
    }
    // What it rests on is kept with it: later the answers may be others. A proposal rests on those that there are.
    if (this.#kind.screen === "decision") {
      if (!value.on) delete value.answers;
      else if (!begun.on) value.answers = this.#open.answers ??= this.#desk.applying();
    }
    this.#tell(value);
    if (this.isHalf) this.#desk.begun();
    if (this.#lacking().length) return;
    const all = [...this.#all()];
    all[at] = value;
    this.#keep(all);
  }

  /** What it cannot be kept without. A risk that nobody has judged is undecided. */
  #lacking() {
    return this.#open.screen.lacking.filter(({ name }) => name !== "risk");
  }

  /** What is missing, or is not taken as it stands. */
  #faults() {
    if (!this.#open) return [];
    const { screen, severity } = this.#open;
    return [...this.#lacking(), ...screen.wrong, ...(severity?.isHalf ? [severity] : [])];
  }

  #tell(value) {
    const { advice, lacking: place, screen, severity } = this.#open;
    const named = (fields) => fields.map(({ label }) => label.replace(/\?$/, "")).join("; ");
    const wrong = [named(screen.wrong), severity?.isHalf ? this.#word("severity") : ""].filter(Boolean).join("; ");
    const lacking = named(this.#lacking());
    const isThere = Boolean(this.#open.before) || this.#open.isTouched;
    place.textContent = lacking ? this.#word("lacking", lacking) : wrong ? this.#word("wrong", wrong) : this.#word(isThere ? "kept" : "notKept");
    if (!advice) return;
    const said = this.#desk.api.assessmentAdvice(value, { language: this.#desk.language });
    advice.replaceChildren();
    if (said.length) add(advice, "p.bn-case-problems", this.#word("advice"));
    const list = add(advice, "ul.bn-list", "");
    for (const sentence of said) add(list, "li", sentence);
  }
}

/** One in a line: when, and what was chosen. */
function summaryOf(one, { fields }, language) {
  if (one === null || typeof one !== "object") return "–";
  const when = one.at ?? one.on;
  const shown = when ? inWords(language, String(when)) : say(language, one.kind ? "proposal" : "undated");
  const short = (name) => (fields.find((field) => field.name === name)?.options.some(({ value }) => value === one[name]) ? say(language, `${name}-${one[name]}`) : String(one[name] ?? ""));
  if (one.isBreach) return `${shown}: ${[short("isBreach"), one.isBreach === "no" ? "" : short("risk")].filter(Boolean).join(", ")}`;
  const [choice] = fields.filter(({ options, required }) => options && required);
  const label = choice?.options.find(({ value }) => value === one[choice.name])?.label;
  return label ? `${shown}: ${label}` : shown;
}
