import type { Problem } from "@/lib/domain/problem";
import type { StoredSession } from "@/lib/store/session";
import { lacking } from "./consent";
import type { Deps } from "./deps";
import { pauseOf } from "./pause";

/** What decides whether anything may be sent now. */
export interface Standing {
  readonly session: StoredSession;
  /** Why nothing may be sent to the session's portal though the token lives; null while it may. */
  readonly missing: Problem | null;
  /** Until when StringeeX is left alone, in ms; 0 where nothing is in the way. */
  readonly pausedUntil: number;
}

/** Read anew before each step, and all of it at once: people sign out and change their minds while work is under way. */
export async function standing(deps: Deps): Promise<Standing> {
  const { session, consent, turns } = deps.store;
  const [now, given, pause] = await deps.store.read((reading) =>
    Promise.all([session.in(reading), consent.in(reading), turns.in(reading)]),
  );
  return {
    session: now,
    missing: lacking(now.grant?.portalId ?? "", given),
    pausedUntil: pauseOf(pause, deps.now()),
  };
}

/** What keeps all of a portal's work waiting for a person, if anything does; and whether it is the one signed in to. */
export async function standstill(
  deps: Deps,
  portalId: string,
): Promise<{ readonly why: Problem | null; readonly isPresent: boolean }> {
  const { session, consent } = deps.store;
  const [{ dead, grant }, given] = await deps.store.read((reading) =>
    Promise.all([session.in(reading), consent.in(reading)]),
  );
  return { why: dead ?? lacking(portalId, given), isPresent: grant?.portalId === portalId };
}

/** The portal one is signed in to; null while there is none. */
export const portalNow = async (deps: Deps): Promise<string | null> =>
  (await deps.store.session.get()).grant?.portalId ?? null;
