import { isBad, lastTold, type PageCheck, type Seen, tells } from "./check";

const DAY = 86_400_000;

/** From best to worst. `unsure`: somebody looked after the last time it told, and could not tell. */
export const standings = ["well", "due", "unsure", "never", "bad"] as const;
export type Standing = (typeof standings)[number];

/**
 * How one check stands now. Its age is that of the last sighting that told: looking again in vain makes it no younger.
 * @param everyDays after how many days it is to be repeated
 */
export function standingOf(history: readonly Seen[], now: number, everyDays: number): Standing {
  const last = history.at(-1);
  if (last === undefined) return "never";
  const told = lastTold(history);
  if (isBad(last.finding) || (told !== null && isBad(told.finding))) return "bad";
  if (now - (told ?? last).lastAt > everyDays * DAY) return "due";
  return tells(last.finding) ? "well" : "unsure";
}

/** What a page asks of a person: to mend what is known to be wrong, or to look again; null where it asks nothing. */
export function asksFor(check: PageCheck, now: number, everyDays: number): "bad" | "due" | null {
  const each = [check.routing, check.permissions].map((history) => standingOf(history, now, everyDays));
  return each.includes("bad") ? "bad" : each.includes("due") ? "due" : null;
}
