// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EntryState } from "@/lib/domain/entry";
import { workListSchema } from "@/lib/domain/work";
import { DATABASE_NAME } from "@/lib/store/database";
import { ready } from "./shop";
import { PAGE, snapshotOf, type WorkerWorld, workerWorld } from "./world";

const A = "100000000001111";
const B = "61550000002222";
const NOBODY = {};
let world: WorkerWorld;

beforeEach(async () => {
  world = await workerWorld();
  await ready(world.own);
});
afterEach(async () => {
  expect(world.reported).toEqual([]);
  await world.close();
});

const list = () => world.own.workList({ limit: 50 }, NOBODY);
const inState = async (state: EntryState) =>
  (await list()).groups.find((group) => group.state === state)?.items ?? [];
async function one(state: EntryState) {
  const [item] = await inState(state);
  if (item === undefined) throw new Error(`nothing is ${state}: ${JSON.stringify(await list())}`);
  return item;
}

describe("the work view", () => {
  it("tells whose, what, how it stands and what was done, and no secret", async () => {
    world.emulator.cut("POST /v1/ticket", "after");
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    expect(await one("uncertain")).toMatchObject({
      customer: "Khách Thử A",
      pageName: "Cửa Hàng Mẫu",
      job: "create",
      kind: "message",
      mayExist: true,
      stepsDone: ["contact", "assignee"],
      problem: { code: "answer-lost" },
      excerpt: "giá bao nhiêu shop",
    });
    const said = JSON.stringify(workListSchema.parse(await list()));
    const { grant } = await world.deps.store.session.get();
    expect(grant?.token.length).toBeGreaterThan(10);
    expect(said).not.toContain(grant?.token);
    expect(world.toolbar.text).toBe("1");
  });

  it("leads on from an uncertain ticket: linked, it counts no more", async () => {
    world.emulator.cut("POST /v1/ticket", "after");
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    const { id } = await one("uncertain");
    await world.own.linkWork({ id, ticket: "12" }, NOBODY);
    await world.rest();
    expect(world.badge(A)).toMatchObject({ state: "created", ticket: "12" });
    expect(world.toolbar.text).toBe("");
    expect(world.emulator.state.tickets).toHaveLength(1);
  });

  it("tries refused work again when the cause was put right", async () => {
    world.emulator.failNext("POST /v1/ticket", { kind: "refused", msg: "trường bắt buộc" });
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    const { id, problem } = await one("refused");
    expect(problem?.detail).toContain("trường bắt buộc");
    await world.own.retryWork({ id }, NOBODY);
    await world.rest();
    expect(world.badge(A)?.state).toBe("created");
  });

  it("discards what was not sent, and brings it back", async () => {
    world.emulator.failNext("POST /v1/filter/searchcontact", { kind: "status", status: 503 });
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    const { id } = await one("waiting");
    await world.own.discardWork({ id }, NOBODY);
    world.clock.now += 3_600_000;
    await world.rest();
    expect(world.emulator.state.tickets).toEqual([]);
    expect(world.badge(A)?.state).toBe("none");
    await world.own.restoreWork({ id }, NOBODY);
    await world.rest();
    expect(world.emulator.state.tickets).toHaveLength(1);
  });

  it("never touches another portal's work", async () => {
    const id = `PT_OTHER/${snapshotOf(A).key}#create`;
    const entry = (
      await world.deps.outbox.put({
        ...(await entryFor(A)),
        id,
        portalId: "PT_OTHER",
      })
    ).entry;
    expect(entry?.portalId).toBe("PT_OTHER");
    await expect(world.own.discardWork({ id }, NOBODY)).rejects.toMatchObject({
      problem: { code: "other-portal" },
    });
    expect((await list()).groups.every(({ total }) => total === 0)).toBe(true);
  });
});

async function entryFor(threadId: string) {
  const { newEntry } = await import("@/lib/worker/entries");
  return newEntry(world.deps, "PT_OTHER", snapshotOf(threadId), { job: "create" });
}

describe("everything that is kept", () => {
  it("is deleted at a word: database, mirror, alarm, and the toolbar's number", async () => {
    world.emulator.failNext("POST /v1/filter/searchcontact", { kind: "status", status: 503 });
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.facebook.create(snapshotOf(B), NOBODY);
    await world.rest();
    const routing = { kind: "routing", verdict: "other-app", reason: "seen", app: "Ứng dụng khác" } as const;
    await world.facebook.verdict({ pageId: PAGE, finding: routing, reader: "1" }, NOBODY);
    await world.own.startRehearsal((await world.own.settings(undefined, NOBODY)).pages[0] ?? null, NOBODY);
    await world.own.setDiscreet({ on: true }, NOBODY);
    expect(world.toolbar.title).toContain("1 trang có kết nối cần xử lý");
    expect(world.rules).toHaveLength(1);
    const before = world.emulator.state.tickets.length;
    await world.own.deleteEverything(undefined, NOBODY);
    expect((await world.own.session(undefined, NOBODY)).state).toBe("signed-out");
    const db = await world.deps.store.door.get();
    expect(db.name).toBe(DATABASE_NAME);
    for (const name of db.objectStoreNames) expect(await db.count(name), name).toBe(0);
    expect([...world.mirrored()]).toEqual([["pages", []]]);
    expect(world.alarms.size).toBe(0);
    expect(world.rules).toEqual([]);
    expect(world.toolbar).toEqual({ text: "", title: "Phiếu ghi Fanpage" });
    world.clock.now += 86_400_000;
    await world.rest();
    expect(world.emulator.state.tickets, "nothing at StringeeX is touched").toHaveLength(before);
  });

  it("is shown as it lies and begun anew where the settings are damaged, never overwritten before", async () => {
    const db = await world.deps.store.door.get();
    await db.put("values", { revision: "x" }, "settings");
    await expect(world.own.settings(undefined, NOBODY)).rejects.toMatchObject({
      problem: { code: "storage-corrupt" },
    });
    await expect(
      world.own.addPage({ id: "100000000000902", username: "", name: "Khác" }, NOBODY),
    ).rejects.toMatchObject({ problem: { code: "storage-corrupt" } });
    expect(JSON.parse((await world.own.rawSettings(undefined, NOBODY)).text)).toEqual({ revision: "x" });
    expect((await world.own.resetSettings(undefined, NOBODY)).pages).toEqual([]);
    expect((await world.own.settings(undefined, NOBODY)).pages).toEqual([]);
    expect(await db.getAll("values")).toContainEqual({ revision: "x" });
  });
});
