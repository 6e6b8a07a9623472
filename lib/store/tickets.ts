import * as z from "zod/mini";
import { ProblemError, problem } from "@/lib/domain/problem";
import { type Ticket, ticketSchema } from "@/lib/domain/ticket-schema";
import { type DatabaseDoor, guarded } from "./database";

/** A stored ticket, parsed; throws `storage-corrupt` for a damaged record, which stays as it lies. */
export function parseTicket(stored: unknown): Ticket | null {
  if (stored === undefined) return null;
  const parsed = z.safeParse(ticketSchema, stored);
  if (!parsed.success) throw new ProblemError(problem("storage-corrupt", z.prettifyError(parsed.error)));
  return parsed.data;
}

export interface TicketsPart {
  readonly tickets: Ticket[];
  readonly damaged: number;
}

export interface Tickets {
  get(portalId: string, key: string): Promise<Ticket | null>;
  put(ticket: Ticket): Promise<void>;
  /** Changes a ticket that is there in one transaction; null when it is not, or the change gives nothing. */
  update(portalId: string, key: string, change: (ticket: Ticket) => Ticket | null): Promise<Ticket | null>;
  /** A portal's tickets, some hundreds at a time, so that a hundred thousand never lie in memory at once. */
  parts(portalId: string): AsyncIterable<TicketsPart>;
}

const PART = 500;

export function createTickets(door: DatabaseDoor): Tickets {
  return {
    get: (portalId, key) =>
      guarded(() => door.run(async (db) => parseTicket(await db.get("tickets", [portalId, key])))),
    put: (ticket) => guarded(() => door.run(async (db) => void (await db.put("tickets", ticket)))),
    update: (portalId, key, change) =>
      guarded(() =>
        door.run(async (db) => {
          const tx = db.transaction("tickets", "readwrite");
          try {
            const before = parseTicket(await tx.store.get([portalId, key]));
            const after = before === null ? null : change(before);
            if (after !== null) await tx.store.put(after);
            await tx.done;
            return after;
          } catch (error) {
            tx.done.catch(() => undefined);
            throw error;
          }
        }),
      ),
    async *parts(portalId) {
      let after: IDBValidKey | null = null;
      for (;;) {
        const from: IDBValidKey = after ?? [portalId];
        const range = IDBKeyRange.bound(from, [portalId, []], after !== null);
        const { keys, values } = await guarded(() =>
          door.run(async (db) => {
            const { store } = db.transaction("tickets");
            const [found, stored] = await Promise.all([
              store.getAllKeys(range, PART),
              store.getAll(range, PART),
            ]);
            return { keys: found, values: stored };
          }),
        );
        const parsed = values.map((each) => z.safeParse(ticketSchema, each));
        const tickets = parsed.flatMap((each) => (each.success ? [each.data] : []));
        if (parsed.length > 0) yield { tickets, damaged: parsed.length - tickets.length };
        const last = keys.at(-1);
        if (last === undefined || keys.length < PART) return;
        after = last;
      }
    },
  };
}
