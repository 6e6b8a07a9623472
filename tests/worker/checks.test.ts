import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RoutingFinding } from "@/lib/domain/check";
import { CHECKS_MIRROR } from "@/lib/domain/mirror-names";
import { dateText } from "@/lib/language/dates";
import { createStore } from "@/lib/store/store";
import { facebookHandlers, ownHandlers } from "@/lib/worker/handlers";
import { PAGE, type WorkerWorld, workerWorld } from "./world";

let world: WorkerWorld;
const DAY = 86_400_000;
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

  const other = "100000000000902";
  const steps = async (id: string) => {
    const checks = await world.own.checks(undefined, from);
    return Object.keys(checks.find(({ pageId }) => pageId === id)?.guide?.passed ?? {}).sort();
  };

  it("ticks a step for the page it is about and for no other", async () => {
    await world.own.startGuide({ pageId: PAGE }, from);
    await world.own.startGuide({ pageId: other }, from);
    await world.facebook.passed({ pageId: PAGE, step: "messaging" }, from);
    // It names no page, and may be either's.
    await world.facebook.passed({ pageId: null, step: "settings" }, from);
    expect([await steps(PAGE), await steps(other)]).toEqual([["messaging"], []]);
    // This one is about every page at once.
    await world.facebook.passed({ pageId: null, step: "integrations" }, from);
    expect([await steps(PAGE), await steps(other)]).toEqual([
      ["integrations", "messaging"],
      ["integrations"],
    ]);
    await report(finding("ok", "StringeeX"));
    expect([await steps(PAGE), await steps(other)]).toEqual([
      ["integrations", "messaging", "routing", "settings"],
      ["integrations"],
    ]);
  });

  it("ticks a screen that names no page where one guide alone is under way", async () => {
    await world.own.startGuide({ pageId: PAGE }, from);
    await world.facebook.passed({ pageId: null, step: "settings" }, from);
    expect(await steps(PAGE)).toEqual(["settings"]);
    await world.facebook.passed({ pageId: other, step: "messaging" }, from);
    expect(await steps(PAGE)).toEqual(["settings"]);
  });

  it("goes on with the guide in the next life of the worker", async () => {
    await world.own.startGuide({ pageId: PAGE }, from);
    await world.facebook.passed({ pageId: PAGE, step: "settings" }, from);
    const next = { ...world.deps, store: createStore() };
    await facebookHandlers(next).passed({ pageId: PAGE, step: "messaging" }, from);
    const [check] = await ownHandlers(next).checks(undefined, from);
    expect(Object.keys(check?.guide?.passed ?? {}).sort()).toEqual(["messaging", "settings"]);
  });

  it("asks on the toolbar to look again once the chosen number of days is over, and says since when", async () => {
    const title = () => vi.mocked(world.deps.browser.action.setTitle).mock.lastCall?.[0].title ?? "";
    const seen = dateText(world.clock.now);
    await report(finding("ok", "StringeeX"));
    await world.own.saveCheckSettings({ acceptedApps: ["StringeeX"], everyDays: 3, quietPages: [] }, from);
    world.clock.now += 3 * DAY;
    await world.rest();
    expect(title()).toBe(`Phiếu ghi Fanpage. Lần kiểm tra cũ nhất: ${seen}.`);
    world.clock.now += 1;
    await world.rest();
    expect(title()).toContain("1 trang nên kiểm tra lại kết nối.");
    expect(world.toolbar.text).toBe("");
    await report(finding("other-app", "X"));
    expect(title()).toContain("1 trang có kết nối cần xử lý.");
    expect(title()).not.toContain("kiểm tra lại");
    expect(world.toolbar.text).toBe("1");
  });

  it("takes back what was recorded for the wrong page, and the toolbar with it", async () => {
    await report(finding("none"));
    expect(world.toolbar.text).toBe("1");
    await world.facebook.withdraw({ pageId: PAGE, kind: "routing", at: world.clock.now }, from);
    expect((await world.own.checks(undefined, from))[0]?.routing).toEqual([]);
    expect(world.toolbar.text).toBe("");
    expect(world.mirrored().get(CHECKS_MIRROR)).toMatchObject({ routing: {} });
  });

  it("a line that was closed in the inbox stays closed while the options save, until it is wanted again", async () => {
    const quiet = async () => (await world.own.checkSettings(undefined, from)).quietPages;
    await world.facebook.quiet({ pageId: PAGE }, from);
    await world.facebook.quiet({ pageId: other }, from);
    await world.own.saveCheckSettings({ acceptedApps: ["StringeeX"], everyDays: 3, quietPages: [] }, from);
    expect(await quiet()).toEqual([PAGE, other]);
    await world.own.unquiet({ pageId: PAGE }, from);
    expect(await quiet()).toEqual([other]);
    expect(world.mirrored().get(CHECKS_MIRROR)).toMatchObject({ settings: { quietPages: [other] } });
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
