// The tag that loaded the script, which may say which form is meant: `data-form="#id"`.

import { call } from "./reach.js";

/**
 * The selector that the script's tag gives, if any.
 *
 * @param {?Element} current the tag, where the browser names it: it does for a classic script that no loader runs
 * @param {string} [address] where the script came from, for a module
 */
export function selectorOfTag(current, address) {
  const tags = [...call(document, "querySelectorAll", "script[data-form]")];
  // After a redirect the address is another than the tag's, so the file's name has to do. Where a loader runs us, the tag is marked
  // for us to find.
  const tag = [current, tags.find(({ src }) => src && src === address), tags.find(isMarked), tags.find(isNamedLikeUs)]
    .find((tag) => tag?.dataset?.form);
  return tag?.dataset.form;
}

const isMarked = (tag) => tag.hasAttribute("data-breach-notification-script");
const isNamedLikeUs = ({ src }) => /\/breach-notification[^/]*$/.test(src.split(/[?#]/)[0]);
