// Which rows are shown, and in which order. It knows no page.

/** Two spellings of a name are one, as in the report. */
export const sameName = (name) => name.trim().split(/\s+/).join(" ").toLowerCase();

/** A column of our own: what is left to do, by when it is due. */
export const OWED = -1;

export class Choice {
  year = "";
  controller = "";
  stage = "";
  query = "";
  /** By what is owed first, until somebody asks for another order. */
  column = OWED;
  isDescending = false;
  #sorted = new Map();
  #version = -1;

  get isBlank() {
    return !this.year && !this.controller && !this.stage && !this.query.trim();
  }

  clear() {
    Object.assign(this, { year: "", controller: "", stage: "", query: "" });
  }

  /** The rows that are asked for. The whole is sorted once for each column, so that asking is one pass over it. */
  of(folder, language) {
    if (this.#version !== folder.version) this.#sorted.clear();
    this.#version = folder.version;
    const key = `${this.column} ${this.isDescending}`;
    if (!this.#sorted.has(key)) this.#sorted.set(key, sorted(folder.rows, this.column, this.isDescending, language));
    const words = this.query.toLowerCase().split(/\s+/).filter(Boolean);
    const year = Number(this.year);
    const takes = (row) => (!year || row.year === year)
      && (!this.controller || sameName(row.controller ?? "") === this.controller)
      && (!this.stage || (this.stage === "owed" ? row.owed.length > 0 : row.stage === this.stage))
      && words.every((word) => row.text.includes(word));
    return this.#sorted.get(key).filter(takes);
  }
}

function sorted(rows, column, isDescending, language) {
  if (column === OWED) return byOwed(rows, isDescending);
  // Far fewer words than rows are compared, and each once.
  const collator = new Intl.Collator(language === "en" ? "en" : "sv", { numeric: true });
  const values = [...new Set(rows.map(({ cells }) => cells[column]))].sort(collator.compare);
  const ranks = new Map(values.map((value, rank) => [value, rank]));
  const sign = isDescending ? -1 : 1;
  const blank = ({ cells }) => (cells[column] === "" ? 1 : 0);
  // What is not known stands last, whichever way one sorts.
  return [...rows].sort((one, other) => blank(one) - blank(other) || sign * (ranks.get(one.cells[column]) - ranks.get(other.cells[column])));
}

/** First what is due first, then what is owed without a day, then the rest, the latest first. */
function byOwed(rows, isDescending) {
  const group = ({ until, owed }) => (until ? 0 : owed.length ? 1 : 2);
  const compared = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
  const list = [...rows].sort((one, other) => group(one) - group(other) || compared(one.until ?? "", other.until ?? "") || compared(other.date, one.date));
  return isDescending ? list.reverse() : list;
}
