// Opening a file: read, told where it is not ours, asked about where something would be lost, and put into the form.

import { say } from "./files_words.js";

/** Larger than any file of ours, in bytes: a text of the greatest length in every field, many times over. */
const LARGEST = 50_000_000;
/** So many lines of what could not be read or placed are listed. */
const LISTED = 20;

/**
 * @param {{ openFile: Function, form: Function }} api
 * @returns what opens a file, for `files.js`
 */
export function opening({ openFile, form }) {
  return async (files, box, file, handle) => {
    if (file.size > LARGEST) return box.tell("tooLarge");
    let text;
    try {
      text = await file.text();
    } catch {
      return box.tell("unreadable");
    }
    const { language } = files;
    let opened;
    try {
      opened = openFile(text, { language, now: files.held.now });
    } catch (error) {
      return box.say(error.code === "notOurs" ? error.message : say(language, "unreadable"));
    }
    const isReport = opened.kind === "report";
    const put = () => {
      try {
        place();
      } catch {
        box.tell("unreadable");
      }
    };
    const place = () => {
      const held = isReport ? withReport(files.held, opened.case) : opened.case;
      const unplaced = files.held.putCase(held);
      // Only a case is what "Save" writes; another file stays what it is.
      if (isReport) files.held.unsaved = true;
      else files.keep(opened.kind === "case" ? handle : null, file.lastModified);
      files.forgetNotes();
      for (const [field, text] of notes(held.reports, form({ language, formId: "internal-report" }))) files.note(field, text);
      box.tell(isReport ? "reportAdded" : "opened", file.name, opened.newer ? "newer" : "");
      box.list("unread", shortened(language, opened.unread.map((unread) => (unread.line ? say(language, "line", unread.line) : "") + unread.text)));
      box.list("unplaced", shortened(language, places(form({ language }), unplaced)));
    };
    if (!isReport && files.held.unsaved) return box.ask("replaces", file.name, [["openAnyway", async () => put()]]);
    put();
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
