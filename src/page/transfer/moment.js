// A moment on the clocks of Stockholm, from a day and a time. The browser knows the zone.

const CLOCK = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
});

/** What the clocks of Stockholm show: `2026-04-13 08:30`. */
export const shown = (instant) => CLOCK.format(instant);

/**
 * RFC 3339 with Stockholm's offset. Of a time that comes twice it is the first one; null for one that the clocks skip.
 *
 * @param {string} date `2026-04-13`
 * @param {string} time `08:30`
 */
export function momentOf(date, time) {
  const all = ["+02:00", "+01:00"].map((offset) => `${date}T${time}:00${offset}`);
  return all.find((moment) => shown(new Date(moment)) === `${date} ${time}`) ?? null;
}

/** A day or a moment, as a file has it, as people write it. */
export const inWords = (language, when) => (when.length > 10 ? `${when.slice(0, 10)} ${language === "en" ? "at" : "kl."} ${when.slice(11, 16)}` : when);

/**
 * Whether it is over. A day is over when Stockholm has the next.
 *
 * @param {string} when
 * @param {number} now in milliseconds
 */
export const isOver = (when, now) => (when.length > 10 ? Date.parse(when) < now : when < shown(now).slice(0, 10));
