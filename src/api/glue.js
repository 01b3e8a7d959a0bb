// The script API as a module: wasm-bindgen's glue, and which build it is of. The WebAssembly imports its first function under the build's
// name, so that no two builds can be linked.
import * as bindgen from "breach-notification-bindgen";
import { asksWith } from "../page/asking.js";
import { marks } from "../page/files/changed_marks.js";
import { drafts } from "../page/files/draft.js";
import { handling } from "../page/handling/handling.js";
import { ofLinking } from "../page/mismatch.js";
import { opening, pasting } from "../page/files/opening.js";
import { copyPaper, pageOf } from "../page/paper_copy.js";
import { transferring } from "../page/transfer/transferring.js";
import { guardMethods, guardedClass, guardedFunction, started } from "./guards.js";

export * from "breach-notification-bindgen";

// What is named here goes before what the line above exports. A test compares the two.
export const answersIn = /* @__PURE__ */ guardedFunction(bindgen.answersIn);
export const assessmentAdvice = /* @__PURE__ */ guardedFunction(bindgen.assessmentAdvice);
export const buildSubmission = /* @__PURE__ */ guardedFunction(bindgen.buildSubmission);
export const buildSupplement = /* @__PURE__ */ guardedFunction(bindgen.buildSupplement);
export const caseForm = /* @__PURE__ */ guardedFunction(bindgen.caseForm);
export const caseStatus = /* @__PURE__ */ guardedFunction(bindgen.caseStatus);
export const changedSinceSent = /* @__PURE__ */ guardedFunction(bindgen.changedSinceSent);
export const check = /* @__PURE__ */ guardedFunction(bindgen.check);
export const enhance = /* @__PURE__ */ guardedFunction(bindgen.enhance);
export const form = /* @__PURE__ */ guardedFunction(bindgen.form);
export const jsonSchema = /* @__PURE__ */ guardedFunction(bindgen.jsonSchema);
export const newCase = /* @__PURE__ */ guardedFunction(bindgen.newCase);
export const openFile = /* @__PURE__ */ guardedFunction(bindgen.openFile);
export const paper = /* @__PURE__ */ guardedFunction(bindgen.paper);
export const preview = /* @__PURE__ */ guardedFunction(bindgen.preview);
export const readSubmission = /* @__PURE__ */ guardedFunction(bindgen.readSubmission);
export const render = /* @__PURE__ */ guardedFunction(bindgen.render);
export const saveFile = /* @__PURE__ */ guardedFunction(bindgen.saveFile);
export const severity = /* @__PURE__ */ guardedFunction(bindgen.severity);
export const severityForm = /* @__PURE__ */ guardedFunction(bindgen.severityForm);
export const Register = /* @__PURE__ */ guardedClass(bindgen.Register);
export const Session = /* @__PURE__ */ guardedClass(bindgen.Session);

/** What a form of the page has loaded when a person asks for it. */
const markChanges = marks({ form, changedSinceSent });
const handled = handling({ assessmentAdvice, caseForm, caseStatus, check, form, paper, saveFile, severity, severityForm });
/** There is more in the case of a form, or another one. */
const caseChanged = (files, isOther) => {
  markChanges(files);
  handled.refresh(files, isOther);
};
const open = opening({ openFile, form, caseChanged });
export const onAsking = {
  opening: open, pasting: pasting(open), copyPaper, drafts, handling: handled, pageOf, transferring: transferring({ paper, changedSinceSent, caseChanged }),
};
asksWith(async () => onAsking, import.meta.url);

/** The name of the build. Each script works with the WebAssembly of its own build only. */
export const build = BUILD;

export default async function init(input) {
  try {
    return ready(await bindgen.default(input));
  } catch (error) {
    throw ofLinking(error);
  }
}

export function initSync(input) {
  try {
    return ready(bindgen.initSync(input));
  } catch (error) {
    throw ofLinking(error);
  }
}

function ready(wasm) {
  if (!started()) for (const kind of [bindgen.Session, bindgen.Enhancement, bindgen.Register]) guardMethods(kind.prototype);
  return wasm;
}
