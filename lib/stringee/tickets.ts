import type { FoundTicket, TicketReceipt, TicketRequest } from "@/lib/domain/desk";
import { labelOf, type TicketStatus } from "@/lib/domain/ticket";
import type { Client } from "./client";
import { isOfKind } from "./failure";
import { type FieldMemory, ownFieldValues, rememberedFields } from "./fields";
import { walkPages } from "./pages";
import type { Knowledge } from "./probe";
import { probe } from "./probe";
import { carriesReference } from "./reference";
import { searchBy } from "./wire/contact";
import type { FieldRow } from "./wire/field";
import { numberOfStatus, type TicketRow, ticketRowOf } from "./wire/ticket";
import { fold } from "./wire/words";

const PAGE_SIZE = 20;
const MOST_PAGES = 10;
const SURELY_LAST = 15;

/** POST /v1/ticket with the fields that this portal really has. */
export async function createTicket(
  client: Client,
  knowledge: Knowledge,
  request: TicketRequest,
  fields: readonly FieldRow[] | null,
  signal?: AbortSignal,
): Promise<TicketReceipt> {
  const fieldvalues = ownFieldValues(fields, request);
  const { ticketId, serial } = await client.createTicket(
    {
      create_reason: 0,
      subject: request.subject,
      ...(request.assigneeId === null ? {} : { assignee: request.assigneeId }),
      assigneeGroup: request.groupId,
      status: 0,
      contact: request.contactId,
      type: 1,
      priority: 2,
      ...(fieldvalues.length === 0 ? {} : { fieldvalues }),
    },
    signal,
  );
  knowledge.learn("ticketIdInAnswer", ticketId === null ? "no" : "yes");
  return { ticketId, serial };
}

/** The fields to fill, asked only when there is something to fill them with. */
export const fieldsFor = (
  client: Client,
  request: TicketRequest,
  memory: FieldMemory,
  signal?: AbortSignal,
): Promise<readonly FieldRow[] | null> =>
  request.emailNotification || request.content !== ""
    ? rememberedFields(client, memory, signal)
    : Promise.resolve(null);

/** The ticket whose subject carries the reference. `cannot` where the search can't be trusted to have looked at all. */
export async function findTicket(
  client: Client,
  knowledge: Knowledge,
  reference: string,
  signal?: AbortSignal,
): Promise<FoundTicket | null | "cannot"> {
  const found = await probe(knowledge, "searchTicket", () =>
    walkPages({
      load: (page) => client.searchTicket(searchBy("ticket", "subject", reference, page, PAGE_SIZE), signal),
      read: ticketRowOf,
      idOf: (row) => row.ticketId ?? row.serial ?? `${row.subject}`,
      mostPages: MOST_PAGES,
      isEnd: (seen, page) =>
        seen.some((row) => isAbout(row, reference)) ||
        (page.total === null && page.rows.length < SURELY_LAST),
    }),
  );
  if (found === "cannot") return "cannot";
  const tickets = found.rows.filter((row) => isAbout(row, reference));
  const open = tickets.filter(({ status }) => status !== "solved");
  const ticket = open[0] ?? tickets[0];
  if (ticket) {
    const { ticketId, serial, status } = ticket;
    return { ticketId, serial, status, open: open.map(labelOf).filter((label) => label !== "") };
  }
  if (found.whole && found.rows.every((row) => row.subject !== null)) return null;
  // Rows that show no subject, or a list without end, leave open whether the ticket is among them.
  knowledge.learn("searchTicket", "unknown");
  return "cannot";
}

const isAbout = (row: TicketRow, reference: string): boolean =>
  row.subject !== null && carriesReference(row.subject, reference);

/** The ticket's status now; `cannot` where the portal's API does not read tickets. */
export async function readStatus(
  client: Client,
  knowledge: Knowledge,
  ticketId: string,
  signal?: AbortSignal,
): Promise<TicketStatus | "gone" | "cannot"> {
  const known = knowledge.state("readTicket") === "yes";
  const row = await probe(knowledge, "readTicket", () => client.getTicket(ticketId, signal)).catch(
    (error: unknown) => {
      // Only where tickets are known to be readable is a "no such ticket" about this ticket.
      if (known && isOfKind(error, "refused") && (error.status === 404 || saysGone(error.problem.detail)))
        return "gone" as const;
      throw error;
    },
  );
  if (row === "cannot" || row === "gone") return row;
  const named = row.ticketId !== null || row.serial !== null;
  const same = row.ticketId === ticketId || row.serial === ticketId;
  // Another ticket's status is not this ticket's, and of a status of the portal's own nothing can be told: neither says
  // anything of the other tickets.
  if (row.status !== null && (same || !named)) return row.status;
  if (!known && !same) knowledge.learn("readTicket", "unknown");
  return "cannot";
}

/** The server's words for a ticket that it does not have (any more). */
const saysGone = (detail: string): boolean =>
  /(does not|doesn't|not) exist|not found|no such ticket|deleted|khong ton tai|khong tim thay|da (bi )?xoa/.test(
    fold(detail),
  );

/** Changes the ticket's status; `cannot` where the portal's API does not change tickets. */
export async function setStatus(
  client: Client,
  knowledge: Knowledge,
  ticketId: string,
  status: TicketStatus,
  signal?: AbortSignal,
): Promise<"done" | "cannot"> {
  const done = await probe(knowledge, "updateTicket", () =>
    client.putTicket(ticketId, numberOfStatus(status), signal),
  );
  return done === "cannot" ? "cannot" : "done";
}
