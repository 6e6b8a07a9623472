import { openDB } from "idb";
import { type Problem, ProblemError, problem } from "@/lib/domain/problem";
import { DATABASE_VERSION, migrate } from "./migrations";
import { DATABASE_NAME, type Database, type Schema } from "./schema";

export type { Database, Schema } from "./schema";
export { DATABASE_NAME, DATABASE_VERSION };

/** Opens the database on first use and again after the browser has closed it. */
export class DatabaseDoor {
  #open: Promise<Database> | null = null;

  get(): Promise<Database> {
    this.#open ??= this.#connect();
    return this.#open;
  }

  /**
   * Runs work on the database. A connection that the browser has closed under it is opened anew and the work done
   * once more: a transaction that was cut off has left nothing behind.
   */
  async run<R>(work: (db: Database) => Promise<R>): Promise<R> {
    const opening = this.get();
    const db = await opening;
    try {
      return await work(db);
    } catch (error) {
      if (!wasCutOff(error)) throw error;
      if (this.#open === opening) this.#open = null;
      db.close();
      return work(await this.get());
    }
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
      let upgrading = false;
      let refused = false;
      openDB<Schema>(DATABASE_NAME, DATABASE_VERSION, {
        upgrade: (db, from, _to, tx) => {
          upgrading = true;
          // Its failing is told by the opening that fails with it.
          tx.done.catch(() => undefined);
          migrate(db, from, tx);
        },
        blocked: () => {
          refused = true;
          reject(new ProblemError(problem("storage-blocked")));
        },
        // A newer version wants in: let go at once, it would wait for us for ever otherwise.
        blocking: (_current, _next, event) => {
          forget();
          if (event.target instanceof IDBDatabase) event.target.close();
        },
        terminated: forget,
      }).then(
        (db) => {
          // Nobody waits for it any more: an open connection that nobody holds would block the next update.
          if (refused) db.close();
          else resolve(db);
        },
        (error: unknown) => {
          const newer = error instanceof Error && error.name === "VersionError";
          const why = upgrading && !newer ? problem("storage-upgrade", String(error)) : storageProblem(error);
          reject(new ProblemError(why));
        },
      );
    });
    opening.catch(forget);
    return opening;
  }
}

const nameOf = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException ? error.name : "";

const wasCutOff = (error: unknown): boolean => ["InvalidStateError", "AbortError"].includes(nameOf(error));

/** What a person is told when the browser would not keep or give something. */
export function storageProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const name = nameOf(error);
  if (name === "QuotaExceededError") return problem("storage-full");
  if (name === "VersionError") return problem("storage-newer");
  if (name === "DataError" || name === "ZodError") return problem("storage-corrupt", String(error));
  return problem("storage-failed", String(error));
}

/** Whether a problem is this browser's storage, not StringeeX or a person's setting. */
export const isStorageProblem = ({ code }: Problem): boolean => code.startsWith("storage-");

/** Runs work on the database; whatever goes wrong leaves as a {@link ProblemError}. */
export async function guarded<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError(storageProblem(error));
  }
}
