import { chooseAssignee } from "@/lib/domain/assign";
import { type Desk, DeskError } from "@/lib/domain/desk";
import type { PageSettings, Queue } from "@/lib/domain/settings";
import type { Assignee } from "@/lib/outbox/path";
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

/** Takes the next agent of the queue by the page's policy and remembers the turn in the same transaction. */
export async function assign(
  deps: Deps,
  desk: Desk,
  portalId: string,
  queue: Queue,
  page: PageSettings,
  without: readonly string[],
): Promise<Assignee> {
  const agents = queue.agents.filter((agent) => !without.includes(agent.id));
  if (without.length > 0) await forgetPresence(deps);
  const online = page.preferOnlineAgents && agents.length > 0 ? await onlineNow(deps, desk, portalId) : null;
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
