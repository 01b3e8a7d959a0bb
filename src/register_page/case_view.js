// One case in the form, in the place of the register: opened from its file, and saved back to it where the browser lets us.

import { download } from "../page/handing_over.js";
import { add, make } from "../page/making.js";
import { freeName } from "./naming.js";
import { nameOf } from "./owed.js";
import { say } from "./words.js";

const TAG = "breach-notification";
/** So many lines of what could not be read are listed. */
const LISTED = 20;
/** Of what a file says only these are not the case's own. */
const same = ({ saved: _, generator: __, ...one }, { saved: ___, generator: ____, ...other }) => JSON.stringify(one) === JSON.stringify(other);

/** What a file holds, as the WebAssembly has read it. */
function readBy(core, text) {
  const [kind, json, newer, ...rest] = core.caseIn(text);
  const unread = [];
  for (let at = 0; at < rest.length; at += 2) unread.push({ line: rest[at], text: rest[at + 1] });
  // What a newer version wrote stays in the case, also where it is not understood.
  return { isCase: kind === "case", held: JSON.parse(json), unread: newer ? [] : unread };
}

/** A case that is open, from when somebody asks for it until it is left: what is said of it is never said of the next one. */
class Opened {
  form = null;
  /** The case as it was opened or saved last, once the form has it. */
  before = null;
  /** Whether its file is one that a case is saved in. */
  isCase = false;
  /** What stands in its file and not in the case. */
  unread = [];
  changed = 0;
  isSaving = false;

  constructor(row, source) {
    this.row = row;
    this.source = source;
  }

  /** Whether it has a file that a case may be written into. */
  get isWritable() {
    return Boolean(this.source.handle && this.isCase);
  }
}

export class CaseView {
  #desk;
  #part;
  #said;
  #asked;
  #unread;
  /** @type {Opened | null} */
  #one = null;
  #back;

  /**
   * @param {{ language: string, folder: object, adjust: unknown, now: () => number, nowOfPage: string | null, loadForm: () => Promise<void>,
   *   tell: (sentence: string) => void, changed: () => void }} desk
   * @param {(file: string) => void} back shows the register again
   */
  constructor(desk, parent, back) {
    this.#desk = desk;
    this.#back = back;
    this.#part = add(parent, "section.bn-register-case hidden", "");
  }

  get isOpen() {
    return !this.#part.hidden;
  }

