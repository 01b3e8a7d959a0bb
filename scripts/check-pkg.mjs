// Is pkg/ what the sources build? Exits with 1 and says so if not.
//   node scripts/check-pkg.mjs before <pkg> <tool>=<version>…   before it is rebuilt, by these tools
//   node scripts/check-pkg.mjs after <pkg> <rebuilt>            and then
//   node scripts/check-pkg.mjs note <pkg>                       a line where it may be out of date
// Where the tools at hand are those that build.json names, the bytes decide, and
// nothing else: a comment changes none of them. Another compiler gives other
// bytes. There the hash of the sources has to do, as scripts/sources.mjs takes it.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { hashOfSources, toolsOf } from "./sources.mjs";

const [what, pkg, ...rest] = process.argv.slice(2);
const buildOf = (folder) => JSON.parse(readFileSync(join(folder, "build.json"), "utf8"));
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const isOfTheseSources = (build) => build.sources === hashOfSources();

function fail(...lines) {
  for (const line of lines) console.error(line);
  console.error("Run scripts/build and commit pkg/.");
  process.exit(1);
}

function committed() {
  try {
    return buildOf(pkg);
  } catch (error) {
    return fail(`pkg/build.json cannot be read: ${error.message}`);
  }
}

/** Rebuilding takes minutes: what it could not tell is told before. */
function before() {
  const build = committed();
  const here = toolsOf(rest);
  if (same(build.tools, here)) return;
  console.log("The tools here are not those that pkg/ was built by, so its bytes cannot be compared, only the sources it names:");
  for (const [tool, version] of Object.entries(here)) {
    if (build.tools[tool] !== version) console.log(`  ${tool}: ${build.tools[tool]} then, ${version} here`);
  }
  if (!isOfTheseSources(build)) fail("pkg/ was built from other sources than these. (Comments in src/ do not count.)");
}

function after() {
  const [rebuilt] = rest;
  const [build, now] = [committed(), buildOf(rebuilt)];
  if (!same(build.tools, now.tools)) {
    console.log("pkg/ was built from these sources, by other tools than those here: only that was checked, not its bytes.");
    return;
  }
  const differing = differingFiles(rebuilt);
  if (differing.length > 0) fail("pkg/ is not what the sources build. These files differ:", ...differing.map((name) => `  ${name}`));
  console.log("pkg/ is what the sources build, byte for byte.");
  if (build.sources !== now.sources) {
    console.log("Its build.json names other sources, which gave the same bytes. Where the compiler is another, that is taken for a");
    console.log("difference: run scripts/build and commit pkg/build.json when it suits you.");
  }
}

function note() {
  if (!isOfTheseSources(committed())) console.log("pkg/ was built from other sources than these: run scripts/build before you commit.");
}

function differingFiles(rebuilt) {
  const names = new Set([...readdirSync(pkg), ...readdirSync(rebuilt)]);
  return [...names].sort().filter((name) => !sameFile(name, rebuilt));
}

function sameFile(name, rebuilt) {
  if (name === "build.json") return same(comparable(buildOf(pkg)), comparable(buildOf(rebuilt)));
  try {
    return readFileSync(join(pkg, name)).equals(readFileSync(join(rebuilt, name)));
  } catch {
    return false;
  }
}

/** What it weighs compressed Node says, and another Node may be a few bytes off. */
function comparable({ sources, ...build }) {
  return JSON.parse(JSON.stringify(build, (key, value) => (["brotli", "gzip"].includes(key) ? undefined : value)));
}

({ before, after, note })[what]();
