import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkWords } from "../../lib/language/checks.ts";
import { cafe, people, shop } from "../stage/facebook/index.ts";
import {
  OTHER,
  OURS,
  type SettingsAddress,
  type SettingsVariant,
  settingsSurface,
  settingsUrl,
} from "../stage/facebook-settings/index.ts";
import { facebookWorldRoutes } from "../stage/facebook-world.ts";
import { browsers } from "./browsers.ts";
import { fill, press, sees } from "./driver/control.ts";
import { shoot, shots, violations } from "./driver/look.ts";
import { look, openInbox, untilScreen } from "./inbox.ts";
import { openScene, type Scene, strangers } from "./scene.ts";
import { agrees, follow, lookAtSettings, pressDeed, untilSettings } from "./settings.ts";
import { settle } from "./workplace.ts";

describe.each(browsers)("does Facebook send this page's messages to StringeeX, in %s", (browser) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(browser, {
      language: "vi",
      routes: (onForeignCall) =>
        facebookWorldRoutes({ onForeignCall, surfaces: [settingsSurface(onForeignCall)] }),
    });
    await settle(scene);
  });
  afterAll(() => scene?.stop());

  async function open(form: SettingsAddress, variant: Partial<SettingsVariant> = {}): Promise<Page> {
    const page = await scene.driver.page();
    await page.goto(settingsUrl(form, variant));
    await page.bringToFront();
    return page;
  }
  async function agreed(page: Page, what: string): Promise<void> {
    const seen = await untilSettings(
      page,
      `${what}: as it is`,
      (look) => !look.truth.loading && agrees(look),
    );
    expect(seen.traps).toEqual([]);
  }

  const addresses: SettingsAddress[] = ["profile", "page", "business page", "business"];
  it.each(addresses)("at the %s address: ours, another app, none", async (form) => {
    const page = await open("home");
    for (const [seed, state] of (["ours", "other", "none", "lookalike"] as const).entries()) {
      await page.goto(settingsUrl(form, { state, seed, lang: seed % 2 === 0 ? "vi" : "en" }));
      await agreed(page, `${form} ${state}`);
    }
    await page.close();
  });

  it("every other layout and state says what is true, or that it cannot tell", async () => {
    const page = await open("home");
    const cases: Partial<SettingsVariant>[] = [
      { layout: "select", state: "ours" },
      { layout: "select", state: "lookalike", theme: "dark" },
      { layout: "native", state: "other", lang: "en" },
      { layout: "native", state: "ours" },
      { layout: "inline", state: "ours", lang: "en" },
      { layout: "inline", state: "other" },
      { layout: "inline", state: "off" },
      { layout: "row", state: "contradiction" },
      { layout: "row", state: "denied", lang: "en" },
      { layout: "apps", state: "app-missing" },
      { layout: "row", state: "not-profile" },
      { layout: "row", state: "no-control", lang: "en" },
      { layout: "row", state: "empty", seed: 2 },
      { layout: "unknown" },
    ];
    for (const variant of cases) {
      await page.goto(settingsUrl("page", { seed: 7, ...variant }));
      await agreed(page, JSON.stringify(variant));
    }
    await page.close();
  });

  it("says nothing while the screen loads, however late it ends", async () => {
    const page = await open("page", { state: "other", late: 3000 });
    await untilSettings(page, "loading", (look) => look.truth.loading);
    const early = await lookAtSettings(page);
    expect(early.truth.loading ? early.routing : []).toEqual([]);
    await agreed(page, "after loading");
    await page.close();
  });

  it("a dialog opened later by a person: read when it has loaded, unsaved while it is changed, ours once saved", async () => {
    const page = await open("page", { layout: "receiver", state: "other", lang: "en", lateDialog: 700 });
    await agreed(page, "closed");
    await pressDeed(page, "open receiver");
    await untilSettings(page, "the other app", ({ routing }) => routing[0]?.verdict === "other-app");
    await pressDeed(page, `choose ${OURS}`);
    await untilSettings(page, "not saved", ({ routing }) => routing[0]?.verdict === "cannot-tell");
    await pressDeed(page, "save");
    await pressDeed(page, "open receiver");
    const seen = await untilSettings(page, "ours", ({ routing }) => routing[0]?.verdict === "ok");
    expect(seen.traps).toEqual([]);
    await page.close();
  });

  it("an app's switch counts in that app's dialog only", async () => {
    const page = await open("page", { layout: "apps", state: "other", lang: "vi", seed: 4 });
    await agreed(page, "no dialog");
    for (const app of [OURS, OTHER]) {
      await pressDeed(page, `open app ${app}`);
      await agreed(page, app);
      await pressDeed(page, "close");
    }
    await page.close();
  });

  it("stands beside its row, points at the control, and comes back after the page draws anew", async () => {
    const page = await open("page", { state: "other", redraw: 400, lang: "en" });
    const seen = await untilSettings(
      page,
      "pointed at",
      ({ pointed, routing }) => pointed === "open edit" && routing.length === 1,
    );
    expect(seen.routing[0]?.near).toContain(OTHER);
    expect(seen.traps).toEqual([]);
    await page.close();
  });

  it("follows single-page navigation in, through, and out", async () => {
    const page = await scene.driver.page();
    // Entered where the settings' own script is not loaded by the browser.
    await page.goto(settingsUrl("dashboard", { state: "other", stale: 300 }));
    await agreed(page, "no verdict on other settings");
    const arrivals = [
      ["Shop", "messaging", shop.id],
      ["Integrations", "integrations", shop.id],
      ["Cafe", "messaging", cafe.id],
      ["Settings", "home", shop.id],
    ] as const;
    for (const [label, screen, pageId] of arrivals) {
      await follow(page, label);
      await untilSettings(
        page,
        `at ${label}`,
        ({ truth }) => truth.screen === screen && truth.pageId === pageId,
      );
      await agreed(page, label);
    }
    await page.close();
  });

  it("keeps what was seen with its date, and tells the change when somebody passes by", async () => {
    const page = await open("page", { state: "ours" });
    await untilSettings(page, "recorded", ({ routing }) => routing[0]?.text.includes("Đã ghi nhận") === true);
    await page.goto(settingsUrl("page", { state: "other" }));
    const seen = await untilSettings(page, "the change", ({ routing }) =>
      /Ngày .* là StringeeX-VN, nay là/.test(routing[0]?.text ?? ""),
    );
    expect(seen.routing[0]?.text).toContain(OTHER);
    await untilSettings(page, "recorded", ({ routing }) => routing[0]?.text.includes("Đã ghi nhận") === true);
    await page.close();
  });

  it("keeps nothing of a page that was not added, and asks whose screen it is where nothing tells", async () => {
    const page = await scene.driver.page();
    await page.goto(settingsUrl("page", { state: "ours" }, cafe));
    await untilSettings(
      page,
      "not added",
      ({ routing }) => routing[0]?.text.includes("chưa được thêm") === true,
    );
    await page.goto(settingsUrl("profile", { state: "ours" }));
    await untilSettings(
      page,
      "asked",
      ({ routing }) => routing[0]?.text.includes(`Ghi nhận cho ${shop.name.vi}`) === true,
    );
    await page.close();
  });

  it.each(["all", "one-off", "left-out", "row-missing", "unknown", "switch-only"] as const)(
    "permissions: %s",
    async (grants) => {
      const page = await open("integrations", {
        grants,
        lateDialog: 300,
        pages: grants === "left-out" ? "links" : "count",
      });
      await agreed(page, "the list");
      await pressDeed(page, `open ${OURS}`);
      await agreed(page, grants);
      await page.close();
    },
  );

  it("is accessible, in both themes", async () => {
    for (const theme of ["light", "dark"] as const) {
      const page = await open("page", { state: "other", theme });
      await agreed(page, theme);
      await untilSettings(
        page,
        "recorded",
        ({ routing }) => routing[0]?.text.includes("Đã ghi nhận") === true,
      );
      expect(await violations(page, "page-routing-check")).toEqual([]);
      await shoot(page, shots(browser), `routing-${theme}`);
      await page.close();
    }
    const page = await open("integrations", { grants: "one-off", seed: 5 });
    await pressDeed(page, `open ${OURS}`);
    await agreed(page, "permissions");
    expect(await violations(page, "page-permission-check")).toEqual([]);
    await shoot(page, shots(browser), "permissions");
    await page.close();
    const unknown = await open("page", { layout: "unknown" });
    await agreed(unknown, "unknown");
    await shoot(unknown, shots(browser), "routing-unknown");
    await unknown.close();
  });

  it("the popup shows what is known to be wrong, what changed, and takes the admin through the guide", async () => {
    const words = checkWords("vi");
    const wrong = await open("page", { state: "other" });
    await untilSettings(
      wrong,
      "recorded",
      ({ routing }) => routing[0]?.text.includes("Đã ghi nhận") === true,
    );
    const popup = await scene.driver.openOwn("popup.html");
    await sees(popup, `${words.card.title} – ${words.standings.bad}`);
    await (await popup.waitForSelector(`[data-page="${shop.id}"]`))?.click();
    await sees(popup, `${words.card.routing}: ${words.standings.bad}`);
    await sees(popup, OTHER);
    await press(popup, words.card.again);
    await sees(popup, words.card.progress(0, 5));
    await shoot(popup, shots(browser), "popup-check");
    expect(await violations(popup)).toEqual([]);
    await popup.close();

    await wrong.goto(settingsUrl("page", { state: "ours" }));
    await untilSettings(
      wrong,
      "recorded",
      ({ routing }) => routing[0]?.verdict === "ok" && routing[0].text.includes("Đã ghi nhận"),
    );
    await wrong.goto(settingsUrl("integrations"));
    await pressDeed(wrong, `open ${OURS}`);
    await untilSettings(
      wrong,
      "recorded",
      ({ permissions }) =>
        permissions[0]?.verdict === "complete" && permissions[0].text.includes("Đã ghi nhận"),
    );
    await wrong.close();

    const after = await scene.driver.openOwn("popup.html");
    await (await after.waitForSelector(`[data-page="${shop.id}"]`))?.click();
    await sees(after, words.card.allDone);
    await sees(after, `${words.card.permissions}: ${words.standings.well}`);
    await shoot(after, shots(browser), "popup-check-done");
    await press(after, words.card.end);
    await sees(after, words.card.again);
    await after.close();
  });

  it("tells in the inbox that messages go elsewhere, outside the reply field, until somebody closes the line", async () => {
    const wrong = await open("page", { state: "other" });
    await untilSettings(
      wrong,
      "recorded",
      ({ routing }) => routing[0]?.text.includes("Đã ghi nhận") === true,
    );
    await wrong.close();
    const page = await openInbox(scene, { itemId: people.a.id, rows: "b", detail: "b", lang: "vi" });
    const line = await page.waitForSelector("page-routing-signal >>> section", { visible: true });
    expect(await line?.evaluate((section) => section.textContent)).toContain(OTHER);
    const above = await page.evaluate(() => {
      const host = document.querySelector("page-routing-signal");
      const field = document.querySelector("textarea, [role=textbox][contenteditable=true]");
      if (host === null || field === null) return null;
      return (
        host.getBoundingClientRect().bottom <= field.getBoundingClientRect().top &&
        !host.contains(field) &&
        !field.contains(host)
      );
    });
    expect(above).toBe(true);
    await shoot(page, shots(browser), "inbox-signal");
    await (await page.waitForSelector("page-routing-signal >>> button"))?.click();
    await page.waitForFunction(() => document.querySelector("page-routing-signal") === null, { polling: 50 });
    expect((await look(page)).traps).toEqual([]);
    await page.close();
    const again = await openInbox(scene, { itemId: people.a.id, rows: "b", detail: "b", lang: "vi" });
    await untilScreen(again, "the badge stands", ({ open: badges }) => badges.length === 1);
    expect(await again.$("page-routing-signal")).toBeNull();
    await again.close();
  });

  it("accepts the app names that the options say, and no others", async () => {
    const options = await scene.driver.openOwn("options.html#connection");
    const words = checkWords("vi").settings;
    await fill(options, words.apps, OTHER);
    await options.close();
    const page = await open("page", { state: "other" });
    await untilSettings(
      page,
      "accepted",
      ({ routing }) => routing[0]?.verdict === "ok" && routing[0].app === OTHER,
    );
    await page.goto(settingsUrl("page", { state: "ours" }));
    await untilSettings(page, "not accepted", ({ routing }) => routing[0]?.verdict === "other-app");
    await page.close();
    const again = await scene.driver.openOwn("options.html#connection");
    await fill(again, words.apps, "StringeeX");
    await again.close();
  });

  it("reached no other host", () => {
    expect(strangers(scene)).toEqual([]);
    expect(scene.foreignCalls).toEqual([]);
  });
});
