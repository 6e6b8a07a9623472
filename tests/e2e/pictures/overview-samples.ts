import { lastDays } from "../../../lib/domain/statistics.ts";

const HOUR = 3_600_000;

/**
 * When the overview's tickets were made, over the last 13 days with today. Whatever the hour of day, each day has the same
 * tickets, and none is still to come: today's were made as the day began.
 */
export function ticketTimes(count: number, now: number): number[] {
  const days = lastDays(now, 13).toReversed();
  return Array.from({ length: count }, (_, index) => {
    const ago = (index * index) % days.length;
    return (days[ago] ?? now) + (ago === 0 ? 0 : (index % 9) * HOUR);
  });
}

/** When the rules' decisions about them were made: the last of them as today began. */
export const decisionsEnd = (now: number): number => lastDays(now, 1)[0] ?? now;
