// The hash of everything that goes into pkg/. pkg/build.json carries it, and
// so tells which sources a pkg/ was built from, whatever compiler was used.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const roots = [
  ".cargo/config.toml",
  "Cargo.lock",
  "Cargo.toml",
  "package-lock.json",
  "scripts/build",
  "scripts/bundle.mjs",
  "scripts/describe.mjs",
  "scripts/inline-wasm.mjs",
  "scripts/lib.sh",
  "scripts/reach.mjs",
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

/** Lower-case hex SHA-256 over the name and the content of each file, sorted by name. */
export function hashOfSources() {
  const hash = createHash("sha256");
  for (const name of sourceFiles()) {
    const content = readFileSync(join(root, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
