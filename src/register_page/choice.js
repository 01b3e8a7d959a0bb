// Which rows are shown, and in which order. It knows no page.

/** Two spellings of a name are one, as in the report. */
export const sameName = (name) => name.normalize("NFC").replace(/\p{Default_Ignorable_Code_Point}/gu, "").trim().split(/\s+/).join(" ").toLowerCase();

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

  get isBlank() {
    return !this.year && !this.controller && !this.stage && !this.query.trim();
  }

  clear() {
    Object.assign(this, { year: "", controller: "", stage: "", query: "" });
  }

  /** The rows that are asked for: one pass over all of them in their order. */
  of({ rows }, language) {
    const words = this.query.toLowerCase().split(/\s+/).filter(Boolean);
    const year = Number(this.year);
    const takes = (row) => (!year || row.year === year)
      && (!this.controller || sameName(row.controller ?? "") === this.controller)
      && (!this.stage || (this.stage === "owed" ? row.owed.length > 0 : row.stage === this.stage))
      && words.every((word) => row.text.includes(word));
    return inOrder(rows, this.column, this.isDescending, language).filter(takes);
  }
}

/** By the rows, in which orders they have been put: once for each column. Other rows, or the same in another language, are another list. */
const orders = new WeakMap();

function inOrder(rows, column, isDescending, language) {
  if (!orders.has(rows)) orders.set(rows, new Map());
  const known = orders.get(rows);
  const key = `${column} ${isDescending}`;
  if (!known.has(key)) known.set(key, sorted(rows, column, isDescending, language));
  return known.get(key);
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
