// "Save" and "Open". A file stays with the person; opening one may need what is not loaded yet, saving never does.

import { address, asked } from "../asking.js";
import { closest, freeId, matches, read, rootOf, select } from "../dom.js";
import { download, isInFrame } from "../handing_over.js";
import { make } from "../making.js";
import { describe, dropOwn } from "../marks.js";
import { get } from "../reach.js";
import { standBehind, standIn } from "../standing.js";
import { openBeside } from "../transfer/beside.js";
import { Box, windowOf } from "./box.js";
import { OURS, keptFor, nameOf, storage } from "./kept.js";
import { say } from "./words.js";

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
  /** What was loaded when a person asked for it and stands in a box: where a host draws that anew, it moves into the new one. */
  guests = new Set();
  /** Whether the browser keeps a draft. */
  keeps = false;

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

  /** All is in a file, or kept, but for what is half written beside the form. */
  isSafe() {
    this.#held.unsaved = [...this.guests].some(({ isHalf }) => isHalf);
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
    this.isSafe();
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
    this.isSafe();
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
      return named === null ? select(root, OURS).length === 1 : named === read(form, "id");
    };
    return select(root, "[data-bn-files]").filter(isOurs);
  }

  #box(place) {
    const onlySaves = matches(place, "[data-bn-files=save]");
    const box = new Box(this, place, onlySaves);
    if (!onlySaves && matches(place, "[view=assessment] *")) this.handle(box, true);
    return box;
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
    box.tell("loading");
    const more = await this.#ask(box);
    if (!more) return beside?.window.close();
    more.transferring(this, beside);
    return box.say("");
  }

  /** Opens or closes what else there is to a case: what was judged and decided, and its papers. Unasked for it takes no focus. */
  async handle(box, isUnasked) {
    const more = await this.#ask(box);
    more?.handling.toggle(this, box, isUnasked);
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
    if (kept === null) return;
    const word = (name, value) => say(this.language, name, value);
    if (!kept) return void box.tell("draft", word("otherVersion"));
    box.ask(word("draft", `${kept.kept.slice(0, 10)} (${word("until", kept.until.slice(0, 10))})`), [
      [word("goOn"), async () => {
        const more = await this.#ask(box);
        more?.drafts.goOn(more.opening, this, box);
      }],
      [word("remove"), async () => storage().removeItem(nameOf(this.#form))],
    ], undefined, true);
  }

  /** What is loaded at the first time; nothing where it cannot be had, which is said, nor where the form is let go meanwhile. */
  async #ask(box) {
    try {
      const more = await asked();
      return this.#boxes.size ? more : undefined;
    } catch {
      box.tell("unreachable");
      return undefined;
    }
  }
}
