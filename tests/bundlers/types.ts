// Each line is one that an editor has to know, or one that it has to refuse. Compiled, never run.
import init, { check, type Answers, type Case, type Problem } from "breach-notification";
import { BreachNotification } from "breach-notification/breach-notification.js";
import { BreachRegister } from "breach-notification/breach-register.js";

const element: BreachNotification = document.createElement("breach-notification");
const register: BreachRegister = document.createElement("breach-register");
const found: BreachNotification | null = document.querySelector("breach-notification");
const answers: Answers = element.answers;
element.answers = { "controller.name": "Exempelkommun" };
element.case = null;
const held: Case | null = element.case;
element.adjust = { form: "imy-notification" };
element.unsaved = false;
const json: string = element.value;
const verdict: boolean | undefined = element.report?.complete;
const other: typeof BreachNotification = BreachNotification.define("city-form");
register.now = null;

element.addEventListener("breach-notification-invalid", ({ detail }) => {
  const problems: Problem[] = detail.problems;
  return problems;
});
document.forms[0]?.addEventListener("breach-notification-change", (event) => {
  const shown: number[] = event.detail.shown;
  // @ts-expect-error there is no such thing in it
  return [shown, event.detail.submission];
});
window.addEventListener("breach-register-ready", (event: CustomEvent<null>) => event.detail);

// @ts-expect-error it is to be read
element.report = null;
// @ts-expect-error an answer is a text, or several
element.answers = { "controller.name": 7 };
// @ts-expect-error there is no such event
element.addEventListener("breach-notification-ready", (event: MouseEvent) => event);
// @ts-expect-error there is no such form
check({}, { formId: "tax-return" });

export default [init, found, answers, held, json, verdict, other];
