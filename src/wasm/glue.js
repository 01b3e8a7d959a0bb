// The JavaScript API as a module: wasm-bindgen's glue, and which build it is of. The WebAssembly imports its first function under
// the build's name, so that no two builds can be linked; the drop-in compares its own with `build`.
import bindgen, { initSync as bindgenSync } from "breach-notification-bindgen";
import { mismatch } from "../page/mismatch.js";

export * from "breach-notification-bindgen";

/** The name of the build. Each script, glue and WebAssembly works with those of its own build only. */
export const build = BUILD;

export default async function init(input) {
  try {
    return await bindgen(input);
  } catch (error) {
    throw ofLinking(error);
  }
}

export function initSync(input) {
  try {
    return bindgenSync(input);
  } catch (error) {
    throw ofLinking(error);
  }
}

/** That it cannot be linked has one reason: its imports bear the name of another build. */
const ofLinking = (error) => (error instanceof WebAssembly.LinkError ? mismatch() : error);
