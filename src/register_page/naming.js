// What files are called in the register. Two folders may have the same name, and so may files in them: none takes the place of another without a word.

/** A name that is not taken: `1.json`, else `1 (2).json`. */
export function freeName(wanted, isTaken) {
  const [, stem, ending] = /^(.*?)(\.[^./]*)?$/s.exec(wanted);
  let name = wanted;
  for (let number = 2; isTaken(name); number += 1) name = `${stem} (${number})${ending ?? ""}`;
  return name;
}

/** Where something lies in a folder: the steps to it, none for itself; null where it does not, or nobody can tell. */
async function stepsTo(folder, handle) {
  try {
    return await folder.resolve(handle);
  } catch {
    return null;
  }
}

/** The folders that are open and can be read again, each under a name of its own. */
export class Roots {
  #all = [];

  get all() {
    return [...this.#all];
  }

  /** Whether a file lies in one of them. */
  holds(name) {
    return this.#all.some((root) => name.startsWith(`${root.name}/`));
  }

  /** What a folder or a file is called that lies in one of them. */
  async nameOf(handle) {
    for (const { name, handle: folder } of this.#all) {
      const steps = await stepsTo(folder, handle);
      if (steps) return [name, ...steps].join("/");
    }
    return undefined;
  }

  /** What a folder is called, from now on: another of the same name gets another. */
  add(handle, isTaken) {
    const name = freeName(handle.name, (name) => isTaken(name) || this.#all.some((root) => root.name === name));
    this.#all.push({ name, handle });
    return name;
  }

  drop(handle) {
    this.#all = this.#all.filter((root) => root.handle !== handle);
  }
}

const idOf = (text) => {
  try {
    return JSON.parse(text)?.id;
  } catch {
    return undefined;
  }
};

/**
 * Whether a file of the same name is the same file, chosen again. Where the browser does not say so, a file is another one when it is of another case, or of
 * none and other than it was: then nothing is lost.
 */
export async function isSameFile(before, now, text) {
  if (before.handle?.isSameEntry && now.handle?.isSameEntry) return before.handle.isSameEntry(now.handle);
  let old;
  try {
    old = await (before.handle ? await before.handle.getFile() : before.file).text();
  } catch {
    // Its contents have changed on the disk, or it is gone: this is what there is now.
    return true;
  }
  if (text === undefined || old === text) return true;
  const id = idOf(old);
  return id !== undefined && id === idOf(text);
}
