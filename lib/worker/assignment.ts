import { chooseAssignee } from "@/lib/domain/assign";
import { type Desk, DeskError } from "@/lib/domain/desk";
import type { PageSettings, Queue } from "@/lib/domain/settings";
import type { Assignee, Place } from "@/lib/outbox/path";
import type { Deps } from "./deps";
import { keepFor } from "./desk-for";

/** Presence older than this is unknown, not online. */
const PRESENCE_LIFE = 120_000;
/** A burst of tickets asks once: for so long, in ms, nobody is expected to have left. */
const BURST = 3_000;

/** Who is online now. Asked for each ticket; memory serves a burst, and where no answer comes. Null: it cannot be told. */
export async function onlineNow(deps: Deps, desk: Desk, portalId: string): Promise<readonly string[] | null> {
  const { presence } = await deps.store.turns.get();
  const now = deps.now();
  const known = presence !== null && presence.portalId === portalId && presence.at <= now ? presence : null;
  const age = known === null ? Number.POSITIVE_INFINITY : now - known.at;
  if (known !== null && age < BURST) return known.online;
  try {
    const online = [...(await desk.onlineAgents(AbortSignal.timeout(10_000)))];
    await keepFor(deps, portalId, deps.store.turns, (turns) => ({
      ...turns,
      presence: { portalId, at: now, online },
    }));
    return online;
  } catch (error) {
    // A dead token stops the whole path; anything else only means that nothing newer is known.
    if (error instanceof DeskError && error.again !== "after-sign-in")
      return known !== null && age < PRESENCE_LIFE ? known.online : null;
    throw error;
  }
}

/** Who was online at an instant, in ms; null where it could not be told. */
interface Seen {
  readonly at: number;
  readonly online: readonly string[] | null;
}

/**
 * Asks early who is online, where that will matter for a page's next ticket. Null where it will not, and where asking
 * went wrong: that is met again, and dealt with, by {@link assign}.
 */
export async function lookAround(
  deps: Deps,
  desk: Desk,
  portalId: string,
  place: Promise<Place>,
): Promise<Seen | null> {
  try {
    const { page, queue } = await place;
    if (!page?.preferOnlineAgents || queue === null || queue.agents.length === 0) return null;
    const at = deps.now();
    return { at, online: await onlineNow(deps, desk, portalId) };
  } catch {
    return null;
  }
}

interface Choice {
  readonly queue: Queue;
  readonly page: PageSettings;
  /** Agents that were turned down. */
  readonly without: readonly string[];
  /** What {@link lookAround} saw for this ticket. */
  readonly seen: Seen | null;
}

/** Takes the next agent of the queue by the page's policy and remembers the turn in the same transaction. */
export async function assign(
  deps: Deps,
  desk: Desk,
  portalId: string,
  { queue, page, without, seen }: Choice,
): Promise<Assignee> {
  const agents = queue.agents.filter((agent) => !without.includes(agent.id));
  if (without.length > 0) await forgetPresence(deps);
  const matters = page.preferOnlineAgents && agents.length > 0;
  const isFresh = seen !== null && without.length === 0 && deps.now() - seen.at < BURST;
  const online = !matters ? null : isFresh ? seen.online : await onlineNow(deps, desk, portalId);
  let chosen: Assignee = null;
  await keepFor(deps, portalId, deps.store.turns, (turns) => {
    chosen = chooseAssignee({
      queue: { ...queue, agents },
      preferOnline: page.preferOnlineAgents,
      online,
      lastServed: turns.lastServed,
      random: deps.random,
    }).agent;
    if (chosen === null) return turns;
    return { ...turns, lastServed: { ...turns.lastServed, [chosen.id]: deps.now() } };
  });
  return chosen;
}

/** StringeeX turned an agent down: what was known of presence is not to be trusted any more. */
const forgetPresence = (deps: Deps) => deps.store.turns.update((turns) => ({ ...turns, presence: null }));
