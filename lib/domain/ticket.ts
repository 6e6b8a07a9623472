import * as z from "zod/mini";
import { instantSchema, personSchema } from "./activity";
import { itemKeySchema } from "./key";

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

export const agentSchema = z.object({ id: z.string(), name: z.string() });
export type Agent = z.infer<typeof agentSchema>;

/** A ticket that is known to exist at StringeeX. */
export const ticketSchema = z.lazy(() =>
  z.object({
    key: itemKeySchema,
    pageId: z.string(),
    portalId: z.string(),
    /** StringeeX's id and serial, where an answer or the user gave them. */
    ticketId: z.nullable(z.string()),
    serial: z.nullable(z.string()),
    status: z.enum(ticketStatuses),
    /** When the status was last known to be so: at creation, a read, or our own change. */
    statusAt: instantSchema,
    /** Since when it has been this status, as far as was seen; since it was made where nothing is told. */
    statusSince: z.optional(instantSchema),
    createdAt: instantSchema,
    /** The last words of either side that the extension knows of. */
    lastActivityAt: instantSchema,
    subject: z.string(),
    customer: personSchema,
    url: z.nullable(z.string()),
    contactId: z.nullable(z.string()),
    assignee: z.nullable(agentSchema),
    groupId: z.string(),
    queueName: z.string(),
    /** The short reference that the subject carries, for finding the ticket in the portal. */
    reference: z.string(),
    /** Whether the words stand in an internal note: `waiting` for a ticket id, `uncertain` if the note's answer never came. */
    note: z.enum(["added", "waiting", "uncertain", "refused"]),
    /** The ticket this one follows ("tiếp nối"), if any. */
    follows: z.nullable(z.string()),
    /** StringeeX said that it has no such ticket (any more), and when. */
    goneSince: z.optional(instantSchema),
    /** Somebody else had made it, in another browser or in the portal: who has it is not known here. */
    joined: z.optional(z.boolean()),
  }),
);
export type Ticket = z.infer<typeof ticketSchema>;

/** No status is read again sooner than this, nor later while it is on screen; a solved ticket's changes more rarely. In ms. */
const OPEN = { soonest: 60_000, latest: 15 * 60_000 };
const SOLVED = { soonest: 10 * 60_000, latest: 60 * 60_000 };

/**
 * When the status of a ticket on screen is worth reading again; null where nothing names it. What has been as it is for
 * long stays so for long: the wait grows with the time since its last change (by half of it), within limits.
 */
export function statusDueAt(ticket: Ticket): number | null {
  const { ticketId, status, statusAt, statusSince, createdAt, goneSince } = ticket;
  if (ticketId === null) return null;
  const read = Math.max(statusAt, goneSince ?? 0);
  const { soonest, latest } = status === "solved" || goneSince !== undefined ? SOLVED : OPEN;
  return read + Math.min(latest, Math.max(soonest, (read - (statusSince ?? createdAt)) / 2));
}

/** How an item's ticket is named to a person: its serial, else its id, else nothing. */
export const labelOf = (ticket: Pick<Ticket, "ticketId" | "serial">): string =>
  ticket.serial ?? ticket.ticketId ?? "";
