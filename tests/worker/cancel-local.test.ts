// @vitest-environment node
import { describe, expect, it } from "vitest";
import { messageKey } from "@/lib/domain/key";
import { ownHandlers } from "@/lib/worker/handlers";
import { lifeOf, minutesPass } from "./life";
import { addPage, openShop, saveQueue, signIn } from "./shop";
import { PAGE, snapshotOf, type WorkerWorld, workerWorld } from "./world";

const WHO = ["100000000001111", "61550000002222"] as const;
const TYPED = "khách muốn màu xanh";
const NOBODY = {};
const ALL = { keys: null };

/** Two tickets of this browser, each with a note, at a portal that reads and writes everything; nothing is sent yet. */
async function workspace(): Promise<WorkerWorld> {
  const world = await workerWorld();
  Object.assign(world.emulator.switches, { ticketIdInAnswer: true, ticketSearch: true, ticketUpdate: true });
  await addPage(world.own);
  await world.own.enterLocal(undefined, NOBODY);
  for (const who of WHO) {
    await world.facebook.create(snapshotOf(who), NOBODY);
    await world.rest();
    await world.own.addLocalNote({ key: messageKey(PAGE, who), text: TYPED }, NOBODY);
  }
  await signIn(world.own);
  await saveQueue(world.own);
  await openShop(world.own);
  await world.rest();
  return world;
}

const pause = (world: WorkerWorld, ms: number) =>
  world.deps.store.turns.update((turns) => ({ ...turns, pausedUntil: ms === 0 ? 0 : world.clock.now + ms }));
const made = ({ emulator }: WorkerWorld) => emulator.state.tickets.length;
const typed = ({ emulator }: WorkerWorld) =>
  emulator.state.notes.filter(({ text }) => text.includes(TYPED)).length;
const sendings = async ({ own }: WorkerWorld) =>
  (await own.localTickets(undefined, NOBODY)).items.map(({ sending }) => sending.state).toSorted();

describe("cancelling what this browser hands on to StringeeX", () => {
  // In parts: each moment needs a browser of its own, and a slow machine is no failure.
  it.each([0, 2, 4].flatMap((first) => [false, true].map((dies) => ({ first, dies }))))(
    "at any moment of the worker's turn (from $first on, killed then: $dies): what is told as cancelled is not sent, the rest is, once",
    async ({ first, dies }) => {
      const seen = new Set<number>();
      // Later than the first moment at which everything is on its way there is nothing to cancel.
      for (let moments = first; !seen.has(0); moments += 6) {
        const world = await workspace();
        try {
          await pause(world, 1_000);
          await world.own.sendLocal(ALL, NOBODY);
          await world.rest();
          await pause(world, 0);
          let answer = { cancelled: 0, underWay: 0 };
          const turn = lifeOf(
            world,
            moments,
            async () => {
              answer = await world.own.cancelLocal(ALL, NOBODY);
            },
            dies,
          );
          await Promise.race([turn.rest(), turn.dead]);
          await minutesPass(world);
          const at = `${JSON.stringify(answer)} at moment ${moments}`;
          const states = await sendings(world);
          const doubtful = states.filter((state) => state === "uncertain").length;
          expect(states.filter((state) => state === "not-sent").length, at).toBe(answer.cancelled);
          expect(made(world), at).toBeGreaterThanOrEqual(WHO.length - answer.cancelled - doubtful);
          expect(made(world), at).toBeLessThanOrEqual(WHO.length - answer.cancelled);
          expect(typed(world), "its note with it").toBeLessThanOrEqual(made(world));
          seen.add(answer.cancelled);
          // Asked for once more, everything is there once.
          await world.own.sendLocal(ALL, NOBODY);
          await minutesPass(world);
          if (doubtful === 0) {
            expect(made(world), at).toBe(WHO.length);
            expect(typed(world), at).toBe(WHO.length);
          }
        } finally {
          await world.close();
        }
        expect(moments).toBeLessThan(120);
      }
      expect(seen).toContain(2);
    },
  );

  it("asked for while everything is still being handed on comes after it, and leaves nothing behind", async () => {
    const world = await workspace();
    try {
      await pause(world, 1_000);
      const [, answer] = await Promise.all([
        world.own.sendLocal(ALL, NOBODY),
        world.own.cancelLocal(ALL, NOBODY),
      ]);
      expect(answer).toEqual({ cancelled: 2, underWay: 0 });
      await minutesPass(world);
      expect(made(world)).toBe(0);
      expect(await sendings(world)).toEqual(["not-sent", "not-sent"]);
    } finally {
      await world.close();
    }
  });

  it("killed at any moment: no note of it goes to a ticket that is made for the customer later", async () => {
    for (let moments = 0, reached = true; reached; moments += 1) {
      const world = await workspace();
      try {
        await pause(world, 1_000);
        await world.own.sendLocal(ALL, NOBODY);
        const life = lifeOf(world, moments, async () => undefined, true);
        const cancels = ownHandlers(life.life).cancelLocal(ALL, NOBODY);
        await Promise.race([cancels, life.dead]);
        reached = life.reached();
        const left = (await sendings(world)).filter((state) => state === "waiting").length;
        await pause(world, 60_000);
        for (const who of WHO) await world.facebook.create(snapshotOf(who), NOBODY);
        await pause(world, 0);
        await minutesPass(world);
        expect(made(world)).toBe(WHO.length);
        expect(typed(world), `killed at ${moments}`).toBe(left);
      } finally {
        await world.close();
      }
    }
  });
});
