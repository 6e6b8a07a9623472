// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CONSENT_VERSION } from "@/lib/domain/consent";
import { announce } from "@/lib/worker/announce";
import { refreshSeen } from "@/lib/worker/refresh";
import { USERS } from "../stage/stringeex";
import { ready } from "./shop";
import { snapshotOf, type WorkerWorld, workerWorld } from "./world";

const A = "100000000001111";
const B = "61550000002222";
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
