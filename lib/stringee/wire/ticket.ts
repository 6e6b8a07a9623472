import * as z from "zod/mini";
import { type TicketStatus, ticketStatuses } from "@/lib/domain/ticket";
import { asJson, type Json, layersOf, looseId, looseNumber, looseText, pick, pickFirst } from "./value";
import { fold } from "./words";

const sentId = z.string().check(z.minLength(1), z.maxLength(200));
const fieldValueSchema = z.strictObject({
  field_key: z.string().check(z.minLength(1)),
  field_value: z.string(),
});

/** POST /v1/ticket. `assigneeGroup` is required by the table though its sample leaves it out: it is always sent. */
export const newTicketSchema = z.strictObject({
  create_reason: z.literal(0),
  subject: z.string().check(z.minLength(1)),
  assignee: z.optional(sentId),
  assigneeGroup: sentId,
  status: z.literal(0),
  contact: sentId,
  type: z.literal(1),
  priority: z.literal(2),
  fieldvalues: z.optional(z.array(fieldValueSchema)),
});
export type NewTicket = z.infer<typeof newTicketSchema>;

/** PUT /v1/ticket/{id}: not documented, so nothing but what changes is sent. */
export const ticketChangeSchema = z.strictObject({ status: z.int().check(z.minimum(0), z.maximum(3)) });

export const numberOfStatus = (status: TicketStatus): number => ticketStatuses.indexOf(status);

const WORDS: Readonly<Record<string, TicketStatus>> = {
  new: "new",
  moi: "new",
  open: "new",
  processing: "processing",
  "in progress": "processing",
  "dang xu ly": "processing",
  pending: "pending",
  "dang cho": "pending",
  solved: "solved",
  closed: "solved",
  dong: "solved",
};

/** A status as number 0 to 3, as such a number in text, or as its English or Vietnamese word; else null. */
export function statusOf(value: unknown): TicketStatus | null {
  const number = looseNumber.safeParse(value);
  if (number.success && number.data !== null) return ticketStatuses[number.data] ?? null;
  if (typeof value !== "string") return null;
  const word = fold(value).replace(/[_-]/g, " ").trim();
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null;
}

export interface TicketIds {
  readonly ticketId: string | null;
  readonly serial: string | null;
}

const ID_KEYS = ["id", "ticket_id", "ticketId", "ticketID"];
const SERIAL_KEYS = ["serial", "ticket_serial", "ticketSerial", "serial_number"];

const idsOf = (row: Json): TicketIds => ({
  ticketId: pickFirst(row, ID_KEYS, looseId),
  serial: pickFirst(row, SERIAL_KEYS, looseId),
});

/** The objects of an answer that may be the ticket itself, nearest first. */
function candidatesOf(body: Json): readonly Json[] {
  return layersOf(body)
    .flatMap((layer) => [layer.ticket, Array.isArray(layer.data) ? layer.data[0] : undefined, layer])
    .map(asJson)
    .filter((candidate) => candidate !== null);
}

/**
 * The id and serial of a ticket just made. The documented answer has neither; where a portal gives them they may stand
 * at the top, in `data`, in `data.ticket`, or be `data` itself.
 */
export function receiptOf(body: Json): TicketIds | null {
  let ticketId: string | null = null;
  let serial: string | null = null;
  for (const candidate of candidatesOf(body)) {
    const ids = idsOf(candidate);
    ticketId ??= ids.ticketId;
    serial ??= ids.serial;
  }
  if (asJson(body.data) === null && !Array.isArray(body.data)) ticketId ??= pick(body, "data", looseId);
  return ticketId === null && serial === null ? null : { ticketId, serial };
}

export interface TicketRow extends TicketIds {
  readonly subject: string | null;
  readonly status: TicketStatus | null;
}

export const ticketRowOf = (row: Json): TicketRow => ({
  ...idsOf(row),
  subject: pickFirst(row, ["subject", "title", "ticket_subject"], looseText),
  status: statusOf(row.status) ?? statusOf(asJson(row.status)?.id) ?? statusOf(row.ticket_status),
});

/** The one ticket of an answer, known by its status, else by its id; null where none is to be seen. */
export function ticketIn(body: Json): TicketRow | null {
  const rows = candidatesOf(body).map(ticketRowOf);
  return (
    rows.find(({ status }) => status !== null) ??
    rows.find(({ ticketId, serial }) => ticketId !== null || serial !== null) ??
    null
  );
}
