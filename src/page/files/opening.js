// Opening files: read, told where one is not ours, asked about where something would be lost, and put into the form; one after another.

import { add } from "../making.js";
import { say } from "./opening_words.js";
import { askWhenSent } from "./printout.js";

/** Larger than any file of ours, in bytes: a text of the greatest length in every field, many times over. */
const LARGEST = 50_000_000;
/** So many lines of what could not be read or placed are listed. */
const LISTED = 20;

/**
 * @param {{ openFile: Function, form: Function, caseChanged: Function }} api
 * @returns what opens files, for `files.js`: each with what lets us write to it again, or null; and what is to be done once the first stands in the form
 */
export function opening(api) {
  const open = async (files, box, [first, ...rest], opened = () => {}) => {
    await openOne(api, files, box, first, () => rest.length && offerNext(files, box, rest, open), opened);
  };
  return open;
}

/** A broken file does not stop those behind it, and what was read of one can be saved on the way to the next. */
function offerNext(files, box, rest, open) {
  const { language } = files;
  add(box.more, "p", rest.length === 1 ? say(language, "oneLeft") : say(language, "left", rest.length));
  const { name } = rest[0].file;
  box.offer(say(language, "saveAndNext", name), async () => {
    await files.save(box);
    // It was called off, perhaps.
    if (files.held.unsaved) offerNext(files, box, rest, open);
    else await open(files, box, rest);
  });
  box.offer(say(language, "next", name), () => open(files, box, rest));
}

async function openOne({ openFile, form, caseChanged }, files, box, { file, handle }, then, done) {
  const { language } = files;
  const tell = (sentence) => {
    box.say(sentence);
    then();
  };
  if (file.size > LARGEST) return tell(say(language, "tooLarge"));
  let text;
  try {
    text = await file.text();
  } catch {
    return tell(say(language, "unreadable"));
  }
  let opened;
  try {
    opened = openFile(text, { language, now: files.held.now });
  } catch (error) {
    return tell(error.code === "notOurs" ? error.message : say(language, "unreadable"));
  }
  const isReport = opened.kind === "report";
  const put = () => {
    try {
      place();
    } catch {
      tell(say(language, "unreadable"));
    }
  };
  const place = () => {
    const before = files.held.heldCase;
    const held = isReport ? withReport(files.held, opened.case) : opened.case;
    const unplaced = files.held.putCase(held);
    // Only a case is what "Save" writes; another file stays what it is.
    if (isReport) files.held.unsaved = true;
    else files.keep(opened.kind === "case" ? handle : null, file.lastModified);
    files.forgetNotes();
    for (const [field, text] of notes(held.reports, form({ language, formId: "internal-report" }))) files.note(field, text);
    const isOlder = !isReport && before?.id === held.id && before.saved > held.saved;
    box.say([
      say(language, isReport ? "reportAdded" : "opened", file.name),
      opened.newer && say(language, "newer"),
      isOlder && say(language, "older", `${held.saved.slice(0, 10)} ${held.saved.slice(11, 16)}`),
    ].filter(Boolean).join(" "));
    const unread = opened.unread.map((unread) => (unread.line ? say(language, "line", unread.line) : "") + unread.text);
    list(box, say(language, "unread"), shortened(language, unread));
    list(box, say(language, "unplaced"), shortened(language, places(form({ language }), unplaced)));
    caseChanged(files, true);
    done();
    if (opened.kind === "printout") askWhenSent(files, box);
    then();
  };
  if (isReport || !files.held.unsaved) return put();
  const differ = differing(form({ language }), files.held, opened.case);
  const question = [say(language, "replaces", file.name), differ && say(language, "sameCase", differ)].filter(Boolean).join(" ");
  return box.ask(question, [[say(language, "openAnyway"), async () => put()]]);
}

/** What of a case somebody else may have gone on with, beside its answers. */
const MEMBERS = ["reports", "assessments", "decisions", "notifications", "communications", "closing"];

