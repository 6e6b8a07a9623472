const SECOND = 1000;
/** The first wait is somewhere in this span; each further one in twice the span, up to the longest. */
export const SHORTEST_SPAN_MS = 30 * SECOND;
export const LONGEST_SPAN_MS = 60 * 60 * SECOND;
/** What a server may ask for at most: a wrong clock or a typing mistake there must not stop the work for good. */
export const LONGEST_WAIT_MS = 24 * 60 * 60 * SECOND;
/** No attempt follows another in less. */
export const SHORTEST_WAIT_MS = SECOND;

/**
 * When to try again, in ms since 1970: exponential with full jitter, so that browsers that were refused together
 * don't come back together.
 *
 * @param attempts attempts made so far, 1 after the first failure
 * @param waitMs what the server asked for (Retry-After), in ms; null when it said nothing
 * @param random as Math.random: 0 ≤ x < 1
 */
export function nextAttempt(
  attempts: number,
  waitMs: number | null,
  now: number,
  random: () => number,
): number {
  const doublings = Math.min(16, Math.max(0, Math.floor(attempts) - 1));
  // A server that asks for no wait, or for one in the past, again and again is not asked every second.
  const least = Math.min(LONGEST_SPAN_MS, SHORTEST_WAIT_MS * 2 ** doublings);
  if (waitMs !== null && Number.isFinite(waitMs))
    return Math.ceil(now + Math.min(LONGEST_WAIT_MS, Math.max(least, waitMs)));
  const span = Math.min(LONGEST_SPAN_MS, SHORTEST_SPAN_MS * 2 ** doublings);
  return Math.ceil(now + Math.max(SHORTEST_WAIT_MS, random() * span));
}
