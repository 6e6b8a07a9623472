import type { Agent, Ticket } from "./ticket-schema";

export type { Agent, Ticket };

/** What a panel on Facebook shows of a ticket. */
export type ShownTicket = Pick<
  Ticket,
  "ticketId" | "serial" | "status" | "subject" | "assignee" | "note" | "joined"
>;

/** A ticket's status at StringeeX, in the order of its API: 0 New, 1 Processing, 2 Pending, 3 Solved. */
export const ticketStatuses = ["new", "processing", "pending", "solved"] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/**
 * What a badge says of an item: no ticket, one the rules suggest, one on its way (queued, sending), one that exists,
 * one whose answer never came, one that StringeeX refused, or nothing certain.
 */
export const itemStates = [
  "none",
  "suggested",
  "queued",
  "sending",
  "created",
  "uncertain",
  "refused",
  "unknown",
] as const;
export type ItemState = (typeof itemStates)[number];

/** No status is read again sooner than this, nor later while it is on screen; a solved ticket's changes more rarely. In ms. */
const OPEN = { soonest: 60_000, latest: 15 * 60_000 };
const SOLVED = { soonest: 10 * 60_000, latest: 60 * 60_000 };

/**
 * When the status of a ticket on screen is worth reading again; null where nothing names it. What has been as it is for
 * long stays so for long: the wait grows with the time since its last change (by half of it), within limits.
 */
export function statusDueAt({
  ticketId,
  status,
  statusAt,
  statusSince,
  createdAt,
  goneSince,
}: Pick<Ticket, "ticketId" | "status" | "statusAt" | "statusSince" | "createdAt" | "goneSince">):
  | number
  | null {
  if (ticketId === null) return null;
  const read = Math.max(statusAt, goneSince ?? 0);
  const { soonest, latest } = status === "solved" || goneSince !== undefined ? SOLVED : OPEN;
  return read + Math.min(latest, Math.max(soonest, (read - (statusSince ?? createdAt)) / 2));
}

/** How an item's ticket is named to a person: its serial, else its id, else nothing. */
export const labelOf = (ticket: Pick<Ticket, "ticketId" | "serial">): string =>
  ticket.serial ?? ticket.ticketId ?? "";
