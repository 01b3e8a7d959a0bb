/** Answers by the name of their field, `contacts[0].name`: what the person typed. A draft is this, as JSON. */
export type Answers = Record<string, string | string[]>;

export type Language = "sv" | "en";

export interface Options {
  /** The instant to judge at: RFC 3339 with an offset, `2021-04-20T16:00:00+02:00`. Left out: what the clock shows. */
  now?: string;
  /** The language of messages and labels. Left out: Swedish. */
  language?: Language;
  /**
   * When the notification was sent, as `submittedAt` of a {@link SentNotification} has it: an instant or a day in the years 1900 to 2099, or null where that is not known. From then on it is
   * late if it was late then. Left out: nothing has been sent.
   */
  submittedAt?: string | null;
  /** Fields that the page does not have. A condition on one holds, and nothing is demanded of it. */
  absentFields?: string[];
  /** The form. Left out: the notification. */
  formId?: FormId;
  /** What a city has adjusted of the form. A mistake in it is an `Error` with the code `badAdjustment` and all {@link Mistake}s in `details`. */
  adjust?: Adjustment;
}

/** The forms: the authority's notification, and the report by which an employee tells the data protection officer. */
export type FormId = "imy-notification" | "internal-report";

/** A text in one language or in both. In a language in which none is given stands what stood there before. */
export type AdjustedText = { sv: string; en?: string } | { sv?: string; en: string };

/**
 * What a city adjusts of a form: `breach-notification.adjust.schema.json` describes it to an editor. What is made of it is kept for as long as the page is
 * open, once for each: some fifteen kilobytes.
 */
export interface Adjustment {
  $schema?: string;
  /** Which form it is. Left out: the notification. */
  form?: FormId;
  /** By field, the whole list in its order: a key keeps a choice, an object calls it by another name or adds one. */
  choices?: Record<string, (string | { key: string; sv?: string; en?: string })[]>;
  /** `help` by the number of a question, `hint` by the name of a field. */
  texts?: Record<string, { help?: AdjustedText; hint?: AdjustedText }>;
  /** The advised greatest number of characters, by field. */
  limits?: Record<string, number>;
  /** What stands in a field of a form that we render, by field: a text, or the keys of choices. */
  prefill?: Record<string, string | string[]>;
  /** `notify`: where one notifies, or hands the report over. */
  links?: { notify?: string };
  retentionMonths?: number;
  /** Who gets an internal report, and how. */
  recipient?: AdjustedText;
}

/** Something in an {@link Adjustment} that cannot be as it is. */
export interface Mistake {
  /** Where it stands: a JSON Pointer, `/choices/incident.type/1/key`. */
  path: string;
  /** What to write instead. */
  message: string;
}

/** `error` stops a submission; `gap` is content that Art. 33(3) asks for; `advice` may be regretted. */
export type Level = "error" | "gap" | "advice";

export interface Problem {
  /** The name of the answer. */
  field: string;
  /** The number of the question; 0 for an answer that is no field of the form. */
  question: number;
  level: Level;
  code: Code;
  /** What to do about it; a gap and advice name their article. Never repeats what was typed. */
  message: string;
  /** The article it rests on, `Art. 33(3)(a)`, where one does. */
  law?: string;
}

export interface Deadline {
  status: "unknown" | "onTime" | "possiblyLate" | "late";
  /** `calm`; `soon` with less than 24 hours left; `pressing` with less than 6, or where it may be late; `over` when it is; null where it is not known. */
  urgency: "calm" | "soon" | "pressing" | "over" | null;
  /** RFC 3339 in the time zone of Stockholm. */
  startsAt: string | null;
  /** 72 elapsed hours later. */
  expiresAt: string | null;
  /** Whole minutes to `expiresAt`, rounded down; below 0 when it is past. */
  minutesLeft: number | null;
  /** Whether the hours are counted from the start of the day, as no time is known. */
  assumedTime: boolean;
}

export interface QuestionState {
  number: number;
  applies: boolean;
  required: boolean;
  answered: boolean;
}

