// @vitest-environment node
import { describe, expect, it } from "vitest";
import { type Entry, type EntryState, entryStates, NEVER } from "@/lib/domain/entry";
import { LOCAL_PORTAL } from "@/lib/domain/local";
import type { Ticket } from "@/lib/domain/ticket";
import { entryId } from "@/lib/outbox/outbox";
import { purge } from "@/lib/outbox/purge";
import { withReceipt } from "@/lib/outbox/receipt";
import { createDecisions } from "@/lib/store/decisions";
import { createTickets } from "@/lib/store/tickets";
import { entryOf, PORTAL, World } from "./world";

const OLD = 1_000;
const NOW = 100_000_000;
const BEFORE = 50_000_000;
const WHO = "100000000001111";

const ticketOf = (entry: Entry, more: Partial<Ticket> = {}): Ticket => {
  const { ticket } = withReceipt(entry, { ticketId: "tk_1", serial: "17" }, OLD);
  if (ticket == null) throw new Error("a receipt gives a ticket");
  return { ...ticket, subject: "[PT-1] Cửa Hàng Mẫu · Khách Thử A: giá bao nhiêu", ...more };
};

async function keep(world: World, entry: Entry, ticket: Ticket | null): Promise<void> {
  const db = await world.door.get();
  await db.put("outbox", entry);
  if (ticket !== null) await db.put("tickets", ticket);
}
const allOf = async (world: World) => JSON.stringify(await (await world.door.get()).getAll("outbox"));

describe("what is over for long", () => {
  it("is forgotten, and the same click still makes no second ticket", async () => {
    const world = new World();
    world.now = OLD;
    await world.outbox.put(entryOf(WHO, OLD), ["m1"]);
    await world.settle();
    await purge(world.door, BEFORE);
    expect(await world.outbox.get(entryOf(WHO).id)).toBeNull();
    const known = await createTickets(world.door).get(PORTAL, entryOf(WHO).key);
    expect(known).toMatchObject({ ticketId: "tk_1", subject: "", customer: { name: "" }, url: null });
    expect((await world.badge(WHO)).state).toBe("created");
    world.now = NOW;
    const again = await world.outbox.put(entryOf(WHO, NOW));
    expect(again.added).toBe(false);
    expect([...(await world.outbox.judged(PORTAL, ["m1"])).keys()]).toEqual(["m1"]);
    await world.settle();
    expect(world.desk.tickets).toHaveLength(1);
  });

  it.each(entryStates)("never takes what is %s unless it is over", async (state: EntryState) => {
    const over = state === "done" || state === "discarded";
    for (const job of ["create", "append", "status"] as const) {
      const world = new World();
      const create = entryOf(WHO, OLD);
      const id = entryId(PORTAL, create.key, job);
      const notBefore = state === "waiting" ? NEVER : OLD;
      const entry: Entry = { ...create, id, job, state, changedAt: OLD, notBefore, mayExist: true };
      await keep(world, entry, state === "done" ? ticketOf(create) : null);
      await purge(world.door, BEFORE);
      const after = await world.outbox.get(id);
      if (!over) expect(after, `${job} ${state}`).toEqual(entry);
      else if (job === "create" && state === "discarded") {
        // That it is not wanted, and that its ticket may lie at StringeeX, is still known; whose it was is not.
        expect(after).toMatchObject({ state, mayExist: true, key: entry.key });
        expect(JSON.stringify(after)).not.toContain("giá bao nhiêu");
        expect(JSON.stringify(after)).not.toContain("Khách Thử");
        const asked = await world.outbox.put({ ...create, createdAt: NOW });
        expect(asked.entry?.state).toBe("uncertain");
      } else expect(after, `${job} ${state}`).toBeNull();
    }
  });

  it("keeps what is younger, what waits for its ticket's id, another's records and this browser's own", async () => {
    const world = new World();
    const nameless = { ...entryOf("1", OLD), state: "done" as const, changedAt: OLD };
    await keep(world, nameless, { ...ticketOf(nameless), ticketId: null, note: "waiting" });
    const young = { ...entryOf("2", OLD), state: "done" as const, changedAt: NOW };
    await keep(world, young, ticketOf(young, { statusAt: NOW }));
    const local = { ...entryOf("3", OLD, LOCAL_PORTAL), state: "done" as const, changedAt: OLD };
    await keep(world, local, ticketOf(local));
    const db = await world.door.get();
    await db.put("outbox", { ...entryOf("4", OLD), state: "done", changedAt: OLD, contactId: 7 });
    await db.put("tickets", { portalId: PORTAL, key: "5", subject: "?", status: "?" });
    const before = [await allOf(world), JSON.stringify(await db.getAll("tickets"))];
    expect(await purge(world.door, BEFORE)).toEqual({ entries: 0, emptied: 0, lines: 0 });
    expect([await allOf(world), JSON.stringify(await db.getAll("tickets"))]).toEqual(before);
  });

  it("counts for every portal, in more parts than one, and a second time changes nothing", async () => {
    const world = new World();
    const db = await world.door.get();
    const tx = db.transaction(["outbox", "tickets"], "readwrite");
    for (const portal of ["PTA", "PTB"]) {
      for (let n = 0; n < 700; n += 1) {
        const entry = { ...entryOf(String(1000 + n), OLD, portal), state: "done" as const };
        void tx.objectStore("outbox").put(entry);
        void tx.objectStore("tickets").put(ticketOf(entry));
      }
    }
    await tx.done;
    expect(await purge(world.door, BEFORE)).toMatchObject({ entries: 1400, emptied: 1400 });
    expect(await db.count("outbox")).toBe(0);
    expect(await db.count("tickets")).toBe(1400);
    expect(await purge(world.door, BEFORE)).toEqual({ entries: 0, emptied: 0, lines: 0 });
  });

  it("takes the lines of the log that are older, and no other", async () => {
    const world = new World();
    const decisions = createDecisions(world.door);
    const db = await world.door.get();
    for (const at of [OLD, BEFORE, NOW])
      await db.put("decisions", { id: `line ${at}`, at, portalId: PORTAL, key: "k" });
    expect((await purge(world.door, BEFORE)).lines).toBe(1);
    expect(await db.getAllKeys("decisions")).toEqual([`line ${NOW}`, `line ${BEFORE}`]);
    expect(await decisions.newest(5)).toEqual([]);
  });
});
