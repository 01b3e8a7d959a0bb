// A page as a person uses it: fields are found by the number of their question and their label, never by how they are
// made.

import { Key } from "selenium-webdriver";
import { browserName } from "./browsers.mjs";
import { placeOf, wordsIfKey, wordsOf } from "./places.mjs";

/** In a page: waits for a frame to be drawn. A window that its system holds for hidden draws none, so not for ever. */
const nextFrame = `(run) => {
  let ran = false;
  const once = () => { if (!ran) { ran = true; run(); } };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 200);
}`;

/**
 * In a page: waits until an element that is to be clicked stands in view and moves no more, for what the click before has set off, and the scrolling, may
 * move it for a frame or two. `isPlain`: it takes what is pressed at its middle.
 */
const atRest = `async (element) => {
  const target = element.closest("select") ?? element;
  const top = () => new Promise((resolve) => (${nextFrame})(() => {
    target.scrollIntoView({ block: "center", behavior: "instant" });
    resolve(target.getBoundingClientRect().top);
  }));
  // Firefox scrolls to and fro by a pixel.
  for (let [last, now] = [NaN, await top()]; !(Math.abs(now - last) <= 1); ) [last, now] = [now, await top()];
  window.hitOn = null;
  addEventListener("click", () => { window.hitOn = "another"; }, { capture: true, once: true });
  element.addEventListener("click", () => { window.hitOn = "it"; }, { capture: true, once: true });
  const box = element.getClientRects()[0];
  if (!box || target !== element) return { isPlain: false };
  const x = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2;
  const y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2;
  return { isPlain: element.contains(element.getRootNode().elementFromPoint(x, y)) };
}`;

export class Page {
  constructor(driver, visit) {
    this.driver = driver;
    this.visit = visit;
  }

  /** Goes to a page and waits until the drop-in says that it is ready, or that it cannot be. */
  async open(path = "/www/index.html", { wait = true } = {}) {
    await this.driver.get(path.includes(":") ? path : `${this.visit.folder}${path}`);
    await this.until("the page is loaded", () => this.run(() => document.readyState === "complete"));
    if (wait) await this.ready();
    return this;
  }

  async ready() {
    const isReady = await this.wait(() => new Promise((resolve) => {
      const end = performance.now() + 8000;
      const look = () => {
        const ready = recorded.events.some(({ name }) => name === "ready" || name === "error");
        if (ready || performance.now() > end) resolve(ready);
        else setTimeout(look, 5);
      };
      look();
    }));
    if (!isReady) throw new Error("waited 8 s in vain until the form is ready");
  }

  /** Runs a function in the page. It sees nothing of this file, only its arguments. */
  run(code, ...values) {
    return this.driver.executeScript(`return (${code}).apply(null, arguments)`, ...values);
  }