export interface Report {
  /** Whether there is no error. */
  complete: boolean;
  questions: QuestionState[];
  /** In the order of the form. */
  problems: Problem[];
  deadline: Deadline;
}

/** What follows from one step of a {@link Session}. */
export interface Change {
  /** The answer that was set; `actions[2]` for a row that was removed; empty for the clock and the language. */
  field: string;
  /** The questions that apply now and did not before. */
  shown: number[];
  hidden: number[];
  shownFields: string[];
  hiddenFields: string[];
  /** The fields whose problems changed; an empty list where they are cleared. */
  problems: Record<string, Problem[]>;
  complete: boolean;
  /** null where it is unchanged. */
  deadline: Deadline | null;
}

export interface PreviewSection {
  title: string;
  entries: { number: number; question: string; answered: boolean; lines: string[] }[];
}

/** A submission as {@link jsonSchema} describes it. */
export interface Submission {
  schemaVersion: 1;
  form: { id: "imy-notification"; version: string };
  generator: { name: "breach-notification"; version: string };
  createdAt: string;
  deadline: Omit<Deadline, "minutesLeft" | "urgency">;
  controller?: Part;
  contacts?: Part[];
  contactAddress?: Part;
  incident?: Part;
  processors?: Part;
  dataSubjects?: Part;
  records?: Part;
  personalData?: Part;
  consequences?: Part;
  actions?: Part[];
  information?: Part;
  supplement?: Part;
  confidentiality?: Part;
}

/** An internal report, which `jsonSchema({ formId: "internal-report" })` describes. */
export interface InternalReport extends Pick<Submission, "schemaVersion" | "generator" | "createdAt" | "deadline"> {
  form: { id: "internal-report"; version: string };
  reporter?: Part;
  controller?: Part;
  incident?: Part;
  access?: Part;
  dataSubjects?: Part;
  personalData?: Part;
  processors?: Part;
  actions?: Part[];
  information?: Part;
}

/** One breach: what was typed, and what has been assessed, decided, sent and told. As JSON it is the file that {@link saveFile} writes. */
export interface Case {
  caseVersion: 1;
  form: { id: "imy-notification"; version: string };
  /** What wrote the file. */
  generator: { name: string; version: string };
  /** 26 characters of Crockford's base 32: the same for as long as there is a breach to speak of. */
  id: string;
  /** What the city calls it. */
  title?: string;
  /** When it was begun and when it was saved: RFC 3339 in the time zone of Stockholm, whole seconds. */
  opened: string;
  saved: string;
  /** The notification's, as typed, also what does not apply. */
  answers: Answers;
  /** Internal reports that it began with. */
  reports?: { received?: string; answers: Answers }[];
  assessments?: Assessment[];
  decisions?: Decision[];
  notifications?: SentNotification[];
  communications?: Communication[];
  /** The fields that have been typed over in the authority's e-service. */
  transferred?: string[];
  /** Fields that were typed over and have another answer now. */
  changedSinceTransfer?: string[];
  closing?: { on: string; lessons?: string };
}

/** Whether it is a breach (Art. 4(12)) and how great the risk is, as somebody judged it. Times are moments or days. */
export interface Assessment {
  at: string;
  by?: string;
  isBreach: "yes" | "no" | "unclear";
  nature?: ("confidentiality" | "integrity" | "availability")[];
  risk?: "unlikely" | "risk" | "high" | "undecided";
  reasons?: string;
  severity?: SeverityInput;
  /** The opinion of the data protection officer, who advises and does not decide (Art. 39). */
  dpo?: { opinion?: "supports" | "opposes" | "awaited" | "notAsked"; on?: string; text?: string };
}

/** What ENISA's severity is worked out from: steps of 1 to 4, identification and the rest in quarters. */
export interface SeverityInput {
  simple?: 1 | 2 | 3 | 4;
  behavioural?: 1 | 2 | 3 | 4;
  financial?: 1 | 2 | 3 | 4;
  sensitive?: 1 | 2 | 3 | 4;
  identification: 1 | 2 | 3 | 4;
  confidentiality: 0 | 1 | 2;
  integrity: 0 | 1 | 2;
  availability: 0 | 1 | 2;
  malicious: boolean;
}

