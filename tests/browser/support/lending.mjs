// A browser for several files of tests, one after the other, for starting one takes as long as a few tests. scripts/in-browsers.mjs has it and lends it; the program
// that runs a file borrows it. Each file has windows of its own, and an origin of its own too: its server has another port.

import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Capabilities, Session } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import firefox from "selenium-webdriver/firefox.js";
import { Executor, HttpClient } from "selenium-webdriver/http/index.js";

// WebKit's small browser crashes when one of several windows is closed: each file starts its own.
const drivers = { chromium: chrome.Driver, firefox: firefox.Driver };

export const canBeLent = (name) => name in drivers;

/** What a program's environment has to say so that it borrows this one. */
export async function lent({ driver, address, downloads }) {
  const session = (await driver.getSession()).getId();
  return { LENT_BROWSER: JSON.stringify({ address, session, downloads }) };
}

/** The browser that is lent to this program, or null. */
export async function borrowed(name) {
  if (!process.env.LENT_BROWSER || !canBeLent(name)) return null;
  const { address, session, downloads } = JSON.parse(process.env.LENT_BROWSER);
  // Whoever starts a second one means a second one.
  delete process.env.LENT_BROWSER;
  // What a file before has had downloaded may be called the same.
  for (const file of await readdir(downloads)) await rm(join(downloads, file), { recursive: true, force: true });
  const driver = drivers[name].createSession(new Capabilities(), new Joining(address, session));
  return { driver, downloads, close: () => leaveClean(driver) };
}

/** Joins a session where others begin one. */
class Joining extends Executor {
  #session;

  constructor(address, session) {
    super(new HttpClient(address));
    this.#session = session;
  }

  execute(command) {
    if (command.getName() === "newSession") return Promise.resolve(new Session(this.#session, {}));
    return super.execute(command);
  }
}

/** Leaves one new window and nothing else. */
async function leaveClean(driver) {
  const old = await driver.getAllWindowHandles();
  await driver.manage().deleteAllCookies().catch(() => {});
  await driver.switchTo().newWindow("window");
  const fresh = await driver.getWindowHandle();
  for (const handle of old) {
    await driver.switchTo().window(handle);
    await driver.close();
  }
  await driver.switchTo().window(fresh);
}
