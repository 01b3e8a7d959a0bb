// What can be done with a paper that is shown: printed, copied, kept as a file.

import { dropFile, keepFile } from "./handing_over.js";
import { add } from "./making.js";
import { copyPaper, pageOf } from "./paper.js";
import { call, get, isA } from "./reach.js";

/** How long a download may take to begin before its address is given back, in milliseconds. */
const MINUTE = 60_000;

/**
 * Opens a dialog on top of the page, so that printing can leave out everything else, and has its buttons do what they say.
 *
 * @param {Element} form
 * @param {HTMLDialogElement} dialog
 * @param {object} paper what is shown in it
 * @param {string} name what a file of it is called
 * @param {Element[]} buttons to print, to copy, to keep
 * @param {string[]} words that it was copied, that it was not, that it was kept
 */
export function openPaper(form, dialog, paper, name, [print, copy, keep], [copied, notCopied, kept]) {
  const window = get(get(form, "ownerDocument"), "defaultView");
  const said = add(keep.parentElement, "span.bn-paper-said role=status", "");
  print.addEventListener("click", () => window?.print());
  copy.addEventListener("click", () => {
    said.textContent = copyPaper(dialog, paper) ? copied : notCopied;
  });
  keep.addEventListener("click", () => {
    const address = keepFile(pageOf(dialog, paper), "text/html");
    if (!address) return;
    const link = add(dialog, "a hidden", "");
    link.href = address;
    link.download = name;
    link.click();
    link.remove();
    setTimeout(() => dropFile(address), MINUTE);
    said.textContent = kept.replace("#", () => name);
  });
  const root = call(form, "getRootNode");
  const body = isA(root, "Document") ? get(root, "body") : null;
  call(body ?? root, "append", dialog);
}
