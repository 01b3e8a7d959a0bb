// Files of different builds that meet, as they do when some are cached and others are new.

export const mismatch = () => Object.assign(
  new Error("the script and the WebAssembly beside it are not of the same build: put all files of one version in place, in a folder of their own"),
  { code: "mismatch" },
);

/** What has failed while a WebAssembly was started. That it cannot be linked has one reason: its imports bear the name of another build. */
export const ofLinking = (error) => (error instanceof WebAssembly.LinkError ? mismatch() : error);
