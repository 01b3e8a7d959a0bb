// One case in the form, in the place of the register: opened from its file, and saved back to it where the browser lets us.

import { download } from "../page/handing_over.js";
import { add, make } from "../page/making.js";
import { nameOf } from "./owed.js";
import { say } from "./words.js";

const TAG = "breach-notification";
/** Of what a file says only these are not the case's own. */
const same = ({ saved: _, generator: __, ...one }, { saved: ___, generator: ____, ...other }) => JSON.stringify(one) === JSON.stringify(other);

export class CaseView {
  #desk;
  #part;
  #form;
  #said;
  #asked;
  #row;
  #source;
  /** The case as it was opened or saved last, once the form has it. */
  #before;
  /** Whether its file is one that a case is saved in. */
  #isCase = false;
  #changed = 0;
  #back;

  /**
   * @param {{ language: string, folder: object, now: () => number, nowOfPage: string | null, loadForm: () => Promise<void>, tell: (sentence: string) => void }} desk
   * @param {() => void} back shows the register again
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
    this.#row = row;
    this.#draw();
    const tell = (name, value) => this.#tell(say(language, name, value));
    const source = folder.sources.get(row.file);
    this.#source = source;
    let text;
    try {
      const file = source.handle ? await source.handle.getFile() : source.file;
      this.#changed = file.lastModified;
      text = await file.text();
    } catch {
      return tell("gone");
    }
    let held;
    try {
      const [kind, json] = folder.core.caseIn(text);
      this.#isCase = kind === "case";
      held = JSON.parse(json);
    } catch {
      return tell("gone");
    }
    tell("loading");
    try {
      await this.#desk.loadForm();
    } catch {
      return tell("unreachable");
    }
    // Somebody may have gone back meanwhile.
    if (this.#row !== row) return undefined;
    this.#show(held);
    return undefined;
  }

  #show(held) {
    const { language, nowOfPage } = this.#desk;
    const form = make(this.#part.ownerDocument, TAG, "");
    if (nowOfPage) form.setAttribute("now", nowOfPage);
    form.lang = language;
    form.case = held;
    form.addEventListener("breach-notification-ready", () => {
      this.#before = form.case;
      this.#tell(say(language, this.#isCase ? "fromFile" : "notACase", this.#row.file));
      if (this.#row.unread) add(this.#said, "span", ` ${say(language, "unread")}.`);
      const save = this.#part.querySelector(".bn-register-save");
      // Only a case file is written over.
      save.textContent = say(language, this.#source.handle && this.#isCase ? "saveThere" : "saveFile");
      save.disabled = false;
    }, { once: true });
    form.addEventListener("breach-notification-error", () => this.#tell(say(language, "unreachable")));
    this.#form = form;
    this.#part.append(form);
  }

  #draw() {
    const { language } = this.#desk;
    const part = this.#part;
    part.replaceChildren();
    part.hidden = false;
    const bar = add(part, "div.bn-register-bar", "");
    add(bar, "h2.bn-heading tabindex=-1", nameOf(this.#row));
    const buttons = add(bar, "div.bn-register-buttons", "");
    add(buttons, "button.bn-button type=button", say(language, "back")).addEventListener("click", () => this.#leave());
    const save = add(buttons, "button.bn-button.bn-register-main.bn-register-save type=button disabled", say(language, "saveFile"));
    save.addEventListener("click", () => this.#save());
    this.#said = add(bar, "p.bn-register-said", "");
    this.#asked = add(bar, "div.bn-register-buttons", "");
    bar.querySelector("h2").focus();
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
  }

  #leave() {
    const { language } = this.#desk;
    if (!this.#form?.unsaved) return this.#close();
    return this.#ask(say(language, "unsaved"), [
      [say(language, "saveAndBack"), async () => (await this.#save()) && this.#close()],
      [say(language, "backAnyway"), () => this.#close(true)],
      [say(language, "stay"), () => {}],
    ]);
  }

  async #close(isThrownAway = false) {
    const form = this.#form;
    // The form's own "Save" may have put it into another file: the register shows what is in the case now.
    if (form && this.#before && !isThrownAway && !same(form.case, this.#before)) await this.#takeOver(this.#text());
    const { file } = this.#row;
    this.#row = this.#form = this.#before = null;
    this.#part.replaceChildren();
    this.#part.hidden = true;
    this.#back(file);
  }

  #text() {
    return this.#desk.folder.core.fileOf(JSON.stringify(this.#form.case), new Date(this.#desk.now()).toISOString());
  }

  /** The register has the case as it is now. */
  async #takeOver(text, name = this.#row.file, source = this.#source) {
    const { folder, language } = this.#desk;
    const isWritten = source.handle && this.#isCase;
    const now = isWritten ? source : { name, file: new File([text], name.split("/").at(-1), { type: "application/json" }) };
    await folder.replace(name, now, text, language === "en");
    this.#source = folder.sources.get(name);
    this.#row = folder.rows.find(({ file }) => file === name) ?? this.#row;
  }

  /** Saves the case, to its own file where that can be, else as a download. Says whether it did. */
  async #save(asNew = false) {
    const { language } = this.#desk;
    const { handle } = this.#source;
    if (!handle || !this.#isCase || asNew) return this.#download();
    try {
      if ((await handle.getFile()).lastModified !== this.#changed) {
        this.#ask(say(language, "changedSince", handle.name), [
          [say(language, "overwrite"), async () => {
            this.#changed = (await handle.getFile()).lastModified;
            await this.#save();
          }],
          [say(language, "asNew"), () => this.#save(true)],
        ]);
        return false;
      }
      const text = this.#text();
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
      this.#changed = (await handle.getFile()).lastModified;
      await this.#isSaved(text);
      this.#tell(say(language, "saved", this.#row.file));
      return true;
    } catch (error) {
      // A person has not let us, or a frame or a policy forbids it.
      if (error?.name === "AbortError" || error?.name === "NotAllowedError") {
        this.#tell(say(language, "notSaved"));
        return false;
      }
      return this.#download();
    }
  }

  async #download() {
    const { language } = this.#desk;
    const text = this.#text();
    const name = this.#row.file.split("/").at(-1).replace(/(\.[a-z]+)?$/i, ".json");
    if (!download(this.#part, name, text)) {
      this.#tell(say(language, "notSaved"));
      return false;
    }
    await this.#isSaved(text);
    this.#tell(say(language, "downloaded", name));
    return true;
  }

  async #isSaved(text) {
    this.#form.unsaved = false;
    this.#before = this.#form.case;
    await this.#takeOver(text);
  }
}
