// What is loaded from beside the script only when a person asks for it: opening files, copying papers, typing them over. Which script this is a part of says how it is
// come by.

let load = () => Promise.reject(new Error("nothing more can be had here"));

/** The address of the script, where it has one: other files stand beside it. */
export let address;

/**
 * @param {() => Promise<{ opening: Function, copyPaper: Function, pageOf: Function, transferring: Function }>} how
 * @param {string} [script] its address
 */
export const asksWith = (how, script) => {
  load = how;
  address = script;
};

let more;

export const asked = async () => {
  more = await load();
  return more;
};

/** The same where it is there already: some browsers let a page copy only in the very step that a person's click has begun. */
export const had = () => more;
