// A case through its life in a browser: written, saved, opened, kept, crashed, sent, drawn anew, in any order. Nothing typed is lost without a word, and
// nothing is sent twice as new. STATES=20 lives more lives.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { choose, said, save } from "./support/files.mjs";
import { scenario } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const { now } = scenario("usb-stick");
const LIVES = Number(process.env.STATES ?? 3);
const STEPS = 14;

const FIELDS = ["controller.name", "controller.reference", "incident.description", "actions[0].description", "actions[1].description"];
const TEXTS = ["", "Exempelnämnden", "  kant  ", "En mening. Och en till.", "å ä ö <b>&amp;", "2026-05-06"];

/** Numbers that are the same each time: which life it was says which to look at. */
function dice(seed) {
  let state = seed * 2654435761 + 1;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state % sides;
  };
}

const filled = (answers) => Object.fromEntries(Object.entries(answers).filter(([name, text]) => FIELDS.includes(name) && text !== ""));
/** The same as it comes out of a file: a blank row is none there. */
const closedUp = ({ "actions[0].description": first, "actions[1].description": second, ...rest }) => filled({
  ...rest, "actions[0].description": first ?? second ?? "", "actions[1].description": first === undefined ? "" : second ?? "",
});
const judged = (held) => (held.assessments ?? []).map(({ isBreach }) => isBreach);
const kinds = (held) => (held.notifications ?? []).map(({ kind }) => kind);

/** A page with the form, and what ought to be in it. */
class Life {
  /** What was done, for whoever has to find out what went wrong. */
  log = [];
  answers = {};
  sent = [];
  /** How many assessments there are, and what each is about. */
  assessed = [];
  /** What a file has, or had when it was opened. */
  #safe = "[{},[],[]]";
  keeps = false;
  files = [];

  constructor(page, roll) {
    this.page = page;
    this.roll = roll;
  }

  /** Whether all of it is in a file or in the browser. What is back to what it was is, too. */
  get isSafe() {
    return this.keeps || this.#safe === this.#all;
  }

