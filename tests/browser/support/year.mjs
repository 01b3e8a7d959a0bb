// Case files from a seed, as tests/support/year.rs makes them: a year of a city's boards, and any number for what takes its time.

import { scenario } from "./scenarios.mjs";

const { answers } = scenario("usb-stick");
export const BOARDS = ["Utbildningsnämnden", "Socialnämnden", "Kulturnämnden"];

/** A stream of numbers that is the same each time (mulberry32). */
export function numbers(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const two = (number) => String(number).padStart(2, "0");
const offset = (day) => (day.slice(5) > "03-31" && day.slice(5) < "10-27" ? "+02:00" : "+01:00");

/** A case of a board of which it became aware on a day at half past eight. */
export function held(number, board, aware, below) {
  const one = (all) => all[below(all.length)];
  return {
    caseVersion: 1, form: { id: "imy-notification", version: "2021" }, generator: { name: "breach-notification", version: "0.1.0" },
    id: String(number).padStart(26, "0"), title: `Incident ${number}`, opened: `${aware}T09:00:00+01:00`, saved: `${aware}T16:00:00+01:00`,
    answers: {
      ...answers, "controller.name": board, "controller.reference": `EX ${aware.slice(0, 4)}-${number}`,
      "incident.occurred.date": aware, "incident.discovered.date": aware, "incident.discovered.time": "08:30",
      "incident.discovery": one(["employee", "employee", "employee", "data-subject", "outsider", "automated-logs", "En granne"]),
      "incident.type": one(["disclosure-letter", "disclosure-email", "loss", "theft", "access"]),
      "consequences.severity": one(["1", "2", "3", "4"]),
    },
    assessments: [{ at: `${aware}T10:00:00+01:00`, isBreach: "yes", nature: ["confidentiality"], risk: "unlikely", dpo: { opinion: "supports" } }],
  };
}

export function decided(held, kind) {
  const on = held.answers["incident.discovered.date"];
  held.decisions = [...(held.decisions ?? []), { kind, on, by: { role: "Förvaltningschef" }, grounds: "Enligt bedömningen." }];
}

/** Sent so many hours after the city became aware, on days that have 24 of them. */
export function sent(held, hours) {
  const aware = held.answers["incident.discovered.date"];
  const minutes = 8 * 60 + 30 + hours * 60;
  const day = Number(aware.slice(8)) + Math.floor(minutes / 1440);
  const at = `${aware.slice(0, 8)}${two(day)}T${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}:00${offset(aware)}`;
  held.notifications = [{ kind: "new", submittedAt: at, authorityReference: `IMY-${held.id}`, answers: held.answers }];
}

export const file = (name, held) => ({ name, text: `${JSON.stringify(held, null, 2)}\n` });

/** The year 2024 of a city: 24 breaches, of which 3 were notified, in time; and what a folder has beside them. */
export function yearOf24() {
  const below = numbers(24);
  const files = [];
  for (let number = 0; number < 24; number += 1) {
    const one = held(number, BOARDS[number % 3], `2024-${two(1 + below(12))}-${two(3 + below(20))}`, below);
    if (number < 3) {
      one.assessments[0].risk = "risk";
      decided(one, "notify");
      sent(one, [5, 50, 72][number]);
    } else {
      decided(one, "notNotify");
    }
    files.push(file(`${number}.json`, one));
  }
  const noBreach = held(100, BOARDS[0], "2024-05-02", below);
  noBreach.assessments[0].isBreach = "no";
  files.push(file("ingen-incident.json", noBreach));
  for (const [number, aware] of [[101, "2023-12-31"], [102, "2025-01-01"]]) {
    const other = held(number, BOARDS[1], aware, below);
    decided(other, "notify");
    files.push(file(`fran-${aware}.json`, other));
  }
  const older = JSON.parse(files[0].text);
  older.saved = "2024-01-01T00:00:00+01:00";
  older.decisions = [];
  files.push(file("0-aldre.json", older));
  files.push({ name: "trasig.json", text: files[1].text.slice(0, 400) });
  return files;
}

/** So many cases of ten years, in every state. */
export function many(count) {
  const below = numbers(count);
  return Array.from({ length: count }, (_, number) => {
    const one = held(number, BOARDS[below(3)], `${2018 + below(10)}-${two(1 + below(12))}-${two(1 + below(24))}`, below);
    const state = below(4);
    if (state === 1) decided(one, "notNotify");
    if (state > 1) {
      decided(one, "notify");
      sent(one, below(100));
    }
    return file(`${number}.json`, one);
  });
}
