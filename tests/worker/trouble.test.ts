// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commentKey, messageKey, postKey } from "@/lib/domain/key";
import { forgetOld } from "@/lib/worker/retention";
import { addPage, openShop, saveQueue, signIn } from "./shop";
import { PAGE, snapshotOf, type WorkerWorld, workerWorld } from "./world";

const A = "100000000001111";
const B = "61550000002222";
const NOBODY = {};
const DAY = 86_400_000;
let world: WorkerWorld;

beforeEach(async () => {
  world = await workerWorld();
  await signIn(world.own);
  await saveQueue(world.own);
  await addPage(world.own);
  await openShop(world.own, { creation: "automatic", postsAndComments: "everything" });
  world.clock.now += 60_000;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.close();
});

const tickets = () => world.emulator.state.tickets;

/** A visitor's post, as a tab tells of it. */
function post(id: string, text: string) {
  const key = postKey(PAGE, id);
  const customer = { id: A, name: "Khách Thử A", profileUrl: null };
  const words = [{ role: "customer" as const, name: customer.name, text, partial: false, shownTime: "" }];
  const item = { key, kind: "post" as const, pageId: PAGE, partial: false, translated: false, url: null };
  return {
    activity: {
      ...item,
      text,
      author: { ...customer, role: "customer" as const },
      postOwner: "visitor" as const,
      time: { from: world.clock.now, to: world.clock.now },
    },
    activityId: id,
    snapshot: { ...item, customer, words, post: null, seenAt: world.clock.now },
  };
}
const badgeOf = (id: string) => world.mirrored().get(`badge:${postKey(PAGE, id)}`);

/** One store finds no room for these records; everything else is kept. */
function full(store: string, holds: (value: unknown) => boolean): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...given) {
    if (this.name === store && holds(given[0])) throw new DOMException("no room", "QuotaExceededError");
    return put.apply(this, given);
  });
}
const mentions = (text: string) => (value: unknown) => JSON.stringify(value).includes(text);

describe("storage without room", () => {
  it("is said at the item it concerns; the items beside it are judged, kept and sent", async () => {
    full("outbox", mentions(postKey(PAGE, "p2")));
    await world.facebook.observed(
      { items: [post("p1", "giá"), post("p2", "ship"), post("p3", "màu")] },
      NOBODY,
    );
    await world.rest();
    // One customer's tickets take turns.
    world.clock.now += 2_000;
    await world.rest();
    expect(tickets()).toHaveLength(2);
    expect(badgeOf("p1")).toMatchObject({ state: "created" });
    expect(badgeOf("p2")).toMatchObject({ state: "none", problem: { code: "storage-full" } });
    expect(badgeOf("p3")).toMatchObject({ state: "created" });
    vi.restoreAllMocks();
    await world.facebook.observed({ items: [post("p2", "ship")] }, NOBODY);
    await world.rest();
    expect(tickets(), "seen again with room, it is made").toHaveLength(3);
    expect(badgeOf("p2")).toMatchObject({ state: "created", problem: null });
  });

  it("for the names of posts is said at every item: nothing is judged that might be known by another name", async () => {
    const made = post("p1", "giá");
    await world.facebook.observed({ items: [made] }, NOBODY);
    await world.rest();
    const key = commentKey(PAGE, "p9", A);
    const comment = {
      ...made,
      activityId: "c-77",
      activity: { ...made.activity, key, kind: "comment" as const, postOwner: "page" as const },
      snapshot: { ...made.snapshot, key, kind: "comment" as const },
    };
    full("values", mentions("c-77"));
    await world.facebook.observed({ items: [made, comment] }, NOBODY);
    await world.rest();
    const noRoom = { problem: { code: "storage-full" } };
    expect(world.mirrored().get(`badge:${key}`)).toMatchObject({ state: "none", ...noRoom });
    expect(badgeOf("p1"), "what is known stays said").toMatchObject({ state: "created", ...noRoom });
    expect(tickets()).toHaveLength(1);
    vi.restoreAllMocks();
    await world.facebook.observed({ items: [comment] }, NOBODY);
    await world.rest();
    world.clock.now += 2_000;
    await world.rest();
    expect(tickets(), "seen again with room, it is made").toHaveLength(2);
  });

  it("of the log alone holds nothing up", async () => {
    full("decisions", () => true);
    await world.facebook.observed({ items: [post("p1", "giá")] }, NOBODY);
    await world.rest();
    expect(tickets()).toHaveLength(1);
    expect(badgeOf("p1")).toMatchObject({ state: "created" });
  });

  it("at a click is told to the click, and nothing is sent", async () => {
    full("outbox", mentions(messageKey(PAGE, A)));
    await expect(world.facebook.create(snapshotOf(A), NOBODY)).rejects.toMatchObject({
      problem: { code: "storage-full" },
    });
    await world.rest();
    expect(tickets()).toHaveLength(0);
    vi.restoreAllMocks();
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    expect(tickets()).toHaveLength(1);
  });
});

