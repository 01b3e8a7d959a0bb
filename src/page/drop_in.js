// The drop-in as a module: the glue finds the WebAssembly beside itself.
import { elementClass } from "./element.js";
import { live } from "./live.js";
import { mismatch } from "./mismatch.js";
import { selectorOfTag } from "./script_tag.js";
import { starter } from "./starter.js";

// Not a static import: when the file is not there, the page hears so by an event.
const start = starter(async () => {
  const glue = await import("breach-notification-glue");
  if (glue.build !== BUILD) throw mismatch();
  await glue.default();
  return glue;
});

let BreachNotification;
// On a server there is no page: importing the script does nothing there.
if (typeof document === "object") {
  // `document.currentScript` is null in a module.
  live(start, selectorOfTag(null, import.meta.url));
  BreachNotification = elementClass(start);
  BreachNotification.define();
}
export { BreachNotification };
