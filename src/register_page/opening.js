// Where files and folders are opened: buttons, a place to drop them, how far the reading is, and what is wrong with files.

import { focused } from "../page/dom.js";
import { add } from "../page/making.js";
import { ofDrop, ofFiles, ofFolder } from "./choosing.js";
import { Roots } from "./naming.js";
import { numberOf, say } from "./words.js";

/** How often it is told aloud how far one is, in milliseconds. */
const TOLD = 3000;

export class Opening {
  #desk;
  #part;
  #roots = new Roots();
  #buttons = [];
  #again;
  #problems;
  #progress;
  #said;
  /** What was said last: it is said in another language too. */
  #last = null;
  #isCancelled = false;
  #isReading = false;

  /**
   * @param {{ language: string, folder: object, window: Window, tell: (sentence: string) => void, changed: () => void, reading: (is: boolean) => void }} desk
   */
  constructor(desk, parent) {
    this.#desk = desk;
    this.#part = add(parent, "section.bn-register-opening", "");
    this.#progress = add(this.#part, "div.bn-register-progress hidden", "");
    this.#said = add(this.#part, "p.bn-register-said", "");
    this.draw();
  }

  get isReading() {
    return this.#isReading;
  }

  draw() {
    const { language } = this.#desk;
    const word = (name) => say(language, name);
    this.#part.replaceChildren();
    add(this.#part, "p", word("intro"));
    const buttons = add(this.#part, "div.bn-register-buttons", "");
    this.#buttons = [
      this.#button(buttons, "openFolder", () => this.#chooseFolder(), ".bn-register-main"), this.#button(buttons, "openFiles", () => this.#chooseFiles()),
      this.#button(buttons, "again", () => this.#readAgain()),
    ];
    this.#again = this.#buttons.at(-1);
    add(this.#part, "p.bn-register-hint", word("drop"));
    // How far one is stays, and what calls it off.
    this.#part.append(this.#progress, this.#said);
    this.#said.textContent = this.#last ? this.#sentence() : "";
    this.#problems = add(this.#part, "details.bn-register-problems hidden", "");
    this.#drawReading();
    this.show();
  }

  /** While files are being read no others are opened. What has the focus keeps it. */
  #drawReading() {
    for (const button of this.#buttons) button.setAttribute("aria-disabled", String(this.#isReading));
    this.#again.hidden = !this.#roots.all.length;
    this.#desk.reading(this.#isReading);
  }

  #sentence() {
    return this.#last.map(([name, value]) => say(this.#desk.language, name, value)).join(" ");
  }

  /** Says it here, and to those who hear the page. */
  #tell(...words) {
    this.#last = words;
    const sentence = this.#sentence();
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
    button.addEventListener("click", () => (name !== "cancel" && this.#isReading ? this.#tell(["busy"]) : run()));
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
    return this.#open(() => this.#ofHandles([folder]));
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
    return this.#open(() => this.#ofHandles(handles));
  }

  /** The browser's own control, there for as long as files are being chosen. */
  #chooser(how) {
    for (const left of this.#part.querySelectorAll("input[type=file]")) left.remove();
    const input = add(this.#part, `input type=file ${how} hidden`, "");
    input.addEventListener("cancel", () => input.remove());
    input.addEventListener("change", () => {
      const sources = ofFiles(input.files);
      input.remove();
      this.#open(async () => sources);
    });
    input.click();
  }

  /** Files, and all that lies in folders, each by a name of its own. A folder that is open already is the same. */
  async #ofHandles(handles) {
    const { folder } = this.#desk;
    const isTaken = (name) => [...folder.sources.keys()].some((other) => other.startsWith(`${name}/`));
    const found = [];
    for (const handle of handles) {
      const known = await this.#roots.nameOf(handle);
      const sources = handle.kind === "directory" ? await this.#ofFolder(handle, known, isTaken) : [{ name: known ?? handle.name, handle }];
      found.push(...sources.map((source) => ({ ...source, isSame: Boolean(known) })));
    }
    return found;
  }

  async #ofFolder(handle, known, isTaken) {
    if (known) return ofFolder(handle, known);
    const name = this.#roots.add(handle, isTaken);
    try {
      return await ofFolder(handle, name);
    } catch (error) {
      // What cannot be read would have no folder be read again.
      this.#roots.drop(handle);
      throw error;
    }
  }

  /** All folders that were opened, and what was opened beside them. */
  #readAgain() {
    return this.#open(async () => {
      const each = await Promise.all(this.#roots.all.map(({ name, handle }) => ofFolder(handle, name)));
      const beside = [...this.#desk.folder.sources.values()].filter(({ name }) => !this.#roots.holds(name));
      return [...each.flat(), ...beside];
    }, true);
  }

  /**
   * Reads files, one choice at a time.
   *
   * @param {() => Promise<object[]>} find
   * @param {boolean} isAnew whether they take the place of all that are open
   */
  async #open(find, isAnew = false) {
    const { language, tell } = this.#desk;
    if (this.#isReading) return this.#tell(["busy"]);
    this.#isReading = true;
    this.#isCancelled = false;
    this.#drawReading();
    try {
      const sources = await find();
      if (!sources.length && !isAnew) {
        this.#isReading = false;
        return this.#tell(["noFiles"]);
      }
      const { bar, told, cancel } = this.#drawProgress(sources.length);
      this.#last = null;
      this.#said.textContent = "";
      tell(say(language, "readingFirst"));
      let heard = performance.now();
      const { read, replaced } = await this.#desk.folder.read(sources, {
        isEnglish: language === "en",
        isAnew,
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
      const before = focused(this.#part);
      await this.#desk.changed();
      // What was drawn anew may have had it.
      const isLost = before && !before.isConnected && !this.#part.parentElement.contains(focused(this.#part));
      const isFocused = before === cancel || isLost;
      this.#isReading = false;
      this.#drawReading();
      if (isFocused) this.#part.querySelector("button").focus();
      this.#progress.hidden = true;
      this.#progress.replaceChildren();
      const counted = (name, number) => [number === 1 ? `${name}One` : name, numberOf(language, number)];
      if (this.#isCancelled && isAnew) this.#tell(["cancelledAnew"]);
      else this.#tell(this.#isCancelled ? ["cancelled", numberOf(language, read)] : counted("read", read), ...(replaced ? [counted("replaced", replaced)] : []));
    } catch (error) {
      console.error(error);
      this.#tell(["unreachable"]);
    } finally {
      this.#isReading = false;
      this.#drawReading();
      const isFocused = this.#progress.contains(focused(this.#part));
      this.#progress.hidden = true;
      this.#progress.replaceChildren();
      if (isFocused) this.#part.querySelector("button").focus();
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
    const cancel = this.#button(part, "cancel", () => { this.#isCancelled = true; });
    return { bar, told, cancel };
  }

  /** That something is dragged over the register which may be dropped. */
  over(is) {
    this.#part.classList.toggle("bn-register-over", is);
  }

  /** Files were dropped. What they are has to be asked for at once. */
  async drop(transfer) {
    const dropped = ofDrop(transfer);
    await this.#open(async () => {
      const { sources, handles } = await dropped;
      return [...sources, ...(await this.#ofHandles(handles))];
    });
  }
}
