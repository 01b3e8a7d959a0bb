// The case beside the form: what is owed, what was judged, decided and told, and its papers. It opens when a person asks for it, and never stands in the way of
// somebody who only wants to notify. What stands here is in the case as soon as it can be, so that saving and the browser's draft have it like any answer.

import { adjustedBy } from "../files/adjusted.js";
import { note } from "../files/draft.js";
import { whenStill } from "../files/still.js";
import { add, make } from "../making.js";
import { get } from "../reach.js";
import { adopt } from "../sheet.js";
import { applying } from "./applying.js";
import { LOOKS } from "./looks.js";
import { Owed } from "./owed.js";
import { Papers } from "./papers.js";
import { KINDS, Records } from "./records.js";
import { support } from "./support.js";
import { say } from "./words.js";

/** What is typed in the form shows here when it has stood still for so long, in milliseconds. */
const STILL = 400;
/** By form: what stands open for it. */
const ofForm = new WeakMap();

/**
 * @param {Record<string, Function>} api of the script API: what a case is judged and shown by
 * @returns what opens and closes it, and has it show what is in the case now, for `files.js`
 */
export function handling(api) {
  return {
    toggle(files, box, isUnasked) {
      const panel = ofForm.get(files.form);
      if (panel?.isOpen) panel.close();
      else new Panel(api, files, box, isUnasked);
    },
    /** There is more in the case, or another one was put in. */
    refresh(files, isOther) {
      support(api, files, isOther);
      ofForm.get(files.form)?.show(isOther);
    },
  };
}

class Panel {
  #api;
  #files;
  #box;
  #part;
  #parts = [];
  #still;
  /** Which case it is, and in which language it is shown. */
  #id;
  #language;

  constructor(api, files, box, isUnasked) {
    this.#api = api;
    this.#files = files;
    this.#part = make(get(files.form, "ownerDocument"), "section.bn-case", "");
    this.moveTo(box);
    adopt(this.#part, LOOKS);
    // The host's listeners hear of its own controls alone.
    for (const name of ["input", "change"]) this.#part.addEventListener(name, (event) => event.stopPropagation());
    this.#draw();
    this.#still = whenStill(files.form, () => this.show(), STILL);
    ofForm.set(files.form, this);
    files.guests.add(this);
    this.show();
    if (!isUnasked) this.#part.querySelector("h2").focus();
  }

  /** All of it in the language of the page, with nothing of a case yet. */
  #draw() {
    const [api, files] = [this.#api, this.#files];
    const { language } = files;
    this.#language = language;
    this.#part.lang = language;
    this.#part.replaceChildren();
    this.#part.setAttribute("aria-label", say(language, "title"));
    add(this.#part, "h2.bn-heading tabindex=-1", say(language, "title"));
    add(this.#part, "p", say(language, "intro"));
    const desk = {
      api,
      language,
      part: this.#part,
      form: files.form,
      fileName: () => files.held.fileName,
      options: () => ({ now: files.held.now, language, ...adjustedBy(files) }),
      held: () => files.held.case,
      applying: () => applying(api, files.held.case, { now: files.held.now, language, ...adjustedBy(files) }),
      say: (sentence) => files.held.say(sentence),
      // Half of something is in no file.
      begun: () => {
        files.held.unsaved = true;
      },
      keep: (member, value) => this.#keep(member, value),
    };
    const screens = api.caseForm({ language });
    this.#parts = [new Owed(desk), ...KINDS.map((kind) => new Records(desk, kind, screens[kind.screen])), new Papers(desk)];
  }

  get isOpen() {
    return this.#part.isConnected;
  }

  /** Whether something is half written, which is in no file. */
  get isHalf() {
    return this.#parts.some(({ isHalf }) => isHalf);
  }

  /** The host has drawn the box anew, perhaps. */
  moveTo(box) {
    this.#box = box;
    box.part.append(this.#part);
    box.opened = true;
  }

  /** What is half written is not thrown away by it. */
  close() {
    const half = this.#parts.find(({ isHalf }) => isHalf);
    if (half) return half.focus();
    this.#still.stop();
    this.#part.remove();
    this.#files.guests.delete(this);
    this.#box.opened = false;
    return undefined;
  }

  /** Members as a file has them, in the order in which it has them. */
  #keep(member, value) {
    const { held } = this.#files;
    const { [member]: _, ...rest } = held.case;
    const isNothing = value === undefined || (Array.isArray(value) && !value.length);
    const file = JSON.parse(this.#api.saveFile({ ...rest, ...(!isNothing && { [member]: value }) }, { now: held.now }));
    note(this.#files, { ...rest, ...(!isNothing && { [member]: file[member] }) });
    this.show();
  }

  /** Shows what is in the case now. */
  show(isOther = false) {
    let held;
    try {
      held = this.#files.held.case;
    } catch {
      // The form was let go.
      return this.#still.stop();
    }
    if (this.#language !== this.#files.language && !this.isHalf) this.#draw();
    // What is half written is of the case before.
    if (isOther || held.id !== this.#id) for (const part of this.#parts) part.reset?.();
    this.#id = held.id;
    for (const part of this.#parts) part.show(held);
    return support(this.#api, this.#files);
  }
}
