// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CONSENT_VERSION } from "@/lib/domain/consent";
import { POLICY_NAME } from "@/lib/domain/policy";
import { writeSettingsFile } from "@/lib/domain/settings-file";
import { createOutbox } from "@/lib/outbox/outbox";
import { createStore } from "@/lib/store/store";
import { announce } from "@/lib/worker/announce";
import { deliver } from "@/lib/worker/deliver";
import { applyPolicy } from "@/lib/worker/policy";
import { refreshSeen } from "@/lib/worker/refresh";
import { USERS } from "../stage/stringeex";
import { addPage, importFile, keptPage, openShop, ready, saveQueue, signIn } from "./shop";
import { PAGE, snapshotOf, type WorkerWorld, workerWorld } from "./world";

const A = "100000000001111";
const B = "61550000002222";
const C = "100000000003333";
const NOBODY = {};
let world: WorkerWorld;

beforeEach(async () => {
  world = await workerWorld();
});
afterEach(async () => {
  expect(world.reported).toEqual([]);
  await world.close();
});

/** Everything that reached StringeeX. */
const sent = (): readonly unknown[] => world.emulator.state.requests;

describe("consent", () => {
  it("is recorded by signing in, with the text's version and the time, and nothing more is asked", async () => {
    expect(await world.own.consent(undefined, NOBODY)).toBeNull();
    await ready(world.own);
    expect(await world.own.consent(undefined, NOBODY)).toEqual({
      version: CONSENT_VERSION,
      at: world.clock.now,
      how: "sign-in",
      withdrawnAt: null,
    });
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    expect(world.emulator.state.tickets).toHaveLength(1);
    expect(world.badge(A)?.problem).toBeNull();
  });

  it("is not given by a sign-in that failed", async () => {
    const { email } = USERS.onePortal;
    const wrong = { email, password: "sai", baseUrl: "https://api.stringeex.com" };
    await expect(world.own.signIn(wrong, NOBODY)).rejects.toThrow("wrong-credentials");
    expect(await world.own.consent(undefined, NOBODY)).toBeNull();
    const token = { token: "khong-phai-token", baseUrl: "https://api.stringeex.com" };
    await expect(world.own.pasteToken(token, NOBODY)).rejects.toThrow();
    expect(await world.own.consent(undefined, NOBODY)).toBeNull();
  });

  it("taken back stops everything: the click is kept, says why, and opens the page that asks", async () => {
    await ready(world.own);
    await world.own.withdrawConsent(undefined, NOBODY);
    const before = sent().length;
    const badge = await world.facebook.create(snapshotOf(A), NOBODY);
    expect(badge).toMatchObject({ state: "queued", problem: { code: "consent-missing" } });
    expect(world.opened).toEqual(["chrome-extension://page-tickets/welcome.html#consent"]);
    await world.rest();
    expect(sent()).toHaveLength(before);
    expect(world.toolbar.text).toBe("1");

    await world.own.giveConsent({ version: CONSENT_VERSION }, NOBODY);
    await world.rest();
    expect(world.emulator.state.tickets).toHaveLength(1);
    expect(world.badge(A)).toMatchObject({ state: "created", problem: null });
    await announce(world.deps);
    expect(world.toolbar.text).toBe("");
  });

  it("taken back stops looking at tickets, too", async () => {
    world.emulator.switches.ticketIdInAnswer = true;
    world.emulator.switches.ticketRead = true;
    await ready(world.own);
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    await world.own.withdrawConsent(undefined, NOBODY);
    world.clock.now += 3_600_000;
    const before = sent().length;
    await world.facebook.details({ key: snapshotOf(A).key }, NOBODY);
    await refreshSeen(world.deps, [snapshotOf(A).key]);
    expect(sent()).toHaveLength(before);
    expect(world.badge(A)?.state).toBe("created");
  });

  it("to an older text does not stand, and an old page cannot give it", async () => {
    await ready(world.own);
    await world.deps.store.consent.update((given) => given && { ...given, version: CONSENT_VERSION - 1 });
    expect((await world.facebook.create(snapshotOf(A), NOBODY)).problem?.code).toBe("consent-missing");
    await world.rest();
    expect(world.emulator.state.tickets).toHaveLength(0);
    await expect(world.own.giveConsent({ version: CONSENT_VERSION - 1 }, NOBODY)).rejects.toThrow(
      "reload-tab",
    );
  });

  it("that cannot be read is none", async () => {
    await ready(world.own);
    await world.deps.store.door.run((db) => db.put("values", { version: "yes" }, "consent"));
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.facebook.create(snapshotOf(B), NOBODY);
    await world.rest();
    expect(world.emulator.state.tickets).toHaveLength(0);
    expect(world.badge(B)?.problem?.code).toBe("consent-missing");
  });
});

