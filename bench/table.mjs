// What was measured, as Markdown.

import { MEASURE } from "./contenders.mjs";

const DASH = "–";

/** Three figures that count, in the unit that reads best. */
export function inWords(ms) {
  if (ms >= 1000) return `${figures(ms / 1000)} s`;
  return ms >= 0.995 ? `${figures(ms)} ms` : `${figures(ms * 1000)} µs`;
}

const figures = (number) => (number >= 100 ? Math.round(number).toLocaleString("en") : Number(number.toPrecision(2)).toString());
const kilobytes = (bytes) => `${figures(bytes / 1000)} kB`;
const megabytes = (bytes) => `${figures(bytes / 1e6)} MB`;
const times = (ratio) => `${ratio >= 100 ? Math.round(ratio) : Number(ratio.toPrecision(2))}×`;

/** A line of the table: what it is, what it takes for each contender, and how that is written. */
const line = (what, of, write, inShort = true) => ({ what, of, write, inShort });
const time = (what, of, inShort) => line(what, of, inWords, inShort);

/**
 * The two tables. With `short` those lines alone that the README has, and no spread.
 * @param {object} results what run.mjs has gathered
 */
export function tables(results, { short = false } = {}) {
  const forms = results.contenders.filter(({ form }) => form);
  const checkers = results.contenders.filter(({ check, checksOnPage }) => check || checksOnPage);
  const parts = [
    ["The form on a page", forms, formLines(results)],
    ["The checks alone", checkers, checkLines(results)],
  ];
  return parts.map(([title, columns, lines]) => table(title, columns, lines.filter(({ inShort }) => !short || inShort), results, short)).join("\n\n");
}

function formLines({ cold, pages, memory, settings }) {
  const deed = (size, name) => ({ id }) => pages.deeds[id]?.[size]?.[name];
  const [least] = settings.rows;
  const most = settings.rows.at(-1);
  return [
    line("loads", ({ form }) => sum(cold[form]?.loaded), kilobytes),
    time("cold start, until it can be filled in", ({ form }) => cold[form]?.start),
    time("a key", deed(least, "key")),
    time("a choice that shows or hides a question", deed(least, "choice")),
    ...settings.rows.map((size) => time(`adding row ${size.toLocaleString("en")}`, deed(size, "row added"))),
    ...settings.rows.map((size) => time(`removing row ${size.toLocaleString("en")}`, deed(size, "row removed"), false)),
    ...(most > least ? [time(`a key, with ${most.toLocaleString("en")} rows`, deed(most, "key"))] : []),
    time("opening the preview", deed(least, "preview")),
    ...(memory ? [
      line("memory, filled in", ({ id }) => memory[id]?.start?.all, megabytes, false),
      line(`memory, after ${settings.edits.toLocaleString("en")} edits`, ({ id }) => memory[id]?.edits?.all, megabytes),
      line(`memory, with ${most.toLocaleString("en")} rows`, ({ id }) => pages.memory[id]?.all, megabytes),
    ] : []),
  ];
}

function checkLines({ cold, checks, pages, settings }) {
  const check = (size, kind) => ({ id, checksOnPage }) => (checksOnPage ? pages.checked[size]?.[kind] : checks[id]?.[size]?.[kind]);
  const rows = (size) => `${size.toLocaleString("en")} rows`;
  const [least] = settings.sizes;
  return [
    line("loads", ({ check }) => sum(cold[check]?.loaded), kilobytes),
    time("cold start, until the first check is done", ({ check }) => cold[check]?.start),
    ...settings.sizes.map((size) => time(`a whole check, ${rows(size)}`, check(size, "valid"))),
    ...settings.sizes.map((size) => time(`the same with ten errors, ${rows(size)}`, check(size, "ten errors"), size === least)),
    ...settings.sizes.map((size) => time(`one change, ${rows(size)}`, check(size, "one change"))),
  ];
}

const sum = (loaded) => loaded && Object.values(loaded).reduce((all, bytes) => all + bytes, 0);

function table(title, columns, lines, { wrong }, short) {
  const head = [`**${title}**`, ...columns.map(({ title }) => title)];
  const by = columns.find(({ id }) => id === MEASURE);
  const rows = lines.map(({ what, of, write }) => [what, ...columns.map((column) => (wrong[column.id] ? "wrong" : cell(of(column), of(by), column === by, write, short)))]);
  return [head, head.map((_, at) => (at ? "--:" : "---")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** A figure, how it spreads, and how many times that of the one they are measured against. */
function cell(value, measure, isMeasure, write, short) {
  const middle = (one) => one?.median ?? one;
  // No bytes at all is a page that does not load it.
  if (!middle(value) && middle(value) !== 0) return DASH;
  const spread = !short && value.median !== undefined ? ` (${write(value.low)}–${write(value.high)})` : "";
  const ratio = !isMeasure && middle(measure) > 0 ? `, ${times(middle(value) / middle(measure))}` : "";
  return `${write(middle(value))}${spread}${ratio}`;
}
