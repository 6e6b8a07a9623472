import * as z from "zod/mini";
import { ProblemError, problem } from "@/lib/domain/problem";
import { type DatabaseDoor, guarded } from "./database";

/** One named record: read and parsed, or its fallback where nothing was ever kept. */
export interface Value<T> {
  /** Throws `storage-corrupt` when what lies there is not what belongs there: nothing is overwritten. */
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Reads, changes and writes in one transaction, so that two changes at once both count. */
  update(change: (value: T) => T): Promise<T>;
}

export function defineValue<T>(
  door: DatabaseDoor,
  name: string,
  schema: z.ZodMiniType<T>,
  fallback: () => T,
): Value<T> {
  const parse = (stored: unknown): T => {
    if (stored === undefined) return fallback();
    const parsed = z.safeParse(schema, stored);
    if (parsed.success) return parsed.data;
    throw new ProblemError(problem("storage-corrupt", `${name}: ${z.prettifyError(parsed.error)}`));
  };
  const update = (change: (value: T) => T): Promise<T> =>
    guarded(async () => {
      const tx = (await door.get()).transaction("values", "readwrite");
      try {
        const next = change(parse(await tx.store.get(name)));
        await tx.store.put(next, name);
        await tx.done;
        return next;
      } catch (error) {
        tx.done.catch(() => undefined);
        throw error;
      }
    });
  return {
    get: () => guarded(async () => parse(await (await door.get()).get("values", name))),
    set: async (value) => {
      await guarded(async () => (await door.get()).put("values", value, name));
    },
    update,
  };
}
