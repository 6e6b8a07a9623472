import type { IDBPTransaction } from "idb";
import * as z from "zod/mini";
import { type Entry, entrySchema } from "@/lib/domain/entry";
import { LOCAL_PORTAL } from "@/lib/domain/local";
import { type Ticket, ticketSchema } from "@/lib/domain/ticket-schema";
import { type DatabaseDoor, guarded, type Schema } from "@/lib/store/database";

type Writing = IDBPTransaction<Schema, ("outbox" | "tickets")[], "readwrite">;

/** So many records are looked at in one transaction: a click never waits long behind it. */
const PART = 500;

export interface Purged {
  /** Finished work that is gone. */
  readonly entries: number;
  /** Tickets and discarded creations of which only what prevents a second ticket is left. */
  readonly emptied: number;
  /** Lines of the rules' log. */
  readonly lines: number;
}

/**
 * Forgets finished and discarded work, the words and names of old tickets, and old lines of the log: everything that was
 * last touched before an instant, in ms. What waits, is uncertain, refused or left stays, and so does every item's
 * knowledge of its ticket, for good. Tickets of the workspace in this browser are its data, not its memory: they stay.
 */
export async function purge(door: DatabaseDoor, before: number): Promise<Purged> {
  let entries = 0;
  let emptied = 0;
  for (const portalId of await portalsOf(door)) {
    if (portalId === LOCAL_PORTAL) continue;
    for (const state of ["done", "discarded"] as const) {
      const range = IDBKeyRange.bound([portalId, state, 0], [portalId, state, before], false, true);
      const part = await purgeWork(door, range);
      entries += part.deleted;
      emptied += part.emptied;
    }
  }
  emptied += await emptyTickets(door, before);
  return { entries, emptied, lines: await purgeLog(door, before) };
}

/** Every portal that has work, found by the index alone. */
const portalsOf = (door: DatabaseDoor): Promise<string[]> =>
  guarded(() =>
    door.run(async (db) => {
      const found: string[] = [];
      const index = db.transaction("outbox").store.index("byPortal");
      let at = await index.openKeyCursor();
      while (at !== null) {
        const [portalId] = at.key;
        found.push(portalId);
        at = await index.openKeyCursor(IDBKeyRange.lowerBound([portalId, []], true));
      }
      return found;
    }),
  );

async function purgeWork(
  door: DatabaseDoor,
  range: IDBKeyRange,
): Promise<{ deleted: number; emptied: number }> {
  const ids = await guarded(() =>
    door.run((db) => db.transaction("outbox").store.index("byPortal").getAllKeys(range)),
  );
  let deleted = 0;
  let emptied = 0;
  for (let at = 0; at < ids.length; at += PART) {
    await guarded(() =>
      door.run(async (db) => {
        const tx: Writing = db.transaction(["outbox", "tickets"], "readwrite");
        // Side by side: each waits for the database alone, not for the one before it.
        await together(
          tx,
          ids.slice(at, at + PART).map(async (id) => {
            const parsed = z.safeParse(entrySchema, await tx.objectStore("outbox").get(id));
            // Brought back meanwhile, or damaged: left as it lies.
            if (!parsed.success || !isOver(parsed.data)) return;
            if (await isKnownOtherwise(tx, parsed.data)) {
              await tx.objectStore("outbox").delete(id);
              deleted += 1;
            } else if (parsed.data.state === "discarded" && hasWords(parsed.data)) {
              await tx.objectStore("outbox").put(emptyEntry(parsed.data));
              emptied += 1;
            }
          }),
        );
      }),
    );
  }
  return { deleted, emptied };
}

/** All of it and the transaction around it, or the first that fails. */
async function together(
  tx: { readonly done: Promise<void> },
  work: readonly Promise<unknown>[],
): Promise<void> {
  await Promise.all([...work, tx.done]);
}

const isOver = ({ state }: Entry): boolean => state === "done" || state === "discarded";

/**
 * Whether nothing that prevents a second ticket goes with it: a creation only when its ticket is known by an id. One that
 * a person threw away stays as the knowledge that it is not wanted, and one whose note waits for an id keeps its words.
 */
