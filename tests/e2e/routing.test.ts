import { ElementHandle, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { historyWords } from "../../lib/language/check-history.ts";
import { checkPanelWords } from "../../lib/language/check-panel.ts";
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
import {
  agrees,
  clipboardText,
  follow,
  goOn,
  lookAtSettings,
  pressDeed,
  type SettingsLook,
  untilSettings,
} from "./settings.ts";
import { settle } from "./workplace.ts";

const words = checkWords("vi");
const panel = checkPanelWords("vi");
const RECORDED = words.recorded("").slice(0, -2);
const FOR_SHOP = words.recordFor(shop.name.vi);

/** In the page: whether the line leaves the reply field and the messages alone, in a window of that height. */
function fitsAbove(height: number, drawn: boolean | null): boolean {
  const line = document.querySelector("page-routing-signal")?.getBoundingClientRect();
  const field = document.querySelector("textarea, [role=textbox][contenteditable=true]");
  const region = document.querySelector("[role=region][tabindex]")?.getBoundingClientRect();
  if (window.innerHeight !== height || line === undefined || field === null || region === undefined)
    return false;
  if (drawn !== null && line.height > 0 !== drawn) return false;
  const box = field.getBoundingClientRect();
  const free = [0.02, 0.5, 0.98].every((down) => {
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height * down);
    return hit?.closest("page-routing-signal") == null;
  });
  return (
    free &&
    (line.height === 0 || (line.bottom <= box.top && region.bottom <= line.top && region.height >= 96))
  );
}

/** In the page: the boxes of what can be pressed in the open dialog, in a window of that width; null until it is that wide. */
function dialogBoxes(width: number): string | null {
  const pressed = [...document.querySelectorAll("[role=dialog] [data-deed]")];
  return pressed.length > 0 && window.innerWidth === width
    ? JSON.stringify(pressed.map((each) => each.getBoundingClientRect()))
    : null;
}
/** In the page: whether our words belong to the open dialog, are seen in the window, and cover nothing of the dialog. */
function standsBesideDialog(): boolean {
  const dialog = document.querySelector("[role=dialog]")?.getBoundingClientRect();
  const host = document.querySelector("[role=dialog] page-routing-check");
  const box = host?.getBoundingClientRect();
  if (dialog === undefined || box === undefined || box.height < 20) return false;
  const apart =
    box.left >= dialog.right ||
    box.right <= dialog.left ||
    box.top >= dialog.bottom ||
    box.bottom <= dialog.top;
  const inside =
    box.left >= 0 && box.top >= 0 && box.right <= window.innerWidth && box.bottom <= window.innerHeight;
  return apart && inside && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === host;
}

/*
 * The readers are held against every layout, state, language and wrapper without a browser. Here they run in the
 * production build over real layout, once each; what only a browser can show is tried for itself.
 */
