// Long work in slices, so that the page answers in between.

/** So long at a time, in milliseconds: a frame that takes longer than 100 is felt, and a browser may put two slices into one. */
const SLICE = 25;

/** What goes to the end of the line. A timer would wait longer, and a page that nobody looks at has slow ones. */
function next() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** @returns {() => Promise<void>} what work calls after each step: it lets the page draw when it is time */
export function resting() {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await next();
    since = performance.now();
  };
}

/** Until the page has been drawn. One that nobody looks at is not drawn at all, so not for ever. */
export function drawn() {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => setTimeout(() => {
      clearTimeout(timer);
      resolve();
    }));
  });
}
