// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { messageKey } from "@/lib/domain/key";
import { HELD_MS } from "@/lib/domain/undo";
import { deliver } from "@/lib/worker/deliver";
import { ready, signIn } from "./shop";
import { PAGE, snapshotOf, type WorkerWorld, workerWorld } from "./world";

const A = "100000000001111";
const B = "61550000002222";
const NOBODY = {};
const READ = "GET /v1/ticket/{id}";
const key = (threadId: string) => messageKey(PAGE, threadId);
let world: WorkerWorld;

beforeEach(async () => {
  world = await workerWorld();
  Object.assign(world.emulator.switches, { ticketIdInAnswer: true });
});
afterEach(async () => {
  expect(world.reported).toEqual([]);
  await world.close();
});

async function created(...threads: string[]): Promise<void> {
  for (const thread of threads) await world.facebook.create(snapshotOf(thread), NOBODY);
  await world.rest();
  for (const thread of threads) expect(world.badge(thread)?.state).toBe("created");
}
const see = (...threads: string[]) => world.facebook.seen({ keys: threads.map(key) }, NOBODY);
const reads = () => world.emulator.requestsOf(READ).length;

describe("the status of what is on screen", () => {
  it("is read where the API can, once it is older than a minute, and shown", async () => {
    world.emulator.switches.ticketRead = true;
    await ready(world.own);
    await created(A, B);
    await see(A, B);
    expect(reads(), "just made: nothing to read").toBe(0);
    for (const { id } of world.emulator.state.tickets) world.emulator.setStatus(id, 1);
    world.clock.now += 61_000;
    await see(A, B, A);
    expect(reads()).toBe(2);
    expect(world.badge(A)).toMatchObject({ status: "processing", at: world.clock.now });
    await see(A, B);
    expect(reads(), "known just now").toBe(2);
  });

  it("is read ever more rarely while it stays as it is, and as often as before once it has changed", async () => {
    world.emulator.switches.ticketRead = true;
    await ready(world.own);
    await created(A);
    for (let minute = 0; minute < 120; minute += 1) {
      world.clock.now += 60_000;
      await see(A);
    }
    expect(reads()).toBeGreaterThan(10);
    expect(reads()).toBeLessThan(20);
    world.emulator.setStatus(world.emulator.state.tickets[0]?.id ?? "", 1);
    world.clock.now += 15 * 60_000;
    await see(A);
    expect(world.badge(A)).toMatchObject({ status: "processing", again: world.clock.now + 60_000 });
  });

  it("counts as one that cannot be read again only once the API has shown that it cannot", async () => {
    await ready(world.own);
    await created(A);
    const can = async () => (await world.facebook.details({ key: key(A) }, NOBODY)).can.readStatus;
    expect(await can(), "nobody has asked yet").toBe(true);
    world.clock.now += 61_000;
    await see(A);
    expect(reads()).toBe(1);
    expect(await can()).toBe(false);
  });

  it("notices that the token is dead", async () => {
    world.emulator.switches.ticketRead = true;
    await ready(world.own);
    await created(A);
    world.clock.now += 61_000;
    world.emulator.expireTokens();
    await see(A);
    expect((await world.own.session(undefined, NOBODY)).state).toBe("expired");
  });

  it("is not what was read while a person changed it here", async () => {
    Object.assign(world.emulator.switches, { ticketRead: true, ticketUpdate: true });
    await ready(world.own);
    await created(A);
    world.clock.now += 61_000;
    const hold = world.emulator.hold(READ, "after");
    const seeing = see(A);
    await world.emulator.until(() => reads() === 1);
    await world.facebook.setStatus({ key: key(A), status: "pending" }, NOBODY);
    world.clock.now += HELD_MS;
    await deliver(world.deps);
    expect(world.badge(A)).toMatchObject({ status: "pending" });
    hold.release();
    await seeing;
    expect(world.badge(A)).toMatchObject({ status: "pending" });
  });

  it("leaves who has signed in anew meanwhile signed in, though the old token is dead", async () => {
    world.emulator.switches.ticketRead = true;
    await ready(world.own);
    await created(A);
    world.clock.now += 61_000;
    world.emulator.expireTokens();
    const hold = world.emulator.hold(READ, "after");
    const seeing = see(A);
    await world.emulator.until(() => reads() === 1);
    await signIn(world.own);
    hold.release();
    await seeing;
    expect((await world.own.session(undefined, NOBODY)).state).toBe("signed-in");
  });

  it("is left as last known where the API can't, with one question in a day", async () => {
    await ready(world.own);
    await created(A, B);
    const before = world.badge(A);
    for (let minute = 0; minute < 5; minute += 1) {
      world.clock.now += 61_000;
      await see(A, B);
    }
    expect(reads()).toBeLessThanOrEqual(1);
    expect(world.badge(A)).toEqual(before);
    expect(world.mirrored().get("readable")).toBe(false);
  });

  it("is not read while StringeeX asked for a pause, nor signed out, and ever more rarely while it fails", async () => {
    world.emulator.switches.ticketRead = true;
    await ready(world.own);
    await created(A);
    world.clock.now += 61_000;
    await see(A);
    expect(reads()).toBe(1);
    world.emulator.failNext(READ, { kind: "rate-limited", retryAfter: "seconds", seconds: 300 });
    world.clock.now += 61_000;
    await see(A);
    expect(reads()).toBe(2);
    world.clock.now += 120_000;
    await see(A);
    expect(reads(), "within the pause").toBe(2);
    world.clock.now += 200_000;
    await see(A);
    expect(reads()).toBe(3);
    await world.own.signOut(undefined, NOBODY);
    world.clock.now += 3_600_000;
    await see(A);
    expect(reads()).toBe(3);
  });

  it("says that a ticket is gone, and makes another one only when a person asks", async () => {
    world.emulator.switches.ticketRead = true;
    await ready(world.own);
    await created(A, B);
    world.clock.now += 61_000;
    await see(A, B);
    world.emulator.state.tickets.shift();
    world.clock.now += 61_000;
    await see(A);
    expect(world.badge(A)).toMatchObject({ state: "created", problem: { code: "ticket-gone" } });
    expect(world.emulator.state.tickets).toHaveLength(1);
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    expect(world.emulator.state.tickets).toHaveLength(2);
    expect(world.badge(A)).toMatchObject({ state: "created", problem: null });
  });
});

