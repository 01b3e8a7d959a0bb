// Is pkg/ what the sources build? Exits with 1 and says so if not.
//   node scripts/check-pkg.mjs sources <pkg>           was it built from the sources as they are now?
//   node scripts/check-pkg.mjs bytes <pkg> <rebuilt>   is it, byte for byte, what they build?
// Another compiler gives other bytes. Where the tools at hand are not the ones
// that build.json names, the hash of the sources has to do.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { hashOfSources } from "./sources.mjs";

const [what, pkg, rebuilt] = process.argv.slice(2);
const buildOf = (folder) => JSON.parse(readFileSync(join(folder, "build.json"), "utf8"));
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function fail(...lines) {
  for (const line of lines) console.error(line);
  console.error("Run scripts/build and commit pkg/.");
  process.exit(1);
}

function checkSources() {
  let committed;
  try {
    committed = buildOf(pkg);
  } catch (error) {
    fail(`pkg/build.json cannot be read: ${error.message}`);
  }
  if (committed.sources !== hashOfSources()) fail("pkg/ was built from other sources than these.");
}

function checkBytes() {
  const differing = differingFiles();
  if (differing.length > 0) fail("pkg/ is not what the sources build. These files differ:", ...differing.map((name) => `  ${name}`));
  console.log("pkg/ is what the sources build, byte for byte.");
}

function differingFiles() {
  const names = new Set([...readdirSync(pkg), ...readdirSync(rebuilt)]);
  return [...names].sort().filter((name) => !sameFile(name));
}

function sameFile(name) {
  // Brotli's sizes are Node's, and another Node may be a few bytes off.
  if (name === "build.json") return same(withoutBrotli(buildOf(pkg)), withoutBrotli(buildOf(rebuilt)));
  try {
    return readFileSync(join(pkg, name)).equals(readFileSync(join(rebuilt, name)));
  } catch {
    return false;
  }
}

function withoutBrotli(build) {
  return JSON.parse(JSON.stringify(build, (key, value) => (key === "brotli" ? undefined : value)));
}

checkSources();
if (what === "bytes") {
  const [then, now] = [buildOf(pkg).tools, buildOf(rebuilt).tools];
  if (same(then, now)) {
    checkBytes();
  } else {
    console.log("pkg/ was built from these sources, by other tools than those here: only that was checked, not its bytes.");
    for (const tool of Object.keys(then)) {
      if (then[tool] !== now[tool]) console.log(`  ${tool}: ${then[tool]} then, ${now[tool]} here`);
    }
  }
}
