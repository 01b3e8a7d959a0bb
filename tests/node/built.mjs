// The build under test: pkg/, or the folder that PKG names.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pkg } from "../../scripts/where.mjs";

export const built = (name) => readFileSync(join(pkg, name));

/** The address of the module. */
export const address = pathToFileURL(join(pkg, "breach_notification.js")).href;

/** The path of the WebAssembly. */
export const wasm = join(pkg, "breach_notification_bg.wasm");

export const api = await import(address);
