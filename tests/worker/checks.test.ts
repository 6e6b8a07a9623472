import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CHECKS_MIRROR, type RoutingFinding } from "@/lib/domain/check";
import { PAGE, type WorkerWorld, workerWorld } from "./world";

let world: WorkerWorld;
const from = {};
const finding = (verdict: RoutingFinding["verdict"], app = ""): RoutingFinding => ({
  kind: "routing",
  verdict,
  app,
  reason: verdict === "cannot-tell" ? "unreadable" : "seen",
});
const report = (each: RoutingFinding, pageId = PAGE) =>
  world.facebook.verdict({ pageId, finding: each, reader: "routing test" }, from);

beforeEach(async () => {
  world = await workerWorld();
  await world.own.addPage({ id: PAGE, username: "", name: "Cửa Hàng Mẫu" }, from);
});
afterEach(() => world.close());

describe("what the worker keeps of the checks", () => {
  it("dates each finding by its own clock and keeps it over a restart", async () => {
    await report(finding("ok", "StringeeX"));
    const [kept] = await world.own.checks(undefined, from);
    expect(kept?.routing).toEqual([
      {
        finding: finding("ok", "StringeeX"),
        firstAt: world.clock.now,
        lastAt: world.clock.now,
        reader: "routing test",
      },
    ]);
  });

  it("keeps nothing of a page that was not added", async () => {
    await expect(report(finding("ok", "StringeeX"), "100000000000999")).rejects.toThrow("page-not-added");
    expect(await world.own.checks(undefined, from)).toEqual([]);
  });

  it("counts a page that is known to be wrong on the toolbar, until it is well again", async () => {
    await report(finding("other-app", "X"));
    expect(world.toolbar.text).toBe("1");
    await report(finding("cannot-tell"));
    expect(world.toolbar.text).toBe("1");
    await report(finding("ok", "StringeeX"));
    expect(world.toolbar.text).toBe("");
  });

  it("shows content scripts the accepted names and what was last told, never a screen that told nothing", async () => {
    await report(finding("other-app", "X"));
    await report(finding("cannot-tell"));
    await world.own.saveCheckSettings({ acceptedApps: ["StringeeX-VN"], everyDays: 3, quietPages: [] }, from);
    expect(world.mirrored().get(CHECKS_MIRROR)).toEqual({
      settings: { acceptedApps: ["StringeeX-VN"], everyDays: 3, quietPages: [] },
      routing: { [PAGE]: { verdict: "other-app", app: "X", at: world.clock.now } },
    });
  });

  it("ticks a step for the page it is about, or for every guide under way where the screen names none", async () => {
    const other = "100000000000902";
    await world.own.startGuide({ pageId: PAGE }, from);
    await world.own.startGuide({ pageId: other }, from);
    await world.facebook.passed({ pageId: PAGE, step: "messaging" }, from);
    await world.facebook.passed({ pageId: null, step: "settings" }, from);
    const checks = await world.own.checks(undefined, from);
    const steps = (id: string) =>
      Object.keys(checks.find(({ pageId }) => pageId === id)?.guide?.passed ?? {}).sort();
    expect([steps(PAGE), steps(other)]).toEqual([["messaging", "settings"], ["settings"]]);
  });

  it("two findings at once are both kept", async () => {
    await Promise.all([
      report(finding("other-app", "X")),
      world.facebook.verdict(
        {
          pageId: PAGE,
          finding: { kind: "permissions", verdict: "complete", missing: [], unsure: [], reason: "seen" },
          reader: "permissions test",
        },
        from,
      ),
    ]);
    const [kept] = await world.own.checks(undefined, from);
    expect([kept?.routing.length, kept?.permissions.length]).toEqual([1, 1]);
  });
});
