// A paper on top of the page, with what can be done with it: for the papers of a case, and for those of the register. The form's own preview is made with the form.

import { add, make } from "./making.js";
import { dropOwn } from "./marks.js";
import { renderPaper } from "./paper.js";
import { openPaper } from "./paper_tools.js";
import PRINTING from "./printing.txt";
import { get } from "./reach.js";
import { adopt, unadopt } from "./sheet.js";

/**
 * @param {Element} near what it is opened from
 * @param {object} paper
 * @param {string} name what a file of it is called
 * @param {string} language of the page: the paper may be in another
 * @param {(name: string) => string} word says what stands on its buttons, and what has come of them
 * @returns {{ dialog: HTMLDialogElement, body: Element }} the dialog, and the part that the paper stands in
 */
export function showPaper(near, paper, name, language, word) {
  const dialog = make(get(near, "ownerDocument"), `dialog.bn-preview own lang=${paper.language}`, "");
  const bar = add(dialog, `div.bn-preview-bar.bn-screen lang=${language}`, "");
  const [print, copy, keep, close] = ["print", "copy", "keep", "close"].map((name) => add(bar, "button.bn-button type=button", word(name)));
  add(dialog, "h2.bn-heading.bn-screen tabindex=-1 autofocus", paper.title);
  dialog.setAttribute("aria-label", paper.title);
  add(dialog, "p.bn-paper-title.bn-heading", paper.title);
  for (const note of paper.notes ?? []) add(dialog, "p.bn-screen.bn-note", note);
  const body = add(dialog, "div", "");
  renderPaper(body, paper);
  openPaper(near, dialog, paper, name, [print, copy, keep], ["copied", "notCopied", "paperKept", "unreachable"].map(word));
  const sheet = adopt(dialog, PRINTING);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    unadopt(sheet);
    dropOwn(dialog);
  });
  dialog.showModal();
  return { dialog, body };
}
