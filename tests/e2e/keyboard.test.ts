import type { Page, Target } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { panelWords } from "../../lib/language/panel.ts";
import { shortcutWords } from "../../lib/language/shortcuts.ts";
import { people, shop } from "../stage/facebook/index.ts";
import { browsers } from "./browsers.ts";
import { control, press, sees } from "./driver/control.ts";
import { shoot, shots, violations } from "./driver/look.ts";
import { until } from "./driver/until.ts";
import { walk } from "./driver/walk.ts";
import { CREATE, openBadge, openButton, openInbox, openRow, untilScreen } from "./inbox.ts";
import { openScene, type Scene } from "./scene.ts";
import { importFile, settingsFile, settle, signIn } from "./workplace.ts";

const words = shortcutWords("vi");

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? "");

/** As Windows does with a contrast theme. */
async function forceColours({ driver }: Scene, page: Page): Promise<void> {
  await page.bringToFront();
  await driver.forceColours(page, true);
  await until("colours are forced", () => page.evaluate(() => matchMedia("(forced-colors: active)").matches));
}

describe.each(browsers)("by keyboard and in front of others, in %s", (browser) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(browser, { language: "vi" });
    await settle(scene);
  });
  afterAll(() => scene?.stop());

  it.each([
    "popup.html",
    "options.html#pages",
    "options.html#queues",
    "options.html#overview",
    "options.html#transfer",
  ])("%s is walked through with Tab alone, and shows where one is", async (path) => {
    const page = await scene.driver.openOwn(path);
    await sees(page, "Phiếu ghi Fanpage");
    const walked = await walk(page);
    expect(walked.missed).toEqual([]);
    expect(walked.unseen).toEqual([]);
    expect(walked.covered).toEqual([]);
    expect(walked.reached).toBeGreaterThan(3);
    await page.close();
  });

  it("opens the sheet of shortcuts with ?, tells their keys, and closes with Esc", async () => {
    const page = await scene.driver.openOwn("options.html#overview");
    await sees(page, "Tổng quan");
    await page.keyboard.type("?");
    await sees(page, words.commands["create-ticket"]);
    // A browser leaves a suggested key unset that it needs for itself: all four must have theirs.
    const keys = ["U", "G", "J", "K"].map((letter) => `Alt+Shift+${letter}`);
    for (const each of keys) await sees(page, each);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await until("the sheet is closed", () => page.evaluate(() => document.querySelector("dialog") === null));
    await page.close();
  });

  it("the badge's panel opens, tells its shortcuts and closes by keyboard; what is typed elsewhere is left alone", async () => {
    const inbox = await openInbox(scene, { rows: "b", detail: "a", lang: "vi" });
    await openRow(inbox, people.a.id);
    const details = await openButton(inbox, "Chi tiết");
    await details.evaluate((each) => {
      if (each instanceof HTMLElement) each.focus();
    });
    /** What the panel shows, and whether the keyboard is in it. */
    const panel = () =>
      inbox.evaluate(() => {
        const root = document.querySelector("page-ticket.page-ticket-header")?.shadowRoot;
        const found = root?.querySelector(".panel");
        if (root === null || root === undefined) return null;
        const at = root.activeElement;
        return {
          text: found?.textContent ?? null,
          inside: found?.contains(at) ?? false,
          opener: at?.classList.contains("details") ?? false,
        };
      });
    await inbox.keyboard.press("Enter");
    await until("the keyboard is in the panel", async () => (await panel())?.inside === true);
    await inbox.keyboard.type("?");
    await until(
      "the shortcuts are told",
      async () => (await panel())?.text?.includes("Alt+Shift+G") === true,
    );
    await inbox.keyboard.press("Tab");
    expect((await panel())?.inside).toBe(true);
    await inbox.keyboard.press("Escape");
    await until("the panel is closed", async () => (await panel())?.text === null);
    expect((await panel())?.opener).toBe(true);

    const typed = await inbox.evaluate(() => {
      const field = document.querySelector<HTMLElement>("[contenteditable=true], input[type=search], input");
      field?.focus();
      return field?.localName ?? null;
    });
    expect(typed).not.toBeNull();
    await inbox.keyboard.type("?");
    const kept = await inbox.evaluate(() => {
      const at = document.activeElement;
      return at instanceof HTMLInputElement ? at.value : (at?.textContent ?? "");
    });
    expect(kept).toContain("?");
    expect((await panel())?.text).toBeNull();
    await inbox.close();
  });

  it("obeys the browser's own shortcuts: a ticket of the open conversation, discreet mode, the work", async () => {
    const inbox = await openInbox(scene, { rows: "b", detail: "a", lang: "vi" });
    await openRow(inbox, people.d.id);
    await openButton(inbox, ...CREATE);
    await inbox.bringToFront();
    const before = scene.emulator.state.tickets.length;
    await scene.driver.shortcut("G", "create-ticket");
    await untilScreen(inbox, "created", (seen) => openBadge(seen)?.state === "created");
    expect(scene.emulator.state.tickets).toHaveLength(before + 1);

    await scene.driver.shortcut("K", "toggle-discreet");
    await inbox.waitForSelector(".page-ticket-stays");
    await scene.driver.shortcut("K", "toggle-discreet");
    await until("names are shown again", () =>
      inbox.evaluate(() => document.querySelector(".page-ticket-stays") === null),
    );
    await inbox.close();

    await scene.driver.shortcut("J", "open-work");
    const opened = await until("the work is open", async () => {
      for (const page of await scene.driver.browser.pages()) {
        const address = await page.evaluate(() => location.href).catch(() => "");
        if (address === `${scene.driver.origin}/options.html#work`) return page;
      }
      return null;
    });
    await sees(opened, panelWords("vi").work.intro.slice(0, 20));
    await opened.close();
  });

  // Firefox lets no driver see its real popup.
  if (browser === "chromium")
    it("opens a popup of its full width, though the browser begins it with next to nothing", async () => {
      const inFront = await scene.driver.openOwn("options.html#about");
      const isWorker = (target: Target): boolean => target.type() === "service_worker";
      const worker = await (await scene.driver.browser.waitForTarget(isWorker)).worker();
      await worker?.evaluate("chrome.action.openPopup()");
      const popup = await scene.driver.browser.waitForTarget((target) =>
        target.url().endsWith("/popup.html"),
      );
      const page = await popup.asPage();
      await until("it is 360 wide", () => page.evaluate(() => innerWidth === 360));
      await inFront.close();
    });

  it("keeps states, focus and covered names where the system forces its colours", async () => {
    const inbox = await openInbox(scene, { rows: "b", detail: "a", lang: "vi" });
    await untilScreen(inbox, "badges on the rows", ({ rows }) => rows.some((badges) => badges.length > 0));
    await forceColours(scene, inbox);
    const edges = await inbox.evaluate(() =>
      [...document.querySelectorAll("page-ticket.page-ticket-row > .page-ticket-chip")].map(
        (chip) => getComputedStyle(chip).borderTopStyle,
      ),
    );
    expect(edges.length).toBeGreaterThan(0);
    expect(new Set(edges)).toEqual(new Set(["solid"]));
    await inbox.close();

    const popup = await scene.driver.openOwn("popup.html");
    await forceColours(scene, popup);
    await press(popup, words.discreet);
    const seen = await popup.evaluate(() => {
      const [name] = document.querySelectorAll(".list-name");
      const [on] = document.querySelectorAll(".switch:checked");
      const at = document.activeElement;
      if (name === undefined || on === undefined || at === null) return null;
      const { color, backgroundColor } = getComputedStyle(name);
      return {
        name: color,
        covered: backgroundColor !== "rgba(0, 0, 0, 0)",
        tick: getComputedStyle(on, "::after").borderRightStyle,
      };
    });
    expect(seen).toEqual({ name: "rgba(0, 0, 0, 0)", covered: true, tick: "solid" });
    await shoot(popup, shots(browser), "popup-forced-colours-discreet");
    const walked = await walk(popup);
    expect(walked.unseen).toEqual([]);
    await press(popup, words.show);
    await scene.driver.forceColours(popup, false);
    await popup.close();
  });

  it("asks before everything is deleted, at the harmless answer, which Esc gives too", async () => {
    const options = await scene.driver.openOwn("options.html#transfer");
    const { data } = panelWords("vi").work;
    const remove = await control(options, data.remove);
    await remove.focus();
    await options.keyboard.press("Enter");
    await until("the harmless answer has the keyboard", async () => (await focused(options)) === data.cancel);
    expect(await violations(options)).toEqual([]);
    await options.keyboard.press("Escape");
    await until("nothing is asked any more", () =>
      options.evaluate(
        () => document.querySelector(".ask") === null && document.activeElement !== document.body,
      ),
    );
    await options.close();
  });

  it("fits at twice the size without scrolling sideways", async () => {
    const page = await scene.driver.openOwn("options.html#pages");
    await sees(page, "Phiếu ghi Fanpage");
    // Twice the size on a window of 1280 leaves 640.
    await page.setViewport({ width: 640, height: 400 });
    for (const section of ["pages", "queues", "overview", "transfer", "about"]) {
      await page.evaluate((hash: string) => {
        location.hash = hash;
      }, section);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, section).toBeLessThanOrEqual(0);
    }
    await page.close();
  });

  it("hides every badge and name while the screen is shared, and shows them again", async () => {
    const inbox = await openInbox(scene, { rows: "b", detail: "a", lang: "vi" });
    await untilScreen(inbox, "badges on the rows", ({ rows }) => rows.some((badges) => badges.length > 0));
    const visible = () =>
      inbox.evaluate(
        () =>
          [...document.querySelectorAll("page-ticket")].filter((each) => each.getClientRects().length > 0)
            .length,
      );
    const popup = await scene.driver.openOwn("popup.html");
    await press(popup, words.discreet);
    await until("no badge is seen", async () => (await visible()) === 0);
    const covered = await popup.evaluate(() => {
      const name = document.querySelector(".list-name");
      return name === null ? "" : getComputedStyle(name).color;
    });
    expect(covered).toBe("rgba(0, 0, 0, 0)");
    expect(await violations(popup)).toEqual([]);

    await inbox.bringToFront();
    const back = await inbox.waitForFunction(
      () => document.querySelector(".page-ticket-stays")?.shadowRoot?.querySelector("button"),
      { polling: 50 },
    );
    const button = back.asElement();
    if (button === null) throw new Error("no way back");
    await inbox.evaluate((each) => {
      if (each instanceof HTMLElement) each.focus();
    }, button);
    await inbox.keyboard.press("Enter");
    await until("badges are seen again", async () => (await visible()) > 0);
    expect(await inbox.evaluate(() => window.__stage.traps.length)).toBe(0);
    await inbox.close();
    await popup.close();
  });

  it("shows in one page of ours at once what is changed in another", async () => {
    const options = await scene.driver.openOwn("options.html#connection");
    const popup = await scene.driver.openOwn("popup.html");
    const own = panelWords("vi");
    await sees(popup, own.pages.on);
    await options.bringToFront();
    await press(options, own.themes.dark);
    await until("the popup is dark", () =>
      popup.evaluate(() => document.documentElement.dataset.theme === "dark"),
    );
    await press(options, own.themes.system);
    await options.evaluate(() => {
      location.hash = "pages";
    });
    await popup.bringToFront();
    await press(popup, own.pages.activeOf(shop.name.vi));
    await sees(options, own.pages.off);
    await press(popup, own.pages.activeOf(shop.name.vi));
    await press(popup, "English");
    await sees(options, panelWords("en").pages.on);
    await press(popup, "Tiếng Việt");
    await sees(options, own.pages.on);
    await options.close();
    await popup.close();
  });

  // Each with a time of its own: on a machine that is busy with twenty other things, looking at fifty rows takes long.
  describe("with fifty pages with endless names, narrow and wide, in both themes", () => {
    const names = [
      "Cửa hàng thời trang thiết kế cao cấp Nguyễn Thị Minh Khai, chi nhánh số mười hai, quận Bình Thạnh",
      "W".repeat(100),
      "",
    ];
    const pages = Array.from({ length: 50 }, (_, at) => ({
      ...settingsFile({ keywords: ["giá", "k".repeat(100)] }).pages[0],
      id: String(100_000_000_000_000 + at),
      username: "",
      name: names[at % names.length],
    }));
    let options: Page;
    let popup: Page;
    beforeAll(async () => {
      options = await scene.driver.openOwn("options.html#transfer");
      await importFile(options, scene, JSON.stringify({ ...settingsFile(), pages }));
      popup = await scene.driver.openOwn("popup.html");
      await sees(popup, "Nguyễn Thị Minh Khai");
    });
    afterAll(async () => {
      await popup?.close();
      await options?.close();
    });

    it.each([`pages/${pages[0]?.id}`, "connection", "about"])("the options hold at %s", (section) =>
      holds(options, section),
    );

    it("the popup holds", () => holds(popup));

    it("the queues hold with a dead sign-in", async () => {
      scene.emulator.expireTokens();
      await options.evaluate(() => {
        location.hash = "queues/q1";
      });
      await options.bringToFront();
      await options.waitForSelector('[role="alert"]', { visible: true });
      await holds(options, "queues/q1");
    });

    it("the popup holds with a dead sign-in and no network", async () => {
      await popup.bringToFront();
      scene.world.goOffline();
      try {
        await signIn(popup, scene);
        await popup.waitForSelector('[role="alert"]', { visible: true });
        await holds(popup);
      } finally {
        scene.world.goOnline();
      }
    });
  });

  let theme: "light" | "dark" = "light";
  /** Nothing is held against it, and nothing scrolls sideways, from 320 wide on. */
  async function holds(page: Page, section?: string): Promise<void> {
    if (section !== undefined)
      await page.evaluate((hash: string) => {
        location.hash = hash;
      }, section);
    await page.bringToFront();
    // The themes take turns: each view is judged in one of them, narrow; wide it is only measured.
    theme = theme === "light" ? "dark" : "light";
    await scene.driver.theme(page, theme);
    for (const width of [1280, 320]) {
      await page.setViewport({ width, height: 700 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${section ?? "popup"} at ${width}`).toBeLessThanOrEqual(0);
    }
    expect(await violations(page), section ?? "popup").toEqual([]);
  }
});
