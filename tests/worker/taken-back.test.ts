// @vitest-environment node
import { describe, expect, it } from "vitest";
import { messageKey } from "@/lib/domain/key";
import { ProblemError } from "@/lib/domain/problem";
import { HELD_MS, type Undoable } from "@/lib/domain/undo";
import type { Deps } from "@/lib/worker/deps";
import { facebookHandlers } from "@/lib/worker/handlers";
import { PORTALS } from "../stage/stringeex";
import { anHour, lifeOf } from "./life";
import { ready } from "./shop";
import { PAGE, snapshotOf, type WorkerWorld, workerWorld } from "./world";

const A = "100000000001111";
const KEY = messageKey(PAGE, A);
const NOBODY = {};
const TEXT = "ghi nhầm";

async function shop(): Promise<WorkerWorld> {
  const world = await workerWorld();
  Object.assign(world.emulator.switches, { ticketIdInAnswer: true, ticketUpdate: true, ticketSearch: true });
  await ready(world.own);
  return world;
}

/** The same with a ticket that was made long ago. */
async function shopWithTicket(): Promise<WorkerWorld> {
  const world = await shop();
  await world.facebook.create(snapshotOf(A), NOBODY);
  await world.rest();
  world.clock.now += 3_600_000;
  return world;
}

/** What a person does that can be taken back, and what of it StringeeX was told in the end. */
const doings: Record<
  Undoable,
  {
    begin(): Promise<WorkerWorld>;
    act(world: WorkerWorld, deps: Deps): Promise<unknown>;
    /** How often it stands there: taken back it must be 0. */
    stands(world: WorkerWorld): number;
  }
> = {
  note: {
    begin: shopWithTicket,
    act: (_, deps) => facebookHandlers(deps).addNote({ key: KEY, text: TEXT }, NOBODY),
    stands: ({ emulator }) => emulator.state.notes.filter(({ text }) => text.includes(TEXT)).length,
  },
  status: {
    begin: shopWithTicket,
    act: (_, deps) => facebookHandlers(deps).setStatus({ key: KEY, status: "pending" }, NOBODY),
    stands: ({ emulator }) => emulator.state.tickets.filter(({ status }) => status === 2).length,
  },
  create: {
    begin: shop,
    act: (_, deps) => facebookHandlers(deps).create(snapshotOf(A), NOBODY),
    stands: ({ emulator }) => emulator.state.tickets.filter(({ status }) => status !== 3).length,
  },
};

/** What the person is told: that it is taken back, or why it is not. */
async function undo(deps: Deps, what: Undoable): Promise<"taken back" | "too late"> {
  try {
    await facebookHandlers(deps).undo({ key: KEY, what }, NOBODY);
    return "taken back";
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(["under-way", "already-sent"]).toContain(error.problem.code);
    return "too late";
  }
}

const whats = ["note", "status", "create"] as const;

describe.each(whats)("a %s taken back at any moment of the worker's turn", (what) => {
  const { begin, act, stands } = doings[what];

  it.each([
    { dies: false, name: "which goes on" },
    { dies: true, name: "which ends just then, the worker being killed" },
  ])("$name: never sent, or the person is told that it is too late", async ({ dies }) => {
    const answers = new Set<string>();
    let moments = 0;
    for (let reached = true; reached; moments += 1) {
      const world = await begin();
      try {
        let answer: string | null = null;
        const turn = lifeOf(
          world,
          moments,
          async () => {
            answer = await undo(world.deps, what);
          },
          dies,
        );
        const lives = async (): Promise<void> => {
          if (what === "create") await act(world, turn.life);
          else await turn.rest();
          await turn.rest();
        };
        if (what !== "create") {
          await act(world, world.deps);
          await world.rest();
          world.clock.now += HELD_MS;
        }
        await Promise.race([lives(), turn.dead]);
        await anHour(world);
        reached = turn.reached();
        const at = `${answer} at moment ${moments}`;
        if (answer === "taken back") expect(stands(world), at).toBe(0);
        // Killed before the click itself was kept, it is nobody's work: the click has got no answer either.
        const kept = await world.deps.outbox.of(PORTALS.main.id, KEY);
        if (answer === "too late") expect(stands(world), at).toBe(kept.length === 0 ? 0 : 1);
        if (!reached) expect(stands(world), "never taken back").toBe(1);
        if (answer !== null) answers.add(answer);
        expect(world.emulator.state.tickets.length, at).toBeLessThanOrEqual(1);
        expect(world.reported, at).toEqual([]);
      } finally {
        await world.close();
      }
      expect(moments).toBeLessThan(120);
    }
    expect(moments, "moments").toBeGreaterThan(8);
    expect(answers).toContain("taken back");
    if (what !== "create") expect(answers).toContain("too late");
  });

  it("the worker's turn coming at any moment of the taking back: the same", async () => {
    const answers = new Set<string>();
    for (let moments = 0, reached = true; reached; moments += 1) {
      const world = await begin();
      try {
        await act(world, world.deps);
        if (what !== "create") {
          await world.rest();
          world.clock.now += HELD_MS;
        }
        const pressing = lifeOf(world, moments, () => world.rest(), false);
        const answer = await undo(pressing.life, what);
        await anHour(world);
        reached = pressing.reached();
        expect(stands(world), `${answer} at moment ${moments}`).toBe(answer === "taken back" ? 0 : 1);
        answers.add(answer);
      } finally {
        await world.close();
      }
    }
    expect(answers).toContain("taken back");
    if (what !== "create") expect(answers).toContain("too late");
  });
});
