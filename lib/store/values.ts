import * as z from "zod/mini";
import { ProblemError, problem } from "@/lib/domain/problem";
import { type DatabaseDoor, guarded } from "./database";

/** A transaction under way, as far as named records are read in it. */
export interface Reading {
  objectStore(name: "values"): { get(name: string): Promise<unknown> };
}

/** One named record: read and parsed, or its fallback where nothing was ever kept. */
export interface Value<T> {
  /** The record as it was read within somebody else's transaction; throws as {@link get} does. */
  parse(stored: unknown): T;
  /** Throws `storage-corrupt` when what lies there is not what belongs there: nothing is overwritten. */
  get(): Promise<T>;
  /** The same within a transaction under way: what is asked for together is read together. */
  in(reading: Reading): Promise<T>;
  set(value: T): Promise<void>;
  /** Reads, changes and writes in one transaction, so that two changes at once both count. */
  update(change: (value: T) => T): Promise<T>;
  /** The same while another record allows it; null, and nothing is written, when it does not. */
  updateWhile<G>(guard: Value<G>, allows: (guard: G) => boolean, change: (value: T) => T): Promise<T | null>;
  readonly name: string;
}

export interface ValueOptions {
  /**
   * What happens to a record that can't be read. Most are told of and left as they lie; what is only remembered for
   * convenience, or can be had again by signing in, starts afresh.
   */
  readonly damaged?: "tell" | "start-afresh";
}

export function defineValue<T>(
  door: DatabaseDoor,
  name: string,
  schema: z.ZodMiniType<T>,
  fallback: () => T,
  { damaged = "tell" }: ValueOptions = {},
): Value<T> {
  const parse = (stored: unknown): T => {
    if (stored === undefined) return fallback();
    const parsed = z.safeParse(schema, stored);
    if (parsed.success) return parsed.data;
    if (damaged === "start-afresh") return fallback();
    throw new ProblemError(problem("storage-corrupt", `${name}: ${z.prettifyError(parsed.error)}`));
  };
  const update = (change: (value: T) => T): Promise<T> =>
    guarded(() =>
      door.run(async (db) => {
        const tx = db.transaction("values", "readwrite");
        try {
          const next = change(parse(await tx.store.get(name)));
          await tx.store.put(next, name);
          await tx.done;
          return next;
        } catch (error) {
          tx.done.catch(() => undefined);
          throw error;
        }
      }),
    );
  const updateWhile = <G>(guard: Value<G>, allows: (guard: G) => boolean, change: (value: T) => T) =>
    guarded(() =>
      door.run(async (db) => {
        const tx = db.transaction("values", "readwrite");
        try {
          const allowed = allows(guard.parse(await tx.store.get(guard.name)));
          const next = allowed ? change(parse(await tx.store.get(name))) : null;
          if (next !== null) await tx.store.put(next, name);
          await tx.done;
          return next;
        } catch (error) {
          tx.done.catch(() => undefined);
          throw error;
        }
      }),
    );
  return {
    name,
    parse,
    get: () => guarded(() => door.run(async (db) => parse(await db.get("values", name)))),
    in: async (reading) => parse(await reading.objectStore("values").get(name)),
    set: (value) => guarded(() => door.run(async (db) => void (await db.put("values", value, name)))),
    update,
    updateWhile,
  };
}