/** Where a case stands: worked out whenever it is asked for, and never kept in it. */
export interface CaseStatus {
  /** The first that is owed; `closed` or `open` where nothing is. */
  stage: "assess" | "decide" | "notify" | "inform" | "supplement" | "closed" | "open";
  owed: Owed[];
  /** What does not fit together, as advice: `question` is 0, and `field` a path in the case, `decisions[1]`. */
  problems: (Omit<Problem, "code"> & { code: CaseCode })[];
}

/** Something that is owed: until when, where the law or an answer gives a moment or a day, and the article that asks for it. */
export interface Owed {
  what: "assess" | "decide" | "notify" | "inform" | "publicNotice" | "supplement";
  until: string | null;
  law: string;
}

export type CaseCode =
  | "notNotifyDespiteRisk" | "notInformDespiteHighRisk" | "decidedNotSent" | "changedSinceDecision" | "lowRiskDespiteSeverity" | "decidedBeforeAware"
  | "decisionMissing";

/** How severe a breach is, after ENISA's method. It supports the answer to question 29 and the judgement of the risk; no band is a duty. */
export interface Severity {
  /** The score in quarters, 1 to 24. */
  quarters: number;
  /** The same with two decimals. */
  score: string;
  /** Below 2, below 3, below 4, and above. */
  band: "low" | "medium" | "high" | "veryHigh";
  /** What the method keeps beside the score: more than 100 persons; nobody unauthorised can make sense of the data. */
  flags: ("manyIndividuals" | "unintelligible")[];
  /** How it came about, line by line. */
  explanation: string[];
}

/** What is asked to find out how severe a breach is. */
export interface SeverityForm {
  title: string;
  introduction: string;
  /** Whose method it is. */
  source: string;
  /** The members of a {@link SeverityInput}. A `kindOfData` is left out where no such data are touched; one of them is given, and so are all the others. */
  members: {
    name: keyof SeverityInput;
    question: string;
    help?: string;
    kind: "kindOfData" | "quarters" | "yesNo";
    steps: { value: number | boolean; text: string }[];
  }[];
}

/** What is asked of those who handle a breach: for an {@link Assessment}, a {@link Decision}, a {@link Communication}, and for `closing` of a {@link Case}. */
export type CaseForm = Record<"assessment" | "decision" | "communication" | "closing", CaseScreen>;

export interface CaseScreen {
  title: string;
  introduction: string;
  fields: CaseField[];
}

export interface CaseField {
  /** The path within the member, `dpo.opinion`; in a row that can be added, `consulted[i].whom`. */
  name: string;
  label: string;
  /** `lines` is a list of texts, one on each line; `moment` a day or a day with its time. */
  kind: "choice" | "choices" | "date" | "moment" | "number" | "text" | "longText" | "lines";
  /** Where it is asked and left blank there is nothing to keep. Where it is not asked, `risk` is `undecided`. */
  required: boolean;
  /** `help` says what it means or what follows of it, `law` in which article. */
  options?: { value: string; label: string; help?: string; law?: string }[];
  help?: string;
  law?: string;
  /** Asked where another field of the same screen has one of these values; always, where it is left out. */
  when?: { field: string; equals: string[] };
}

/** A formal decision; without a day, a proposal for one. */
export interface Decision {
  kind: "notify" | "notNotify" | "inform" | "notInform" | "close";
  on?: string;
  by?: { role?: string; unit?: string; name?: string };
  delegation?: { board?: string; group?: string };
  reference?: string;
  caseOfficer?: { role?: string; name?: string };
  grounds?: string;
  /** Art. 34(3)(a) to (c). */
  exemptions?: ("a" | "b" | "c")[];
  consulted?: { whom?: string; on?: string; answer?: string }[];
  servedOn?: string[];
  reportedToBoard?: string;
  /** Those that applied when it was recorded. */
  answers?: Answers;
}

