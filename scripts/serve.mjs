// A small static server: what the demo is, and what the browser tests' server is built on. It answers this
// machine only, and does to files what a city's server does: nothing.
//   node scripts/serve.mjs     serves the repository's root at http://localhost:8072/ (PORT changes it; PKG=target/dev
//                              serves that folder as /pkg/)

import { createReadStream, existsSync, readdirSync } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { pkg, root } from "./where.mjs";

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
 * Serves the repository's root until `close` is called.
 * @param {number} port 0 takes a free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends with a slash
 */
async function serve(port) {
  const first = await listen(respond, port);
  const servers = [first];
  try {
    servers.push(await listen(respond, first.port, "::1"));
  } catch (error) {
    // Some systems try IPv6 first for `localhost`; one without it is no worse off.
    if (!["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(error.code)) {
      await first.close();
      throw error;
    }
  }
  return { url: `http://localhost:${first.port}/`, close: () => Promise.all(servers.map((server) => server.close())) };
}

/**
 * Answers requests to this machine. A request that cannot be answered is answered so.
 * @param {(request: object, response: object) => Promise<unknown>} answer
 * @param {number} port 0 takes a free one
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function listen(answer, port = 0, host = "127.0.0.1") {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(`${request.method} ${request.url}: ${error.stack}`);
      say(response, 500, "Something went wrong.");
    });
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, ipv6Only: host.includes(":") }, resolve);
  });
  return {
    port: server.address().port,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      // A browser keeps its connections open, and would keep us waiting.
      server.closeAllConnections();
    }),
  };
}

/** The path and the query that a request is for. What is no address is a path that means nothing. */
export function addressOf(request) {
  try {
    if (request.url.startsWith("/")) return new URL(`http://localhost${request.url}`);
  } catch {
    // Nor is this one.
  }
  return { pathname: "", search: "" };
}

async function respond(request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return say(response, 405, "Only GET and HEAD.", { Allow: "GET, HEAD" });
  const { pathname, search } = addressOf(request);
  if (pathname === "/") return say(response, 302, "", { Location: "/www/" });

  const file = await find(pathname);
  if (file === undefined) return say(response, 404, "There is no such file.");
  if (file.isFolder) return say(response, 302, "", { Location: `${pathname}/${search}` });

  response.writeHead(200, { "Content-Type": file.type, "Content-Length": file.size, "Cache-Control": "no-cache" });
  if (request.method === "HEAD") return response.end();
  createReadStream(file.path).on("error", () => response.destroy()).pipe(response);
}

/**
 * What a path means: `{ path, type, size, isFolder }`, or nothing. Of a path that ends with a slash it is the folder's
 * index.html. Nothing outside the repository and the folder that is served as /pkg/ is found, and nothing hidden, such as .git.
 * @param {string} pathname as it stands in the address
 */
export async function find(pathname) {
  try {
    const [first, ...names] = decodeURIComponent(pathname).split("/");
    const last = names.pop();
    const isOdd = (name) => name.startsWith(".") || name.includes("\0") || name.includes("\\");
    if (first !== "" || names.includes("") || [...names, last].some(isOdd)) return undefined;
    const [folder, inside] = names[0] === "pkg" ? [pkg, names.slice(1)] : [root, names];
    const path = await realpath(join(folder, ...inside, last || "index.html"));
    if (!path.startsWith((await realpath(folder)) + sep)) return undefined;
    const found = await stat(path);
    return { path, type: typeOf(path), size: found.size, isFolder: found.isDirectory() };
  } catch {
    return undefined;
  }
}

export function typeOf(path) {
  return types[extname(path).toLowerCase()] ?? "application/octet-stream";
}

/** Answers with a line of text. */
export function say(response, status, text, headers = {}) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { "Cache-Control": "no-cache", ...headers, "Content-Type": "text/plain; charset=utf-8" });
  response.end(text && `${text}\n`);
}

async function main() {
  const port = Number(process.env.PORT || 8072);
  if (!Number.isInteger(port) || port < 0 || port > 65535) return stop(`PORT=${process.env.PORT} is no port number.`);
  if (!existsSync(join(pkg, "breach-notification.js"))) return stop(`There is no build in ${pkg}: run ${pkg === join(root, "pkg") ? "scripts/build" : "scripts/build --dev"}`);
  let server;
  try {
    server = await serve(port);
  } catch (error) {
    if (error.code === "EADDRINUSE") return stop(`Port ${port} is in use, perhaps by another demo. Choose another: PORT=${port + 1} scripts/demo`);
    if (error.code === "EACCES") return stop(`Port ${port} is not for us to use. Choose another: PORT=8072 scripts/demo`);
    throw error;
  }
  console.log(`The demo is at ${server.url}${process.env.PKG ? `, with the build in ${pkg}` : ""} (Ctrl-C ends it).`);
  console.log(`More pages, beside it: ${readdirSync(join(root, "www")).filter((name) => name.endsWith(".html") && name !== "index.html").join(", ")}.`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.close().then(() => process.exit(0)));
}

function stop(message) {
  console.error(message);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
