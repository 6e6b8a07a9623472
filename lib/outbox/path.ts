import type { Desk, DeskError } from "@/lib/domain/desk";
import type { Entry } from "@/lib/domain/entry";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { PageSettings, Queue } from "@/lib/domain/settings";
import type { Durability, Outbox } from "./outbox";

/** A page as the settings have it; null for what is missing. */
export interface Place {
  readonly page: PageSettings | null;
  readonly queue: Queue | null;
}

/** All that a piece of work needs on its way, given by the worker: nothing here is kept in memory between two lives. */
export interface Path {
  readonly outbox: Outbox;
  readonly desk: Desk;
  readonly portalId: string;
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  /** A page's settings with its queue; null for what is missing. */
  readonly pageOf: (pageId: string) => Promise<Place>;
  /** Asks ahead, beside other steps, what {@link assign} will want to know of a page's queue. Changes nothing at the desk. */
  readonly lookAround?: (place: Promise<Place>) => void;
  /** Chooses who gets the ticket and remembers it for the next turn. */
  readonly assign: (queue: Queue, page: PageSettings, without: readonly string[]) => Promise<Assignee>;
  readonly language: "vi" | "en";
  /** The text of an append's note. */
  readonly appendText: (entry: Entry) => Promise<string>;
  /** Something about this item changed and is stored: tell whoever shows it. */
  readonly changed: (entry: Entry) => Promise<void>;
  /** The desk no longer takes our token: everything waits for a person. */
  readonly tokenDied: (error: DeskError) => Promise<void>;
  /** Whether anything may still be sent: the same token, nobody has signed out or taken back consent, no pause. */
  readonly goesOn: () => Promise<boolean>;
  /** The desk asked for a pause: nothing is sent before it ends. */
  readonly pause: (until: number) => Promise<void>;
}

/** Runs work under a name that nobody else holds; false when somebody does (Web Locks with `ifAvailable`). */
export type Exclusive = (name: string, work: () => Promise<void>) => Promise<boolean>;

/** A path on its way: what must be done by one at a time is done under a name. */
export interface Walk extends Path {
  readonly exclusive: Exclusive;
}

/** What work under a name that nobody else holds has come to; null while somebody does. */
export async function underName<R>(
  { exclusive }: Walk,
  name: string,
  work: () => Promise<R>,
): Promise<{ readonly value: R } | null> {
  const ends: PromiseSettledResult<R>[] = [];
  await exclusive(name, async () => {
    ends.push(...(await Promise.allSettled([work()])));
  });
  const [end] = ends;
  if (end === undefined) return null;
  // The name is let go of before its failing is told.
  if (end.status === "rejected") throw end.reason;
  return end;
}

/** Puts waiting work off for so many ms; what was decided of it meanwhile stays. */
export const putOff = (path: Path, id: string, ms: number): Promise<Entry> =>
  keep(path, id, (same) => ({
    entry: same.state === "waiting" ? { ...same, notBefore: path.now() + ms } : same,
  }));

/** A step is given up after this many ms; the client's own limit is shorter. */
export const STEP_LIMIT = 60_000;

export type Assignee = { id: string; name: string } | null;

/** The entry was wiped or taken over while a step was under way: stop quietly, there is nothing left to do. */
export class Gone extends ProblemError {
  constructor() {
    super(problem("under-way"));
  }
}

/** Nothing more may be sent for now, by anybody's word: the entry waits as it stands. */
export class Halted extends Error {}

/**
 * Stores that a step begins. Work that a person took away meanwhile does not go on: the same transaction decides both.
 * Throws {@link Halted} when nothing may be sent any more.
 */
export async function begin(
  path: Path,
  id: string,
  inFlight: Entry["inFlight"],
  more: Partial<Entry> = {},
): Promise<Entry> {
  if (!(await path.goesOn())) throw new Halted();
  return keep(path, id, (same) => {
    if (same.state !== "waiting") throw new Gone();
    return { entry: { ...same, ...more, inFlight } };
  });
}

/** Stores a change of an entry before anything else happens, and shows it. */
export async function keep(
  path: Path,
  id: string,
  change: Parameters<Outbox["change"]>[1],
  durability?: Durability,
): Promise<Entry> {
  const entry = await path.outbox.change(
    id,
    (before, ticket) => {
      const changed = change(before, ticket);
      return { ...changed, entry: { ...changed.entry, changedAt: path.now() } };
    },
    durability,
  );
  if (entry === null) throw new Gone();
  await path.changed(entry);
  return entry;
}
