// <breach-register>: the register as one element. It renders into its own light DOM, so that the page's styles reach it; what stands between its tags is shown
// until it is there, and stays if it cannot be.

import { focused, languageAround, scriptsAround } from "../page/dom.js";
import { add, make } from "../page/making.js";
import { adopt, unadopt } from "../page/sheet.js";
import { CaseView } from "./case_view.js";
import { hasFiles } from "./choosing.js";
import { Folder } from "./folder.js";
import { LOOKS } from "./looks.js";
import { Opening } from "./opening.js";
import { Owed } from "./owed.js";
import { Report } from "./report.js";
import { drawn } from "./slices.js";
import { Table } from "./table.js";
import { say } from "./words.js";

/** How long it takes until what is said is heard, in milliseconds. */
const HEARD = 100;

/** Tells the page, and whoever looks for it, that something is wrong, as the form's element does. */
function failed(element, { code, message, details }) {
  console.error(`breach-register: ${message}`);
  const detail = { code: code ?? "notStarted", message: String(message), ...(details && { details }) };
  element.dispatchEvent(new CustomEvent("breach-notification-error", { bubbles: true, composed: true, detail }));
}

/**
 * @param {() => Promise<{ Register: Function, columns: Function }>} start gives the WebAssembly's glue, ready for use
 * @param {() => Promise<void>} loadForm has the browser know <breach-notification>
 */