  get #all() {
    const entries = FIELDS.map((field) => [field, this.answers[field]]);
    return JSON.stringify([Object.fromEntries(entries), this.sent, this.assessed]);
  }

  /** From now on it is in a file. */
  isFiled() {
    this.#safe = this.#all;
  }

  pick(list) {
    return list[this.roll(list.length)];
  }

  async step() {
    const steps = ["edit", "edit", "edit", "edit", "save", "save", "open", "open", "keep", "crash", "send", "redraw", "redrawPlace", "assess", "assess"];
    const step = this.pick(steps);
    this.log.push(step);
    await this[step]();
    await this.hold();
  }

  async edit() {
    const [field, text] = [this.pick(FIELDS), this.pick(TEXTS)];
    this.log.push(field, text);
    if ((this.answers[field] ?? "") === text) return;
    await this.page.put({ [field]: text });
    this.answers = filled({ ...this.answers, [field]: text });
  }

  async save() {
    const { text } = await save(this.page);
    const held = JSON.parse(text);
    assert.deepEqual(filled(held.answers), this.answers, "the file has what was typed");
    assert.deepEqual(kinds(held), this.sent, "and what was sent");
    assert.deepEqual(judged(held), this.assessed, "and what was judged");
    this.files.push({ name: `${this.files.length}.json`, text });
    this.isFiled();
  }

  async open() {
    if (!this.files.length) return;
    const file = this.pick(this.files);
    this.log.push(file.name);
    await choose(this.page, file.name, file.text);
    if (!this.isSafe) {
      await this.page.until("it asks first", async () => (await said(this.page)).includes("inte sparat"));
      if (this.roll(3) === 0) return void (await this.page.click("Avbryt", ".bn-files"));
      await this.page.click("Öppna filen", ".bn-files");
    }
    await this.page.until("it is open", async () => (await said(this.page)).includes(`${file.name} är öppnad`));
    const held = JSON.parse(file.text);
    [this.answers, this.sent, this.assessed] = [closedUp(filled(held.answers)), kinds(held), judged(held)];
    this.isFiled();
  }

  async keep() {
    await this.page.hit(await this.page.run(() => document.querySelector(".bn-files-keep input")));
    this.keeps = !this.keeps;
    if (this.keeps) await this.page.until("it is kept", async () => (await said(this.page)).includes("sparas nu också"));
    else await this.page.until("it is kept no more", async () => (await said(this.page)).includes("borttaget ur webbläsaren"));
    // Taken off the browser it is in no file, unless nothing has been written at all.
    this.#safe = "";
  }

  /** The page is gone, and somebody comes back to it. */
  async crash() {
    const { page } = this;
    await page.run(() => addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), true));
    await page.driver.get(await page.driver.getCurrentUrl());
    await page.until("the page is there", () => page.run(() => document.readyState === "complete" && Boolean(window.recorded)));
    await page.ready();
    await prepared(page);
    if (this.keeps) this.answers = closedUp(this.answers);
    else [this.answers, this.sent, this.assessed] = [{}, [], []];
    this.isFiled();
    if (!this.keeps) return;
    await page.click("Gå vidare med utkastet", ".bn-files");
    await page.until("it is open", async () => (await said(page)).includes("är öppnad"));
  }

  async send() {
    const { page } = this;
    await page.click("För över till IMY", ".bn-files");
    await page.until("it is there", () => page.run(() => Boolean(document.querySelector("dialog .bn-tr-sent button"))));
    await page.run(() => document.querySelector("dialog .bn-tr-sent button").click());
    await page.until("it is noted", () => page.run(() => /Antecknat/.test(document.querySelector("dialog .bn-tr-said").textContent)));
    await page.run(() => document.querySelector("dialog button").click());
    this.sent.push(this.sent.length ? "supplement" : "new");
  }

  /** Judges it in the case beside the form. */
  async assess() {
    const { page } = this;
    const is = this.pick(["yes", "no", "unclear"]);
    this.log.push(is);
    if (!(await page.run(() => Boolean(document.querySelector(".bn-case"))))) await page.click("Bedömning, beslut", ".bn-files");
    await page.until("the case is there", () => page.run(() => finder.buttons("Ny bedömning").length === 1));
    await page.click("Ny bedömning", ".bn-case");
    await page.hit(await page.run((is) => document.querySelector(`.bn-case input[value=${is}]`), is));
    await page.click("Klar", ".bn-case");
    this.assessed = [...this.assessed, is];
  }

  /** The host draws anew the place where the parts for files stand. */
  async redrawPlace() {
    await this.page.run(() => {
      const place = document.querySelector("[data-bn-files]");
      const other = document.createElement("div");
      other.setAttribute("data-bn-files", "");
      place.replaceWith(other);
    });
    await this.page.until("it is there again", () => this.page.run(() => document.querySelectorAll("[data-bn-files] > .bn-files").length === 1));
  }

  /** The host takes its form off the page and puts it back. */
  async redraw() {
    await this.page.run(() => {
      const form = document.querySelector("form");
      const { parentNode, nextSibling } = form;
      form.remove();
      parentNode.insertBefore(form, nextSibling);
    });
    await this.page.settled();
  }

  /** What stands in the form is what was typed, and leaving asks while it is nowhere else. */
  async hold() {
    const { page } = this;
    const stands = {};
    const rows = await page.rows("actions[0].description");
    for (const field of FIELDS) if (!field.startsWith("actions[1]") || rows > 1) stands[field] = await page.value(field);
    assert.deepEqual(filled(stands), this.answers);
    await page.until(`leaving ${this.isSafe ? "asks nobody" : "asks first"}`, async () => (await page.asksBeforeLeaving()) === !this.isSafe);
  }
}

/** There is no window for the transfer: it stands on the page then. */
const prepared = (page) => page.run(() => { window.open = () => null; });

for (let seed = 1; seed <= LIVES; seed += 1) {
  test(`nothing is lost on the way, life ${seed}`, { timeout: 240_000 }, async () => {
    const page = await open({ now });
    await prepared(page);
    const life = new Life(page, dice(seed));
    try {
      for (let step = 0; step < STEPS; step += 1) await life.step();
      await life.save();
    } catch (error) {
      error.message = `${error.message}\n\nafter ${life.log.join(", ")}`;
      throw error;
    } finally {
      await page.run(() => localStorage.clear());
    }
  });
}
