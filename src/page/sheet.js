// Style sheets of ours in a document, or in the shadow root that a form stands in.

import { call, get, set } from "./reach.js";

/** Adds a sheet where an element stands. It is of that document's own window: no other document takes it. */
export function adopt(element, rules) {
  const root = call(element, "getRootNode");
  if (!get(root, "adoptedStyleSheets")) return undefined;
  const window = get(get(element, "ownerDocument"), "defaultView") ?? globalThis;
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(rules);
  set(root, "adoptedStyleSheets", [...get(root, "adoptedStyleSheets"), sheet]);
  return { sheet, root };
}

/** Takes it out of where it was added: the form may stand elsewhere by now. */
export function unadopt(adopted) {
  if (!adopted) return;
  const { sheet, root } = adopted;
  set(root, "adoptedStyleSheets", [...get(root, "adoptedStyleSheets")].filter((other) => other !== sheet));
}

/** While a paper is open, printing gives the paper: on A4, with page numbers, no question apart from its answer. */
const PRINTING =
  `@media print{body>:not(dialog.bn-preview){display:none!important}`
  + `dialog.bn-preview[open]{position:static!important;max-width:none!important;max-height:none!important;width:auto!important;`
  + `height:auto!important;border:0!important;padding:0!important;margin:0!important;overflow:visible!important}`
  + `dialog.bn-preview .bn-screen{display:none!important}`
  + `.bn-preview-entry,.bn-paper-table tr{break-inside:avoid}.bn-preview-entry:has(.bn-paper-table){break-inside:auto}.bn-paper-table :is(th,td):not(:last-child){white-space:nowrap!important}.bn-paper-table thead{break-after:avoid}.bn-paper-table tbody>:first-child{break-before:avoid}.bn-preview :is(h2,h3,h4){break-after:avoid}}`
  + `@page{size:A4;margin:18mm 16mm 20mm;@bottom-right{content:counter(page) " (" counter(pages) ")";font:9pt sans-serif}}`;

/** Adds what printing a paper takes, where its dialog stands. */
export const adoptPrinting = (dialog) => adopt(dialog, PRINTING);
