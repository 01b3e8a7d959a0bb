// How much is measured: all of it, or what fits into a minute.

export const full = {
  cold: 9,
  /** Rounds, and the milliseconds that each measurement of a check shall take in each. */
  checks: { rounds: 9, target: 60 },
  sizes: [10, 100, 1_000, 10_000],
  /** Rounds, and how often a thing is done in each. */
  pages: { rounds: 5, times: 4 },
  rows: [10, 100, 1_000],
  edits: 10_000,
};

export const quick = {
  cold: 3,
  checks: { rounds: 3, target: 20 },
  sizes: [10, 1_000],
  pages: { rounds: 2, times: 2 },
  rows: [10],
  edits: 0,
};
