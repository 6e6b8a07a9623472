import type { Person } from "@/lib/domain/activity";
import { type Desk, DeskError } from "@/lib/domain/desk";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { LocalTicket, LocalTickets } from "./tickets";

/**
 * A ticket desk in this browser, for trying the extension out without an account: the same path, nothing sent. Unlike
 * a portal it is certain of everything: a ticket asked for twice is one, and what failed was certainly not done.
 */
export function createLocalDesk(tickets: LocalTickets, now: () => number): Desk {
  /** A note asked for twice is one: its words carry their own reference. */
  const withNote = (ticket: LocalTicket, text: string): LocalTicket =>
    ticket.notes.some((note) => note.text === text)
      ? ticket
      : { ...ticket, notes: [...ticket.notes, { at: now(), text, typed: false }] };
  const change = (ticketId: string, how: (ticket: LocalTicket) => LocalTicket): Promise<void> =>
    certain(async () => {
      if ((await tickets.change(ticketId, how)) === null)
        throw new DeskError(problem("ticket-gone"), "not-done", "never");
    });
  return {
    findContact: async (who) => ({ id: contactOf(who) }),
    createContact: async (who) => ({ id: contactOf(who) }),
    onlineAgents: async () => [],
    createTicket: ({ subject, content }) =>
      certain(async () => {
        const reference = /^\[([^\]]+)\]/.exec(subject)?.[1] ?? subject;
        const { ticketId, serial } = await tickets.add({ reference, subject, content }, now());
        return { ticketId, serial };
      }),
    findTicket: (reference) =>
      certain(async () => {
        const found = await tickets.byReference(reference);
        return found && { ticketId: found.ticketId, serial: found.serial, status: found.status, open: [] };
      }),
    // A ticket asked for twice is one here: there is nobody else's to look for.
    searches: () => false,
    addNote: (ticketId, text) => change(ticketId, (ticket) => withNote(ticket, text)),
    hasNote: (ticketId, reference) =>
      certain(async () => {
        const ticket = await tickets.get(ticketId);
        return ticket?.notes.some((note) => note.text.includes(reference)) ?? false;
      }),
    readStatus: (ticketId) => certain(async () => (await tickets.get(ticketId))?.status ?? "cannot"),
    setStatus: async (ticketId, status) => {
      await change(ticketId, (ticket) => ({ ...ticket, status }));
      return "done";
    },
  };
}

/** No address book is kept: a customer is who they are at Facebook. */
const contactOf = (who: Person): string => `local:${who.id ?? who.profileUrl ?? who.name}`;

/** The port's promise: a DeskError and nothing else. A full or blocked storage kept nothing. */
async function certain<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof DeskError) throw error;
    if (error instanceof ProblemError) throw new DeskError(error.problem, "not-done", "later");
    throw new DeskError(problem("internal", String(error)), "not-done", "never");
  }
}
