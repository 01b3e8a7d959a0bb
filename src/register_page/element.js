// <breach-register>: the register as one element. It renders into its own light DOM, so that the page's styles reach it; what stands between its tags is shown
// until it is there, and stays if it cannot be.

import { languageAround, scriptsAround } from "../page/dom.js";
import { add, make } from "../page/making.js";
import { adopt } from "../page/sheet.js";
import { CaseView } from "./case_view.js";
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

/**
 * @param {() => Promise<{ Register: Function, columns: Function }>} start gives the WebAssembly's glue, ready for use
 * @param {() => Promise<void>} loadForm has the browser know <breach-notification>
 */
export function elementClass(start, loadForm) {
  return class BreachRegister extends HTMLElement {
    /** Makes the element known under a name of your own. */
    static define(tag = "breach-register", registry = customElements) {
      if (!registry.get(tag)) registry.define(tag, class extends this {});
      return registry.get(tag);
    }

    #part = null;
    #parts = {};
    #language = "sv";
    #adjust = null;
    #status;
    #telling = 0;

    /** What is adjusted of the notification; goes before what a script of the page adjusts. To be set before the element is on the page. */
    get adjust() { return this.#adjust; }
    set adjust(adjust) { this.#adjust = adjust ?? null; }

    async connectedCallback() {
      if (this.#part) return;
      this.#part = make(document, "div.bn-register", "");
      let glue;
      try {
        if (document.readyState === "loading") await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
        glue = await start();
      } catch (error) {
        this.#part = null;
        return void console.error(error);
      }
      this.#language = /^en\b/i.test(languageAround(this)) ? "en" : "sv";
      this.replaceChildren(this.#part);
      adopt(this, LOOKS);
      this.#build(glue);
      this.dispatchEvent(new CustomEvent("breach-register-ready", { bubbles: true, composed: true }));
    }

    #build({ Register, columns }) {
      const known = { sv: JSON.parse(columns(false)), en: JSON.parse(columns(true)) };
      const element = this;
      const page = {
        get language() { return element.#language; },
        folder: new Folder(() => new Register(this.#options())),
        window: document.defaultView,
        columns: (language) => known[language],
        now: () => Date.parse(this.getAttribute("now") ?? "") || Date.now(),
        nowOfPage: this.getAttribute("now"),
        loadForm,
        tell: (sentence) => this.#tell(sentence),
        tellLater: (sentence, still) => this.#tellLater(sentence, still),
        open: (row, from) => this.#open(row, from),
        changed: () => this.#show(),
        chosen: () => this.#parts.report.draw(),
      };
      const languages = add(this.#part, "div.bn-register-languages role=group", "");
      for (const [language, words] of [["sv", "Svenska"], ["en", "English"]]) {
        const button = add(languages, `button.bn-button type=button lang=${language} aria-pressed=${language === this.#language}`, words);
        button.addEventListener("click", () => this.#speak(language, languages));
      }
      languages.setAttribute("aria-label", say(this.#language, "languages"));
      this.#status = add(this.#part, "p.bn-register-unseen role=status", "");
      const register = add(this.#part, "div.bn-register-all", "");
      const opening = new Opening(page, register);
      const rest = add(register, "div hidden", "");
      page.table = null;
      const owed = new Owed(page, rest);
      page.table = new Table(page, rest);
      const report = new Report(page, rest);
      this.#parts = { folder: page.folder, register, rest, opening, owed, table: page.table, report, languages };
      this.#parts.view = new CaseView(page, this.#part, (file) => this.#close(file));
      this.#part.lang = this.#language;
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
      for (const part of [owed, table, report]) {
        await drawn();
        part.draw();
      }
    }

    async #speak(language, languages) {
      if (language === this.#language) return;
      this.#language = language;
      this.#part.lang = language;
      languages.setAttribute("aria-label", say(language, "languages"));
      for (const button of languages.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.lang === language));
      this.#tell("");
      await this.#parts.folder.speak(language === "en");
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
