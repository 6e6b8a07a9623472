// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LOCAL_PORTAL } from "@/lib/domain/local";
import { mirrorKeyOf } from "@/lib/domain/mirror-names";
import type { Ticket } from "@/lib/domain/ticket";
import { localSession, noSession } from "@/lib/store/session";
import type { Deps } from "@/lib/worker/deps";
import { finishMirror, rebuildMirror } from "@/lib/worker/renew-mirror";
import { enterLocal } from "@/lib/worker/session";
import { snapshotOf, type WorkerWorld, workerWorld } from "./world";

const OTHER = "PTOTHER";
const grant = (portalId: string) => ({ name: portalId, portalId, token: "t", expiresAt: null });
const ticketOf = (threadId: string, portalId: string, serial: string): Ticket => ({
  ...{ key: snapshotOf(threadId).key, pageId: snapshotOf(threadId).pageId, portalId },
  ...{ ticketId: serial, serial, status: "new", statusAt: 1, createdAt: 1, lastActivityAt: 1 },
  ...{ subject: "?", customer: { id: threadId, name: "A", profileUrl: null }, url: null, contactId: null },
  ...{ assignee: null, groupId: "", queueName: "", reference: serial, note: "added", follows: null },
});
const COUNT = 700;

let world: WorkerWorld;
beforeEach(async () => {
  world = await workerWorld();
  // More than one part of tickets in this browser, some of which another portal has, too.
  const tx = (await world.deps.store.door.get()).transaction("tickets", "readwrite");
  for (let at = 0; at < COUNT; at += 1)
    void tx.store.put(ticketOf(String(1_000 + at), LOCAL_PORTAL, `L${at}`));
  for (let at = 0; at < 5; at += 1) void tx.store.put(ticketOf(String(1_000 + at), OTHER, `o${at}`));
  await tx.done;
});
afterEach(() => world.close());

const serials = (): string[] =>
  [...world.mirrored()].flatMap(([name, badge]) =>
    name.startsWith("badge:") && typeof badge === "object" && badge !== null && "ticket" in badge
      ? [String(badge.ticket)]
      : [],
  );
const isAll = (): boolean =>
  serials().length === COUNT && serials().every((serial) => serial.startsWith("L"));
const signedInTo = (portalId: string) =>
  world.deps.store.session.set(
    portalId === LOCAL_PORTAL ? localSession() : { ...noSession(), grant: grant(portalId) },
  );
/** The worker whose mirror does something before each write. */
const beforeWrites = (act: (count: number) => Promise<void>): Deps => {
  let count = 0;
  const { mirror } = world.deps;
  const acting =
    (write: Deps["mirror"]["badges"]): Deps["mirror"]["badges"] =>
    async (written) => {
      if (written.size === 0) return;
      count += 1;
      await act(count);
      await write(written);
    };
  return {
    ...world.deps,
    mirror: { ...mirror, badges: acting(mirror.badges), renew: acting(mirror.renew) },
  };
};

describe("the badges that content scripts read", () => {
  it("are the portal's that one is signed in to, all of them and no others", async () => {
    await signedInTo(OTHER);
    await rebuildMirror(world.deps);
    expect(serials().sort()).toEqual(["o0", "o1", "o2", "o3", "o4"]);
    await signedInTo(LOCAL_PORTAL);
    await rebuildMirror(world.deps);
    expect(isAll()).toBe(true);
    await world.deps.store.session.set(noSession());
    await rebuildMirror(world.deps);
    expect(serials()).toEqual([]);
  });

  it("are finished by the next start, whenever the worker died, and until then none is another portal's", async () => {
    for (const last of [1, 2]) {
      await signedInTo(OTHER);
      await rebuildMirror(world.deps);
      await signedInTo(LOCAL_PORTAL);
      const dies = beforeWrites(async (count) => {
        if (count === last) throw new Error("dead");
      });
      await expect(rebuildMirror(dies)).rejects.toThrow("dead");
      expect(isAll()).toBe(false);
      expect(serials().filter((serial) => serial.startsWith("o"))).toEqual([]);
      await finishMirror(world.deps);
      expect(isAll()).toBe(true);
    }
    expect(await rewrites()).toBe(0);
  });

  it("are begun anew for who has signed in elsewhere meanwhile, also when nobody else may at that moment", async () => {
    for (const at of [1, 2]) {
      await signedInTo(LOCAL_PORTAL);
      const deps: Deps = beforeWrites(async (count) => {
        if (count !== at) return;
        await signedInTo(OTHER);
        await rebuildMirror(deps);
      });
      await rebuildMirror(deps);
      expect(serials().sort()).toEqual(["o0", "o1", "o2", "o3", "o4"]);
    }
  });

  it("show open work as it is, not as its ticket alone would", async () => {
    await signedInTo(LOCAL_PORTAL);
    const { key, ...snapshot } = snapshotOf("1000");
    await world.deps.outbox.put({
      ...{ id: "x", portalId: LOCAL_PORTAL, key, snapshot: { key, ...snapshot }, job: "append" },
      ...{ state: "refused", createdAt: 1, changedAt: 1, words: [], status: null, reference: "r" },
      ...{
        follows: null,
        contactId: null,
        assignment: null,
        refusedAgents: [],
        subject: null,
        receipt: null,
      },
      ...{ inFlight: null, attempts: 0, notBefore: 1, problem: null, lookups: 0 },
    });
    const shown: string[] = [];
    const deps: Deps = beforeWrites(async () => {
      const badge = world.badge("1000");
      if (badge !== null) shown.push(badge.state);
    });
    await rebuildMirror(deps);
    expect(new Set([...shown, world.badge("1000")?.state])).not.toContain("none");
    expect(world.badge("1000")).toMatchObject({ state: "created" });
  });

  /** How often a start finds something to do. */
  async function rewrites(): Promise<number> {
    let count = 0;
    await finishMirror(
      beforeWrites(async () => {
        count += 1;
      }),
    );
    return count;
  }
});

describe("whoever signs in", () => {
  it("does not wait for a hundred thousand badges: they are written behind", async () => {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow = beforeWrites(async (count) => (count === 2 ? held : undefined));
    const state = await enterLocal({ ...slow, later: (_, work) => void setTimeout(work) });
    expect(state).toEqual({ state: "local" });
    expect(isAll()).toBe(false);
    goOn();
    await world.rest();
    expect(isAll()).toBe(true);
  });

  it("hears of a storage that takes nothing while it is waited for; later it is reported and taken up again", async () => {
    const full = beforeWrites(async () => {
      throw new Error("full");
    });
    await expect(enterLocal({ ...full, later: () => undefined })).rejects.toThrow("full");
    let fail: (error: Error) => void = () => undefined;
    const failing = new Promise<never>((_, reject) => {
      fail = reject;
    });
    // It may fail before it is asked for.
    failing.catch(() => undefined);
    const slow = beforeWrites(() => failing);
    await enterLocal({ ...slow, later: (_, work) => void setTimeout(work) });
    expect(world.reported).toEqual([]);
    fail(new Error("full"));
    await world.rest().catch(() => undefined);
    expect(String(world.reported[0])).toContain("full");
    await finishMirror(world.deps);
    expect(isAll()).toBe(true);
  });
});

it("names the keys as content scripts ask for them", async () => {
  await signedInTo(LOCAL_PORTAL);
  await rebuildMirror(world.deps);
  expect(world.mirrored().has(mirrorKeyOf(snapshotOf("1000").key))).toBe(true);
});
