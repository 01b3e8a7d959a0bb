// Where files and folders are opened: buttons, a place to drop them, how far the reading is, and what is wrong with files.

import { add } from "../page/making.js";
import { hasFiles, ofDrop, ofFiles, ofFolder } from "./choosing.js";
import { numberOf, say } from "./words.js";

/** How often it is told aloud how far one is, in milliseconds. */
const TOLD = 3000;

export class Opening {
  #desk;
  #part;
  #folder = null;
  #again;
  #problems;
  #progress;
  #said;
  #isCancelled = false;
  #isReading = false;

  /** @param {{ language: string, folder: object, window: Window, tell: (sentence: string) => void, changed: () => void }} desk */
  constructor(desk, parent) {
    this.#desk = desk;
    this.#part = add(parent, "section.bn-register-opening", "");
    this.draw();
    this.#takeDrops();
  }

  draw() {
    const { language } = this.#desk;
    const word = (name) => say(language, name);
    this.#part.replaceChildren();
    add(this.#part, "p", word("intro"));
    const buttons = add(this.#part, "div.bn-register-buttons", "");
    this.#button(buttons, "openFolder", () => this.#chooseFolder(), ".bn-register-main");
    this.#button(buttons, "openFiles", () => this.#chooseFiles());
    this.#again = this.#button(buttons, "again", () => this.#readAgain());
    this.#again.hidden = !this.#folder;
    add(this.#part, "p.bn-register-hint", word("drop"));
    this.#progress = add(this.#part, "div.bn-register-progress hidden", "");
    this.#said = add(this.#part, "p.bn-register-said", "");
    this.#problems = add(this.#part, "details.bn-register-problems hidden", "");
    this.show();
  }

  /** Says it here, and to those who hear the page. */
  #tell(name, value) {
    const sentence = say(this.#desk.language, name, value);
    this.#said.textContent = sentence;
    this.#desk.tell(sentence);
  }

  /** What is wrong with files. */
  show() {
    const { language, folder } = this.#desk;
    const { problems } = folder;
    const part = this.#problems;
    const isOpen = part.open;
    part.replaceChildren();
    part.hidden = !problems.length;
    if (!problems.length) return;
    add(part, "summary", say(language, "problems", numberOf(language, problems.length)));
    const list = add(part, "ul.bn-list", "");
    for (const { file, code, other } of problems) {
      const item = add(list, "li", "");
      add(item, "b", file);
      item.append(` ${say(language, code, other)}`);
    }
    part.open = isOpen;
  }

  #button(parent, name, run, more = "") {
    const button = add(parent, `button.bn-button${more} type=button`, say(this.#desk.language, name));
    button.addEventListener("click", run);
    return button;
  }

  async #chooseFolder() {
    const { window } = this.#desk;
    if (!window.showDirectoryPicker) return this.#chooser("webkitdirectory");
    let folder;
    try {
      folder = await window.showDirectoryPicker();
    } catch (error) {
      // A frame or a policy may forbid it.
      return error?.name === "AbortError" ? undefined : this.#chooser("webkitdirectory");
    }
    try {
      await this.#open(await ofFolder(folder), folder);
    } catch {
      this.#tell("unreachable");
    }
  }

  async #chooseFiles() {
    const { window } = this.#desk;
    if (!window.showOpenFilePicker) return this.#chooser("multiple");
    let handles;
    try {
      handles = await window.showOpenFilePicker({ multiple: true });
    } catch (error) {
      return error?.name === "AbortError" ? undefined : this.#chooser("multiple");
    }
    return this.#open(handles.map((handle) => ({ name: handle.name, handle })), null);
  }

  /** The browser's own control, there for as long as files are being chosen. */
  #chooser(how) {
    for (const left of this.#part.querySelectorAll("input[type=file]")) left.remove();
    const input = add(this.#part, `input type=file ${how} hidden`, "");
    input.addEventListener("cancel", () => input.remove());
    input.addEventListener("change", () => {
      const sources = ofFiles(input.files);
      input.remove();
      this.#open(sources, null);
    });
    input.click();
  }

  async #readAgain() {
    try {
      const sources = await ofFolder(this.#folder);
      this.#desk.folder.clear();
      await this.#open(sources, this.#folder);
    } catch {
      this.#tell("unreachable");
    }
  }

  /** Reads files, with what lets the folder be read again where there is that. */
  async #open(sources, folder) {
    const { language, tell } = this.#desk;
    if (this.#isReading) return;
    if (!sources.length) return this.#tell("noFiles");
    this.#isReading = true;
    this.#isCancelled = false;
    const { bar, told, cancel } = this.#drawProgress(sources.length);
    this.#said.textContent = "";
    tell(say(language, "readingFirst"));
    const focused = this.#part.ownerDocument.activeElement;
    try {
      let heard = performance.now();
      const read = await this.#desk.folder.read(sources, {
        isEnglish: language === "en",
        isCancelled: () => this.#isCancelled,
        told: (read) => {
          bar.value = read;
          // Each is more than anybody can follow.
          if (read % 20 && read < sources.length) return;
          told.textContent = say(language, "reading", `${numberOf(language, read)} / ${numberOf(language, sources.length)}`);
          if (performance.now() - heard < TOLD) return;
          heard = performance.now();
          tell(told.textContent);
        },
      });
      this.#folder = folder;
      this.#again.hidden = !folder;
      const isFocused = cancel === this.#part.ownerDocument.activeElement || (focused && !focused.isConnected);
      this.#isReading = false;
      this.#progress.replaceChildren();
      this.#progress.hidden = true;
      await this.#desk.changed();
      if (isFocused) this.#part.querySelector("button").focus();
      this.#tell(this.#isCancelled ? "cancelled" : "read", numberOf(language, read));
    } catch {
      this.#tell("unreachable");
    } finally {
      this.#isReading = false;
      this.#progress.hidden = true;
    }
  }

  #drawProgress(count) {
    const { language } = this.#desk;
    const part = this.#progress;
    part.replaceChildren();
    part.hidden = false;
    const bar = add(part, "progress", "");
    bar.max = count;
    bar.value = 0;
    bar.setAttribute("aria-label", say(language, "readingFirst"));
    const told = add(part, "span", "");
    const cancel = this.#button(part, "cancel", () => {
      this.#isCancelled = true;
    });
    return { bar, told, cancel };
  }

  /** Files may be dropped anywhere on the register, once it is there; not on a case that is open. */
  #takeDrops() {
    const part = this.#part;
    const over = (event, is) => {
      if (!hasFiles(event)) return false;
      event.preventDefault();
      part.classList.toggle("bn-register-over", is);
      return true;
    };
    part.addEventListener("dragenter", (event) => over(event, true));
    part.addEventListener("dragover", (event) => over(event, true));
    part.addEventListener("dragleave", (event) => over(event, part.contains(event.relatedTarget)));
    part.addEventListener("drop", async (event) => {
      if (!over(event, false)) return;
      try {
        const { sources, folder } = await ofDrop(event.dataTransfer);
        await this.#open(sources, folder);
      } catch {
        this.#tell("unreachable");
      }
    });
  }
}
