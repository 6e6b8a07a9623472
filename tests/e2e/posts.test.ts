import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { people, posts } from "../stage/facebook/people.ts";
import { commentsUrl } from "../stage/facebook-comments/index.ts";
import { messagesUrl } from "../stage/facebook-messages/index.ts";
import { drive, peek } from "../stage/facebook-posts/browser.ts";
import { postUrl, timelineUrl, type WallVariant } from "../stage/facebook-posts/index.ts";
import { browsers } from "./browsers.ts";
import { violations } from "./driver/look.ts";
import { until } from "./driver/until.ts";
import {
  lookAtWall,
  openFacebook,
  openWall,
  showWall,
  ticketsByRule,
  untilBadged,
  untilWall,
} from "./posts.ts";
import type { Scene } from "./scene.ts";
import { importFile, settingsFile, settle } from "./workplace.ts";

const OWN = posts.own;
/** One dress for each place: all of them before all places is the readers' own test, on the stage. */
const dresses: readonly Partial<WallVariant>[] = [
  { markup: "a", lang: "vi", seed: 7 },
  { markup: "b", lang: "en", seed: 42, dir: "rtl", theme: "dark" },
  { markup: "c", lang: "vi", seed: 7 },
  { markup: "a", lang: "en", seed: 42 },
  { markup: "b", lang: "vi", seed: 7, theme: "dark" },
  { markup: "c", lang: "en", seed: 42 },
  { markup: "a", lang: "vi", seed: 3, b20: true },
];
const surfaces: readonly ((variant: Partial<WallVariant>) => string)[] = [
  (variant) => timelineUrl(variant),
  (variant) => postUrl(OWN, "pfbid", variant),
  (variant) => postUrl(posts.visitor, "story", variant),
  (variant) => postUrl("700000000000007", "photo", variant),
  (variant) => postUrl("700000000000008", "reel", variant),
  (variant) => commentsUrl({ ...variant, postId: OWN }),
  (variant) => commentsUrl({ ...variant, postId: posts.visitor, threadType: "FB_USER_POST" }),
];
/** What only the address names, and what comes with the mouse alone. */
const others: readonly string[] = [
  postUrl("700000000000014", "digits"),
  postUrl("700000000000015", "watch", { lang: "en" }),
  timelineUrl({ links: "hover" }),
];

/** The panel's button of the first badge of an item that can have one. */
const pressOn = async (page: Page, key: string, name: RegExp): Promise<void> => {
  const handle = await page.waitForFunction(
    (wanted: string, pattern: string) => {
      for (const host of document.querySelectorAll<HTMLElement>("page-ticket")) {
        if (host.dataset.key !== wanted) continue;
        for (const button of host.shadowRoot?.querySelectorAll<HTMLButtonElement>("button:enabled") ?? [])
          if (new RegExp(pattern).test(button.getAttribute("aria-label") ?? button.textContent ?? ""))
            return button;
      }
      return null;
    },
    { polling: 50, timeout: 15_000 },
    key,
    name.source,
  );
  const button = handle.asElement();
  if (button === null) throw new Error("no button");
  // The driver brings it into sight: the test's scrolling, not the extension's.
  await drive(page, "announceScroll");
  await (await button.toElement("button")).click();
};

