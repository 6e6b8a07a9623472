// @vitest-environment node
import { describe, expect, it } from "vitest";
import { messageKey } from "@/lib/domain/key";
import { createOutbox } from "@/lib/outbox/outbox";
import { createStore } from "@/lib/store/store";
import { deliver } from "@/lib/worker/deliver";
import type { Deps } from "@/lib/worker/deps";
import { facebookHandlers, ownHandlers } from "@/lib/worker/handlers";
import { locks } from "../outbox/world";
import { PORTALS, USERS } from "../stage/stringeex";
import { addPage, openShop, ready, saveQueue, signIn } from "./shop";
import { PAGE, snapshotOf, type WorkerWorld, workerWorld } from "./world";

const A = "100000000001111";
const KEY = messageKey(PAGE, A);
const NOBODY = {};
const WAITS = [0, 2_000, 16_000, 61_000, 200_000, 1_000_000];

/** A worker over the same browser that dies at its n-th request or change of its work: nothing of it goes on. */
function mortal({ deps }: WorkerWorld, at: number) {
  let moments = 0;
  let end: () => void = () => undefined;
  const dead = new Promise<"dead">((resolve) => {
    end = () => resolve("dead");
  });
  const outlives = async <R>(work: () => Promise<R>): Promise<R> => {
    if (moments++ < at) return work();
    end();
    return new Promise<R>(() => undefined);
  };
  const store = createStore();
  const outbox = createOutbox(store.door);
  const exclusive = locks();
  const underWay = new Set<Promise<unknown>>();
  const life: Deps = {
    ...deps,
    store,
    exclusive: (name, work) => {
      const ends = exclusive(name, work).finally(() => underWay.delete(ends));
      underWay.add(ends);
      return ends;
    },
    fetch: (...given) => outlives(() => deps.fetch(...given)),
    outbox: {
      ...outbox,
      put: (...given) => outlives(() => outbox.put(...given)),
      change: (...given) => outlives(() => outbox.change(...given)),
    },
  };
  /** Until nothing is left to do; a dead worker never comes so far. */
  const rest = async (): Promise<void> => {
    do {
      await deliver(life);
      await Promise.all(underWay);
    } while (underWay.size > 0);
  };
  return { life, dead, rest };
}

/** Everything that becomes due in some minutes, as the alarm would take it on. */
async function minutes(world: WorkerWorld): Promise<void> {
  for (const wait of WAITS) {
    world.clock.now += wait;
    await world.rest();
  }
}
const mine = ({ emulator }: WorkerWorld) =>
  emulator.state.tickets.filter(({ subject }) => subject.includes("PT-"));

it("handing on from this browser to a portal survives the worker's death at every step: one ticket, its words once", async () => {
  let died = true;
  let steps = 0;
  for (let at = 0; died; at += 1) {
    steps = at;
    const world = await workerWorld();
    try {
      Object.assign(world.emulator.switches, {
        ticketIdInAnswer: true,
        ticketSearch: true,
        ticketUpdate: true,
      });
      await addPage(world.own);
      await world.own.enterLocal(undefined, NOBODY);
      await world.facebook.create(snapshotOf(A), NOBODY);
      await world.rest();
      await world.own.addLocalNote({ key: KEY, text: "khách muốn màu xanh" }, NOBODY);
      await world.own.setLocalStatus({ key: KEY, status: "pending" }, NOBODY);
      await signIn(world.own);
      await saveQueue(world.own);
      await openShop(world.own);
      const { life, dead, rest } = mortal(world, at);
      const lives = async () => {
        await ownHandlers(life).sendLocal({ keys: null }, NOBODY);
        await rest();
        return "lived" as const;
      };
      died = (await Promise.race([lives(), dead])) === "dead";
      await minutes(world);
      expect(mine(world).length, `died at ${at}`).toBeLessThanOrEqual(1);
      // Whether it set off is seen in the list; asking once more is the same work.
      await world.own.sendLocal({ keys: null }, NOBODY);
      await minutes(world);
      const [ticket, ...others] = mine(world);
      expect(others, `died at ${at}`).toEqual([]);
      const { state } = (await world.own.localTickets(undefined, NOBODY)).items[0]?.sending ?? {};
      // Died between the note that was stored and the ticket's request: a search that finds nothing asks a person.
      if (ticket === undefined) expect(state, `died at ${at}`).toBe("uncertain");
      else {
        expect(ticket, `died at ${at}`).toMatchObject({ status: 2 });
        const notes = world.emulator.state.notes.map(({ text }) => text);
        for (const text of ["giá bao nhiêu shop", "khách muốn màu xanh"])
          expect(
            notes.filter((note) => note.includes(text)),
            `${text}, died at ${at}`,
          ).toHaveLength(1);
        expect(state).toBe("sent");
      }
    } finally {
      await world.close();
    }
    expect(at).toBeLessThan(100);
  }
  expect(steps, "moments at which it was killed").toBeGreaterThan(15);
});

describe("signing in as another portal in the middle of an entry's steps", () => {
  const choose = async ({ own }: WorkerWorld, index: number): Promise<void> => {
    await own.signOut(undefined, NOBODY);
    await signIn(own, USERS.twoPortals);
    await own.choosePortal({ index }, NOBODY);
  };

  it("leaves the work with its portal, whichever request was under way, and it goes on there: one ticket", async () => {
    let met = true;
    let steps = 0;
    for (let at = 0; met; at += 1) {
      steps = at;
      const world = await workerWorld();
      try {
        world.emulator.switches.ticketIdInAnswer = true;
        await ready(world.own, { user: USERS.twoPortals });
        await world.own.choosePortal({ index: 0 }, NOBODY);
        await world.rest();
        let requests = 0;
        met = false;
        const life: Deps = {
          ...world.deps,
          fetch: async (...given) => {
            const answer = await world.deps.fetch(...given);
            if (requests++ === at) {
              met = true;
              await choose(world, 1);
            }
            return answer;
          },
        };
        await facebookHandlers(life).create(snapshotOf(A), NOBODY);
        await deliver(life);
        await world.rest();
        if (met) {
          await minutes(world);
          expect(
            mine(world).every(({ portal }) => portal === PORTALS.main.id),
            `at ${at}`,
          ).toBe(true);
          await choose(world, 0);
        }
        await minutes(world);
        expect(
          mine(world).map(({ portal }) => portal),
          `at ${at}`,
        ).toEqual([PORTALS.main.id]);
        expect(world.badge(A), `at ${at}`).toMatchObject({ state: "created" });
        expect(world.emulator.state.notes, `at ${at}`).toHaveLength(1);
      } finally {
        await world.close();
      }
      expect(at).toBeLessThan(30);
    }
    expect(steps, "requests during which somebody else signed in").toBeGreaterThan(4);
  });
});
