// What ajv makes of the schema before anybody loads a page: a function as source text, so that the page has no compiler.

import Ajv from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { _ } from "ajv";
import { formats } from "../contenders/ajv-formats.mjs";

export function validator(schema, formatsPath) {
  const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, code: { source: true, esm: true, lines: false, formats: _`require(${formatsPath}).formats` } });
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  return standalone.default(ajv, ajv.compile(schema));
}
