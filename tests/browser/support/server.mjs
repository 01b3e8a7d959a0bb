// Serves the repository to a browser under test, each visit as it asks for: with the clock fixed, another language, a
// strict policy, files missing. A visit has a folder of its own (`/visit-7/www/index.html`), so that nothing is shared
// between tests, and every request of it is noted. What is a file and what is not is for scripts/serve.mjs to say, the
// demo's server.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { addressOf, find, listen, say, typeOf } from "../../../scripts/serve.mjs";
import { root } from "../../../scripts/where.mjs";

export { pkg, root } from "../../../scripts/where.mjs";

const html = typeOf("page.html");

/** Scripts that a page under test may get before its own: the first two always. */
const scripts = {
  "recorder.js": "tests/browser/support/recorder.js",
  "finder.js": "tests/browser/support/finder.js",
  "clock.js": "tests/browser/support/clock.js",
  "no-webassembly.js": "tests/browser/support/no-webassembly.js",
  "axe.js": "node_modules/axe-core/axe.min.js",
};

/** The same, of packages: they are put together for a page when the first asks for them. */
const bundles = {
  "simulated.js": "tests/browser/support/simulated.js",
  "heard.js": "tests/browser/support/heard.js",
};
const bundled = new Map();

async function bundle(name) {
  const options = { entryPoints: [join(root, bundles[name])], bundle: true, format: "iife", write: false, external: ["util"] };
  if (!bundled.has(name)) bundled.set(name, build(options).then(({ outputFiles: [{ text }] }) => text));
  return bundled.get(name);
}

/**
 * Starts the server. `visit(settings)` gives a new folder; `close()` ends it. The settings, all optional:
 * `now`, `form` (attributes of the page's first form), `edit` (a function from HTML to HTML), `policy` (a
 * Content-Security-Policy), `scripts` (names of those above), `missing` (a pattern of paths that are not found),
 * `instead` (`{ path: a pattern, type, body }`: what a path answers), `redirect` (`{ path: a pattern, to }`), `cache` (a Cache-Control).
 */
export async function startServer() {
  const visits = new Map();
  const { port, close } = await listen((request, response) => answer(visits, request, response));
  const origin = `http://127.0.0.1:${port}`;

  return {
    origin,
    visit(settings = {}) {
      const name = `visit-${visits.size + 1}`;
      const visit = { settings, origin, folder: `${origin}/${name}`, requests: [], posts: [], reports: [] };
      visits.set(name, visit);
      return visit;
    },
    close,
  };
}

async function answer(visits, request, response) {
  const { pathname, search } = addressOf(request);
  const script = scripts[pathname.slice(1)];
  if (script) return response.writeHead(200, { "content-type": typeOf(script) }).end(await readFile((await find(`/${script}`)).path));
  if (bundles[pathname.slice(1)]) return response.writeHead(200, { "content-type": typeOf("bundle.js") }).end(await bundle(pathname.slice(1)));
  const [, name, path] = pathname.match(/^\/([^/]+)(\/.*)$/) ?? [];
  const visit = visits.get(name);
  if (!visit) return say(response, 404, "There is no such visit.");

  if (path === "/csp-report") {
    visit.reports.push(await body(request));
    return response.writeHead(204).end();
  }
  visit.requests.push({ method: request.method, path, query: search });
  if (request.method === "POST") {
    visit.posts.push({ path, fields: new URLSearchParams(await body(request)) });
    return response.writeHead(200, { "content-type": html }).end("<!DOCTYPE html><title>Mottaget</title>");
  }
  await file(visit, path, response);
}

async function file({ settings, folder }, path, response) {
  if (settings.redirect?.path.test(path)) return response.writeHead(302, { location: settings.redirect.to }).end();
  if (settings.missing?.test(path)) return say(response, 404, "There is no such file.");
  if (settings.instead?.path.test(path)) {
    return response.writeHead(200, { "content-type": settings.instead.type }).end(settings.instead.body);
  }
  const found = await find(path);
  if (!found || found.isFolder) return say(response, 404, "There is no such file.");
  const bytes = await readFile(found.path);
  const headers = { "content-type": found.type, "cache-control": settings.cache ?? "no-store" };
  if (found.type !== html) return response.writeHead(200, headers).end(bytes);
  if (settings.policy) headers["content-security-policy"] = `${settings.policy}; report-uri ${folder}/csp-report`;
  response.writeHead(200, headers).end(rewritten(bytes.toString(), settings));
}

/** A page as this visit wants it: our scripts before all else, then what the settings say. */
function rewritten(source, { now, form = {}, edit, scripts: extra = [] }) {
  const tags = ["recorder.js", "finder.js", ...extra].map((name) => `<script src="/${name}"></script>`).join("");
  const attributes = { ...(now && { "data-bn-now": now }), ...form };
  const added = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`).join("");
  const page = source.replace(/<head>/, (head) => head + tags).replace(/<form\b/, (tag) => tag + added);
  return edit ? edit(page) : page;
}

async function body(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
