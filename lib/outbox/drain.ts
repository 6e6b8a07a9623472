import { DeskError } from "@/lib/domain/desk";
import { type Entry, isDue } from "@/lib/domain/entry";
import { ProblemError } from "@/lib/domain/problem";
import { isStorageProblem } from "@/lib/store/database";
import { createTicket } from "./create-ticket";
import { lookUp } from "./look-up";
import { type Exclusive, Gone, Halted, type Path, type Walk } from "./path";
import { setStatus } from "./set-status";
import { refuse, settle } from "./settle";
import { writeNote } from "./write-note";

/** How many entries are under way at once: a click must not wait behind a long queue of old work. */
const SIDE_BY_SIDE = 4;

/**
 * `rest` when this entry waits for something; `again` when there is more to do at once; `halt` when the desk wants no
 * more for now; `stuck` when the browser's storage does not keep what would have to be kept first.
 */
type Outcome = "rest" | "again" | "halt" | "stuck";

export interface DrainOptions {
  readonly exclusive: Exclusive;
  readonly report: (error: unknown) => void;
  /** Taken on before everything else: what a person has just asked for. */
  readonly first?: string | undefined;
  /** Settles when `first` is shown as it was kept: what it becomes is shown after that. */
  readonly shown?: Promise<unknown> | undefined;
  /** The caller has seen this moment that something may be sent. */
  readonly justSeen?: boolean;
}

/**
 * Takes every due entry as far as it will go. Safe to start twice, in two places, and to kill at any line: each entry
 * is worked on under its own lock, which the browser lets go of when the worker dies. Ends when nothing is due.
 * Answers whether the storage was in the way. Never rejects for one entry's sake.
 */
export async function drain(given: Path, options: DrainOptions): Promise<{ stuck: boolean }> {
  const { exclusive, report, first } = options;
  const telling = teller(given.changed, options.shown, report);
  const path: Walk = { ...given, exclusive, changed: telling.tell };
  const tried = new Set<string>();
  let queue: string[] = first === undefined ? [] : [first];
  let justSeen = options.justSeen ?? false;
  let halted = false;
  let stuck = false;
  const next = async (): Promise<string | undefined> => {
    const known = justSeen;
    justSeen = false;
    if (halted || !(known || (await path.goesOn()))) return undefined;
    if (queue.length === 0) queue = await path.outbox.due(path.portalId, path.now());
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      if (tried.has(id)) continue;
      tried.add(id);
      return id;
    }
    return undefined;
  };
  const work = async (id: string): Promise<void> => {
    const outcome = await advance(path, id, report);
    if (outcome === "stuck") stuck = true;
    if (outcome === "halt" || outcome === "stuck") halted = true;
    // An uncertain ticket that was just found has its note to write still.
    if (outcome === "again") tried.delete(id);
    // Whoever waits for this entry sees what has become of it.
    await telling.told();
  };
  const lanes: Promise<void>[] = [];
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    try {
      for (let id = await next(); id !== undefined; id = await next()) {
        const entryId = id;
        // Another lane only where there is something for it: each asks the database before it finds nothing.
        if (queue.length > 0 && lanes.length < SIDE_BY_SIDE) lanes.push(lane());
        await exclusive(`page-tickets/${entryId}`, () => work(entryId));
      }
    } catch (error) {
      failures.push(error);
      halted = true;
    }
  };
  lanes.push(lane());
  for (let at = 0; at < lanes.length; at += 1) await lanes[at];
  if (failures.length > 0) throw failures[0];
  return { stuck };
}

/**
 * Shows what changes beside the work, not within it: what is stored counts, and a request need not wait for a badge.
 * One after the other, so that no older state is shown after a newer one; of several that wait, the last.
 */
function teller(
  changed: Path["changed"],
  shown: Promise<unknown> | undefined,
  report: (error: unknown) => void,
) {
  const waiting = new Map<string, Entry>();
  let last: Promise<unknown> = Promise.resolve(shown).catch(() => undefined);
  return {
    tell: async (entry: Entry): Promise<void> => {
      const isNext = !waiting.has(entry.id);
      waiting.set(entry.id, entry);
      if (!isNext) return;
      last = last.then(async () => {
        const newest = waiting.get(entry.id) ?? entry;
        waiting.delete(entry.id);
        await changed(newest).catch(report);
      });
    },
    told: () => last,
  };
}

async function advance(path: Walk, id: string, report: (error: unknown) => void): Promise<Outcome> {
  try {
    const entry = await path.outbox.get(id);
    // Asked for first does not mean due: what a person may still take back is not sent yet.
    if (entry === null || entry.portalId !== path.portalId || !isDue(entry, path.now())) return "rest";
    try {
      if (entry.state === "uncertain") await lookUp(path, entry);
      else if (entry.state === "waiting") await jobs[entry.job](path, entry);
    } catch (error) {
      if (error instanceof Gone) return "rest";
      if (error instanceof Halted) return "halt";
      if (error instanceof DeskError) return await settle(path, entry, error);
      if (error instanceof ProblemError && !isStorageProblem(error.problem))
        return await refuse(path, entry, error.problem);
      throw error;
    }
    const after = await path.outbox.get(id);
    const goesOn =
      after !== null &&
      after.state !== entry.state &&
      (after.state === "waiting" || after.state === "uncertain") &&
      isDue(after, path.now());
    return goesOn ? "again" : "rest";
  } catch (error) {
    // A damaged record stays as it lies and is nobody else's trouble; a full or blocked storage is everybody's.
    if (!(error instanceof ProblemError)) {
      report(error);
      return "rest";
    }
    if (error.problem.code !== "storage-corrupt") return "stuck";
    await path.outbox.park(id, error.problem).catch(() => undefined);
    return "rest";
  }
}

const jobs: Record<Entry["job"], (path: Walk, entry: Entry) => Promise<void>> = {
  create: createTicket,
  append: (path, entry) => writeNote(path, entry, () => path.appendText(entry)),
  status: setStatus,
};
