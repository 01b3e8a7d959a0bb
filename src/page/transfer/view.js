// The transfer view: each answer with a button that copies it and a box to tick, in a window of its own or on the page. It shows what it is handed,
// and tells what a person has done; what becomes of that is for others.

import { copy } from "../copying.js";
import { add, make } from "../making.js";
import { SentForm } from "./sent_form.js";
import { say } from "./words.js";

/** Marks the text of an element, so that a person can copy it. */
function select(element) {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const selection = element.ownerDocument.defaultView.getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

export class TransferView {
  #doing;
  #state;
  #head;
  #bar;
  #list;
  #filter;
  #sent;
  #said;
  #notice;

  /**
   * @param {Element} parent
   * @param {{ tick: (field: string, is: boolean) => void, record: (given: object) => object, undo: () => void }} doing
   */
  constructor(parent, doing) {
    this.#doing = doing;
    this.part = add(parent, "div.bn-transfer", "");
    this.#head = add(this.part, "div", "");
    this.#notice = add(this.part, "div", "");
    this.#bar = add(this.part, "div.bn-tr-bar", "");
    this.#filter = add(this.part, "p", "");
    this.#list = add(this.part, "div", "");
    this.#sent = new SentForm(add(this.part, "div.bn-tr-sent", ""), doing);
    // What is heard of what is done, and not seen a second time.
    this.#said = add(this.part, "p.bn-tr-hidden role=status", "");
  }

  get document() {
    return this.part.ownerDocument;
  }

  /**
   * Shows a state: what is to be typed over, how far it is, in which language that is said, and where the e-service is.
   *
   * `since` has the fields that have another answer than was sent; it is null where nothing was.
   *
   * @param {{ paper: object, held: object, since: string[] | null, language: string, service: string, now: string }} state
   */
  show(state) {
    const isFirst = !this.#state;
    const isOther = isFirst || !this.#state.since !== !state.since || JSON.stringify(this.#state.paper) !== JSON.stringify(state.paper) || this.#state.language !== state.language;
    this.#state = state;
    this.part.lang = state.language;
    if (isOther) {
      const at = this.#focused();
      this.#showHead();
      this.#showList();
      this.#showFilter();
      this.#focus(at);
    }
    this.#sift();
    this.#showTicks();
    this.#sent.show(state);
    if (isFirst) this.#head.querySelector("h1").focus();
  }

  /** Says something on top, with a button. */
  notify(name, button, run) {
    this.#notice.replaceChildren();
    if (!name) return;
    const note = add(this.#notice, "p.bn-tr-note", this.#word(name));
    const does = add(add(this.#notice, "p", ""), "button type=button", this.#word(button));
    does.addEventListener("click", () => this.tell("saved", run()));
    this.#said.textContent = note.textContent;
  }

  tell(name, value) {
    this.#said.textContent = this.#word(name, value);
  }

  #word(name, value) {
    return say(this.#state.language, name, value);
  }

  #showHead() {
    const { paper, service } = this.#state;
    this.#head.replaceChildren();
    add(this.#head, "h1 tabindex=-1", this.#word("title"));
    add(this.#head, "p", this.#word("intro"));
    if (service) {
      const link = add(add(this.#head, "p", ""), "a target=_blank rel=noopener", this.#word("service"));
      link.href = service;
    }
    const meta = add(this.#head, `dl lang=${paper.language}`, "");
    for (const { label, value } of paper.meta) {
      const line = add(meta, "div", "");
      add(line, "dt", label);
      add(line, "dd", value);
    }
  }

  #showList() {
    const { paper } = this.#state;
    this.#list.replaceChildren();
    this.#list.lang = paper.language;
    // The headings that something stands under, below its section's.
    let over = [];
    for (const block of paper.blocks) {
      if (block.type === "heading") {
        over = block.level > 2 ? [...over.slice(0, block.level - 3), block.text] : [];
        add(this.#list, `h${block.level}`, block.text);
      } else if (block.type === "list") {
        const list = add(this.#list, "ul", "");
        for (const item of block.items) add(list, "li", item);
      } else if (block.type === "answers") {
        this.#showEntry(block, over);
      }
    }
    if (!this.#list.querySelector("[data-bn-field]")) add(this.#list, "p", this.#word("nothing")).lang = this.#state.language;
  }

  /** What supplements what was sent is what has changed since. */
  #showFilter() {
    const was = this.#filter.querySelector("input")?.checked ?? this.#state.since?.length > 0;
    this.#filter.replaceChildren();
    if (!this.#state.since) return;
    const label = add(this.#filter, "label", "");
    const input = add(label, "input type=checkbox", "");
    input.checked = was;
    label.append(this.#word("onlyChanged"));
    input.addEventListener("change", () => {
      this.#sift();
      this.#showTicks();
    });
  }

  /** Hides what was sent as it is, and the headings that nothing is left under. */
  #sift() {
    const since = this.#filter.querySelector("input")?.checked ? this.#state.since : null;
    // From the end, which levels of headings have something below them.
    const filled = new Set();
    for (const part of [...this.#list.children].reverse()) {
      const field = part.getAttribute("data-bn-field");
      const level = Number(/^H(\d)$/.exec(part.tagName)?.[1] ?? 9);
      part.hidden = since !== null && (level < 9 ? !filled.has(level) : field !== null && !since.includes(field));
      for (let each = 2; each < 9; each += 1) {
        if (each >= level) filled.delete(each);
        else if (!part.hidden) filled.add(each);
      }
    }
  }

  /** What a question has one field for is called what the question is, and that stands over it already. */
  #showEntry({ label, lines, field, answered, entry }, over) {
    const { language } = this.#state;
    const part = add(this.#list, `div.bn-tr-entry data-bn-field=${field}`, "");
    const isAlone = label === over.at(-1);
    if (!isAlone) add(part, "p.bn-tr-label", label);
    const words = (description, name) => {
      const element = add(part, description, this.#word(name));
      element.lang = language;
      return element;
    };
    if (!answered) words("p", "empty");
    else if (entry !== "type") words("p", entry);
    let value;
    if (answered && entry === "tick") {
      value = add(part, "ul", "");
      for (const line of lines) add(value, "li", line);
    } else if (answered) {
      value = add(part, "div.bn-tr-value", lines.join("\n"));
    }
    const tools = add(part, `div.bn-tr-tools lang=${language}`, "");
    const name = (isAlone ? over : [...over, label]).join(": ");
    if (answered && entry === "type") {
      const button = add(tools, "button type=button", this.#word("copy"));
      button.append(this.#unseen(name));
      button.addEventListener("click", () => this.#copy(value));
    }
    const box = add(tools, "label", "");
    const tick = add(box, "input type=checkbox", "");
    box.append(this.#word("done"), this.#unseen(name));
    tick.addEventListener("change", () => this.#doing.tick(field, tick.checked));
    add(tools, "span.bn-tr-of hidden", this.#word("changed"));
  }

  /** What a button is about, for those who hear it alone. */
  #unseen(name) {
    return make(this.document, `span.bn-tr-hidden lang=${this.#state.paper.language}`, `: ${name}`);
  }

  #copy(value) {
    if (copy(this.document, { "text/plain": value.textContent })) return this.tell("copied");
    select(value);
    return this.tell("notCopied");
  }

  #entries() {
    return [...this.#list.querySelectorAll("[data-bn-field]:not([hidden])")];
  }

  #showTicks() {
    const { transferred = [], changedSinceTransfer = [] } = this.#state.held;
    let done = 0;
    const entries = this.#entries();
    for (const entry of entries) {
      const field = entry.getAttribute("data-bn-field");
      const is = transferred.includes(field);
      const changed = changedSinceTransfer.includes(field);
      done += is ? 1 : 0;
      entry.classList.toggle("bn-tr-done", is);
      entry.classList.toggle("bn-tr-changed", changed);
      entry.querySelector("input").checked = is;
      entry.querySelector(".bn-tr-of").hidden = !changed;
    }
    const words = this.#word("progress", `${this.#word("of", done)} ${entries.length}`);
    if (this.#bar.firstChild?.textContent === words) return;
    this.#bar.replaceChildren();
    add(this.#bar, "p", words);
    const progress = add(this.#bar, `progress max=${Math.max(entries.length, 1)} value=${done}`, "");
    progress.setAttribute("aria-label", words);
    this.#said.textContent = words;
  }

  /** Which control has the focus, to give it to the one that takes its place. */
  #focused() {
    const focused = this.part.getRootNode().activeElement;
    const entry = focused?.closest?.("[data-bn-field]");
    return entry && { field: entry.getAttribute("data-bn-field"), kind: focused.localName };
  }

  #focus(at) {
    if (!at) return;
    const entry = this.#entries().find((entry) => entry.getAttribute("data-bn-field") === at.field);
    (entry?.querySelector(at.kind) ?? this.#head.querySelector("h1")).focus();
  }
}
