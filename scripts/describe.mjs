// Writes pkg/'s package.json and build.json, which describe the other files.
//   node scripts/describe.mjs <folder> <tool>=<version>…
//   node scripts/describe.mjs <folder> --dev      for a build that nobody ships: no tools, no sizes

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { hashOfSources, toolsOf } from "./sources.mjs";

const [folder, ...rest] = process.argv.slice(2);
const isDev = rest[0] === "--dev";
const tools = toolsOf(isDev ? [] : rest);
const read = (name) => readFileSync(join(folder, name));
const writeJson = (name, value) => writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);

const shipped = readdirSync(folder).concat("build.json").sort();

// wasm-pack's package.json, which knows two thirds of the files.
const manifest = {
  ...JSON.parse(read("package.json")),
  type: "module",
  files: shipped.filter((name) => name !== "package.json"),
  exports: {
    ".": { types: "./breach_notification.d.ts", default: "./breach_notification.js" },
    "./*": "./*",
  },
  // Only these two do something by being loaded.
  sideEffects: ["./breach-notification.js", "./breach-notification.inline.js"],
};
writeJson("package.json", manifest);

function describe(name) {
  const content = read(name);
  return {
    bytes: content.length,
    // Of megabytes it takes long.
    ...(!isDev && { brotli: brotliCompressSync(content).length }),
    integrity: `sha384-${createHash("sha384").update(content).digest("base64")}`,
  };
}

writeJson("build.json", {
  version: manifest.version,
  sources: hashOfSources(),
  tools,
  files: Object.fromEntries(shipped.filter((name) => name !== "build.json").map((name) => [name, describe(name)])),
});
