import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from "idb";
import { type Problem, ProblemError, problem } from "@/lib/domain/problem";

/**
 * The extension's one database. Values come out as `unknown` and are parsed where they are read: a record that an
 * older version or a damaged disk left behind must not pass for good.
 */
export interface Schema extends DBSchema {
  /** One record per name: settings, preferences, session, and what the worker must remember between two lives. */
  values: { key: string; value: unknown };
  /** Known tickets by [portal, item]. */
  tickets: { key: [string, string]; value: unknown };
  /** Work by its id. `byItem` is [portal, item], `byState` is [state, notBefore]. */
  outbox: {
    key: string;
    value: unknown;
    indexes: { byItem: [string, string]; byState: [string, number] };
  };
  /** What the rules said and why, one record per item and reason. `byTime` is the instant, `byItem` [portal, item]. */
  decisions: { key: string; value: unknown; indexes: { byTime: number; byItem: [string, string] } };
  /** Activities that went into a ticket, by [portal, activity]: none goes in twice. */
  judged: { key: [string, string]; value: unknown };
}

export type Database = IDBPDatabase<Schema>;
export const DATABASE_NAME = "page-tickets";
export const DATABASE_VERSION = 2;

const upgrade: NonNullable<OpenDBCallbacks<Schema>["upgrade"]> = (db, oldVersion) => {
  if (oldVersion < 1) {
    db.createObjectStore("values");
    db.createObjectStore("tickets", { keyPath: ["portalId", "key"] });
    const outbox = db.createObjectStore("outbox", { keyPath: "id" });
    outbox.createIndex("byItem", ["portalId", "key"]);
    outbox.createIndex("byState", ["state", "notBefore"]);
  }
  // The rules came with version 2: their log, and what keeps an activity from going into a ticket twice.
  if (oldVersion < 2) {
    const decisions = db.createObjectStore("decisions", { keyPath: "id" });
    decisions.createIndex("byTime", "at");
    decisions.createIndex("byItem", ["portalId", "key"]);
    db.createObjectStore("judged", { keyPath: ["portalId", "activityId"] });
  }
};

/** Opens the database on first use and again after the browser has closed it. */
export class DatabaseDoor {
  #open: Promise<Database> | null = null;

  get(): Promise<Database> {
    this.#open ??= this.#connect();
    return this.#open;
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    if (open !== null) (await open).close();
  }

  #connect(): Promise<Database> {
    const forget = () => {
      this.#open = null;
    };
    const opening = new Promise<Database>((resolve, reject) => {
      openDB<Schema>(DATABASE_NAME, DATABASE_VERSION, {
        upgrade,
        blocked: () => reject(new ProblemError(problem("storage-blocked"))),
        // A newer version wants in: let go at once, it would wait for us for ever otherwise.
        blocking: (_current, _next, event) => {
          forget();
          if (event.target instanceof IDBDatabase) event.target.close();
        },
        terminated: forget,
      }).then(resolve, (error: unknown) => reject(new ProblemError(storageProblem(error))));
    });
    opening.catch(forget);
    return opening;
  }
}

/** What a person is told when the browser would not keep or give something. */
export function storageProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return problem("storage-full");
  if (name === "VersionError") return problem("storage-newer");
  if (name === "DataError" || name === "ZodError") return problem("storage-corrupt", String(error));
  return problem("storage-blocked", String(error));
}

/** Runs work on the database; whatever goes wrong leaves as a {@link ProblemError}. */
export async function guarded<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    throw new ProblemError(storageProblem(error));
  }
}
