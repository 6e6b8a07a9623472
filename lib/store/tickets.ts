import * as z from "zod/mini";
import { ProblemError, problem } from "@/lib/domain/problem";
import { type Ticket, ticketSchema } from "@/lib/domain/ticket";
import { type DatabaseDoor, guarded } from "./database";

/** A stored ticket, parsed; throws `storage-corrupt` for a damaged record, which stays as it lies. */
export function parseTicket(stored: unknown): Ticket | null {
  if (stored === undefined) return null;
  const parsed = z.safeParse(ticketSchema, stored);
  if (!parsed.success) throw new ProblemError(problem("storage-corrupt", z.prettifyError(parsed.error)));
  return parsed.data;
}

export interface Tickets {
  get(portalId: string, key: string): Promise<Ticket | null>;
  put(ticket: Ticket): Promise<void>;
  /** Every readable ticket of a portal; damaged records are counted, not thrown. */
  all(portalId: string): Promise<{ tickets: Ticket[]; damaged: number }>;
}

export function createTickets(door: DatabaseDoor): Tickets {
  return {
    get: (portalId, key) =>
      guarded(async () => parseTicket(await (await door.get()).get("tickets", [portalId, key]))),
    put: (ticket) =>
      guarded(async () => {
        await (await door.get()).put("tickets", ticket);
      }),
    all: (portalId) =>
      guarded(async () => {
        const range = IDBKeyRange.bound([portalId], [portalId, []]);
        const stored = await (await door.get()).getAll("tickets", range);
        const parsed = stored.map((each) => z.safeParse(ticketSchema, each));
        const tickets = parsed.flatMap((each) => (each.success ? [each.data] : []));
        return { tickets, damaged: parsed.length - tickets.length };
      }),
  };
}
