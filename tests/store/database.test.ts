// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptySettings } from "@/lib/domain/settings";
import { createOutbox } from "@/lib/outbox/outbox";
import { DATABASE_VERSION, DatabaseDoor } from "@/lib/store/database";
import { createStore, type Store } from "@/lib/store/store";
import { entryOf, PORTAL } from "../outbox/world";
import { examples } from "./examples";
import { contents, fresh, install, openAs } from "./world";

beforeEach(fresh);
afterEach(() => vi.restoreAllMocks());

const indexesOf = async (door: DatabaseDoor): Promise<Record<string, string[]>> => {
  const db = await door.get();
  return Object.fromEntries(
    [...db.objectStoreNames].map((name) => [name, [...db.transaction(name).store.indexNames].sort()]),
  );
};

describe("an older version's database", () => {
  it("has an example for every version up to the present one", () => {
    expect(examples.map(({ version }) => version)).toEqual(
      Array.from({ length: DATABASE_VERSION }, (_, index) => index + 1),
    );
  });

  it.each(examples)("of version $version comes to the same shape as a new one", async (example) => {
    const door = new DatabaseDoor();
    const wanted = await indexesOf(door);
    await door.close();
    fresh();
    await install(example);
    expect(await indexesOf(new DatabaseDoor())).toEqual(wanted);
  });

  it.each(examples)("of version $version keeps every record, and its work goes on", async (example) => {
    await install(example);
    const before = await contents();
    const store = createStore();
    const outbox = createOutbox(store.door);
    expect((await outbox.due(PORTAL, Date.UTC(2026, 10, 2))).length).toBe(1);
    expect(await outbox.count(PORTAL, ["waiting", "uncertain"])).toBe(2);
    expect((await outbox.open(PORTAL)).map(({ state }) => state).sort()).toEqual(["uncertain", "waiting"]);
    expect((await store.tickets.get(PORTAL, "100000000000901|message|100000000003333"))?.serial).toBe(
      "1763153",
    );
    expect((await store.settings.get()).settings.pages[0]?.keywords).toEqual(["giá"]);
    expect((await store.session.get()).grant?.portalId).toBe(PORTAL);
    await store.door.close();
    expect(await contents()).toMatchObject(before);
  });

  it.each(examples.slice(0, -1))(
    "of version $version is left as it was when a step of the update fails, and the person is told",
    async (example) => {
      await install(example);
      const before = await contents();
      const broken = vi.spyOn(IDBObjectStore.prototype, "createIndex").mockImplementation(() => {
        throw new DOMException("the disk is gone", "UnknownError");
      });
      const door = new DatabaseDoor();
      await expect(door.get()).rejects.toMatchObject({ problem: { code: "storage-upgrade" } });
      broken.mockRestore();
      expect(await contents()).toEqual(before);
      // The next try, such as after a restart, does it all.
      expect((await new DatabaseDoor().get()).version).toBe(DATABASE_VERSION);
    },
  );

  it("is left as it was when the browser is killed in the middle of the update", async () => {
    const [example] = examples;
    if (example === undefined) throw new Error("no example");
    await install(example);
    const before = await contents();
    const interrupted = openAs(DATABASE_VERSION, (db, tx) => {
      db.createObjectStore("half-done");
      tx.abort();
    });
    await expect(interrupted).rejects.toThrow();
    expect(await contents()).toEqual(before);
    expect((await new DatabaseDoor().get()).version).toBe(DATABASE_VERSION);
  });
});

