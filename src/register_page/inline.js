// The register as one classic script with its WebAssembly inside, for the page that is one file. The form stands beside it there.
import * as bindgen from "breach-notification-bindgen";
import wasmBytes from "breach-notification-wasm";
import { asksWith, asked } from "../page/asking.js";
import { copyPaper, pageOf } from "../page/paper_copy.js";
import { starter } from "../page/starter.js";
import { elementClass } from "./element.js";

const start = starter(async () => {
  await bindgen.default({ module_or_path: await wasmBytes() });
  return bindgen;
});

asksWith(async () => ({ copyPaper, pageOf }));
asked();
elementClass(start, () => customElements.whenDefined("breach-notification")).define();
