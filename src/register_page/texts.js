// The texts of files, many at a time: to a browser each reading is an errand, and ten thousand of them take longer than understanding what came of them.

/** Larger than any file of ours, in bytes. The command-line tool has the same limit. */
const LARGEST = 64 * 1024 * 1024;
/** So many files are one errand, of so many bytes at most; so many errands are under way. */
const TOGETHER = 50;
const AT_MOST = 8 * 1024 * 1024;
const AHEAD = 3;

/**
 * The texts of files in their order; what cannot be read has none. Nothing that goes wrong with one is thrown.
 *
 * @param {{ name: string, file?: File, handle?: FileSystemFileHandle }[]} sources
 * @returns {AsyncGenerator<{ source: object, file: File, text?: string, isTooLarge: boolean }>}
 */
export async function* textsOf(sources) {
  const groups = [];
  for (let at = 0; at < sources.length; at += TOGETHER) groups.push(sources.slice(at, at + TOGETHER));
  const errands = [];
  for (const at of groups.keys()) {
    for (let next = errands.length; next < Math.min(at + AHEAD, groups.length); next += 1) errands.push(read(groups[next]));
    const each = await errands[at];
    // Ten thousand texts at once would be many megabytes.
    errands[at] = null;
    for (const { decode, ...one } of each) yield { ...one, text: decode?.() };
  }
}

async function read(sources) {
  const files = await Promise.all(sources.map(fileOf));
  const small = files.filter((file) => file && file.size <= LARGEST);
  const size = small.reduce((sum, { size }) => sum + size, 0);
  const bytes = size <= AT_MOST ? await bytesOf(small, size) : undefined;
  const decoder = new TextDecoder();
  let from = 0;
  return Promise.all(sources.map(async (source, at) => {
    const file = files[at];
    if (!file || file.size > LARGEST) return { source, file: file ?? source.file, isTooLarge: Boolean(file) };
    if (!bytes) {
      const text = await file.text().catch(() => undefined);
      return { source, file, isTooLarge: false, ...(text !== undefined && { decode: () => text }) };
    }
    const own = bytes.subarray(from, (from += file.size));
    return { source, file, isTooLarge: false, decode: () => decoder.decode(own) };
  }));
}

/** All of them behind each other; nothing where one cannot be read or is not as long as it was: then each is read by itself. */
async function bytesOf(files, size) {
  try {
    const bytes = new Uint8Array(await new Blob(files).arrayBuffer());
    return bytes.length === size ? bytes : undefined;
  } catch {
    return undefined;
  }
}

const fileOf = async ({ file, handle }) => (handle ? handle.getFile().catch(() => undefined) : file);
