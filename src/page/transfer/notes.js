// What the transfer notes in a case: what has been typed over, and that it was sent.

import { firstSent } from "../files/case_file.js";
import { momentOf } from "./moment.js";

/** The case with a field ticked, or no longer. */
export function withTick(held, field, isTicked) {
  const without = (names = []) => names.filter((name) => name !== field);
  const transferred = without(held.transferred);
  const changed = without(held.changedSinceTransfer);
  if (isTicked) transferred.push(field);
  const { transferred: _, changedSinceTransfer: __, ...rest } = held;
  return { ...rest, ...(transferred.length && { transferred }), ...(changed.length && { changedSinceTransfer: changed }) };
}

/**
 * The case with what was sent now. Where that one was sent is known, and not when, it is that one; what is sent after a notification is a supplement.
 *
 * @param {{ date: string, time: string, reference: string, now: string }} given
 * @returns {{ held?: object, sent?: object, wrong?: string }} the name of what is to be said, where something is wrong
 */
export function withSent(held, { date, time, reference, now }) {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return { wrong: "badDate" };
  const submittedAt = time ? momentOf(date, time) : date;
  if (!submittedAt) return { wrong: "badTime" };
  // A day may still be going on, and a clock be a few minutes wrong.
  const earliest = new Date(time ? submittedAt : momentOf(date, "00:00"));
  if (earliest - new Date(now) > 5 * 60_000) return { wrong: "inFuture" };
  const first = firstSent(held);
  const authorityReference = reference.trim() && { authorityReference: reference.trim() };
  const all = held.notifications ?? [];
  if (first && first.submittedAt === null) {
    // In the order in which a file has them.
    const { kind, submittedAt: _, authorityReference: known, ...rest } = first;
    const sent = { kind, submittedAt, ...(known && { authorityReference: known }), ...authorityReference, ...rest };
    return { sent, held: { ...held, notifications: all.map((one) => (one === first ? sent : one)) } };
  }
  const sent = { kind: first ? "supplement" : "new", submittedAt, ...authorityReference, answers: held.answers };
  return { sent, held: { ...held, notifications: [...all, sent] } };
}

/** When something was sent, for people. */
export const whenSent = ({ submittedAt }) => (submittedAt.length > 10 ? `${submittedAt.slice(0, 10)} kl. ${submittedAt.slice(11, 16)}` : submittedAt);
