// The scenarios that the native tests go by, and what the native crate makes of them.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./server.mjs";

const path = (name) => join("tests/scenarios", `${name}.json`);

export function scenario(name) {
  return JSON.parse(readFileSync(join(root, path(name)), "utf8"));
}

/** The submission of a scenario as the native crate writes it. */
export function nativeSubmission(name) {
  // With the features that scripts/test has compiled it with, so that nothing is compiled anew.
  const command = ["run", "--quiet", "--locked", "--features", "cli", "--example", "submission", "--", path(name)];
  return execFileSync("cargo", command, { cwd: root, encoding: "utf8" }).trimEnd();
}

/** The starred fields, filled in; nothing else. */
export const least = scenario("the-least-that-can-be-sent");
