// The drop-in as a module: the glue finds the WebAssembly beside itself.
import { elementClass } from "./element.js";
import { live } from "./live.js";

// The tag that loaded us. `document.currentScript` is null in a module, so it is found by its address.
const address = import.meta.url;
const script = [...document.querySelectorAll("script[data-form]")].find((tag) => tag.src === address);

let started;
// Not a static import: when the file is not there, the page hears so by an event.
const start = () => (started ??= import("breach-notification-glue").then(async (glue) => {
  await glue.default();
  return glue;
}));

live(start, script?.dataset.form);
export const BreachNotification = elementClass(start);
BreachNotification.define();
