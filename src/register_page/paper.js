// A paper of the register on top of the page, to be printed, copied or kept; the annual report with its charts.

import { add, make } from "../page/making.js";
import { renderPaper } from "../page/paper.js";
import { openPaper } from "../page/paper_tools.js";
import PRINTING from "../page/printing.txt";
import { adopt, unadopt } from "../page/sheet.js";
import { say } from "./words.js";

/**
 * @param {Element} near what it is opened from
 * @param {object} paper
 * @param {string} name what a file of it is called
 * @param {(parent: Element) => void} [charts] draws what stands above the numbers
 */
export function openOnTop(near, paper, name, charts) {
  const { language } = paper;
  const word = (name) => say(language, name);
  const dialog = make(near.ownerDocument, `dialog.bn-preview.bn-register-paper lang=${language}`, "");
  const bar = add(dialog, "div.bn-preview-bar.bn-screen", "");
  const buttons = ["print", "copy", "keep", "close"].map((name) => add(bar, "button.bn-button type=button", word(name)));
  const title = add(dialog, "h2.bn-heading.bn-screen tabindex=-1 autofocus", paper.title);
  dialog.setAttribute("aria-label", title.textContent);
  add(dialog, "p.bn-paper-title.bn-heading", paper.title);
  for (const note of paper.notes ?? []) add(dialog, "p.bn-screen.bn-note", note);
  const body = add(dialog, "div", "");
  renderPaper(body, paper);
  if (charts) {
    const part = make(near.ownerDocument, "div.bn-register-charts", "");
    body.querySelector(".bn-paper-head").after(part);
    charts(part);
  }
  const close = buttons.pop();
  openPaper(near, dialog, paper, name, buttons, ["copied", "notCopied", "paperKept", "unreachable"].map(word));
  const sheet = adopt(dialog, PRINTING);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    unadopt(sheet);
    dialog.remove();
  });
  dialog.showModal();
}