/** What comes on screen and would be made by rule. */
const seen = async (): Promise<void> => {
  const snapshot = snapshotOf(C);
  const { key, kind, pageId, customer, url } = snapshot;
  const activity = {
    ...{ key, kind, pageId, url, text: "giá bao nhiêu", partial: false, translated: false },
    author: { ...customer, role: "customer" as const },
    postOwner: null,
    time: { from: world.clock.now, to: world.clock.now },
  };
  await world.facebook.observed({ items: [{ activity, activityId: "mid.1", snapshot }] }, NOBODY);
};
const key = snapshotOf(A).key;
const AUTOMATIC = { messages: true, creation: "automatic" } as const;

/** Every way that leads to a customer's words being sent, or to anything being asked about a customer. */
const roads: Record<string, () => Promise<unknown>> = {
  "a click": () => world.facebook.create(snapshotOf(B), NOBODY),
  "a rule": seen,
  "words added by hand": () =>
    world.facebook.append({ snapshot: snapshotOf(A), words: snapshotOf(A).words }, NOBODY),
  "a typed note": () => world.facebook.addNote({ key, text: "đã gọi" }, NOBODY),
  "a change of status": () => world.facebook.setStatus({ key, status: "solved" }, NOBODY),
  "looking at what is on screen": () => world.facebook.seen({ keys: [key] }, NOBODY),
  "undoing a ticket": () => world.facebook.undo({ key, what: "create" }, NOBODY),
  "tickets of this browser, all at once": () => world.own.sendLocal({ keys: null }, NOBODY),
  "work that waits, tried now": async () => {
    await world.facebook.create(snapshotOf(B), NOBODY);
    const waiting = (await world.own.workList({ limit: 9 }, NOBODY)).groups.flatMap(({ items }) => items);
    for (const { id } of waiting) await world.own.retryWork({ id }, NOBODY).catch(() => undefined);
  },
  "an imported file": async () => {
    const page = { ...(await keptPage(world.own)), ...AUTOMATIC };
    const text = writeSettingsFile({ ...(await world.own.settings(undefined, NOBODY)), pages: [page] });
    await importFile(world.own, text);
    await seen();
  },
  "an organisation's policy": async () => {
    const { queues } = await world.own.settings(undefined, NOBODY);
    world.managed.set(POLICY_NAME, { queues, pages: [{ id: PAGE, queueId: "q1", ...AUTOMATIC }] });
    await applyPolicy(world.deps);
    await seen();
  },
  "the worker's next life": async () => {
    await world.facebook.create(snapshotOf(B), NOBODY);
    const store = createStore();
    await deliver({ ...world.deps, store, outbox: createOutbox(store.door) });
  },
};

describe("where nobody was asked, as after an update from a version that asked for nothing", () => {
  beforeEach(async () => {
    const { switches } = world.emulator;
    Object.assign(switches, { ticketIdInAnswer: true, ticketRead: true, ticketUpdate: true });
    await world.own.enterLocal(undefined, NOBODY);
    await addPage(world.own);
    await world.facebook.create(snapshotOf(C), NOBODY);
    await world.rest();
    await signIn(world.own);
    await saveQueue(world.own);
    await openShop(world.own, AUTOMATIC);
    await world.facebook.create(snapshotOf(A), NOBODY);
    await world.rest();
    expect(world.badge(A)?.state).toBe("created");
    await world.deps.store.door.run((db) => db.delete("values", "consent"));
  });

  it.each(Object.entries(roads))("%s sends nothing", async (_, road) => {
    const before = sent().length;
    await road().catch((error: unknown) => expect(String(error)).toContain("consent-missing"));
    for (const later of [0, 61_000, 3_600_000, 86_400_000]) {
      world.clock.now += later;
      await world.rest();
    }
    expect(sent().slice(before)).toEqual([]);
  });
});
