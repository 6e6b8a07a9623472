import { cpus } from "node:os";
import { setTimeout as pause } from "node:timers/promises";

/** More of the processors than this at work while the bench rests: somebody else works there. */
export const QUIET = 0.1;

interface Ticks {
  readonly idle: number;
  readonly all: number;
}

function ticks(): Ticks {
  const times = cpus().map((cpu) => cpu.times);
  const idle = times.reduce((sum, each) => sum + each.idle, 0);
  return { idle, all: times.reduce((sum, each) => sum + Object.values(each).reduce((a, b) => a + b, 0), 0) };
}

/** How much of all processors was at work between two instants, 0 to 1; 0 where the system tells no times. */
export const workedBetween = (before: Ticks, after: Ticks): number =>
  after.all <= before.all ? 0 : 1 - (after.idle - before.idle) / (after.all - before.all);

/** How much of all processors others take while whoever asks does nothing for a moment. */
export async function othersAtWork(ms = 1_500): Promise<number> {
  const before = ticks();
  await pause(ms);
  return workedBetween(before, ticks());
}

/** What is said of it with the measurements. */
export function quietness(shares: readonly number[]): {
  readonly sentence: string;
  readonly isQuiet: boolean;
} {
  const most = Math.max(0, ...shares);
  const whole = (share: number): string => `${(share * 100).toFixed(0)} %`;
  const busy = shares.filter((share) => share > QUIET).length;
  return most <= QUIET
    ? {
        isQuiet: true,
        sentence: `a quiet machine: between the measurements others took ${whole(most)} of its processors at the most`,
      }
    : {
        isQuiet: false,
        sentence: `**a busy machine**: before ${busy} of ${shares.length} measurements others were at work, on up to ${whole(most)} of its processors; times are too long and small differences drown`,
      };
}
