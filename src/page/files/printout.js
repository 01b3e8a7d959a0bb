// A printed copy that was opened says what was sent, and not when: that is asked for, beside what else is worth a look.

import { add } from "../making.js";
import { note } from "./draft.js";
import { say } from "./opening_words.js";
import { adopt } from "../sheet.js";
import { doingOf, noting } from "../transfer/doing.js";
import { LOOKS } from "../transfer/looks.js";
import { SentForm } from "../transfer/sent_form.js";

export function askWhenSent(files, box) {
  const { held, language } = files;
  const part = add(box.more, "div.bn-transfer", "");
  adopt(part, LOOKS);
  add(part, "p", say(language, "printout"));
  const { answers } = held.case;
  const list = add(part, "dl", "");
  const line = (name, value) => {
    const line = add(list, "div", "");
    add(line, "dt", say(language, name));
    add(line, "dd", value || say(language, "missing"));
  };
  line("board", answers["controller.name"]);
  line("discovered", [answers["incident.discovered.date"], answers["incident.discovered.time"]].filter(Boolean).join(" "));
  const state = () => ({ held: held.case, now: held.now, language });
  const sent = new SentForm(add(part, "div.bn-tr-sent", ""), doingOf(state, (noted) => {
    note(files, noting(held.case, noted));
    sent.show(state());
  }));
  sent.show(state());
}