/** What has been sent to the authority. */
export interface SentNotification {
  kind: "new" | "supplement" | "withdrawal";
  /** A moment or a day in the years 1900 to 2099; null where it is not known. */
  submittedAt: string | null;
  authorityReference?: string;
  /** Those that were sent, complete or not. */
  answers?: Answers;
}

/** What the data subjects have been told (Art. 34). */
export interface Communication {
  on: string;
  means: "individual" | "public" | "other";
  extent: "all" | "part";
  count?: number;
  text?: string;
}

/** What supplements a notification (Art. 33(4)), as `jsonSchema({ of: "supplement" })` describes it. */
export interface Supplement {
  schemaVersion: 1;
  kind: "supplement";
  form: { id: "imy-notification"; version: string };
  generator: { name: "breach-notification"; version: string };
  createdAt: string;
  /** That of the notification which was sent first. */
  deadline: Submission["deadline"];
  /** The notification. */
  of: { submittedAt: string | null; authorityReference?: string };
  /** What is another answer than in the latest that was sent, in the order of the form; never empty. */
  changes: SupplementChange[];
  /** All of it as it is known now. */
  submission: Submission;
}

/** An answer that is another one now; as in a submission. Without `before` there was none, without `after` there is none any more. */
export interface SupplementChange {
  /** The name of the answer. The number of a row is that of now and of before, where neither came nor went. */
  field: string;
  question: number;
  before?: string | number | string[];
  after?: string | number | string[];
  /** Its whole row was added, and has the number of now; or was removed, and has the number that it had. */
  row?: "added" | "removed";
}

/** A file that has been opened. */
export interface Opened {
  kind: "case" | "submission" | "supplement" | "report" | "answers" | "printout";
  /** The case that it is, or that begins with it. */
  case: Case;
  /** What could not be read: what stood there, perhaps shortened. */
  unread: { line?: number; text: string }[];
  /** Whether a newer version wrote it. What is not known here stays in the case, also when it is saved. */
  newer: boolean;
}

/** Which part of a register is asked for. What is left out leaves nothing out. */
export interface RegisterFilter {
  /** On Stockholm's calendar, 1900 to 2099. */
  year?: number | null;
  /** By its name in question 1, in small letters or large, with or without characters that nobody sees. */
  controller?: string | null;
  /** Left out: that of the register's options. */
  language?: Language;
}

/** What a register says of what was asked for. */
export interface RegisterResult {
  /** A row a case, by the day that it counts by. */
  rows: RegisterRow[];
  report: RegisterReport;
  /** What is wrong with files, whatever was asked for. */
  problems: RegisterProblem[];
}

/**
 * Something with a file: `notOurs`, no file of ours, or a broken one; `sameCase`, of the same case as `other`, which counts; `supplementOf`, a
 * supplement to the notification in `other`, `reportOf`, the internal report that `other` began with, and `copyOf`, a notification or a printed copy with the very answers that
 * `other` has, or had when it was sent, which are no cases of their own.
 */
export interface RegisterProblem {
  file: string;
  code: "notOurs" | "sameCase" | "supplementOf" | "reportOf" | "copyOf";
  other?: string;
}

/**
 * One case. Values are those of a submission: the key of a choice, or the text where it is none of the form's; times are a moment with Stockholm's offset, or a day; what is
 * not known is null.
 */
