// The page of the window beside the e-service. It asks the page with the form what is to be typed over, and goes on by itself when that one is closed: what is
// noted then can be saved from here.

import { fileOf } from "../files/case_file.js";
import { download } from "../handing_over.js";
import { channelOf } from "./beside.js";
import { LOOKS } from "./looks.js";
import { doingOf, noting } from "./doing.js";
import { TransferView } from "./view.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync(`html { scroll-padding-top: 6em; }\nbody { margin: 0; background: Canvas; color-scheme: light dark; }\n${LOOKS}`);
document.adoptedStyleSheets = [sheet];

const channel = new BroadcastChannel(channelOf(location.hash.slice(1)));
let state;
let view;
let isGone = false;

function show(next) {
  state = next;
  if (!view) {
    document.querySelector("main").replaceChildren();
    view = new TransferView(document.querySelector("main"), doingOf(() => state, keep));
  }
  document.documentElement.lang = state.language;
  view.show(state);
}

/** What is noted shows at once, and stays here too: the page that is told may be gone without a word. */
function keep(noted) {
  show({ ...state, held: noting(state.held, noted) });
  if (!isGone) channel.postMessage({ type: "noted", noted });
}

/** Saves the case from here: the page that held it is gone. */
function save() {
  download(document.body, state.file, fileOf(state.held, new Date().toISOString(), state.held.generator.version));
  return state.file;
}

channel.addEventListener("message", ({ data }) => {
  if (data.type === "state") {
    isGone = false;
    show(data.state);
    view.notify("");
  } else if (data.type === "gone" && state) {
    isGone = true;
    view.notify("gone", "save", save);
  }
});

// The form's page opens the same window again, for another transfer.
addEventListener("hashchange", () => location.reload());
// The form's page may still be loading what answers.
const hello = () => {
  if (state) return clearInterval(asking);
  return channel.postMessage({ type: "hello", build: BUILD });
};
const asking = setInterval(hello, 200);
hello();
