// The sets of answers that all judge: a whole notification, the same with ten errors, and with more measures.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/where.mjs";

const { now, answers } = JSON.parse(readFileSync(join(root, "tests/scenarios/usb-stick.json"), "utf8"));

export { now };

/** Of these, every contender can tell. */
const TEN = {
  "controller.name": "",
  "controller.organisationNumber": "212000-014",
  "controller.address.postalCode": "1272",
  "contacts[0].name": "",
  "contacts[0].email": "dataskyddsombud",
  "contacts[0].phone": "12",
  "contactAddress.street": "",
  "contactAddress.city": "",
  "incident.lateReason": "",
  "dataSubjects.count.exact": "-5",
};

export const wrongFields = Object.keys(TEN).sort();

const isAction = (name) => name.startsWith("actions[");
const others = Object.fromEntries(Object.entries(answers).filter(([name]) => !isAction(name)));
const written = Object.entries(answers).filter(([name]) => isAction(name));
const count = new Set(written.map(([name]) => /\d+/.exec(name)[0])).size;

/** The notification with so many measures: those that it has, over and over. */
export function valid(rows = count) {
  const all = { ...others };
  for (let row = 0; row < rows; row += 1) {
    for (const [name, answer] of written) if (name.startsWith(`actions[${row % count}].`)) all[name.replace(/\d+/, row)] = answer;
  }
  return all;
}

export const withTenErrors = (rows) => ({ ...valid(rows), ...TEN });

/** A question that hangs on another: 13, when the breach ended. */
export const condition = { question: 13, checked: "incident.ended.date", seen: "incident.ended.comment", by: "incident.ongoing", shows: "no", hides: "yes" };

/** What is changed and changed back: the last digit, which is the check digit. */
export const change = { field: "controller.organisationNumber", values: ["212000-0142", "212000-0143"] };
