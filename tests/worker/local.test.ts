// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { messageKey } from "@/lib/domain/key";
import type { LocalItem } from "@/lib/domain/local";
import { ProblemError, problem } from "@/lib/domain/problem";
import { deliver } from "@/lib/worker/deliver";
import { addPage, openShop, saveQueue, signIn } from "./shop";
import { PAGE, snapshotOf, type WorkerWorld, workerWorld } from "./world";

const A = "100000000001111";
const B = "61550000002222";
const C = "100000000003333";
const NOBODY = {};
let world: WorkerWorld;

beforeEach(async () => {
  world = await workerWorld();
  await addPage(world.own);
});
afterEach(async () => {
  expect(world.reported).toEqual([]);
  await world.close();
});

const key = (threadId: string) => messageKey(PAGE, threadId);
const list = () => world.own.localTickets(undefined, NOBODY);
async function item(threadId: string): Promise<LocalItem> {
  const found = (await list()).items.find((each) => each.key === key(threadId));
  if (found === undefined) throw new Error(`no local ticket for ${threadId}`);
  return found;
}

async function tryOut(...threads: string[]): Promise<void> {
  expect(await world.own.enterLocal(undefined, NOBODY)).toEqual({ state: "local" });
  for (const threadId of threads) await world.facebook.create(snapshotOf(threadId), NOBODY);
  await world.rest();
}

async function connect(): Promise<void> {
  await signIn(world.own);
  await saveQueue(world.own);
  await openShop(world.own);
}

/** Sends everything while the page has no queue, which StringeeX's tickets need; answers with how to give it one. */
async function sendWithoutQueue(): Promise<() => Promise<unknown>> {
  const page = (await world.own.settings(undefined, NOBODY)).pages[0];
  if (page === undefined) throw new Error("the page is gone");
  await world.own.savePage({ ...page, queueId: null }, NOBODY);
  await world.own.sendLocal({ keys: null }, NOBODY);
  await world.rest();
  return () => world.own.savePage({ ...page, queueId: "q1" }, NOBODY);
}

