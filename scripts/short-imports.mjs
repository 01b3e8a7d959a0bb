// wasm-bindgen calls what the WebAssembly imports `__wbg_getAttribute_c7b80d4010284561`, in the WebAssembly and in the
// glue. Hashes do not compress: such names are 4 kB of the download. This gives them short ones on both sides. Short names would fit
// those of any other build, so the first of them is the build's own.

const IMPORTS = 2;
const FUNCTION = 0;
/**
 * The same WebAssembly with short names for its imports, and what esbuild has to know to rename them in the glue.
 *
 * @param {Buffer} wasm
 * @param {string} glue what wasm-bindgen calls the glue in it; other modules are our own, whose names are short as they are
 * @param {string} buildName what the first import is called
 */
export function shortenImports(wasm, glue, buildName) {
  const mangleCache = {};
  const parts = [wasm.subarray(0, 8)];
  const reader = readerOf(wasm, 8);
  while (!reader.isAtEnd()) {
    const id = reader.number();
    const content = reader.bytes();
    const section = id === IMPORTS ? renamed(content, glue, mangleCache, buildName) : content;
    parts.push(Buffer.of(id), sized(section));
  }
  const mangleProps = new RegExp(`^(${Object.keys(mangleCache).join("|")})$`);
  return { wasm: Buffer.concat(parts), renaming: { mangleProps, mangleCache } };
}

/** The section of the imports: their number, and for each its module, its name and its type. */
function renamed(section, glue, mangleCache, buildName) {
  const reader = readerOf(section, 0);
  const count = reader.number();
  const parts = [number(count)];
  let at = 0;
  for (let left = count; left > 0; left--) {
    const [module, name, kind, type] = [reader.bytes(), reader.bytes(), reader.number(), reader.number()];
    if (kind !== FUNCTION) throw new Error(`${name} is no function: wasm-bindgen has imported nothing else so far`);
    let short = name.toString();
    if (module.toString() === glue) {
      short = at === 0 ? buildName : `_${at.toString(36)}`;
      mangleCache[name] = short;
      at += 1;
    }
    parts.push(sized(module), sized(Buffer.from(short)), Buffer.of(kind), number(type));
  }
  return Buffer.concat(parts);
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