  async open(row) {
    const { language, folder } = this.#desk;
    const one = new Opened(row, folder.sources.get(row.file));
    this.#one = one;
    this.#draw(one);
    // Somebody may go back at any time, and open another.
    const tell = (name) => { if (this.#one === one) this.#tell(say(language, name)); };
    let held;
    try {
      const file = one.source.handle ? await one.source.handle.getFile() : one.source.file;
      one.changed = file.lastModified;
      ({ isCase: one.isCase, held, unread: one.unread } = readBy(folder.coreNow(), await file.text()));
    } catch {
      return tell("gone");
    }
    tell("loading");
    try {
      await this.#desk.loadForm();
    } catch {
      return tell("unreachable");
    }
    if (this.#one === one) this.#show(one, held);
    return undefined;
  }

  #show(one, held) {
    const { language, nowOfPage, adjust } = this.#desk;
    const form = make(this.#part.ownerDocument, TAG, "");
    if (nowOfPage) form.setAttribute("now", nowOfPage);
    form.lang = language;
    // It goes before the case: another adjustment is another form.
    if (adjust) form.adjust = adjust;
    form.case = held;
    form.addEventListener("breach-notification-ready", () => {
      if (this.#one !== one) return;
      one.before = form.case;
      this.#tell(say(language, one.isCase ? "fromFile" : "notACase", one.row.file));
      this.#drawUnread(one);
      this.#drawSave(one);
    }, { once: true });
    form.addEventListener("breach-notification-error", ({ detail }) => {
      // With a mistake in what is adjusted the form is there all the same.
      if (this.#one === one && detail?.code !== "badAdjustment") this.#tell(say(language, "unreachable"));
    });
    one.form = form;
    this.#part.append(form);
  }

  #draw(one) {
    const { language } = this.#desk;
    const part = this.#part;
    part.replaceChildren();
    part.hidden = false;
    const bar = add(part, "div.bn-register-bar", "");
    add(bar, "h2.bn-heading tabindex=-1", nameOf(one.row));
    const buttons = add(bar, "div.bn-register-buttons", "");
    add(buttons, "button.bn-button type=button", say(language, "back")).addEventListener("click", () => this.#leave(one));
    const save = add(buttons, "button.bn-button.bn-register-main.bn-register-save type=button disabled", say(language, "saveFile"));
    save.addEventListener("click", () => this.#save(one));
    this.#said = add(bar, "p.bn-register-said", "");
    this.#asked = add(bar, "div.bn-register-buttons", "");
    this.#unread = add(part, "div.bn-register-unread hidden", "");
    bar.querySelector("h2").focus();
  }

  /** Only a case file is written over. */
  #drawSave(one) {
    const save = this.#part.querySelector(".bn-register-save");
    save.textContent = say(this.#desk.language, one.isWritable ? "saveThere" : "saveFile");
    save.disabled = false;
  }

  /** What stands in the file and not in the form. */
  #drawUnread({ unread }) {
    const { language } = this.#desk;
    const part = this.#unread;
    part.replaceChildren();
    part.hidden = !unread.length;
    if (!unread.length) return;
    add(part, "p.bn-register-said", say(language, "unreadList"));
    const list = add(part, "ul.bn-list", "");
    for (const { line, text } of unread.slice(0, LISTED)) add(list, "li", `${line && say(language, "line", line)}${text}`);
    if (unread.length > LISTED) add(list, "li", say(language, "andMore", unread.length - LISTED));
  }

  #tell(sentence) {
    this.#said.textContent = sentence;
    this.#desk.tell(sentence);
  }

  /** Asks, with a button for each answer. */
  #ask(question, answers) {
    this.#tell(question);
    this.#asked.replaceChildren();
    const buttons = answers.map(([words, run]) => {
      const button = add(this.#asked, "button.bn-button type=button", words);
      button.addEventListener("click", () => {
        this.#asked.replaceChildren();
        this.#said.textContent = "";
        this.#part.querySelector("button").focus();
        run();
      });
      return button;
    });
    buttons[0].focus();
    return false;
  }

  #leave(one) {
    const { language } = this.#desk;
    if (!one.form?.unsaved) return this.#close(one);
    return this.#ask(say(language, "unsaved"), [
      [say(language, "saveAndBack"), async () => (await this.#save(one)) && this.#close(one)],
      [say(language, "backAnyway"), () => this.#close(one, true)],
      [say(language, "stay"), () => {}],
    ]);
  }

  async #close(one, isThrownAway = false) {
    if (this.#one !== one) return;
    this.#one = null;
    const { form } = one;
    // The form's own "Save" may have put it into another file: the register shows what is in the case now.
    if (form && one.before && !one.isSaving && !isThrownAway && !same(form.case, one.before)) await this.#replace(one, one.row.file, this.#text(one), false);
    // Another may have been opened meanwhile.
    if (this.#one) return;
    this.#part.replaceChildren();
    this.#part.hidden = true;
    this.#back(one.row.file);
  }

  #text({ form }) {
    return this.#desk.folder.core.fileOf(JSON.stringify(form.case), new Date(this.#desk.now()).toISOString());
  }

  /** The register has the case as it is now, under the name of a file: one that we may write to only where that is what stands in it. */
  async #replace(one, name, text, isWritten) {
    const { folder, language } = this.#desk;
    const file = new File([text], name.split("/").at(-1), { type: "application/json" });
    await folder.replace(name, isWritten ? one.source : { name, file }, text, language === "en");
    one.source = folder.sources.get(name);
    one.row = folder.rows.find((row) => row.file === name) ?? { ...one.row, file: name };
  }

  /** Saves the case, to its own file where that can be, else as a download. Says whether it did. */
  async #save(one, how = {}) {
    if (one.isSaving || this.#one !== one) return false;
    one.isSaving = true;
    try {
      return await (one.isWritable && !how.asNew ? this.#write(one, how) : this.#download(one));
    } finally {
      one.isSaving = false;
    }
  }

  async #write(one, { accepted = [] }) {
    const { language } = this.#desk;
    const { handle } = one.source;
    const asked = (question) => this.#one === one && this.#ask(say(language, question, handle.name), [
      [say(language, "asNew"), () => this.#save(one, { asNew: true })],
      [say(language, "overwrite"), () => this.#save(one, { accepted: [...accepted, question] })],
      [say(language, "stay"), () => {}],
    ]);
    if (one.unread.length && !accepted.includes("losesUnread")) return asked("losesUnread");
    // What is saved is what stood there when somebody asked for it.
    const text = this.#text(one);
    const kept = one.form.case;
    try {
      const { lastModified } = await handle.getFile();
      if (lastModified !== one.changed && !accepted.includes("changedSince")) return asked("changedSince");
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
      one.changed = (await handle.getFile()).lastModified;
    } catch (error) {
      // A person has not let us, or a frame or a policy forbids it.
      if (error?.name === "AbortError" || error?.name === "NotAllowedError") {
        if (this.#one === one) this.#tell(say(language, "notSaved"));
        return false;
      }
      return this.#one === one && this.#download(one);
    }
    return this.#isSaved(one, { name: one.row.file, text, kept, isWritten: true }, say(language, "saved", one.row.file));
  }

  async #download(one) {
    const { language, folder } = this.#desk;
    const text = this.#text(one);
    const kept = one.form.case;
    const path = one.row.file.split("/");
    const own = path.pop();
    const wanted = own.replace(/(\.[a-z]+)?$/i, ".json");
    const full = (name) => [...path, name].join("/");
    // It stands in the place of the one before, unless something of that would be lost or its contents are not known.
    const isBeside = one.isWritable || one.unread.length > 0;
    const isTaken = (name) => folder.sources.has(full(name)) && (isBeside || name !== own);
    const name = freeName(wanted, isTaken);
    if (!download(this.#part, name, text)) {
      this.#tell(say(language, "notSaved"));
      return false;
    }
    // What was no case, and the case that it has become, are one row.
    const saved = { name: isBeside && one.isCase ? full(name) : one.row.file, text, kept, isWritten: false };
    return this.#isSaved(one, saved, say(language, isBeside ? "downloadedBeside" : "downloaded", name));
  }

  /** Somebody may have gone back while it was being saved: then the register shows it. */
  async #isSaved(one, { name, text, kept, isWritten }, sentence) {
    // What was typed meanwhile is not saved.
    if (same(one.form.case, kept)) one.form.unsaved = false;
    one.before = kept;
    one.isCase = true;
    one.unread = [];
    await this.#replace(one, name, text, isWritten);
    if (this.#one !== one) {
      if (!this.#one) await this.#desk.changed();
      this.#desk.tell(sentence);
      return true;
    }
    this.#drawUnread(one);
    this.#drawSave(one);
    this.#tell(sentence);
    return true;
  }
}
