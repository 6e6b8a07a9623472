// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { Entry } from "@/lib/domain/entry";
import { resent, takenBack } from "@/lib/outbox/by-hand";
import { createTickets } from "@/lib/store/tickets";
import type { DeskCall, Fault, MemoryDesk } from "./bench-desk";
import { liveUntil } from "./death";
import { entryOf, PORTAL, World } from "./world";

/*
 * Two people look after one page, each in a browser with a store of its own: all that they share is StringeeX.
 */

const WHO = "100000000001111";
const { id, key } = entryOf(WHO);

/** Another browser at the same portal. */
async function anotherBrowser(desk?: MemoryDesk): Promise<World> {
  const world = new World();
  // Opened now: the next browser has another database under the same name.
  await world.door.get();
  if (desk !== undefined) world.desk = desk;
  world.desk.searches = true;
  return world;
}
const saying = (text: string, now = 1_000): Entry => {
  const entry = entryOf(WHO, now);
  const words = [{ role: "customer" as const, name: "Khách Thử A", text, partial: false, shownTime: "" }];
  return { ...entry, snapshot: { ...entry.snapshot, words } };
};
async function made(world: World, entry = entryOf(WHO)): Promise<void> {
  await world.outbox.put(entry);
  await world.settle();
  expect((await world.badge(WHO)).state).toBe("created");
}
const countOf = (world: World, call: DeskCall): number =>
  world.desk.calls.filter((each) => each === call).length;

describe("an item whose ticket somebody else has made", () => {
  it("joins it: no second ticket, no second note of the same words, and it is said whose it is", async () => {
    const first = await anotherBrowser();
    await made(first);
    const second = await anotherBrowser(first.desk);
    await made(second);
    expect(second.desk.tickets.map(({ notes }) => notes.length)).toEqual([1]);
    expect(await createTickets(second.door).get(PORTAL, key)).toMatchObject({
      ticketId: "tk_1",
      joined: true,
      assignee: null,
      note: "added",
    });
    expect((await createTickets(first.door).get(PORTAL, key))?.joined).toBeUndefined();
  });

  it("adds what the other had not seen", async () => {
    const first = await anotherBrowser();
    await made(first);
    const second = await anotherBrowser(first.desk);
    await made(second, saying("ship về Huế bao nhiêu"));
    const [ticket] = second.desk.tickets;
    expect(second.desk.tickets).toHaveLength(1);
    expect(ticket?.notes).toHaveLength(2);
    expect(ticket?.notes[1]).toContain("ship về Huế bao nhiêu");
  });

  it("is joined once, with its words once, wherever the worker dies", async () => {
    for (let at = 0; ; at += 1) {
      const first = await anotherBrowser();
      await made(first);
      const second = await anotherBrowser(first.desk);
      await second.outbox.put(saying("ship về Huế bao nhiêu"));
      const whole = await liveUntil(second, at);
      await second.settle();
      expect(second.desk.tickets, `died at ${at}`).toHaveLength(1);
      expect(second.desk.tickets[0]?.notes, `died at ${at}`).toHaveLength(2);
      expect((await second.badge(WHO)).state).toBe("created");
      if (whole) break;
    }
  });

  it("stays theirs: taking the creation back closes nothing, and says so", async () => {
    const first = await anotherBrowser();
    first.desk.setsStatus = true;
    await made(first);
    const second = await anotherBrowser(first.desk);
    await made(second);
    await expect(second.outbox.change(id, takenBack(second.now))).rejects.toThrow("already-sent");
    await second.settle();
    expect(second.desk.tickets).toMatchObject([{ status: "new" }]);
    expect((await second.outbox.get(id))?.state).toBe("done");
  });

  it("was thrown away while it was looked for: it stays thrown away", async () => {
    const first = await anotherBrowser();
    await made(first);
    const second = await anotherBrowser(first.desk);
    await second.outbox.put(entryOf(WHO));
    const said: Promise<unknown>[] = [];
    second.desk.around = (call, moment) => {
      if (call === "findTicket" && moment === "before" && said.length === 0)
        said.push(second.outbox.change(id, takenBack(second.now)));
    };
    await second.settle();
    await Promise.all(said);
    expect((await second.outbox.get(id))?.state).toBe("discarded");
    expect(second.desk.tickets).toHaveLength(1);
  });
});

describe("looking before the first request", () => {
  it("is one question where the portal can search, and none where it can't", async () => {
    const searching = await anotherBrowser();
    await made(searching);
    // One before, and one after: whether somebody else was at it in the same moment.
    expect(countOf(searching, "findTicket")).toBe(2);
    const blind = new World();
    await blind.outbox.put(entryOf(WHO));
    await blind.settle();
    expect(countOf(blind, "findTicket")).toBe(0);
  });

  it.each<Fault>(["server-error", "refused", "lost-before", "unreadable-after", "offline", "rate-limited"])(
    "that meets %s keeps nobody's ticket from being made, once",
    async (fault) => {
      const world = await anotherBrowser();
      world.desk.plan("findTicket", fault, fault);
      await made(world);
      expect(world.desk.tickets).toHaveLength(1);
    },
  );
});

describe("two who ask at the same moment, each before the other's ticket can be found", () => {
  async function twins(): Promise<World> {
    const first = await anotherBrowser();
    await made(first);
    const second = await anotherBrowser(first.desk);
    // The search that comes before finds nothing yet.
    second.desk.plan("findTicket", "server-error");
    await made(second);
    expect(second.desk.tickets).toHaveLength(2);
    return second;
  }

  it("are told so, with both tickets' names, and a person closes one", async () => {
    const world = await twins();
    expect((await world.badge(WHO)).problem).toMatchObject({ code: "made-twice", detail: "tk_1, tk_2" });
    expect(await world.outbox.count(PORTAL, ["refused"])).toBe(1);
    await world.outbox.change(id, resent(world.now));
    await world.settle();
    expect((await world.badge(WHO)).problem, "both are open still").toMatchObject({ code: "made-twice" });
    const [, other] = world.desk.tickets;
    if (other !== undefined) other.status = "solved";
    await world.outbox.change(id, resent(world.now));
    await world.settle();
    expect(await world.badge(WHO)).toMatchObject({ state: "created", problem: null });
    expect(world.desk.tickets.map(({ notes }) => notes.length)).toEqual([1, 1]);
    expect(world.desk.tickets).toHaveLength(2);
  });

  it("and a worker that dies at any moment tells it all the same", async () => {
    for (let at = 0; ; at += 1) {
      const first = await anotherBrowser();
      await made(first);
      const second = await anotherBrowser(first.desk);
      second.desk.plan("findTicket", "server-error");
      await second.outbox.put(entryOf(WHO));
      const whole = await liveUntil(second, at);
      await second.settle();
      const badge = await second.badge(WHO);
      expect(badge.state, `died at ${at}`).toBe("created");
      if (second.desk.tickets.length === 2) expect(badge.problem?.code, `died at ${at}`).toBe("made-twice");
      if (whole) break;
    }
  });
});

it("the reference alone decides: another customer's ticket is not joined", async () => {
  const first = await anotherBrowser();
  await made(first);
  const second = await anotherBrowser(first.desk);
  await second.outbox.put(entryOf("61550000002222"));
  await second.settle();
  expect(second.desk.tickets).toHaveLength(2);
});