async function isKnownOtherwise(tx: Writing, entry: Entry): Promise<boolean> {
  if (entry.job !== "create") return true;
  const ticket = z.safeParse(ticketSchema, await tx.objectStore("tickets").get([entry.portalId, entry.key]));
  return entry.state === "done" && ticket.success && ticket.data.ticketId !== null;
}

const NOBODY = { id: null, name: "", profileUrl: null };
const hasWords = ({ snapshot, words }: Entry): boolean => snapshot.words.length + words.length > 0;

const emptyEntry = (entry: Entry): Entry => ({
  ...entry,
  words: [],
  subject: null,
  snapshot: { ...entry.snapshot, customer: NOBODY, words: [], post: null },
});

const emptyTicket = (ticket: Ticket): Ticket => ({ ...ticket, subject: "", customer: NOBODY, url: null });

/** Tickets are told from the raw record which are old: a hundred thousand are not parsed for the few that are. */
async function emptyTickets(door: DatabaseDoor, before: number): Promise<number> {
  let emptied = 0;
  let after: IDBValidKey | null = null;
  for (;;) {
    const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const last = await guarded(() =>
      door.run(async (db): Promise<IDBValidKey | undefined> => {
        const tx: Writing = db.transaction(["outbox", "tickets"], "readwrite");
        const store = tx.objectStore("tickets");
        const [keys, stored] = await Promise.all([store.getAllKeys(range, PART), store.getAll(range, PART)]);
        const old = stored.flatMap((each) => oldTicket(each, before) ?? []);
        const [first, end] = [keys[0], keys.at(-1)];
        // Most items have no work any more: that is asked once for all of them.
        const isAnyAtWork =
          old.length > 0 &&
          first !== undefined &&
          end !== undefined &&
          (await tx.objectStore("outbox").index("byItem").count(IDBKeyRange.bound(first, end))) > 0;
        const empty = async (ticket: Ticket): Promise<void> => {
          const { portalId, key } = ticket;
          // Whatever is left to do there may need its words.
          if (isAnyAtWork && (await tx.objectStore("outbox").index("byItem").count([portalId, key])) > 0)
            return;
          await store.put(emptyTicket(ticket));
          emptied += 1;
        };
        await together(tx, old.map(empty));
        return keys.length < PART ? undefined : end;
      }),
    );
    if (last === undefined) return emptied;
    after = last;
  }
}

const datesSchema = z.object({
  portalId: z.string(),
  ticketId: z.string(),
  subject: z.string().check(z.minLength(1)),
  statusAt: z.number(),
  createdAt: z.number(),
  lastActivityAt: z.number(),
});

/** Most of a hundred thousand have long been emptied: they are told before anything is parsed. */
const isEmptied = (stored: unknown): boolean =>
  typeof stored === "object" && stored !== null && "subject" in stored && stored.subject === "";

function oldTicket(stored: unknown, before: number): Ticket | null {
  if (isEmptied(stored)) return null;
  const dates = z.safeParse(datesSchema, stored);
  if (!dates.success || dates.data.portalId === LOCAL_PORTAL) return null;
  const { statusAt, createdAt, lastActivityAt } = dates.data;
  if (Math.max(statusAt, createdAt, lastActivityAt) >= before) return null;
  const ticket = z.safeParse(ticketSchema, stored);
  return ticket.success ? ticket.data : null;
}

async function purgeLog(door: DatabaseDoor, before: number): Promise<number> {
  const range = IDBKeyRange.upperBound(before, true);
  let lines = 0;
  for (;;) {
    const gone = await guarded(() =>
      door.run(async (db) => {
        const tx = db.transaction("decisions", "readwrite");
        const ids = await tx.store.index("byTime").getAllKeys(range, PART);
        await together(
          tx,
          ids.map((id) => tx.store.delete(id)),
        );
        return ids.length;
      }),
    );
    lines += gone;
    if (gone < PART) return lines;
  }
}
