import type { Estimate } from "./stats.ts";

/** `told`: nothing was promised, the number is told for its own sake. `open`: this run cannot tell. */
export type Mark = "met" | "missed" | "open" | "told";

/** One line of the budgets with what was measured. */
export interface Verdict {
  readonly what: string;
  readonly budget: string;
  readonly measured: string;
  readonly mark: Mark;
  /** Stands in the README's short table too, under this name. */
  readonly short?: string;
}

/**
 * Whether something lies at or below a limit: only where the whole of what it may be lies on one side.
 *
 * @param within how far its two ends may lie apart for the run to be able to tell "met" at all
 */
export function atMost({ low, high }: Estimate, limit: number, within = Number.POSITIVE_INFINITY): Mark {
  if (Number.isNaN(low) || Number.isNaN(high)) return "open";
  if (low > limit) return "missed";
  return high <= limit && high - low <= within ? "met" : "open";
}

/** What is counted does not flicker: it holds or it does not. */
export const counted = (holds: boolean): Mark => (holds ? "met" : "missed");
