// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Entry } from "@/lib/domain/entry";
import { messageKey } from "@/lib/domain/key";
import { HELD_MS, UNDO_MS, type Undoable } from "@/lib/domain/undo";
import { deliver } from "@/lib/worker/deliver";
import { newEntry } from "@/lib/worker/entries";
import { PORTALS } from "../stage/stringeex";
import { ready } from "./shop";
import { PAGE, snapshotOf, type WorkerWorld, workerWorld } from "./world";

const A = "100000000001111";
const KEY = messageKey(PAGE, A);
const NOBODY = {};
const PUT = "PUT /v1/ticket/{id}";
const NOTE = "POST /v1/ticketNote";
const DAY = 86_400_000;
let world: WorkerWorld;

beforeEach(async () => {
  world = await workerWorld();
  Object.assign(world.emulator.switches, { ticketIdInAnswer: true, ticketUpdate: true });
  await ready(world.own);
  await world.facebook.create(snapshotOf(A), NOBODY);
  await world.rest();
});
afterEach(async () => {
  expect(world.reported).toEqual([]);
  await world.close();
});

const note = (text = "ghi nhầm") => world.facebook.addNote({ key: KEY, text }, NOBODY);
const setTo = (status: "processing" | "pending" | "solved") =>
  world.facebook.setStatus({ key: KEY, status }, NOBODY);
const undo = (what: Undoable) => world.facebook.undo({ key: KEY, what }, NOBODY);
const written = (text: string) =>
  world.emulator.state.notes.filter((each) => each.text.includes(text)).length;
const status = () => world.emulator.state.tickets[0]?.status;
const tooLate = { problem: { code: "already-sent" } };
const work = async (job: Entry["job"]): Promise<Entry | undefined> =>
  (await world.deps.outbox.of(PORTALS.main.id, KEY)).find((each) => each.job === job);

async function later(...waits: number[]): Promise<void> {
  for (const wait of waits) {
    world.clock.now += wait;
    await world.rest();
  }
}
const anHour = () => later(HELD_MS, 16_000, 61_000, 200_000, 3_600_000);

describe("a press at the edge of its time", () => {
  it.each([0, UNDO_MS - 1, UNDO_MS, HELD_MS - 1])("after %d ms it is in time", async (after) => {
    await note();
    await later(after);
    await undo("note");
    await anHour();
    expect(written("ghi nhầm")).toBe(0);
  });

  it.each([HELD_MS, HELD_MS + 1, 60_000])("after %d ms it is told that it is too late", async (after) => {
    await note();
    await later(after);
    await expect(undo("note")).rejects.toMatchObject(tooLate);
    expect(written("ghi nhầm")).toBe(1);
  });

  it.each([DAY, -DAY, 365 * DAY])(
    "after a clock's jump by %d ms what was not sent is taken back",
    async (jump) => {
      await note();
      await world.rest();
      world.clock.now += jump;
      await undo("note");
      await anHour();
      expect(written("ghi nhầm")).toBe(0);
    },
  );

  it("is the same as two presses", async () => {
    await note();
    await undo("note");
    await undo("note");
    await setTo("pending");
    await undo("create");
    await world.rest();
    await undo("create");
    await anHour();
    expect(written("ghi nhầm")).toBe(0);
    expect(written("Tạo nhầm")).toBe(1);
    expect(status(), "closed, and not opened again by a status that was asked for before").toBe(3);
  });
});

describe("what nobody can call unsent", () => {
  it("is a status whose answer was lost", async () => {
    world.emulator.cut(PUT, "after");
    await setTo("pending");
    await later(HELD_MS);
    expect(await work("status")).toMatchObject({ state: "waiting" });
    await expect(undo("status")).rejects.toMatchObject(tooLate);
    await anHour();
    expect(status()).toBe(2);
  });

  it("is a note whose answer was lost", async () => {
    world.emulator.cut(NOTE, "after");
    await note();
    await later(HELD_MS);
    await expect(undo("note")).rejects.toMatchObject({ problem: { code: "under-way" } });
    await anHour();
    expect(written("ghi nhầm")).toBe(1);
  });

  it("is not a status that StringeeX had no time for: it is taken back", async () => {
    world.emulator.failNext(PUT, { kind: "rate-limited" });
    await setTo("pending");
    await later(HELD_MS);
    await undo("status");
    await anHour();
    expect(status()).toBe(0);
  });
});

