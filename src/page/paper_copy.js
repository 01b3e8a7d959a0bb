// A paper elsewhere: copied into a word processor, as a file of its own. It is loaded when somebody asks for it.

import { copy } from "./copying.js";
import { make, add } from "./making.js";
import { renderPaper } from "./paper.js";
import { get } from "./reach.js";

/** The same as plain text. */
export function textOf({ title, meta, blocks }) {
  const written = {
    heading: ({ text }) => `\n\n${text.toUpperCase()}`,
    paragraph: ({ text }) => `\n${text}`,
    answers: ({ label, lines }) => ["", label, ...lines].join("\n"),
    table: ({ columns, rows }) => [columns, ...rows].map((cells) => cells.join("\t")).join("\n"),
    list: ({ items }) => items.map((item) => `- ${item}`).join("\n"),
    signature: ({ label }) => `\n\n____________________________\n${label}`,
    byHand: ({ text }) => `\n[${text}]`,
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
  for (const part of article.querySelectorAll("*")) {
    for (const { name } of [...part.attributes]) if (/^(tabindex|role|aria-|data-)/.test(name)) part.removeAttribute(name);
  }
  return article.outerHTML;
}

/** Copies it, so that a word processor gets headings and tables. Says whether it was copied. */
export function copyPaper(dialog, paper) {
  const document = get(dialog, "ownerDocument");
  return copy(document, { "text/html": markupOf(document, paper), "text/plain": textOf(paper) });
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
