import { nextAttempt } from "@/lib/domain/backoff";
import { DeskError } from "@/lib/domain/desk";
import { type Entry, NEVER } from "@/lib/domain/entry";
import { type Problem, ProblemError } from "@/lib/domain/problem";
import { createTicket } from "./create-ticket";
import { lookUp } from "./look-up";
import { Gone, keep, type Path, STEP_LIMIT } from "./path";
import { writeNote } from "./write-note";

/** Runs work under a name that nobody else holds; false when somebody does (Web Locks with `ifAvailable`). */
export type Exclusive = (name: string, work: () => Promise<void>) => Promise<boolean>;

/** How many entries are under way at once: a click must not wait behind a long queue of old work. */
const SIDE_BY_SIDE = 4;

/**
 * Takes every due entry as far as it will go. Safe to start twice, in two places, and to kill at any line: each entry
 * is worked on under its own lock, which the browser lets go of when the worker dies. Ends when nothing is due.
 */
export async function drain(
  path: Path,
  exclusive: Exclusive,
  report: (error: unknown) => void,
): Promise<void> {
  const tried = new Set<string>();
  let halted = false;
  const next = async (): Promise<string | undefined> => {
    if (halted) return undefined;
    const due = await path.outbox.due(path.portalId, path.now());
    const id = due.find((each) => !tried.has(each));
    if (id !== undefined) tried.add(id);
    return id;
  };
  const lane = async (): Promise<void> => {
    for (let id = await next(); id !== undefined; id = await next()) {
      const entryId = id;
      await exclusive(`page-tickets/${entryId}`, async () => {
        const outcome = await advance(path, entryId, report);
        if (outcome === "halt") halted = true;
        // An uncertain ticket that was just found has its note to write still.
        if (outcome === "again") tried.delete(entryId);
      });
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
}

/** Takes one entry on. `halt` when the desk wants no more for now; `again` when there is more to do at once. */
async function advance(
  path: Path,
  id: string,
  report: (error: unknown) => void,
): Promise<"rest" | "again" | "halt"> {
  const entry = await path.outbox.get(id);
  if (entry === null) return "rest";
  try {
    if (entry.state === "uncertain") await lookUp(path, entry);
    else if (entry.state === "waiting") await jobs[entry.job](path, entry);
    const after = await path.outbox.get(id);
    const goesOn =
      after !== null &&
      after.state !== entry.state &&
      after.state !== "done" &&
      after.notBefore <= path.now();
    return goesOn ? "again" : "rest";
  } catch (error) {
    if (error instanceof Gone) return "rest";
    if (error instanceof DeskError) return settle(path, entry, error);
    if (error instanceof ProblemError) return refuse(path, entry, error.problem);
    report(error);
    return "rest";
  }
}

const jobs: Record<Entry["job"], (path: Path, entry: Entry) => Promise<void>> = {
  create: createTicket,
  append: (path, entry) => writeNote(path, entry, () => path.appendText(entry)),
  status: setStatus,
};

/** Setting a status twice is the same as once: the one job that is safe to repeat as it is. */
async function setStatus(path: Path, entry: Entry): Promise<void> {
  const { status } = entry;
  const ticketId = entry.receipt?.ticketId ?? null;
  if (status === null || ticketId === null) throw new RangeError("a status job without status or ticket");
  const done = await path.desk.setStatus(ticketId, status, AbortSignal.timeout(STEP_LIMIT));
  if (done === "cannot") throw new ProblemError({ code: "not-offered", detail: "", retryAt: null });
  await keep(path, entry.id, (same, ticket) => ({
    entry: { ...same, state: "done", problem: null },
    ticket: ticket && { ...ticket, status, statusAt: path.now() },
  }));
}

/** A step that failed: when it is tried again, or that it waits for a person. */
async function settle(path: Path, entry: Entry, error: DeskError): Promise<"rest" | "halt"> {
  if (error.again === "never") return refuse(path, entry, error.problem);
  if (error.again === "after-sign-in") {
    await keep(path, entry.id, (same) => ({
      entry: { ...same, inFlight: landed(same), problem: shown(same, error.problem) },
    }));
    await path.tokenDied(error);
    return "halt";
  }
  const now = path.now();
  await keep(path, entry.id, (same) => {
    const attempts = same.attempts + 1;
    const at = nextAttempt(attempts, error.waitMs, now, path.random);
    const why = shown(same, { ...error.problem, retryAt: at });
    return { entry: { ...same, attempts, inFlight: landed(same), notBefore: at, problem: why } };
  });
  if (error.problem.code !== "rate-limited") return "rest";
  await path.pause(nextAttempt(entry.attempts + 1, error.waitMs, now, path.random));
  return "halt";
}

/** A contact is looked for before it is made, so its request leaves no doubt behind; a note's does. */
const landed = ({ inFlight }: Entry): Entry["inFlight"] => (inFlight === "contact" ? null : inFlight);

/** That an answer was lost stays the thing to say of an uncertain ticket, whatever looking for it runs into. */
const shown = (entry: Entry, why: Problem): Problem | null =>
  entry.state === "uncertain" ? entry.problem : why;

async function refuse(path: Path, entry: Entry, why: Problem): Promise<"rest"> {
  await keep(path, entry.id, (same) => {
    // An uncertain ticket stays uncertain whatever looking for it says, and an existing one is not refused by its note.
    if (same.state !== "waiting") return { entry: { ...same, notBefore: NEVER } };
    return { entry: { ...same, state: "refused", inFlight: null, notBefore: NEVER, problem: why } };
  });
  return "rest";
}
