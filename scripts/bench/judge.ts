import { type Estimate, estimate, type Rounds } from "./stats.ts";

/** `told`: nothing was promised, the number is told for its own sake. `open`: this run cannot tell. */
export type Mark = "met" | "missed" | "open" | "told";

/** One line of the budgets with what was measured. */
export interface Verdict {
  readonly what: string;
  readonly budget: string;
  readonly measured: string;
  readonly mark: Mark;
  /** Stands in the README's short table too, under this name; what is missed stands there in any case. */
  readonly short?: string | undefined;
  /** What is known of the reason, told wherever the budget is not plainly met. */
  readonly why?: string | undefined;
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

/**
 * How many times as much the extension adds to the page as the bound does. The mark rests on the difference: it stays
 * sure where the bound adds so little that a ratio to it means nothing.
 */
export function againstBound(
  rounds: Rounds,
  limit: number,
): { readonly ratio: Estimate; readonly mark: Mark } {
  const ratio = estimate(rounds, (of) => {
    const bound = of("bound") - of("page");
    const ours = of("extension") - of("page");
    // In some draws of a restless run the bound adds nothing at all: as many times as much as one likes.
    if (bound <= 0) return ours > 0 ? Number.POSITIVE_INFINITY : 0;
    return ours / bound;
  });
  const over = estimate(rounds, (of) => of("extension") - of("page") - limit * (of("bound") - of("page")));
  return { ratio, mark: atMost(over, 0) };
}
