import { aheadOf, wronglyFar } from "@/lib/domain/entry";
import type { Turns } from "@/lib/store/turns";
import type { Deps } from "./deps";

type Pause = Pick<Turns, "pausedUntil" | "pausedAt">;

/** Until when StringeeX is left alone, in ms; 0 where nothing is in the way. A wrong clock's pause is none. */
export const pauseOf = ({ pausedUntil: until, pausedAt = 0 }: Pause, now: number): number =>
  wronglyFar(until, now) || pausedAt > aheadOf(now) ? 0 : until;

/** The same as it stands now. */
export const pausedUntil = async (deps: Deps): Promise<number> =>
  pauseOf(await deps.store.turns.get(), deps.now());

/** StringeeX asked to be left alone until then. */
export const pauseUntil = async (deps: Deps, until: number): Promise<void> => {
  await deps.store.turns.update((turns) => ({
    ...turns,
    pausedUntil: Math.max(pauseOf(turns, deps.now()), until),
    pausedAt: deps.now(),
  }));
};
