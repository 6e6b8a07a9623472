import { type Entry, isOpen } from "@/lib/domain/entry";
import type { ItemKey } from "@/lib/domain/key";
import { LOCAL_PORTAL } from "@/lib/domain/local";
import { type ProblemCode, ProblemError, problem } from "@/lib/domain/problem";
import { createLocalTickets } from "@/lib/local/tickets";
import { resent, withdrawn } from "@/lib/outbox/by-hand";
import { announce } from "./announce";
import { requireConsent } from "./consent";
import { deliver, show } from "./deliver";
import type { Deps } from "./deps";
import { type HandedOn, handOn, localHistory } from "./hand-on";

/** The portal to hand tickets on to: never this browser itself. */
async function target(deps: Deps): Promise<string> {
  const { grant } = await deps.store.session.get();
  if (grant === null || grant.portalId === LOCAL_PORTAL) throw new ProblemError(problem("signed-out"));
  return grant.portalId;
}

async function keysOf(deps: Deps, keys: readonly ItemKey[] | null): Promise<readonly ItemKey[]> {
  if (keys !== null) return keys;
  const all: ItemKey[] = [];
  for await (const { tickets } of deps.store.tickets.parts(LOCAL_PORTAL))
    all.push(...tickets.map(({ key }) => key));
  return all;
}

/**
 * Hands tickets of this browser on to the portal that is signed in to, through the outbox: from there they go as all
 * work does, and the browser may be closed meanwhile. What is there already is not made again.
 */
export async function sendLocal(deps: Deps, keys: readonly ItemKey[] | null): Promise<{ asked: number }> {
  const portalId = await target(deps);
  await requireConsent(deps, portalId);
  let asked = 0;
  for (const key of await keysOf(deps, keys)) {
    if (await send(deps, portalId, key)) asked += 1;
  }
  await announce(deps);
  void deliver(deps);
  return { asked };
}

async function send(deps: Deps, portalId: string, key: ItemKey): Promise<boolean> {
  const history = await localHistory(deps, key);
  const latest = history.tickets.at(-1);
  const handed = handOn(deps, portalId, history);
  if (handed === null || latest === undefined) return false;
  // A ticket that was handed on to another portal is not made a second time.
  if (latest.sent !== null && latest.sent.portalId !== portalId) return false;
  // Handed on long ago and forgotten since: everything is there, and asking again would write it a second time.
  const there = await deps.store.tickets.get(portalId, key);
  if (latest.sent !== null && there !== null && (await deps.outbox.get(handed.create.id)) === null)
    return false;
  // What comes after waits for the ticket's name: kept first, so that the ticket finds it there to wake.
  for (const entry of handed.after) await put(deps, entry);
  const { added } = await put(deps, handed.create);
  const made = added || latest.sent?.made === true;
  await createLocalTickets(deps.store.door).change(latest.ticketId, (ticket) => ({
    ...ticket,
    sent: { portalId, at: deps.now(), made },
  }));
  if ((await deps.store.tickets.get(portalId, key)) !== null)
    await deps.outbox.wake(portalId, key, deps.now());
  await show(deps, portalId, key);
  return true;
}

/** Keeps work; asking again for what was refused is how a person says: try once more. */
async function put(deps: Deps, entry: Entry): Promise<{ added: boolean }> {
  const { added, entry: kept } = await deps.outbox.put(entry);
  if (kept?.state === "refused") await deps.outbox.change(kept.id, resent(deps.now()));
  return { added };
}

/** Takes back what has not set off. What is on its way, or may be there, stays: it is told how many. */
export async function cancelLocal(
  deps: Deps,
  keys: readonly ItemKey[] | null,
): Promise<{ cancelled: number; underWay: number }> {
  const portalId = await target(deps);
  let cancelled = 0;
  let underWay = 0;
  for (const key of await keysOf(deps, keys)) {
    const history = await localHistory(deps, key);
    const latest = history.tickets.at(-1);
    const handed = handOn(deps, portalId, history);
    if (handed === null || latest?.sent?.portalId !== portalId) continue;
    const before = await deps.outbox.get(handed.create.id);
    if (!latest.sent.made || before === null || before.state === "done") continue;
    if (!(await discardAll(deps, handed))) {
      underWay += 1;
      continue;
    }
    const alone = { sent: null };
    await createLocalTickets(deps.store.door).change(latest.ticketId, (ticket) => ({ ...ticket, ...alone }));
    await show(deps, portalId, key);
    cancelled += 1;
  }
  await announce(deps);
  return { cancelled, underWay };
}

/**
 * The ticket and all that waits for it, in one transaction: what lay behind would go to another ticket of this customer.
 * False, and nothing is taken away, when the ticket's request may be on its way, or may have made one.
 */
async function discardAll(deps: Deps, { create, after }: HandedOn): Promise<boolean> {
  try {
    await deps.outbox.changeAll([create.id, ...after.map(({ id }) => id)], (entry) =>
      entry.id === create.id || isOpen(entry) ? withdrawn(entry) : { entry },
    );
    return true;
  } catch (error) {
    if (error instanceof ProblemError && sent.has(error.problem.code)) return false;
    throw error;
  }
}

const sent: ReadonlySet<ProblemCode> = new Set(["under-way", "already-sent"]);
