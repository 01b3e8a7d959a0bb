// The drop-in as one classic script with the WebAssembly inside.
import * as glue from "breach-notification-glue";
import wasmBytes from "breach-notification-wasm";
import { elementClass } from "./element.js";
import { live } from "./live.js";

const selector = document.currentScript?.dataset.form;

let started;
const start = () => (started ??= wasmBytes().then(async (bytes) => {
  await glue.default({ module_or_path: bytes });
  return glue;
}));

live(start, selector);
elementClass(start).define();