/** Two people have gone on with the same case: in what the file is another than what stands here. Nothing where it is another case. */
function differing({ sections, language }, { heldCase, case: held }, opened) {
  if (heldCase?.id !== opened.id) return "";
  const isOther = (one, other) => JSON.stringify(one ?? "") !== JSON.stringify(other ?? "");
  const { answers } = held;
  const names = Object.keys({ ...answers, ...opened.answers }).filter((name) => isOther(answers[name], opened.answers?.[name])).map((name) => name.replace(/\[\d+\]/, "[i]"));
  const questions = sections.flatMap(({ questions }) => questions).filter(({ fields }) => fields.some(({ name }) => names.includes(name))).map(({ number }) => number);
  const members = MEMBERS.filter((name) => isOther(held[name], opened[name])).map((name) => say(language, name));
  return [...(questions.length ? [say(language, "questions", questions.join(", "))] : []), ...members].join("; ");
}

/** Adds a list under what was said. */
function list(box, heading, items) {
  if (!items.length) return;
  add(box.more, "p", heading);
  const list = add(box.more, "ul.bn-list", "");
  for (const item of items) add(list, "li", item);
}

/**
 * @param {(files: object, box: object, all: object[]) => Promise<void>} open
 * @returns what asks for a text and opens it, for `files.js`
 */
export function pasting(open) {
  return (files, box) => {
    const { language } = files;
    box.say("");
    const label = add(box.more, "label", say(language, "pasteHere"));
    // It belongs to no form, so that no form posts it.
    const area = add(label, "textarea.bn-files-paste form rows=8 autocomplete=off spellcheck=false", "");
    box.offer(say(language, "read"), () => {
      if (!area.value.trim()) {
        files.held.say(say(language, "nothingPasted"));
        return area.focus();
      }
      return open(files, box, [{ file: new File([area.value], say(language, "pasted")), handle: null }]);
    });
    area.focus();
  };
}

/**
 * The case that the page holds, with a report and what the report knows of it. Nothing that has been answered is changed. Where there is no case yet it
 * begins with the report.
 */
function withReport({ heldCase, case: typed }, { id, opened, answers, reports }) {
  const held = heldCase ?? { ...typed, id, opened };
  const isKnown = (report) => (held.reports ?? []).some((other) => JSON.stringify(other) === JSON.stringify(report));
  return { ...held, answers: { ...answers, ...held.answers }, reports: [...(held.reports ?? []), ...reports.filter((report) => !isKnown(report))] };
}

/** Which field of the notification a field of the report helps with that is only like it. */
const HELPS = { "incident.what": "incident.type" };

/** What reports say of fields that they are not filled into. */
function notes(reports = [], { sections, language }) {
  const fields = sections.flatMap(({ questions }) => questions).flatMap(({ fields }) => fields);
  return Object.entries(HELPS).flatMap(([from, to]) => {
    const { choices } = fields.find(({ name }) => name === from);
    const keys = reports.flatMap(({ answers }) => answers[from] ?? []);
    const said = [...new Set(keys)].map((key) => choices.find((choice) => choice.key === key)?.label ?? key);
    return said.length ? [[to, say(language, "reported", said.join("; "))]] : [];
  });
}

/** What people call the fields of these names: their question and their label; the name itself where no question has it. */
function places({ sections, language }, names) {
  const fields = sections.flatMap(({ questions }) => questions).flatMap(({ number, fields }) => fields.map((field) => [field.name, number, field.label]));
  return names.map((name) => {
    const row = /\[(\d+)\]/.exec(name)?.[1];
    const found = fields.find(([field]) => field === name.replace(/\[\d+\]/, "[i]"));
    if (!found) return name;
    const [, number, label] = found;
    return `${say(language, "question", number)}: ${label}${row === undefined ? "" : ` (${Number(row) + 1})`}`;
  });
}

function shortened(language, lines) {
  const rest = lines.length - LISTED;
  return rest > 0 ? [...lines.slice(0, LISTED), say(language, "more", rest)] : lines;
}
