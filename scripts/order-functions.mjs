// Puts the functions of a WebAssembly that are alike beside each other: brotli then finds more to repeat, which is 1.5 % of the download. What
// the functions do is the same, in whichever order they stand.
//   node scripts/order-functions.mjs <file> <wasm-opt's features>…     in place

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readerOf } from "./short-imports.mjs";
import { root } from "./where.mjs";

const CODE = 10;
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
  const alike = functions.map((lines, index) => ({ lines, body: bodies[index] })).sort((a, b) => Buffer.compare(a.body, b.body));
  return [...parts.slice(0, at), ...alike.map(({ lines }) => lines), ...parts.slice(at)].flat().join("\n");
}
