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

export const digits = (value: number): string => {
  const size = Math.abs(value);
  return Number.isNaN(value) ? "–" : value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
};
/** "12.3 (11.9 … 13.0)": the median and the middle half. */
export const told = ({ median, low, high }: Spread): string =>
  `${digits(median)} (${digits(low)} … ${digits(high)})`;
export const percent = (part: number): string => `${digits(part * 100)} %`;
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
