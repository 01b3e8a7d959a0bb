// The files that a person hands over: chosen one by one, as a folder, or dropped. Where the browser lets us, they can be read again and written to.

/** What systems leave in folders. */
const isLitter = (name) => name.startsWith(".") || ["thumbs.db", "desktop.ini"].includes(name.toLowerCase());

const isOurs = ({ name }) => !name.split("/").some(isLitter);

/** Of files that the browser's own control gives. */
export const ofFiles = (files) => [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file })).filter(isOurs);

/** Every file in a folder and below, by the path that it is known by. */
export async function ofFolder(folder, path) {
  const found = [];
  for await (const handle of folder.values()) {
    const name = `${path}/${handle.name}`;
    if (isLitter(handle.name)) continue;
    if (handle.kind === "directory") found.push(...(await ofFolder(handle, name)));
    else found.push({ name, handle });
  }
  return found;
}

/** Whether something that is dragged holds files. */
export const hasFiles = (event) => Boolean(event.dataTransfer?.types.includes("Files"));

/**
 * What was dropped. It has to be asked for at once: after the event the browser knows nothing of it.
 *
 * @returns {Promise<{ sources: object[], handles: FileSystemHandle[] }>} what can be read again, or files where it cannot
 */
export async function ofDrop({ items, files }) {
  const all = [...items].filter(({ kind }) => kind === "file");
  const entries = all.map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const plain = ofFiles(files);
  if (all.some((item) => item.getAsFileSystemHandle)) {
    const handles = (await Promise.all(all.map((item) => item.getAsFileSystemHandle()))).filter(Boolean);
    // A file that a script has made has no handle.
    if (handles.length === all.length) return { sources: [], handles: handles.filter(({ name }) => !isLitter(name)) };
  }
  if (entries.length !== all.length || !entries.some(({ isDirectory }) => isDirectory)) return { sources: plain, handles: [] };
  return { sources: (await Promise.all(entries.map(ofEntry))).flat().filter(isOurs), handles: [] };
}

/** The older way to a folder that is dropped. */
async function ofEntry(entry) {
  const name = entry.fullPath.replace(/^\//, "");
  if (!entry.isDirectory) return [{ name, file: await new Promise((resolve, reject) => entry.file(resolve, reject)) }];
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    // It gives a hundred at a time, and none when there are no more.
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return found;
    for (const inner of some) found.push(...(await ofEntry(inner)));
  }
}
