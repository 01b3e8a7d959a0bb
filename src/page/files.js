// "Save" and "Open". A file stays with the person; opening one may need what is not loaded yet, saving never does.

import { address, asked } from "./asking.js";
import { add, make } from "./making.js";
import { closest, freeId, matches, read, rootOf, select } from "./dom.js";
import { say } from "./files_words.js";
import { download, isInFrame } from "./handing_over.js";
import { keptFor, nameOf, storage } from "./kept.js";
import { describe, dropOwn } from "./marks.js";
import { call, get } from "./reach.js";
import { standBehind, standIn } from "./standing.js";
import { openBeside } from "./transfer/beside.js";

export class Files {
  #form;
  #held;
  /** By the place that each stands in. */
  #boxes = new Map();
  /** The file that was opened or saved last, where the browser lets us write to it again; when it was last changed, and which case is in it. */
  #handle = null;
  #changed = 0;
  #id = "";
  /** What is said beside fields, by field. */
  #notes = new Map();

  constructor(form, held) {
    this.#form = form;
    this.#held = held;
  }

  get language() {
    return this.#held.language;
  }

  get held() {
    return this.#held;
  }

  get form() {
    return this.#form;
  }

  insert() {
    for (const [place, box] of this.#boxes) if (!get(place, "isConnected") || !get(box.part, "isConnected")) this.#take(place);
    for (const place of this.#places()) if (!this.#boxes.has(place)) this.#boxes.set(place, this.#box(place));
    for (const note of this.#notes.values()) if (!get(note.part, "isConnected")) this.#place(note.field, note);
  }

  stand() {
    const places = this.#places();
    if ([...this.#notes.values()].some(({ part }) => !get(part, "isConnected"))) return false;
    return places.length === this.#boxes.size && places.every((place) => {
      const box = this.#boxes.get(place);
      return box && get(box.part, "isConnected");
    });
  }

  speak() {
    for (const box of this.#boxes.values()) box.speak();
  }

  stop() {
    for (const place of [...this.#boxes.keys()]) this.#take(place);
    this.forgetNotes();
    this.#held.free();
  }

  /** Saves the case: to the file that it came from where the browser lets us, else as a download. */
  async save(box, asNew = false) {
    // Another case is another file: a script may have put one in, or the form was blanked.
    if (asNew || this.#held.case.id !== this.#id) this.#handle = null;
    try {
      if (this.#handle && (await this.#handle.getFile()).lastModified !== this.#changed) return this.#askBefore(box);
      this.#handle ??= await this.#pick();
      if (this.#handle) {
        await this.#write();
        return box.tell("saved", this.#handle.name);
      }
    } catch (error) {
      if (error?.name === "AbortError") return box.tell("notSaved");
      // A frame or a policy forbids it, or the file is gone: then it is a download.
      this.#handle = null;
    }
    return this.#download(box);
  }

  /** A file to write to; nothing where the browser has none. */
  #pick() {
    const window = windowOf(this.#form);
    if (!window.showSaveFilePicker) return null;
    const types = [{ accept: { "application/json": [".json"] } }];
    return window.showSaveFilePicker({ suggestedName: this.#held.fileName, types });
  }

  /** The file that is written to from now on; null for a download. */
  keep(handle, changed) {
    this.#handle = handle;
    this.#changed = changed;
    this.#id = this.#held.case.id;
  }

  /** What is typed while the file is being written is not in it. */
  async #write() {
    const text = this.#held.fileToSave();
    this.#held.unsaved = false;
    try {
      const stream = await this.#handle.createWritable();
      await stream.write(text);
      await stream.close();
      this.keep(this.#handle, (await this.#handle.getFile()).lastModified);
    } catch (error) {
      this.#held.unsaved = true;
      throw error;
    }
  }

  #askBefore(box) {
    const overwrite = async () => {
      this.#changed = (await this.#handle.getFile()).lastModified;
      return this.save(box);
    };
    const word = (name, value) => say(this.language, name, value);
    box.ask(word("changedSince", this.#handle.name), [[word("overwrite"), overwrite], [word("saveAsNew"), () => this.save(box, true)]]);
  }

  #download(box) {
    const { fileName: name } = this.#held;
    if (!download(this.#form, name, this.#held.fileToSave())) return box.tell("notSaved");
    this.#held.unsaved = false;
    box.tell("saved", name, isInFrame(this.#form) ? "inFrame" : "");
  }

  /** Says something beside a field, such as what a report has told of it. */
  note(field, text, key = field) {
    const part = make(get(this.#form, "ownerDocument"), `p.bn-note own lang=${this.language}`, text);
    const note = { field, part, described: [] };
    this.#notes.set(key, note);
    this.#place(field, note);
  }

  /** Takes off what was said under a key. */
  unnote(key) {
    const { part, described } = this.#notes.get(key) ?? {};
    if (!part) return;
    describe(described, part.id, false);
    dropOwn(part);
    this.#notes.delete(key);
  }

  forgetNotes() {
    for (const key of [...this.#notes.keys()]) this.unnote(key);
  }

  #place(field, note) {
    const [set, ...controls] = this.#held.controlsOf(field);
    if (!controls.length) return;
    note.part.id ||= freeId(this.#form, "bn-note");
    note.described = set ? [set] : controls;
    describe(note.described, note.part.id, true);
    if (set) standIn(note.part, set, controls[0]);
    else standBehind(note.part, controls.at(-1));
  }

  #take(place) {
    dropOwn(this.#boxes.get(place).part);
    this.#boxes.delete(place);
  }

  /** The places of this form: in it, or elsewhere on the page and named for it, or for nobody where no other form asks for us. */
  #places() {
    const form = this.#form;
    const root = rootOf(form);
    const isOurs = (place) => {
      const around = closest(place, "form");
      const named = read(place, "data-bn-files-for");
      if (around) return around === form;
      return named === null ? select(root, "form[data-bn-live], form[data-breach-notification]").length === 1 : named === read(form, "id");
    };
    return select(root, "[data-bn-files]").filter(isOurs);
  }

  #box(place) {
    return new Box(this, place, matches(place, "[data-bn-files=save]"));
  }

  /** Has files opened by what knows how, each with what lets us write to it again, if there is that. */
  async open(box, files) {
    box.tell("loading");
    const more = await this.#ask(box);
    await more?.opening(this, box, files);
  }

  /** Has a text opened that is pasted. */
  async paste(box) {
    box.tell("loading");
    const more = await this.#ask(box);
    more?.pasting(this, box);
  }

  /** Has the answers typed over into the authority's e-service, in a window beside it. */
  async transfer(box) {
    const beside = openBeside(this.#form, address);
    box.tell("transferring");
    const more = await this.#ask(box);
    if (!more) return beside?.window.close();
    more.transferring(this, beside);
    return box.say("");
  }

  /** Keeps what is written in the browser too, or no longer. */
  async keepInBrowser(box, is) {
    const more = await this.#ask(box);
    if (more) more.drafts.toggle(this, box, is);
    else box.keeps = !is;
  }

  /** Says that there is a draft, and offers to go on with it; by itself it fills in nothing. */
  offerDraft(box) {
    const kept = keptFor(this.#form);
    if (!kept) return;
    const word = (name, value) => say(this.language, name, value);
    box.ask(word("draft", `${kept.kept.slice(0, 10)} (${word("until", kept.until.slice(0, 10))})`), [
      [word("goOn"), async () => {
        const more = await this.#ask(box);
        if (more) {
          box.keeps = true;
          more.drafts.goOn(more.opening, this, box);
        }
      }],
      [word("remove"), async () => storage().removeItem(nameOf(this.#form))],
    ], undefined, true);
  }

  /** What is loaded at the first time; nothing where it cannot be had, which is said. */
  async #ask(box) {
    try {
      return await asked();
    } catch {
      box.tell("unreachable");
      return undefined;
    }
  }
}

/** The part that stands in one place: buttons, and what is said of them. */
class Box {
  #files;
  #words = [];
  #said;
  #more;
  #onlySaves;
  #keeps = {};

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
      this.#takeDrops();
    }
    const keeps = !onlySaves && Boolean(storage());
    if (keeps) this.#offerToKeep();
    this.#said = add(this.part, "p.bn-files-said", "");
    this.#more = add(this.part, "div.bn-files-more", "");
    this.speak();
    if (keeps) files.offerDraft(this);
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

  /** Where more is said and asked. */
  get more() {
    return this.#more;
  }

  /** Asks a question with a button for each answer; the last one is to leave all as it is. Unasked for, it takes no focus. */
  ask(question, answers, leave = () => {}, isUnasked = false) {
    this.say(question);
    const [first] = [...answers, [say(this.#files.language, isUnasked ? "notNow" : "cancel"), leave]].map(([words, run]) => this.offer(words, () => {
      this.say("");
      this.part.querySelector("button").focus();
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
    for (const left of select(this.part, "input")) left.remove();
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

const windowOf = (element) => get(get(element, "ownerDocument"), "defaultView") ?? globalThis;
