import { type Entry, NEVER } from "@/lib/domain/entry";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { Ticket } from "@/lib/domain/ticket";
import type { Change } from "./change";
import { withReceipt } from "./receipt";

/*
 * What a person may do to a piece of work: each as a change of the stored entry, to be made in one transaction. What
 * does not fit the state that the entry is in by then changes nothing, or says why.
 */

type Receipt = NonNullable<Entry["receipt"]>;

/** Whether a request that leaves something at StringeeX may be on its way; a contact is nobody's ticket. */
const isFlying = ({ inFlight }: Entry): boolean => inFlight !== null && inFlight !== "contact";

/** Tries now what waits, looks now for what is uncertain, and tries once more what was refused. */
export const hurried =
  (now: number) =>
  (entry: Entry): Change => {
    if (entry.state === "refused") return resent(now)(entry);
    if (entry.state !== "waiting" && entry.state !== "uncertain") return { entry };
    return { entry: { ...entry, notBefore: Math.min(entry.notBefore, now), lookups: 0 } };
  };

/** A person has looked and says that there is no ticket, or wants refused work tried again. */
export const resent =
  (now: number) =>
  (entry: Entry): Change => {
    if (entry.state !== "uncertain" && entry.state !== "left" && entry.state !== "refused") return { entry };
    const cleared = { assignment: null, refusedAgents: [], attempts: 0, lookups: 0, problem: null };
    // Where there is no ticket to close, asking again is wanting one after all.
    const wanted = entry.takenBack === true && entry.receipt === null ? { takenBack: false } : {};
    // What may lie at StringeeX already keeps its trace: it is looked for once more before anything is sent.
    const kept = entry.state === "refused" && entry.receipt !== null ? entry.inFlight : null;
    // Its note is written already, and only looked for.
    const inFlight = entry.problem?.code === "made-twice" ? "note" : kept;
    return {
      entry: {
        ...entry,
        ...cleared,
        ...wanted,
        ...asked(entry),
        inFlight,
        state: "waiting",
        notBefore: now,
      },
    };
  };

/** A status that a person asks for once more is the last word again, whatever became of it before. */
const asked = ({ job }: Entry): Partial<Entry> =>
  job === "status" ? { outdated: false, mayExist: false } : {};

/** A person leaves an uncertain ticket as it is: it stays marked, and no longer counts as work. */
export const left = (entry: Entry): Change =>
  entry.state === "uncertain" ? { entry: { ...entry, state: "left", notBefore: NEVER } } : { entry };

/** A person has found the note at its ticket. */
export const confirmed = (entry: Entry): Change =>
  entry.job === "append" && (entry.state === "uncertain" || entry.state === "left")
    ? { entry: { ...entry, state: "done", problem: null } }
    : { entry };

/** A person has found the ticket in the portal. Only what has no certain ticket, or one without an id, can be linked. */
export const linked =
  (receipt: Receipt, now: number) =>
  (entry: Entry, ticket: Ticket | null): Change => {
    if (entry.job === "create" && ticket !== null && ticket.ticketId === null && entry.receipt !== null)
      return named(entry, ticket, receipt, now);
    const unsure = entry.state === "uncertain" || entry.state === "left";
    if (entry.job !== "create" || !unsure) return { entry };
    return withReceipt({ ...entry, state: "waiting" }, receipt, now);
  };

/** The ticket gets its id or serial; with an id its note can be written after all. */
function named(entry: Entry, ticket: Ticket, receipt: Receipt, now: number): Change {
  const known = { ticketId: receipt.ticketId ?? ticket.ticketId, serial: receipt.serial ?? ticket.serial };
  const writes = known.ticketId !== null && ticket.note === "waiting";
  const state: Entry["state"] = writes ? "waiting" : entry.state;
  return { entry: { ...entry, state, receipt: known, notBefore: now }, ticket: { ...ticket, ...known } };
}

/**
 * Takes work away, with a way back. Nothing at StringeeX is touched, so what may be on its way there this moment
 * cannot be taken away: `under-way`.
 */
export const discarded = (entry: Entry): Change => {
  if (entry.state === "done" || entry.state === "discarded") return { entry };
  if (entry.state === "waiting" && isFlying(entry)) throw new ProblemError(problem("under-way"));
  return { entry: { ...entry, state: "discarded", was: entry.state, notBefore: NEVER } };
};

/** The way back. */
export const restored =
  (now: number) =>
  (entry: Entry): Change => {
    if (entry.state !== "discarded") return { entry };
    const state = entry.was ?? "waiting";
    return { entry: { ...entry, ...asked(entry), state, notBefore: state === "waiting" ? now : NEVER } };
  };

/**
 * Work asked for again after it was thrown away. Where its ticket may lie at StringeeX it is uncertain as before:
 * throwing it away said nothing of that.
 */
export function afresh(thrownAway: Entry, anew: Entry): Entry {
  if (thrownAway.mayExist !== true || thrownAway.job !== "create") return anew;
  return {
    ...thrownAway,
    takenBack: false,
    state: "uncertain",
    lookups: 0,
    notBefore: anew.createdAt,
    changedAt: anew.createdAt,
    problem: thrownAway.problem ?? problem("answer-lost"),
  };
}

/** Why work cannot be taken back any more; null while it was certainly not sent. */
function refusalOf(entry: Entry): "under-way" | "already-sent" | null {
  const { state, mayExist, job, receipt } = entry;
  if (state === "discarded") return null;
  const flying = isFlying(entry);
  if (state === "waiting" && flying) return "under-way";
  const isUnsent = (state === "waiting" || state === "refused") && !flying && mayExist !== true;
  return !isUnsent || (job === "create" && receipt !== null) ? "already-sent" : null;
}

/**
 * Takes back what was certainly not sent. What was, or may have been, stays: `under-way` while its answer is awaited,
 * else `already-sent`.
 */
export const withdrawn = (entry: Entry): Change => {
  const refusal = refusalOf(entry);
  if (refusal !== null) throw new ProblemError(problem(refusal));
  return discarded(entry);
};

/** The same for what is taken back along with something else: what was sent stays without a word. */
export const withdrawnIfUnsent = (entry: Entry): Change =>
  refusalOf(entry) === null ? discarded(entry) : { entry };

/** Another status was asked for: this one is not sent any more; on its way already, it is not sent a second time. */
export const superseded = (entry: Entry): Change => {
  if (entry.job !== "status" || entry.state !== "waiting") return { entry };
  return entry.inFlight === null ? discarded(entry) : { entry: { ...entry, outdated: true } };
};

/**
 * Takes a creation back. What was not sent yet is discarded; what was, or may have been, is closed at StringeeX as
 * soon as it has a name there, or a person is told to do it.
 */
export const takenBack =
  (now: number) =>
  (entry: Entry): Change => {
    if (entry.takenBack === true || entry.state === "discarded") return { entry };
    // Somebody else's ticket is theirs to close: only what this browser would still add to it is left out.
    if (entry.joined === true) {
      if (entry.state === "waiting" && entry.inFlight === null) return { entry: { ...entry, state: "done" } };
      throw new ProblemError(problem("already-sent"));
    }
    const sent = entry.receipt !== null || isFlying(entry) || entry.mayExist === true;
    if (!sent) return discarded(entry);
    // Its ticket is there, and nothing is under way: it goes on now, to close it.
    const rests = entry.state === "done" || (entry.state === "refused" && entry.receipt !== null);
    const goesOn = { state: "waiting", inFlight: null, notBefore: now, problem: null } as const;
    return { entry: { ...entry, takenBack: true, ...(rests && goesOn) } };
  };
