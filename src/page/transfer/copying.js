// A text on the clipboard. The `copy` event works on plain `http` too, where the newer way is not there.

/** Says whether it was copied. */
export function copyText(document, text) {
  let copied = false;
  const give = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData("text/plain", text);
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

/** Marks the text of an element, so that a person can copy it. */
export function select(element) {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const selection = element.ownerDocument.defaultView.getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}
