// The drop-in as a module: it finds the WebAssembly beside itself.
import { asksWith } from "./asking.js";
import { elementClass } from "./element.js";
import { live } from "./live.js";
import { mismatch } from "./mismatch.js";
import { isMore } from "./programs.js";
import { selectorOfTag } from "./script_tag.js";
import { own } from "./start.js";
import { starter } from "./starter.js";

// When the file is not there, the page hears so by an event. That it was not there a browser remembers by its address.
let missed = 0;
const load = () => {
  const again = () => import(/* webpackIgnore: true */ /* @vite-ignore */ `${new URL("./breach_notification.js", import.meta.url)}?again=${missed}`);
  return (missed ? again() : import("breach-notification-api")).catch((error) => {
    missed += 1;
    throw error;
  });
};

const whole = starter(async () => {
  const api = await load();
  if (api.build !== BUILD) throw mismatch();
  await api.default();
  return api;
});

const start = (...form) => (isMore(...form) ? whole() : own());

// What nobody may ever ask for is in the WebAssembly that holds everything.
asksWith(async () => (await whole()).onAsking, import.meta.url);

let BreachNotification;
// On a server there is no page: importing the script does nothing there.
if (typeof document === "object") {
  // `document.currentScript` is null in a module.
  live(start, selectorOfTag(null, import.meta.url));
  BreachNotification = elementClass(start);
  BreachNotification.define();
}
export { BreachNotification };
