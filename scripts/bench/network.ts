/** From one instant to another, in ms. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** How much of an extent others cover together, what they share counted once. */
export function covered(others: readonly Extent[], within: Extent): number {
  let sum = 0;
  let end = within.from;
  for (const { from, to } of others.toSorted((a, b) => a.from - b.from)) {
    const begin = Math.max(from, end);
    const stop = Math.min(to, within.to);
    if (stop > begin) sum += stop - begin;
    end = Math.max(end, stop);
  }
  return sum;
}
