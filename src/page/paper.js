// A paper on the page. Copied into a word processor, or as a file of its own, it is the same: see paper_copy.js.

import { add } from "./making.js";
import { get } from "./reach.js";

/** Shows a paper in a part of ours, its title left out: that is what the part is called. */
export function renderPaper(parent, { meta, blocks }) {
  const head = add(parent, "dl.bn-paper-head", "");
  for (const { label, value } of meta) {
    const line = add(head, "div", "");
    add(line, "dt", label);
    add(line, "dd", value);
  }
  let section = parent;
  let entry = parent;
  const shown = {
    heading({ level, text }) {
      section = add(parent, "section.bn-preview-section", "");
      add(section, `h${level + 1}.bn-heading`, text);
    },
    paragraph: ({ text }) => add(section, "p", text),
    answers({ label, lines, field, answered }) {
      entry = add(section, `div.bn-preview-entry data-bn-field=${field}`, "");
      add(entry, "h4.bn-question", label);
      for (const line of lines) add(entry, `p.bn-answer${answered ? "" : ".bn-not-answered"}`, line);
    },
    table: (table) => addTable(entry, table),
    list({ items }) {
      const list = add(section, "ul.bn-list", "");
      for (const item of items) add(list, "li", item);
    },
    // What follows it stands below it.
    signature: ({ label }) => add((section = parent), "p.bn-paper-line", label),
    byHand: ({ text }) => add(add(section, "p", ""), "mark.bn-by-hand", `[${text}]`),
  };
  for (const block of blocks) shown[block.type](block);
}

/** The roles stand there because on a narrow screen its rows are laid out as blocks, and browsers then forget what they were. */
function addTable(parent, { columns, rows }) {
  const table = add(parent, "table.bn-paper-table role=table", "");
  table.setAttribute("aria-label", get(parent, "firstElementChild").textContent);
  const head = add(add(table, "thead role=rowgroup", ""), "tr role=row", "");
  for (const column of columns) add(head, "th scope=col role=columnheader", column);
  const body = add(table, "tbody role=rowgroup", "");
  for (const row of rows) {
    const line = add(body, "tr role=row", "");
    for (const [at, cell] of row.entries()) add(line, "td role=cell", cell).setAttribute("data-bn-column", columns[at]);
  }
}
