// `form.submit()` posts a form past every listener. While a form is alive, such a call is ours to judge. It is caught where all forms have
// it from, since a control may be called "submit", and scripts then go to the prototype themselves.

const handlers = new WeakMap();
const patches = new Map();

/**
 * Has `handle` called for a `submit()` of the form, with a function that posts it. Returns a function that undoes it.
 *
 * @param {HTMLFormElement} form
 * @param {(post: () => void) => void} handle
 */
export function catchSubmit(form, handle) {
  let kind = form;
  do kind = Object.getPrototypeOf(kind); while (kind && !ownSubmit(kind));
  if (!kind) return () => {};
  const patch = patches.get(kind) ?? patched(kind);
  patch.forms += 1;
  handlers.set(form, handle);
  return () => {
    if (handlers.get(form) !== handle) return;
    handlers.delete(form);
    patch.forms -= 1;
    // Somebody may have put a function of their own around ours meanwhile. It then goes on to the browser's.
    if (patch.forms > 0 || kind.submit !== patch.submit) return;
    Object.defineProperty(kind, "submit", patch.before);
    patches.delete(kind);
  };
}

const ownSubmit = (kind) => Object.getOwnPropertyDescriptor(kind, "submit");

function patched(kind) {
  const before = ownSubmit(kind);
  const { submit } = {
    submit() {
      const post = () => Reflect.apply(before.value, this, []);
      const handle = handlers.get(this);
      return handle ? handle(post) : post();
    },
  };
  Object.defineProperty(kind, "submit", { ...before, value: submit });
  const patch = { before, submit, forms: 0 };
  patches.set(kind, patch);
  return patch;
}
