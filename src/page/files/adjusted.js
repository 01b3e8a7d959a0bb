// What a page adjusts of the notification. A mistake in it was told when the form came to life, and then none of it is used.

import { call, get } from "../reach.js";

/** @returns {object} `{ adjust }`, to be among the options of the script API; nothing in it where the page adjusts nothing */
export function adjustedBy({ form, held }) {
  const given = held.given?.adjust;
  if (given) return { adjust: given };
  const roots = [get(form, "ownerDocument"), call(form, "getRootNode")];
  for (const script of new Set(roots.flatMap((root) => [...call(root, "querySelectorAll", "script[data-bn-adjust]")]))) {
    try {
      const adjust = JSON.parse(script.textContent);
      if ((adjust.form ?? "imy-notification") === "imy-notification") return { adjust };
    } catch {
      // It is not used then.
    }
  }
  return {};
}