export interface RegisterRow {
  file: string;
  id: string;
  kind: Opened["kind"];
  newer: boolean;
  /** How many pieces of the file could not be read. */
  unread: number;
  /** The year and the day that it counts by: that of awareness, else that on which the case was opened, which `dateMissing` says. */
  year: number;
  date: string;
  dateMissing: boolean;
  /** Whether the report counts it: not what was assessed to be no breach, nor a withdrawn notification of which nothing was judged or decided. */
  counted: boolean;
  stage: CaseStatus["stage"];
  owed: Owed[];
  controller: string | null;
  /** The controller's reference; that of the latest decision where the answers have none. */
  reference: string | null;
  title: string | null;
  opened: string;
  /** Or made; empty where the file does not say. */
  saved: string;
  occurredFrom: string | null;
  occurredTo: string | null;
  aware: string | null;
  discovery: string | null;
  type: string | null;
  description: string | null;
  cause: string | null;
  causeComment: string | null;
  nature: string[];
  categories: string[];
  categoriesComment: string | null;
  groups: string[];
  groupsComment: string | null;
  /** How many: a number, or the key of a range. */
  dataSubjects: number | string | null;
  records: number | string | null;
  consequences: string[];
  consequencesComment: string | null;
  /** The answer to question 29. */
  severity: string | null;
  /** After ENISA's method, where it was assessed. */
  score: Pick<Severity, "quarters" | "score" | "band"> | null;
  isBreach: string | null;
  risk: string | null;
  measures: { at: string | null; description: string | null }[];
  /** By the latest decision; `notify` also where a notification was sent without one, which `decisionMissing` says. */
  notification: "notify" | "notNotify" | "undecided";
  decisionMissing: boolean;
  notifyDecision: RegisterDecision | null;
  submitted: boolean;
  /** When the first was sent, where that is known. */
  submittedAt: string | null;
  authorityReference: string | null;
  /** null where nothing was sent, nor decided to be. */
  timeliness: "inTime" | "late" | "cannotTell" | "notSubmitted" | null;
  lateReason: string | null;
  withdrawn: boolean;
  supplements: number;
  information: "inform" | "notInform" | "undecided";
  informDecision: RegisterDecision | null;
  informed: boolean;
  informedOn: string | null;
  communications: { on: string | null; means: string; extent: string; count: number | null }[];
  /** Why they will not be informed, of question 35. */
  reasonsNot: string[];
  dpo: string | null;
  closed: string | null;
  /** When the city's own period has passed since it was closed, where `adjust` says how long that is. Nothing is erased here. */
  mayBeErasedFrom: string | null;
}

/** A decision of a row. Who took it is said by the role and the unit: a register needs no name. */
export interface RegisterDecision {
  on: string | null;
  role: string | null;
  unit: string | null;
  board: string | null;
  group: string | null;
  reference: string | null;
  grounds: string | null;
  exemptions: string[];
}

/** The numbers of a report: `documented` is `notify`, `notNotify` and `undecided` together. */
export interface RegisterCounts {
  documented: number;
  dateMissing: number;
  notify: number;
  decisionMissing: number;
  notNotify: number;
  undecided: number;
  inform: number;
  inTime: number;
  late: number;
  cannotTell: number;
  notSubmitted: number;
  withdrawn: number;
}

/** The yearly report: the numbers, how often each answer was given, and the numbers by month and controller. */
export interface RegisterReport extends RegisterCounts {
  year: number | null;
  /** As the first of its cases spells it; as it was asked for where there is none. */
  controller: string | null;
  /** The most common first, those of a scale in its order; what is not stated last. */
  discovery: Tally[];
  type: Tally[];
  severity: Tally[];
  /** `2024-01`: all twelve of a year that was asked for, else those that have any. */
  months: ({ month: string } & RegisterCounts)[];
  controllers: ({ controller: string | null } & RegisterCounts)[];
}

/** How often an answer was given: its key, or the text where it is none of the form's; null where there is no answer. */
export interface Tally {
  key: string | null;
  label: string;
  count: number;
}

/** Which paper it is. */
export type PaperKind = "notification" | "transfer" | "supplement" | "decision" | "letter" | "register" | "annualReport";

/** What a person reads on paper, as data. */
export interface Paper {
  kind: PaperKind;
  title: string;
  language: Language;
  /** Its head. */
  meta: { label: string; value: string }[];
  blocks: Block[];
  /** What is to be known of it on the screen, and is no part of it: neither printed nor copied. */
  notes?: string[];
}

/** A part of a paper, in the order of reading. A heading's `level` is 2 right below the title. An answer without lines is in the table that follows; in a
 * transfer, where `entry` says how each gets into the authority's form, it is to be taken away there. */
