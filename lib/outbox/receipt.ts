import type { TicketReceipt } from "@/lib/domain/desk";
import type { Entry } from "@/lib/domain/entry";
import type { Ticket, TicketStatus } from "@/lib/domain/ticket";
import type { Change } from "./change";

/** The entry as it stands once the ticket exists, and the ticket to keep with it in the same transaction. */
export function withReceipt(
  entry: Entry,
  { ticketId, serial }: TicketReceipt,
  now: number,
  status: TicketStatus | null = null,
): Change {
  const ticket: Ticket = {
    key: entry.key,
    pageId: entry.snapshot.pageId,
    portalId: entry.portalId,
    ticketId,
    serial,
    status: status ?? "new",
    statusAt: now,
    createdAt: now,
    lastActivityAt: entry.snapshot.seenAt,
    subject: entry.subject ?? "",
    customer: entry.snapshot.customer,
    url: entry.snapshot.url,
    contactId: entry.contactId,
    assignee: entry.assignment?.assignee ?? null,
    groupId: entry.assignment?.groupId ?? "",
    queueName: entry.assignment?.queueName ?? "",
    reference: entry.reference,
    note: "waiting",
    follows: entry.follows,
  };
  return {
    entry: {
      ...entry,
      state: "waiting",
      receipt: { ticketId, serial },
      inFlight: null,
      problem: null,
      attempts: 0,
      notBefore: now,
    },
    ticket,
  };
}
