// The licence texts that belong to what is in pkg/: of each ingredient the text that it carries itself, with the names in it.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import parse from "spdx-expression-parse";
import { root } from "./where.mjs";

/** What may be in pkg/, in the order in which we choose where there is a choice. deny.toml says the same of all that Cargo.lock names. */
export const ACCEPTED = ["MIT", "Apache-2.0", "Unicode-3.0", "Apache-2.0 WITH LLVM-exception"];

/** How the text of a licence is known. */
const TELLING = {
  MIT: /Permission is hereby granted, free of charge, to any/,
  "Apache-2.0": /Apache License\s+Version 2\.0, January 2004/,
  "Unicode-3.0": /UNICODE LICENSE V3/,
  "Apache-2.0 WITH LLVM-exception": /LLVM Exceptions to the Apache 2\.0 License/,
};

/**
 * Which licences we take something under: all of those that an `AND` joins, and of an `OR` what comes first in {@link ACCEPTED}.
 *
 * @param {string} expression
 * @returns {string[]}
 */
export function chosen(expression) {
  const taken = best(parse(expression));
  if (!taken) throw new Error(`no licence that we accept: ${expression}. See scripts/licences.mjs`);
  return [...new Set(taken)];
}

function best({ license, exception, conjunction, left, right }) {
  if (license) {
    const id = exception ? `${license} WITH ${exception}` : license;
    return ACCEPTED.includes(id) ? [id] : undefined;
  }
  const [one, other] = [best(left), best(right)];
  if (conjunction === "and") return one && other && [...one, ...other];
  const rank = (ids) => (ids ? Math.max(...ids.map((id) => ACCEPTED.indexOf(id))) : Infinity);
  return rank(one) <= rank(other) ? one : other;
}

const isNotice = /^(licen[cs]e|copying|notice)/i;
const textsIn = (folder) => readdirSync(folder).filter((name) => isNotice.test(name)).sort().map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim());

/** A repository without the folder in it: `github.com/owner/name`. */
const houseOf = (repository) => /^https?:\/\/([^/]+\/[^/]+\/[^/]+?)(?:\.git)?(?:\/|$)/.exec(repository ?? "")?.[1].toLowerCase();

/**
 * The texts of one ingredient, one or more. Where it carries none, those of one from the same repository count; of the standard library the texts are
 * the general ones, with its owners.
 */
function textsOf(ingredient, all) {
  const { name, version, license, repository, folders } = ingredient;
  const sameHouse = all.filter((other) => other !== ingredient && houseOf(other.repository) === houseOf(repository)).flatMap((other) => other.folders);
  const own = folders.map(textsIn).find((texts) => texts.length);
  const texts = own ?? (sameHouse.map(textsIn).find((texts) => texts.length) ?? []);
  const general = name === "rust-std" ? generalTexts(all) : {};
  return chosen(license).map((id) => {
    const text = texts.find((text) => TELLING[id].test(text)) ?? general[id];
    if (!text) throw new Error(`${name} ${version} carries no text of ${id}, and neither does what comes from the same repository`);
    return text;
  });
}

function generalTexts(all) {
  const mit = readFileSync(join(root, "LICENSE-MIT"), "utf8").trim().replace(/^Copyright .*$/m, "Copyright (c) The Rust Project Developers (see https://thanks.rust-lang.org)");
  const unicode = all.flatMap(({ folders }) => folders.flatMap(textsIn)).find((text) => TELLING["Unicode-3.0"].test(text));
  return { MIT: mit, "Unicode-3.0": unicode };
}

/** All of it as one text: what is in the package, and below each text whom it covers. */
export function thirdParty(ingredients) {
  const covered = new Map();
  for (const ingredient of ingredients) {
    for (const text of textsOf(ingredient, ingredients)) covered.set(text, [...(covered.get(text) ?? []), ingredient]);
  }
  const called = ({ name, version }) => `${name} ${version}`;
  const width = Math.max(...ingredients.map((ingredient) => called(ingredient).length));
  const list = ingredients.map((ingredient) => `  ${called(ingredient).padEnd(width)}  ${ingredient.license}\n${" ".repeat(width + 4)}in ${ingredient.files.join(", ")}`);
  const texts = [...covered].map(([text, whose]) => `${"=".repeat(80)}\n${whose.map(called).join(", ")}\n${"-".repeat(80)}\n\n${text}\n`);
  return [
    "What is in the files of breach-notification beside its own code, and under which licence. Our own are in LICENSE-MIT and LICENSE-APACHE.",
    "Where a licence leaves a choice, it is taken under MIT, else under Apache-2.0. The files .html and .inline.js hold the WebAssembly and the scripts of the others.",
    "",
    ...list,
    "",
    ...texts,
  ].join("\n");
}
