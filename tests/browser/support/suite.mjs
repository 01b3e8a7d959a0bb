// One server and one browser for a file of tests; a fresh page for each test.

import { strict as assert } from "node:assert";
import { after, afterEach, before } from "node:test";
import { browserName, startBrowser } from "./browsers.mjs";
import { Page } from "./page.mjs";
import { keepHigh } from "./screen.mjs";
import { startServer } from "./server.mjs";

/** Gives `open(settings)`, which a test calls for its page, and what stands behind it. `isWhole`: the tests are about what the browser does around a page. */
export function suite({ isWhole = false } = {}) {
  const here = { server: null, browser: null };
  let last = null;

  before(async () => {
    here.server = await startServer();
    here.browser = await startBrowser({ isWhole });
  });
  // Whatever a test is about, nothing may go wrong unseen, on the pages that it leaves either.
  const look = async () => {
    const page = last;
    last = null;
    const errors = !page || page.mayFail ? [] : await page.run(() => window.recorded?.errors ?? []);
    // A page that is on its way to another answers Firefox with nothing.
    assert.deepEqual(errors ?? [], [], "errors that the page did not catch");
  };
  afterEach(look);
  after(async () => {
    await here.browser?.close();
    await here.server?.close();
  });

  return {
    here,
    /** Opens a page: `path`, `wait` (until it is ready; true), `mayFail` (errors are what the test is about; false), and
     *  the server's settings. */
    async open({ path, wait, mayFail, ...settings } = {}) {
      await look();
      if (browserName === "webkit") await keepHigh(here.browser.driver);
      const visit = here.server.visit(settings);
      let page = await new Page(here.browser.driver, visit).open(path, { wait });
      // WebKit's small browser now and then takes its window for hidden: it draws nothing more and loses clicks.
      if (browserName === "webkit" && !(await page.draws())) {
        await here.browser.close();
        here.browser = await startBrowser({ isWhole });
        page = await new Page(here.browser.driver, here.server.visit(settings)).open(path, { wait });
      }
      last = page;
      page.mayFail = mayFail;
      return page;
    },
  };
}
