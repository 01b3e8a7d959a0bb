// JSON past what a host's libraries have made of it: the browser's own asks everything for a `toJSON`, and old ones give arrays, or all
// objects, one that writes them as texts. Only a text, a number or the like is not asked.

/**
 * The same as `JSON.stringify` writes plain objects, arrays and what is in them.
 *
 * @param {unknown} value
 * @param {string} [line] what a line begins with: a line end, for two spaces a level; left out, all stands on one line
 */
export function stringify(value, line = "") {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const inner = line && `${line}  `;
  const within = (open, parts, close) => (parts.length ? open + inner + parts.join(`,${inner}`) + line + close : open + close);
  if (Array.isArray(value)) return within("[", [...value].map((each) => stringify(each, inner) ?? "null"), "]");
  const members = [];
  for (const name of Object.keys(value)) {
    const text = stringify(value[name], inner);
    if (text !== undefined) members.push(`${JSON.stringify(name)}:${line && " "}${text}`);
  }
  return within("{", members, "}");
}
