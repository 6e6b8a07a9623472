// @vitest-environment node
import { describe, expect, it } from "vitest";
import { drain } from "@/lib/outbox/drain";
import { type DeskCall, deskCalls, faults } from "./bench-desk";
import { liveUntil } from "./death";
import { entryOf, locks, World } from "./world";

const WHO = "100000000001111";

/** What must hold however a story ended. */
async function expectHonest(world: World): Promise<void> {
  const badge = await world.badge(WHO);
  const made = world.desk.tickets.length;
  expect(made, "tickets at the desk").toBeLessThanOrEqual(1);
  expect(world.desk.contacts.size, "contacts at the desk").toBeLessThanOrEqual(1);
  if (badge.state === "created") expect(made, "a badge says created").toBe(1);
  else expect(["uncertain", "refused", "queued", "sending"], "nothing is lost").toContain(badge.state);
  if (badge.state === "refused") expect(made, "a refused ticket does not exist").toBe(0);
  for (const ticket of world.desk.tickets) {
    expect(ticket.notes.length, "notes of a ticket").toBeLessThanOrEqual(1);
  }
}

const portals = [
  { name: "ids, no search", givesIds: true, searches: false, listsNotes: true },
  { name: "ids and search", givesIds: true, searches: true, listsNotes: true },
  { name: "no ids, no search", givesIds: false, searches: false, listsNotes: true },
  { name: "no ids, search", givesIds: false, searches: true, listsNotes: false },
  { name: "ids, notes not listed", givesIds: true, searches: false, listsNotes: false },
];

function worldOf(portal: (typeof portals)[number]): World {
  const world = new World();
  world.desk.givesIds = portal.givesIds;
  world.desk.searches = portal.searches;
  world.desk.listsNotes = portal.listsNotes;
  return world;
}

describe.each(portals)("a portal with $name", (portal) => {
  it("makes one ticket with one note when nothing goes wrong", async () => {
    const world = worldOf(portal);
    await world.outbox.put(entryOf(WHO));
    await world.settle();
    expect(world.desk.tickets).toHaveLength(1);
    expect((await world.badge(WHO)).state).toBe("created");
    const identified = portal.givesIds || portal.searches;
    expect(world.desk.tickets[0]?.notes).toHaveLength(identified ? 1 : 0);
    expect(world.desk.tickets[0]?.content).toContain("giá bao nhiêu shop");
    await expectHonest(world);
  });

  it("survives the worker's death at every moment, and then at every moment of the next life", async () => {
    let first = 0;
    for (; ; first += 1) {
      const probe = worldOf(portal);
      await probe.outbox.put(entryOf(WHO));
      if (await liveUntil(probe, first)) break;
      for (const second of [0, 1, 2, 3, 5, 8, 13]) {
        const world = worldOf(portal);
        await world.outbox.put(entryOf(WHO));
        await liveUntil(world, first);
        await liveUntil(world, second);
        await world.settle();
        await expectHonest(world);
        const badge = await world.badge(WHO);
        // With a search everything comes right by itself; without one only the lost answer needs a person.
        const lostAnswer = badge.state === "uncertain" && !portal.searches;
        if (!lostAnswer && !(badge.state === "uncertain" && world.desk.tickets.length === 0))
          expect(badge.state).toBe("created");
      }
    }
    expect(first, "moments at which it was killed").toBeGreaterThan(20);
  });

  it.each(deskCalls.flatMap((call) => faults.map((fault) => ({ call, fault }))))(
    "$call meets $fault",
    async ({ call, fault }) => {
      for (const times of [1, 3]) {
        const world = worldOf(portal);
        world.desk.plan(call, ...Array.from({ length: times }, () => fault));
        await world.outbox.put(entryOf(WHO));
        await world.settle();
        await expectHonest(world);
        if (!world.signedIn) {
          expect((await world.badge(WHO)).problem?.code).toBe("token-expired");
          world.signedIn = true;
          world.desk.planned.clear();
          await world.settle();
          expect((await world.badge(WHO)).state).toBe("created");
        }
        await expectHonest(world);
      }
    },
  );

  it("meets every fault at every call with the worker dying right after it", async () => {
    for (const call of deskCalls) {
      for (const fault of faults) {
        for (const at of [6, 9, 12, 15, 18, 21, 24]) {
          const world = worldOf(portal);
          world.desk.plan(call, fault);
          await world.outbox.put(entryOf(WHO));
          await liveUntil(world, at);
          await world.settle();
          await expectHonest(world);
        }
      }
    }
  });
});

describe("two of everything", () => {
  it("is one ticket for two clicks, two drains and two lives at once", async () => {
    const world = new World();
    const exclusive = locks();
    await Promise.all([world.outbox.put(entryOf(WHO)), world.outbox.put(entryOf(WHO))]);
    const quiet = () => undefined;
    await Promise.all([
      drain(world.path(), { exclusive, report: quiet }),
      drain(world.path(), { exclusive, report: quiet }),
      drain(world.path(), { exclusive, report: quiet }),
    ]);
    await world.settle(exclusive);
    await world.outbox.put(entryOf(WHO, 9_000));
    await world.settle(exclusive);
    expect(world.desk.tickets).toHaveLength(1);
  });

  it("gives two customers of one name a ticket each", async () => {
    const world = new World();
    await world.outbox.put(entryOf(WHO));
    await world.outbox.put(entryOf("61550000002222"));
    await world.settle();
    expect(world.desk.tickets.map((ticket) => ticket.contactId)).toEqual(["CT1", "CT2"]);
  });
});

describe("what StringeeX will not take", () => {
  it("takes another agent, then the group, and makes the ticket", async () => {
    const world = new World();
    const desk = world.desk.asDesk();
    const refusing: DeskCall[] = [];
    const path = {
      ...world.path(),
      desk: {
        ...desk,
        createTicket: async (...[request, signal]: Parameters<typeof desk.createTicket>) => {
          if (request.assigneeId !== null) {
            refusing.push("createTicket");
            const { DeskError } = await import("@/lib/domain/desk");
            const { problem } = await import("@/lib/domain/problem");
            throw new DeskError(problem("unknown-assignee"), "not-done", "never");
          }
          return desk.createTicket(request, signal);
        },
      },
    };
    await world.outbox.put(entryOf(WHO));
    await drain(path, { exclusive: locks(), report: (error) => world.reported.push(error) });
    expect(refusing).toHaveLength(2);
    expect(world.desk.tickets).toMatchObject([{ assigneeId: null, groupId: "GRW9E5OS" }]);
    expect(world.reported).toEqual([]);
  });
});
