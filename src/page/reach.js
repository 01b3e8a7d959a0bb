// Reaches the properties of what a page hands us past whatever the page has put in front of them. A form answers to the names of
// its controls, a document to those of its images and forms: `form.elements` may be a field that is called "elements".

const { getOwnPropertyDescriptor: own, getPrototypeOf, prototype } = Object;
const has = Function.prototype.call.bind(prototype.hasOwnProperty);

/** What the object's prototypes say about a property, where the object itself says something else. A form is not asked: it looks through all its controls. */
function inherited(object, name) {
  if (object === null || object === undefined || !(isForm(object) || has(object, name))) return undefined;
  for (let kind = getPrototypeOf(object); kind; kind = getPrototypeOf(kind)) {
    const property = own(kind, name);
    // An array's prototype has a length of its own, which is not that of the array.
    if (property) return property.get || typeof property.value === "function" ? property : undefined;
  }
  return undefined;
}

export function get(object, name) {
  const property = inherited(object, name);
  if (!property) return object[name];
  return property.get ? Reflect.apply(property.get, object, []) : property.value;
}

export function set(object, name, value) {
  const property = inherited(object, name);
  if (property?.set) Reflect.apply(property.set, object, [value]);
  else object[name] = value;
}

export function call(object, name, ...values) {
  return Reflect.apply(get(object, name), object, values);
}

/** The names of the interfaces that objects of a prototype have: a page asks for them thousands of times. */
const interfaces = new WeakMap();

function interfacesOf(prototype) {
  let names = interfaces.get(prototype);
  if (!names) {
    names = new Set();
    for (let kind = prototype; kind; kind = getPrototypeOf(kind)) names.add(own(kind, Symbol.toStringTag)?.value);
    interfaces.set(prototype, names);
  }
  return names;
}

/** Whether it is an object of this interface of the web platform, in whichever window it was made. */
export function isA(object, name) {
  const prototype = object !== null && typeof object === "object" && getPrototypeOf(object);
  return Boolean(prototype) && interfacesOf(prototype).has(name);
}

const isForm = (object) => isA(object, "HTMLFormElement");

/** The element around another, also out of a shadow root. */
export const around = (element) => get(element, "parentElement") ?? get(call(element, "getRootNode"), "host") ?? null;
