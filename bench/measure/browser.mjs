// The browser, as the tests start it, and what it is asked: a page for each contender, in a window and a process of its own.

import { startBrowser as start } from "../../tests/browser/support/browsers.mjs";

/** After this, in ms, a contender is given up. */
export const PATIENCE = 60_000;

export const isTimeout = ({ name }) => ["ScriptTimeoutError", "TimeoutError"].includes(name);

/** Foresees whether something would take too long with more rows, by how it has grown so far. Of one size alone, some is taken for what it costs anyway. */
export class Foresight {
  #known = new Map();

  note(id, size, time) {
    const before = this.#known.get(id);
    this.#known.set(id, { size, time, growth: before && time / before.time });
  }

  giveUp(id) {
    this.#known.set(id, { gaveUp: true });
  }

  isTooSlow(id, size) {
    const { gaveUp, size: before, time, growth } = this.#known.get(id) ?? {};
    const ratio = size / before;
    return Boolean(gaveUp || time * (growth ? Math.max(ratio, growth) : ratio / 3) > PATIENCE);
  }
}

// What people have: the whole browser, not the shell that tests run in.
export async function startBrowser() {
  const browser = await start({ isWhole: true });
  await browser.driver.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
  return browser;
}

/** A window with a page: each call below goes there first. */
export class Tab {
  #driver;
  #handle;

  /** @param {(html: string) => string} [edit] changes the page's HTML */
  static async open(driver, server, path, edit) {
    const tab = new Tab();
    tab.#driver = driver;
    await driver.switchTo().newWindow("tab");
    tab.#handle = await driver.getWindowHandle();
    await tab.devTools("Performance.enable", {});
    await tab.devTools("Emulation.setFocusEmulationEnabled", { enabled: true });
    tab.visit = server.visit(edit);
    await driver.get(tab.visit.url(path));
    await tab.run(() => new Promise((resolve, reject) => {
      const look = () => {
        if (window.usableAt) resolve();
        else if (window.failedWith) reject(new Error(window.failedWith));
        else setTimeout(look, 5);
      };
      look();
    }));
    return tab;
  }

  /** Puts it where it is drawn: what lies behind draws no frames. */
  async show() {
    await this.devTools("Page.bringToFront");
  }

  async front() {
    if ((await this.#driver.getWindowHandle().catch(() => "")) !== this.#handle) await this.#driver.switchTo().window(this.#handle);
  }

  /** Runs a function in the page, which may return a promise. It sees nothing of this file, only its arguments. */
  async run(code, ...values) {
    await this.front();
    const result = await this.#driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
       Promise.resolve().then(() => (${code}).apply(null, [...arguments].slice(0, -1))).then((value) => done({ value }), (error) => done({ error: String(error?.stack ?? error) }))`,
      ...values,
    );
    if (result.error) throw new Error(result.error);
    return result.value;
  }

  async devTools(command, parameters = {}) {
    await this.front();
    return this.#driver.sendAndGetDevToolsCommand(command, parameters);
  }

  /** The time, in ms, that the page's main thread has worked so far: scripts, styles, layout and painting. */
  async worked() {
    const { metrics } = await this.devTools("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  }

  async close() {
    await this.front();
    await this.#driver.close();
    const [first] = await this.#driver.getAllWindowHandles();
    await this.#driver.switchTo().window(first);
  }
}
