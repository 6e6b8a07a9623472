import type { Snapshot, Spoken } from "@/lib/domain/activity";
import { referenceOf } from "@/lib/domain/compose";
import type { Entry } from "@/lib/domain/entry";
import { partsOf } from "@/lib/domain/key";
import type { Ticket, TicketStatus } from "@/lib/domain/ticket";
import { entryId } from "@/lib/outbox/outbox";
import type { Deps } from "./deps";

/** What is to be done, and by what the same work asked for twice is known as the same. */
export type Job =
  | { job: "create"; follows?: { label: string; reference: string } | null }
  /** The same words are the same work. */
  | { job: "append"; words: Spoken[] }
  /** A note that a person typed: each time another, whatever it says. */
  | { job: "note"; note: string }
  /** Reopening for the same activities is the same work; a person's change of status is each time another. */
  | { job: "status"; status: TicketStatus; for?: readonly string[] };

/** A piece of work as it is first kept. */
export function newEntry(deps: Deps, portalId: string, snapshot: Snapshot, what: Job): Entry {
  const follows = what.job === "create" ? (what.follows?.label ?? null) : null;
  const salt = saltOf(what, deps.now());
  const reference = referenceOf(snapshot.key, salt);
  // A continuation is another ticket of the same item: it must be neither found nor taken for the first.
  const name = salt === "" ? what.job : `${what.job}:${reference}`;
  return {
    id: entryId(portalId, snapshot.key, name),
    portalId,
    key: snapshot.key,
    job: what.job === "note" ? "append" : what.job,
    state: "waiting",
    createdAt: deps.now(),
    changedAt: deps.now(),
    snapshot,
    words: what.job === "append" ? what.words : [],
    status: what.job === "status" ? what.status : null,
    reference,
    follows,
    contactId: null,
    assignment: null,
    refusedAgents: [],
    subject: null,
    receipt: null,
    inFlight: null,
    attempts: 0,
    notBefore: deps.now(),
    problem: null,
    lookups: 0,
    ...(what.job === "note" && { note: what.note }),
  };
}

/** As much as a known ticket tells of the item it was made for. */
export const snapshotFrom = (ticket: Ticket): Snapshot => ({
  key: ticket.key,
  kind: partsOf(ticket.key).kind,
  pageId: ticket.pageId,
  customer: ticket.customer,
  url: ticket.url,
  words: [],
  partial: false,
  translated: false,
  post: null,
  seenAt: ticket.createdAt,
});

function saltOf(what: Job, now: number): string {
  switch (what.job) {
    case "create":
      return what.follows == null ? "" : `follows:${what.follows.reference}`;
    case "append":
      return `append:${JSON.stringify(what.words)}`;
    case "note":
      return `note:${now}`;
    case "status":
      return `status:${what.for === undefined ? now : what.for.join(",")}`;
  }
}
