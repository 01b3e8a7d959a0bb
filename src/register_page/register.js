// The register as a module: it finds its WebAssembly beside itself, and the form too, once somebody opens a case.
import * as bindgen from "breach-notification-bindgen";
import { asksWith, asked } from "../page/asking.js";
import { ofLinking } from "../page/mismatch.js";
import { copyPaper, pageOf } from "../page/paper_copy.js";
import { starter } from "../page/starter.js";
import { elementClass } from "./element.js";

const start = starter(async () => {
  try {
    await bindgen.default();
  } catch (error) {
    throw ofLinking(error);
  }
  return bindgen;
});

// That a file was not there a browser remembers by its address.
let missed = 0;
async function loadForm() {
  if (customElements.get("breach-notification")) return;
  const { href } = new URL("./breach-notification.js", import.meta.url);
  try {
    await import(/* webpackIgnore: true */ /* @vite-ignore */ missed ? `${href}?again=${missed}` : href);
  } catch (error) {
    missed += 1;
    throw error;
  }
}

// Copying is had at once: some browsers let a page copy only in the very step that a click has begun.
asksWith(async () => ({ copyPaper, pageOf }), import.meta.url);

let BreachRegister;
// On a server there is no page: importing the script does nothing there.
if (typeof document === "object") {
  asked();
  BreachRegister = elementClass(start, loadForm);
  BreachRegister.define();
}
export { BreachRegister };
