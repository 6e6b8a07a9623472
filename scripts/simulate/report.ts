import { table } from "../bench/report.ts";
import { seenByPortal } from "./cross-check.ts";
import type { SimulatedBrowser } from "./world.ts";

export type Line = readonly [what: string, value: string];

export const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

export function print(title: string, lines: readonly Line[]): void {
  console.log(`### ${title}\n\n${table(["what", "value"], lines)}\n`);
}

/** What was asked of StringeeX, in all, an hour, a ticket, and of each kind. */
export function callLines(browser: SimulatedBrowser, hours: number, tickets: number): Line[] {
  const { counts } = browser;
  const sumOf = (of: ReadonlyMap<string, number>): number =>
    [...of.values()].reduce((sum, each) => sum + each, 0);
  const refused = sumOf(counts.refused);
  const kinds = [...counts.calls].sort(([, a], [, b]) => b - a);
  const total = sumOf(counts.calls);
  return [
    ["calls of the API", String(total)],
    ...(refused === 0 ? [] : [["— refused on the way", String(refused)] as const]),
    ["— counted by StringeeX's stand-in itself", String(sumOf(seenByPortal(browser)))],
    ["— an admin-hour", (total / hours).toFixed(1)],
    ["— a ticket", (total / Math.max(1, tickets)).toFixed(2)],
    ...kinds.map(([route, count]): Line => [`— ${route}`, String(count)]),
  ];
}
