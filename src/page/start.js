// Starts the drop-in's own WebAssembly, once for all who ask. It imports its first function under the build's name, so that no two builds can
// be linked.

import * as bindgen from "breach-notification-bindgen";
import { ofLinking } from "./mismatch.js";
import { starter } from "./starter.js";

export const own = starter(async () => {
  try {
    await bindgen.default();
  } catch (error) {
    throw ofLinking(error);
  }
  return bindgen;
});