it("words that a rule adds meanwhile are not taken for the note: they are written, and the note is not", async () => {
  await note();
  world.clock.now += 1_000;
  const words = [
    { role: "customer" as const, name: "A", text: "ship về Huế", partial: false, shownTime: "" },
  ];
  await world.deps.outbox.put(newEntry(world.deps, PORTALS.main.id, snapshotOf(A), { job: "append", words }));
  await undo("note");
  await anHour();
  expect(written("ghi nhầm")).toBe(0);
  expect(written("ship về Huế")).toBe(1);
});

describe("the last word on a status", () => {
  const puts = () => world.emulator.requestsOf(PUT).length;

  it("is not overtaken by an earlier one that StringeeX is slow about", async () => {
    const hold = world.emulator.hold(PUT, "before");
    await setTo("pending");
    world.clock.now += HELD_MS;
    const slow = deliver(world.deps);
    await hold.arrived();
    await setTo("solved");
    world.clock.now += HELD_MS;
    await deliver(world.deps);
    expect(puts(), "it waits for its turn").toBe(1);
    hold.release();
    await slow;
    await anHour();
    expect(status()).toBe(3);
    expect(world.badge(A)).toMatchObject({ state: "created", status: "solved" });
  });

  it.each([
    { kind: "status", status: 503 },
    { kind: "status", status: 200, body: "html" },
  ] as const)("is not undone by an earlier one that failed and waited: $status", async (failure) => {
    const hold = world.emulator.hold(PUT, "before");
    world.emulator.failNext(PUT, failure);
    await setTo("pending");
    world.clock.now += HELD_MS;
    const failing = deliver(world.deps);
    await hold.arrived();
    await setTo("solved");
    hold.release();
    await failing;
    await anHour();
    expect(status()).toBe(3);
    expect(puts()).toBe(2);
  });

  it("is an earlier one that a person brings back", async () => {
    await setTo("pending");
    world.clock.now += 1;
    await setTo("solved");
    await anHour();
    expect(status()).toBe(3);
    const all = await world.deps.outbox.of(PORTALS.main.id, KEY);
    const replaced = all.find((each) => each.status === "pending");
    await world.own.restoreWork({ id: replaced?.id ?? "" }, NOBODY);
    await anHour();
    expect(status()).toBe(2);
  });
});

it("a note that StringeeX refuses is not lost: it waits for a person, with StringeeX's words, and can be sent again", async () => {
  world.emulator.failNext(NOTE, { kind: "refused", msg: "Nội dung quá dài" });
  await note("đã gọi cho khách");
  await later(HELD_MS);
  expect(await work("append")).toMatchObject({ state: "refused", note: "đã gọi cho khách" });
  expect(world.badge(A)).toMatchObject({
    state: "created",
    problem: { code: "refused", detail: "Nội dung quá dài" },
  });
  expect(world.toolbar.text).toBe("1");
  await world.own.retryWork({ id: (await work("append"))?.id ?? "" }, NOBODY);
  await anHour();
  expect(written("đã gọi cho khách")).toBe(1);
  expect(world.toolbar.text).toBe("");
});

it("a ticket that was taken back, never arrived, and is asked for again after all stays open", async () => {
  const B = "61550000002222";
  const key = messageKey(PAGE, B);
  world.emulator.cut("POST /v1/ticket", "before");
  await world.facebook.create(snapshotOf(B), NOBODY);
  await world.rest();
  expect(world.badge(B)).toMatchObject({ state: "uncertain" });
  await world.facebook.undo({ key, what: "create" }, NOBODY);
  await world.facebook.resend({ key }, NOBODY);
  await anHour();
  expect(world.emulator.ticketsOf(B)).toMatchObject([{ status: 0 }]);
  expect(world.badge(B)).toMatchObject({ state: "created", status: "new" });
});
