// What axe-core finds: WCAG 2.0 to 2.2, levels A and AA, and its best practices. The page needs the script axe.js.

/** The violations in the page, a line for each element. */
export async function violations(page) {
  return (await found(page)).map(({ id, help, html }) => `${id}: ${help}: ${html}`);
}

/** The same, without those that stood there before: what we brought. */
export async function broughtTo(page, before) {
  // A field that nothing names breaks another rule once a message describes it.
  const key = ({ id, what }) => `${id.replace("label-title-only", "label")} ${what}`;
  const known = before.map(key);
  return (await found(page)).filter((each) => !known.includes(key(each))).map(({ id, html }) => `${id}: ${html}`);
}

/** The violations as `{ id, help, html, what }`; by `what` an element is known whatever we add to it. */
export function found(page) {
  return page.wait(async () => {
    const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"], elementRef: true });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, element }) => ({
      id,
      help,
      html: html.slice(0, 160),
      what: [element.localName, ...["name", "class", "role", "aria-labelledby"].map((name) => element.getAttribute(name))].join(),
    })));
  });
}
