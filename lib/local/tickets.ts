import * as z from "zod/mini";
import { instantSchema } from "@/lib/domain/activity";
import { ProblemError, problem } from "@/lib/domain/problem";
import { ticketStatuses } from "@/lib/domain/ticket";
import { type DatabaseDoor, guarded } from "@/lib/store/database";

const noteSchema = z.object({
  at: instantSchema,
  text: z.string(),
  /** Typed by a person in the options; the others are what the outbox wrote. */
  typed: z.boolean(),
});

/** A ticket as this browser keeps it: what a portal would keep of it. */
export const localTicketSchema = z.object({
  ticketId: z.string(),
  /** "L12": counted on, never given twice. */
  serial: z.string(),
  reference: z.string(),
  subject: z.string(),
  content: z.string(),
  status: z.enum(ticketStatuses),
  createdAt: instantSchema,
  notes: z.array(noteSchema),
  /** Where it was handed on to, and whether that made the ticket there; null while it lies here alone. */
  sent: z.nullable(z.object({ portalId: z.string(), at: instantSchema, made: z.boolean() })),
});
export type LocalTicket = z.infer<typeof localTicketSchema>;

export interface LocalTickets {
  /** Keeps a ticket, unless one of this reference is there already: then that is the answer. */
  add(what: Pick<LocalTicket, "reference" | "subject" | "content">, now: number): Promise<LocalTicket>;
  byReference(reference: string): Promise<LocalTicket | null>;
  get(ticketId: string): Promise<LocalTicket | null>;
  /** Changes a ticket in one transaction; null when it is not there. */
  change(ticketId: string, change: (ticket: LocalTicket) => LocalTicket): Promise<LocalTicket | null>;
}

/** A record as it was read; a damaged one throws `storage-corrupt` and stays as it lies. */
function parse(stored: unknown): LocalTicket | null {
  if (stored === undefined) return null;
  const parsed = z.safeParse(localTicketSchema, stored);
  if (parsed.success) return parsed.data;
  throw new ProblemError(problem("storage-corrupt", z.prettifyError(parsed.error)));
}

/** The tickets of the workspace without an account. */
export function createLocalTickets(door: DatabaseDoor): LocalTickets {
  return {
    add: (what, now) =>
      guarded(() =>
        door.run(async (db) => {
          const tx = db.transaction(["local", "values"], "readwrite", { durability: "strict" });
          const store = tx.objectStore("local");
          const existing = parse(await store.index("byReference").get(what.reference));
          if (existing !== null) return existing;
          const number = 1 + (await lastNumber(store, tx.objectStore("values")));
          const ticket: LocalTicket = {
            ...what,
            // Padded, so that the keys' order is the order of the numbers.
            ticketId: `local-${String(number).padStart(8, "0")}`,
            serial: `L${number}`,
            status: "new",
            createdAt: now,
            notes: [],
            sent: null,
          };
          await store.add(ticket);
          await tx.done;
          return ticket;
        }),
      ),
    byReference: (reference) =>
      guarded(() => door.run(async (db) => parse(await db.getFromIndex("local", "byReference", reference)))),
    get: (ticketId) => guarded(() => door.run(async (db) => parse(await db.get("local", ticketId)))),
    change: (ticketId, change) =>
      guarded(() =>
        door.run(async (db) => {
          const tx = db.transaction("local", "readwrite", { durability: "strict" });
          const before = parse(await tx.store.get(ticketId));
          const after = before === null ? null : change(before);
          if (after !== null) await tx.store.put(after);
          await tx.done;
          return after;
        }),
      ),
  };
}

const LAST = "local-last";
/** The two stores of one transaction, as far as counting needs them. */
interface Numbered {
  openKeyCursor(query: null, direction: "prev"): Promise<{ readonly key: string } | null>;
}
interface Named {
  get(name: string): Promise<unknown>;
  put(value: unknown, name: string): Promise<unknown>;
}

/** The highest number ever given: deleted tickets count, too. */
async function lastNumber(local: Numbered, values: Pick<Named, "get">): Promise<number> {
  const id = (await local.openKeyCursor(null, "prev"))?.key ?? "local-0";
  const remembered = z.safeParse(z.number(), await values.get(LAST));
  return Math.max(Number.parseInt(id.replace("local-", ""), 10), remembered.success ? remembered.data : 0);
}

/** Before tickets are deleted: their numbers are not given again. */
export async function rememberLast(local: Numbered, values: Named): Promise<void> {
  await values.put(await lastNumber(local, values), LAST);
}
