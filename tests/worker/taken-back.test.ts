// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { messageKey } from "@/lib/domain/key";
import { ProblemError } from "@/lib/domain/problem";
import { HELD_MS, type Undoable } from "@/lib/domain/undo";
import type { Deps } from "@/lib/worker/deps";
import { facebookHandlers } from "@/lib/worker/handlers";
import { PORTALS } from "../stage/stringeex";
import { lifeOf, minutesPass } from "./life";
import { ready } from "./shop";
import { PAGE, snapshotOf, type WorkerWorld, workerWorld } from "./world";

const A = "100000000001111";
const NOBODY = {};
let world: WorkerWorld;

beforeEach(async () => {
  world = await workerWorld();
  Object.assign(world.emulator.switches, { ticketIdInAnswer: true, ticketUpdate: true, ticketSearch: true });
  await ready(world.own);
  await world.facebook.create(snapshotOf(A), NOBODY);
  await world.rest();
  world.clock.now += 3_600_000;
});
afterEach(async () => {
  expect(world.reported).toEqual([]);
  await world.close();
});

/** Something that a person does and can take back, told from the others by its number. */
interface Doing {
  readonly who: string;
  act(deps: Deps): Promise<unknown>;
  /** How often it stands at StringeeX: taken back it must be 0. */
  stands(): number;
}

const doings: Record<Undoable, (number: number) => Doing> = {
  note: (number) => ({
    who: A,
    act: (deps) =>
      facebookHandlers(deps).addNote({ key: messageKey(PAGE, A), text: `nhầm (${number})` }, NOBODY),
    stands: () => world.emulator.state.notes.filter(({ text }) => text.includes(`nhầm (${number})`)).length,
  }),
  status: () => {
    for (const { id } of world.emulator.ticketsOf(A)) world.emulator.setStatus(id, 0);
    return {
      who: A,
      act: (deps) =>
        facebookHandlers(deps).setStatus({ key: messageKey(PAGE, A), status: "pending" }, NOBODY),
      stands: () => world.emulator.ticketsOf(A).filter(({ status }) => status === 2).length,
    };
  },
  create: (number) => {
    const who = String(61_550_000_000_000 + number);
    return {
      who,
      act: (deps) => facebookHandlers(deps).create(snapshotOf(who), NOBODY),
      stands: () => world.emulator.ticketsOf(who).filter(({ status }) => status !== 3).length,
    };
  },
};

type Told = "taken back" | "too late";

/** What the person is told: that it is taken back, or why it is not. */
async function undo(deps: Deps, what: Undoable, { who }: Doing): Promise<Told> {
  try {
    await facebookHandlers(deps).undo({ key: messageKey(PAGE, who), what }, NOBODY);
    return "taken back";
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(["under-way", "already-sent"]).toContain(error.problem.code);
    return "too late";
  }
}

describe.each(["note", "status", "create"] as const)(
  "a %s taken back at any moment of the worker's turn",
  (what) => {
    /** Kept, and due now; a ticket is so at once. */
    async function begin(doing: Doing): Promise<void> {
      await doing.act(world.deps);
      await world.rest();
      world.clock.now += HELD_MS;
    }

    it.each([
      { dies: false, name: "which goes on" },
      { dies: true, name: "which ends just then, the worker being killed" },
    ])("$name: never sent, or the person is told that it is too late", async ({ dies }) => {
      const told = new Set<Told | null>();
      let moments = 0;
      for (let reached = true; reached; moments += 1) {
        const doing = doings[what](moments);
        let answer: Told | null = null;
        const takesBack = async (): Promise<void> => {
          answer = await undo(world.deps, what, doing);
        };
        const turn = lifeOf(world, moments, takesBack, dies);
        const lives = async (): Promise<void> => {
          if (what === "create") await doing.act(turn.life);
          await turn.rest();
        };
        if (what !== "create") await begin(doing);
        await Promise.race([lives(), turn.dead]);
        await minutesPass(world);
        reached = turn.reached();
        const at = `${answer} at moment ${moments}`;
        // Killed before the click itself was kept, it is nobody's work: the click has got no answer either.
        const kept = await world.deps.outbox.of(PORTALS.main.id, messageKey(PAGE, doing.who));
        expect(doing.stands(), at).toBe(answer === "taken back" || kept.length === 0 ? 0 : 1);
        expect(world.emulator.ticketsOf(doing.who).length, at).toBeLessThanOrEqual(1);
        told.add(answer);
        expect(moments).toBeLessThan(120);
      }
      expect(moments, "moments").toBeGreaterThan(8);
      expect(told).toContain("taken back");
      if (what !== "create") expect(told).toContain("too late");
    });

    it("the worker's turn coming at any moment of the taking back: the same", async () => {
      const told = new Set<Told>();
      for (let moments = 0, reached = true; reached; moments += 1) {
        const doing = doings[what](moments);
        if (what === "create") await doing.act(world.deps);
        else await begin(doing);
        const pressing = lifeOf(world, moments, () => world.rest(), false);
        const answer = await undo(pressing.life, what, doing);
        await minutesPass(world);
        reached = pressing.reached();
        expect(doing.stands(), `${answer} at moment ${moments}`).toBe(answer === "taken back" ? 0 : 1);
        told.add(answer);
      }
      expect(told).toContain("taken back");
      if (what !== "create") expect(told).toContain("too late");
    });
  },
);