describe("trying out without an account", () => {
  it("makes tickets in this browser, marked as local, without a queue and without a request", async () => {
    await tryOut(A, A, B);
    expect(world.emulator.state.requests).toEqual([]);
    expect(world.badge(A)).toMatchObject({ state: "created", status: "new", ticket: "L1", local: true });
    expect((await list()).items.map(({ serial }) => serial).toSorted()).toEqual(["L1", "L2"]);
    const { notes, sending } = await item(A);
    expect(notes).toHaveLength(1);
    expect(notes[0]?.text).toContain("giá bao nhiêu shop");
    expect(sending.state).toBe("not-sent");
    expect((await world.own.session(undefined, NOBODY)).state).toBe("local");
  });

  it("sets statuses and takes notes, and the badge follows", async () => {
    await tryOut(A);
    await world.own.setLocalStatus({ key: key(A), status: "solved" }, NOBODY);
    await world.own.addLocalNote({ key: key(A), text: " đã gọi lại " }, NOBODY);
    expect(await item(A)).toMatchObject({ status: "solved", notes: [{}, { text: "đã gọi lại" }] });
    expect(world.badge(A)).toMatchObject({ status: "solved", local: true });
    await expect(world.own.setLocalStatus({ key: key(B), status: "new" }, NOBODY)).rejects.toThrow(
      "ticket-gone",
    );
  });

  it("cannot send before somebody signed in, and asks StringeeX nothing", async () => {
    await tryOut(A);
    await expect(world.own.sendLocal({ keys: null }, NOBODY)).rejects.toThrow("signed-out");
    await expect(world.own.agents(undefined, NOBODY)).rejects.toThrow("signed-out");
    expect(world.emulator.state.requests).toEqual([]);
  });

  it("deletes one for good: its badge is gone, its number is not given again, by hand it may be made anew", async () => {
    await tryOut(A, B);
    await world.own.addLocalNote({ key: key(B), text: "bí mật" }, NOBODY);
    await world.own.removeLocal({ key: key(B) }, NOBODY);
    expect((await list()).items.map(({ serial }) => serial)).toEqual(["L1"]);
    expect(world.badge(B)).toMatchObject({ state: "none", ticket: "" });
    expect(world.badge(A)).toMatchObject({ state: "created", ticket: "L1" });
    const left = await world.deps.store.door.run(async (db) => [
      await db.getAll("local"),
      await db.getAll("tickets"),
      await db.getAll("outbox"),
    ]);
    expect(JSON.stringify(left)).not.toContain("bí mật");
    expect(JSON.stringify(left)).not.toContain(B);
    await expect(world.own.removeLocal({ key: key(B) }, NOBODY)).rejects.toThrow("ticket-gone");
    await world.facebook.create(snapshotOf(B), NOBODY);
    await world.rest();
    expect(await item(B)).toMatchObject({ serial: "L3", notes: [{}] });
  });

  it("deletes no ticket that is being sent; of one that was sent only the copy, and it is not made a second time", async () => {
    await tryOut(A);
    await connect();
    const giveQueue = await sendWithoutQueue();
    await expect(world.own.removeLocal({ key: key(A) }, NOBODY)).rejects.toThrow("under-way");
    await giveQueue();
    await world.own.sendLocal({ keys: null }, NOBODY);
    await world.rest();
    await world.own.removeLocal({ key: key(A) }, NOBODY);
    expect((await list()).items).toEqual([]);
    expect(world.badge(A)).toMatchObject({ state: "created" });
    expect(world.badge(A)?.local).toBeUndefined();
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    expect(world.emulator.state.tickets).toHaveLength(1);
  });

  it("is left by signing in or out, and what was made stays", async () => {
    await tryOut(A);
    await world.own.signOut(undefined, NOBODY);
    expect(world.badge(A)).toBeNull();
    expect((await list()).items).toHaveLength(1);
    await world.own.enterLocal(undefined, NOBODY);
    expect(world.badge(A)).toMatchObject({ ticket: "L1", local: true });
  });
});

