// Ours: the API alone, as a script of a page uses it.

import init, { check, Session } from "/pkg/breach_notification.js";

export default async function api() {
  await init();
  return {
    take: (answers, now) => ({ answers, options: { now } }),
    check: ({ answers, options }) => check(answers, options),
    wrong: ({ problems }) => problems.filter(({ level }) => level === "error").map(({ field }) => field),
    asks: (input, question) => check(input.answers, input.options).questions.find(({ number }) => number === question).applies,
    /** Only what depends on the field is looked at again. */
    change({ answers, options }, name) {
      const session = new Session(options);
      for (const [field, value] of Object.entries(answers)) session.set(field, value);
      return { set: (value) => session.set(name, value).complete, end: () => session.free() };
    },
  };
}
