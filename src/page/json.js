// JSON past what a host's libraries have made of it: the browser's own asks everything for a `toJSON`, and old ones give arrays, or all
// objects, one that writes them as texts. Only a text, a number or the like is not asked.

/** The same as `JSON.stringify` writes plain objects, arrays and what is in them. */
export function stringify(value) {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${[...value].map((each) => stringify(each) ?? "null").join()}]`;
  const members = [];
  for (const name of Object.keys(value)) {
    const text = stringify(value[name]);
    if (text !== undefined) members.push(`${JSON.stringify(name)}:${text}`);
  }
  return `{${members.join()}}`;
}
