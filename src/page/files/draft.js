// "Save in this browser too": off until a person asks for it, and then every change is kept within two seconds, for this page alone and for 30 days at most.

import { add } from "../making.js";
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
    begin(files, box, kept.stamp);
    return open(files, box, [{ file: new File([kept.text], say(files.language, "draft")), handle: null }]);
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
  /** Of what was kept last, by whichever page: where another stands there, another tab has written. */
  #stamp;
  #still;
  #ends = [];
  #isAsking = false;

  constructor(files, box, stamp) {
    this.#files = files;
    this.#box = box;
    this.#stamp = stamp;
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
  }

  get #language() {
    return this.#files.language;
  }

  /** Keeps what stands in the form. `first` is when the person has just asked for it. */
  keep(first = false) {
    if (this.#isAsking) return;
    const { form, held } = this.#files;
    if (!get(form, "isConnected")) return this.stop();
    const there = keptFor(form);
    if (there && there.stamp !== this.#stamp) return this.#ask(first ? "alreadyThere" : "otherTab");
    if (there === undefined) return this.#ask("otherVersion");
    if (!there && this.#stamp) this.#box.say(say(this.#language, "cleared"));
    const now = new Date();
    const until = new Date(now.getTime() + DAYS * 86_400_000).toISOString();
    const stamp = `${now.toISOString()} ${Math.random()}`;
    try {
      storage().setItem(nameOf(form), JSON.stringify({ version: VERSION, stamp, kept: now.toISOString(), until, text: held.fileToSave() }));
    } catch {
      return this.#box.say(say(this.#language, storage() ? "full" : "blocked"));
    }
    this.#stamp = stamp;
    held.unsaved = false;
    if (first) this.#explain(until);
    return undefined;
  }

  /** What it means to have it in the browser. */
  #explain(until) {
    const { more } = this.#box;
    this.#box.say(say(this.#language, "kept", until.slice(0, 10)));
    const list = add(more, "ul.bn-list", "");
    for (const name of ["shared", "scripts", "mayClear"]) add(list, "li", say(this.#language, name));
    this.#offerToRemove();
  }

  #offerToRemove() {
    this.#box.offer(say(this.#language, "remove"), () => this.end());
  }

  #otherTab(value) {
    // Taken away there, it is asked for no more.
    if (value === null) {
      this.stop();
      this.#box.keeps = false;
      return this.#box.say(say(this.#language, "removedElsewhere"));
    }
    return this.#ask("otherTab");
  }

  /** Two have written. Nothing is lost until somebody says which. */
  #ask(name) {
    this.#isAsking = true;
    this.#files.held.unsaved = true;
    const language = this.#language;
    const over = async () => {
      this.#isAsking = false;
      if (name === "otherVersion") storage().removeItem(nameOf(this.#files.form));
      this.#stamp = keptFor(this.#files.form)?.stamp;
      this.keep(true);
    };
    const leave = () => {
      this.stop();
      this.#box.keeps = false;
    };
    this.#box.ask(say(language, name), [[say(language, "keepThis"), over]], leave);
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
    this.#box.keeps = false;
    this.#box.say(say(this.#language, "removed"));
  }

  stop() {
    this.#still.stop();
    for (const end of this.#ends) end();
    this.#ends = [];
    if (keeping.get(this.#files.form) === this) keeping.delete(this.#files.form);
  }
}