export type Block =
  | { type: "heading"; level: number; text: string }
  | { type: "paragraph"; text: string }
  | { type: "answers"; label: string; lines: string[]; field: string; answered: boolean; entry?: "type" | "choose" | "tick" }
  | { type: "table"; columns: string[]; rows: string[][] }
  | { type: "list"; items: string[] }
  | { type: "signature"; label: string }
  /** A place that a person fills in: what belongs there. */
  | { type: "byHand"; text: string };

/** Answers nested by the steps of their names: `incident.discovered.date`. */
export interface Part {
  [step: string]: string | number | string[] | Part | Part[];
}

export interface Choice {
  /** The value in a submission. */
  key: string;
  label: string;
  /** The authority's own wording, where ours is tidied. */
  printed?: string;
  /** Whether the wording stands in a real notification; the rest is assumed. */
  seen: boolean;
}

export type Kind =
  | "text" | "long" | "organisationNumber" | "postalCode" | "email" | "phone" | "date" | "time" | "count" | "one" | "many";

/** When a field applies: always, when the notification is or may be late, or by the answers to earlier fields. */
export type Condition =
  | "always" | "lateOrMayBe"
  | { field: string; choice: string } | { field: string; choices: string[] } | { answered: string }
  | { all: Condition[] } | { any: Condition[] } | { not: Condition };

export interface FormField {
  /** The path in the submission; `contacts[i].name` in a repeated group. */
  name: string;
  /** The label of the part; the question where it has none of its own. */
  label: string;
  hint?: string;
  kind: Kind;
  /** Whether the form refuses a notification without it: at all times, or when the notification is late. */
  required: boolean | "whenLate";
  /** When the field applies. */
  applies: Condition;
  /** Who decided that it is hidden when it does not apply. */
  hiding: "authority" | "ours";
  /** The advised greatest number of characters. */
  advisedLength?: number;
  /** What stands in the field when it is rendered. */
  prefill?: string | string[];
  /** The token of HTML's `autocomplete` attribute. */
  autocomplete?: string;
  choices?: Choice[];
  /** Whether other options than the choices pass. */
  open?: boolean;
}

export interface Question {
  number: number;
  text: string;
  help?: string;
  /** The rules of law that ask for it; empty where none does. */
  law: string[];
  /** What it is for where no rule of law asks for it. */
  purpose?: string;
  fields: FormField[];
}

export interface Form {
  id: string;
  version: string;
  title: string;
  language: Language;
  sections: { id: string; title: string; questions: Question[] }[];
  groups: { name: string; row: string; add: string; atLeastOne: boolean }[];
  /** What a city has said of it. */
  links?: { notify?: string };
  retentionMonths?: number;
  recipient?: string;
}

/**
 * Checks a whole form.
 * @throws an `Error` with the code `notInitialised` before `init()` is done, as everything here does
 */
export function check(answers: Answers, options?: Options): Report;

/** Checks a whole form and builds the submission: `null` while there is an error. */
export function buildSubmission(answers: Answers, options: Options & { formId: "internal-report" }): { submission: InternalReport | null; report: Report };
export function buildSubmission(answers: Answers, options?: Options): { submission: Submission | null; report: Report };

/**
 * The answers that a submission was made of. What cannot be placed stays under its path.
 * @throws an `Error` with the code `notASubmission`
 */
export function readSubmission(submission: unknown, options?: Pick<Options, "formId" | "adjust">): Answers;

/** The notification as it will be read: the questions that apply, with their answers in lines. */
export function preview(answers: Answers, options?: Options): PreviewSection[];

/** The form itself: sections, questions, fields, choices and their legal basis. */
export function form(options?: Language | Pick<Options, "language" | "formId" | "adjust">): Form;

/** The JSON Schema (2020-12) of {@link Submission}, with its conditions; of {@link Supplement} or {@link Case} where that is asked for. */
export function jsonSchema(options?: Pick<Options, "formId" | "adjust"> & { of?: "submission" | "supplement" | "case" }): object;

/**
 * A case of which nothing is known yet, opened now.
 * @param options `id`: one that a receiver has given; left out, a random one
 * @throws an `Error` with the code `invalidId`
 */
