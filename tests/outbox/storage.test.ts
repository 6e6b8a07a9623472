// @vitest-environment node
import { afterEach, describe, expect, it, vi } from "vitest";
import { drain } from "@/lib/outbox/drain";
import { entryOf, locks, PORTAL, World } from "./world";

const WHO = "100000000001111";
afterEach(() => vi.restoreAllMocks());

/** How a browser says that there is no room: at once, or by ending the whole transaction. */
const ways = ["refuses", "aborts"] as const;

/** Lets so many writes through; the next `times` find no room. */
function fillAfter(writes: number, times: number, way: (typeof ways)[number]): { failed: () => number } {
  let seen = 0;
  let failed = 0;
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...given) {
    seen += 1;
    if (seen <= writes || failed >= times) return put.apply(this, given);
    failed += 1;
    if (way === "refuses") throw new DOMException("no room", "QuotaExceededError");
    const request = put.apply(this, given);
    this.transaction.abort();
    return request;
  });
  return { failed: () => failed };
}

describe.each(ways)("a storage that %s", (way) => {
  it("keeps nothing of a click and says so", async () => {
    const world = new World();
    fillAfter(0, Number.POSITIVE_INFINITY, way);
    await expect(world.outbox.put(entryOf(WHO))).rejects.toMatchObject({
      problem: { code: way === "refuses" ? "storage-full" : "storage-failed" },
    });
    vi.restoreAllMocks();
    expect(await world.outbox.count(PORTAL, ["waiting"])).toBe(0);
  });

  it.each([
    { searches: false, givesIds: true },
    { searches: true, givesIds: true },
    { searches: false, givesIds: false },
  ])("at every write of a ticket's path, for a while or for good: $searches $givesIds", async (portal) => {
    let at = 0;
    for (let reached = true; reached; at += 1) {
      for (const times of [1, 2, 5, 1000]) {
        const world = new World();
        Object.assign(world.desk, portal);
        await world.outbox.put(entryOf(WHO));
        const full = fillAfter(at, times, way);
        await drain(world.path(), { exclusive: locks(), report: (error) => world.reported.push(error) });
        reached = full.failed() > 0;
        // Some room was made.
        vi.restoreAllMocks();
        await world.settle();
        const badge = await world.badge(WHO);
        expect(world.desk.tickets.length, `a ticket, at write ${at}`).toBeLessThanOrEqual(1);
        expect(["created", "uncertain"], `not lost, at write ${at}`).toContain(badge.state);
        if (badge.state === "created" || portal.searches) expect(world.desk.tickets).toHaveLength(1);
        if (portal.searches) expect(badge.state).toBe("created");
        expect(world.reported).toEqual([]);
      }
    }
    expect(at, "writes of a path").toBeGreaterThan(4);
  });
});

describe("much work", () => {
  it("tells what is due among a thousand entries and five thousand done ones without reading them", async () => {
    const world = new World();
    const db = await world.door.get();
    const tx = db.transaction("outbox", "readwrite");
    for (let n = 0; n < 1000; n += 1) void tx.store.put(entryOf(String(10_000 + n), 500 + n));
    for (let n = 0; n < 5_000; n += 1) {
      void tx.store.put({ ...entryOf(String(100_000 + n), 500 + n), state: "done" });
    }
    await tx.done;
    const read = vi.spyOn(IDBIndex.prototype, "getAll");
    const opened = vi.spyOn(IDBObjectStore.prototype, "getAll");
    expect(await world.outbox.due(PORTAL, 2_000)).toHaveLength(1000);
    expect(await world.outbox.nextDue(PORTAL)).toBe(500);
    expect(await world.outbox.count(PORTAL, ["waiting"])).toBe(1000);
    expect((await world.outbox.list(PORTAL, "done", 20)).entries).toHaveLength(20);
    expect(read).not.toHaveBeenCalled();
    expect(opened).not.toHaveBeenCalled();
  });

  it("takes what a person has just asked for before the rest", async () => {
    const world = new World();
    for (let n = 0; n < 30; n += 1) await world.outbox.put(entryOf(String(10_000 + n), 500));
    const mine = entryOf(WHO, 900);
    await world.outbox.put(mine);
    await drain(world.path(), {
      exclusive: locks(),
      report: (error) => world.reported.push(error),
      first: mine.id,
    });
    const place = world.desk.tickets.findIndex(({ subject }) => subject.includes(WHO));
    expect(place).toBeLessThan(4);
    expect(world.desk.tickets).toHaveLength(31);
  });
});

describe("one damaged record", () => {
  it("does not keep the others from being sent", async () => {
    const world = new World();
    await world.outbox.put(entryOf("1"));
    await world.outbox.put(entryOf("2"));
    await world.outbox.put(entryOf("3"));
    const db = await world.door.get();
    await db.put("outbox", { ...entryOf("2"), contactId: 7 });
    await db.put("tickets", { portalId: PORTAL, key: entryOf("3").key, status: "?" });
    await world.settle();
    expect(world.desk.tickets).toHaveLength(1);
    expect(world.reported).toEqual([]);
    expect((await world.badge("1")).state).toBe("created");
  });
});

describe("a customer's words", () => {
  it("are kept until they stand in a note at StringeeX, and no longer", async () => {
    for (const givesIds of [true, false]) {
      const world = new World();
      world.desk.givesIds = givesIds;
      await world.outbox.put(entryOf(WHO));
      await world.settle();
      const kept = await world.outbox.get(entryOf(WHO).id);
      expect(kept?.snapshot.words.length, `ids in answers: ${givesIds}`).toBe(givesIds ? 0 : 1);
    }
  });
});
