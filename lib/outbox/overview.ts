import { aheadOf, type EntryState, farFrom, isDue, NEVER } from "@/lib/domain/entry";
import { type DatabaseDoor, guarded } from "@/lib/store/database";
import { readable } from "./entry-records";
import type { Outbox } from "./outbox";

const inState = (portalId: string, state: EntryState): IDBKeyRange =>
  IDBKeyRange.bound([portalId, state], [portalId, state, []]);
const dueStates = ["waiting", "uncertain"] as const;
const openStates = ["waiting", "uncertain", "refused", "left"] as const;

/** A portal's work as a whole: what is due, what is open, how much there is. Nothing here changes anything. */
export const overview = (
  door: DatabaseDoor,
): Pick<Outbox, "due" | "nextDue" | "open" | "count" | "nameless" | "list"> => ({
  // By the index alone: a thousand waiting entries are a thousand keys, and none of their words is read.
  due: (portalId, now) =>
    guarded(() =>
      door.run(async (db) => {
        const { store } = db.transaction("outbox");
        const index = store.index("byState");
        const ranges = dueStates.flatMap((state) => [
          IDBKeyRange.bound([state, 0], [state, now]),
          // Put off by a clock that was wrong.
          IDBKeyRange.bound([state, farFrom(now)], [state, NEVER], true, true),
        ]);
        // Touched before the clock was set back; hardly ever any.
        const ahead = dueStates.map((state) =>
          IDBKeyRange.bound([portalId, state, aheadOf(now)], [portalId, state, []], true),
        );
        const [found, touched] = await Promise.all([
          Promise.all(ranges.map((range) => index.getAllKeys(range))),
          Promise.all(ahead.map((range) => store.index("byPortal").getAllKeys(range))),
        ]);
        const early = await Promise.all(touched.flat().map((id) => store.get(id)));
        const ids = [
          ...found.flat(),
          ...readable(early).flatMap((entry) => (isDue(entry, now) ? entry.id : [])),
        ];
        return [...new Set(ids)].filter((id) => id.startsWith(`${portalId}/`));
      }),
    ),
  nextDue: (portalId) =>
    guarded(() =>
      door.run(async (db) => {
        const { store } = db.transaction("outbox");
        const index = store.index("byState");
        let next: number | null = null;
        for (const state of dueStates) {
          const range = IDBKeyRange.bound([state, 0], [state, NEVER], false, true);
          for (let at = await index.openKeyCursor(range); at !== null; at = await at.continue()) {
            if (!at.primaryKey.startsWith(`${portalId}/`)) continue;
            const [entry] = readable([await store.get(at.primaryKey)]);
            // A damaged record is never due: it would ring the alarm for ever.
            if (entry === undefined) continue;
            next = Math.min(next ?? NEVER, entry.notBefore);
            break;
          }
        }
        return next;
      }),
    ),
  open: (portalId) =>
    guarded(() =>
      door.run(async (db) => {
        const index = db.transaction("outbox").store.index("byPortal");
        const found = await Promise.all(openStates.map((state) => index.getAll(inState(portalId, state))));
        return readable(found.flat());
      }),
    ),
  count: (portalId, states) =>
    guarded(() =>
      door.run(async (db) => {
        const index = db.transaction("outbox").store.index("byPortal");
        const counts = await Promise.all(states.map((state) => index.count(inState(portalId, state))));
        return counts.reduce((sum, count) => sum + count, 0);
      }),
    ),
  // By keys alone: where no answer ever names a ticket, there may be very many.
  nameless: (portalId) =>
    guarded(() =>
      door.run(async (db) => {
        const tx = db.transaction(["outbox", "tickets"]);
        const stuck = IDBKeyRange.only(["waiting", NEVER]);
        const ids = await tx.objectStore("outbox").index("byState").getAllKeys(stuck);
        const mine = ids.filter((id) => id.startsWith(`${portalId}/`));
        const keys = new Set(mine.map((id) => id.slice(portalId.length + 1, id.indexOf("#"))));
        // Without a ticket they wait for it to be made, which is work of its own.
        const known = await Promise.all(
          [...keys].map((key) => tx.objectStore("tickets").getKey([portalId, key])),
        );
        return known.filter((each) => each !== undefined).length;
      }),
    ),
  list: (portalId, state, limit) =>
    guarded(() =>
      door.run(async (db) => {
        const stored: unknown[] = [];
        const index = db.transaction("outbox").store.index("byPortal");
        const range = inState(portalId, state);
        for (let at = await index.openCursor(range, "prev"); at !== null && stored.length < limit; ) {
          stored.push(at.value);
          at = await at.continue();
        }
        const entries = readable(stored);
        return { entries, damaged: stored.length - entries.length };
      }),
    ),
});
