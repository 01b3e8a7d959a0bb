// How each browser is started. BROWSER names the one to use; where it and its driver stand can be said as well:
// CHROME, CHROME_SHELL, CHROMEDRIVER, FIREFOX, GECKODRIVER, MINIBROWSER, WEBKITDRIVER.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Builder, Capabilities, logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import firefoxDriver from "selenium-webdriver/firefox.js";
import { borrowed } from "./lending.mjs";

const browsers = { chromium, firefox, webkit };

/** What a window needs before the first page. */
const prepared = {
  // Without a screen it has no focus until the first click, which then moves the page under the pointer.
  async chromium(driver) {
    await driver.sendDevToolsCommand("Emulation.setFocusEmulationEnabled", { enabled: true });
    // What a file before has had logged is not this one's.
    await driver.manage().logs().get(logging.Type.BROWSER);
  },
};

export const browserName = process.env.BROWSER || "chromium";

/**
 * The browser: `{ driver, downloads, close }`. `downloads` is the folder where its files arrive, if it says. `isWhole` is for what the browser does around a page,
 * going back, saving, asking, printing: Chromium's engine comes in a program without all that too, which takes three quarters of the time for the same page.
 */
export async function startBrowser({ isWhole = false } = {}) {
  // What is lent is Chromium's shell, where there is one.
  const isApart = isWhole && browserName === "chromium" && process.env.CHROME_SHELL;
  const browser = (!isApart && (await borrowed(browserName))) || (await newBrowser({ isWhole }));
  // A busy machine takes its time for a thousand rows. WebKit's driver keeps this one in the page, where support/clock.js must leave it alone.
  await browser.driver.manage().setTimeouts({ script: 65_000, pageLoad: 60_000 });
  await prepared[browserName]?.(browser.driver);
  return browser;
}

/** One that nobody has used: with `address`, where its driver answers. */
export async function newBrowser({ isWhole = false } = {}) {
  const start = browsers[browserName];
  if (!start) throw new Error(`BROWSER is one of ${Object.keys(browsers).join(", ")}, not ${browserName}`);
  const profile = mkdtempSync(join(tmpdir(), "breach-notification-"));
  const downloads = join(profile, "downloads");
  mkdirSync(downloads);
  const started = [];
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  try {
    const port = await freePort();
    const driver = await start({ profile, downloads, started, port, isWhole });
    return {
      driver,
      address: `http://127.0.0.1:${port}`,
      downloads,
      async close() {
        await driver.quit().catch(() => {});
        for (const child of started) child.kill();
        remove();
      },
    };
  } catch (error) {
    for (const child of started) child.kill();
    remove();
    throw error;
  }
}

/** Where a program stands: what the environment says, else where Debian puts it. */
function path(name, otherwise) {
  return process.env[name] || otherwise;
}

async function chromium({ profile, downloads, port, isWhole }) {
  const shell = isWhole ? "" : process.env.CHROME_SHELL;
  const options = new chrome.Options();
  options.setChromeBinaryPath(shell || path("CHROME", "/usr/bin/chromium"));
  options.addArguments(
    ...(shell ? ["--headless", "--in-process-gpu"] : ["--headless=new"]),
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-prefers-reduced-motion",
    "--window-size=1280,900",
    `--user-data-dir=${join(profile, "profile")}`,
  );
  options.setUserPreferences({
    "download.default_directory": downloads,
    "download.prompt_for_download": false,
    // What fills in addresses looks through the form at each change of it, for as long as all else takes.
    "autofill.profile_enabled": false,
    "autofill.credit_card_enabled": false,
    "profile.password_manager_enabled": false,
    "credentials_enable_service": false,
  });
  const preferences = new logging.Preferences();
  preferences.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  options.setLoggingPrefs(preferences);
  options.setBrowserName(shell ? "chrome-headless-shell" : "chrome");
  const service = new chrome.ServiceBuilder(path("CHROMEDRIVER", "/usr/bin/chromedriver")).setPort(port).build();
  const driver = chrome.Driver.createSession(options, service);
  // Whatever has kept it from starting is said here.
  await driver.getSession();
  return driver;
}

async function firefox({ downloads, port }) {
  const options = new firefoxDriver.Options();
  options.setBinary(path("FIREFOX", "/usr/bin/firefox-esr"));
  options.addArguments("-headless", "--width=1280", "--height=900");
  options.setPreference("ui.prefersReducedMotion", 1);
  options.setPreference("browser.download.folderList", 2);
  options.setPreference("browser.download.dir", downloads);
  options.setPreference("browser.download.useDownloadDir", true);
  // The panel that shows a download takes the focus from the page.
  options.setPreference("browser.download.alwaysOpenPanel", false);
  options.setPreference("browser.download.always_ask_before_handling_new_types", false);
  return new Builder()
    .forBrowser("firefox")
    .setFirefoxOptions(options)
    .setFirefoxService(new firefoxDriver.ServiceBuilder(path("GECKODRIVER", "/usr/bin/geckodriver")).setPort(port))
    .build();
}

async function webkit({ started, port }) {
  // Where there is no graphics card a program puts the layers of a page together, which takes as long as all else does: without layers it need not.
  const env = { WEBKIT_DISABLE_COMPOSITING_MODE: "1", ...process.env, DISPLAY: process.env.DISPLAY || (await startDisplay(started)) };
  started.push(spawn(path("WEBKITDRIVER", "/usr/bin/WebKitWebDriver"), [`--port=${port}`], { stdio: "ignore", env }));
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/status`);
  const capabilities = new Capabilities();
  capabilities.set("browserName", "MiniBrowser");
  const binary = path("MINIBROWSER", "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser");
  capabilities.set("webkitgtk:browserOptions", { binary, args: ["--automation"] });
  return new Builder().disableEnvironmentOverrides().usingServer(url).withCapabilities(capabilities).build();
}

/** A screen that nobody looks at; it chooses its own number and tells us. */
async function startDisplay(started) {
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  started.push(screen);
  const [number] = await once(screen.stdio[3], "data");
  return `:${String(number).trim()}`;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url) {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    if (await fetch(url).then(() => true, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nothing answers at ${url}`);
}
