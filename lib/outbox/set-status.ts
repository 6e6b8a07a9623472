import { DeskError } from "@/lib/domain/desk";
import type { Entry } from "@/lib/domain/entry";
import { ProblemError, problem } from "@/lib/domain/problem";
import { discarded } from "./by-hand";
import { begin, keep, type Path, putOff, STEP_LIMIT, underName, type Walk } from "./path";
import { identified } from "./write-note";

/** Another change of the same ticket's status is on its way: looked at again after this many ms. */
const TURN = 1_000;
/** A change that may have been made is made once more until so many ms after it was asked for; then a person is asked. */
const IN_DOUBT = 60 * 60_000;

/**
 * Setting a status twice is the same as once: the one job that is safe to repeat as it is. The changes of one ticket take
 * turns, so that however long the way the last word counts.
 */
export async function setStatus(path: Walk, entry: Entry): Promise<void> {
  await inStatusTurn(path, entry, () => change(path, entry));
}

/** Does what sets a ticket's status while nothing else does; null, and put off, when something else is at it. */
export async function inStatusTurn<R>(
  path: Walk,
  { id, portalId, key }: Entry,
  work: () => Promise<R>,
): Promise<{ readonly value: R } | null> {
  const done = await underName(path, `page-tickets/status/${portalId}/${key}`, work);
  if (done === null) await putOff(path, id, TURN);
  return done;
}

async function change(path: Path, start: Entry): Promise<void> {
  if (start.outdated === true) return leaveOut(path, start);
  // By then somebody else may have changed it: what was perhaps set long ago is not set over and over.
  if (start.mayExist === true && path.now() - start.createdAt > IN_DOUBT)
    throw new ProblemError(start.problem ?? problem("answer-lost"));
  // A status asked for before its ticket had a name takes the name now.
  const { receipt, status } = await identified(path, start);
  const ticketId = receipt?.ticketId ?? null;
  if (status === null || ticketId === null) throw new ProblemError(problem("not-offered"));
  const entry = await begin(path, start.id, "status", { mayExist: true });
  const certainlyNot = () =>
    keep(path, entry.id, (same) => ({ entry: { ...same, mayExist: start.mayExist === true } }));
  try {
    const done = await path.desk.setStatus(ticketId, status, AbortSignal.timeout(STEP_LIMIT));
    if (done === "cannot") throw new ProblemError(problem("not-offered"));
  } catch (error) {
    if (!(error instanceof DeskError) || error.outcome === "not-done") await certainlyNot();
    throw error;
  }
  await keep(path, entry.id, (same, ticket) => ({
    entry: { ...same, state: "done", inFlight: null, problem: null },
    ticket: ticket && { ...ticket, status, statusAt: path.now(), statusSince: path.now() },
  }));
}

async function leaveOut(path: Path, entry: Entry): Promise<void> {
  await keep(path, entry.id, (same) =>
    same.state === "waiting" ? discarded({ ...same, inFlight: null }) : { entry: same },
  );
}
