// Serves the repository to a browser under test, each visit as it asks for: with the clock fixed, another language, a
// strict policy, files missing. A visit has a folder of its own (`/visit-7/www/index.html`), so that nothing is shared
// between tests, and every request of it is noted.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Scripts that a page under test may get before its own: the first two always. */
const scripts = {
  "recorder.js": "tests/browser/support/recorder.js",
  "finder.js": "tests/browser/support/finder.js",
  "clock.js": "tests/browser/support/clock.js",
  "no-webassembly.js": "tests/browser/support/no-webassembly.js",
  "axe.js": "node_modules/axe-core/axe.min.js",
};

/**
 * Starts the server. `visit(settings)` gives a new folder; `close()` ends it. The settings, all optional:
 * `now`, `form` (attributes of the page's first form), `edit` (a function from HTML to HTML), `policy` (a
 * Content-Security-Policy), `scripts` (names of those above), `missing` (a pattern of paths that are not found),
 * `instead` (`{ path: a pattern, type, body }`: what a path answers), `redirect` (`{ path: a pattern, to }`), `cache` (a Cache-Control).
 */
export async function startServer() {
  const visits = new Map();
  const server = createServer((request, response) => {
    answer(visits, request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;

  return {
    origin,
    visit(settings = {}) {
      const name = `visit-${visits.size + 1}`;
      const visit = { settings, origin, folder: `${origin}/${name}`, requests: [], posts: [], reports: [] };
      visits.set(name, visit);
      return visit;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(visits, request, response) {
  const url = new URL(request.url, "http://127.0.0.1");
  const script = scripts[url.pathname.slice(1)];
  if (script) return response.writeHead(200, { "content-type": types[".js"] }).end(await readFile(join(root, script)));
  const [, name, path] = url.pathname.match(/^\/([^/]+)(\/.*)$/) ?? [];
  const visit = visits.get(name);
  if (!visit) return response.writeHead(404).end("no such visit");

  if (path === "/csp-report") {
    visit.reports.push(await body(request));
    return response.writeHead(204).end();
  }
  visit.requests.push({ method: request.method, path, query: url.search });
  if (request.method === "POST") {
    visit.posts.push({ path, fields: new URLSearchParams(await body(request)) });
    return response.writeHead(200, { "content-type": types[".html"] }).end("<!DOCTYPE html><title>Mottaget</title>");
  }
  await file(visit, path, response);
}

async function file({ settings, folder }, path, response) {
  if (settings.redirect?.path.test(path)) return response.writeHead(302, { location: settings.redirect.to }).end();
  if (settings.missing?.test(path)) return response.writeHead(404).end("not found");
  if (settings.instead?.path.test(path)) {
    return response.writeHead(200, { "content-type": settings.instead.type }).end(settings.instead.body);
  }
  const location = join(root, normalize(decodeURIComponent(path)));
  const bytes = await readFile(location).catch(() => null);
  if (!bytes) return response.writeHead(404).end("not found");
  const extension = extname(location);
  const headers = {
    "content-type": types[extension] ?? "application/octet-stream",
    "cache-control": settings.cache ?? "no-store",
  };
  if (extension !== ".html") return response.writeHead(200, headers).end(bytes);
  if (settings.policy) headers["content-security-policy"] = `${settings.policy}; report-uri ${folder}/csp-report`;
  response.writeHead(200, headers).end(rewritten(bytes.toString(), settings));
}

/** A page as this visit wants it: our scripts before all else, then what the settings say. */
function rewritten(html, { now, form = {}, edit, scripts: extra = [] }) {
  const tags = ["recorder.js", "finder.js", ...extra].map((name) => `<script src="/${name}"></script>`).join("");
  const attributes = { ...(now && { "data-bn-now": now }), ...form };
  const added = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`).join("");
  const page = html.replace(/<head>/, (head) => head + tags).replace(/<form\b/, (tag) => tag + added);
  return edit ? edit(page) : page;
}

async function body(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
