// wasm-bindgen's functions reach for a WebAssembly that may not be there yet, and its objects for memory that may be given back. What
// comes of it is an error of theirs that says neither. A misuse has a code, as every other has.

const misuse = (code, message) => Object.assign(new Error(message), { code });

let isStarted = false;

/** From now on everything works. Says whether it did before. */
export function started() {
  const before = isStarted;
  isStarted = true;
  return before;
}

function check() {
  if (!isStarted) throw misuse("notInitialised", "call init() first, and wait for it");
}

export const guardedFunction = (run) => (...values) => {
  check();
  return run(...values);
};

export const guardedClass = (kind) => new Proxy(kind, {
  construct(target, values, newTarget) {
    check();
    return Reflect.construct(target, values, newTarget);
  },
});

/** Has every method and property of an object say so that was given back. Giving it back twice is no misuse: `using` does that. */
export function guardMethods(prototype) {
  const guarded = (run, isFree) => run && function (...values) {
    if (this.__wbg_ptr) return Reflect.apply(run, this, values);
    if (!isFree) throw misuse("freed", "it was freed: nothing can be asked of it any more");
  };
  const { constructor: _, __destroy_into_raw, ...own } = Object.getOwnPropertyDescriptors(prototype);
  const { free } = prototype;
  for (const name of Reflect.ownKeys(own)) {
    const { value, get, set, ...rest } = own[name];
    const isFree = value === free;
    Object.defineProperty(prototype, name, value
      ? { ...rest, value: guarded(value, isFree) }
      : { enumerable: rest.enumerable, configurable: rest.configurable, get: guarded(get), set: guarded(set) });
  }
}
