// The files that are open, and their rows: read in slices, asked for once, kept in the order in which they were added.

import { drawn, resting } from "./slices.js";
import { textsOf } from "./texts.js";

/** So many rows are asked for at once. */
const AT_ONCE = 50;

export class Folder {
  /** The register in the WebAssembly. */
  #core;
  #make;
  /** By name: the file, and what lets us read it again and write to it, where there is that. */
  sources = new Map();
  /** Rows of all files that could be opened; what of them counts is in `rows`. */
  #lines = [];
  rows = [];
  problems = [];

  /** @param {() => object} make a register of the WebAssembly, with what the page adjusts */
  constructor(make) {
    this.#make = make;
    this.#core = make();
  }

  get core() {
    return this.#core;
  }

  clear() {
    this.#core.free();
    this.#core = this.#make();
    this.sources.clear();
    this.#lines = [];
    this.rows = [];
    this.problems = [];
  }

  /**
   * Reads files. One that cannot be read, or is none of ours, is named, and does not stop the rest.
   *
   * @param {{ name: string, file?: File, handle?: FileSystemFileHandle }[]} sources
   * @param {{ isEnglish: boolean, told: (read: number) => void, isCancelled: () => boolean }} how
   * @returns how many were read
   */
  async read(sources, { isEnglish, told, isCancelled }) {
    const rest = resting();
    const known = sources.map(({ name }) => name).filter((name) => this.sources.has(name));
    if (known.length) this.#forget(known);
    let read = 0;
    for await (const { source, file, text, isTooLarge } of textsOf(sources)) {
      if (isCancelled()) break;
      this.sources.set(source.name, { ...source, file });
      if (text === undefined) this.#core.addBroken(source.name, isTooLarge);
      else this.#core.add(source.name, text);
      read += 1;
      told(read);
      await rest();
    }
    await this.#take(isEnglish, rest);
    await this.#settle();
    return read;
  }

  /** A file has been saved: its row is another. */
  async replace(name, source, text, isEnglish) {
    this.#forget([name]);
    this.sources.set(name, source);
    this.#core.add(name, text);
    await this.#take(isEnglish, resting());
    await this.#settle();
  }

  /** All rows in another language. */
  async speak(isEnglish) {
    this.#lines = [];
    await this.#take(isEnglish, resting());
    await this.#settle();
  }

  #forget(names) {
    const gone = new Set(names);
    this.#core.forget(names);
    for (const name of names) this.sources.delete(name);
    this.#lines = this.#lines.filter(({ file }) => !gone.has(file));
  }

  /** Takes over the rows that are not here yet. */
  async #take(isEnglish, rest) {
    const lines = this.#lines;
    for (let from = lines.length; from < this.#core.opened(); from = lines.length) {
      for (const line of JSON.parse(this.#core.lines(from, from + AT_ONCE, isEnglish))) lines.push(withSearch(line));
      await rest();
    }
  }

  /** Which of the rows count, now that all are here. */
  async #settle() {
    await drawn();
    const { order, problems } = JSON.parse(this.#core.settled());
    await drawn();
    this.rows = order.map((at) => Object.assign(this.#lines[at], { at }));
    this.problems = problems;
  }
}

/** A row with what it is searched by, and until when something is owed. */
function withSearch(line) {
  const untils = line.owed.map(({ until }) => until).filter(Boolean).sort();
  return { ...line, text: `${line.cells.join("\n")}`.toLowerCase(), until: untils[0] ?? null };
}
