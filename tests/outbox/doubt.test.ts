// @vitest-environment node
import { describe, expect, it } from "vitest";
import { type Desk, DeskError } from "@/lib/domain/desk";
import { type Entry, NEVER } from "@/lib/domain/entry";
import { problem } from "@/lib/domain/problem";
import { discarded, linked, resent } from "@/lib/outbox/by-hand";
import { drain } from "@/lib/outbox/drain";
import { entryId } from "@/lib/outbox/outbox";
import { liveUntil } from "./death";
import { entryOf, locks, World } from "./world";

const WHO = "100000000001111";
const quiet = (): void => undefined;

const lost = (): DeskError => new DeskError(problem("answer-lost"), "unknown", "later");

/** A desk that loses its first answer to a call and stores what it was asked some ms later. */
function storesLate(world: World, call: "createContact" | "addNote", ms: number): void {
  const asDesk = world.desk.asDesk.bind(world.desk);
  const late: { at: number; store: () => Promise<unknown> }[] = [];
  let first = true;
  const arrive = async (): Promise<void> => {
    for (const each of late.splice(0)) {
      if (each.at > world.now) late.push(each);
      else await each.store();
    }
  };
  world.desk.asDesk = () => {
    const desk = asDesk();
    const slow = (work: () => Promise<unknown>): void => {
      late.push({ at: world.now + ms, store: work });
    };
    const seen: Desk = {
      ...desk,
      findContact: async (...given) => {
        await arrive();
        return desk.findContact(...given);
      },
      hasNote: async (...given) => {
        await arrive();
        return desk.hasNote(...given);
      },
    };
    if (!first) return seen;
    const once =
      <A extends unknown[], R>(work: (...given: A) => Promise<R>) =>
      async (...given: A): Promise<R> => {
        if (!first) return work(...given);
        first = false;
        slow(() => work(...given));
        throw lost();
      };
    return call === "addNote"
      ? { ...seen, addNote: once(desk.addNote) }
      : { ...seen, createContact: once(desk.createContact) };
  };
}

/** More words for an item, as a rule adds them. */
function wordsFor(create: Entry, text: string): Entry {
  const words = [{ role: "customer" as const, name: "A", text, partial: false, shownTime: "" }];
  const id = entryId(create.portalId, create.key, `append:${text}`);
  return { ...create, id, job: "append", words, reference: `${create.reference}-${text}` };
}

describe("a desk that stores late what it never answered", () => {
  it.each([5_000, 10_000, 40_000])("%d ms: the note is written once", async (ms) => {
    const world = new World();
    storesLate(world, "addNote", ms);
    await world.outbox.put(entryOf(WHO));
    await world.settle();
    expect(world.desk.tickets.map(({ notes }) => notes.length)).toEqual([1]);
    expect((await world.badge(WHO)).state).toBe("created");
  });

  it.each([1_000, 9_000, 20_000])("%d ms: the contact is made once", async (ms) => {
    const world = new World();
    storesLate(world, "createContact", ms);
    const entry = entryOf(WHO);
    await world.outbox.put(entry);
    await world.settle();
    // Whatever is late is there by now.
    world.now += ms;
    await world.desk.asDesk().findContact(entry.snapshot.customer, AbortSignal.timeout(1_000));
    expect(world.desk.calls.filter((call) => call === "createContact")).toHaveLength(1);
    expect(world.desk.tickets).toHaveLength(1);
  });

  it("is looked for and given its note in one go, where the desk can be asked", async () => {
    const world = new World();
    world.desk.searches = true;
    world.desk.plan("createTicket", "lost-after");
    await world.outbox.put(entryOf(WHO));
    await drain(world.path(), { exclusive: locks(), report: (error) => world.reported.push(error) });
    expect(world.desk.tickets.map(({ notes }) => notes.length)).toEqual([1]);
    expect(world.reported).toEqual([]);
  });

  it("a note that never arrived is written all the same", async () => {
    const world = new World();
    world.desk.plan("addNote", "lost-before");
    await world.outbox.put(entryOf(WHO));
    await world.settle();
    expect(world.desk.tickets.map(({ notes }) => notes.length)).toEqual([1]);
  });
});

it("two tickets of one person at once share one contact", async () => {
  const world = new World();
  const first = entryOf(WHO);
  const second = entryOf("other");
  await world.outbox.put(first);
  await world.outbox.put({ ...second, snapshot: { ...second.snapshot, customer: first.snapshot.customer } });
  await world.settle();
  expect(world.desk.tickets).toHaveLength(2);
  expect(world.desk.calls.filter((call) => call === "createContact")).toHaveLength(1);
});

describe("a person who decides while the search still runs", () => {
  it("is obeyed: what they send again does not wait for ever", async () => {
    for (const searches of [true, false]) {
      const world = new World();
      world.desk.searches = searches;
      world.desk.plan("createTicket", "lost-before");
      await world.outbox.put(entryOf(WHO));
      const said: Promise<unknown>[] = [];
      world.desk.around = (call, moment) => {
        const looks = call === "findTicket" && world.desk.calls.includes("createTicket");
        if (!looks || moment !== "before" || said.length > 0) return;
        said.push(world.outbox.change(entryOf(WHO).id, resent(world.now)));
      };
      await world.settle();
      await Promise.all(said);
      world.desk.around = quiet;
      await world.settle();
      expect(said).toHaveLength(1);
      expect(world.desk.tickets, `searches: ${searches}`).toHaveLength(1);
      expect((await world.badge(WHO)).state).toBe("created");
    }
  });
});

