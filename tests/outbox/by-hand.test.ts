// @vitest-environment node
import { describe, expect, it } from "vitest";
import { type Entry, NEVER } from "@/lib/domain/entry";
import {
  confirmed,
  discarded,
  hurried,
  linked,
  resent,
  restored,
  takenBack,
  withdrawnIfUnsent,
} from "@/lib/outbox/by-hand";
import { drain } from "@/lib/outbox/drain";
import { liveUntil } from "./death";
import { entryOf, locks, PORTAL, World } from "./world";

const WHO = "100000000001111";
const id = entryOf(WHO).id;

async function uncertainWorld(): Promise<World> {
  const world = new World();
  world.desk.plan("createTicket", "lost-after");
  await world.outbox.put(entryOf(WHO));
  await world.settle();
  expect((await world.badge(WHO)).state).toBe("uncertain");
  return world;
}

/** Does something at the first call of a kind while the path is under way; what it threw is its answer. */
function during(world: World, call: string, act: () => Promise<unknown>): Promise<unknown>[] {
  const started: Promise<unknown>[] = [];
  world.desk.around = (name, moment) => {
    if (name === call && moment === "before" && started.length === 0)
      started.push(act().catch((error: unknown) => error));
  };
  return started;
}

describe("work that is thrown away", () => {
  it("is not sent, and is sent once brought back", async () => {
    const world = new World();
    await world.outbox.put(entryOf(WHO));
    await world.outbox.change(id, discarded);
    await world.settle();
    expect(world.desk.tickets).toEqual([]);
    expect((await world.badge(WHO)).state).toBe("none");
    await world.outbox.change(id, restored(world.now));
    await world.settle();
    expect(world.desk.tickets).toHaveLength(1);
  });

  it("while its contact is looked for goes no further", async () => {
    const world = new World();
    await world.outbox.put(entryOf(WHO));
    const started = during(world, "findContact", () => world.outbox.change(id, discarded));
    await world.settle();
    await Promise.all(started);
    await world.settle();
    expect(world.desk.tickets).toEqual([]);
    expect((await world.outbox.get(id))?.state).toBe("discarded");
    expect(world.reported).toEqual([]);
  });

  it("cannot be, while the ticket itself may be on its way", async () => {
    const world = new World();
    await world.outbox.put(entryOf(WHO));
    const started = during(world, "createTicket", () => world.outbox.change(id, discarded));
    await world.settle();
    expect(await started[0]).toMatchObject({ problem: { code: "under-way" } });
    expect((await world.badge(WHO)).state).toBe("created");
    expect(world.desk.tickets).toHaveLength(1);
  });

  it("asked for again is new work where nothing was sent", async () => {
    const world = new World();
    await world.outbox.put(entryOf(WHO));
    await world.outbox.change(id, discarded);
    expect((await world.outbox.put(entryOf(WHO, 5_000))).added).toBe(true);
    await world.settle();
    expect(world.desk.tickets).toHaveLength(1);
  });

  it("asked for again stays uncertain where its ticket may exist", async () => {
    const world = await uncertainWorld();
    await world.outbox.change(id, discarded);
    await world.outbox.put(entryOf(WHO, 5_000));
    await world.settle();
    expect((await world.badge(WHO)).state).toBe("uncertain");
    expect(world.desk.tickets).toHaveLength(1);
  });
});

describe("what goes with work that is taken back", () => {
  const waiting = entryOf(WHO);

  it("goes where it was certainly not sent, and stays as it is where it was or may have been", () => {
    expect(withdrawnIfUnsent(waiting).entry.state).toBe("discarded");
    expect(withdrawnIfUnsent({ ...waiting, inFlight: "contact" }).entry.state).toBe("discarded");
    const sent: readonly Partial<Entry>[] = [
      { inFlight: "ticket" },
      { mayExist: true },
      { state: "uncertain" },
      { state: "done" },
    ];
    for (const change of sent) {
      const entry = { ...waiting, ...change };
      expect(withdrawnIfUnsent(entry).entry).toBe(entry);
    }
  });

  it("is not passed over in silence where something is wrong with it", () => {
    const broken: Entry = Object.defineProperty({ ...waiting }, "state", {
      get: () => {
        throw new Error("cannot be read");
      },
    });
    expect(() => withdrawnIfUnsent(broken)).toThrow("cannot be read");
  });
});

