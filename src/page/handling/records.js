// What was recorded of one kind, an assessment say: a list of it, and the screen on which one is written or changed.

import { add } from "../making.js";
import { shown } from "../transfer/moment.js";
import { momentOf } from "./owed.js";
import { Screen } from "./screen.js";
import { SeverityScreen } from "./severity.js";
import { say } from "./words.js";

/** Where each kind stands in a case, and which screen it is written on. */
export const KINDS = [
  { member: "assessments", screen: "assessment" },
  { member: "decisions", screen: "decision" },
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

  /** Whether something is written that is not in the case yet. */
  get isHalf() {
    return Boolean(this.#open) && this.#lacking(this.#open.screen).length > 0;
  }

  /** What is half written is of another case. */
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
      this.#list.querySelectorAll("button")[at * 2]?.focus();
    });
  }

  #remove(at) {
    this.#close();
    const all = [...this.#all()];
    const [one] = all.splice(at, 1);
    this.#removed = { at, one };
    this.#keep(all);
    this.#list.querySelector("li:last-child button").focus();
    this.#desk.say(this.#word("removed"));
  }

  #keep(all) {
    this.#desk.keep(this.#kind.member, this.#kind.isSingle ? all[0] : all);
  }

  /** Opens the screen for the one that stands there, or for a new one. */
  #write(at) {
    this.#close();
    this.#removed = null;
    const { api, language, options } = this.#desk;
    const begun = this.#all()[at] ?? this.#blank();
    const part = add(this.#below, "div.bn-case-screen role=group", "");
    part.setAttribute("aria-label", this.#word(this.#all()[at] ? "change" : `${this.#kind.screen}New`));
    const changed = () => this.#changed();
    const screen = new Screen(part, this.#screen.fields, begun, { language, changed });
    this.#open = { at, begun, part, screen };
    if (this.#kind.screen === "assessment") {
      this.#open.severity = new SeverityScreen(part, begun.severity, { api, language, held: () => this.#desk.held(), changed });
      this.#open.advice = add(part, "div.bn-case-advice aria-live=polite", "");
    }
    this.#open.lacking = add(part, "p.bn-case-lacking aria-live=polite", "");
    const done = add(part, "button.bn-button type=button", this.#word("done"));
    done.addEventListener("click", () => {
      const is = this.#all()[at];
      this.#close();
      this.show(this.#desk.held());
      (is ? this.#list.querySelectorAll("button")[at * 2] : this.#more).focus();
    });
    this.#tell(screen.value, this.#lacking(screen));
    this.show(this.#desk.held());
    screen.focus();
  }

  #close() {
    this.#open?.part.remove();
    this.#open = null;
  }

  /** What most would write first. */
  #blank() {
    const day = shown(new Date(this.#desk.options().now));
    const [date, time] = day.split(" ");
    return { assessment: { at: `${date}T${time}` }, communication: { on: date }, closing: { on: date } }[this.#kind.screen] ?? {};
  }

  /** What is written is in the case as soon as nothing that it needs is missing. */
  #changed() {
    const { at, begun, screen, severity } = this.#open;
    const { value } = screen;
    const lacking = this.#lacking(screen);
    const severe = severity?.value;
    if (this.#kind.screen === "assessment") {
      if (severe) value.severity = severe;
      else delete value.severity;
      if (value.isBreach) value.risk ??= "undecided";
    }
    // What it rests on is kept with it: later the answers may be others.
    if (this.#kind.screen === "decision" && value.on && !begun.answers) begun.answers = value.answers = this.#desk.held().answers;
    this.#tell(value, lacking);
    if (lacking.length) return this.#desk.begun();
    const all = [...this.#all()];
    all[at] = value;
    return this.#keep(all);
  }

  /** What it cannot be kept without. A risk that nobody has judged is undecided. */
  #lacking(screen) {
    return screen.lacking.filter(({ name }) => name !== "risk");
  }

  #tell(value, lacking) {
    const { advice, lacking: place } = this.#open;
    const labels = lacking.map(({ label }) => label.replace(/\?$/, "")).join("; ");
    place.textContent = labels ? this.#word("lacking", labels) : this.#word("kept");
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
  const when = one.at ?? one.on;
  const shown = when ? momentOf(language, when) : say(language, "proposal");
  if (one.isBreach) return `${shown}: ${say(language, `breach-${one.isBreach}`)}${one.isBreach === "no" ? "" : `, ${say(language, `risk-${one.risk}`)}`}`;
  const [choice] = fields.filter(({ options, required }) => options && required);
  const label = choice?.options.find(({ value }) => value === one[choice.name])?.label;
  return label ? `${shown}: ${label}` : shown;
}
