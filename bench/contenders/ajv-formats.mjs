// How an answer may be written, for ajv: by hand, since a pattern cannot count a check digit. A blank answer is for `minLength` to judge.

import { clean, count, date, email, organisationNumber, phone, postalCode, time } from "../hand-written/formats.mjs";

const reads = (read) => (text) => {
  const seen = clean(text);
  return seen === "" || read(seen) !== undefined;
};

export const formats = {
  "organisation-number": reads(organisationNumber), "postal-code": reads(postalCode), "e-mail": reads(email), phone: reads(phone),
  day: reads(date), clock: reads(time), count: reads(count),
};
