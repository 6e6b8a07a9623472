// @vitest-environment node
import { beforeEach, expect, it } from "vitest";
import { DatabaseDoor } from "@/lib/store/database";
import { writeEverything } from "@/lib/store/everything";
import { createStore } from "@/lib/store/store";
import { examples } from "./examples";
import { fresh, install } from "./world";

const NOW = Date.UTC(2026, 10, 22);
const newest = examples.at(-1);

beforeEach(fresh);

const textOf = async (door: DatabaseDoor): Promise<string> => (await writeEverything(door, NOW)).join("");

it("is every record of every store, and leaves all as it lies", async () => {
  if (newest === undefined) throw new Error("there is no example");
  await install(newest);
  const text = await textOf(new DatabaseDoor());
  const file = JSON.parse(text);
  expect(file).toMatchObject({ schema: "page-tickets/everything", version: 1 });
  expect(file.exportedAt).toBe("2026-11-22T00:00:00.000Z");
  for (const [store, records] of Object.entries(newest.records))
    expect(file.stores[store], store).toHaveLength(records.length);
  expect(text).toContain("Khách Thử C");
  expect(await textOf(new DatabaseDoor())).toBe(text);
});

it("holds no token: not the portal's, not those of portals to choose from, not one in a damaged record", async () => {
  const store = createStore();
  const grant = { name: "CSKH", portalId: "PT1", token: "bi-mat-1", expiresAt: null };
  const choices = [{ ...grant, token: "bi-mat-2" }];
  await store.session.set({ email: "lan@example.vn", baseUrl: "", grant, choices, dead: null });
  await store.door.run((db) => db.put("values", { deep: [{ token: "bi-mat-3" }] }, "damaged"));
  const text = await textOf(store.door);
  expect(text).toContain("lan@example.vn");
  expect(text).not.toContain("bi-mat");
});

it("is written in parts, tells how far it has come, and ends where that is wanted", async () => {
  const { door } = createStore();
  const count = 1_200;
  const tx = (await door.get()).transaction("values", "readwrite");
  for (let at = 0; at < count; at += 1) void tx.store.put({ at }, `value-${String(at).padStart(5, "0")}`);
  await tx.done;
  const told: [number, number][] = [];
  const pieces = await writeEverything(door, NOW, { onProgress: (done, of) => told.push([done, of]) });
  const { stores } = JSON.parse(pieces.join(""));
  expect(stores.values.map(({ value }: { value: { at: number } }) => value.at)).toEqual(
    Array.from({ length: count }, (_, at) => at),
  );
  expect(told.at(-1)).toEqual([count, count]);
  expect(new Set(told.map(([done]) => done)).size).toBeGreaterThan(2);
  const life = new AbortController();
  const ended = await writeEverything(door, NOW, { signal: life.signal, onProgress: () => life.abort() });
  expect(ended).toEqual([]);
  expect(JSON.parse(await textOf(door)).stores.values).toHaveLength(count);
});