export function newCase(options?: Pick<Options, "now"> & { id?: string }): Case;

/**
 * Opens the text of a file: a case, a submission, a supplement, an internal report, or answers as 0.1 saved them. What is no case yet becomes one, whose id comes
 * from what is in the file: opened twice, it is one case.
 * @throws an `Error` with the code `notOurs`: its message says, in the language of the options, what the file looks like and what to do
 */
export function openFile(text: string, options?: Pick<Options, "now" | "language">): Opened;

/**
 * The text of a case's file, saved now. Its members stand in one order, two spaces a level, so that two files can be compared.
 * @throws an `Error` with the code `invalidCase` for what is no case
 */
export function saveFile(value: Case, options?: Pick<Options, "now">): string;

/**
 * What supplements the notification of a case: what has changed since the latest that was sent. `null` where none was sent, where what was sent is not known, where
 * nothing has changed, and while there is an error. The report is on what is known now.
 * @throws an `Error` with the code `invalidCase`
 */
export function buildSupplement(value: Case, options?: Pick<Options, "now" | "language" | "absentFields" | "adjust">): { supplement: Supplement | null; report: Report };

/**
 * A case as a paper: `notification`, to be read through, dated and signed; `transfer`, to be typed over into the authority's e-service; `supplement`, what has
 * changed since the latest that was sent, before and now; `decision`, to notify or not, to inform or not, to close: a proposal, drawn up from the answers and the
 * assessment, until it has a day; `letter`, to the data subjects, with marked places (`byHand`) for what only a person can say: nothing that was typed for the
 * authority is copied into it but sender, contact and reference. Papers of the register are made from all cases: see {@link Register}.
 * @param options `decisions`: the places in `decisions` of the case, counted from 0, of those that the paper is about, the last of each sort; left out, the latest
 * on notifying and the latest on informing, of which a proposal stands aside where the other is decided; `reader`: whom a letter is written to, left out, guardians where all whom the breach is about are children
 * @throws an `Error` with the code `unknownPaper`, `unknownDecision`, `unknownReader` or `invalidCase`
 */
export function paper(value: Case, kind: Exclude<PaperKind, "register" | "annualReport">, options?: Pick<Options, "now" | "language" | "adjust"> & { decisions?: number[]; reader?: "dataSubject" | "guardian" }): Paper;

/**
 * The fields that have another answer than was sent last, in the order of the form: what a supplement has, also while there is an error. Null where nothing was
 * sent, or where it is not known what.
 * @throws an `Error` with the code `invalidCase`
 */
export function changedSinceSent(value: Case, options?: Pick<Options, "now" | "adjust">): string[] | null;

/**
 * Where a case stands: what is owed and until when, and what does not fit together. It advises; a person decides.
 * @throws an `Error` with the code `invalidCase`
 */
export function caseStatus(value: Case, options?: Pick<Options, "now" | "language" | "adjust">): CaseStatus;

/**
 * How severe a breach is, after ENISA's method: the highest step of the kinds of data, times how easily people are identified, and what has happened on top.
 * @param options `dataSubjects`: how many are affected, of a range the least; `unintelligible`: whether nobody unauthorised can make sense of the data
 * @throws an `Error` with the code `invalidSeverity`, whose message says which member is wrong and what to write
 */
export function severity(input: SeverityInput, options?: { language?: Language; dataSubjects?: number; unintelligible?: boolean }): Severity;

/** What is asked to find out how severe a breach is, with every step in words: what a page draws its questions from. */
export function severityForm(options?: { language?: Language }): SeverityForm;

/** What is asked for an assessment, a decision, a communication and the closing of a case, with what follows in law: what a page draws its screens from. */
export function caseForm(options?: { language?: Language }): CaseForm;

/** What follows in law of an assessment, in sentences that each name their article. It advises; a person decides. */
export function assessmentAdvice(assessment: Partial<Assessment>, options?: { language?: Language }): string[];

/**
 * The register (Art. 33(5)): the files of cases, what they say together, and the yearly report. Files come in any order. Of two of one case the case file counts, before what can become one; then that which was saved later.
 */
