import { parseBaseUrl } from "@/lib/domain/preferences";
import { ProblemError, problem } from "@/lib/domain/problem";
import * as calls from "./calls";
import { type Call, exchange, type Wiring } from "./exchange";
import type { Credentials } from "./wire/account";
import type { NewContact, Search } from "./wire/contact";
import type { FieldObject, NewField } from "./wire/field";
import type { NewNote } from "./wire/note";
import type { ProxyRequest } from "./wire/proxy";
import type { NewTicket } from "./wire/ticket";

/**
 * The StringeeX API, one method per endpoint: no decisions, no repeats. Every method rejects with a StringeeError and
 * nothing else.
 *
 * @throws {ProblemError} `base-url-not-allowed`: the token goes to StringeeX's own addresses and to no other
 */
export function createClient(wiring: Wiring) {
  const baseUrl = parseBaseUrl(wiring.baseUrl);
  if (baseUrl === null) throw new ProblemError(problem("base-url-not-allowed", wiring.baseUrl));
  const ask = <T>(call: Call<T>, signal?: AbortSignal): Promise<T> =>
    exchange({ ...wiring, baseUrl }, call, signal);

  return {
    /** The clock the client was made with, in ms since 1970. */
    now: wiring.now,

    login: (who: Credentials, signal?: AbortSignal) => ask(calls.login(who), signal),
    /** One page; the echoed limit and the totals are not to be trusted. */
    listAgents: (query: calls.PageQuery, signal?: AbortSignal) => ask(calls.listAgents(query), signal),
    listOnline: (signal?: AbortSignal) => ask(calls.listOnline(), signal),
    createTicket: (ticket: NewTicket, signal?: AbortSignal) => ask(calls.createTicket(ticket), signal),
    createNote: (note: NewNote, signal?: AbortSignal) => ask(calls.createNote(note), signal),
    listNotes: (ticketId: string, page: number, signal?: AbortSignal) =>
      ask(calls.listNotes(ticketId, page), signal),
    createContact: (contact: NewContact, signal?: AbortSignal) => ask(calls.createContact(contact), signal),
    searchContact: (search: Search, signal?: AbortSignal) => ask(calls.searchContact(search), signal),
    contactFields: (contactId: string, signal?: AbortSignal) => ask(calls.contactFields(contactId), signal),
    listFields: (object: FieldObject, signal?: AbortSignal) => ask(calls.listFields(object), signal),
    createField: (field: NewField, signal?: AbortSignal) => ask(calls.createField(field), signal),

    // From here on nothing is documented: each may be absent.
    getTicket: (ticketId: string, signal?: AbortSignal) => ask(calls.getTicket(ticketId), signal),
    putTicket: (ticketId: string, status: number, signal?: AbortSignal) =>
      ask(calls.putTicket(ticketId, status), signal),
    searchTicket: (search: Search, signal?: AbortSignal) => ask(calls.searchTicket(search), signal),
    askContactCentre: (request: ProxyRequest, list: string, signal?: AbortSignal) =>
      ask(calls.askContactCentre(request, list), signal),
  };
}

export type Client = ReturnType<typeof createClient>;