describe("a browser that will not keep badges", () => {
  it("has the click answered and the ticket made all the same, once", async () => {
    const refused = vi.spyOn(world.deps.mirror, "badges").mockRejectedValue(new Error("QUOTA_BYTES"));
    const badge = await world.facebook.create(snapshotOf(A), NOBODY);
    expect(["queued", "sending"]).toContain(badge.state);
    await world.rest();
    expect(tickets()).toHaveLength(1);
    refused.mockRestore();
    expect((await world.facebook.create(snapshotOf(A), NOBODY)).state).toBe("created");
    await world.rest();
    expect(tickets()).toHaveLength(1);
    expect(world.badge(A)?.state).toBe("created");
  });

  it("still shows the toolbar's number", async () => {
    vi.spyOn(world.deps.mirror, "work").mockRejectedValue(new Error("QUOTA_BYTES"));
    world.emulator.failNext("POST /v1/ticket", { kind: "refused" });
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    expect(world.toolbar.text).toBe("1");
  });
});

describe("work that is under way when somebody changes their mind", () => {
  /** Runs something when the first contact is looked for. */
  function atFirstContact(what: () => Promise<unknown>): Promise<unknown> {
    const { fetch } = world.deps;
    return new Promise((resolve, reject) => {
      let first = true;
      const seen: typeof fetch = async (input, init) => {
        if (first && String(input).includes("searchcontact")) {
          first = false;
          await what().then(resolve, reject);
        }
        return fetch(input, init);
      };
      Object.assign(world.deps, { fetch: seen });
    });
  }

  it.each([
    ["signs out", () => world.own.signOut(undefined, NOBODY)],
    ["takes consent back", () => world.own.withdrawConsent(undefined, NOBODY)],
  ])("%s: no ticket is sent from then on, and none is lost", async (_, what) => {
    // All of it is kept before any of it is sent.
    await world.deps.store.turns.update((turns) => ({ ...turns, pausedUntil: world.clock.now + 1000 }));
    for (const who of [A, B, "1003", "1004", "1005", "1006"])
      await world.facebook.create(snapshotOf(who), NOBODY);
    world.clock.now += 2000;
    const said = atFirstContact(what);
    await world.rest();
    await said;
    const before = tickets().length;
    await world.rest();
    expect(tickets().length).toBe(before);
    expect(before).toBeLessThan(6);
    await signIn(world.own);
    await world.rest();
    world.clock.now += 60_000;
    await world.rest();
    expect(tickets()).toHaveLength(6);
  });

  it("deletes everything: nothing that was under way writes itself back", async () => {
    const said = atFirstContact(() => world.own.deleteEverything(undefined, NOBODY));
    await world.facebook.create(snapshotOf(A), NOBODY);
    await said;
    await world.rest();
    const db = await world.deps.store.door.get();
    for (const name of db.objectStoreNames) expect(await db.getAllKeys(name), name).toEqual([]);
    expect(JSON.stringify([...world.mirrored()])).not.toContain(A);
    expect(world.alarms.size).toBe(0);
    expect(tickets()).toHaveLength(0);
  });
});

describe("words whose ticket nobody names", () => {
  it("need a person, once for each ticket, and go to it when it is linked from their own line", async () => {
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    expect(world.toolbar.text, "a ticket without a name alone needs nobody").toBe("");
    const [made] = tickets();
    if (made === undefined) throw new Error("no ticket");
    const { portalId } = (await world.deps.store.session.get()).grant ?? { portalId: "" };
    const { newEntry } = await import("@/lib/worker/entries");
    for (const text of ["còn hàng không", "ship về Huế"]) {
      const words = [{ role: "customer" as const, name: "A", text, partial: false, shownTime: "" }];
      await world.deps.outbox.put(newEntry(world.deps, portalId, snapshotOf(A), { job: "append", words }));
    }
    await world.rest();
    expect(await world.own.work(undefined, NOBODY)).toEqual({ waiting: 2, needsPerson: 1 });
    expect(world.toolbar.text).toBe("1");
    const { groups } = await world.own.workList({ limit: 50 }, NOBODY);
    const line = groups.find(({ state }) => state === "waiting")?.items[0];
    await world.own.linkWork({ id: line?.id ?? "", ticket: made.id }, NOBODY);
    await world.rest();
    expect(world.toolbar.text).toBe("");
    const notes = world.emulator.state.notes.map(({ text }) => text);
    for (const text of ["còn hàng không", "ship về Huế"])
      expect(notes.filter((note) => note.includes(text))).toHaveLength(1);
  });
});

describe("finished work", () => {
  it("is forgotten once a day after as long as the person chose, without an alarm, and still serves its ticket", async () => {
    world.emulator.switches.ticketIdInAnswer = true;
    world.emulator.switches.ticketUpdate = true;
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    const entries = async () => (await world.deps.store.door.get()).count("outbox");
    world.clock.now += 20 * DAY;
    await forgetOld(world.deps);
    expect(await entries(), "90 days unless told otherwise").toBe(1);
    const preferences = await world.own.preferences(undefined, NOBODY);
    await world.own.savePreferences({ ...preferences, keepDays: 7 }, NOBODY);
    await forgetOld(world.deps);
    expect(await entries(), "once a day").toBe(1);
    world.clock.now += DAY;
    await forgetOld(world.deps);
    expect(await entries()).toBe(0);
    expect(world.alarms.size).toBe(0);
    expect(JSON.stringify(await (await world.deps.store.door.get()).getAll("tickets"))).not.toContain(
      "giá bao",
    );
    await signIn(world.own);
    // What is known of the ticket is enough to go on with it, and to make no other.
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.facebook.setStatus({ key: messageKey(PAGE, A), status: "solved" }, NOBODY);
    world.clock.now += 60_000;
    await world.rest();
    expect(tickets()).toMatchObject([{ status: 3 }]);
    expect(world.badge(A)).toMatchObject({ state: "created", status: "solved" });
  });
});
