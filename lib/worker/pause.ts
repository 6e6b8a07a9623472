import { wronglyFar } from "@/lib/domain/entry";
import type { Deps } from "./deps";

/** Until when StringeeX is left alone, in ms; 0 where nothing is in the way. A wrong clock's pause is none. */
export async function pausedUntil(deps: Deps): Promise<number> {
  const until = (await deps.store.turns.get()).pausedUntil;
  return wronglyFar(until, deps.now()) ? 0 : until;
}
