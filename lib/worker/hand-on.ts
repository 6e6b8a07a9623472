import { referenceOf } from "@/lib/domain/compose";
import { type Entry, NEVER } from "@/lib/domain/entry";
import type { ItemKey } from "@/lib/domain/key";
import { LOCAL_PORTAL } from "@/lib/domain/local";
import { createLocalTickets, type LocalTicket } from "@/lib/local/tickets";
import { entryId } from "@/lib/outbox/outbox";
import type { Deps } from "./deps";
import { newEntry } from "./entries";

/** What was done with one item in this browser. */
export interface LocalHistory {
  /** Oldest first: the work that made its tickets and wrote to them. */
  readonly entries: readonly Entry[];
  /** Oldest first: a ticket that was solved long ago may have been followed by another. */
  readonly tickets: readonly LocalTicket[];
}

export async function localHistory(deps: Deps, key: ItemKey): Promise<LocalHistory> {
  const entries = (await deps.outbox.of(LOCAL_PORTAL, key))
    .filter((entry) => entry.receipt !== null && entry.state !== "discarded")
    .toReversed();
  const local = createLocalTickets(deps.store.door);
  const tickets: LocalTicket[] = [];
  for (const { receipt } of entries.filter(({ job }) => job === "create")) {
    const ticket = receipt?.ticketId == null ? null : await local.get(receipt.ticketId);
    if (ticket !== null) tickets.push(ticket);
  }
  return { entries, tickets };
}

/** The same work for a portal: its ticket, and what comes after it and waits for its name. */
export interface HandedOn {
  readonly create: Entry;
  readonly after: readonly Entry[];
}

/**
 * The item's work anew, for a portal: one ticket, then what was added to it, then its status. Each piece is named by what
 * it was here, so that handing on twice is the same work.
 */
export function handOn(deps: Deps, portalId: string, { entries, tickets }: LocalHistory): HandedOn | null {
  const first = entries.find(({ job }) => job === "create");
  const latest = tickets.at(-1);
  if (first === undefined || latest === undefined) return null;
  const later = entries.filter((entry) => entry !== first);
  const { snapshot } = first;
  const named = (entry: Entry, name: string, more: Partial<Entry>): Entry => {
    const reference = referenceOf(snapshot.key, name);
    const id = entryId(portalId, snapshot.key, `${entry.job}:${reference}`);
    return { ...entry, ...more, id, reference, notBefore: NEVER };
  };
  const said = later.flatMap((entry) => {
    if (entry.job === "status") return [];
    // A ticket that followed the first one is one with it at the portal: its words are added.
    const words = entry.job === "create" ? [...entry.snapshot.words] : entry.words;
    const added = newEntry(deps, portalId, entry.snapshot, { job: "append", words });
    return [named(added, `local:${entry.id}`, entry.note === undefined ? {} : { note: entry.note })];
  });
  const typed = tickets.flatMap((ticket) =>
    ticket.notes
      .filter((note) => note.typed)
      .map(({ at, text }) => {
        const added = newEntry(deps, portalId, snapshot, { job: "append", words: [] });
        return named(added, `local-note:${ticket.reference}:${at}:${text}`, { note: text });
      }),
  );
  const { status } = latest;
  const set = newEntry(deps, portalId, snapshot, { job: "status", status });
  const statuses = status === "new" ? [] : [named(set, `local-status:${latest.reference}:${status}`, {})];
  return {
    create: newEntry(deps, portalId, snapshot, { job: "create" }),
    after: [...said, ...typed, ...statuses],
  };
}
