// Where things are, for the scripts and the tests that are JavaScript.

import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The build that pages are served with and tests run against: pkg/, or the folder that PKG names, target/dev say. */
export const pkg = resolve(root, process.env.PKG || "pkg");
