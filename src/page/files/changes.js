// What has changed in the form since the notification was sent: what supplements it (Art. 33(4)).

import { stringify } from "../json.js";

/** The answers that were sent last; undefined where nothing was, or where it is not known what. */
export const lastSent = ({ notifications = [] }) => notifications.findLast(({ kind, answers }) => kind !== "withdrawal" && answers)?.answers;

/** The names of the fields that have another answer now; null where nothing was sent. */
export function changedFields(held) {
  const sent = lastSent(held);
  if (!sent) return null;
  const now = held.answers ?? {};
  return [...new Set([...Object.keys(sent), ...Object.keys(now)])].filter((name) => stringify(sent[name] ?? "") !== stringify(now[name] ?? ""));
}