  /** The same for a function that returns a promise. */
  async wait(code, ...values) {
    const result = await this.driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
       Promise.resolve((${code}).apply(null, arguments)).then((value) => done({ value }), (error) => done({ error: String(error) }))`,
      ...values,
    );
    if (result.error) throw new Error(result.error);
    return result.value;
  }

  /** Runs a function in the page once that has done what a keystroke or click set off. */
  async see(code, ...values) {
    const result = await this.driver.executeAsyncScript(
      `const values = [...arguments];
       const done = values.pop();
       (${nextFrame})(() => {
         try {
           done({ value: (${code}).apply(null, values) });
         } catch (error) {
           done({ error: String(error) });
         }
       });`,
      ...values,
    );
    if (result.error) throw new Error(result.error);
    return result.value;
  }

  /** Whether the browser draws what changes. */
  draws() {
    return this.wait(() => Promise.race([
      new Promise((resolve) => requestAnimationFrame(() => resolve(true))),
      new Promise((resolve) => setTimeout(() => resolve(false), 800)),
    ]));
  }

  /** Waits until the page has done what a keystroke or click set off. */
  settled() {
    return this.see(() => true);
  }

  /** Waits for something to be so. */
  async until(what, condition, timeout = 8000) {
    const end = Date.now() + timeout;
    while (true) {
      // A page that is being left answers nothing.
      const value = await Promise.resolve().then(condition).catch((error) => {
        if (!/navigation|Not attached|unloaded/i.test(error.message)) throw error;
      });
      if (value) return value;
      if (Date.now() > end) throw new Error(`waited ${timeout} ms in vain until ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  // What a person does.

  /** Answers a field, with keys and clicks. Choices are named by their keys. */
  async answer(field, value) {
    const place = placeOf(field);
    if (await this.run((place) => finder.isChoice(place), place)) return this.choose(field, value);
    const control = await this.control(field);
    const kind = await this.run((control) => control.localName === "select" ? "select" : control.type, control);
    if (kind === "select") {
      await this.hit(await this.run((control, words) => finder.option(control, words), control, wordsOf(value)));
    } else if (kind === "date" || kind === "time") {
      await this.set(control, value);
    } else {
      if (await control.getProperty("value")) await control.sendKeys(Key.chord(Key.CONTROL, "a"), Key.BACK_SPACE);
      if (value.length > 60) await this.paste(control, value);
      else await control.sendKeys(value);
    }
  }

  /** Puts a long text in as from the clipboard. */
  paste(control, text) {
    return this.run((control, text) => {
      control.focus();
      document.execCommand("insertText", false, text);
    }, control, text);
  }

  /** Clicks alternatives of a question. */
  async choose(field, value) {
    for (const key of [value].flat()) {
      await this.hit(await this.run((number, words) => finder.target(number, finder.alternative(number, words)), placeOf(field).number, wordsOf(key)));
    }
  }

  /** Adds to what stands in a field, key by key, and stays there. */
  async type(field, text) {
    await (await this.control(field)).sendKeys(text);
  }

  /** Takes out what stands in a field, and stays there. */
  async erase(field) {
    await (await this.control(field)).sendKeys(Key.chord(Key.CONTROL, "a"), Key.BACK_SPACE);
  }

  /** Sets a native date or time and leaves it: how its parts are typed depends on the browser's language. */
  set(control, value) {
    return this.run((control, value) => {
      control.focus();
      control.value = value;
      control.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      control.dispatchEvent(new Event("change", { bubbles: true }));
      control.blur();
    }, control, value);
  }

  /** Goes on to the next field. */
  leave() {
    return this.press(Key.TAB);
  }

  /** Goes back. Chromium's driver has a command for it, and loses the page over it when the page was kept alive. */
  back() {
    return this.run(() => void setTimeout(() => history.back()));
  }

  /** Presses keys where the focus is. */
  press(...keys) {
    return this.driver.actions().sendKeys(...keys).perform();
  }

  /** Clicks on an element, once it is in view and the page has come to rest. */
  async hit(element) {
    const { isPlain } = await this.wait(atRest, element);
    const isPressed = isPlain && browserName === "chromium";
    await (isPressed ? this.#press(element) : element.click()).catch(async (error) => {
      // Chromium's driver scrolls by itself too, and may then press where the element has been. Covered for good it is covered again.
      if (error.name !== "ElementClickInterceptedError") throw error;
      await this.wait(atRest, element);
      await element.click();
    });
    if (isPressed) {
      // On a busy machine a page may move once more between the look and the press, which then meets what stands there now.
      const hitOn = await this.run(() => window.hitOn).catch(() => null);
      if (hitOn === "another") await element.click();
    }
    if (browserName !== "webkit") return;
    // Its driver may lose a click on its way to the page. One that arrives anywhere is not repeated, nor one in a list.
    const isLost = () => this.see((element) => window.hitOn === null && element.localName !== "option", element).catch(() => false);
    for (let tries = 0; tries < 3 && (await isLost()); tries += 1) await element.click();
  }

