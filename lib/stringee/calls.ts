import type { Call } from "./exchange";
import { type Account, accountOf, type Credentials, credentialsSchema } from "./wire/account";
import {
  contactValuesOf,
  createdId,
  type NewContact,
  newContactSchema,
  type Search,
  searchSchema,
} from "./wire/contact";
import { type FieldObject, type FieldRow, fieldsIn, type NewField, newFieldSchema } from "./wire/field";
import { type Listed, readList } from "./wire/list";
import { type NewNote, newNoteSchema } from "./wire/note";
import { type ProxyRequest, proxyRequestSchema } from "./wire/proxy";
import {
  type NewTicket,
  newTicketSchema,
  receiptOf,
  type TicketIds,
  type TicketRow,
  ticketChangeSchema,
  ticketIn,
} from "./wire/ticket";
import { asJson } from "./wire/value";

/** What each endpoint is asked and how its answer is read. */

const agentLists = ["accounts", "agents", "rows"];

/** Changes nothing at the server, so that its failures leave no doubt. */
export const login = (credentials: Credentials): Call<Account> => ({
  method: "POST",
  path: "/v1/account",
  effect: "read",
  withoutToken: true,
  body: { value: credentials, schema: credentialsSchema },
  read: (body) => {
    const account = accountOf(body);
    return account.token === null && account.portals.length === 0 ? null : account;
  },
  bare: (body) => accountOf(body),
});

/** How a list is asked for: pages count from 1. */
export interface PageQuery {
  readonly page: number;
  readonly limit: number;
  readonly online?: 1;
}

export const listAgents = (query: PageQuery): Call<Listed> => ({
  method: "GET",
  path: "/v1/agent/list",
  query: { ...query },
  effect: "read",
  read: (body) => readList(body, agentLists),
});

export const listOnline = (): Call<Listed> => ({
  method: "GET",
  path: "/v1/agent/listonline",
  effect: "read",
  read: (body) => readList(body, agentLists),
});

/** The documented answer names no ticket: both ids are then null. */
export const createTicket = (ticket: NewTicket): Call<TicketIds> => ({
  method: "POST",
  path: "/v1/ticket",
  effect: "write",
  namesFields: true,
  body: { value: ticket, schema: newTicketSchema },
  read: receiptOf,
  bare: () => ({ ticketId: null, serial: null }),
});

export const createNote = (note: NewNote): Call<string | null> => ({
  method: "POST",
  path: "/v1/ticketNote",
  effect: "write",
  body: { value: note, schema: newNoteSchema },
  read: (body) => createdId(body, "note_id"),
  bare: () => null,
});

/** Newest first. The answer is not documented. */
export const listNotes = (ticketId: string, page: number): Call<Listed> => ({
  method: "GET",
  path: "/v1/ticketNote",
  query: { ticket: ticketId, sort_by: "created", sort_order: "desc", ...(page > 1 ? { page } : {}) },
  effect: "read",
  read: (body) => readList(body, ["rows", "notes", "ticketNotes", "ticket_notes"]),
});

export const createContact = (contact: NewContact): Call<string> => ({
  method: "POST",
  path: "/v1/contact",
  effect: "write",
  body: { value: contact, schema: newContactSchema },
  read: (body) => createdId(body, "contact_id"),
});

const search = (path: string, value: Search, names: readonly string[]): Call<Listed> => ({
  method: "POST",
  path,
  effect: "read",
  body: { value, schema: searchSchema },
  read: (body) => readList(body, names),
});

export const searchContact = (value: Search): Call<Listed> =>
  search("/v1/filter/searchcontact", value, ["rows", "contacts"]);

/** A contact's values by field key. */
export const contactFields = (contactId: string): Call<ReadonlyMap<string, readonly string[]>> => ({
  method: "GET",
  path: "/v1/fieldvalue",
  query: { object_type: "contact", object_id: contactId },
  effect: "read",
  read: contactValuesOf,
});

export const listFields = (object: FieldObject): Call<readonly FieldRow[]> => ({
  method: "GET",
  path: "/v1/field/list",
  query: { object_type: object },
  effect: "read",
  dataIsProof: true,
  read: fieldsIn,
});

export const createField = (field: NewField): Call<string | null> => ({
  method: "POST",
  path: "/v1/field/custom",
  effect: "write",
  body: { value: field, schema: newFieldSchema },
  read: (body) => createdId(body, "field_id"),
  bare: () => null,
});

/** Not documented. */
export const getTicket = (ticketId: string): Call<TicketRow> => ({
  method: "GET",
  path: `/v1/ticket/${encodeURIComponent(ticketId)}`,
  effect: "read",
  read: ticketIn,
});

/** Not documented. Setting the same status twice is the same as once. */
export const putTicket = (ticketId: string, status: number): Call<true> => ({
  method: "PUT",
  path: `/v1/ticket/${encodeURIComponent(ticketId)}`,
  effect: "write",
  body: { value: { status }, schema: ticketChangeSchema },
  read: (body) => (receiptOf(body) === null ? null : true),
  bare: () => true,
});

/** Not documented. */
export const searchTicket = (value: Search): Call<Listed> =>
  search("/v1/filter/searchticket", value, ["rows", "tickets"]);

/** Not documented beyond calls. `list` is the name of the rows asked for. */
export const askContactCentre = (request: ProxyRequest, list: string): Call<Listed> => ({
  method: "POST",
  path: "/v1/pccconfig",
  effect: "read",
  body: { value: request, schema: proxyRequestSchema },
  read: (body) => readList(asJson(body.result) ?? body, [list]),
});
