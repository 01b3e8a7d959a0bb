// A key in a field, as a browser would tell the page of it.

const values = { INPUT: HTMLInputElement, TEXTAREA: HTMLTextAreaElement };

/** Puts a text in past what a framework has made of the property, and says so. */
export function typeInto(control, text) {
  control.focus({ preventScroll: true });
  Object.getOwnPropertyDescriptor(values[control.tagName].prototype, "value").set.call(control, text);
  control.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText", data: text.at(-1) ?? null }));
}
