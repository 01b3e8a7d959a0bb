// The drop-in as one classic script with the WebAssembly inside.
import * as glue from "breach-notification-glue";
import wasmBytes from "breach-notification-wasm";
import { elementClass } from "./element.js";
import { live } from "./live.js";
import { get } from "./reach.js";
import { selectorOfTag } from "./script_tag.js";
import { starter } from "./starter.js";

const start = starter(async () => {
  await glue.default({ module_or_path: await wasmBytes() });
  return glue;
});

// On a server there is no page: running the script does nothing there.
if (typeof document === "object") {
  live(start, selectorOfTag(get(document, "currentScript")));
  elementClass(start).define();
}
