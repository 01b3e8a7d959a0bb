// The papers of a case: each opens on top of the page, to be printed, copied or kept.

import { add } from "../making.js";
import { showPaper } from "../paper_dialog.js";
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
  const name = `${fileName().replace(/^incident-/, `${word(`${kind}File`)}-`).replace(/\.json$/, "")}.html`;
  showPaper(form, paper, name, language, word);
}
