import type { Result } from "./kept.ts";
import { quietness } from "./quiet.ts";

export interface Run {
  readonly quick: boolean;
  readonly shape: string;
  /** The browser and what it ran on. */
  readonly machine: string;
  /** In the order in which they are told. */
  readonly results: readonly Result[];
  readonly failed: readonly string[];
  /** Contenders that could not be loaded. */
  readonly leftOut: readonly string[];
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What must be known beside the figures: on what they were measured, how, and what is missing. */
export function circumstancesOf({ quick, shape, machine, results, failed, leftOut }: Run): string[] {
  const minutes = results.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
  const days = [...new Set(results.map(({ at }) => dayOf(at)))].sort();
  const when = days.length < 2 ? (days[0] ?? "") : `${days[0]} to ${days.at(-1)}`;
  const how = quick ? "a quick run: fewer and smaller rounds, no list of 5 000 rows" : "a full run";
  return [
    machine,
    `${how}, ${minutes.toFixed(0)} minutes of measuring, ${when}`,
    quietness(results.map(({ others }) => others)).sentence,
    ...(shape === "linked" ? [] : [`lists of the shape "${shape}"`]),
    ...leftOut.map((each) => `left out: ${each.replaceAll(/\s+/g, " ")}`),
    ...(failed.length === 0 ? [] : [`**failed twice, and missing below: ${failed.join(", ")}**`]),
  ];
}
