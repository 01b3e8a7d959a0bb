/** Files of different builds have met, as they do when some are cached and others are new. */
export const mismatch = () => Object.assign(
  new Error("breach-notification.js, breach_notification.js and breach_notification_bg.wasm are not of the same build: put all files of one version in place, in a folder of their own"),
  { code: "mismatch" },
);
