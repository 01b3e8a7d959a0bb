// A page as a city's programmers would write it: the element, and the script API beside it, both with their types.
import init, { check } from "breach-notification";
import type {} from "breach-notification/breach-notification.js";

/** What the test reads. */
declare global {
  var told: { complete?: boolean; codes?: string[]; ready?: string; submission?: unknown };
}

export async function begin(): Promise<void> {
  globalThis.told = {};
  document.addEventListener("breach-notification-ready", ({ detail }) => {
    globalThis.told.ready = detail.version;
  });
  document.addEventListener("breach-notification-submission", (event) => {
    event.preventDefault();
    globalThis.told.submission = event.detail.submission;
  });
  const element = document.querySelector("breach-notification");
  if (element) element.now = "2021-04-20T16:00:00+02:00";
  await init();
  const { complete, problems } = check({ "controller.name": "Exempelkommun" }, { now: "2021-04-20T16:00:00+02:00" });
  Object.assign(globalThis.told, { complete, codes: problems.map(({ code }) => code) });
}
