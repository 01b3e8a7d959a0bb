// The states that a page can be brought into, for tests that look at all of them.

import { scenario } from "./scenarios.mjs";

const { now, answers } = scenario("usb-stick");

/** The element with its clock fixed, as settings for `open`. */
const element = (path) => (now) => ({ path, edit: (html) => html.replace(/<breach-notification>(?=\s*<h1)/, `<breach-notification now="${now}">`) });

/** The form of a page, and the element, as settings for `open`: each takes the time. */
export const pages = {
  page: (now) => ({ path: "/www/index.html", now }),
  element: element("/www/element.html"),
};

/** The whole form in one file. */
export const oneFile = element("/pkg/breach-notification.html");

/** Errors, gaps and advice are told: the person has tried to submit. */
export async function withErrors(page) {
  await page.put({ "incident.ongoing": "no", "processors.involved": "yes", "controller.organisationNumber": "1", "incident.ended.date": "2027-01-01" });
  await page.prepare();
}

/** Every group that can have more rows has two. */
export async function withRows(page) {
  await page.put({ "processors.involved": "yes" });
  for (const field of ["contacts[0].name", "processors.organisations[0].name", "actions[0].date"]) await page.addRow(field);
}

/** The preview of a whole notification is open. */
export async function withPreview(page) {
  await page.put(answers);
  await page.click("Förhandsgranska");
}

/** A notification is prepared. */
export async function withResult(page) {
  await page.put(answers);
  await page.prepare();
}

/** When the whole notification was made: late. */
export const late = now;
