// The page's side of the transfer: it hands the window beside what is to be typed over, and keeps in the case what a person notes there. Where no window can
// be had the same view stands on the page.

import { adjustedBy } from "../files/adjusted.js";
import { note } from "../files/draft.js";
import { whenStill } from "../files/still.js";
import { add, make } from "../making.js";
import { dropOwn } from "../marks.js";
import { call, get, isA } from "../reach.js";
import { adopt } from "../sheet.js";
import { channelOf } from "./beside.js";
import { LOOKS } from "./looks.js";
import { doingOf, noting } from "./doing.js";
import { TransferView } from "./view.js";
import { say } from "./words.js";

/** How long the window may take to say something, in milliseconds. */
const PATIENCE = 8000;
/** What is typed in the form shows in the view when it has stood still for so long. */
const STILL = 400;
/** By form: what is open for it. */
const open = new WeakMap();

/**
 * @param {{ paper: Function, changedSinceSent: Function, caseChanged: Function }} api
 * @returns what shows the transfer, for `files.js`
 */
export function transferring(api) {
  return (files, beside) => {
    open.get(files.form)?.stop();
    const transfer = new Transfer(files, api);
    open.set(files.form, transfer);
    if (beside) transfer.inWindow(beside);
    else transfer.onPage();
  };
}

class Transfer {
  #files;
  #api;
  #show = () => {};
  #ends = [];

  constructor(files, api) {
    this.#files = files;
    this.#api = api;
    this.#ends.push(whenStill(files.form, () => this.#tell(), STILL).stop);
  }

  stop() {
    for (const end of this.#ends) end();
    this.#ends = [];
  }

  /** Speaks to the window beside, and shows the view here when it says nothing. */
  inWindow({ id, window }) {
    const channel = new BroadcastChannel(channelOf(id));
    const page = get(get(this.#files.form, "ownerDocument"), "defaultView");
    const gone = () => channel.postMessage({ type: "gone" });
    page.addEventListener("pagehide", gone);
    this.#ends.push(() => {
      gone();
      page.removeEventListener("pagehide", gone);
      channel.close();
    });
    const missed = setTimeout(() => {
      window.close();
      this.stop();
      this.onPage();
    }, PATIENCE);
    this.#ends.push(() => clearTimeout(missed));
    this.#show = (state) => channel.postMessage({ type: "state", state });
    channel.addEventListener("message", ({ data }) => {
      // Another build would understand something else.
      if (data.type === "hello" && data.build === BUILD) {
        clearTimeout(missed);
        this.#tell();
      } else if (data.type === "noted") {
        this.#keep(data.noted);
      }
    });
  }

  /** Shows the view in a dialog. */
  onPage() {
    const { form, language } = this.#files;
    const dialog = make(get(form, "ownerDocument"), `dialog.bn-transfer-dialog own lang=${language}`, "");
    const root = call(form, "getRootNode");
    call((isA(root, "Document") ? get(root, "body") : null) ?? root, "append", dialog);
    adopt(dialog, LOOKS);
    dialog.setAttribute("aria-label", say(language, "title"));
    const close = add(add(dialog, "div.bn-transfer", ""), "button type=button", say(language, "close"));
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dropOwn(dialog);
      this.stop();
    });
    this.#ends.push(() => dialog.open && dialog.close());
    const view = new TransferView(dialog, doingOf(() => this.#state(), (noted) => this.#keep(noted)));
    this.#show = (state) => view.show(state);
    dialog.showModal();
    this.#tell();
  }

  #state() {
    const { held, language } = this.#files;
    const { now, service, fileName: file } = held;
    const whole = held.case;
    const options = { now, language, ...adjustedBy(this.#files) };
    const since = this.#api.changedSinceSent(whole, options);
    return { paper: this.#api.paper(whole, "transfer", options), held: whole, since, language, now, service, file };
  }

  #tell() {
    // The page may be gone by now, and the form with it.
    try {
      this.#show(this.#state());
    } catch {
      this.stop();
    }
  }

  /** Keeps what was noted, and shows what has come of it. */
  #keep(noted) {
    try {
      note(this.#files, noting(this.#files.held.case, noted));
      this.#api.caseChanged(this.#files);
    } catch {
      // The form was let go, and cannot keep it: the window can.
      return this.stop();
    }
    return this.#tell();
  }
}
