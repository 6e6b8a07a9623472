import type { Activity } from "@/lib/domain/activity";
import { decide } from "@/lib/domain/decide";
import type { PageSettings } from "@/lib/domain/settings";
import type { Deps } from "./deps";

/**
 * Rehearses a page's settings before they are saved: the draft is kept by the worker, and open tabs are told that
 * there is a new one to ask about. null ends the rehearsal.
 */
export async function startRehearsal(deps: Deps, draft: PageSettings | null): Promise<void> {
  const { turn } = await deps.store.rehearsal.update((before) => ({
    draft,
    turn: before.turn + 1,
    counts: null,
  }));
  await deps.mirror.rehearsal(draft === null ? null : { pageId: draft.id, turn });
}

/**
 * What the draft would choose of what is on screen, as if none of it had a ticket yet and the page were active since
 * ever: a rehearsal is about the words, not about what was already done.
 */
export async function rehearse(deps: Deps, activities: readonly Activity[]): Promise<{ chosen: boolean[] }> {
  const { draft } = await deps.store.rehearsal.get();
  if (draft === null) return { chosen: activities.map(() => false) };
  const page: PageSettings = { ...draft, active: true, activeSince: new Date(0).toISOString() };
  const context = { now: deps.now(), settingsVersion: 0 };
  const chosen = activities.map((activity) => {
    const timed = { ...activity, time: activity.time ?? { from: deps.now(), to: deps.now() } };
    const { action } = decide(timed, page, null, context);
    return action !== "ignore";
  });
  await deps.store.rehearsal.update((before) => ({
    ...before,
    counts: { chosen: chosen.filter(Boolean).length, all: chosen.length },
  }));
  return { chosen };
}
