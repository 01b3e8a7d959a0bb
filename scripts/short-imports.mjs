// wasm-bindgen calls what the WebAssembly imports `__wbg_getAttribute_c7b80d4010284561`, in the WebAssembly and in the
// glue. Hashes do not compress: such names are 4 kB of the download. This gives them short ones on both sides. Short names would fit
// those of any other build, so the first of them is the build's own.
//
// What the WebAssembly imports from a file of ours past the glue it imports from the glue, too: one module instead of one a file, whose name is long,
// and of each file only what is imported.

const IMPORTS = 2;
const FUNCTION = 0;
/**
 * The same WebAssembly with short names for its imports, and what esbuild has to know to rename them in the glue.
 *
 * @param {Buffer} wasm
 * @param {string} glue what wasm-bindgen calls the glue in it; other modules are our own files
 * @param {string} buildName what the first import is called
 * @returns {{ wasm: Buffer, renaming: object, ours: { module: string, name: string, short: string }[] }} `ours` is for {@link throughGlue}
 */
export function shortenImports(wasm, glue, buildName) {
  const mangleCache = {};
  const ours = [];
  const parts = [wasm.subarray(0, 8)];
  const reader = readerOf(wasm, 8);
  while (!reader.isAtEnd()) {
    const id = reader.number();
    const content = reader.bytes();
    const section = id === IMPORTS ? renamed(content, glue, mangleCache, ours, buildName) : content;
    parts.push(Buffer.of(id), sized(section));
  }
  const mangleProps = new RegExp(`^(${Object.keys(mangleCache).join("|")})$`);
  return { wasm: Buffer.concat(parts), renaming: { mangleProps, mangleCache }, ours };
}

/** The section of the imports: their number, and for each its module, its name and its type. */
function renamed(section, glue, mangleCache, ours, buildName) {
  const reader = readerOf(section, 0);
  const count = reader.number();
  const parts = [number(count)];
  let at = 0;
  for (let left = count; left > 0; left--) {
    const [module, name, kind, type] = [reader.bytes(), reader.bytes(), reader.number(), reader.number()];
    if (kind !== FUNCTION) throw new Error(`${name} is no function: wasm-bindgen has imported nothing else so far`);
    const short = at === 0 ? buildName : `_${at.toString(36)}`;
    at += 1;
    if (module.toString() === glue) mangleCache[name] = short;
    else ours.push({ module: module.toString(), name: name.toString(), short });
    parts.push(sized(Buffer.from(glue)), sized(Buffer.from(short)), Buffer.of(kind), number(type));
  }
  return Buffer.concat(parts);
}

/**
 * The glue with what the WebAssembly imports from our own files among its own.
 *
 * @param {string} source
 * @param {{ module: string, name: string, short: string }[]} ours
 */
export function throughGlue(source, ours) {
  const begins = "const import0 = {\n        __proto__: null,\n";
  if (!source.includes(begins)) throw new Error("wasm-bindgen writes its imports in another way now");
  const imports = ours.map(({ module, name }, at) => `import { ${name} as $ours${at} } from ${JSON.stringify(module)};\n`);
  const entries = ours.map(({ short }, at) => `        ${short}: $ours${at},\n`);
  const own = source
    .replace(/^import \* as import\d+ from "\.\/snippets\/[^\n]*\n/gm, "")
    .replace(/^ *"\.\/snippets\/[^"\n]*": import\d+,\n/gm, "");
  return imports.join("") + own.replace(begins, begins + entries.join(""));
}

/** Reads the numbers and the lengths of the binary format. */
export function readerOf(bytes, start) {
  let at = start;
  /** LEB128: seven bits a byte, the lowest first. */
  const number = () => {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = bytes[at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
      shift += 7;
    }
  };
  return {
    number,
    bytes: () => {
      const length = number();
      return bytes.subarray(at, (at += length));
    },
    isAtEnd: () => at >= bytes.length,
  };
}

function number(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) | 0x80);
  return Buffer.from([...bytes, value]);
}

const sized = (content) => Buffer.concat([number(content.length), content]);
