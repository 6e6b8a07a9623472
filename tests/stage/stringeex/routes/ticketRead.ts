import { type Answer, refusal, success } from "../answer";
import { conditionsOf, isLike } from "../conditions";
import { seconds } from "../contactRow";
import { type Json, numberOf, textOf } from "../json";
import type { Call, Run, Runs } from "../route";
import type { Ticket } from "../state";
import { isTicketStatus } from "./ticket";

/**
 * Reading and changing tickets: nothing of it is documented. The shapes follow the documented routes of contacts, the
 * likeliest guess, and each route exists only while its switch is on.
 */

function ticketRow(ticket: Ticket): Json {
  const custom = Object.entries(ticket.fields).map(([key, value]) => [`${ticket.portal}_${key}`, value]);
  return {
    ...Object.fromEntries(custom),
    id: ticket.id,
    serial: ticket.serial,
    portal: ticket.portal,
    subject: ticket.subject,
    status: ticket.status,
    assignee: ticket.assignee ?? null,
    assigneeGroup: ticket.assigneeGroup ?? null,
    contact: ticket.contact,
    type: ticket.type,
    priority: ticket.priority,
    created: seconds(ticket.created),
    last_modified: seconds(ticket.lastModified),
  };
}

const ownTickets = ({ context, session }: Call): Ticket[] =>
  context.state.tickets.filter((ticket) => ticket.portal === session.portal);

const ticketOf = (call: Call): Ticket | undefined => ownTickets(call).find((ticket) => ticket.id === call.id);

function page(call: Call, found: Ticket[], number: number, limit: number): Answer {
  const start = (number - 1) * limit;
  return success({
    data: {
      rows: found.slice(start, start + limit).map(ticketRow),
      totalCount: call.context.switches.totalsAsText ? String(found.length) : found.length,
    },
  });
}

const readTicket: Run = (call) => {
  const ticket = ticketOf(call);
  return ticket ? success({ data: ticketRow(ticket) }) : refusal(call.context, "ticket does not exist");
};

const updateTicket: Run = (call) => {
  const { body, context } = call;
  const ticket = ticketOf(call);
  if (!ticket) return refusal(context, "ticket does not exist");
  const status = numberOf(body, "status");
  if (status !== undefined && !isTicketStatus(status)) return refusal(context, "status is invalid");
  ticket.status = status ?? ticket.status;
  ticket.subject = textOf(body, "subject") ?? ticket.subject;
  ticket.assignee = textOf(body, "assignee") ?? ticket.assignee;
  ticket.assigneeGroup = textOf(body, "assigneeGroup") ?? ticket.assigneeGroup;
  ticket.priority = numberOf(body, "priority") ?? ticket.priority;
  ticket.lastModified = context.now();
  return success();
};

const listTickets: Run = (call) => {
  const { query } = call;
  const [contact, status] = [query.get("contact"), query.get("status")];
  const found = ownTickets(call).filter(
    (ticket) =>
      (contact === null || ticket.contact === contact) &&
      (status === null || String(ticket.status) === status),
  );
  if (query.get("sort_order") !== "asc") found.reverse();
  return page(call, found, Number(query.get("page")) || 1, Number(query.get("limit")) || 20);
};

const searchTicket: Run = (call) => {
  const { body, context } = call;
  const conditions = conditionsOf(body);
  if (typeof conditions === "string") return refusal(context, conditions);
  const textsOf = (ticket: Ticket, key: string): string[] => {
    const row = ticketRow(ticket);
    const value = row[key] ?? row[`${ticket.portal}_${key}`];
    return value === undefined || value === null ? [] : [String(value)];
  };
  const found = ownTickets(call).filter((ticket) =>
    conditions.every(({ key, value }) => isLike(textsOf(ticket, key), value)),
  );
  return page(call, found, numberOf(body, "page") ?? 1, numberOf(body, "limit") ?? 20);
};

export const ticketReadRuns: Runs<
  "GET /v1/ticket" | "GET /v1/ticket/{id}" | "PUT /v1/ticket/{id}" | "POST /v1/filter/searchticket"
> = {
  "GET /v1/ticket": listTickets,
  "GET /v1/ticket/{id}": readTicket,
  "PUT /v1/ticket/{id}": updateTicket,
  "POST /v1/filter/searchticket": searchTicket,
};
