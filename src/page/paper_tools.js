// What can be done with a paper that is shown: printed, copied, kept as a file.

import { asked, had } from "./asking.js";
import { download } from "./handing_over.js";
import { add } from "./making.js";
import { call, get, isA } from "./reach.js";

/**
 * Opens a dialog on top of the page, so that printing can leave out everything else, and has its buttons do what they say.
 *
 * @param {Element} form
 * @param {HTMLDialogElement} dialog
 * @param {object} paper what is shown in it
 * @param {string} name what a file of it is called
 * @param {Element[]} buttons to print, to copy, to keep
 * @param {string[]} words that it was copied, that it was not, that it was kept, that what does it could not be had
 */
export function openPaper(form, dialog, paper, name, [print, copy, keep], [copied, notCopied, kept, unreachable]) {
  const window = get(get(form, "ownerDocument"), "defaultView");
  const said = add(keep.parentElement, "span.bn-paper-said role=status", "");
  print.addEventListener("click", () => window?.print());
  const whenAsked = (button, run) => button.addEventListener("click", async () => {
    try {
      said.textContent = run(had() ?? (await asked()));
    } catch {
      said.textContent = unreachable;
    }
  });
  // The first time what copies has to be loaded, and a browser may take that for too long after the click.
  whenAsked(copy, ({ copyPaper }) => (copyPaper(dialog, paper) ? copied : notCopied));
  whenAsked(keep, ({ pageOf }) => (download(dialog, name, pageOf(dialog, paper), "text/html") ? kept.replace("#", () => name) : unreachable));
  const root = call(form, "getRootNode");
  const body = isA(root, "Document") ? get(root, "body") : null;
  call(body ?? root, "append", dialog);
}