describe("an uncertain ticket", () => {
  it("that a person wants sent again is looked for once more before", async () => {
    const world = await uncertainWorld();
    world.desk.searches = true;
    await world.outbox.change(id, resent(world.now));
    await world.settle();
    expect(world.desk.tickets).toHaveLength(1);
    expect((await world.badge(WHO)).state).toBe("created");
  });

  it("found in the moment in which a person says that it is not there is found", async () => {
    const world = await uncertainWorld();
    world.desk.searches = true;
    await world.outbox.change(id, hurried(world.now));
    const started = during(world, "findTicket", () => world.outbox.change(id, resent(world.now)));
    await world.settle();
    await Promise.all(started);
    expect(world.desk.tickets).toHaveLength(1);
    expect((await world.badge(WHO)).state).toBe("created");
  });

  it("is linked once, whatever is pressed after", async () => {
    const world = await uncertainWorld();
    await world.outbox.change(id, linked({ ticketId: "tk_1", serial: null }, world.now));
    await world.outbox.change(id, resent(world.now));
    await world.settle();
    expect(world.desk.tickets).toHaveLength(1);
    expect(world.desk.tickets[0]?.notes).toHaveLength(1);
  });
});

describe("a note whose answer was lost", () => {
  const append: Entry = {
    ...entryOf(WHO),
    id: `${id}/append`,
    job: "append",
    words: entryOf(WHO).snapshot.words,
    reference: "PT-APPEND",
    receipt: { ticketId: "tk_1", serial: null },
  };
  async function lost(listsNotes: boolean): Promise<World> {
    const world = new World();
    await world.outbox.put(entryOf(WHO));
    await world.settle();
    world.desk.listsNotes = listsNotes;
    world.desk.plan("addNote", "lost-after");
    await world.outbox.put(append);
    await world.settle();
    return world;
  }

  it("is found where notes are listed, and not written twice", async () => {
    const world = await lost(true);
    expect(world.desk.tickets[0]?.notes).toHaveLength(2);
    expect((await world.outbox.get(append.id))?.state).toBe("done");
  });

  it("is uncertain where they are not, until a person has looked", async () => {
    const world = await lost(false);
    expect(await world.outbox.get(append.id)).toMatchObject({
      state: "uncertain",
      notBefore: NEVER,
      problem: { code: "note-lost" },
    });
    expect(await world.outbox.count(PORTAL, ["uncertain"])).toBe(1);
    await world.outbox.change(append.id, confirmed);
    await world.settle();
    expect(world.desk.tickets[0]?.notes).toHaveLength(2);
    expect((await world.outbox.get(append.id))?.state).toBe("done");
  });
});

describe("a creation that is taken back", () => {
  it("is discarded while nothing was sent", async () => {
    const world = new World();
    await world.outbox.put(entryOf(WHO));
    await world.outbox.change(id, takenBack(world.now));
    await world.settle();
    expect(world.desk.tickets).toEqual([]);
  });

  it.each(["createTicket", "addNote", null] as const)(
    "is closed at StringeeX, with a note, when it was sent already (taken back at %s)",
    async (call) => {
      const world = new World();
      world.desk.setsStatus = true;
      await world.outbox.put(entryOf(WHO));
      const started =
        call === null ? [] : during(world, call, () => world.outbox.change(id, takenBack(world.now)));
      await world.settle();
      await Promise.all(started);
      if (call === null) await world.outbox.change(id, takenBack(world.now));
      await world.settle();
      expect(world.desk.tickets).toMatchObject([{ status: "solved" }]);
      expect(world.desk.tickets[0]?.notes.at(-1)).toContain("Tạo nhầm");
      expect((await world.badge(WHO)).status).toBe("solved");
      expect((await world.outbox.get(id))?.state).toBe("done");
    },
  );

  it.each([
    { givesIds: true, setsStatus: false },
    { givesIds: false, setsStatus: true },
  ])("is a person's to close where the API cannot: $givesIds $setsStatus", async (portal) => {
    const world = new World();
    Object.assign(world.desk, portal);
    await world.outbox.put(entryOf(WHO));
    await world.settle();
    await world.outbox.change(id, takenBack(world.now));
    await world.settle();
    expect(await world.badge(WHO)).toMatchObject({ state: "created", problem: { code: "close-in-portal" } });
    expect(world.desk.tickets).toHaveLength(1);
  });

  it("survives the worker's death at every moment", async () => {
    for (let at = 0; at < 60; at += 1) {
      const world = new World();
      world.desk.setsStatus = true;
      await world.outbox.put(entryOf(WHO));
      await drain(world.path(), { exclusive: locks(), report: (error) => world.reported.push(error) });
      await world.outbox.change(id, takenBack(world.now));
      const whole = await liveUntil(world, at);
      await world.settle();
      expect(world.desk.tickets).toMatchObject([{ status: "solved" }]);
      if (whole) {
        expect(at).toBeGreaterThan(5);
        return;
      }
    }
    throw new Error("it never ends");
  });
});
