// Serves what is measured, with brotli as a city's server would, and adds up what a browser asks for. Each visit has a host of its own
// (`v7.localhost`): a browser then shares neither its caches nor its process with another visit, and that is what makes a start cold.

import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { addressOf, find, listen, say, typeOf } from "../../scripts/serve.mjs";
import { built } from "./build.mjs";

const html = typeOf("page.html");
const COMPRESSED = new Set([".css", ".html", ".js", ".json", ".wasm"]);

/** What is counted of a page: what the form brings with it. The page around it, and its own looks, are the city's. */
const isCounted = (path) => /^\/(pkg|bench)\/.*\.(js|wasm|css|json)$/.test(path) && !path.endsWith("/driver.js");

/**
 * `visit(edit)` gives a fresh `{ url(path), loaded() }`; `edit` may change the HTML of its page, and `loaded()` says what has been asked
 * for so far: `{ path: bytes }`, brotli.
 */
export async function startServer() {
  const visits = new Map();
  const answers = (request, response) => answer(visits, request, response);
  const first = await listen(answers);
  const servers = [first];
  // A browser may try IPv6 first, and would wait.
  await listen(answers, first.port, "::1").then((server) => servers.push(server), () => {});

  return {
    visit(edit = (text) => text) {
      const host = `v${visits.size + 1}.localhost`;
      const loaded = {};
      visits.set(host, { edit, loaded });
      return { url: (path) => `http://${host}:${first.port}${path}`, loaded: () => ({ ...loaded }) };
    },
    close: () => Promise.all(servers.map((server) => server.close())),
  };
}

async function answer(visits, request, response) {
  const { pathname } = addressOf(request);
  const visit = visits.get(request.headers.host?.split(":")[0]);
  const file = visit && (await fileAt(pathname));
  if (!file) return say(response, 404, "There is no such file.");
  const isPage = file.type === html;
  const bytes = isPage ? Buffer.from(visit.edit(file.bytes.toString())) : file.bytes;
  // Clocks are finest in a page that shares its process with no other.
  const headers = { "content-type": file.type, "cache-control": "no-store", "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
  if (!COMPRESSED.has(extname(pathname)) || !/\bbr\b/.test(request.headers["accept-encoding"] ?? "")) return response.writeHead(200, headers).end(bytes);
  const body = isPage ? brotli(bytes, 1) : compressed(pathname, bytes);
  if (isCounted(pathname)) visit.loaded[pathname] = body.length;
  response.writeHead(200, { ...headers, "content-encoding": "br" }).end(body);
}

async function fileAt(pathname) {
  if (pathname.startsWith("/bench/")) {
    const name = pathname.slice("/bench/".length);
    if (!/^[\w-]+\.(html|js|css)$/.test(name)) return undefined;
    const bytes = await readFile(join(built, name)).catch(() => undefined);
    return bytes && { bytes, type: typeOf(name) };
  }
  const found = await find(pathname);
  return found && !found.isFolder ? { bytes: await readFile(found.path), type: found.type } : undefined;
}

const known = new Map();

function compressed(pathname, bytes) {
  if (!known.has(pathname)) known.set(pathname, brotli(bytes, constants.BROTLI_MAX_QUALITY));
  return known.get(pathname);
}

const brotli = (bytes, quality) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