describe("sending local tickets to StringeeX", () => {
  it("makes one ticket each with its notes, however often it is asked for", async () => {
    world.emulator.switches.ticketIdInAnswer = true;
    await tryOut(A, B);
    await world.own.addLocalNote({ key: key(A), text: "khách muốn màu xanh" }, NOBODY);
    await connect();
    expect((await list()).target).not.toBeNull();
    expect(await world.own.sendLocal({ keys: null }, NOBODY)).toEqual({ asked: 2 });
    await world.own.sendLocal({ keys: [key(A)] }, NOBODY);
    await world.rest();
    await world.own.sendLocal({ keys: null }, NOBODY);
    await world.rest();
    const { tickets, notes } = world.emulator.state;
    expect(tickets).toHaveLength(2);
    const words = notes.map((note) => JSON.stringify(note)).join("\n");
    expect(words.match(/khách muốn màu xanh/g)).toHaveLength(1);
    expect(words.match(/giá bao nhiêu shop/g)).toHaveLength(2);
    expect((await item(A)).sending).toMatchObject({ state: "sent", problem: null });
    expect((await item(A)).sending.ticket).not.toBe("");
    expect(world.badge(A)?.local).toBeUndefined();
  });

  it.each([1, 2, 3, 4, 5, 6])(
    "loses and doubles nothing when the storage fails at step %i of handing on",
    async (fatal) => {
      world.emulator.switches.ticketIdInAnswer = true;
      await tryOut(A, B);
      await world.own.addLocalNote({ key: key(A), text: "khách muốn màu xanh" }, NOBODY);
      await world.own.setLocalStatus({ key: key(B), status: "pending" }, NOBODY);
      await connect();
      const { outbox } = world.deps;
      const put = outbox.put.bind(outbox);
      let step = 0;
      outbox.put = (...work) => {
        step += 1;
        return step === fatal ? Promise.reject(new ProblemError(problem("storage-full"))) : put(...work);
      };
      await world.own.sendLocal({ keys: null }, NOBODY).catch((error: unknown) => {
        expect(String(error)).toContain("storage-full");
      });
      await world.rest();
      outbox.put = put;
      await Promise.all([
        world.own.sendLocal({ keys: null }, NOBODY),
        world.own.sendLocal({ keys: null }, NOBODY),
      ]);
      await world.rest();
      await world.rest();
      expect(world.emulator.state.tickets).toHaveLength(2);
      const words = JSON.stringify(world.emulator.state.notes);
      expect(words.match(/khách muốn màu xanh/g)).toHaveLength(1);
      expect((await list()).items.map(({ sending }) => sending.state)).toEqual(["sent", "sent"]);
    },
  );

  it("does not make a second ticket where the portal has one for this item", async () => {
    await tryOut(A);
    await connect();
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    await world.own.sendLocal({ keys: null }, NOBODY);
    await world.rest();
    expect(world.emulator.state.tickets).toHaveLength(1);
    expect((await item(A)).sending.state).toBe("sent");
  });

  it("takes back what has not set off, and sends it when asked again", async () => {
    await tryOut(A, B, C);
    await connect();
    // Nothing sets off: StringeeX asked for a pause.
    await world.deps.store.turns.update((turns) => ({
      ...turns,
      pausedUntil: world.clock.now + 60_000,
    }));
    await world.own.sendLocal({ keys: null }, NOBODY);
    expect((await item(B)).sending.state).toBe("waiting");
    expect(await world.own.cancelLocal({ keys: [key(B)] }, NOBODY)).toEqual({ cancelled: 1, underWay: 0 });
    expect((await item(B)).sending.state).toBe("not-sent");
    world.clock.now += 61_000;
    await world.rest();
    expect(world.emulator.state.tickets).toHaveLength(2);
    expect(await world.own.cancelLocal({ keys: null }, NOBODY)).toEqual({ cancelled: 0, underWay: 0 });
    await world.own.sendLocal({ keys: null }, NOBODY);
    await world.rest();
    expect(world.emulator.state.tickets).toHaveLength(3);
    expect((await list()).items.map(({ sending }) => sending.state)).toEqual(["sent", "sent", "sent"]);
  });

  it("says why one could not be sent, and sends it once that is put right", async () => {
    await tryOut(A);
    await connect();
    const giveQueue = await sendWithoutQueue();
    expect((await item(A)).sending).toMatchObject({
      state: "refused",
      problem: { code: "page-without-queue" },
    });
    await giveQueue();
    await world.own.sendLocal({ keys: [key(A)] }, NOBODY);
    await world.rest();
    expect(world.emulator.state.tickets).toHaveLength(1);
    expect((await item(A)).sending.state).toBe("sent");
  });

  it.each([true, false])("carries the status along where the portal can (%s), else says so", async (can) => {
    Object.assign(world.emulator.switches, { ticketIdInAnswer: can, ticketUpdate: can });
    await tryOut(A);
    await world.own.setLocalStatus({ key: key(A), status: "solved" }, NOBODY);
    await connect();
    await world.own.sendLocal({ keys: null }, NOBODY);
    await world.rest();
    await world.rest();
    expect(world.emulator.state.tickets).toMatchObject([{ status: can ? 3 : 0 }]);
    const { sending } = await item(A);
    expect(sending.state).toBe("sent");
    expect(sending.problem?.code ?? null).toBe(can ? null : "not-offered");
  });

  it("waits for consent like everything else", async () => {
    await tryOut(A);
    await connect();
    await world.own.withdrawConsent(undefined, NOBODY);
    const before = world.emulator.state.requests.length;
    await expect(world.own.sendLocal({ keys: null }, NOBODY)).rejects.toThrow("consent-missing");
    await deliver(world.deps);
    expect(world.emulator.state.requests).toHaveLength(before);
    expect((await item(A)).sending.state).toBe("not-sent");
  });
});
