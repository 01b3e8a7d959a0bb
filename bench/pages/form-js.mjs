// form-js's viewer, which draws with a framework of its own.

import "@bpmn-io/form-js-viewer/dist/assets/form-js.css";
import { Form } from "@bpmn-io/form-js-viewer";
import definition from "generated/form-js.json";
import { nested } from "../answers.mjs";
import { lateness } from "../hand-written.mjs";

export default async function mount(root) {
  const form = new Form({ container: root });
  const fields = new Map();
  for (const { components, key, path, id } of [...definition.components, ...definition.components.flatMap(({ components }) => components)]) {
    if (key) fields.set(key, id);
    if (path) for (const column of components) fields.set(`${path}[i].${column.key}`, column.id);
  }
  const nameOf = new Map([...fields].map(([name, id]) => [id, name]));

  /** The element of a field; rows are told apart by the end of its name. */
  function controlOf(name) {
    const row = /\[(\d+)\]/.exec(name)?.[1];
    const id = fields.get(name.replace(/\[\d+\]/, "[i]"));
    return root.querySelector(`[id$="-${id}${row === undefined ? "" : `_${row}`}"]`);
  }
  const fieldOf = (name) => root.querySelector(`[data-id]`) && controlOf(name)?.closest(".fjs-form-field");

  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const list = () => [...root.querySelectorAll(".fjs-repeat-render-add")].at(-1).closest(".fjs-form-field-dynamiclist");

  async function show(answers = {}, now) {
    const late = lateness(answers, now ?? new Date().toISOString());
    await form.importSchema(definition, { ...nested(answers), late });
    await drawn();
  }

  await show();
  return {
    take: show,
    check: () => form.validate(),
    wrong: () => Object.entries(form.validate()).flatMap(([id, errors]) => namesIn(nameOf.get(id), errors)),
    asks: (question, field) => Boolean(controlOf(field)?.getClientRects().length),
    control: controlOf,
    option: (name, key) => choice(name, key),
    rows: () => list().querySelectorAll(".fjs-repeat-row-container").length,
    addButton: () => list().querySelector(".fjs-repeat-render-add"),
    removeButton: () => [...list().querySelectorAll(".fjs-repeat-row-remove")].at(-1),
    /** What is typed reaches its data only when this has passed. */
    pause: 320,
  };

  function choice(name, key) {
    const at = definition.components.flatMap(({ components }) => components).find((field) => field.key === name).values.findIndex(({ value }) => value === key);
    return root.querySelector(`[id$="-${fields.get(name)}-${at}"]`);
  }

  /** Of a row's field there are errors for each row. */
  function namesIn(name, errors) {
    if (!name.includes("[i]")) return [name];
    return [...errors.keys()].filter((row) => errors[row]?.length).map((row) => name.replace("[i]", `[${row}]`));
  }
}