export class Register {
  constructor(options?: Pick<Options, "now" | "language" | "adjust">);
  /**
   * Adds a file, by the name that it is to be called by. One that is none of ours, or broken, is named among the problems of the result.
   * @throws an `Error` with the code `invalidFile` where name or text is no string
   */
  add(file: string, text: string): void;
  /** @throws an `Error` with the code `invalidFilter`, as all below does */
  result(filter?: RegisterFilter): RegisterResult;
  /** The rows for a spreadsheet: UTF-8 with a byte order mark, semicolons, headings and values in words. What would run as a formula has an apostrophe before it. */
  csv(filter?: RegisterFilter): string;
  /** Every case with all that is documented of it, or the yearly report. */
  paper(kind: "register" | "annualReport", filter?: RegisterFilter): Paper;
  /** Gives the memory back. All else then throws an `Error` with the code `freed`. */
  free(): void;
}

/** A form that is being filled in: setting a field costs what depends on it, however long the form has grown. */
export class Session {
  constructor(options?: Options);
  /** Sets one answer, or takes it back with `null`, and says what follows from it. */
  set(field: string, value: string | string[] | number | null | undefined): Change;
  /** Takes a row out of a group, `actions`; those behind it move up. */
  removeRow(group: string, index: number): Change;
  /** Moves the clock. */
  tick(now: string): Change;
  setLanguage(language: Language): Change;
  answers(): Answers;
  report(): Report;
  submission<S = Submission>(): S | null;
  preview(): PreviewSection[];
  /** Gives the memory back. All else then throws an `Error` with the code `freed`. */
  free(): void;
}

export interface EnhanceOptions extends Options {
  /** From the names of the page's controls to names of the form's fields: `{"rows[0].what": "actions[i].description"}`. */
  fields?: Record<string, string>;
}

/** A form of the page that is alive. */
export interface Enhancement {
  /** Leaves the form as it was. What was typed stays. */
  disconnect(): void;
  /** What was typed: a draft is this, as JSON. */
  answers(): Answers;
  /** Puts a draft into the form in the place of what stands there. Returns the names that the page cannot show in full. */
  setAnswers(answers: Answers): string[];
  /**
   * The case that the form is a part of, with what stands there now; null where the form is not the notification. What is put in takes the place of what
   * stands there; what of it the page has no place for is kept, and is part of the case again.
   */
  case: Case | null;
  /** Whether leaving the page asks first: there are answers neither prepared nor saved. Set it to false when you have saved them. */
  unsaved: boolean;
  report(): Report;
  /** null while there is an error. */
  submission<S = Submission>(): S | null;
  /** Tells everything that stops the submission, as a submit would; `true` when nothing does. */
  reportErrors(): boolean;
  openPreview(): void;
}

/**
 * Brings a form of the page to life: conditions, checks, the deadline, the preview and the submission.
 * @throws an `Error` with a `code`, such as `notAForm`
 */
export function enhance(form: HTMLFormElement, options?: EnhanceOptions): Enhancement;

/**
 * Renders the whole form into an element and brings it to life: what `<breach-notification>` does.
 * @throws an `Error` with a `code`, such as `notAnElement`
 */
export function render(element: HTMLElement, options?: Options): Enhancement;

declare global {
  interface GlobalEventHandlersEventMap {
    "breach-notification-ready": CustomEvent<{ version: string; missingQuestions: number[]; unknownControls: string[] }>;
    "breach-notification-change": CustomEvent<{
      field: string;
      shown: number[];
      hidden: number[];
      complete: boolean;
      status: Deadline["status"];
      minutesLeft: number | null;
    }>;
    "breach-notification-invalid": CustomEvent<{ problems: Problem[] }>;
    "breach-notification-reveal": CustomEvent<{ field: string; element: HTMLElement }>;
    "breach-notification-submission": CustomEvent<{ submission: Submission }>;
    "breach-notification-error": CustomEvent<{ code: string; message: string; details?: Mistake[] }>;
  }
}
