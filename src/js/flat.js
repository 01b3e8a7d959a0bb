// Answers as one text. Each of them costs a few crossings into WebAssembly otherwise, and a notification has a hundred.

/** Ends each piece. A text that holds it goes the other way. */
const END = "\0";
/** Behind a name: what follows is one text, or so many. */
const ONE = "";
/** What has more than this goes the other way too, where it is counted. */
const MOST = 100_000;

const { getPrototypeOf, keys } = Object;
const { isArray } = Array;

const isPlain = (object) => {
  const prototype = getPrototypeOf(object);
  return prototype === null || getPrototypeOf(prototype) === null;
};
const isPiece = (value) => typeof value === "string" && !value.includes(END);

/**
 * The names and texts of a plain object that holds strings and arrays of strings, each piece ended by a null character; undefined for anything
 * else, and for what throws. Behind a name stands how many texts of a list follow, or nothing for a single one.
 *
 * @param {unknown} value
 * @returns {string | undefined}
 */
export function flat(value) {
  try {
    if (typeof value !== "object" || value === null || isArray(value) || !isPlain(value)) return undefined;
    let all = "";
    let count = 0;
    for (const name of keys(value)) {
      if (!isPiece(name)) return undefined;
      const answer = value[name];
      if (isPiece(answer)) {
        all += name + END + ONE + END + answer + END;
      } else {
        if (!isArray(answer)) return undefined;
        const { length } = answer;
        if ((count += length) > MOST) return undefined;
        all += name + END + length + END;
        for (let at = 0; at < length; at += 1) {
          const text = answer[at];
          if (!isPiece(text)) return undefined;
          all += text + END;
        }
      }
    }
    return all;
  } catch {
    return undefined;
  }
}
