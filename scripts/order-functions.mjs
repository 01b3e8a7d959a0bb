// Puts the functions of a WebAssembly that are alike beside each other: brotli then finds more to repeat, which is 1.6 % of the download. What
// the functions do is the same, in whichever order they stand.
//   node scripts/order-functions.mjs <file> <wasm-opt's features>…     in place

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readerOf } from "./short-imports.mjs";
import { root } from "./where.mjs";

const CODE = 10;
/** How functions are compared: so many bytes at a time; those that stand in more functions than this tell nothing; and a function shorter than this is
 * as good as any. Tried. */
const PIECE = 5;
const MANY = 200;
const SHORT = 40;
const [file, ...features] = process.argv.slice(2);
const tool = (name, ...words) => execFileSync(join(root, "node_modules/.bin", name), [...features, ...words]);

const folder = mkdtempSync(join(tmpdir(), "order-"));
const text = join(folder, "all.wat");
tool("wasm-dis", file, "-o", text);
writeFileSync(text, ordered(readFileSync(text, "utf8"), bodies(readFileSync(file))));
tool("wasm-as", text, "-o", file);
rmSync(folder, { recursive: true });

/** The code of each function, in the order of the file. */
function bodies(wasm) {
  const reader = readerOf(wasm, 8);
  while (!reader.isAtEnd()) {
    const [id, section] = [reader.number(), reader.bytes()];
    if (id !== CODE) continue;
    const inside = readerOf(section, 0);
    return Array.from({ length: inside.number() }, () => inside.bytes());
  }
  throw new Error(`${file} has no code`);
}

/** The text of the module with its functions in the order of their code. In the text each part begins at a line of its own. */
function ordered(module, bodies) {
  const [parts, functions] = [[], []];
  let at = null;
  for (const line of module.split("\n")) {
    if (/^( ?\(|\)| ;;)/.test(line)) {
      const isFunction = line.startsWith(" (func ");
      if (isFunction && !functions.length) at = parts.length;
      (isFunction ? functions : parts).push([line]);
      parts.last = isFunction ? functions : parts;
    } else {
      parts.last.at(-1).push(line);
    }
  }
  if (functions.length !== bodies.length) throw new Error(`${functions.length} functions in the text, ${bodies.length} in the file`);
  return [...parts.slice(0, at), ...chain(bodies).map((index) => functions[index]), ...parts.slice(at)].flat().join("\n");
}

/** The numbers of the functions: behind each the one that shares most with it, of those that are left. */
function chain(bodies) {
  const all = bodies.map((_, index) => index).sort((a, b) => Buffer.compare(bodies[a], bodies[b]) || a - b);
  const pieces = bodies.map(piecesOf);
  const holders = new Map();
  for (const index of all) for (const piece of pieces[index]) holders.set(piece, [...(holders.get(piece) ?? []), index]);
  const left = new Set(all);
  const chained = [];
  for (let last = all[0]; last !== undefined; last = next(last) ?? left.values().next().value) {
    left.delete(last);
    chained.push(last);
  }
  return chained;

  function next(last) {
    const shared = new Map();
    for (const piece of pieces[last]) {
      const those = holders.get(piece);
      // What stands in one function is shared by none, and what stands in many tells nothing.
      if (those.length > MANY) continue;
      const weight = 1 / Math.log2(1 + those.length);
      for (const other of those) if (left.has(other)) shared.set(other, (shared.get(other) ?? 0) + weight);
    }
    let best;
    let most = 0;
    for (const [other, weight] of shared) {
      // A long function shares something with any.
      const share = weight / (bodies[other].length + SHORT);
      if (share > most) [best, most] = [other, share];
    }
    return best;
  }
}

/** The pieces of a function's code, each as a number. */
function piecesOf(body) {
  const pieces = new Set();
  for (let at = 0; at + PIECE <= body.length; at += 1) pieces.add(body.readUIntBE(at, PIECE));
  return pieces;
}
