/** How long after a failure the files are asked for again; then twice that, and so on, so many times of our own accord. */
export const PATIENCE = 1000;
export const TRIES = 6;

/**
 * Starts once, for all who ask. What failed once is tried anew by the next who asks: a server may have been away for a moment.
 *
 * @template T
 * @param {() => Promise<T>} run
 * @returns {() => Promise<T>}
 */
export function starter(run) {
  let started;
  return () => (started ??= run().catch((error) => {
    started = undefined;
    throw error;
  }));
}
