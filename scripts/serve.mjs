// A small static server for the demo and the browser tests. It answers this
// machine only, and does to files what a city's server does: nothing.
//   node scripts/serve.mjs     serves the repository's root at http://localhost:8072/ (PORT changes it)

import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { root as repository } from "./sources.mjs";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/**
 * Serves a folder until `close` is called.
 * @param {{ root?: string, port?: number, headers?: Record<string, string> }} [options]
 *   `port` 0 takes a free one; `headers` go with every answer, a Content-Security-Policy say.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends with a slash
 */
export async function serve({ root = repository, port = 0, headers = {} } = {}) {
  const folder = await realpath(root);
  const answer = (request, response) => {
    respond(folder, headers, request, response).catch(() => end(response, 500, "Something went wrong.", headers));
  };
  const servers = [await listen(answer, port, "127.0.0.1")];
  const { port: taken } = servers[0].address();
  try {
    servers.push(await listen(answer, taken, "::1"));
  } catch (error) {
    // Some systems try IPv6 first for `localhost`; one without it is no worse off.
    if (!["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(error.code)) {
      await closeAll(servers);
      throw error;
    }
  }
  return { url: `http://localhost:${taken}/`, close: () => closeAll(servers) };
}

function listen(answer, port, host) {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, ipv6Only: host.includes(":") }, () => resolve(server));
  });
}

async function closeAll(servers) {
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise((resolve) => server.close(resolve));
      // A browser keeps its connections open, and would keep us waiting.
      server.closeAllConnections();
      return closed;
    }),
  );
}

async function respond(folder, headers, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405, "Only GET and HEAD.", { ...headers, Allow: "GET, HEAD" });
  const { pathname, search } = new URL(request.url, "http://localhost");
  if (pathname === "/") return end(response, 302, "", { ...headers, Location: "/www/" });

  const file = await find(folder, pathname);
  if (file === undefined) return end(response, 404, "There is no such file.", headers);
  if (file.isFolder) return end(response, 302, "", { ...headers, Location: `${pathname}/${search}` });

  response.writeHead(200, {
    ...headers,
    "Content-Type": types[extname(file.path).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": file.size,
    "Cache-Control": "no-cache",
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(file.path).on("error", () => response.destroy()).pipe(response);
}

/** The file that a path means; nothing outside the folder, and nothing hidden, such as .git. */
async function find(folder, pathname) {
  try {
    const names = decodeURIComponent(pathname).split("/");
    if (names.some((name) => name.startsWith(".") || name.includes("\0") || name.includes("\\"))) return undefined;
    const path = await realpath(join(folder, ...names, pathname.endsWith("/") ? "index.html" : ""));
    if (!path.startsWith(folder + sep)) return undefined;
    const found = await stat(path);
    return { path, size: found.size, isFolder: found.isDirectory() };
  } catch {
    return undefined;
  }
}

function end(response, status, text, headers) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { ...headers, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-cache" });
  response.end(text && `${text}\n`);
}

async function main() {
  const port = Number(process.env.PORT || 8072);
  if (!Number.isInteger(port) || port < 0 || port > 65535) return stop(`PORT=${process.env.PORT} is no port number.`);
  let server;
  try {
    server = await serve({ port });
  } catch (error) {
    if (error.code === "EADDRINUSE") return stop(`Port ${port} is in use, perhaps by another demo. Choose another: PORT=${port + 1} scripts/demo`);
    if (error.code === "EACCES") return stop(`Port ${port} is not for us to use. Choose another: PORT=8072 scripts/demo`);
    throw error;
  }
  console.log(`The demo is at ${server.url} (Ctrl-C ends it).`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.close().then(() => process.exit(0)));
}

function stop(message) {
  console.error(message);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
