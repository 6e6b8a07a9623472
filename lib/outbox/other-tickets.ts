import { DeskError, type FoundTicket } from "@/lib/domain/desk";
import type { Entry } from "@/lib/domain/entry";
import type { Change } from "./change";
import { Gone, keep, type Path, STEP_LIMIT } from "./path";
import { withReceipt } from "./receipt";

/*
 * Two people in two browsers, each with a store of its own: what the one has made the other can only know from StringeeX
 * itself, by the reference that both give the same item.
 */

/**
 * The entry with the ticket that somebody else has made of the same item, looked for just before the first request;
 * null when there is none to be found. Looking is a convenience: where the portal can't, or it fails, the ticket is made.
 */
export async function madeElsewhere(path: Path, entry: Entry): Promise<Entry | null> {
  if (!path.desk.searches()) return null;
  let found: FoundTicket | null | "cannot";
  try {
    found = await path.desk.findTicket(entry.reference, AbortSignal.timeout(STEP_LIMIT));
  } catch (error) {
    if (error instanceof DeskError && !isWorthWaiting(error, entry)) return null;
    throw error;
  }
  if (found === null || found === "cannot") return null;
  const there = found;
  return keep(path, entry.id, (same) => {
    // Thrown away while it was looked for.
    if (same.state !== "waiting") throw new Gone();
    return joining(same, there, path.now());
  });
}

/**
 * The ticket's own request would meet the same: a dead token surely, and a connection that is gone or a desk that wants a
 * pause perhaps, so that one wait is better than a ticket in doubt.
 */
const isWorthWaiting = ({ again, problem }: DeskError, { attempts }: Entry): boolean =>
  again === "after-sign-in" ||
  (attempts === 0 && (problem.code === "offline" || problem.code === "rate-limited"));

/** The ticket is known from now on, and of its making no more than that it was somebody else's. */
function joining(entry: Entry, found: FoundTicket, now: number): Change {
  const { entry: known, ticket } = withReceipt(entry, found, now, found.status);
  const others = { assignee: null, groupId: "", queueName: "", joined: true };
  return {
    entry: { ...known, assignment: null, lookups: 0, joined: true },
    ticket: ticket ? { ...ticket, ...others } : null,
  };
}

/**
 * The names of the item's open tickets when there is more than one: two people asked at the same moment, and each
 * search came before the other's ticket. Whoever was last sees both. null otherwise, or where it can't be told.
 */
export async function twinsOf({ desk }: Path, entry: Entry): Promise<string | null> {
  if (entry.job !== "create" || entry.joined === true || !desk.searches()) return null;
  try {
    const found = await desk.findTicket(entry.reference, AbortSignal.timeout(STEP_LIMIT));
    return found === null || found === "cannot" || found.open.length < 2 ? null : found.open.join(", ");
  } catch (error) {
    // The ticket is made and its words are written: not being able to look again is no trouble of theirs.
    if (error instanceof DeskError) return null;
    throw error;
  }
}