describe.each(browsers)("posts and comments in %s", (browser) => {
  describe("on a page that only suggests", () => {
    let scene: Scene;
    const settings = { creation: "suggest", postsAndComments: "relevant", keywords: ["giá"] };
    beforeAll(async () => {
      scene = await openFacebook(browser);
      await settle(scene, settings);
    });
    afterAll(() => scene?.stop());

    it("each item of each place has its own badge", async () => {
      const page = await scene.driver.page();
      const addresses = [...surfaces.map((address, at) => address(dresses[at] ?? {})), ...others];
      for (const address of addresses) {
        await showWall(page, address);
        await untilBadged(page);
      }
      await page.close();
    });

    it("follows recycled units without one wrong badge", async () => {
      const page = await openWall(scene, timelineUrl({ posts: 30, recycle: 6 }));
      for (let first = 0; first < 27; first += 9) {
        await drive(page, "scrollFeed", first);
        await untilBadged(page);
      }
      await page.close();
    });

    it("a dialog above the timeline, and back", async () => {
      const page = await openWall(scene, timelineUrl());
      await untilBadged(page);
      await drive(page, "openPost", OWN);
      await untilBadged(page);
      await drive(page, "close");
      await untilBadged(page);
      await page.close();
    });

    it("marks exactly what the rules choose, and one press makes one ticket for all of a person's comments", async () => {
      const page = await openWall(scene, postUrl(OWN));
      const { truth } = await untilBadged(page);
      const chosen = ticketsByRule(truth, pageOf(settings));
      expect(chosen.size).toBeGreaterThan(3);
      const seen = await untilWall(page, "the suggestions", ({ items }) =>
        [...chosen].every((key) =>
          items.flat().some((badge) => badge.key === key && badge.state === "suggested"),
        ),
      );
      const marked = seen.items.flat().filter(({ state }) => state === "suggested");
      expect(new Set(marked.map(({ key }) => key))).toEqual(chosen);
      const key = `100000000000901|comment|${OWN}|${people.b.id}`;
      await pressOn(page, key, /^(Tạo phiếu ghi|Create ticket)/);
      const after = await untilWall(page, "created", ({ items }) => {
        const own = items.flat().filter((badge) => badge.key === key);
        return own.length > 1 && own.every(({ state }) => state === "created");
      });
      expect(after.traps).toEqual([]);
      await until("one ticket", () => scene.emulator.state.tickets.length === 1);
      await page.reload();
      await untilWall(page, "remembered", ({ items }) =>
        items.flat().some((badge) => badge.key === key && badge.state === "created"),
      );
      expect(scene.emulator.state.tickets).toHaveLength(1);
      await page.close();
    });

    /** Another language, as the options choose it. */
    const speak = async (language: "vi" | "en"): Promise<void> => {
      const options = await scene.driver.openOwn("options.html");
      await options.evaluate((chosen) => {
        const scope: object = globalThis;
        const storage: object = Reflect.get(Reflect.get(scope, "chrome"), "storage");
        const local: object = Reflect.get(storage, "local");
        return Reflect.get(local, "set").call(local, { language: chosen });
      }, language);
      await options.close();
    };

    it("says why in a panel that keys open and close, legible to everybody on every ground", async () => {
      const page = await openWall(scene, postUrl(OWN));
      await untilBadged(page);
      const key = `100000000000901|comment|${OWN}|${people.a.id}`;
      await pressOn(page, key, /^(Chi tiết|Details)/);
      const panel = () =>
        page.evaluate((wanted: string) => {
          const hosts = [...document.querySelectorAll<HTMLElement>("page-ticket")];
          const shown = hosts.find(
            ({ dataset, shadowRoot }) => dataset.key === wanted && shadowRoot?.querySelector(".panel"),
          );
          return shown?.shadowRoot?.querySelector(".panel .why")?.textContent ?? null;
        }, key);
      const words = await until("the reason is told", panel);
      expect(words).toMatch(/giá/);
      const marked = () =>
        page.evaluate(() =>
          [...document.querySelectorAll("page-ticket")].flatMap(({ shadowRoot }) =>
            [...(shadowRoot?.querySelectorAll(".why mark") ?? [])].map(({ textContent }) => textContent),
          ),
        );
      expect(await marked()).toEqual(["giá"]);
      const ground = (dark: boolean) =>
        page.evaluate((is: boolean) => {
          const { classList } = document.documentElement;
          classList.toggle("__fb-dark-mode", is);
          classList.toggle("__fb-light-mode", !is);
        }, dark);
      for (const language of ["vi", "en"] as const) {
        await speak(language);
        for (const dark of [false, true]) {
          await ground(dark);
          await until("the badge has taken it on", () =>
            page.evaluate(
              (theme: string, lang: string) =>
                [...document.querySelectorAll<HTMLElement>("page-ticket")].every(
                  (host) => host.dataset.theme === theme && host.lang === lang,
                ),
              dark ? "dark" : "light",
              language,
            ),
          );
          expect(await violations(page, "page-ticket")).toEqual([]);
        }
      }
      await speak("vi");
      await page.bringToFront();
      await page.keyboard.press("Escape");
      await until("the panel is closed", async () => (await panel()) === null);
      expect(await peek(page, "traps")).toEqual([]);
      await page.close();
    });

    it("nothing is there on screens that are not the page's", async () => {
      const page = await openWall(scene, timelineUrl());
      await untilBadged(page);
      for (const path of ["/", "/tapchimau.demo"]) {
        await drive(page, "go", path);
        await untilWall(
          page,
          `nothing on ${path}`,
          ({ items, stray }) => [...items.flat(), ...stray].length === 0,
        );
      }
      await drive(page, "go", "/cuahangmau.demo");
      await untilBadged(page);
      await page.close();
    });

    it("chats carry a badge where the page is proven to be looking, and nowhere else", async () => {
      for (const [variant, mine] of [
        [{}, true],
        [{ markup: "b", lang: "en", proof: "username" }, true],
        [{ viewer: "person" }, false],
      ] as const) {
        const page = await openWall(scene, messagesUrl(people.d.id, variant));
        const keys = () =>
          page.evaluate(() =>
            [...document.querySelectorAll<HTMLElement>("page-ticket")].map(({ dataset }) => dataset.key),
          );
        if (mine) {
          const wanted = `100000000000901|message|${people.d.id}`;
          await until("the chat's badge", async () => (await keys()).join() === wanted);
        } else {
          // A visit to the page's own wall afterwards shows that the script is there and works.
          await page.goto(timelineUrl());
          await untilBadged(page);
          await page.goBack();
          expect(await keys()).toEqual([]);
        }
        await page.close();
      }
    });

    it("shows what a draft of settings would choose while it is rehearsed", async () => {
      const page = await openWall(scene, postUrl(OWN));
      const { truth } = await untilBadged(page);
      const draft = pageOf({ ...settings, keywords: ["bao nhiêu"] });
      const options = await scene.driver.openOwn("options.html");
      const rehearse = (input: object | null) =>
        options.evaluate((given) => {
          const scope: object = globalThis;
          const api: object = Reflect.get(scope, "chrome");
          const runtime: object = Reflect.get(api, "runtime");
          const message = { protocol: "page-tickets", name: "startRehearsal", input: given };
          return Reflect.get(runtime, "sendMessage").call(runtime, message);
        }, input);
      await rehearse(draft);
      await page.bringToFront();
      const chosen = ticketsByRule(truth, { ...draft, activeSince: "2010-01-01T00:00:00Z" });
      const seen = await untilWall(page, "marks", ({ items }) =>
        items.flat().some(({ rehearsal }) => rehearsal === "chosen"),
      );
      const marked = seen.items.flat().filter(({ rehearsal, key }) => rehearsal === "chosen" && key !== "");
      expect(new Set(marked.map(({ key }) => key))).toEqual(chosen);
      await rehearse(null);
      await untilWall(page, "no marks", ({ items }) =>
        items.flat().every(({ rehearsal }) => rehearsal === ""),
      );
      await options.close();
      await page.close();
    });
  });

  describe("on a page that creates by itself", () => {
    let scene: Scene;
    const since = new Date(Date.now() - 10.5 * 3_600_000).toISOString();
    const settings = {
      ...{ creation: "automatic", postsAndComments: "relevant", keywords: ["giá"], activeSince: since },
    };
    beforeAll(async () => {
      scene = await openFacebook(browser);
      await settle(scene, settings);
    });
    afterAll(() => scene?.stop());

    it("makes exactly the tickets of the rules: once, whatever is reloaded, edited or opened again", async () => {
      // Written times only: what a drawn time's label tells is more than the stage counts as proven.
      const page = await openWall(scene, timelineUrl({ times: "text" }));
      const wall = ticketsByRule((await untilBadged(page)).truth, pageOf(settings));
      const tickets = () => scene.emulator.state.tickets.length;
      await until("the timeline's tickets", () => tickets() === wall.size, 30_000);
      const permalink = await openWall(scene, postUrl(OWN));
      const expected = new Set([
        ...wall,
        ...ticketsByRule((await untilBadged(permalink)).truth, pageOf(settings)),
      ]);
      expect(expected.size).toBeGreaterThan(wall.size);
      await until("the permalink's tickets", () => tickets() === expected.size, 30_000);
      await drive(permalink, "edit", "800000000000001", "gia bao nhieu vay shop");
      await permalink.reload();
      await page.bringToFront();
      await page.reload();
      await untilBadged(page);
      // What comes last is judged last: when its ticket is there, nothing else is still on its way.
      await drive(page, "arrive", { postId: posts.ad, by: "aById", text: "shop ơi giá?" });
      await until("the new comment's ticket", () => tickets() > expected.size, 30_000);
      expect(tickets()).toBe(expected.size + 1);
      expect((await lookAtWall(page)).traps).toEqual([]);
    });

    it("makes one ticket of a chat, and none of what is said in it afterwards", async () => {
      const options = await scene.driver.openOwn("options.html#transfer");
      await importFile(
        options,
        scene,
        JSON.stringify(settingsFile({ creation: "automatic", postsAndComments: "nothing" })),
      );
      await options.close();
      const before = scene.emulator.state.tickets.length;
      const ours = () => scene.emulator.ticketsOf(people.d.id).length;
      const page = await scene.driver.page();
      await page.goto(messagesUrl(people.d.id, { markup: "b" }));
      await page.bringToFront();
      await until("the chat's ticket", () => ours() === 1);
      for (const more of [{ quotes: "Dạ còn ạ" }, { from: "page" }])
        await page.evaluate(
          (name: string, given: readonly unknown[]) => Reflect.get(window, name).receive(...given),
          "__stage",
          [people.d.id, "vậy lấy mình một cái", more],
        );
      await page.reload();
      await page.bringToFront();
      await until("the badge remembers", () =>
        page.evaluate(() => document.querySelector<HTMLElement>("page-ticket")?.dataset.state === "created"),
      );
      expect([ours(), scene.emulator.state.tickets.length]).toEqual([1, before + 1]);
      await page.close();
    });
  });
});

/** A page's settings as the options would have them. */
function pageOf(changes: object): object {
  const file: { pages?: object[] } = settingsFile({ ...changes });
  const [page] = file.pages ?? [];
  if (page === undefined) throw new Error("no page in the settings");
  return page;
}
