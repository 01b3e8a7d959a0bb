// Puts the functions of a WebAssembly that are alike beside each other: brotli then finds more to repeat, which is 2 % of the download. What
// the functions do is the same, in whichever order they stand. Which way of comparing them is best nobody can tell: several are tried, and the smallest counts.
//   node scripts/order-functions.mjs <file> <wasm-opt's features>…     in place

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { readerOf } from "./short-imports.mjs";
import { root } from "./where.mjs";

const CODE = 10;
/** How functions are compared: so many bytes at a time; those that stand in more functions than this tell nothing; and a function shorter than this is
 * as good as any. */
const WAYS = [3, 4].flatMap((piece) => [400, 900, 2000].flatMap((many) => [5, 20].map((short) => ({ piece, many, short }))));
/** A long function shares something with any. */
const AGAINST_LENGTH = 1.15;
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
  return [...parts.slice(0, at), ...smallest(bodies).map((index) => functions[index]), ...parts.slice(at)].flat().join("\n");
}

/** The numbers of the functions in the order that makes the smallest download. */
function smallest(bodies) {
  const size = (order) => brotliCompressSync(Buffer.concat(order.map((index) => bodies[index]))).length;
  const tried = WAYS.map((way) => chain(bodies, way)).map((order) => [size(order), order]);
  return tried.reduce((best, one) => (one[0] < best[0] ? one : best))[1];
}

/** The numbers of the functions: behind each the one that shares most with it, of those that are left. */
function chain(bodies, { piece, many, short }) {
  const all = bodies.map((_, index) => index).sort((a, b) => Buffer.compare(bodies[a], bodies[b]) || a - b);
  const pieces = bodies.map((body) => piecesOf(body, piece));
  const holders = new Map();
  for (const index of all) {
    for (const piece of pieces[index]) {
      if (holders.has(piece)) holders.get(piece).push(index);
      else holders.set(piece, [index]);
    }
  }
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
      if (those.length > many) continue;
      const weight = 1 / Math.log2(1 + those.length);
      for (const other of those) if (left.has(other)) shared.set(other, (shared.get(other) ?? 0) + weight);
    }
    let best;
    let most = 0;
    for (const [other, weight] of shared) {
      const share = weight / (bodies[other].length + short) ** AGAINST_LENGTH;
      if (share > most) [best, most] = [other, share];
    }
    return best;
  }
}

/** The pieces of a function's code, each as a number. */
function piecesOf(body, length) {
  const pieces = new Set();
  for (let at = 0; at + length <= body.length; at += 1) pieces.add(body.readUIntBE(at, length));
  return pieces;
}
