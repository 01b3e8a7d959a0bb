// Sentences of ours in both languages.

/**
 * @param {Record<string, [string, string]>} words by name, in Swedish and in English; `#` is what is put in
 * @returns {(language: string, name: string, value?: unknown) => string} what says one of them
 */
export const sayer = (words) => (language, name, value = "") => {
  const [sv, en] = words[name];
  return (language === "en" ? en : sv).replace("#", () => value);
};
