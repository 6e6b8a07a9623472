import * as z from "zod/mini";
import { type Entry, type EntryState, NEVER } from "@/lib/domain/entry";
import type { Problem } from "@/lib/domain/problem";
import type { Ticket } from "@/lib/domain/ticket";
import { type DatabaseDoor, guarded } from "@/lib/store/database";
import { parseTicket } from "@/lib/store/tickets";
import { afresh } from "./by-hand";
import type { Change } from "./change";
import { parseEntry, readable, type Writing, wakeIn } from "./entry-records";
import { overview } from "./overview";

export interface Outbox {
  /**
   * Keeps new work, unless the same work is already there: then that is the answer, and nothing changes. A ticket that
   * exists already is the answer too. This one transaction is what makes two clicks, two tabs and two rules one ticket.
   * The activities that the work carries are marked as judged with it.
   */
  put(entry: Entry, activityIds?: readonly string[]): Promise<Put>;
  /** Which of these activities went into a ticket already, and under which item: activity → key. */
  judged(portalId: string, activityIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Lets work on an item that waits for its ticket go on at once. */
  wake(portalId: string, key: string, now: number): Promise<void>;
  get(id: string): Promise<Entry | null>;
  /** Work on one item, newest first. */
  of(portalId: string, key: string): Promise<Entry[]>;
  /** Work on one item, newest first, and its ticket, as they stand at one instant. */
  item(portalId: string, key: string): Promise<{ entries: Entry[]; ticket: Ticket | null }>;
  /**
   * Changes an entry, and the item's ticket with it where the change gives one, in one transaction; null if it is gone.
   * An error thrown by the change leaves both as they are. A ticket that is kept wakes the item's work that waits for it.
   */
  change(
    id: string,
    change: (entry: Entry, ticket: Ticket | null) => Change,
    durability?: Durability,
  ): Promise<Entry | null>;
  /**
   * The same for several entries, one after the other, in one transaction: all of it is kept, or nothing. Answers with
   * those that are there.
   */
  changeAll(
    ids: readonly string[],
    change: (entry: Entry, ticket: Ticket | null) => Change,
  ): Promise<Entry[]>;
  /** Has work whose ticket's record is damaged wait for a person; what may be at StringeeX stays uncertain. */
  park(id: string, why: Problem): Promise<void>;
  /** Ids of a portal's work that is due (steps to take, uncertain tickets to look for), the longest due first. */
  due(portalId: string, now: number): Promise<string[]>;
  /** When the next of a portal's readable work is due, in ms; null when nothing waits. */
  nextDue(portalId: string): Promise<number | null>;
  /** Every readable entry of a portal that is under way or waits for a person. */
  open(portalId: string): Promise<Entry[]>;
  /** How many entries of a portal are in these states, counted without reading them. */
  count(portalId: string, states: readonly EntryState[]): Promise<number>;
  /** How many items have words that only a person can bring to their ticket, because nothing names it. */
  nameless(portalId: string): Promise<number>;
  /** A portal's entries in one state, the last changed first; damaged ones are counted, not thrown. */
  list(portalId: string, state: EntryState, limit: number): Promise<{ entries: Entry[]; damaged: number }>;
}

/**
 * What a change outlives. Either way it is kept before the promise resolves, and a worker or a browser that is killed
 * takes nothing of it back. `strict` has it on the disk as well, which costs several milliseconds: without it a machine
 * that loses its power may forget the last seconds. Whatever a request's double or a person's click hangs on is
 * `strict`, and that is what a change is unless told; `relaxed` is enough for what is asked anew without harm.
 */
export type Durability = "strict" | "relaxed";

export interface Put {
  entry: Entry | null;
  ticket: Ticket | null;
  added: boolean;
}

export const entryId = (portalId: string, key: string, job: string): string => `${portalId}/${key}#${job}`;

const newestFirst = (stored: readonly unknown[]): Entry[] =>
  readable(stored).sort((a, b) => b.createdAt - a.createdAt);

const judgedSchema = z.object({ activityId: z.string(), key: z.string() });

export function createOutbox(door: DatabaseDoor): Outbox {
  /** One transaction over work and tickets; an error inside undoes all of it. */
  const write = <R>(work: (tx: Writing) => Promise<R>, durability: Durability = "strict"): Promise<R> =>
    guarded(() =>
      door.run(async (db) => {
        const tx: Writing = db.transaction(["outbox", "tickets", "judged"], "readwrite", { durability });
        try {
          const result = await work(tx);
          await tx.done;
          return result;
        } catch (error) {
          tx.done.catch(() => undefined);
          // Whatever was refused: half a change must not be kept.
          abort(tx);
          throw error;
        }
      }),
    );

  return {
    put: (entry, activityIds = []) =>
      write(async (tx) => {
        for (const activityId of activityIds)
          await tx.objectStore("judged").put({ portalId: entry.portalId, activityId, key: entry.key });
        const ticket = parseTicket(await tx.objectStore("tickets").get([entry.portalId, entry.key]));
        const existing = parseEntry(await tx.objectStore("outbox").get(entry.id));
        // Also when it is done: the same work is never done twice. Only what a person threw away may be asked for again.
        if (existing !== null && existing.state !== "discarded")
          return { entry: existing, ticket, added: false };
        // A new ticket for an item that has one is made only as its continuation, asked for by name.
        if (entry.job === "create" && ticket !== null && entry.follows === null)
          return { entry: null, ticket, added: false };
        const kept = existing === null ? entry : afresh(existing, entry);
        await tx.objectStore("outbox").put(kept);
        return { entry: kept, ticket, added: true };
      }),
    judged: (portalId, activityIds) =>
      guarded(() =>
        door.run(async (db) => {
          const tx = db.transaction("judged");
          const found = await Promise.all(activityIds.map((id) => tx.store.get([portalId, id])));
          return new Map(
            found.flatMap((stored) => {
              const parsed = z.safeParse(judgedSchema, stored);
              return parsed.success ? [[parsed.data.activityId, parsed.data.key] as const] : [];
            }),
          );
        }),
      ),
    wake: (portalId, key, now) => write((tx) => wakeIn(tx, portalId, key, now)),
    get: (id) => guarded(() => door.run(async (db) => parseEntry(await db.get("outbox", id)))),
    of: (portalId, key) =>
      guarded(() =>
        door.run(async (db) => {
          const stored = await db.getAllFromIndex("outbox", "byItem", [portalId, key]);
          return newestFirst(stored);
        }),
      ),
    item: (portalId, key) =>
      guarded(() =>
        door.run(async (db) => {
          const tx = db.transaction(["outbox", "tickets"]);
          const [stored, ticket] = await Promise.all([
            tx.objectStore("outbox").index("byItem").getAll([portalId, key]),
            tx.objectStore("tickets").get([portalId, key]),
          ]);
          return { entries: newestFirst(stored), ticket: parseTicket(ticket) };
        }),
      ),
    change: (id, change, durability) => write((tx) => changeIn(tx, id, change), durability),
    changeAll: (ids, change) =>
      write(async (tx) => {
        const all: Entry[] = [];
        for (const id of ids) {
          const changed = await changeIn(tx, id, change);
          if (changed !== null) all.push(changed);
        }
        return all;
      }),
    park: (id, why) =>
      write(async (tx) => {
        const entry = parseEntry(await tx.objectStore("outbox").get(id));
        if (entry?.state !== "waiting") return;
        const state = entry.inFlight === "ticket" ? "uncertain" : "refused";
        await tx.objectStore("outbox").put({ ...entry, state, notBefore: NEVER, problem: why });
      }),
    ...overview(door),
  };
}

async function changeIn(
  tx: Writing,
  id: string,
  change: (entry: Entry, ticket: Ticket | null) => Change,
): Promise<Entry | null> {
  const entry = parseEntry(await tx.objectStore("outbox").get(id));
  if (entry === null) return null;
  const ticket = parseTicket(await tx.objectStore("tickets").get([entry.portalId, entry.key]));
  const changed = change(entry, ticket);
  await tx.objectStore("outbox").put(changed.entry);
  if (changed.ticket) {
    await tx.objectStore("tickets").put(changed.ticket);
    // In the same transaction: a worker that died in between would leave them waiting for ever.
    await wakeIn(tx, entry.portalId, entry.key, changed.entry.changedAt);
  }
  return changed.entry;
}

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself: there is nothing to undo.
  }
}
