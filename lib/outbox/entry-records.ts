import type { IDBPTransaction } from "idb";
import * as z from "zod/mini";
import { type Entry, entrySchema, NEVER } from "@/lib/domain/entry";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { Schema } from "@/lib/store/database";

/** A transaction over everything that a piece of work changes. */
export type Writing = IDBPTransaction<Schema, ("outbox" | "tickets" | "judged")[], "readwrite">;

/** A stored entry, parsed; a damaged one throws `storage-corrupt` and stays as it lies. */
export function parseEntry(stored: unknown): Entry | null {
  if (stored === undefined) return null;
  const parsed = z.safeParse(entrySchema, stored);
  if (!parsed.success) throw new ProblemError(problem("storage-corrupt", z.prettifyError(parsed.error)));
  return parsed.data;
}

export const readable = (stored: readonly unknown[]): Entry[] =>
  stored.flatMap((each) => {
    const parsed = z.safeParse(entrySchema, each);
    return parsed.success ? [parsed.data] : [];
  });

/** Work that waits for its item's ticket is due now; a damaged record stays as it lies. */
export async function wakeIn(tx: Writing, portalId: string, key: string, now: number): Promise<void> {
  const store = tx.objectStore("outbox");
  for (const entry of readable(await store.index("byItem").getAll([portalId, key]))) {
    if (entry.state === "waiting" && entry.notBefore === NEVER) await store.put({ ...entry, notBefore: now });
  }
}
