import { randomFrom } from "./page/random.ts";

/** Of several runs: the middle one, and how far the middle half of them lies apart. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median =
    sorted.length % 2 === 1
      ? at(sorted, 0.5)
      : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
  return { median, low: at(sorted, 0.25), high: at(sorted, 0.75) };
}

export const median = (values: readonly number[]): number => spreadOf(values).median;
/** What the quicker quarter of the runs took at the most: whatever else happens in a run only makes it longer. */
export const quickest = (values: readonly number[]): number => spreadOf(values).low;

/** What was measured in turns: for each contender one number a round, in the order of the rounds. */
export type Rounds = ReadonlyMap<string, readonly number[]>;

/** A number out of several medians, and between which two it would lie in 95 of 100 runs like this one. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 600;

/**
 * A figure made of contenders' medians, or of another number for each, and how sure it is: whole rounds are drawn anew from those there are, so that
 * what a slow minute of the machine did to all of them is drawn for all of them. Not a number where a round is missing
 * or the figure cannot be made of what was drawn.
 */
export function estimate(
  rounds: Rounds,
  figure: (of: (name: string) => number) => number,
  one: (values: readonly number[]) => number = median,
): Estimate {
  const count = Math.min(...[...rounds.values()].map((values) => values.length));
  const unknown = { value: Number.NaN, low: Number.NaN, high: Number.NaN };
  if (!Number.isFinite(count) || count < 1) return unknown;
  const over = (chosen: readonly number[]): number =>
    figure((name) => one(chosen.map((round) => rounds.get(name)?.[round] ?? Number.NaN)));
  const random = randomFrom(7);
  const drawn = Array.from({ length: RESAMPLES }, () =>
    over(Array.from({ length: count }, () => Math.floor(random() * count))),
  );
  const value = over(Array.from({ length: count }, (_, round) => round));
  if (drawn.some((each) => Number.isNaN(each))) return { ...unknown, value };
  const sorted = drawn.sort((a, b) => a - b);
  return { value, low: at(sorted, 0.025), high: at(sorted, 0.975) };
}

/** The same for the median of one row of numbers. */
export const estimateOf = (values: readonly number[]): Estimate =>
  estimate(new Map([["", values]]), (medianOf) => medianOf(""));

export const digits = (value: number): string => {
  const size = Math.abs(value);
  if (size === Number.POSITIVE_INFINITY) return "∞";
  return Number.isNaN(value) ? "–" : value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
};
/** "12.3 (11.9 … 13.0)": the median and the middle half. */
export const told = ({ median, low, high }: Spread): string =>
  `${digits(median)} (${digits(low)} … ${digits(high)})`;
/** "1.12× (1.02 … 1.30)": a figure and where it would lie in 95 of 100 runs. */
export const sure = ({ value, low, high }: Estimate, unit = ""): string =>
  `${digits(value)}${unit} (${digits(low)} … ${digits(high)})`;
export const percent = (part: number): string => `${digits(part * 100)} %`;
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
