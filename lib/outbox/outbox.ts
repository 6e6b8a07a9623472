import type { IDBPTransaction } from "idb";
import * as z from "zod/mini";
import { type Entry, entrySchema, NEVER } from "@/lib/domain/entry";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { Ticket } from "@/lib/domain/ticket";
import { type DatabaseDoor, guarded, type Schema } from "@/lib/store/database";
import { parseTicket } from "@/lib/store/tickets";

type Writing = IDBPTransaction<Schema, ("outbox" | "tickets" | "judged")[], "readwrite">;

export interface Outbox {
  /**
   * Keeps new work, unless the same work is already there: then that is the answer, and nothing changes. A ticket that
   * exists already is the answer too. This one transaction is what makes two clicks, two tabs and two rules one ticket.
   * The activities that the work carries are marked as judged with it.
   */
  put(entry: Entry, activityIds?: readonly string[]): Promise<Put>;
  /** Which of these activities went into a ticket already. */
  judged(portalId: string, activityIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Lets work on an item that waits for its ticket go on at once. */
  wake(portalId: string, key: string, now: number): Promise<void>;
  get(id: string): Promise<Entry | null>;
  /** Work on one item, newest first. */
  of(portalId: string, key: string): Promise<Entry[]>;
  /** Changes an entry, and the item's ticket with it where the change gives one, in one transaction; null if it is gone. */
  change(id: string, change: (entry: Entry, ticket: Ticket | null) => Change): Promise<Entry | null>;
  /** Ids of a portal's work that is due (steps to take, uncertain tickets to look for): new work first, then by age. */
  due(portalId: string, now: number): Promise<string[]>;
  /** When the next of a portal's work is due, in ms; null when nothing waits. */
  nextDue(portalId: string): Promise<number | null>;
  /** Every readable entry of a portal that is not done. */
  open(portalId: string): Promise<Entry[]>;
}

export interface Put {
  entry: Entry | null;
  ticket: Ticket | null;
  added: boolean;
}

export interface Change {
  entry: Entry;
  ticket?: Ticket | null;
}

export const entryId = (portalId: string, key: string, job: string): string => `${portalId}/${key}#${job}`;

/** A stored entry, parsed; a damaged one throws `storage-corrupt` and stays as it lies. */
function parseEntry(stored: unknown): Entry | null {
  if (stored === undefined) return null;
  const parsed = z.safeParse(entrySchema, stored);
  if (!parsed.success) throw new ProblemError(problem("storage-corrupt", z.prettifyError(parsed.error)));
  return parsed.data;
}

const readable = (stored: readonly unknown[]): Entry[] =>
  stored.flatMap((each) => {
    const parsed = z.safeParse(entrySchema, each);
    return parsed.success ? [parsed.data] : [];
  });

export function createOutbox(door: DatabaseDoor): Outbox {
  /** One transaction over work and tickets; an error inside undoes all of it. */
  const write = <R>(work: (tx: Writing) => Promise<R>): Promise<R> =>
    guarded(async () => {
      const tx: Writing = (await door.get()).transaction(["outbox", "tickets", "judged"], "readwrite", {
        durability: "strict",
      });
      try {
        const result = await work(tx);
        await tx.done;
        return result;
      } catch (error) {
        tx.done.catch(() => undefined);
        if (!isFinished(error)) abort(tx);
        throw error;
      }
    });
  const inState = async (state: Entry["state"]): Promise<Entry[]> => {
    const range = IDBKeyRange.bound([state], [state, []]);
    return readable(await (await door.get()).getAllFromIndex("outbox", "byState", range));
  };

  return {
    put: (entry, activityIds = []) =>
      write(async (tx) => {
        for (const activityId of activityIds)
          await tx.objectStore("judged").put({ portalId: entry.portalId, activityId, key: entry.key });
        const ticket = parseTicket(await tx.objectStore("tickets").get([entry.portalId, entry.key]));
        const existing = parseEntry(await tx.objectStore("outbox").get(entry.id));
        // Also when it is done: the same work is never done twice.
        if (existing !== null) return { entry: existing, ticket, added: false };
        // A new ticket for an item that has one is made only as its continuation, asked for by name.
        if (entry.job === "create" && ticket !== null && entry.follows === null)
          return { entry: null, ticket, added: false };
        await tx.objectStore("outbox").put(entry);
        return { entry, ticket, added: true };
      }),
    judged: (portalId, activityIds) =>
      guarded(async () => {
        const tx = (await door.get()).transaction("judged");
        const found = await Promise.all(activityIds.map((id) => tx.store.getKey([portalId, id])));
        return new Set(activityIds.filter((_, index) => found[index] !== undefined));
      }),
    wake: (portalId, key, now) =>
      write(async (tx) => {
        const store = tx.objectStore("outbox");
        for (const stored of await store.index("byItem").getAll([portalId, key])) {
          const entry = parseEntry(stored);
          if (entry?.state === "waiting" && entry.notBefore > now)
            await store.put({ ...entry, notBefore: now });
        }
      }),
    get: (id) => guarded(async () => parseEntry(await (await door.get()).get("outbox", id))),
    of: (portalId, key) =>
      guarded(async () => {
        const stored = await (await door.get()).getAllFromIndex("outbox", "byItem", [portalId, key]);
        return readable(stored).sort((a, b) => b.createdAt - a.createdAt);
      }),
    change: (id, change) =>
      write(async (tx) => {
        const entry = parseEntry(await tx.objectStore("outbox").get(id));
        if (entry === null) return null;
        const ticket = parseTicket(await tx.objectStore("tickets").get([entry.portalId, entry.key]));
        const changed = change(entry, ticket);
        if (changed.ticket) await tx.objectStore("tickets").put(changed.ticket);
        await tx.objectStore("outbox").put(changed.entry);
        return changed.entry;
      }),
    due: (portalId, now) =>
      guarded(async () =>
        [...(await inState("waiting")), ...(await inState("uncertain"))]
          .filter((entry) => entry.portalId === portalId && entry.notBefore <= now)
          .sort((a, b) => a.attempts - b.attempts || a.createdAt - b.createdAt)
          .map((entry) => entry.id),
      ),
    nextDue: (portalId) =>
      guarded(async () => {
        const times = [...(await inState("waiting")), ...(await inState("uncertain"))]
          .filter((entry) => entry.portalId === portalId && entry.notBefore < NEVER)
          .map((entry) => entry.notBefore);
        return times.length === 0 ? null : Math.min(...times);
      }),
    open: (portalId) =>
      guarded(async () => {
        const states = await Promise.all(
          (["waiting", "uncertain", "refused", "left"] as const).map((state) => inState(state)),
        );
        return states.flat().filter((entry) => entry.portalId === portalId);
      }),
  };
}

const isFinished = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === "AbortError" || error.name === "QuotaExceededError");

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself: there is nothing to undo.
  }
}
