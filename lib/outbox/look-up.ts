import { type Entry, NEVER } from "@/lib/domain/entry";
import { nextLookup } from "./create-ticket";
import { keep, type Path, STEP_LIMIT } from "./path";
import { withReceipt } from "./receipt";

/**
 * Looks for an uncertain ticket by its reference. Found: the work goes on as if the answer had come. Not found: it is
 * looked for again some time later and then left to a person, since a slow desk may still be storing it; it is never
 * sent again from here. Throws the desk's error when looking itself failed.
 */
export async function lookUp(path: Path, entry: Entry): Promise<void> {
  if (entry.job === "append") return lookForNote(path, entry);
  const found = await path.desk.findTicket(entry.reference, AbortSignal.timeout(STEP_LIMIT));
  const now = path.now();
  if (found === null || found === "cannot") {
    await keep(path, entry.id, (same) => {
      // A person has decided meanwhile: what they said is not put off by a search that began before.
      if (same.state !== "uncertain") return { entry: same };
      const lookups = found === "cannot" ? Number.POSITIVE_INFINITY : same.lookups;
      return { entry: { ...same, lookups: same.lookups + 1, notBefore: nextLookup(lookups, now) } };
    });
    return;
  }
  await keep(path, entry.id, (same) => {
    // Also when a person has meanwhile said "send again" or "leave it": it is there, and this life holds its lock.
    if (same.receipt !== null || same.state === "discarded") return { entry: same };
    return withReceipt(same, found, now, found.status);
  });
}

/** A note that may stand at its ticket: certainly not there, it is written after all. */
async function lookForNote(path: Path, entry: Entry): Promise<void> {
  const ticketId = entry.receipt?.ticketId ?? null;
  const there =
    ticketId === null
      ? "cannot"
      : await path.desk.hasNote(ticketId, entry.reference, AbortSignal.timeout(STEP_LIMIT));
  await keep(path, entry.id, (same) => {
    if (same.state !== "uncertain") return { entry: same };
    if (there === "cannot") return { entry: { ...same, notBefore: NEVER } };
    const state = there ? "done" : "waiting";
    return { entry: { ...same, state, inFlight: null, problem: null } };
  });
}