describe("a database that can't be had", () => {
  it("of a newer version is said to be so, and is not touched", async () => {
    (await openAs(DATABASE_VERSION + 1, (db) => void db.createObjectStore("later"))).close();
    await expect(new DatabaseDoor().get()).rejects.toMatchObject({ problem: { code: "storage-newer" } });
    expect(Object.keys(await contents())).toEqual(["later"]);
  });

  it("held by another tab is said to be so, and works once the tab lets go", async () => {
    const older = examples.at(-2);
    if (older === undefined) throw new Error("no example");
    await install(older);
    const held = await openAs(older.version);
    const door = new DatabaseDoor();
    await expect(door.get()).rejects.toMatchObject({ problem: { code: "storage-blocked" } });
    held.close();
    await vi.waitFor(async () => expect((await door.get()).version).toBe(DATABASE_VERSION));
  });

  it("lets go at once when a newer version wants in", async () => {
    const door = new DatabaseDoor();
    await door.get();
    const newer = await openAs(DATABASE_VERSION + 1);
    expect(newer.version).toBe(DATABASE_VERSION + 1);
    newer.close();
  });

  it("closed by the browser is opened anew, and the work done once", async () => {
    const door = new DatabaseDoor();
    const outbox = createOutbox(door);
    (await door.get()).close();
    expect((await outbox.put(entryOf("1"))).added).toBe(true);
    (await door.get()).close();
    expect((await outbox.put(entryOf("1"))).added).toBe(false);
    expect(await outbox.count(PORTAL, ["waiting"])).toBe(1);
  });

  it.each([
    [
      "settings",
      ({ settings }: Store) => settings.revise(({ removed }) => ({ settings: emptySettings(), removed }), 1),
    ],
    ["what changed in them", ({ settings }: Store) => settings.history()],
    ["the log", ({ decisions }: Store) => decisions.newest(10)],
    ["what the log says of an item", ({ decisions }: Store) => decisions.of(PORTAL, "1|post|2")],
    ["a clearing of the log", ({ decisions }: Store) => decisions.clear(PORTAL)],
  ])("is opened anew also for %s", async (_, work) => {
    const store = createStore();
    (await store.door.get()).close();
    expect(await work(store).then(() => "done")).toBe("done");
  });
});

describe("a damaged record", () => {
  const damage = async (name: string, value: unknown, key?: string): Promise<void> => {
    const db = await openAs(DATABASE_VERSION);
    const tx = db.transaction(name, "readwrite");
    tx.objectStore(name).put(value, key);
    await new Promise<void>((resolve) => {
      tx.oncomplete = () => resolve();
    });
    db.close();
  };
  const good = entryOf("1");
  const bad = { ...entryOf("2"), snapshot: "?" };

  it("among the work breaks no other, is counted, and says so when it is asked for", async () => {
    const outbox = createOutbox(new DatabaseDoor());
    await outbox.put(good);
    await damage("outbox", bad);
    expect((await outbox.open(PORTAL)).map(({ id }) => id)).toEqual([good.id]);
    expect(await outbox.list(PORTAL, "waiting", 10)).toMatchObject({
      entries: [{ id: good.id }],
      damaged: 1,
    });
    expect(await outbox.nextDue(PORTAL)).toBe(good.notBefore);
    await expect(outbox.get(bad.id)).rejects.toMatchObject({ problem: { code: "storage-corrupt" } });
    await expect(outbox.put(entryOf("2"))).rejects.toMatchObject({ problem: { code: "storage-corrupt" } });
  });

  it("alone never rings the alarm", async () => {
    const outbox = createOutbox(new DatabaseDoor());
    await outbox.count(PORTAL, ["waiting"]);
    await damage("outbox", bad);
    expect(await outbox.nextDue(PORTAL)).toBeNull();
  });

  it("among the tickets breaks no other", async () => {
    const store = createStore();
    await store.door.get();
    const ticket = examples[0]?.records.tickets?.[0]?.value;
    await damage("tickets", ticket);
    await damage("tickets", { portalId: PORTAL, key: "100000000000901|message|9", status: "melted" });
    const parts: unknown[] = [];
    for await (const part of store.tickets.parts(PORTAL)) parts.push(part);
    expect(parts).toMatchObject([{ tickets: [{ serial: "1763153" }], damaged: 1 }]);
  });

  it("in the settings is told and never overwritten", async () => {
    const store = createStore();
    await store.door.get();
    await damage("values", { revision: "x" }, "settings");
    await expect(store.settings.get()).rejects.toMatchObject({ problem: { code: "storage-corrupt" } });
    await expect(store.settings.update((now) => now)).rejects.toMatchObject({
      problem: { code: "storage-corrupt" },
    });
    expect((await contents()).values).toContainEqual({ revision: "x" });
  });

  it("of the sign-in means signing in again", async () => {
    const store = createStore();
    await store.door.get();
    await damage("values", 7, "session");
    expect((await store.session.get()).grant).toBeNull();
  });
});
