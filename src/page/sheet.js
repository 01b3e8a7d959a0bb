// Style sheets of ours in a document, or in the shadow root that a form stands in.

import { call, get } from "./reach.js";

/** Adds a sheet where an element stands. It is of that document's own window: no other document takes it. */
export function adopt(element, rules) {
  const root = call(element, "getRootNode");
  if (!root.adoptedStyleSheets) return undefined;
  const window = get(get(element, "ownerDocument"), "defaultView") ?? globalThis;
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(rules);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return { sheet, root };
}

/** Takes it out of where it was added: the form may stand elsewhere by now. */
export function unadopt(adopted) {
  if (!adopted) return;
  const { sheet, root } = adopted;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((other) => other !== sheet);
}
