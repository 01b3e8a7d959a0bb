// esbuild plugins that say what the two names mean which the entry files in
// src/page/ import and no file has:
//
//   import init, { enhance } from "breach-notification-glue";
//     wasm-pack's glue. In the module it stays an import of the file beside it
//     (`./breach_notification.js`); in the classic script it is bundled.
//
//   import wasmBytes from "breach-notification-wasm";
//     a function that resolves to the WebAssembly's bytes, an ArrayBuffer:
//     `await init({ module_or_path: await wasmBytes() })`.
//     Only for the classic script, which has them inside.

import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import zopfli from "@gfx/zopfli";

const gzip = promisify(zopfli.gzip);

export const glueBeside = {
  name: "glue-beside",
  setup(build) {
    build.onResolve({ filter: /^breach-notification-glue$/ }, () => ({
      path: "./breach_notification.js",
      external: true,
    }));
  },
};

export function glueInside(gluePath) {
  return {
    name: "glue-inside",
    setup(build) {
      build.onResolve({ filter: /^breach-notification-glue$/ }, () => ({ path: gluePath }));
    },
  };
}

// Compressed, then base64: half the size of plain base64, and as small on a
// server that compresses nothing. Zopfli, since Node's own zlib gives other
// bytes from one version or processor to the next.
export function wasmInside(wasmPath) {
  return {
    name: "wasm-inside",
    setup(build) {
      build.onResolve({ filter: /^breach-notification-wasm$/ }, ({ path }) => ({ path, namespace: "wasm" }));
      build.onLoad({ filter: /.*/, namespace: "wasm" }, async () => {
        const packed = Buffer.from(await gzip(await readFile(wasmPath), { numiterations: 15 }));
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
