// A paper as a person meets it: on the page, copied into a word processor, as a file of its own. All of it is made from the same data.

import { add, make } from "./making.js";
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
    signature: ({ label }) => add(parent, "p.bn-paper-line", label),
  };
  for (const block of blocks) shown[block.type](block);
}

function addTable(parent, { columns, rows }) {
  const table = add(add(parent, "div.bn-paper-table tabindex=0 role=group", ""), "table", "");
  const head = add(add(table, "thead", ""), "tr", "");
  for (const column of columns) add(head, "th scope=col", column);
  const body = add(table, "tbody", "");
  for (const row of rows) {
    const line = add(body, "tr", "");
    for (const cell of row) add(line, "td", cell);
  }
  table.parentElement.setAttribute("aria-label", get(parent, "firstElementChild").textContent);
}

/** The same as plain text. */
export function textOf({ title, meta, blocks }) {
  const written = {
    heading: ({ text }) => `\n\n${text.toUpperCase()}`,
    paragraph: ({ text }) => `\n${text}`,
    answers: ({ label, lines }) => ["", label, ...lines].join("\n"),
    table: ({ columns, rows }) => [columns, ...rows].map((cells) => cells.join("\t")).join("\n"),
    list: ({ items }) => items.map((item) => `- ${item}`).join("\n"),
    signature: ({ label }) => `\n\n____________________________\n${label}`,
  };
  const head = [title, ...meta.map(({ label, value }) => `${label}: ${value}`)].join("\n");
  return [head, ...blocks.map((block) => written[block.type](block))].join("\n");
}

/** The same as markup, with its title. */
function markupOf(document, paper) {
  const article = make(document, `article lang=${paper.language}`, "");
  add(article, "h1", paper.title);
  renderPaper(article, paper);
  // What is of the page alone means nothing elsewhere.
  for (const part of article.querySelectorAll("[tabindex]")) part.removeAttribute("tabindex");
  return article.outerHTML;
}

/** Copies it, so that a word processor gets headings and tables. The `copy` event works on plain `http` too. Says whether it was copied. */
export function copyPaper(dialog, paper) {
  const document = get(dialog, "ownerDocument");
  let copied = false;
  const give = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData("text/html", markupOf(document, paper));
    event.clipboardData.setData("text/plain", textOf(paper));
    copied = true;
  };
  document.addEventListener("copy", give, true);
  try {
    document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", give, true);
  }
  return copied;
}

/** How it looks as a file of its own, on a screen and on A4. */
const LOOKS = "body{max-width:44em;margin:2em auto;padding:0 1em;font:16px/1.5 system-ui,sans-serif;overflow-wrap:break-word}"
  + "h1{font-size:1.75em;line-height:1.2}h3{margin:2em 0 0;border-bottom:3px solid}h4{margin:1em 0 0;font-size:.9375em}"
  + "p{margin:.25em 0 0}.bn-answer,td{white-space:pre-wrap}dl div{display:flex;gap:.5em}dt::after{content:\":\"}dd{margin:0;font-weight:600}"
  + "table{width:100%;margin-top:.5em;border-collapse:collapse}th,td{padding:.25em .5em;border:1px solid #777;text-align:left;vertical-align:top}"
  + ".bn-paper-line{margin-top:4em;padding-top:.25em;border-top:1px solid}"
  + "@page{size:A4;margin:18mm 16mm 20mm}@media print{body{margin:0;padding:0;max-width:none}.bn-preview-entry,tr{break-inside:avoid}h3,h4{break-after:avoid}}";

/** It as a page that opens anywhere, and asks for nothing. */
export function pageOf(element, paper) {
  const document = get(element, "ownerDocument");
  const title = make(document, "title", paper.title).outerHTML;
  return `<!DOCTYPE html>\n<html lang="${paper.language}">\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`
    + `<meta name="viewport" content="width=device-width">\n${title}\n<style>${LOOKS}</style>\n${markupOf(document, paper)}\n</html>\n`;
}
