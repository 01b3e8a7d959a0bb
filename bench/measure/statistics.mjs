// Of many measurements: the median, and what lies between the tenths at either end.

export function summary(values) {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share) => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    return sorted[below] + (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]) * (place - below);
  };
  return { median: at(0.5), low: at(0.1), high: at(0.9), count: sorted.length };
}

/**
 * Calls `measure` for each in turn, so many times round: what slows the machine for a while slows all of them. What gives `undefined`
 * was left out this time.
 */
export async function inTurn(rounds, all, measure) {
  const results = new Map(all.map((one) => [one, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const one of all) {
      const result = await measure(one);
      if (result !== undefined) results.get(one).push(result);
    }
  }
  return results;
}
