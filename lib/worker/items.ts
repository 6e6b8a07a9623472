import type { Snapshot, Spoken } from "@/lib/domain/activity";
import type { Entry } from "@/lib/domain/entry";
import type { ItemKey } from "@/lib/domain/key";
import type { Badge } from "@/lib/domain/mirror";
import { ProblemError, problem } from "@/lib/domain/problem";
import { labelOf, type TicketStatus } from "@/lib/domain/ticket";
import { HELD_MS } from "@/lib/domain/undo";
import type { ItemDetails } from "@/lib/messages/facebook-protocol";
import { left, linked, resent, superseded } from "@/lib/outbox/by-hand";
import type { Outbox } from "@/lib/outbox/outbox";
import type { Grant } from "@/lib/store/session";
import { stateOf } from "@/lib/stringee/capabilities";
import { askForConsent } from "./consent";
import { badgeNow, deliver, show } from "./deliver";
import type { Deps } from "./deps";
import { capabilitiesOf, portalUrlOf } from "./desk-for";
import { newEntry, snapshotFrom } from "./entries";
import { keptUnder, likeness, meetAll } from "./subjects";

/** The portal that work belongs to. A dead token still names one: work is kept and waits; signed out names none. */
const portal = async (deps: Deps): Promise<string> => portalIn((await deps.store.session.get()).grant);

function portalIn(grant: Grant | null): string {
  if (grant === null) throw new ProblemError(problem("signed-out"));
  return grant.portalId;
}

/** The portal that work on a page belongs to. Throws `page-not-added` where the page is none of ours. */
async function portalOf(deps: Deps, pageId: string): Promise<string> {
  const { settings: ours, session } = deps.store;
  const [{ settings }, { grant }] = await deps.store.read((reading) =>
    Promise.all([ours.in(reading), session.in(reading)]),
  );
  if (!settings.pages.some((page) => page.id === pageId)) throw new ProblemError(problem("page-not-added"));
  return portalIn(grant);
}

/** Keeps the work, sets off, and shows it: neither waits for the other, and the answer does not wait for StringeeX. */
async function begin(deps: Deps, entry: Entry, activityIds: readonly string[] = []): Promise<Badge> {
  const kept = deps.outbox.put(entry, activityIds);
  const shown = kept.then(() => show(deps, entry.portalId, entry.key));
  // What a person may still take back for a moment is kept first, and then seen to be not due yet.
  if (entry.notBefore <= deps.now()) void deliver(deps, { id: entry.id, kept, shown });
  else void kept.then(() => deliver(deps)).catch(() => undefined);
  const badge = await shown;
  // Kept, not sent: the page that asks comes to the person who has just pressed the button.
  if (badge.problem?.code === "consent-missing") await askForConsent(deps);
  return badge;
}

export async function createItem(
  deps: Deps,
  shown: Snapshot,
  activityIds: readonly string[] = [],
): Promise<Badge> {
  const portalId = await portalOf(deps, shown.pageId);
  if (shown.key.split("|")[0] !== shown.pageId) throw new ProblemError(problem("page-not-identified"));
  const [own] = activityIds;
  if (own !== undefined) await meetAll(deps, portalId, [{ commentId: own, key: shown.key }]);
  // Another tab may have made it under another name of the same post.
  const snapshot = { ...shown, key: await keptUnder(deps, portalId, shown.key) };
  const { entries, ticket: before } = await deps.outbox.item(portalId, snapshot.key);
  // Asking again for what StringeeX refused is how a person says: try once more.
  if (creationIn(entries)?.state === "refused") return again(deps, portalId, snapshot.key);
  // StringeeX has the old one no more: the new one is another ticket, with a reference of its own.
  const follows =
    before?.goneSince === undefined
      ? null
      : { label: labelOf(before) || before.reference, reference: before.reference };
  return begin(deps, newEntry(deps, portalId, snapshot, { job: "create", follows }), [
    ...activityIds,
    ...likeness(snapshot),
  ]);
}

export async function appendTo(deps: Deps, snapshot: Snapshot, words: Spoken[]): Promise<Badge> {
  const portalId = await portalOf(deps, snapshot.pageId);
  const ticket = await ticketWithId(deps, portalId, snapshot.key);
  const entry = newEntry(deps, portalId, snapshot, { job: "append", words });
  return begin(deps, { ...entry, receipt: ticket });
}

export async function setItemStatus(deps: Deps, key: ItemKey, status: TicketStatus): Promise<Badge> {
  const portalId = await portal(deps);
  const ticket = await ticketWithId(deps, portalId, key);
  const snapshot = await snapshotOf(deps, portalId, key);
  const earlier = await deps.outbox.of(portalId, key);
  // The last word counts, in whatever order they would be sent.
  await deps.outbox.changeAll(
    earlier.map(({ id }) => id),
    superseded,
  );
  const entry = newEntry(deps, portalId, snapshot, { job: "status", status });
  return begin(deps, heldBack({ ...entry, receipt: ticket }, earlier));
}

/**
 * What a person may take back for a moment, before it is sent. It is the newest such work of its item, also where the
 * clock was set back since: taking back takes back this one.
 */