describe("more words for a ticket under way", () => {
  it("reach it, wherever the worker dies", async () => {
    let moments = 0;
    for (let at = 0; ; at += 1) {
      const world = new World();
      world.desk.searches = true;
      const create = entryOf(WHO);
      await world.outbox.put(create);
      await world.outbox.put({ ...wordsFor(create, "ship"), notBefore: NEVER });
      const whole = await liveUntil(world, at);
      await world.settle();
      // Died before the request left: only a person can say that it never arrived.
      if (world.desk.tickets.length === 0) {
        expect((await world.badge(WHO)).state).toBe("uncertain");
        await world.outbox.change(create.id, resent(world.now));
        await world.settle();
      }
      expect(world.desk.tickets, `died at ${at}`).toHaveLength(1);
      const notes = world.desk.tickets[0]?.notes ?? [];
      expect(
        notes.filter((note) => note.includes("ship")),
        `died at ${at}`,
      ).toHaveLength(1);
      moments = at;
      if (whole) break;
    }
    expect(moments).toBeGreaterThan(10);
  });

  it("that found no name wait, and go on when a person links the ticket", async () => {
    const world = new World();
    world.desk.givesIds = false;
    const create = entryOf(WHO);
    const words = wordsFor(create, "ship");
    await world.outbox.put(create);
    await world.outbox.put(words);
    await world.settle();
    expect(await world.outbox.get(words.id)).toMatchObject({ state: "waiting", notBefore: NEVER });
    const [made] = world.desk.tickets;
    await world.outbox.change(create.id, linked({ ticketId: made?.ticketId ?? "", serial: null }, world.now));
    await world.settle();
    expect(made?.notes.some((note) => note.includes("ship"))).toBe(true);
  });
});

describe("a clock that was wrong", () => {
  it("a year ahead when work was put off: it is due at once when the clock is right again", async () => {
    const world = new World();
    const year = 365 * 86_400_000;
    world.now += year;
    world.desk.plan("findContact", "server-error");
    await world.outbox.put(entryOf(WHO, world.now));
    await drain(world.path(), { exclusive: locks(), report: quiet });
    expect(world.desk.tickets).toHaveLength(0);
    world.now -= year;
    await drain(world.path(), { exclusive: locks(), report: quiet });
    expect(world.desk.tickets).toHaveLength(1);
  });

  it.each([-86_400_000, -3_600_000, 3_600_000, 90 * 86_400_000])(
    "jumping by %d ms in the middle of the path makes no second ticket",
    async (jump) => {
      for (let at = 0; at < 30; at += 3) {
        const world = new World();
        world.now = 1_800_000_000_000;
        await world.outbox.put(entryOf(WHO, world.now));
        await liveUntil(world, at);
        world.now += jump;
        await world.settle();
        expect(world.desk.tickets.length).toBeLessThanOrEqual(1);
        expect(["created", "uncertain"]).toContain((await world.badge(WHO)).state);
      }
    },
  );
});

describe("nothing more may be sent", () => {
  it("once the desk asked for a pause: everything waits, for as long as it asked", async () => {
    const world = new World();
    world.desk.plan("createTicket", "rate-limited");
    for (const who of ["1", "2", "3", "4", "5", "6"]) await world.outbox.put(entryOf(who));
    await drain(world.path(), { exclusive: locks(), report: (error) => world.reported.push(error) });
    expect(world.pausedUntil).toBe(world.now + 5_000);
    expect(world.desk.calls.filter((call) => call === "findContact").length).toBeLessThan(6);
  });

  it("stops before the next request of every ticket, and goes on when it may", async () => {
    for (let allowed = 0; allowed < 12; allowed += 1) {
      const world = new World();
      for (const who of ["1", "2", "3", "4", "5", "6"]) await world.outbox.put(entryOf(who));
      let asked = 0;
      const path = { ...world.path(), goesOn: async () => ++asked <= allowed };
      await drain(path, { exclusive: locks(), report: (error) => world.reported.push(error) });
      const writes = world.desk.calls.filter((call) => call === "createTicket" || call === "addNote");
      expect(writes.length, "each needs a yes of its own").toBeLessThanOrEqual(allowed);
      for (const who of ["1", "2", "3", "4", "5", "6"]) {
        const entry = await world.outbox.get(entryOf(who).id);
        expect(entry?.problem, "no fault of the work's").toBeNull();
        expect(entry?.inFlight, "nothing was sent in doubt").toBeNull();
      }
      await world.settle();
      expect(world.desk.tickets).toHaveLength(6);
      expect(world.reported).toEqual([]);
    }
  });
});

it("work that was thrown away while its contact was looked for makes no contact", async () => {
  const world = new World();
  await world.outbox.put(entryOf(WHO));
  const said: Promise<unknown>[] = [];
  world.desk.around = (call, moment) => {
    if (call === "findContact" && moment === "before")
      said.push(world.outbox.change(entryOf(WHO).id, discarded));
  };
  await world.settle();
  await Promise.all(said);
  expect(world.desk.contacts.size).toBe(0);
  expect(world.desk.tickets).toHaveLength(0);
});
