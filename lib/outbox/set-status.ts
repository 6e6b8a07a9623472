import type { Entry } from "@/lib/domain/entry";
import { ProblemError, problem } from "@/lib/domain/problem";
import { begin, keep, type Path, STEP_LIMIT } from "./path";
import { identified } from "./write-note";

/** Setting a status twice is the same as once: the one job that is safe to repeat as it is. */
export async function setStatus(path: Path, start: Entry): Promise<void> {
  const { status } = start;
  // A status asked for before its ticket had a name takes the name now.
  await identified(path, start);
  const entry = await begin(path, start.id, "status");
  const ticketId = entry.receipt?.ticketId ?? null;
  if (status === null || ticketId === null) throw new ProblemError(problem("not-offered"));
  const done = await path.desk.setStatus(ticketId, status, AbortSignal.timeout(STEP_LIMIT));
  if (done === "cannot") throw new ProblemError(problem("not-offered"));
  await keep(path, entry.id, (same, ticket) => ({
    entry: { ...same, state: "done", inFlight: null, problem: null },
    ticket: ticket && { ...ticket, status, statusAt: path.now(), statusSince: path.now() },
  }));
}
