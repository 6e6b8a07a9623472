// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { messageKey } from "@/lib/domain/key";
import { PORTALS } from "../stage/stringeex";
import { ready } from "./shop";
import { PAGE, snapshotOf, type WorkerWorld, workerWorld } from "./world";

const A = "100000000001111";
const B = "61550000002222";
const NOBODY = {};
let world: WorkerWorld;

beforeEach(async () => {
  world = await workerWorld();
  await ready(world.own);
  await world.rest();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.close();
});

/** Sees each request before it leaves; where it waits for something, so does the request. */
function atRequest(look: (route: string, body: string) => Promise<void> | void): void {
  const { fetch } = world.deps;
  const seen: typeof fetch = async (input, init) => {
    const { pathname } = new URL(String(input));
    await look(`${init?.method ?? "GET"} ${pathname}`, String(init?.body ?? ""));
    return fetch(input, init);
  };
  Object.assign(world.deps, { fetch: seen });
}

const made = (who: string) => world.emulator.ticketsOf(who).length;
const SEARCH = "POST /v1/filter/searchcontact";
const ONLINE = "GET /v1/agent/listonline";

describe("from a click to its ticket", () => {
  it("nothing leaves before the work is kept, the alarm set, and each request on a connection of its own", async () => {
    const rules = vi.mocked(world.deps.browser.declarativeNetRequest.updateSessionRules);
    rules.mockClear();
    const atEach: number[][] = [];
    atRequest(async () => {
      const now = [world.alarms.size, rules.mock.calls.length];
      const kept = await world.deps.outbox.item(PORTALS.main.id, messageKey(PAGE, A));
      atEach.push([kept.entries.length, ...now]);
    });
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    expect(atEach.length).toBeGreaterThan(2);
    expect(atEach.flat()).not.toContain(0);
    expect(made(A)).toBe(1);
  });

  it("asks who is online while the contact is looked for, and once", async () => {
    let asked: () => void = () => undefined;
    const online = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const routes: string[] = [];
    atRequest((route) => {
      routes.push(route);
      if (route === ONLINE) asked();
      // Would never end if the one waited for the other.
      return route === SEARCH ? online : undefined;
    });
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    expect(made(A)).toBe(1);
    expect(routes.filter((route) => route === ONLINE)).toHaveLength(1);
  });

  it("what a double hangs on is flushed to the disk before its request leaves", async () => {
    const modes: string[] = [];
    const { transaction } = IDBDatabase.prototype;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...given) {
      const [names, mode, options] = given;
      if (mode === "readwrite" && [names].flat().includes("outbox")) modes.push(options?.durability ?? "");
      return transaction.apply(this, given);
    });
    const beforeRoute = new Map<string, string | undefined>();
    atRequest((route) => void beforeRoute.set(route, modes.at(-1)));
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    expect(made(A)).toBe(1);
    for (const route of [SEARCH, "POST /v1/contact", "POST /v1/ticket"])
      expect(beforeRoute.get(route), route).toBe("strict");
  });

  it("is not kept waiting by work that hangs in a slow network, nor by badges that nobody takes", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    atRequest((_, body) => (body.includes(A) ? held : undefined));
    await world.facebook.create(snapshotOf(A), NOBODY);
    const { badges } = world.deps.mirror;
    const slow = vi.spyOn(world.deps.mirror, "badges").mockImplementation(async (given) => {
      await held;
      await badges(given);
    });
    const answered = world.facebook.create(snapshotOf(B), NOBODY);
    await world.emulator.until(() => made(B) === 1);
    expect(made(A)).toBe(0);
    expect(slow).toHaveBeenCalled();
    release();
    await answered;
    await world.rest();
    expect([made(A), made(B)]).toEqual([1, 1]);
    expect([world.badge(A)?.state, world.badge(B)?.state]).toEqual(["created", "created"]);
  });

  it("shows nothing any more of a portal that somebody has left meanwhile", async () => {
    atRequest(async (route) => {
      if (route === "POST /v1/ticket") await world.own.signOut(undefined, NOBODY);
    });
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    expect(made(A)).toBe(1);
    expect(world.badge(A)).toBeNull();
  });
});
