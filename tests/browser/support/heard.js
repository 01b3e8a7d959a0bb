// A screen reader that is none: it reads the page's accessible names, roles and descriptions as the standards have them, follows the focus and
// hears what is announced. Time is in the test's hands (simulated.js), so what is heard does not depend on how fast the machine is.

import { virtual } from "@guidepup/virtual-screen-reader";

const MINUTE = 60_000;

/** Lets happen what has been set off, and what the screen reader follows it with. */
async function settle() {
  await simulated.awake(1000, 20);
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
}

/** What a screen reader says of what a control stands in, when the focus comes into it. The virtual one does not. */
function around(control) {
  const groups = [];
  for (let part = control.parentElement; part; part = part.parentElement) if (part.matches("fieldset, [role=group], [role=radiogroup]")) groups.unshift(part);
  return groups;
}

function named(group) {
  const ids = group.getAttribute("aria-labelledby")?.split(" ") ?? [];
  const words = [group.ariaLabel, ...ids.map((id) => document.getElementById(id)?.textContent), group.querySelector(":scope > legend")?.textContent];
  return spoken(words.find(Boolean) ?? "");
}

const spoken = (line) => line.replace(/[\s\u00a0\u00ad\u202f]+/g, " ").trim();
const event = (name) => new (name === "input" ? InputEvent : Event)(name, { bubbles: true, composed: true });

window.heard = {
  /** What was done, each behind ">", and what was heard. */
  lines: [],
  told: 0,
  /** The groups that the focus was in last. */
  within: [],
  /** What the focus came to last. */
  at: null,

  async start() {
    const { addEventListener } = document.body;
    // A date that is set while it has the focus may get it anew, when it is next drawn: its parts are controls too, which a person would type in.
    document.body.addEventListener = (type, hear) => addEventListener.call(document.body, type, (event) => {
      if (event.target !== this.at) hear(event);
      this.at = event.target;
    });
    await virtual.start({ container: document.body });
    delete document.body.addEventListener;
    await settle();
    this.told = (await virtual.spokenPhraseLog()).length;
  },

  /** Notes what was heard since. */
  async note() {
    await settle();
    const all = await virtual.spokenPhraseLog();
    // What changes in several steps is heard once: it is the whole that is read. What stands there for when there are no scripts is markup to the virtual
    // one in some browsers, and is heard by nobody.
    const news = all.slice(this.told).map(spoken).filter((line, at, lines) => line && !line.startsWith("<") && !(/^(polite|assertive): /.test(line) && line === lines[at + 1]));
    this.told = all.length;
    if (document.activeElement !== document.body) {
      const groups = around(document.activeElement);
      for (const group of groups) if (!this.within.includes(group) && named(group)) this.lines.push(`group, ${named(group)}`);
      this.within = groups;
    }
    this.lines.push(...news);
  },

  /** Does something and listens. */
  async after(words, step) {
    this.lines.push(`> ${words}`);
    await step();
    await this.note();
  },

  /** Reads on, item by item. */
  async readOn(items) {
    await this.after(`reads on, ${items} items`, async () => {
      for (let item = 0; item < items; item += 1) await virtual.next();
    });
  },

  /** Reads on to the end of what has this role. */
  async readTo(role) {
    await this.after(`reads on to the end of the ${role}`, async () => {
      for (let item = 0; item < 3000; item += 1) {
        await virtual.next();
        if ((await virtual.lastSpokenPhrase()).startsWith(`end of ${role}`)) return;
      }
      throw new Error(`there is no end of a ${role}`);
    });
  },

  /** Goes to a control with the keyboard. */
  async go(control) {
    if (document.activeElement === control) return this.after("Tab", () => {});
    await this.after("Tab", () => control.focus());
    // The virtual one is silent where what it comes to reads as what it was at.
    if (/^(>|group,) /.test(this.lines.at(-1))) this.lines.push(spoken(await virtual.itemText()));
  },

  /** Types into a field and leaves it standing there. */
  async type(place, text) {
    const control = finder.control(place);
    if (document.activeElement !== control) await this.go(control);
    await this.after(`types "${text}"`, () => {
      control.value = text;
      control.dispatchEvent(event("input"));
    });
    await this.after("leaves it", () => {
      control.dispatchEvent(event("change"));
      control.blur();
      this.at = null;
    });
    if (this.lines.at(-1) === "> leaves it") this.lines.pop();
  },

  /** Chooses from a list, or types. */
  async answer(place, value, words) {
    for (let rows = finder.rows(place); place.row > 0 && rows <= place.row; rows += 1) await this.add(place);
    if (finder.isChoice(place)) {
      for (const each of words) await this.choose(finder.alternative(place.number, each));
      return;
    }
    const control = finder.control(place);
    if (control.localName !== "select") return void (await this.type(place, value));
    await this.go(control);
    await this.after(`chooses "${words[0]}"`, () => {
      finder.option(control, words[0]).selected = true;
      control.dispatchEvent(event("input"));
      control.dispatchEvent(event("change"));
    });
  },

  async choose(control) {
    await this.go(control);
    await this.after("Space", () => control.click());
  },

  /** Presses a button or a link by its words. */
  async press(words) {
    const all = [...document.querySelectorAll("button, a")].filter((control) => finder.visible(control) && finder.reads(control).startsWith(words));
    const open = all.filter((control) => control.closest("dialog[open]"));
    const [control] = open.length ? open : all;
    if (!control) throw new Error(`nothing reads "${words}"`);
    if (document.activeElement !== control) await this.go(control);
    await this.after("Enter", () => control.click());
  },

  async add({ number }) {
    await this.go(finder.adder(number));
    await this.after("Enter", () => document.activeElement.click());
  },

  async remove({ number, row }) {
    await this.go(finder.removers(number)[row]);
    await this.after("Enter", () => document.activeElement.click());
  },

  /** Does nothing until so much is left until an instant, and two minutes more. */
  async wait(instant, left) {
    const [hours, minutes] = left.split(":");
    const until = Date.parse(instant) - (Number(hours) * 60 + Number(minutes) + 1) * MINUTE;
    await this.after(`${left} are left`, async () => {
      await simulated.asleep(until - Date.now());
      await simulated.awake(3 * MINUTE);
    });
  },
};
