import * as z from "zod/mini";
import { nextAttempt } from "@/lib/domain/backoff";
import { type Desk, DeskError } from "@/lib/domain/desk";
import { aheadOf, NEVER, wronglyFar } from "@/lib/domain/entry";
import type { ItemKey } from "@/lib/domain/key";
import { isLocal } from "@/lib/domain/local";
import { statusDueAt, type Ticket, type TicketStatus } from "@/lib/domain/ticket";
import { defineValue, type Value } from "@/lib/store/values";
import { stateOf } from "@/lib/stringee/capabilities";
import { announce } from "./announce";
import { missingConsent } from "./consent";
import { markDead, show } from "./deliver";
import type { Deps } from "./deps";
import { capabilitiesOf, deskFor } from "./desk-for";
import { pausedUntil, pauseUntil } from "./pause";

/** So many tickets are read for one message, so many at once; what is left is asked for again while it is on screen. */
const MOST = 30;
const SIDE_BY_SIDE = 3;

const waitSchema = z.object({ failures: z.number(), until: z.number() });

/** After failures nothing is read before this instant, per portal. */
const waitOf = (deps: Deps, portalId: string): Value<z.infer<typeof waitSchema>> =>
  defineValue(deps.store.door, `refresh/${portalId}`, waitSchema, () => ({ failures: 0, until: 0 }), {
    damaged: "start-afresh",
  });

/**
 * Reads the status of tickets on screen, where the API can: the oldest known first, never more than needed, not while
 * StringeeX asked for a pause or the token is dead. What can't be read stays "last known" with its age.
 */
export async function refreshSeen(deps: Deps, keys: readonly ItemKey[]): Promise<void> {
  const session = await deps.store.session.get();
  const { grant } = session;
  if (grant === null || session.dead !== null || isLocal(grant)) return;
  const { portalId } = grant;
  // Nothing is asked of StringeeX while a person has not agreed, or has taken it back.
  if ((await missingConsent(deps, portalId)) !== null) return;
  const can = async () => stateOf(await capabilitiesOf(deps, portalId), "readTicket", deps.now());
  if ((await can()) === "no") return deps.mirror.readable(false);
  const wait = waitOf(deps, portalId);
  const { until } = await wait.get();
  const failing = !wronglyFar(until, deps.now()) && until > deps.now();
  if (failing || (await pausedUntil(deps)) > deps.now()) return;
  // One at a time, whatever tabs ask: who comes meanwhile asks again while it is on screen.
  await deps.exclusive(`page-tickets/refresh/${portalId}`, async () => {
    const stale = await staleOf(deps, portalId, keys);
    if (stale.length === 0) return;
    const desk = await deskFor(deps, session);
    // Whether it can be read at all is found out with one ticket.
    const first = (await can()) === "yes" ? [] : stale.splice(0, 1);
    try {
      for (const ticket of first) await refresh(deps, desk, ticket);
      if ((await can()) !== "yes") return await deps.mirror.readable(false);
      const lane = async (): Promise<void> => {
        for (let next = stale.shift(); next !== undefined; next = stale.shift())
          await refresh(deps, desk, next);
      };
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
      await wait.set({ failures: 0, until: 0 });
    } catch (error) {
      stale.length = 0;
      if (!(error instanceof DeskError)) throw error;
      if (error.again === "after-sign-in") {
        await markDead(deps, grant.token, error.problem);
        return await announce(deps);
      }
      const { failures } = await wait.get();
      const until = nextAttempt(failures + 1, error.waitMs, deps.now(), deps.random);
      await wait.set({ failures: failures + 1, until });
      if (error.problem.code === "rate-limited") await pauseUntil(deps, until);
    }
  });
}

async function staleOf(deps: Deps, portalId: string, keys: readonly ItemKey[]): Promise<Ticket[]> {
  const now = deps.now();
  const found = await Promise.all(
    // A damaged record is told of elsewhere; the others are read.
    [...new Set(keys)].map((key) => deps.store.tickets.get(portalId, key).catch(() => null)),
  );
  return (
    found
      .filter((ticket) => ticket !== null)
      // Known since an instant that is still to come, it was read before the clock was set back.
      .filter((ticket) => now >= (statusDueAt(ticket) ?? NEVER) || ticket.statusAt > aheadOf(now))
      .sort((a, b) => a.statusAt - b.statusAt)
      .slice(0, MOST)
  );
}

async function refresh(deps: Deps, desk: Desk, ticket: Ticket): Promise<void> {
  if (ticket.ticketId === null) return;
  const read = await desk.readStatus(ticket.ticketId, AbortSignal.timeout(15_000));
  if (read === "cannot") return;
  const changed = await deps.store.tickets.update(ticket.portalId, ticket.key, (now) =>
    // Changed here while it was being read: what was read is older than what is known.
    now.statusAt === ticket.statusAt && now.ticketId === ticket.ticketId ? told(now, read, deps.now()) : null,
  );
  if (changed !== null) await show(deps, ticket.portalId, ticket.key);
}

function told(ticket: Ticket, read: TicketStatus | "gone", now: number): Ticket {
  if (read === "gone") return { ...ticket, goneSince: now };
  const { goneSince: _, ...there } = ticket;
  const since = read === ticket.status ? {} : { statusSince: now };
  return { ...there, status: read, statusAt: now, ...since };
}
