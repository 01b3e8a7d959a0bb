// The papers of a case: each opens on top of the page, to be printed, copied or kept.

import { add, make } from "../making.js";
import { dropOwn } from "../marks.js";
import { renderPaper } from "../paper.js";
import { openPaper } from "../paper_tools.js";
import PRINTING from "../printing.txt";
import { get } from "../reach.js";
import { adopt, unadopt } from "../sheet.js";
import { say } from "./words.js";

/** Groups of question 25 whose guardians are written to. */
const CHILDREN = ["children", "pupils"];
const hasChildren = ({ answers }) => CHILDREN.some((key) => answers["dataSubjects.groups"]?.includes?.(key));
/** In the order in which they are needed; what each is made with, and in which language, where that is not the page's. */
const PAPERS = [
  { kind: "notification" },
  { kind: "decision" },
  { kind: "letter", options: { reader: "dataSubject" } },
  { kind: "letter", name: "letterGuardian", options: { reader: "guardian" }, isThere: hasChildren },
  { kind: "letter", name: "letterOther", options: { reader: "dataSubject" }, isOther: true },
  { kind: "letter", name: "letterGuardianOther", options: { reader: "guardian" }, isOther: true, isThere: hasChildren },
  { kind: "supplement", name: "supplementPaper", isThere: ({ notifications }) => notifications?.length > 0 },
];

export class Papers {
  #buttons;

  constructor(desk) {
    const { language, part } = desk;
    add(part, "h3.bn-heading", say(language, "papers"));
    add(part, "p", say(language, "official"));
    const place = add(part, "div.bn-files-buttons", "");
    this.#buttons = PAPERS.map((paper) => {
      const button = add(place, "button.bn-button type=button", say(language, paper.name ?? paper.kind));
      button.addEventListener("click", () => openPaperOf(desk, paper));
      return { button, paper };
    });
  }

  show(held) {
    for (const { button, paper } of this.#buttons) button.hidden = Boolean(paper.isThere) && !paper.isThere(held);
  }
}

/** Opens a paper of the case on top of the page. */
export function openPaperOf({ api, form, held, options, language, fileName }, { kind, isOther, options: more }) {
  const other = language === "en" ? "sv" : "en";
  const paper = api.paper(held(), kind, { ...options(), ...(isOther && { language: other }), ...more });
  const word = (name) => say(language, name);
  const dialog = make(get(form, "ownerDocument"), `dialog.bn-preview own lang=${paper.language}`, "");
  const bar = add(dialog, "div.bn-preview-bar.bn-screen", "");
  bar.lang = language;
  const [print, copy, keep, close] = ["print", "copy", "keep", "close"].map((name) => add(bar, "button.bn-button type=button", word(name)));
  const title = add(dialog, "h2.bn-heading.bn-screen tabindex=-1 autofocus", paper.title);
  dialog.setAttribute("aria-label", title.textContent);
  add(dialog, "p.bn-paper-title.bn-heading", paper.title);
  for (const note of paper.notes ?? []) add(dialog, "p.bn-screen.bn-note", note);
  renderPaper(dialog, paper);
  const name = `${fileName().replace(/^incident-/, `${word(`${kind}File`)}-`).replace(/\.json$/, "")}.html`;
  openPaper(form, dialog, paper, name, [print, copy, keep], ["copied", "notCopied", "paperKept", "unreachable"].map(word));
  const sheet = adopt(dialog, PRINTING);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    unadopt(sheet);
    dropOwn(dialog);
  });
  dialog.showModal();
}
