import * as z from "zod/mini";
import { instantSchema, snapshotSchema, spokenSchema } from "./activity";
import { LONGEST_WAIT_MS } from "./backoff";
import { itemKeySchema } from "./key-schema";
import { isLocal } from "./local";
import type { Badge } from "./mirror";
import { problem } from "./problem";
import { problemSchema } from "./problem-schema";
import { labelOf, statusDueAt, type Ticket, ticketStatuses } from "./ticket";
import { agentSchema } from "./ticket-schema";

/**
 * `waiting` goes on by itself; `uncertain` may lie at StringeeX; `refused` waits for a person; `left` is uncertain work
 * that a person leaves so; `done` is done; `discarded` was taken away by a person and can be brought back.
 */
export const entryStates = ["waiting", "uncertain", "refused", "left", "done", "discarded"] as const;
export type EntryState = (typeof entryStates)[number];

/**
 * One piece of work in the outbox, as it lies in the database. Each finished step is stored before the next begins;
 * `inFlight` names the step whose request may be on its way, so that a killed worker leaves a trace.
 */
export const entrySchema = z.object({
  /** Portal, item and job in one: the same work asked for twice is the same entry. */
  id: z.string(),
  portalId: z.string(),
  key: itemKeySchema,
  job: z.enum(["create", "append", "status"]),
  state: z.enum(entryStates),
  createdAt: instantSchema,
  changedAt: instantSchema,
  snapshot: snapshotSchema,
  /** For append: the words to add. */
  words: z.array(spokenSchema),
  /** For status: the status to set. */
  status: z.nullable(z.enum(ticketStatuses)),
  /** What the ticket's subject carries, to find it again. */
  reference: z.string(),
  /** The ticket this one continues, as people name it. */
  follows: z.nullable(z.string()),

  contactId: z.nullable(z.string()),
  assignment: z.nullable(
    z.object({ groupId: z.string(), queueName: z.string(), assignee: z.nullable(agentSchema) }),
  ),
  /** Agents that StringeeX would not take for this ticket. */
  refusedAgents: z.array(z.string()),
  subject: z.nullable(z.string()),
  receipt: z.nullable(z.object({ ticketId: z.nullable(z.string()), serial: z.nullable(z.string()) })),
  inFlight: z.nullable(z.enum(["contact", "ticket", "note", "status"])),

  attempts: z.number(),
  notBefore: instantSchema,
  problem: z.nullable(problemSchema),
  /** How often an uncertain ticket was looked for in vain. */
  lookups: z.number(),
  /**
   * A request of this work may have been stored. A ticket's is looked for once more before another is sent; of a status it
   * only says that nobody can be told it was never sent.
   */
  mayExist: z.optional(z.boolean()),
  /** The state before it was discarded, for the way back. */
  was: z.optional(z.enum(entryStates)),
  /** For append: a note that a person typed, in place of words from the screen. */
  note: z.optional(z.string()),
  /** A person did this, and is offered to take it back before it is sent. */
  held: z.optional(z.boolean()),
  /** For status: another was asked for while this one was on its way. It is not sent again. */
  outdated: z.optional(z.boolean()),
  /** The person took the creation back while it was under way: the ticket is closed as soon as it has a name. */
  takenBack: z.optional(z.boolean()),
  /** The ticket was there already, made by somebody else in another browser: this work only adds its words. */
  joined: z.optional(z.boolean()),
});
export type Entry = z.infer<typeof entrySchema>;

/** A `notBefore` that no clock reaches: the entry waits for a person. */
export const NEVER = Number.MAX_SAFE_INTEGER;

/** No wait is longer than this, in ms: a `notBefore` further away comes from a clock that was wrong when it was set. */
const LONGEST = LONGEST_WAIT_MS + 60 * 60_000;
export const wronglyFar = (at: number, now: number): boolean => at !== NEVER && at > now + LONGEST;
/** From where on instants are {@link wronglyFar}. */
export const farFrom = (now: number): number => now + LONGEST;

/** What was last touched so much later than now, in ms, was touched by a clock that has been set back since. */
const SLACK = 60_000;
/** From where on instants of the past are in the future: the clock was set back. */
export const aheadOf = (now: number): number => now + SLACK;

/** Whether work may be taken on now. What a wrong clock has put off is due at once when it is set right. */
export const isDue = (
  { notBefore, changedAt }: Pick<Entry, "notBefore" | "changedAt">,
  now: number,
): boolean =>
  notBefore <= now || (notBefore !== NEVER && (wronglyFar(notBefore, now) || changedAt > aheadOf(now)));

/** Whether work is still to be done or looked at. */
export const isOpen = ({ state }: Pick<Entry, "state">): boolean => state !== "done" && state !== "discarded";

/**
 * The piece of an item's open work that its badge tells of: what makes its ticket before everything that waits for it,
 * else the newest.
 */
export function tellingOf(entries: readonly Entry[]): Entry | null {
  const open = entries.filter(isOpen).sort((a, b) => b.createdAt - a.createdAt);
  return open.find(({ job, receipt }) => job === "create" && receipt === null) ?? open[0] ?? null;
}

/**
 * What an item's badge shows, from what is stored: its ticket, and the work on it that is under way. Work that a
 * person must look at comes before the ticket's own state.
 */
export function badgeOf(ticket: Ticket | null, entry: Entry | null, at: number): Badge {
  const badge = portalBadgeOf(ticket, entry, at);
  return badge.state !== "none" && isLocal(ticket ?? entry ?? NOWHERE) ? { ...badge, local: true } : badge;
}

const NOWHERE = { portalId: "" };

/** A request may be on its way this moment. A contact whose answer was lost is looked for first: nothing is. */
const isSending = ({ inFlight, problem }: Entry): boolean =>
  inFlight !== null && (inFlight !== "contact" || problem === null);

function portalBadgeOf(ticket: Ticket | null, entry: Entry | null, at: number): Badge {
  const label = ticket === null ? "" : labelOf(ticket);
  if (entry !== null && entry.job === "create" && entry.receipt === null) {
    const shown = { status: null, ticket: "", at, problem: entry.problem };
    switch (entry.state) {
      case "waiting":
        return { ...shown, state: isSending(entry) ? "sending" : "queued" };
      case "uncertain":
      case "left":
        return { ...shown, state: "uncertain" };
      case "refused":
        return { ...shown, state: "refused" };
      case "done":
      case "discarded":
        break;
    }
  }
  if (ticket === null) return { state: "none", status: null, ticket: "", at, problem: null };
  const gone = ticket.goneSince === undefined ? null : problem("ticket-gone");
  const behind = (entry !== null && isOpen(entry) ? entry.problem : null) ?? gone;
  const { status, statusAt } = ticket;
  const due = isLocal(ticket) ? null : statusDueAt(ticket);
  const again = due === null ? {} : { again: Math.ceil(due) };
  return { state: "created", status, ticket: label, at: statusAt, problem: behind, ...again };
}
