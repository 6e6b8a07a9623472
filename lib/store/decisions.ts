import * as z from "zod/mini";
import { type LoggedDecision, loggedDecisionSchema } from "@/lib/domain/logged-decision";
import { type Database, type DatabaseDoor, guarded } from "./database";

/** So many lines are kept; the oldest give way, a tenth at a time. */
export const LOG_LIMIT = 20_000;

/** A line's place in the log. */
export type LogPosition = Pick<LoggedDecision, "at" | "id">;

export interface Decisions {
  /** Adds lines that are not there yet; seeing an item again changes nothing. */
  log(lines: readonly LoggedDecision[]): Promise<void>;
  /** Newest first, at most `limit`; from the line after `before` on. Of one portal, or (null) of all. */
  newest(limit: number, before?: LogPosition, portalId?: string | null): Promise<LoggedDecision[]>;
  of(portalId: string, key: string): Promise<LoggedDecision[]>;
  /** Takes out one portal's lines, or (null) all. */
  clear(portalId: string | null): Promise<void>;
}

const readable = (stored: readonly unknown[]): LoggedDecision[] =>
  stored.flatMap((each) => {
    const parsed = z.safeParse(loggedDecisionSchema, each);
    return parsed.success ? [parsed.data] : [];
  });

/** Ids begin with their portal: "0" follows "/". */
const linesOf = (portalId: string): IDBKeyRange =>
  IDBKeyRange.bound(`${portalId}/`, `${portalId}0`, false, true);

export function createDecisions(door: DatabaseDoor): Decisions {
  const run = <R>(work: (db: Database) => Promise<R>): Promise<R> => guarded(() => door.run(work));
  return {
    log: (lines) =>
      run(async (db) => {
        if (lines.length === 0) return;
        const tx = db.transaction("decisions", "readwrite");
        for (const line of lines) {
          if ((await tx.store.getKey(line.id)) === undefined) await tx.store.put(line);
        }
        const surplus = (await tx.store.count()) - LOG_LIMIT;
        if (surplus > 0) {
          let oldest = await tx.store.index("byTime").openCursor();
          for (let left = surplus + LOG_LIMIT / 10; oldest !== null && left > 0; left -= 1) {
            await oldest.delete();
            oldest = await oldest.continue();
          }
        }
        await tx.done;
      }),
    newest: (limit, before, portalId = null) =>
      run(async (db) => {
        const lines: LoggedDecision[] = [];
        const index = db.transaction("decisions").store.index("byTime");
        const range = before === undefined ? null : IDBKeyRange.upperBound(before.at);
        for (let at = await index.openCursor(range, "prev"); at !== null && lines.length < limit; ) {
          const seen = before !== undefined && at.key === before.at && at.primaryKey >= before.id;
          const ofPortal = (line: LoggedDecision): boolean => portalId === null || line.portalId === portalId;
          if (!seen) lines.push(...readable([at.value]).filter(ofPortal));
          at = await at.continue();
        }
        return lines;
      }),
    of: (portalId, key) =>
      run(async (db) => {
        const stored = await db.getAllFromIndex("decisions", "byItem", [portalId, key]);
        return readable(stored).sort((a, b) => b.at - a.at);
      }),
    clear: (portalId) =>
      run(async (db) => {
        const tx = db.transaction("decisions", "readwrite");
        // Another portal's lines are not shown, and are not taken out unseen.
        if (portalId === null) await tx.store.clear();
        else await tx.store.delete(linesOf(portalId));
        await tx.done;
      }),
  };
}
