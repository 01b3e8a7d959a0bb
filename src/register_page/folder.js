// The files that are open, and their rows: read in slices, asked for once, kept in the order in which they were added.

import { freeName, isSameFile } from "./naming.js";
import { drawn, resting } from "./slices.js";
import { textsOf } from "./texts.js";

/** So many rows are asked for at once, and so many files are forgotten. */
const AT_ONCE = 50;
/** What is wrong with files of which nothing is known. */
const NOTHING = ["notOurs", "unreadable", "tooLarge"];

/** What has been read. */
class Held {
  /** By name: the file, and what lets us read it again and write to it, where there is that. */
  sources = new Map();
  /** Rows of all files that could be opened; what of them counts is in the folder's `rows`. */
  lines = [];

  /** @param {object} core the register in the WebAssembly */
  constructor(core) {
    this.core = core;
  }

  add({ source, file, text, isTooLarge }) {
    this.sources.set(source.name, { ...source, file });
    if (text === undefined) this.core.addBroken(source.name, isTooLarge);
    else this.core.add(source.name, text);
  }

  forget(names) {
    const gone = new Set(names);
    this.core.forget(names);
    for (const name of names) this.sources.delete(name);
    this.lines = this.lines.filter(({ file }) => !gone.has(file));
  }

  /** Takes over the rows that are not here yet. */
  async take(isEnglish, rest) {
    const { lines, core } = this;
    for (let from = lines.length; from < core.opened(); from = lines.length) {
      for (const line of JSON.parse(core.lines(from, from + AT_ONCE, isEnglish))) lines.push(withSearch(line));
      await rest();
    }
  }
}

export class Folder {
  #held;
  #make;
  #now;
  rows = [];
  problems = [];
  /** What is done to the files is done one after another. */
  #last = Promise.resolve();

  /**
   * @param {() => object} make a register of the WebAssembly, with what the page adjusts
   * @param {() => number} now
   */
  constructor(make, now) {
    this.#make = make;
    this.#now = now;
    this.#held = new Held(make());
  }

  get core() {
    return this.#held.core;
  }

  /** The register in the WebAssembly, as of now: a page may stay open for days. */
  coreNow() {
    const { core } = this.#held;
    core.setNow(new Date(this.#now()).toISOString());
    return core;
  }

  get sources() {
    return this.#held.sources;
  }

  /** How many files there are of which nothing is known. */
  get unknown() {
    return this.problems.filter(({ code }) => NOTHING.includes(code)).length;
  }

  /**
   * Reads files, beside those that are open or in their place. One that cannot be read, or is none of ours, is named, and does not stop the rest. Called off, what
   * has not been read yet is as it was.
   *
   * @param {{ name: string, file?: File, handle?: FileSystemFileHandle }[]} sources
   * @param {{ isEnglish: boolean, isAnew?: boolean, told: (read: number) => void, isCancelled: () => boolean }} how
   * @returns {Promise<{ read: number, replaced: number }>} how many were read, and how many of them took the place of one that was open
   */
  read(sources, how) {
    return this.#inTurn(() => (how.isAnew ? this.#readAnew(sources, how) : this.#readMore(sources, how)));
  }

  async #readAnew(sources, { isEnglish, told, isCancelled }) {
    const rest = resting();
    const held = new Held(this.#make());
    let read = 0;
    for await (const one of textsOf(sources)) {
      if (isCancelled()) break;
      held.add(one);
      read += 1;
      told(read);
      await rest();
    }
    if (isCancelled()) {
      held.core.free();
      return { read, replaced: 0 };
    }
    await held.take(isEnglish, rest);
    const before = this.#held;
    this.#held = held;
    before.core.free();
    await this.#settle();
    return { read, replaced: 0 };
  }

  async #readMore(sources, { isEnglish, told, isCancelled }) {
    const rest = resting();
    const held = this.#held;
    this.coreNow();
    const broken = new Set(this.problems.filter(({ code }) => NOTHING.includes(code)).map(({ file }) => file));
    let [read, replaced] = [0, 0];
    // To forget one takes as long as to forget many.
    let waiting = [];
    const put = () => {
      held.forget(waiting.map(({ source }) => source.name));
      for (const one of waiting) held.add(one);
      waiting = [];
    };
    for await (const one of textsOf(sources)) {
      if (isCancelled()) break;
      const { source } = one;
      const isWaiting = ({ source: other }) => other.name === source.name;
      const before = held.sources.get(source.name) ?? waiting.find(isWaiting)?.source;
      if (!before) {
        held.add(one);
      } else if (waiting.some(isWaiting) || !(broken.has(source.name) || source.isSame || await isSameFile(before, { ...source, file: one.file }, one.text))) {
        const isTaken = (name) => held.sources.has(name) || waiting.some(({ source: other }) => other.name === name);
        held.add({ ...one, source: { ...source, name: freeName(source.name, isTaken) } });
      } else {
        waiting.push(one);
        replaced += 1;
        if (waiting.length >= AT_ONCE) put();
      }
      read += 1;
      told(read);
      await rest();
    }
    if (waiting.length) put();
    await held.take(isEnglish, rest);
    await this.#settle();
    return { read, replaced };
  }

  /** A file has been saved: its row is another. */
  replace(name, source, text, isEnglish) {
    return this.#inTurn(async () => {
      const held = this.#held;
      this.coreNow();
      held.forget([name]);
      held.sources.set(name, source);
      held.core.add(name, text);
      await held.take(isEnglish, resting());
      await this.#settle();
    });
  }

  /** All rows in another language. */
  speak(isEnglish) {
    return this.#inTurn(async () => {
      this.#held.lines = [];
      await this.#held.take(isEnglish, resting());
      await this.#settle();
    });
  }

  #inTurn(work) {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }

  /** Which of the rows count, now that all are here. */
  async #settle() {
    await drawn();
    const { core, lines } = this.#held;
    const { order, problems } = JSON.parse(core.settled());
    await drawn();
    this.rows = order.map((at) => Object.assign(lines[at], { at }));
    this.problems = problems;
  }
}

/** A row with what it is searched by, and until when something is owed. */
function withSearch(line) {
  const untils = line.owed.map(({ until }) => until).filter(Boolean).sort();
  return { ...line, text: `${line.cells.join("\n")}`.toLowerCase(), until: untils[0] ?? null };
}
