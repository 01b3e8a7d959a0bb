// esbuild plugins that say what the names mean which files in src/ import and
// no file has:
//
//   import init, { enhance } from "breach-notification-bindgen";
//     wasm-pack's output, for the WebAssembly that the file is made for.
//
//   import init, { enhance } from "breach-notification-api";
//     the script API, src/api/glue.js. In the drop-in as a module it stays an import of the file
//     beside it (`./breach_notification.js`); in the classic script it is bundled.
//
//   import wasmBytes from "breach-notification-wasm";
//     a function that resolves to the WebAssembly's bytes, an ArrayBuffer:
//     `await init({ module_or_path: await wasmBytes() })`.
//     Only for the classic script, which has them inside.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import zopfli from "@gfx/zopfli";
import { root } from "./where.mjs";

export function bindgenGlue(path) {
  return {
    name: "bindgen-glue",
    setup(build) {
      build.onResolve({ filter: /^breach-notification-bindgen$/ }, () => ({ path }));
      // What src/page/ imports from JavaScript beside it stands in wasm-pack's output as a copy.
      build.onResolve({ filter: /^\.\/snippets\// }, (args) => ({ path: join(root, args.path.replace(/^\.\/snippets\/[^/]+\//, "")) }));
    },
  };
}

export const apiBeside = {
  name: "api-beside",
  setup(build) {
    build.onResolve({ filter: /^breach-notification-api$/ }, () => ({ path: "./breach_notification.js", external: true }));
  },
};

export function apiInside(path) {
  return {
    name: "api-inside",
    setup(build) {
      build.onResolve({ filter: /^breach-notification-api$/ }, () => ({ path }));
    },
  };
}

// Zopfli, since Node's own zlib gives other bytes from one version or processor
// to the next. A build for development is not compared, and cannot wait.
export const small = (bytes) => promisify(zopfli.gzip)(bytes, { numiterations: 15 });
export const fast = (bytes) => gzipSync(bytes, { level: 1 });

// Compressed, then base64: half the size of plain base64, and as small on a
// server that compresses nothing.
export function wasmInside(wasmPath, compress) {
  return {
    name: "wasm-inside",
    setup(build) {
      build.onResolve({ filter: /^breach-notification-wasm$/ }, ({ path }) => ({ path, namespace: "wasm" }));
      build.onLoad({ filter: /.*/, namespace: "wasm" }, async () => {
        const packed = Buffer.from(await compress(await readFile(wasmPath)));
        return { contents: unpacker(packed.toString("base64")), loader: "js" };
      });
    },
  };
}

// No fetch of a data: address, which a page's `connect-src` may forbid.
const unpacker = (base64) => `
const packed = "${base64}";
export default function wasmBytes() {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).arrayBuffer();
}
`;
