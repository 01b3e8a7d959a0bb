// "Save in this browser too": off until a person asks for it, and then every change is kept within two seconds, for this page alone and for 30 days at most.

import { add, make } from "../making.js";
import { say } from "./draft_words.js";
import { VERSION, keptFor, nameOf, storage } from "./kept.js";
import { whenStill } from "./still.js";
import { call, get } from "../reach.js";

/** A change is kept when it has stood still for so long, and in no case later than that, in milliseconds. */
const STILL = 700;
const LATEST = 1800;
const DAYS = 30;

/** By form: what keeps its draft. */
const keeping = new WeakMap();

/** @returns what keeps drafts, for `files.js` */
export const drafts = {
  /** Begins or ends keeping, as the box says. */
  toggle(files, box, is) {
    if (is) begin(files, box);
    else keeping.get(files.form)?.end();
  },
  /** Goes on with what is kept. */
  goOn(open, files, box) {
    const kept = keptFor(files.form);
    if (!kept) return box.say(say(files.language, "gone"));
    // What stands in the form is not kept in its place before it has been opened.
    const opened = () => begin(files, box, kept.stamp);
    return open(files, box, [{ file: new File([kept.text], say(files.language, "draft")), handle: null }], opened);
  },
};

/** Keeps more of the case than what stands in the form, in the browser too where that keeps it. */
export function note({ form, held }, noted) {
  held.keepCase(noted);
  keeping.get(form)?.keep();
}

function begin(files, box, stamp) {
  keeping.get(files.form)?.stop();
  const draft = new Draft(files, box, stamp);
  keeping.set(files.form, draft);
  // What is gone on with is there already.
  if (stamp === undefined) draft.keep(true);
}

class Draft {
  #files;
  #box;
  /** Where it says something: what the box says beside it stays. */
  #place;
  /** Of what was kept last, by whichever page: where another stands there, another tab has written. */
  #stamp;
  #still;
  #ends = [];
  #isAsking = false;

  constructor(files, box, stamp) {
    this.#files = files;
    this.#stamp = stamp;
    this.#place = make(get(files.form, "ownerDocument"), "div.bn-files-more", "");
    const page = get(get(files.form, "ownerDocument"), "defaultView");
    const on = (target, name, run) => {
      call(target, "addEventListener", name, run);
      this.#ends.push(() => call(target, "removeEventListener", name, run));
    };
    this.#still = whenStill(files.form, () => this.keep(), STILL, LATEST);
    const atOnce = () => this.#still.waits && this.#still.now();
    on(page, "pagehide", atOnce);
    on(page.document, "visibilitychange", atOnce);
    on(page, "storage", (event) => event.key === nameOf(files.form) && this.#otherTab(event.newValue));
    files.guests.add(this);
    files.keeps = true;
    this.moveTo(box);
  }

  /** The host has drawn the box anew, perhaps. */
  moveTo(box) {
    this.#box = box;
    box.keeps = true;
    box.part.append(this.#place);
  }

  get #language() {
    return this.#files.language;
  }

  /** Says something, with buttons for what can be done about it. */
  #tell(sentence, offers = []) {
    this.#place.replaceChildren();
    add(this.#place, "p", sentence);
    this.#files.held.say(sentence);
    return offers.map(([name, run]) => {
      const button = add(this.#place, "button.bn-button type=button", say(this.#language, name));
      button.addEventListener("click", run);
      return button;
    });
  }

  /** Says nothing any more; who stood here goes on at the box. */
  #clear() {
    if (this.#place.contains(this.#place.getRootNode().activeElement)) this.#box.focus();
    this.#place.replaceChildren();
  }

  #say(name, offers) {
    return this.#tell(say(this.#language, name), offers);
  }

  /** Keeps what stands in the form. `first` is when the person has just asked for it. */
  keep(first = false) {
    const { form, held } = this.#files;
    // Off the page for a moment, the form is what it was when it is back.
    if (this.#isAsking || !get(form, "isConnected")) return undefined;
    const there = keptFor(form);
    if (there && there.stamp !== this.#stamp) return this.#ask(first ? "alreadyThere" : "otherTab", first);
    if (there === undefined) return this.#ask("otherVersion", first);
    let text;
    try {
      text = held.fileToSave();
    } catch {
      // The form was let go.
      return this.stop();
    }
    if (!there && this.#stamp) this.#say("cleared");
    const now = new Date();
    const until = new Date(now.getTime() + DAYS * 86_400_000).toISOString();
    const stamp = `${now.toISOString()} ${Math.random()}`;
    try {
      storage().setItem(nameOf(form), JSON.stringify({ version: VERSION, stamp, kept: now.toISOString(), until, text }));
    } catch {
      return this.#say(storage() ? "full" : "blocked");
    }
    this.#stamp = stamp;
    this.#files.isSafe();
    if (first) this.#explain(until);
    return undefined;
  }

  /** What it means to have it in the browser. */
  #explain(until) {
    const [button] = this.#tell(say(this.#language, "kept", until.slice(0, 10)), [["remove", () => this.end()]]);
    const list = make(get(this.#files.form, "ownerDocument"), "ul.bn-list", "");
    for (const name of ["shared", "scripts", "mayClear"]) add(list, "li", say(this.#language, name));
    button.before(list);
  }

  #otherTab(value) {
    // Taken away there, it is asked for no more.
    if (value === null) {
      this.stop();
      return this.#say("removedElsewhere");
    }
    return this.#ask("otherTab");
  }

  /** Two have written. Nothing is lost until somebody says which. Who has not asked for it goes on typing. */
  #ask(name, isAsked = false) {
    this.#isAsking = true;
    this.#files.held.unsaved = true;
    const over = () => {
      this.#isAsking = false;
      if (name === "otherVersion") storage().removeItem(nameOf(this.#files.form));
      this.#stamp = keptFor(this.#files.form)?.stamp;
      this.#clear();
      this.keep(true);
    };
    const leave = () => {
      this.stop();
      this.#clear();
    };
    const [first] = this.#say(name, [["keepThis", over], ["leave", leave]]);
    if (isAsked) first.focus();
  }

  /** Takes the draft off the browser. */
  end() {
    this.stop();
    try {
      storage().removeItem(nameOf(this.#files.form));
    } catch {
      // There is none then.
    }
    this.#files.held.unsaved = true;
    this.#clear();
    this.#say("removed");
  }

  stop() {
    const { form, guests } = this.#files;
    this.#still.stop();
    for (const end of this.#ends) end();
    this.#ends = [];
    guests.delete(this);
    this.#files.keeps = false;
    this.#box.keeps = false;
    if (keeping.get(form) === this) keeping.delete(form);
  }
}
