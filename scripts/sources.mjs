// The hash of everything that goes into pkg/. pkg/build.json carries it, and
// so tells which sources a pkg/ was built from, whatever compiler was used.
//
// Comments in src/ do not count, nor how much white space there is, for they are
// not in pkg/. The exception is what stands in `///` and `//!` in a file that
// speaks to wasm-bindgen, which copies some of it into the types. In the scripts
// and the lists of packages everything counts.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { transformSync } from "esbuild";
import { root } from "./where.mjs";

const roots = [
  ".cargo/config.toml",
  "LICENSE-APACHE",
  "LICENSE-MIT",
  "Cargo.lock",
  "Cargo.toml",
  "package-lock.json",
  "scripts/build",
  "scripts/bundle.mjs",
  "scripts/describe.mjs",
  "scripts/ingredients.mjs",
  "scripts/inline-wasm.mjs",
  "scripts/lib.sh",
  "scripts/licences.mjs",
  "scripts/order-functions.mjs",
  "scripts/papers.mjs",
  "scripts/reach.mjs",
  "scripts/sbom.mjs",
  "scripts/short-imports.mjs",
  "scripts/wasm.sh",
  "src/",
];

// What an editor or the system leaves beside a file is no source.
const isLitter = (name) => name.startsWith(".") || name.endsWith("~");

function filesUnder(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (isLitter(entry.name)) return [];
    return entry.isDirectory() ? filesUnder(`${folder}${entry.name}/`) : [folder + entry.name];
  });
}

export function sourceFiles() {
  return roots.flatMap((path) => (path.endsWith("/") ? filesUnder(path) : [path])).sort();
}

/** Lower-case hex SHA-256 over the name and what counts of each file, sorted by name. */
export function hashOfSources() {
  const hash = createHash("sha256");
  for (const name of sourceFiles()) {
    const text = readFileSync(join(root, name), "utf8");
    const content = Buffer.from(name.startsWith("src/") ? whatCounts(name, text) : text);
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** A source without its comments. */
export function whatCounts(name, text) {
  switch (extname(name)) {
    case ".rs":
      return withoutRustComments(text);
    case ".js":
    case ".css":
      try {
        return transformSync(text, { loader: extname(name).slice(1), minifyWhitespace: true, legalComments: "none", logLevel: "silent" }).code;
      } catch {
        // What cannot be read cannot be built either.
        return text;
      }
    default:
      return text;
  }
}

// What begins first is taken whole: a string may hold `//`, a character may be `"`. Of a comment inside a comment the end
// counts, which does no harm.
const string = /(?<!\w)b?c?r(?<fence>#*)"[^]*?"\k<fence>|"(?:\\[^]|[^"\\])*"|'(?:\\[^][^']*|[^'\\\n])'/u.source;
const doc = /\/\/[/!].*\n?|\/\*[*!][^]*?\*\//u.source;
const comment = /\/\/.*|\/\*[^]*?\*\//u.source;
const withoutDocs = new RegExp(`(?<kept>${string})|(?:\\s|${comment})+`, "gu");
const withDocs = new RegExp(`(?<kept>${string}|${doc})|(?:\\s|(?!${doc})(?:${comment}))+`, "gu");

function withoutRustComments(text) {
  const tokens = text.includes("wasm_bindgen") ? withDocs : withoutDocs;
  return text.replace(tokens, (...found) => found.at(-1).kept ?? " ").trim();
}

/** `["rustc=rustc 1.95.0", …]` as build.json has it. */
export function toolsOf(words) {
  return Object.fromEntries(words.map((tool) => tool.split(/=(.*)/s).slice(0, 2)));
}
