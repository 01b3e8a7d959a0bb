// The elements of the page that is written by hand.

const MOST_RADIOS = 4;
const TYPES = { email: "email", phone: "tel", date: "date" };

export function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

let last = 0;

/** A field with its label, its controls and a place for what is wrong. */
make.field = ({ title, help, kind, choices }, name) => {
  const id = `field-${(last += 1)}`;
  const words = help ? [make("p", { class: "help" }, help)] : [];
  const error = make("p", { class: "error", id: `${id}-error`, hidden: "" });
  if (kind === "many" || (kind === "one" && choices.length <= MOST_RADIOS)) {
    const type = kind === "many" ? "checkbox" : "radio";
    const each = choices.map(([value, label]) => make("label", {}, make("input", { type, name, value }), label));
    return make("fieldset", {}, make("legend", {}, title), ...words, ...each, error);
  }
  return make("div", {}, make("label", { for: id }, title), ...words, control(kind, choices, { id, name, "aria-describedby": `${id}-error` }), error);
};

function control(kind, choices, attributes) {
  if (kind === "one") return make("select", attributes, make("option", { value: "" }, ""), ...choices.map(([value, label]) => make("option", { value }, label)));
  if (kind === "long") return make("textarea", { ...attributes, rows: 4 });
  return make("input", { ...attributes, type: TYPES[kind] ?? "text" });
}

const controlsOf = (field) => [...field.querySelectorAll("input, select, textarea")];

/** What stands in a field: a text, or the choices. */
make.read = (field) => {
  const controls = controlsOf(field);
  if (!["checkbox", "radio"].includes(controls[0].type)) return controls[0].value;
  const chosen = controls.filter(({ checked }) => checked).map(({ value }) => value);
  return controls[0].type === "radio" ? (chosen[0] ?? "") : chosen;
};

make.put = (field, answer = "") => {
  for (const control of controlsOf(field)) {
    if (["checkbox", "radio"].includes(control.type)) control.checked = [answer].flat().includes(control.value);
    else control.value = answer;
  }
};

make.tell = (field, words) => {
  const error = field.lastElementChild;
  error.textContent = words;
  error.hidden = words === "";
  for (const control of controlsOf(field)) control.setAttribute("aria-invalid", String(words !== ""));
};
