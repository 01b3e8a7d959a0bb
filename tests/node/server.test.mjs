// The static server that the demo and the browser tests share: it gives what is in the repository, as what it is, and nothing else.

import { strict as assert } from "node:assert";
import { request } from "node:http";
import { basename } from "node:path";
import { after, test } from "node:test";
import { addressOf, find, listen, say } from "../../scripts/serve.mjs";
import { root } from "../../scripts/where.mjs";

/** What a path means, as it stands in a request: no client in between that tidies it. */
const server = await listen(async (asked, response) => {
  const file = await find(addressOf(asked).pathname);
  say(response, file ? 200 : 404, file && !file.isFolder ? file.type : "");
});
after(() => server.close());

const ask = (path) => new Promise((resolve, reject) => {
  const asked = request({ port: server.port, host: "127.0.0.1", path }, (response) => {
    let text = "";
    response.on("data", (chunk) => { text += chunk; });
    response.on("end", () => resolve({ status: response.statusCode, text: text.trim() }));
  });
  asked.on("error", reject).end();
});

test("files are given as what they are", async () => {
  for (const [path, type] of [
    ["/www/index.html", "text/html; charset=utf-8"],
    ["/www/", "text/html; charset=utf-8"],
    ["/www/kommun.css?v=1", "text/css; charset=utf-8"],
    ["/www/kommunvapen.svg", "image/svg+xml; charset=utf-8"],
    ["/pkg/breach-notification.js", "text/javascript; charset=utf-8"],
    ["/pkg/breach_notification_bg.wasm", "application/wasm"],
    ["/docs/page.png", "image/png"],
  ]) assert.deepEqual(await ask(path), { status: 200, text: type }, path);
});

// A way out and in again would find a file that is there.
const here = encodeURIComponent(basename(root));

test("nothing outside the repository is found, nor what is hidden in it", async () => {
  for (const path of [
    `/../${here}/README.md`, `/www/../../${here}/README.md`, `/%2e%2e/${here}/README.md`, `/..%2f${here}/README.md`, "/www/..%2f..%2f..%2fetc/passwd",
    "/www/..%5c..%5cetc/passwd", "/pkg/../../../etc/passwd", "/pkg/..%2f..%2f..%2fetc/passwd", "//etc/passwd", "/.//etc/passwd", "/%2fetc/passwd",
    "/.git/config", "/.git", "/%2egit/config", "/.cargo/config.toml", "/www/index.html%00.png", "/%", "/%ff", "/www//index.html",
    "/www/index.html/", "/nowhere", "/pkg/nowhere.js",
  ]) assert.deepEqual(await ask(path), { status: 404, text: "" }, path);
});

test("what is no address is answered too", async () => {
  for (const path of ["*", "@host/www/", "http://[/", "www/index.html"]) assert.match(`${(await ask(path)).status}`, /^40[04]$/, path);
});