  /** Moves the pointer onto an element and presses: Chromium's driver takes a third of the time for it that its own click takes. */
  #press(element) {
    return this.driver.actions({ async: true }).move({ origin: element, duration: 0 }).press().release().perform();
  }

  /** Presses the button whose words begin so. */
  async click(words, within) {
    const buttons = await this.run((words, within) => finder.buttons(words, within ? document.querySelector(within) : undefined), words, within);
    if (buttons.length !== 1) throw new Error(`${buttons.length} buttons read "${words}"`);
    await this.hit(buttons[0]);
  }

  prepare() {
    return this.click("Skapa underlag");
  }

  /** Presses the button that adds a row to the rows of a field. */
  async addRow(field) {
    await this.hit(await this.run((number) => finder.adder(number), placeOf(field).number));
  }

  /** Presses the button that removes a row, counted from 0. */
  async removeRow(field, row) {
    const buttons = await this.run((number) => finder.removers(number), placeOf(field).number);
    await this.hit(buttons[row]);
  }

  // What a test does in a person's stead, where it is about something else.

  /** Puts answers in at once, rows included, and leaves the focus nowhere. */
  put(answers) {
    const entries = Object.entries(answers).map(([field, value]) => ({ place: placeOf(field), value, words: [value].flat().map(wordsIfKey) }));
    return this.run((entries) => {
      for (const { place, value, words } of entries) {
        for (let rows = finder.rows(place); place.row > 0 && rows <= place.row; rows += 1) finder.adder(place.number).click();
        finder.put(place, value, words);
      }
      // A new row takes the focus; nobody is there.
      document.activeElement.blur();
    }, entries);
  }

  // What a person, or an assistive tool, perceives.

  control(field) {
    return this.run((place) => finder.control(place), placeOf(field));
  }

  /** How things stand with a field, hidden or not: its value, `messages`, `invalid`, … Of a list, its first choice. */
  state(field) {
    return this.see((place) => {
      const control = finder.isChoice(place) ? finder.alternatives(place.number)[0] : finder.control(place, { hidden: true });
      return finder.state(control);
    }, placeOf(field));
  }

  async messages(field) {
    return (await this.state(field)).messages;
  }

  async value(field) {
    return (await this.state(field)).value;
  }

  /** The words of the alternatives that are chosen. */
  chosen(field) {
    return this.run((number) => finder.alternatives(number).filter((control) => control.checked).map((control) => finder.wordsOf(control)), placeOf(field).number);
  }

  /** The numbers of the questions that are seen. */
  shown() {
    return this.see(() => finder.shown());
  }

  async shows(number) {
    return (await this.shown()).includes(number);
  }

  rows(field) {
    return this.run((place) => finder.rows(place), placeOf(field));
  }

  /** The words that are visible in an element. */
  text(selector = "main") {
    return this.see((selector) => document.querySelector(selector)?.innerText.replace(/[\u00a0\u202f]/g, " ").replace(/\n\s*\n/g, "\n") ?? null, selector);
  }

  summary() {
    return this.see(() => finder.summary());
  }

  /** Where the focus is: an element, or null. */
  focused() {
    return this.run(() => (document.activeElement === document.body ? null : document.activeElement));
  }

  /** Whether a field has the focus. */
  hasFocus(field) {
    return this.see((place) => document.activeElement === finder.control(place), placeOf(field));
  }

  // What happened.

  /** Our events with this name, in order, with their details. */
  async events(name) {
    const events = await this.see((name) => recorded.events.filter((event) => event.name === name), name);
    return events.map((event) => ({ ...event, detail: JSON.parse(event.json) }));
  }

  recorded(what) {
    return this.run((what) => recorded[what], what);
  }

  /** The submission of the last event, as JSON. */
  async submission() {
    const events = await this.events("submission");
    return events.length ? JSON.stringify(events.at(-1).detail.submission) : null;
  }

  /** Whether the browser would ask before it leaves the page. */
  asksBeforeLeaving() {
    return this.run(() => {
      const event = document.createEvent("BeforeUnloadEvent");
      event.initEvent("beforeunload", false, true);
      window.dispatchEvent(event);
      return event.defaultPrevented;
    });
  }
}
