import { DeskError } from "@/lib/domain/desk";
import type { Entry } from "@/lib/domain/entry";
import type { Ticket } from "@/lib/domain/ticket";
import { keep, type Path, STEP_LIMIT } from "./path";

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
  if (ticketId === null) return finish(path, entry, "waiting");
  const signal = AbortSignal.timeout(STEP_LIMIT);
  if (entry.inFlight === "note") {
    const there = await path.desk.hasNote(ticketId, entry.reference, signal);
    if (there === "cannot") return finish(path, entry, "uncertain");
    if (there) return finish(path, entry, "added");
  }
  const words = await text(path.language);
  await keep(path, entry.id, (same) => ({ entry: { ...same, inFlight: "note" } }));
  try {
    await path.desk.addNote(ticketId, words, signal);
  } catch (error) {
    if (!(error instanceof DeskError) || error.outcome === "unknown") throw error;
    await keep(path, entry.id, (same) => ({ entry: { ...same, inFlight: null } }));
    if (error.again !== "never") throw error;
    return finish(path, entry, "refused");
  }
  await finish(path, entry, "added");
}

/** The ticket's id is needed for a note: where the answer had none, the portal's search may give it. */
async function identified(path: Path, entry: Entry): Promise<Entry> {
  if (entry.receipt === null || entry.receipt.ticketId !== null) return entry;
  const found = await path.desk.findTicket(entry.reference, AbortSignal.timeout(STEP_LIMIT));
  if (found === null || found === "cannot" || found.ticketId === null) return entry;
  const receipt = { ticketId: found.ticketId, serial: found.serial ?? entry.receipt.serial };
  return keep(path, entry.id, (same, ticket) => ({
    entry: { ...same, receipt },
    ticket: ticket && { ...ticket, ...receipt },
  }));
}

async function finish(path: Path, entry: Entry, note: Ticket["note"]): Promise<void> {
  await keep(path, entry.id, (same, ticket) => ({
    entry: { ...same, state: "done", inFlight: null, problem: null },
    ticket: entry.job === "create" && ticket !== null ? { ...ticket, note } : null,
  }));
}
