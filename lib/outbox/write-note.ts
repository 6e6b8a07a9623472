import { markOf, referenceOf } from "@/lib/domain/compose";
import { DeskError } from "@/lib/domain/desk";
import { type Entry, NEVER } from "@/lib/domain/entry";
import { LOCAL_PORTAL } from "@/lib/domain/local";
import { problem } from "@/lib/domain/problem";
import type { Ticket } from "@/lib/domain/ticket";
import { twinsOf } from "./other-tickets";
import { begin, keep, type Path, STEP_LIMIT } from "./path";

/** A note that is not there yet is looked for again after so many ms, and again: a slow desk may still be storing it. */
const SETTLES = [15_000, 60_000];

/**
 * The last step: the words as an internal note. A note whose answer was lost is looked for by its reference and only
 * written again when it is certainly not there.
 */
export async function writeNote(
  path: Path,
  start: Entry,
  text: (language: "vi" | "en") => Promise<string>,
): Promise<void> {
  const entry = await identified(path, start);
  const ticketId = entry.receipt?.ticketId ?? null;
  if (ticketId === null) return entry.job === "create" ? finish(path, entry, "waiting") : wait(path, entry);
  const signal = AbortSignal.timeout(STEP_LIMIT);
  if (entry.joined === true && entry.inFlight === null) {
    // Who made the ticket may have written the same words, or be about to.
    const there = await path.desk.hasNote(ticketId, traceOf(entry), signal);
    if (there === true) return finish(path, entry, "added");
    const [settles] = SETTLES;
    if (there === false && entry.lookups === 0 && settles !== undefined)
      return lookAgain(path, entry, settles);
  }
  if (entry.inFlight === "note") {
    const there = await path.desk.hasNote(ticketId, traceOf(entry), signal);
    if (there === "cannot")
      return entry.job === "append" ? ask(path, entry) : finish(path, entry, "uncertain");
    if (there) return finish(path, entry, "added");
    const settles = SETTLES[entry.lookups];
    if (settles !== undefined) return lookAgain(path, entry, settles);
  }
  const words = await text(path.language);
  await begin(path, entry.id, "note", { lookups: 0 });
  try {
    await path.desk.addNote(ticketId, words, signal);
  } catch (error) {
    if (!(error instanceof DeskError) || error.outcome === "unknown") throw error;
    await keep(path, entry.id, (same) => ({ entry: { ...same, inFlight: null } }));
    // A ticket is there without its note, and says so; words alone that StringeeX would not take wait for a person.
    if (error.again !== "never" || entry.job === "append") throw error;
    return finish(path, entry, "refused");
  }
  await finish(path, entry, "added");
}

/** What the note of a ticket carries; of one that somebody else made another than that one's own note. */
export const noteReferenceOf = ({ key, reference, joined, snapshot }: Entry): string =>
  joined === true ? referenceOf(key, `joined:${JSON.stringify(snapshot.words)}`) : reference;

/** By what the note is found: in somebody else's ticket by the words themselves, whoever wrote them there. */
const traceOf = (entry: Entry): string =>
  (entry.joined === true ? markOf(entry.snapshot) : null) ?? noteReferenceOf(entry);

/** The ticket's id is needed for a note: where the answer had none, the portal's search may give it. */
export async function identified(path: Path, start: Entry): Promise<Entry> {
  const entry = await withTicketsName(path, start);
  if (entry.receipt === null || entry.receipt.ticketId !== null) return entry;
  const found = await path.desk.findTicket(entry.reference, AbortSignal.timeout(STEP_LIMIT));
  if (found === null || found === "cannot" || found.ticketId === null) return entry;
  const receipt = { ticketId: found.ticketId, serial: found.serial ?? entry.receipt.serial };
  return keep(path, entry.id, (same, ticket) => ({
    entry: { ...same, receipt },
    ticket: ticket && { ...ticket, ...receipt },
  }));
}

/** More words may come while the ticket itself is still on its way: they take its name once there is one. */
const withTicketsName = (path: Path, entry: Entry): Promise<Entry> | Entry =>
  entry.job === "create" || entry.receipt !== null
    ? entry
    : keep(path, entry.id, (same, ticket) => ({
        entry: { ...same, receipt: ticket && { ticketId: ticket.ticketId, serial: ticket.serial } },
      }));

async function lookAgain(path: Path, entry: Entry, ms: number): Promise<void> {
  const notBefore = path.now() + ms;
  await keep(path, entry.id, (same) => ({ entry: { ...same, lookups: same.lookups + 1, notBefore } }));
}

/** Words for a ticket that has no id yet wait for it: linking the ticket, or its receipt, wakes them. */
async function wait(path: Path, entry: Entry): Promise<void> {
  await keep(path, entry.id, (same, ticket) => ({
    entry: {
      ...same,
      receipt: null,
      // Its name may have come while it was looked for in vain: then nothing else wakes these words.
      notBefore: ticket?.ticketId != null ? path.now() : NEVER,
      problem: ticket === null ? null : problem("not-offered"),
    },
  }));
}

/** More words whose answer was lost, at a portal that does not list notes: only a person can see whether they are there. */
async function ask(path: Path, entry: Entry): Promise<void> {
  await keep(path, entry.id, (same) => ({
    entry: {
      ...same,
      state: "uncertain",
      inFlight: null,
      notBefore: NEVER,
      problem: problem("note-lost"),
    },
  }));
}

async function finish(path: Path, entry: Entry, note: Ticket["note"]): Promise<void> {
  const twins = await twinsOf(path, entry);
  await keep(path, entry.id, (same, ticket) => ({
    entry: {
      ...same,
      // Taken back while the note was written: the ticket is still to be closed.
      ...(same.takenBack === true && ticket?.status !== "solved"
        ? { state: "waiting", problem: null }
        : twins === null
          ? { state: "done", problem: null }
          : { state: "refused", problem: problem("made-twice", twins), notBefore: NEVER }),
      inFlight: null,
      // The words stand at StringeeX now: this browser needs them no longer, unless it is the desk itself.
      ...(note === "added" &&
        same.portalId !== LOCAL_PORTAL && {
          words: [],
          snapshot: { ...same.snapshot, words: [], post: null },
        }),
    },
    ticket:
      entry.job === "create" && ticket !== null
        ? { ...ticket, note: ticket.note === "added" ? "added" : note }
        : null,
  }));
}