describe("a change of status and a note from a badge", () => {
  it("are sent after the time for taking them back, and not before", async () => {
    world.emulator.switches.ticketUpdate = true;
    await ready(world.own);
    await created(A);
    await world.facebook.setStatus({ key: key(A), status: "pending" }, NOBODY);
    await world.facebook.addNote({ key: key(A), text: "Đã gọi lại cho khách" }, NOBODY);
    await world.rest();
    expect(world.emulator.state.tickets[0]?.status).toBe(0);
    const notes = world.emulator.state.notes.length;
    world.clock.now += HELD_MS + 1;
    await world.rest();
    expect(world.emulator.state.tickets[0]?.status).toBe(2);
    expect(world.emulator.state.notes).toHaveLength(notes + 1);
    expect(world.emulator.state.notes.at(-1)).toMatchObject({ internal: true });
    expect(world.emulator.state.notes.at(-1)?.text).toContain("Đã gọi lại cho khách");
    expect(world.badge(A)).toMatchObject({ state: "created", status: "pending" });
  });

  it("are not sent once taken back, and the last word on the status is the one that counts", async () => {
    world.emulator.switches.ticketUpdate = true;
    await ready(world.own);
    await created(A);
    await world.facebook.setStatus({ key: key(A), status: "solved" }, NOBODY);
    await world.facebook.undo({ key: key(A), what: "status" }, NOBODY);
    world.clock.now += HELD_MS + 1;
    await world.rest();
    expect(world.emulator.state.tickets[0]?.status).toBe(0);
    await world.facebook.setStatus({ key: key(A), status: "solved" }, NOBODY);
    world.clock.now += 1_000;
    await world.facebook.setStatus({ key: key(A), status: "processing" }, NOBODY);
    world.clock.now += HELD_MS + 1;
    await world.rest();
    expect(world.emulator.state.tickets[0]?.status).toBe(1);
    expect(world.emulator.requestsOf("PUT /v1/ticket/{id}")).toHaveLength(1);
  });

  it("say it plainly where the API can't", async () => {
    await ready(world.own);
    await created(A);
    await world.facebook.setStatus({ key: key(A), status: "solved" }, NOBODY);
    world.clock.now += HELD_MS + 1;
    await world.rest();
    expect(world.badge(A)).toMatchObject({ status: "new", problem: { code: "not-offered" } });
  });
});

describe("taking a creation back", () => {
  it("closes the ticket with a note where the API can", async () => {
    world.emulator.switches.ticketUpdate = true;
    await ready(world.own);
    await created(A);
    await world.facebook.undo({ key: key(A), what: "create" }, NOBODY);
    await world.rest();
    expect(world.emulator.state.tickets).toMatchObject([{ status: 3 }]);
    expect(world.emulator.state.notes.at(-1)?.text).toContain("Tạo nhầm");
    expect(world.badge(A)).toMatchObject({ status: "solved", problem: null });
  });

  it("says that it must be closed in the portal where the API can't, and counts it for a person", async () => {
    await ready(world.own);
    await created(A);
    await world.facebook.undo({ key: key(A), what: "create" }, NOBODY);
    await world.rest();
    expect(world.badge(A)).toMatchObject({ state: "created", problem: { code: "close-in-portal" } });
    expect(world.toolbar.text).toBe("1");
  });

  it("is too late after its time", async () => {
    await ready(world.own);
    await created(A);
    world.clock.now += 60_000;
    await expect(world.facebook.undo({ key: key(A), what: "create" }, NOBODY)).rejects.toMatchObject({
      problem: { code: "already-sent" },
    });
  });
});
