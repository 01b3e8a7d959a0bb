// How an answer may be written, by hand: each gives the answer in one form, or nothing where it is none. They are handed what `clean` gives.

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
// Nearly all that is typed in Swedish is Latin-1, and has nothing that would have to go.
const PLAIN = /^[!-~\xa1-\xac\xae-\xff](?:[ -~\xa1-\xac\xae-\xff]*[!-~\xa1-\xac\xae-\xff])?$/;

/** What is seen of an answer. */
export function clean(value) {
  if (value === undefined || value === "") return "";
  if (Array.isArray(value)) return clean(value[0]);
  return PLAIN.test(value) ? value : value.replace(INVISIBLE, "").trim();
}

export function date(text) {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return isDay(text) ? text : undefined;
  const [, year, first, month, second, day] = /^(\d{4})([/.]|\p{Dash}|)(\d\d)([/.]|\p{Dash}|)(\d\d)$/u.exec(text) ?? [];
  if (!year || uniform(first) !== uniform(second)) return undefined;
  const written = `${year}-${month}-${day}`;
  return isDay(written) ? written : undefined;
}
const uniform = (separator) => (/\p{Dash}/u.test(separator) ? "-" : separator);

function isDay(written) {
  const [year, month, day] = [Number(written.slice(0, 4)), Number(written.slice(5, 7)), Number(written.slice(8))];
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function time(text) {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return text;
  const [, hour, minute = "00"] = /^(?:kl\.?\s*)?(\d{1,2})(?:[:.](\d\d))?(?::00(?:\.0{1,3})?)?$/i.exec(spaced(text)) ?? [];
  return hour < 24 && minute < 60 ? `${hour.padStart(2, "0")}:${minute}` : undefined;
}
const spaced = (text) => text.replace(/(\d\d)(\d\d)$/, "$1:$2");

export function organisationNumber(text) {
  const digits = text.replace(/[\s\p{Dash}]/gu, "").replace(/^16(?=\d{10}$)/, "");
  if (!/^\d\d[2-9]\d{7}$/.test(digits)) return undefined;
  let sum = 0;
  for (let at = 0; at < 10; at += 1) {
    const weighed = digits[at] * (2 - (at % 2));
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0 ? `${digits.slice(0, 6)}-${digits.slice(6)}` : undefined;
}

/** A country's other than Sweden's passes as it is. */
export function postalCode(text, country) {
  if (!/^(|sverige|sweden|se)$/i.test(clean(country))) return text;
  return /^[1-9]\d\d\s*\d\d$/.test(text) ? text.replace(/\s/g, "").replace(/^.../, "$& ") : undefined;
}

export const email = (text) => (EMAIL.test(text) ? text : undefined);
const LABEL = "(?!-)[a-zA-Z0-9\\-\\p{Alphabetic}\\u0300-\\u036f]{1,63}(?<!-)";
const EMAIL = new RegExp(`^[a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]+@${LABEL}(?:\\.${LABEL})+$`, "u");

export function phone(text) {
  const dialled = text.replace(/[\s\p{Dash}]|\(0\)/gu, "").replace(/[()/.]/g, "");
  const [, international, rest] = /^(\+|00|0)(\d*)$/.exec(dialled) ?? [];
  if (!international || (international === "0" && dialled.length < 7)) return undefined;
  const number = international === "0" ? `46${rest}` : rest.replace(/^460+/, "46");
  return number.length >= 7 && number.length <= 15 ? `+${number}` : undefined;
}

export function count(text) {
  const digits = text.replace(/\s/g, "");
  return /^\d+$/.test(digits) && Number(digits) <= Number.MAX_SAFE_INTEGER ? Number(digits) : undefined;
}

// Stockholm's clocks as they have been set since 1996: an hour forward on the last Sunday of March, and back on that of October.
const HOUR = 3_600_000;
const years = new Map();

function summer(year) {
  if (!years.has(year)) years.set(year, [3, 10].map((month) => {
    const last = new Date(Date.UTC(year, month, 0));
    return last.getTime() - last.getUTCDay() * 24 * HOUR + HOUR;
  }));
  return years.get(year);
}

function offset(at) {
  const [from, to] = summer(new Date(at).getUTCFullYear());
  return at >= from && at < to ? 2 * HOUR : HOUR;
}

/** When the clocks show it, the first time that they do; nothing for an hour that they skip. */
export function instant(day, time) {
  if (!day || !time) return undefined;
  const shown = Date.parse(`${day}T${time}Z`);
  return [2 * HOUR, HOUR].map((ahead) => shown - ahead).find((at) => at + offset(at) === shown);
}

/** Whether the clocks show it at all. */
export const exists = (day, time) => !time.startsWith("02:") || day.slice(5, 7) !== "03" || instant(day, time) !== undefined;

/** The day that it is in Stockholm. */
export function today(now) {
  const at = Date.parse(now);
  return new Date(at + offset(at)).toISOString().slice(0, 10);
}
