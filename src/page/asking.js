// What is loaded from beside the script only when a person asks for it: opening files, copying papers. Which script this is a part of says how it is
// come by.

let load = () => Promise.reject(new Error("nothing more can be had here"));

/** @param {() => Promise<{ opening: Function, copyPaper: Function, pageOf: Function }>} how */
export const asksWith = (how) => {
  load = how;
};

let more;

export const asked = async () => {
  more = await load();
  return more;
};

/** The same where it is there already: some browsers let a page copy only in the very step that a person's click has begun. */
export const had = () => more;