describe.each(browsers)("does Facebook send this page's messages to StringeeX, in %s", (browser) => {
  let scene: Scene;
  /** One tab for all of it, as an admin has it. */
  let page: Page;
  beforeAll(async () => {
    scene = await openScene(browser, {
      language: "vi",
      routes: (onForeignCall) =>
        facebookWorldRoutes({ onForeignCall, surfaces: [settingsSurface(onForeignCall)] }),
    });
    await settle(scene);
    page = await scene.driver.page();
    await page.bringToFront();
  });
  afterAll(() => scene?.stop());

  const load = (form: SettingsAddress, variant: Partial<SettingsVariant> = {}) =>
    page.goto(settingsUrl(form, variant));
  async function agreed(what: string): Promise<SettingsLook> {
    const seen = await untilSettings(
      page,
      `${what}: as it is`,
      (look) => !look.truth.loading && agrees(look),
    );
    expect(seen.traps).toEqual([]);
    return seen;
  }
  const says = (text: string): Promise<SettingsLook> =>
    untilSettings(page, text, ({ routing }) => routing[0]?.text.includes(text) === true);
  /** A button of our own beside a row. */
  async function ours(name: string): Promise<ElementHandle<Element>> {
    const found = await page.waitForFunction(
      (text: string) =>
        [
          ...(document.querySelector("page-routing-check")?.shadowRoot?.querySelectorAll("button") ?? []),
        ].find((button) => button.textContent === text) ?? null,
      { polling: 50 },
      name,
    );
    if (!(found instanceof ElementHandle)) throw new Error(`${name} is no element.`);
    return found;
  }

  it.each(["profile", "page", "business page", "business"] as const)(
    "at the %s address: ours, another app, none",
    async (form) => {
      for (const [seed, state] of (["ours", "other", "none", "lookalike"] as const).entries()) {
        const url = settingsUrl(form, { state, seed, lang: seed % 2 === 0 ? "vi" : "en" });
        await (seed === 0 ? page.goto(url) : goOn(page, url));
        await agreed(`${form} ${state}`);
      }
    },
  );

  it("every other layout and state says what is true, or that it cannot tell", async () => {
    await load("page", { layout: "select", state: "lookalike", theme: "dark", seed: 7 });
    await agreed("dark");
    // What they say changes each time: the words of the one before would not do.
    const cases: Partial<SettingsVariant>[] = [
      { layout: "select", state: "ours" },
      { layout: "row", state: "contradiction" },
      { layout: "native", state: "other", lang: "en" },
      { layout: "apps", state: "app-missing" },
      { layout: "native", state: "ours" },
      { layout: "row", state: "denied", lang: "en" },
      { layout: "inline", state: "ours", lang: "en" },
      { layout: "row", state: "not-profile" },
      { layout: "inline", state: "other" },
      { layout: "row", state: "no-control", lang: "en" },
      { layout: "inline", state: "off" },
    ];
    for (const variant of cases) {
      await goOn(page, settingsUrl("page", { seed: 7, ...variant }));
      await agreed(JSON.stringify(variant));
    }
  });

  it("says nothing while the screen loads; a screen it does not know gives a report without its words", async () => {
    await load("page", { layout: "unknown", late: 600, noise: false });
    const early = await lookAtSettings(page);
    expect(early.truth.loading ? early.routing : []).toEqual([]);
    await agreed("after loading");
    await shoot(page, shots(browser), "routing-unknown");
    const shown = await page.evaluate(() => document.body.innerText);
    await (await ours(words.copyReport)).click();
    await says(words.copied);
    const tab = await scene.driver.page();
    const copied = await clipboardText(tab);
    await tab.close();
    await page.bringToFront();
    expect(copied).toContain("role=main");
    expect(copied).toMatch(/button \d+/);
    expect(copied).toContain("data-render");
    const said = shown.split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length > 3);
    expect(said).toContain(OURS);
    expect(said.filter((word) => copied.includes(word))).toEqual([]);
  });

  it("a dialog opened later by a person: read when it has loaded, unsaved while it is changed, ours once saved", async () => {
    await load("page", { layout: "receiver", state: "other", lang: "en", lateDialog: 300 });
    await pressDeed(page, "open receiver");
    await untilSettings(page, "the other app", ({ routing }) => routing[0]?.verdict === "other-app");
    await pressDeed(page, `choose ${OURS}`);
    await untilSettings(page, "not saved", ({ routing }) => routing[0]?.verdict === "cannot-tell");
    await pressDeed(page, "save");
    await pressDeed(page, "open receiver");
    const seen = await untilSettings(page, "ours", ({ routing }) => routing[0]?.verdict === "ok");
    expect(seen.traps).toEqual([]);
  });

  it("stands beside a dialog: nothing of it moves or is covered while the words change", async () => {
    await load("page", { state: "other" });
    await pressDeed(page, "open edit");
    // Beside it in a wide window, below or above it in a narrow one. The page behind fits with and without our words: a
    // scrollbar that comes or goes with them would move a dialog in the middle by half its width.
    for (const width of [1280, 640]) {
      await page.setViewport({ width, height: 900 });
      await untilSettings(page, "the other app", ({ routing }) => routing[0]?.app === OTHER);
      const before = await page.waitForFunction(dialogBoxes, { polling: 50 }, width);
      await pressDeed(page, `choose ${OURS}`);
      await untilSettings(page, "not saved", ({ routing }) => routing[0]?.verdict === "cannot-tell");
      await page.waitForFunction(standsBesideDialog, { polling: 50 });
      expect(await page.evaluate(dialogBoxes, width)).toEqual(await before.jsonValue());
      await shoot(page, shots(browser), `routing-dialog-${width}`);
      await pressDeed(page, `choose ${OTHER}`);
    }
    await page.setViewport({ width: 1280, height: 800 });
    await pressDeed(page, "close");
    await says(RECORDED);
  });

  it("an app's switch counts in that app's dialog only", async () => {
    await load("page", { layout: "apps", state: "other", lang: "vi", seed: 4 });
    for (const app of [OURS, OTHER]) {
      await pressDeed(page, `open app ${app}`);
      await agreed(app);
      await pressDeed(page, "close");
    }
  });

  it("stands beside its row, points at the control, and comes back after the page draws anew", async () => {
    await load("page", { state: "other", redraw: 400, lang: "en" });
    const seen = await untilSettings(
      page,
      "pointed at",
      ({ pointed, routing }) => pointed === "open edit" && routing.length === 1,
    );
    expect(seen.routing[0]?.near).toContain(OTHER);
    expect(seen.traps).toEqual([]);
  });

  it("follows single-page navigation in, through, and out", async () => {
    // Entered where the settings' own script is not loaded by the browser.
    await load("dashboard", { state: "other", stale: 300 });
    await agreed("no verdict on other settings");
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
      const { routing } = await agreed(label);
      // That page was not added: nothing is kept of it, and nothing offered.
      if (label === "Cafe") expect(routing[0]?.text).toContain(words.pageOther);
    }
  });

  it("permissions, one by one, in the dialog that a person opens", async () => {
    await load("home");
    for (const grants of ["all", "one-off", "unknown", "left-out", "switch-only", "row-missing"] as const) {
      await goOn(
        page,
        settingsUrl("integrations", {
          grants,
          lateDialog: 200,
          seed: 5,
          pages: grants === "left-out" ? "links" : "count",
        }),
      );
      await pressDeed(page, `open ${OURS}`);
      await agreed(grants);
    }
    expect(await violations(page, "page-permission-check")).toEqual([]);
    await shoot(page, shots(browser), "permissions");
  });

  it("keeps what was seen with its date, tells the change, and is accessible in both themes", async () => {
    await load("page", { state: "ours" });
    await says(RECORDED);
    expect(await violations(page, "page-routing-check")).toEqual([]);
    await shoot(page, shots(browser), "routing-light");
    await load("page", { state: "other", theme: "dark" });
    const seen = await untilSettings(page, "the change", ({ routing }) =>
      /Trước đó \(.*\): StringeeX-VN\. Nay: /.test(routing[0]?.text ?? ""),
    );
    expect(seen.routing[0]?.text).toContain(OTHER);
    await says(RECORDED);
    expect(await violations(page, "page-routing-check")).toEqual([]);
    await shoot(page, shots(browser), "routing-dark");
  });

  it("the popup shows what is wrong and takes the admin through the guide, over the worker's death and an address that names no page", async () => {
    const { card, standings } = panel;
    const popup = await scene.driver.openOwn("popup.html");
    await sees(popup, `${card.title} – ${standings.bad}`);
    await (await popup.waitForSelector(`[data-page="${shop.id}"]`))?.click();
    await sees(popup, `${card.routing}: ${standings.bad}`);
    await sees(popup, OTHER);
    await press(popup, card.again);
    await sees(popup, card.progress(0, 5));
    await shoot(popup, shots(browser), "popup-check");
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    await scene.driver.killWorker();

    await page.bringToFront();
    await load("profile", { state: "ours" });
    await says(words.pageUnknownOne);
    const before = await lookAtSettings(page);
    expect(before.routing[0]?.text).not.toContain(RECORDED);
    // A page's script can reach our button; its press is no person's.
    await (await ours(FOR_SHOP)).evaluate((button) => button instanceof HTMLElement && button.click());
    await (await ours(FOR_SHOP)).click({ count: 2 });
    await says(RECORDED);
    await says(words.withdraw(shop.name.vi));
    await goOn(page, settingsUrl("integrations"));
    await pressDeed(page, `open ${OURS}`);
    await untilSettings(
      page,
      "recorded",
      ({ permissions }) => permissions[0]?.verdict === "complete" && permissions[0].text.includes(RECORDED),
    );

    const after = await scene.driver.openOwn("popup.html");
    await (await after.waitForSelector(`[data-page="${shop.id}"]`))?.click();
    await sees(after, card.allDone);
    await sees(after, `${card.permissions}: ${standings.well}`);
    await shoot(after, shots(browser), "popup-check-done");
    await press(after, card.done);
    await sees(after, card.again);
    await after.close();
  });

  it("tells in the inbox that messages go elsewhere, moving nothing of the page, until somebody closes the line", async () => {
    await page.bringToFront();
    await load("profile", { state: "other" });
    await (await ours(FOR_SHOP)).click();
    await says(RECORDED);
    const inbox = await openInbox(scene, { itemId: people.a.id, rows: "b", detail: "b", lang: "vi" });
    const line = await inbox.waitForSelector("page-routing-signal >>> section", { visible: true });
    expect(await line?.evaluate((section) => section.textContent)).toContain(OTHER);
    const places = () =>
      inbox.evaluate(() => {
        const field = document.querySelector("textarea, [role=textbox][contenteditable=true]");
        const host = document.querySelector("page-routing-signal");
        const box = field?.getBoundingClientRect();
        return {
          field: [box?.x, box?.y, box?.width, box?.height],
          above: (host?.getBoundingClientRect().bottom ?? 0) <= (box?.top ?? 0),
          apart: field !== null && host?.contains(field) !== true && !field.contains(host),
          focused: document.activeElement === document.body,
        };
      });
    const shown = await places();
    expect(shown).toMatchObject({ above: true, apart: true, focused: true });
    await shoot(inbox, shots(browser), "inbox-signal");
    // In a low window it is shown only where the field stays free and messages can still be read above.
    for (const [width, height, drawn] of [
      [1000, 480, null],
      [1000, 320, false],
      [1280, 800, true],
    ] as const) {
      await inbox.setViewport({ width, height });
      const fits = await inbox.waitForFunction(fitsAbove, { polling: 50 }, height, drawn);
      expect(await fits.jsonValue()).toBe(true);
    }
    await (await inbox.waitForSelector("page-routing-signal >>> button"))?.click();
    await inbox.waitForFunction(() => document.querySelector("page-routing-signal") === null, {
      polling: 50,
    });
    expect((await places()).field).toEqual(shown.field);
    expect((await look(inbox)).traps).toEqual([]);
    await inbox.reload();
    await untilScreen(inbox, "the badge stands", ({ open: badges }) => badges.length === 1);
    expect(await inbox.$("page-routing-signal")).toBeNull();
    await inbox.close();
  });

  it("keeps the history in the options, and accepts the app names that they say, and no others", async () => {
    const options = await scene.driver.openOwn(`options.html#pages/${shop.id}`);
    await (await options.waitForSelector(".check-history > summary"))?.click();
    await sees(options, historyWords("vi").about);
    const rows = await options.$$eval(".check-history tbody th", (cells) =>
      cells.map((cell) => cell.textContent),
    );
    expect(rows.slice(0, 2)).toEqual([OTHER, OURS]);
    await shoot(options, shots(browser), "options-check");
    expect(await violations(options)).toEqual([]);
    await options.evaluate(() => {
      location.hash = "connection";
    });
    await fill(options, panel.settings.apps, OTHER);
    await page.bringToFront();
    await untilSettings(
      page,
      "accepted",
      ({ routing }) => routing[0]?.verdict === "ok" && routing[0].app === OTHER,
    );
    await goOn(page, settingsUrl("profile", { state: "ours" }));
    await untilSettings(page, "not accepted", ({ routing }) => routing[0]?.verdict === "other-app");
    await options.close();
  });

  it("reached no other host", () => {
    expect(strangers(scene)).toEqual([]);
    expect(scene.foreignCalls).toEqual([]);
  });
});
