// By hand: no library at all.

import choices from "generated/choices.json";
import { grouped } from "../answers.mjs";
import { handWritten } from "../hand-written.mjs";

export default async function byHand() {
  const { check, applies } = handWritten(choices);
  return {
    take: (answers, now) => ({ answers: grouped(answers).answers, options: { now } }),
    check: ({ answers, options }) => check(answers, options),
    wrong: (names) => names,
    asks: ({ answers, options }, question, field) => applies(field, answers, options),
    change: ({ answers, options }, name) => ({ set: (value) => check(Object.assign(answers, { [name]: value }), options).length === 0 }),
  };
}
