// What the browser tells an assistive tool. Of a driver's own the role and the name are to be had everywhere; all else
// is read from Chromium's accessibility tree.

import { browserName } from "./browsers.mjs";

/** For a test that reads the tree. */
export const treeless = browserName === "chromium" ? false : "only Chromium's driver shows its accessibility tree";

/** Of the states of a node these are the ones that a person hears of. */
const states = ["atomic", "checked", "disabled", "focused", "invalid", "level", "live", "modal", "pressed", "required"];

const devTools = (page, command, parameters) => page.driver.sendAndGetDevToolsCommand(command, parameters);

/** The browser's handle of what a function gives in the page. */
async function handle(page, find, values) {
  const given = values.map((value) => JSON.stringify(value)).join();
  const { result } = await devTools(page, "Runtime.evaluate", { expression: `(${find})(${given})` });
  if (!result.objectId) throw new Error(`no element: ${find} of ${given}`);
  return result.objectId;
}

/** A node as an object: role, name, and what else is true of it. */
function said({ role, name, description, value, properties = [] }) {
  const node = { role: role.value, name: name?.value ?? "" };
  if (description?.value) node.description = description.value;
  if (value?.value) node.value = value.value;
  for (const { name, value } of properties) {
    const known = states.includes(name) && !["false", "none", ""].includes(String(value.value));
    if (known) node[name] = ["true", "false"].includes(String(value.value)) ? value.value === true || value.value === "true" : value.value;
  }
  // That it is not pressed is news too.
  const pressed = properties.find(({ name }) => name === "pressed");
  if (pressed) node.pressed = String(pressed.value.value) === "true";
  return node;
}

/** What is told about the element that a function gives in the page. */
export async function told(page, find, ...values) {
  await page.settled();
  const objectId = await handle(page, find, values);
  const { nodes } = await devTools(page, "Accessibility.getPartialAXTree", { objectId, fetchRelatives: false });
  return said(nodes[0]);
}

/** All that an assistive tool finds with a role, or a name, in the page or in the element that a function gives. */
export async function all(page, { role, name }, find = () => document.documentElement, ...values) {
  await page.settled();
  const objectId = await handle(page, find, values);
  const { nodes } = await devTools(page, "Accessibility.queryAXTree", { objectId, role, accessibleName: name });
  return nodes.filter(({ ignored }) => !ignored).map(said);
}
