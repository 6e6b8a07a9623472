import type { Page } from "puppeteer-core";
import { badgeWords } from "../../../lib/language/badge.ts";
import { people, posts } from "../../stage/facebook/people.ts";
import { commentsUrl } from "../../stage/facebook-comments/index.ts";
import { messagesUrl } from "../../stage/facebook-messages/index.ts";
import { drive } from "../../stage/facebook-posts/browser.ts";
import { postUrl, timelineUrl, type WallVariant } from "../../stage/facebook-posts/index.ts";
import { until } from "../driver/until.ts";
import { openWall, untilBadged } from "../posts.ts";
import type { Scene } from "../scene.ts";
import { settle } from "../workplace.ts";
import { type Camera, type Part, type Theme, themes } from "./camera.ts";

/** Where posts and comments are, each in another of the markups that Facebook has. */
const places: Readonly<Record<string, (variant: Partial<WallVariant>) => string>> = {
  "wall-timeline": (variant) => timelineUrl({ ...variant, markup: "a" }),
  "wall-timeline-plain": (variant) => timelineUrl({ ...variant, markup: "b" }),
  "wall-post": (variant) => postUrl(posts.own, "digits", variant),
  "wall-post-classic": (variant) => postUrl(posts.own, "pfbid", { ...variant, markup: "c" }),
  "wall-visitor-post": (variant) => postUrl(posts.visitor, "story", variant),
  "wall-photo": (variant) => postUrl("700000000000007", "photo", variant),
  "wall-reel": (variant) => postUrl("700000000000008", "reel", variant),
  "suite-comments": (variant) => commentsUrl({ ...variant, postId: posts.own }),
  "suite-visitor-post": (variant) =>
    commentsUrl({ ...variant, postId: posts.visitor, threadType: "FB_USER_POST" }),
};
const names = [
  ...Object.keys(places),
  "wall-dialog",
  "wall-panel",
  "wall-states",
  "messenger",
  "messenger-plain",
  "messenger-panel",
];

/** Posts and comments on www and in the Business Suite, and Messenger on www. */
export const wallPart: Part<Scene> = {
  names,
  async take(scene, camera) {
    if (names.every((name) => !camera.wants(name))) return;
    await settle(scene, { postsAndComments: "relevant", keywords: ["giá", "ship"] });
    for (const theme of themes) {
      const dress = { lang: camera.language, theme };
      for (const [name, address] of Object.entries(places))
        await camera.attempt(name, async () => {
          if (!camera.wants(name, theme)) return;
          const wall = await openWall(scene, address(dress));
          await untilBadged(wall, 60_000);
          await intoSight(wall);
          await camera.take(wall, name, theme);
          await wall.close();
        });
      await camera.attempt("wall-dialog", async () => {
        const wall = await openWall(scene, timelineUrl(dress));
        await untilBadged(wall, 60_000);
        await drive(wall, "openPost", posts.own);
        await untilBadged(wall, 60_000);
        await camera.take(wall, "wall-dialog", theme);
        await wall.close();
      });
      await camera.attempt("wall-panel", () => takeWallPanel(scene, camera, theme));
      await camera.attempt("wall-states", () => takeWallStates(scene, camera, theme));
      for (const [name, variant] of [
        ["messenger", {}],
        ["messenger-plain", { markup: "b", proof: "username" }],
      ] as const)
        await camera.attempt(name, async () => {
          const chat = await openWall(scene, messagesUrl(people.d.id, { ...dress, ...variant }));
          await chat.waitForSelector("page-ticket.page-ticket-header");
          await camera.take(chat, name, theme);
          if (name === "messenger") {
            await pressIn(chat, badgeWords(camera.language).details);
            await camera.take(chat, "messenger-panel", theme);
          }
          await chat.close();
        });
    }
  },
};

/** Brings the first badges to the middle of the window: the picture's scrolling, not the extension's. */
async function intoSight(wall: Page): Promise<void> {
  await drive(wall, "announceScroll");
  await wall.evaluate(() => {
    const [first] = document.querySelectorAll("page-ticket");
    first?.scrollIntoView({ block: "center" });
  });
}

async function takeWallPanel(scene: Scene, camera: Camera, theme: Theme): Promise<void> {
  const wall = await openWall(scene, postUrl(posts.own, "digits", { lang: camera.language, theme }));
  await untilBadged(wall, 60_000);
  await intoSight(wall);
  await pressIn(wall, badgeWords(camera.language).details);
  await until("the reason is told", () =>
    wall.evaluate(() =>
      [...document.querySelectorAll("page-ticket")].some(
        ({ shadowRoot }) => shadowRoot?.querySelector(".panel .why") != null,
      ),
    ),
  );
  await camera.take(wall, "wall-panel", theme);
  await wall.close();
}

/** One comment made into a ticket, another refused, a third in doubt. */
async function takeWallStates({ emulator, ...scene }: Scene, camera: Camera, theme: Theme): Promise<void> {
  const words = badgeWords(camera.language);
  const wall = await openWall(
    { emulator, ...scene },
    postUrl(posts.own, "digits", { lang: camera.language, theme, seed: theme === "light" ? 1 : 2 }),
  );
  await untilBadged(wall, 60_000);
  await intoSight(wall);
  const states = (state: string) =>
    wall.evaluate(
      (wanted: string) =>
        [...document.querySelectorAll<HTMLElement>("page-ticket")].some(
          ({ dataset }) => dataset.state === wanted,
        ),
      state,
    );
  if (!(await states("created"))) {
    await pressIn(wall, words.create);
    await until("created", () => states("created"));
    emulator.failNext("POST /v1/ticket", { kind: "refused", msg: "subject không hợp lệ" });
    await pressIn(wall, words.create);
    await until("refused", () => states("refused"));
    emulator.cut("POST /v1/ticket", "before");
    await pressIn(wall, words.create);
    await until("uncertain", () => states("uncertain"), 30_000);
  }
  await intoSight(wall);
  await camera.take(wall, "wall-states", theme);
  await wall.close();
}

/** Presses the first button of any badge whose name begins like this, brought into sight as a person would. */
async function pressIn(page: Page, start: string): Promise<void> {
  const handle = await page.waitForFunction(
    (name: string) => {
      for (const { shadowRoot } of document.querySelectorAll("page-ticket"))
        for (const button of shadowRoot?.querySelectorAll<HTMLButtonElement>("button:enabled") ?? []) {
          const said = button.getAttribute("aria-label") ?? button.textContent ?? "";
          if (said.startsWith(name)) return button;
        }
      return null;
    },
    { polling: 50, timeout: 15_000 },
    start,
  );
  const button = handle.asElement();
  if (button === null) throw new Error("no button");
  await drive(page, "announceScroll");
  await button.evaluate((each) => each instanceof Element && each.scrollIntoView({ block: "center" }));
  await (await button.toElement("button")).click();
}
