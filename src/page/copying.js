// What is put on the clipboard. The `copy` event works on plain `http` too, where the newer way is not there.

/**
 * @param {Document} document
 * @param {Record<string, string>} contents by type: `text/plain`, `text/html`
 * @returns whether it was copied
 */
export function copy(document, contents) {
  let copied = false;
  const give = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, text] of Object.entries(contents)) event.clipboardData.setData(type, text);
    copied = true;
  };
  document.addEventListener("copy", give, true);
  try {
    document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", give, true);
  }
  return copied;
}
