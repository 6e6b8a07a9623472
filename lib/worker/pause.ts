import { wronglyFar } from "@/lib/domain/entry";
import type { Deps } from "./deps";

/** Until when StringeeX is left alone, in ms; 0 where nothing is in the way. A wrong clock's pause is none. */
export const pauseOf = (until: number, now: number): number => (wronglyFar(until, now) ? 0 : until);

/** The same as it stands now. */
export const pausedUntil = async (deps: Deps): Promise<number> =>
  pauseOf((await deps.store.turns.get()).pausedUntil, deps.now());
