import * as z from "zod/mini";
import { instantSchema, personSchema } from "./activity";
import { itemKeySchema } from "./key-schema";
import { ticketStatuses } from "./ticket";

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
