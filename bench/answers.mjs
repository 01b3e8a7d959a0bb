// The answers that all are asked to judge, and the shapes in which they take them.

import { clean } from "./hand-written/formats.mjs";

const GROUPS = ["contacts", "processors.organisations", "actions"];

/**
 * Answers by name, with the rows of a group as an array: what hand-written JavaScript would keep. Numbers of rows may have gaps; `names`
 * gives back the name that a field of a row had.
 */
export function grouped(answers) {
  const shaped = {};
  const numbers = Object.fromEntries(GROUPS.map((group) => [group, []]));
  // The first contact person is always asked for.
  const rows = [{ group: "contacts", row: 0 }];
  for (const [name, value] of Object.entries(answers)) {
    const [, group, row, column] = /^(.+)\[(0|[1-9]\d*)\]\.(.+)$/.exec(name) ?? [];
    if (!GROUPS.includes(group)) shaped[name] = value;
    else rows.push({ group, row: Number(row), column, value });
  }
  for (const { group, row, column, value } of rows.sort((one, other) => one.row - other.row)) {
    shaped[group] ??= [];
    if (numbers[group].at(-1) !== row) {
      numbers[group].push(row);
      shaped[group].push({});
    }
    if (column) shaped[group].at(-1)[column] = value;
  }
  const nameOf = (name) => name.replace(/^(.+)\[(\d+)\]/, (all, group, at) => (numbers[group]?.[at] === undefined ? all : `${group}[${numbers[group][at]}]`));
  return { answers: shaped, nameOf };
}

/** Answers nested by the steps of their names, as in a submission. */
export function nested(answers) {
  const all = {};
  for (const [name, value] of Object.entries(answers)) {
    const steps = name.replace(/\[(\d+)\]/g, ".$1").split(".");
    const last = steps.pop();
    const parent = steps.reduce((value, step, at) => (value[step] ??= /^\d+$/.test(steps[at + 1] ?? last) ? [] : {}), all);
    parent[last] = value;
  }
  return all;
}

/** The name of an answer from its place there: `/contacts/0/email`. */
export const flat = (path) => path.slice(1).replaceAll("/", ".").replace(/\.(\d+)(?=\.|$)/g, "[$1]");
