// The part that stands in one place of a form: buttons, and what is said and asked of files.

import { select } from "../dom.js";
import { add } from "../making.js";
import { get } from "../reach.js";
import { storage } from "./kept.js";
import { say } from "./words.js";

export const windowOf = (element) => get(get(element, "ownerDocument"), "defaultView") ?? globalThis;

export class Box {
  #files;
  #words = [];
  #said;
  #more;
  #onlySaves;
  #keeps = {};
  #case;

  constructor(files, place, onlySaves) {
    this.#files = files;
    this.#onlySaves = onlySaves;
    this.part = add(place, "div.bn-files own role=group", "");
    if (!onlySaves) this.#word(add(this.part, "p.bn-files-hint", ""), "hint");
    const buttons = add(this.part, "div.bn-files-buttons", "");
    this.#button(buttons, "save", () => files.save(this));
    if (!onlySaves) {
      this.#button(buttons, "open", () => this.#choose());
      this.#button(buttons, "paste", () => files.paste(this));
      this.#button(buttons, "transfer", () => files.transfer(this));
      this.#case = this.#button(buttons, "case", () => files.handle(this));
      this.#takeDrops();
    }
    const keeps = !onlySaves && Boolean(storage());
    if (keeps) this.#offerToKeep();
    this.#said = add(this.part, "p.bn-files-said", "");
    this.#more = add(this.part, "div.bn-files-more", "");
    this.speak();
    if (keeps && !files.keeps) files.offerDraft(this);
    if (!onlySaves) for (const guest of files.guests) guest.moveTo(this);
  }

  /** Whether what is written is kept in the browser too. */
  set keeps(is) {
    this.#keeps.checked = is;
  }

  #offerToKeep() {
    const label = add(this.part, "label.bn-files-keep", "");
    this.#keeps = add(label, "input type=checkbox form autocomplete=off", "");
    this.#keeps.addEventListener("change", () => this.#files.keepInBrowser(this, this.#keeps.checked));
    this.#word(add(label, "span", ""), "keep");
  }

  /** Writes everything in the language of the page. */
  speak() {
    const { language } = this.#files;
    this.part.lang = language;
    this.part.setAttribute("aria-label", say(language, this.#onlySaves ? "save" : "group"));
    for (const [element, name] of this.#words) element.textContent = say(language, name);
  }

  /** Says what has come of it, and what else there is to say. */
  tell(name, value, also) {
    const { language } = this.#files;
    this.say([name, also].filter(Boolean).map((name) => say(language, name, value)).join(" "));
  }

  /** Says a sentence, also to those who hear the page. */
  say(sentence) {
    this.#more.replaceChildren();
    this.#said.textContent = sentence;
    this.#files.held.say(sentence);
  }

  focus() {
    this.part.querySelector("button").focus();
  }

  /** Where more is said and asked. */
  get more() {
    return this.#more;
  }

  /** Asks a question with a button for each answer; the last one is to leave all as it is. Unasked for, it takes no focus. */
  ask(question, answers, leave = () => {}, isUnasked = false) {
    this.say(question);
    const [first] = [...answers, [say(this.#files.language, isUnasked ? "notNow" : "cancel"), leave]].map(([words, run]) => this.offer(words, () => {
      this.say("");
      this.focus();
      run();
    }));
    if (!isUnasked) first.focus();
  }

  /** Adds a button under what was said. */
  offer(words, run) {
    const button = add(this.#more, "button.bn-button type=button", words);
    button.addEventListener("click", run);
    return button;
  }

  #word(element, name) {
    this.#words.push([element, name]);
    return element;
  }

  #button(parent, name, run) {
    const button = this.#word(add(parent, "button.bn-button type=button", ""), name);
    button.addEventListener("click", run);
    return button;
  }

  /** Whether the rest of the case stands open below. */
  set opened(is) {
    this.#case.ariaExpanded = is;
  }

  /** The browser's own control, there for as long as a file is being chosen. It belongs to no form, so that no form posts it. */
  #chooser() {
    const input = add(this.part, "input type=file multiple form hidden accept=.json,.txt,application/json,text/plain", "");
    const done = () => input.remove();
    input.addEventListener("cancel", done);
    input.addEventListener("change", () => {
      const files = [...input.files];
      done();
      this.#open(files);
    });
    input.click();
  }

  async #choose() {
    // One that was closed without a word by an older browser.
    for (const left of select(this.part, "input[type=file]")) left.remove();
    const window = windowOf(this.part);
    if (!window.showOpenFilePicker) return this.#chooser();
    let handles;
    try {
      handles = await window.showOpenFilePicker({ multiple: true });
    } catch (error) {
      // A frame or a policy may forbid it.
      return error?.name === "AbortError" ? undefined : this.#chooser();
    }
    return this.#files.open(this, await Promise.all(handles.map(async (handle) => ({ file: await handle.getFile(), handle }))));
  }

  #open(files) {
    if (files.length) this.#files.open(this, files.map((file) => ({ file, handle: null })));
  }

  /** A file may be dropped here, and nowhere else: what is dropped on the host's own parts is the host's. */
  #takeDrops() {
    const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
    const over = (event, is) => {
      if (!hasFiles(event)) return false;
      event.preventDefault();
      event.stopPropagation();
      this.part.classList.toggle("bn-drop", is);
      return true;
    };
    this.part.addEventListener("dragenter", (event) => over(event, true));
    this.part.addEventListener("dragover", (event) => over(event, true));
    this.part.addEventListener("dragleave", (event) => over(event, this.part.contains(event.relatedTarget)));
    this.part.addEventListener("drop", (event) => {
      if (!over(event, false)) return;
      this.#open([...event.dataTransfer.files]);
    });
  }
}
