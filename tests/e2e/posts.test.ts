import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { people, posts } from "../stage/facebook/people.ts";
import { commentsUrl } from "../stage/facebook-comments/index.ts";
import { messagesUrl } from "../stage/facebook-messages/index.ts";
import { drive, peek } from "../stage/facebook-posts/browser.ts";
import { postUrl, timelineUrl, type WallVariant } from "../stage/facebook-posts/index.ts";
import { browsers } from "./browsers.ts";
import { until } from "./driver/until.ts";
import { lookAtWall, openFacebook, openWall, ticketsByRule, untilBadged, untilWall } from "./posts.ts";
import type { Scene } from "./scene.ts";
import { settingsFile, settle } from "./workplace.ts";

const OWN = posts.own;
const mixtures: readonly Partial<WallVariant>[] = (["a", "b", "c"] as const).flatMap((markup) =>
  (["vi", "en"] as const).map((lang) => ({
    ...{ markup, lang, seed: lang === "vi" ? 7 : 42 },
    dir: lang === "en" && markup === "b" ? ("rtl" as const) : ("ltr" as const),
    theme: markup === "b" ? ("dark" as const) : ("light" as const),
  })),
);
const surfaces: readonly (readonly [string, (variant: Partial<WallVariant>) => string])[] = [
  ["timeline", (variant) => timelineUrl(variant)],
  ["permalink by number", (variant) => postUrl(OWN, "digits", variant)],
  ["visitor's post", (variant) => postUrl(posts.visitor, "story", variant)],
  ["photo", (variant) => postUrl("700000000000007", "photo", variant)],
  ["reel", (variant) => postUrl("700000000000008", "reel", variant)],
  ["comments in the business inbox", (variant) => commentsUrl({ ...variant, postId: OWN })],
  [
    "a visitor's post in the business inbox",
    (variant) => commentsUrl({ ...variant, postId: posts.visitor, threadType: "FB_USER_POST" }),
  ],
];
const others: readonly (readonly [string, string])[] = [
  ["permalink by opaque id", postUrl(OWN, "pfbid")],
  ["permalink by page and post", postUrl(posts.ad, "underscore")],
  ["video", postUrl("700000000000018", "video")],
  ["watch", postUrl("700000000000015", "watch", { lang: "en" })],
  ["a post whose link leads nowhere, by its address", postUrl("700000000000014", "digits")],
  ["drawn times", timelineUrl({ times: "svg" })],
  ["links that come with the mouse", timelineUrl({ links: "hover" })],
  ["no pagelets", timelineUrl({ pagelets: false })],
  ["reviews", timelineUrl({}, "reviews")],
  ["other extensions' classes", timelineUrl({ b20: true })],
  ["the browser's translator", timelineUrl({ b19: true })],
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

    it.each(surfaces)("%s: each item its own badge, in every markup and language", async (_, address) => {
      for (const variant of mixtures) {
        const page = await openWall(scene, address(variant));
        await untilBadged(page);
        await page.close();
      }
    });

    it.each(others)("%s", async (_, address) => {
      const page = await openWall(scene, address);
      await untilBadged(page);
      await page.close();
    });

    it("follows recycled units without one wrong badge", async () => {
      const page = await openWall(scene, timelineUrl({ posts: 60, recycle: 6 }));
      for (let first = 0; first < 54; first += 9) {
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

    it("says why in a panel that keys open and close", async () => {
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
  });
});

/** A page's settings as the options would have them. */
function pageOf(changes: object): object {
  const file: { pages?: object[] } = settingsFile({ ...changes });
  const [page] = file.pages ?? [];
  if (page === undefined) throw new Error("no page in the settings");
  return page;
}
