// A form answers to the names of its controls, and a document to those of its images and forms: where a control is called
// "elements" or "closest", `form.elements` is that control. What the glue reads off an object it is handed is therefore taken
// through src/page/reach.js, which goes by the object's prototype. One rule for all that the glue does, instead of a list of
// names to be careful with.
//
// The glue is generated, so it is changed as a tree of syntax: in the functions that the WebAssembly imports, whose
// parameters are called arg0, arg1, …
//
//   arg0.elements             get(arg0, "elements")
//   arg0.closest(x)           call(arg0, "closest", x)
//   arg0.hidden = x           set(arg0, "hidden", x)
//   arg0 instanceof Element   isA(arg0, "Element")      also where it comes from another window

import { parse } from "acorn";
import { ancestor } from "acorn-walk";
import { readFile } from "node:fs/promises";

const PARAMETER = /^arg\d+$/;

/** An esbuild plugin that does so for the glue, as `change` leaves it; `reach` is the path of src/page/reach.js. */
export function throughPrototypes(glue, reach, change = (source) => source) {
  return {
    name: "through-prototypes",
    setup(build) {
      build.onLoad({ filter: /breach[_-](?:notification|register)\.js$/ }, async ({ path }) => {
        if (path !== glue) return undefined;
        const imports = `import { call as $call, get as $get, isA as $isA, set as $set } from ${JSON.stringify(reach)};\n`;
        return { contents: imports + rewritten(change(await readFile(path, "utf8"))), loader: "js" };
      });
    },
  };
}

/** The source with every such access replaced. */
export function rewritten(source) {
  const tree = parse(source, { ecmaVersion: "latest", sourceType: "module" });
  const edits = [];
  const replace = (start, end, text) => edits.push({ start, end, text });
  const isHandedIn = (node) => node.type === "Identifier" && PARAMETER.test(node.name);

  ancestor(tree, {
    MemberExpression(node, _, ancestors) {
      if (node.computed || !isHandedIn(node.object)) return;
      const parent = ancestors.at(-2);
      const name = JSON.stringify(node.property.name);
      const { start, end } = node;
      if (parent.type === "CallExpression" && parent.callee === node) {
        const [first] = parent.arguments;
        replace(start, first ? first.start : parent.end, `$call(${node.object.name}, ${name}${first ? ", " : ")"}`);
      } else if (parent.type === "AssignmentExpression" && parent.left === node) {
        replace(start, parent.right.start, `$set(${node.object.name}, ${name}, `);
        replace(parent.right.end, parent.right.end, ")");
      } else {
        replace(start, end, `$get(${node.object.name}, ${name})`);
      }
    },
    BinaryExpression({ operator, left, right, start, end }) {
      if (operator === "instanceof" && isHandedIn(left) && right.type === "Identifier") {
        replace(start, end, `$isA(${left.name}, ${JSON.stringify(right.name)})`);
      }
    },
  });

  let text = source;
  for (const edit of edits.sort((a, b) => b.start - a.start)) {
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  }
  return text;
}
