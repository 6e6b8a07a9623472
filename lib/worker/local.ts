import { isOpen, NEVER } from "@/lib/domain/entry";
import type { ItemKey } from "@/lib/domain/key";
import { LOCAL_PORTAL, type LocalItem, type LocalList } from "@/lib/domain/local";
import { ProblemError, problem } from "@/lib/domain/problem";
import { labelOf, type Ticket, type TicketStatus } from "@/lib/domain/ticket";
import { createLocalTickets, type LocalTicket } from "@/lib/local/tickets";
import type { localProtocol } from "@/lib/messages/local-protocol";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import type { Handlers } from "@/lib/messages/serve";
import { show } from "./deliver";
import type { Deps } from "./deps";
import { handOn, localHistory } from "./hand-on";
import { removeLocal } from "./remove-local";
import { cancelLocal, sendLocal } from "./send-local";
import { enterLocal } from "./session";
import { type InTurn, takeTurns } from "./turn";

type LocalHandlers = Pick<Handlers<OwnMessages>, keyof typeof localProtocol>;

export const localHandlers = (deps: Deps): LocalHandlers => handlersInTurn(deps, takeTurns());

/** What changes tickets here takes turns, whatever page asks: what is cancelled is not handed on behind its back. */
const handlersInTurn = (deps: Deps, inTurn: InTurn): LocalHandlers => ({
  enterLocal: () => enterLocal(deps),
  localTickets: () => localList(deps),
  setLocalStatus: ({ key, status }) =>
    inTurn(async () => {
      await setLocalStatus(deps, key, status);
      return undefined;
    }),
  addLocalNote: ({ key, text }) =>
    inTurn(async () => {
      const note = { at: deps.now(), text: text.trim(), typed: true };
      await change(deps, key, (ticket) => ({ ...ticket, notes: [...ticket.notes, note] }));
      return undefined;
    }),
  removeLocal: ({ key }) =>
    inTurn(async () => {
      const latest = (await localHistory(deps, key)).tickets.at(-1);
      if (latest === undefined) throw new ProblemError(problem("ticket-gone"));
      await removeLocal(deps, key, (await sendingOf(deps, key, latest)).state);
      return undefined;
    }),
  sendLocal: ({ keys }) => inTurn(() => sendLocal(deps, keys)),
  cancelLocal: ({ keys }) => inTurn(() => cancelLocal(deps, keys)),
});

async function localList(deps: Deps): Promise<LocalList> {
  const { grant } = await deps.store.session.get();
  const pages = (await deps.store.settings.get().catch(() => null))?.settings.pages ?? [];
  const items: LocalItem[] = [];
  let damaged = 0;
  for await (const part of deps.store.tickets.parts(LOCAL_PORTAL)) {
    damaged += part.damaged;
    for (const ticket of part.tickets) {
      const name = pages.find(({ id }) => id === ticket.pageId)?.name ?? "";
      const item = await itemOf(deps, ticket, name).catch(() => null);
      if (item === null) damaged += 1;
      else items.push(item);
    }
  }
  items.sort((a, b) => b.createdAt - a.createdAt);
  const target = grant === null || grant.portalId === LOCAL_PORTAL ? null : grant.name;
  return { items, damaged, target };
}

async function itemOf(deps: Deps, ticket: Ticket, pageName: string): Promise<LocalItem | null> {
  const history = await localHistory(deps, ticket.key);
  const latest = history.tickets.at(-1);
  if (latest === undefined) return null;
  return {
    key: ticket.key,
    serial: latest.serial,
    status: latest.status,
    subject: ticket.subject,
    customer: ticket.customer.name,
    pageId: ticket.pageId,
    pageName,
    url: ticket.url,
    createdAt: latest.createdAt,
    notes: history.tickets.flatMap(({ notes }) => notes.map(({ at, text }) => ({ at, text }))),
    sending: await sendingOf(deps, ticket.key, latest),
  };
}

/**
 * What became of handing it on. The ticket decides; a note or status that did not follow it is told beside it, and lies
 * in the list of work.
 */
async function sendingOf(deps: Deps, key: ItemKey, { sent }: LocalTicket): Promise<LocalItem["sending"]> {
  if (sent === null) return { state: "not-sent", ticket: "", problem: null };
  const handed = handOn(deps, sent.portalId, await localHistory(deps, key));
  const there = await deps.store.tickets.get(sent.portalId, key);
  const ticket = there === null ? "" : labelOf(there);
  const pieces = await deps.outbox.of(sent.portalId, key);
  if (there === null) {
    const create = pieces.find(({ id }) => id === handed?.create.id);
    switch (create?.state) {
      case "waiting":
      case "refused":
        return { state: create.state, ticket, problem: create.problem };
      case "uncertain":
      case "left":
        return { state: "uncertain", ticket, problem: create.problem };
      default:
        // Thrown away in the list of work: it lies here alone again.
        return { state: "not-sent", ticket, problem: null };
    }
  }
  const ids = handed?.after.map(({ id }) => id) ?? [];
  const open = pieces.filter((piece) => ids.includes(piece.id) && isOpen(piece));
  if (open.some(({ state, notBefore }) => state === "waiting" && notBefore !== NEVER))
    return { state: "waiting", ticket, problem: null };
  return { state: "sent", ticket, problem: open.map((piece) => piece.problem).find(Boolean) ?? null };
}

/** Changes an item's present ticket. One that was handed on lives at the portal: this copy stays as it was sent. */
async function change(
  deps: Deps,
  key: ItemKey,
  how: (ticket: LocalTicket) => LocalTicket,
): Promise<LocalTicket> {
  const latest = (await localHistory(deps, key)).tickets.at(-1);
  if (latest === undefined) throw new ProblemError(problem("ticket-gone"));
  const changed = await createLocalTickets(deps.store.door).change(latest.ticketId, (ticket) => {
    if (ticket.sent !== null) throw new ProblemError(problem("not-offered"));
    return how(ticket);
  });
  if (changed === null) throw new ProblemError(problem("ticket-gone"));
  return changed;
}

async function setLocalStatus(deps: Deps, key: ItemKey, status: TicketStatus): Promise<void> {
  await change(deps, key, (ticket) => ({ ...ticket, status }));
  const at = deps.now();
  await deps.store.tickets.update(LOCAL_PORTAL, key, (ticket) => ({ ...ticket, status, statusAt: at }));
  const { grant } = await deps.store.session.get();
  if (grant?.portalId === LOCAL_PORTAL) await show(deps, LOCAL_PORTAL, key);
}
