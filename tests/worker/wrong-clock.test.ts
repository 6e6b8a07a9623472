// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { messageKey } from "@/lib/domain/key";
import { HELD_MS } from "@/lib/domain/undo";
import { deliver } from "@/lib/worker/deliver";
import { ready } from "./shop";
import { PAGE, snapshotOf, type WorkerWorld, workerWorld } from "./world";

const A = "100000000001111";
const B = "61550000002222";
const C = "100000000003333";
const key = (threadId: string) => messageKey(PAGE, threadId);
const NOBODY = {};
const HOUR = 3_600_000;
const READ = "GET /v1/ticket/{id}";
const PUT = "PUT /v1/ticket/{id}";
let world: WorkerWorld;

beforeEach(async () => {
  world = await workerWorld();
  Object.assign(world.emulator.switches, { ticketIdInAnswer: true, ticketUpdate: true, ticketRead: true });
  await ready(world.own);
});
afterEach(async () => {
  expect(world.reported).toEqual([]);
  await world.close();
});

describe("a clock that was hours ahead and is set right", () => {
  const back = (hours: number): void => {
    world.clock.now -= hours * HOUR;
  };

  it.each([1, 5, 23, 1000])(
    "by %d h: work that was put off does not wait for the same hour again",
    async (hours) => {
      world.emulator.failNext("POST /v1/filter/searchcontact", { kind: "status", status: 503 });
      await world.facebook.create(snapshotOf(A), NOBODY);
      await world.rest();
      expect(world.badge(A)).toMatchObject({ state: "queued", problem: { code: "server-error" } });
      back(hours);
      await world.rest();
      expect(world.emulator.ticketsOf(A)).toHaveLength(1);
      expect(world.badge(A)).toMatchObject({ state: "created" });
    },
  );

  it("neither does what waits for a person, nor what StringeeX asked a pause for", async () => {
    world.emulator.failNext("POST /v1/ticket", { kind: "refused", msg: "không được" });
    await world.facebook.create(snapshotOf(B), NOBODY);
    await world.rest();
    world.emulator.failNext("POST /v1/filter/searchcontact", {
      kind: "rate-limited",
      retryAfter: "seconds",
      seconds: 600,
    });
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    back(5);
    await world.rest();
    expect(world.emulator.ticketsOf(A)).toHaveLength(1);
    expect(world.badge(B), "nobody has looked at it").toMatchObject({ state: "refused" });
  });

  it("a note and a status asked for since are the newest: they are what is taken back, and what is sent", async () => {
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    await world.facebook.setStatus({ key: key(A), status: "pending" }, NOBODY);
    await world.facebook.addNote({ key: key(A), text: "trước" }, NOBODY);
    world.clock.now += HELD_MS;
    await world.rest();
    back(5);
    await world.facebook.addNote({ key: key(A), text: "sau" }, NOBODY);
    await world.facebook.undo({ key: key(A), what: "note" }, NOBODY);
    await world.facebook.setStatus({ key: key(A), status: "solved" }, NOBODY);
    await world.rest();
    world.clock.now += HELD_MS;
    await world.rest();
    const notes = world.emulator.state.notes.map(({ text }) => text);
    expect(notes.filter((text) => text.startsWith("trước"))).toHaveLength(1);
    expect(notes.filter((text) => text.startsWith("sau"))).toEqual([]);
    expect(world.emulator.ticketsOf(A)).toMatchObject([{ status: 3 }]);
  });

  it("the status of what is on screen is read again", async () => {
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    back(5);
    for (const { id } of world.emulator.ticketsOf(A)) world.emulator.setStatus(id, 1);
    await world.facebook.seen({ keys: [key(A)] }, NOBODY);
    expect(world.badge(A)).toMatchObject({ status: "processing", at: world.clock.now });
  });
});

it("one ticket of a status that only this portal has keeps no other from being read", async () => {
  for (const who of [A, B, C]) await world.facebook.create(snapshotOf(who), NOBODY);
  await world.rest();
  // One customer's contact is made after the other's.
  world.clock.now += 61_000;
  await world.rest();
  const [odd] = world.emulator.ticketsOf(A);
  const { fetch } = world.deps;
  const through: typeof fetch = async (input, init) =>
    String(input).endsWith(`/v1/ticket/${odd?.id}`)
      ? new Response(JSON.stringify({ r: 0, data: { id: odd?.id, status: "Chờ kho" } }))
      : fetch(input, init);
  Object.assign(world.deps, { fetch: through });
  for (const who of [B, C])
    for (const { id } of world.emulator.ticketsOf(who)) world.emulator.setStatus(id, 2);
  const seen = () => world.facebook.seen({ keys: [A, B, C].map(key) }, NOBODY);
  world.clock.now += 61_000;
  await seen();
  expect([A, B, C].map((who) => world.badge(who)?.status)).toEqual(["new", "pending", "pending"]);
  const reads = world.emulator.requestsOf(READ).length;
  world.clock.now += 61_000;
  await seen();
  expect(world.emulator.requestsOf(READ).length, "and again when it is time").toBe(reads + 2);
});

it("a status that may have been set is not set for ever: after an hour a person is asked, and may have it set again", async () => {
  await world.facebook.create(snapshotOf(A), NOBODY);
  await world.rest();
  const unreadable = world.emulator.failNext(
    PUT,
    { kind: "status", status: 200, body: "html", stored: true },
    100,
  );
  await world.facebook.setStatus({ key: key(A), status: "solved" }, NOBODY);
  for (let minutes = 0; minutes < 5 * 60; minutes += 20) {
    world.clock.now += 20 * 60_000;
    await deliver(world.deps);
  }
  const { length } = world.emulator.requestsOf(PUT);
  expect(length).toBeGreaterThan(1);
  expect(length).toBeLessThan(8);
  expect(world.badge(A)).toMatchObject({ state: "created", problem: { code: "unreadable-answer" } });
  expect(world.toolbar.text).toBe("1");
  unreadable();
  const { groups } = await world.own.workList({ limit: 10 }, NOBODY);
  const refused = groups.find(({ state }) => state === "refused")?.items[0];
  await world.own.retryWork({ id: refused?.id ?? "" }, NOBODY);
  await world.rest();
  expect(world.badge(A)).toMatchObject({ state: "created", status: "solved", problem: null });
});