export function elementClass(start, loadForm) {
  return class BreachRegister extends HTMLElement {
    static observedAttributes = ["now"];

    /** Makes the element known under a name of your own. */
    static define(tag = "breach-register", registry = customElements) {
      if (!registry.get(tag)) registry.define(tag, class extends this {});
      return registry.get(tag);
    }

    #part = null;
    #parts = {};
    #language = "sv";
    #adjust = null;
    /** Whether what is adjusted has been found to be wrong. */
    #isMistaken = false;
    #isStarting = false;
    #sheet;
    #status;
    #telling = 0;

    /** What is adjusted of the notification; goes before what a script of the page adjusts. To be set before the element is on the page. */
    get adjust() { return this.#adjust; }
    set adjust(adjust) { this.#adjust = adjust ?? null; }

    get now() { return this.getAttribute("now"); }
    set now(now) { now == null ? this.removeAttribute("now") : this.setAttribute("now", now); }

    connectedCallback() {
      // What was set before the browser knew the element.
      for (const name of ["now", "adjust"]) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
      if (this.#part) this.#dress();
      else this.#start();
    }

    disconnectedCallback() {
      // A move is a removal and an insertion in one go, and may lead into another root.
      unadopt(this.#sheet);
      this.#sheet = undefined;
    }

    attributeChangedCallback(_, before, now) {
      if (before !== now && this.#part) this.#judgeAnew();
    }

    /** It is another time: what has run out is. Nothing else is drawn, and who stands at a case stays there. */
    #judgeAnew() {
      const { rest, owed, table } = this.#parts;
      if (rest.hidden) return;
      this.#keepPlace(() => {
        owed.draw();
        table.show(false);
      });
    }

    /** Draws cases anew. Who stands at one is at the same one after. */
    async #keepPlace(draw) {
      const before = focused(this.#part);
      const { owed, table } = this.#parts;
      const parts = before && this.#part.contains(before) && before.closest(".bn-register-owed") ? [owed, table] : [table, owed];
      await draw();
      const file = before?.dataset.bnFile;
      if (!file || before.isConnected || this.#part.contains(focused(this.#part))) return;
      (parts[0].buttonOf(file) ?? parts[1].buttonOf(file))?.focus();
    }

    #dress() {
      unadopt(this.#sheet);
      this.#sheet = adopt(this, LOOKS);
    }

    async #start() {
      if (this.#isStarting) return;
      this.#isStarting = true;
      try {
        if (document.readyState === "loading") await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
        const glue = await start();
        // It starts when it is on a page again.
        if (!this.isConnected) return;
        this.#language = /^en\b/i.test(languageAround(this)) ? "en" : "sv";
        const part = make(document, "div.bn-register", "");
        this.#build(glue, part);
        // Until here what stands between the tags has stood there.
        this.replaceChildren(part);
        this.#part = part;
        this.#dress();
      } catch (error) {
        return void failed(this, error);
      } finally {
        this.#isStarting = false;
      }
      this.dispatchEvent(new CustomEvent("breach-register-ready", { bubbles: true, composed: true }));
    }

    #build({ Register, columns }, root) {
      const known = { sv: JSON.parse(columns(false)), en: JSON.parse(columns(true)) };
      const element = this;
      const now = () => Date.parse(this.getAttribute("now") ?? "") || Date.now();
      const page = {
        get language() { return element.#language; },
        get adjust() { return element.#isMistaken ? null : element.#adjust; },
        get nowOfPage() { return element.getAttribute("now"); },
        get isReading() { return Boolean(element.#parts.opening?.isReading); },
        folder: new Folder(() => this.#register(Register), now),
        window: document.defaultView,
        columns: (language) => known[language],
        now,
        loadForm,
        tell: (sentence) => this.#tell(sentence),
        tellLater: (sentence, still) => this.#tellLater(sentence, still),
        open: (row, from) => this.#open(row, from),
        changed: () => this.#show(),
        chosen: () => this.#parts.report.draw(),
        reading: (is) => {
          for (const button of languages.querySelectorAll("button")) button.setAttribute("aria-disabled", String(is));
        },
      };
      const languages = add(root, "div.bn-register-languages role=group", "");
      for (const [language, words] of [["sv", "Svenska"], ["en", "English"]]) {
        const button = add(languages, `button.bn-button type=button lang=${language} aria-pressed=${language === this.#language}`, words);
        button.addEventListener("click", () => this.#speak(language, languages));
      }
      languages.setAttribute("aria-label", say(this.#language, "languages"));
      this.#status = add(root, "p.bn-register-unseen role=status", "");
      const register = add(root, "div.bn-register-all", "");
      const opening = new Opening(page, register);
      const rest = add(register, "div hidden", "");
      page.table = null;
      const owed = new Owed(page, rest);
      page.table = new Table(page, rest);
      const report = new Report(page, rest);
      this.#parts = { folder: page.folder, register, rest, opening, owed, table: page.table, report, languages };
      this.#parts.view = new CaseView(page, root, (file) => this.#close(file));
      root.lang = this.#language;
      this.#takeDrops(root);
    }

    /** A mistake in what is adjusted costs nobody the register: it is told, and the register is there without it. */
    #register(Register) {
      const { adjust, ...options } = this.#options();
      if (!adjust || this.#isMistaken) return new Register(options);
      try {
        return new Register({ ...options, adjust });
      } catch (error) {
        if (error?.code !== "badAdjustment") throw error;
        this.#isMistaken = true;
        failed(this, error);
        return new Register(options);
      }
    }

    /** Files may be dropped anywhere on the register. Beside it the browser would open them, in the place of the page. */
    #takeDrops(root) {
      const { opening, view } = this.#parts;
      const over = (event, is) => {
        // The form may take files itself.
        if (event.defaultPrevented || !hasFiles(event)) return false;
        event.preventDefault();
        if (!view.isOpen) opening.over(is);
        return true;
      };
      root.addEventListener("dragenter", (event) => over(event, true));
      root.addEventListener("dragover", (event) => over(event, true));
      root.addEventListener("dragleave", (event) => over(event, root.contains(event.relatedTarget)));
      root.addEventListener("drop", (event) => {
        if (!over(event, false)) return;
        if (view.isOpen) this.#tell(say(this.#language, "caseIsOpen"));
        else opening.drop(event.dataTransfer);
      });
    }

    #options() {
      const now = this.getAttribute("now");
      const options = { language: this.#language, ...(now && { now }) };
      if (this.#adjust) return { ...options, adjust: this.#adjust };
      for (const text of scriptsAround(this, "script[data-bn-adjust]")) {
        try {
          const adjust = JSON.parse(text);
          if ((adjust.form ?? "imy-notification") === "imy-notification") return { ...options, adjust };
        } catch {
          // It is told where there is a form, and none of it is used.
        }
      }
      return options;
    }

    #tell(sentence) {
      this.#tellLater(() => sentence, HEARD);
    }

    /** Says something once it has been still so long, unless something else is said by then. */
    #tellLater(sentence, still) {
      // Said anew it is heard anew, even where it is the same.
      this.#status.textContent = "";
      clearTimeout(this.#telling);
      this.#telling = setTimeout(() => { this.#status.textContent = sentence(); }, still);
    }

    /** Everything anew: there are other rows. */
    async #show() {
      const { folder, rest, opening, owed, table, report } = this.#parts;
      opening.show();
      rest.hidden = !folder.rows.length;
      if (rest.hidden) return;
      // One after the other, so that the page answers in between.
      await this.#keepPlace(async () => {
        for (const part of [owed, table, report]) {
          await drawn();
          part.draw();
        }
      });
    }

    async #speak(language, languages) {
      if (language === this.#language) return;
      if (this.#parts.opening.isReading) return this.#tell(say(this.#language, "busy"));
      this.#language = language;
      this.#part.lang = language;
      languages.setAttribute("aria-label", say(language, "languages"));
      for (const button of languages.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.lang === language));
      this.#tell("");
      await this.#parts.folder.speak(language === "en");
      // Another may have been asked for meanwhile.
      if (language !== this.#language) return;
      this.#parts.opening.draw();
      await this.#show();
    }

    #from = "table";

    #open(row, from) {
      const { register, languages, view } = this.#parts;
      this.#from = from;
      register.hidden = languages.hidden = true;
      view.open(row);
    }

    async #close(file) {
      const { register, languages, owed, table } = this.#parts;
      register.hidden = languages.hidden = false;
      await this.#show();
      const [first, second] = this.#from === "owed" ? [owed, table] : [table, owed];
      const button = first.buttonOf(file) ?? second.buttonOf(file);
      (button ?? this.#part.querySelector("button")).focus();
    }
  };
}
