// The drop-in as one classic script with a WebAssembly inside that holds everything.
import * as api from "breach-notification-api";
import wasmBytes from "breach-notification-wasm";
import { elementClass } from "./element.js";
import { live } from "./live.js";
import { get } from "./reach.js";
import { selectorOfTag } from "./script_tag.js";
import { starter } from "./starter.js";

const start = starter(async () => {
  await api.default({ module_or_path: await wasmBytes() });
  return api;
});

// On a server there is no page: running the script does nothing there.
if (typeof document === "object") {
  live(start, selectorOfTag(get(document, "currentScript")));
  elementClass(start).define();
}
