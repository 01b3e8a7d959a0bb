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
