// The rules against the browser itself: its own check of an e-mail address, its own time zones; and a session of random edits
// against a check from scratch.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { browserName } from "./support/browsers.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

/** Runs a function in a page, with the module as its first argument. */
async function withRules(code, ...values) {
  const page = await open();
  return page.wait(`async (...values) => {
    const rules = await import(new URL("../pkg/breach_notification.js", location.href));
    await rules.default();
    return (${code})(rules, ...values);
  }`, ...values);
}

// What both take.
const taken = [
  "namn@example.se", "fornamn.efternamn@example.se", "a@b.se", "A@B.SE", "1@2.se", "a+tagg@example.se", "a_b@example.se", "a-b@example.se",
  "!#$%&'*+/=?^_`{|}~-@example.se", ".a@example.se", "a.@example.se", "a..b@example.se", "..@example.se", "a@b.c", "a@b.c.d.e.f.se", "a@1.2.3.4",
  "a@b-c.se", "a@b--c.se", "a@xn--rksmrgs-5wao1o.se", " a@example.se", "a@example.se ", "\ta@example.se", `${"a".repeat(64)}@example.se`,
  `${"a".repeat(100)}@example.se`, `a@${"b".repeat(63)}.se`, `a@${"b".repeat(63)}.${"c".repeat(63)}.se`, "dataskydd@kommun.example.se", "a@9.se",
];
// What both refuse.
const refused = [
  "a", "@", "a@", "@a.se", "a@b@c.se", "a b@example.se", "a@ex ample.se", "a@.se", "a@b..se", "a@b.se.", "a@-b.se", "a@b-.se", "a@b.-se", "a@b.se-",
  "a@b_c.se", "a,b@example.se", "a;b@example.se", "a:b@example.se", "<a@example.se>", "Namn <a@example.se>", "\"a b\"@example.se", "a\\b@example.se",
  "(a)@example.se", "a[b]@example.se", "a@[127.0.0.1]", "a@example,se", "a@example.se, b@example.se", "a@example.se;b@example.se", "å@example.se",
  "förnamn@example.se", "a@b.se/x", "mailto:a@example.se", "a@example.se?subject=x", `a@${"b".repeat(64)}.se`, "a@b.se\u00a0c", "a＠example.se", "a@!.se",
];
// Where we differ on purpose: a host without a dot is a slip of the finger; letters beyond ASCII are in use in the domain.
const onlyTheBrowserTakes = ["a@localhost", "a@b", "namn@kommun"];
const weTake = ["a@räksmörgås.se", "a@sub.räksmörgås.se", "a@例え.テスト", "a@å.se"];

test("an e-mail address passes as it does in the browser's own field", { skip: browserName !== "chromium" && "the list is Chromium's" }, async () => {
  const verdicts = await withRules((rules, addresses) => addresses.map((address) => {
    const input = Object.assign(document.createElement("input"), { type: "email" });
    input.value = address;
    const { problems } = rules.check({ "contacts[0].email": address });
    const wrong = problems.some(({ field, code }) => field === "contacts[0].email" && code === "badEmail");
    return [address, input.validity.valid, !wrong];
  }), [...taken, ...refused, ...onlyTheBrowserTakes, ...weTake]);

  assert.ok(verdicts.length >= 60);
  for (const [address, theirs, ours] of verdicts) {
    if (onlyTheBrowserTakes.includes(address)) assert.deepEqual([theirs, ours], [true, false], address);
    else if (weTake.includes(address)) assert.equal(ours, true, address);
    else assert.deepEqual([theirs, ours], [taken.includes(address), taken.includes(address)], address);
  }
});

test("around every change of the clocks the browser's own time zones agree", async () => {
  const [compared, differences] = await withRules((rules) => {
    const format = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/Stockholm", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
    });
    const local = (instant) => format.format(instant);
    const hour = 3_600_000;
    const now = "2040-01-01T00:00:00Z";
    const differences = [];
    let compared = 0;
    for (let year = 2018; year <= 2035; year++) {
      for (const month of [2, 9]) {
        const last = new Date(Date.UTC(year, month + 1, 0));
        const change = Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
        // Every half hour on the clock's face, from three days before the change to a day after it.
        for (let face = change - 72 * hour; face < change + 24 * hour; face += hour / 2) {
          const [date, time] = [new Date(face).toISOString().slice(0, 10), new Date(face).toISOString().slice(11, 16)];
          const instants = [face - 2 * hour, face - hour].filter((instant) => local(instant) === `${date} ${time}`);
          const { deadline, problems } = rules.check({ "incident.discovered.date": date, "incident.discovered.time": time }, { now });
          const skipped = problems.some(({ code }) => code === "timeDoesNotExist");
          const right = instants.length
            ? !skipped && Date.parse(deadline.startsAt) === instants[0] && Date.parse(deadline.expiresAt) === instants[0] + 72 * hour
            : skipped && deadline.assumedTime;
          const offset = (instant) => local(Date.parse(instant)) === instant.slice(0, 16).replace("T", " ");
          if (!right || !offset(deadline.startsAt) || !offset(deadline.expiresAt)) differences.push(`${date} ${time}`);
          compared++;
        }
      }
    }
    return [compared, differences];
  });
  assert.ok(compared > 6_000);
  assert.deepEqual(differences, []);
});

test("after any edits a session says what a check from scratch says", async () => {
  const differences = await withRules((rules) => {
    const fields = rules.form().sections.flatMap(({ questions }) => questions.flatMap(({ fields }) => fields));
    let state = 20_210_420;
    // A small generator of our own, so that each run is the same.
    const random = (below) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const pick = (list) => list[random(list.length)];
    const texts = ["", " ", "x", "2021-04-13", "2021-03-28", "02:30", "8:30", "212000-0142", "212000-0143", "127 26", "a@example.se", "08-465 004 00", "12", "701063-2391"];
    const value = ({ kind, choices = [] }) => {
      const keys = choices.map(({ key }) => key);
      if (kind === "many") return keys.filter(() => random(4) === 0);
      return keys.length && random(5) ? pick(keys) : pick(texts);
    };
    const differences = [];
    for (let round = 0; round < 60; round++) {
      let options = { now: "2021-04-20T16:00:00+02:00", language: pick(["sv", "en"]) };
      const session = new rules.Session(options);
      for (let edit = 0; edit < 25; edit++) {
        const field = pick(fields);
        const what = random(12);
        if (what === 0) session.removeRow(pick(["contacts", "actions", "processors.organisations"]), random(3));
        else if (what === 1) session.tick((options = { ...options, now: `2021-04-${10 + random(20)}T12:00:00Z` }).now);
        else if (what === 2) session.setLanguage((options = { ...options, language: pick(["sv", "en"]) }).language);
        else session.set(field.name.replace("[i]", `[${random(3)}]`), value(field));
        const [ours, anew] = [session.report(), rules.check(session.answers(), options)].map((report) => JSON.stringify(report));
        const [submission, built] = [session.submission(), rules.buildSubmission(session.answers(), options).submission].map((each) => JSON.stringify(each));
        if (ours !== anew || submission !== built) differences.push(`round ${round}, edit ${edit}`);
      }
      session.free();
    }
    return differences;
  });
  assert.deepEqual(differences, []);
});
