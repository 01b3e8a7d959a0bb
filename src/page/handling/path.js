// Members of a plain object by their path: `dpo.opinion`.

export const pathOf = (object, path) => path.split(".").reduce((inner, name) => inner?.[name], object);

/** Sets it, or takes it out where there is nothing; an object that has nothing left goes with it. */
export function setPath(object, path, value) {
  const [name, ...rest] = path.split(".");
  if (rest.length) {
    const inner = { ...object[name] };
    setPath(inner, rest.join("."), value);
    value = Object.keys(inner).length ? inner : undefined;
  }
  if (value === undefined || value === "" || (Array.isArray(value) && !value.length)) delete object[name];
  else object[name] = value;
}
