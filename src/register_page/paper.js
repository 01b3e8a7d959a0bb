// A paper of the register on top of the page; the annual report with its charts.

import { make } from "../page/making.js";
import { showPaper } from "../page/paper_dialog.js";
import { say } from "./words.js";

/**
 * @param {Element} near what it is opened from
 * @param {object} paper
 * @param {string} name what a file of it is called
 * @param {(parent: Element) => void} [charts] draws what stands above the numbers
 */
export function openOnTop(near, paper, name, charts) {
  const { language } = paper;
  const { dialog, body } = showPaper(near, paper, name, language, (name) => say(language, name));
  dialog.classList.add("bn-register-paper");
  if (!charts) return;
  const part = make(near.ownerDocument, "div.bn-register-charts", "");
  body.querySelector(".bn-paper-head").after(part);
  charts(part);
}