const heldBack = (entry: Entry, earlier: readonly Entry[]): Entry => ({
  ...entry,
  held: true,
  createdAt: earlier.reduce(
    (at, { held, createdAt }) => (held === true ? Math.max(at, createdAt + 1) : at),
    entry.createdAt,
  ),
  notBefore: entry.createdAt + HELD_MS,
});

/** A note that a person typed, for the item's ticket. */
export async function addItemNote(deps: Deps, key: ItemKey, text: string): Promise<Badge> {
  const portalId = await portal(deps);
  const ticket = await ticketWithId(deps, portalId, key);
  const snapshot = await snapshotOf(deps, portalId, key);
  const entry = newEntry(deps, portalId, snapshot, { job: "note", note: text });
  return begin(deps, heldBack({ ...entry, receipt: ticket }, await deps.outbox.of(portalId, key)));
}

/** The newest work that makes or made the item's ticket: a continuation comes after the ticket it follows. */
const creationIn = (newestFirst: readonly Entry[]): Entry | null =>
  newestFirst.find((entry) => entry.job === "create") ?? null;

const creationOf = async (deps: Deps, portalId: string, key: string): Promise<Entry | null> =>
  creationIn(await deps.outbox.of(portalId, key));

/** What a piece of work on an item's ticket is about; the work that made it may be forgotten since. */
async function snapshotOf(deps: Deps, portalId: string, key: string): Promise<Snapshot> {
  const created = await creationOf(deps, portalId, key);
  if (created !== null) return created.snapshot;
  const ticket = await deps.store.tickets.get(portalId, key);
  if (ticket === null) throw new ProblemError(problem("not-offered"));
  return snapshotFrom(ticket);
}

async function changeCreation(
  deps: Deps,
  portalId: string,
  key: string,
  change: Parameters<Outbox["change"]>[1],
): Promise<void> {
  const entry = await creationOf(deps, portalId, key);
  if (entry !== null) await deps.outbox.change(entry.id, change);
}

async function ticketWithId(
  deps: Deps,
  portalId: string,
  key: string,
): Promise<{ ticketId: string; serial: string | null }> {
  const ticket = await deps.store.tickets.get(portalId, key);
  if (ticket === null || ticket.ticketId === null) throw new ProblemError(problem("not-offered"));
  return { ticketId: ticket.ticketId, serial: ticket.serial };
}

/** What a person typed as a ticket's name. Throws for what cannot be one. */
export function receiptFrom(typed: string): { ticketId: string | null; serial: string | null } {
  const name = typed.trim().replace(/^#/, "");
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(name)) throw new ProblemError(problem("settings-invalid", typed));
  return /^\d+$/.test(name) ? { ticketId: null, serial: name } : { ticketId: name, serial: null };
}

/** A person has found the ticket in the portal: its id ("tk_…") or its serial (digits). */
export async function linkItem(deps: Deps, key: ItemKey, typed: string): Promise<Badge> {
  const portalId = await portal(deps);
  const receipt = receiptFrom(typed);
  await changeCreation(deps, portalId, key, linked(receipt, deps.now()));
  // Words that waited for the ticket's name go on with it.
  await deps.outbox.wake(portalId, key, deps.now());
  const badge = await show(deps, portalId, key);
  void deliver(deps);
  return badge;
}

/** A person has looked and says that there is no ticket, or wants a refused one tried again. */
export async function resendItem(deps: Deps, key: ItemKey): Promise<Badge> {
  return again(deps, await portal(deps), key);
}

async function again(deps: Deps, portalId: string, key: ItemKey): Promise<Badge> {
  await changeCreation(deps, portalId, key, resent(deps.now()));
  const badge = await show(deps, portalId, key);
  void deliver(deps);
  return badge;
}

/** A person leaves an uncertain ticket as it is: it stays marked, and no longer counts as work. */
export async function leaveItem(deps: Deps, key: ItemKey): Promise<Badge> {
  const portalId = await portal(deps);
  await changeCreation(deps, portalId, key, left);
  const badge = await show(deps, portalId, key);
  void deliver(deps);
  return badge;
}

export async function itemDetails(deps: Deps, key: ItemKey): Promise<ItemDetails> {
  const { grant } = await deps.store.session.get();
  const { settings } = await deps.store.settings.get();
  const page = settings.pages.find((each) => each.id === key.split("|")[0]);
  const queue = settings.queues.find((each) => each.id === page?.queueId);
  const can = { readStatus: false, setStatus: false, addNote: false };
  const queueName = queue?.name ?? null;
  if (grant === null) {
    const badge: Badge = {
      state: "none",
      status: null,
      ticket: "",
      at: deps.now(),
      problem: problem("signed-out"),
    };
    return { badge, ticket: null, portalUrl: null, queueName, can };
  }
  const ticket = await deps.store.tickets.get(grant.portalId, key);
  const capabilities = await capabilitiesOf(deps, grant.portalId);
  const identified = ticket !== null && ticket.ticketId !== null;
  return {
    badge: await badgeNow(deps, grant.portalId, key),
    ticket,
    portalUrl: ticket === null ? null : await portalUrlOf(deps, grant, ticket),
    queueName,
    can: {
      readStatus: identified && stateOf(capabilities, "readTicket", deps.now()) !== "no",
      setStatus: identified && stateOf(capabilities, "updateTicket", deps.now()) !== "no",
      addNote: identified,
    },
  };
}
