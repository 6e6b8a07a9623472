import { parseArgs } from "node:util";
import type { Page } from "puppeteer-core";
import { badgeWords } from "../../lib/language/badge.ts";
import { shortcutWords } from "../../lib/language/shortcuts.ts";
import { shop } from "../stage/facebook/index.ts";
import { people } from "../stage/facebook/people.ts";
import { drive } from "../stage/facebook-posts/browser.ts";
import { timelineUrl } from "../stage/facebook-posts/index.ts";
import { settingsUrl } from "../stage/facebook-settings/index.ts";
import { press, sees } from "./driver/control.ts";
import { shoot } from "./driver/look.ts";
import { CREATE, openBadge, openButton, openInbox, openRow, untilScreen } from "./inbox.ts";
import { Choice } from "./pictures/camera.ts";
import { openFacebook, openWall, untilBadged } from "./posts.ts";
import type { Scene } from "./scene.ts";
import { importFile, settingsFile, settle } from "./workplace.ts";

/** The pictures of README and guide, in both languages and themes. */
const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [] },
    out: { type: "string", default: "docs/screenshots" },
  },
});
const PICTURES = values.out;
const SCENES = ["welcome", "inbox-before", "inbox", "details", "posts", "check", "popup", "options"];
const SECTIONS = ["queues", "overview", "work", "log", "transfer", "connection", "about"];
const NAMES = [...SCENES, ...SECTIONS, "shortcuts", "copy", "discreet-popup", "discreet"];
const choice = new Choice(values.only.flatMap((names) => names.split(",")));
const unknown = choice.strangers(NAMES);
if (unknown.length > 0) {
  console.error(`There is no picture of ${unknown.join(", ")}. There are: ${NAMES.join(", ")}.`);
  process.exit(2);
}
/** By a picture's whole name. */
const wanted = (picture: string): boolean =>
  NAMES.some(
    (name) => picture.startsWith(`${name}-`) && choice.picture(name, picture.slice(name.length + 1)),
  );

/** A picture has no hurry: on a busy machine a timeline of replicas may be drawn late. */
const PATIENCE_MS = 60_000;

type Theme = "light" | "dark";
const DETAILS = ["Chi tiết", "Details"] as const;

async function take(page: Page, name: string): Promise<void> {
  if (wanted(name)) console.log(await shoot(page, PICTURES, name));
}

/** One of our own pages, in a theme and a size. `act` brings it into the state that is to be seen. */
async function own(
  scene: Scene,
  theme: Theme,
  [name, path, width, height]: readonly [string, string, number, number],
  act?: (page: Page) => Promise<unknown>,
): Promise<void> {
  const title = `${name}-${scene.language}-${theme}`;
  if (!wanted(title)) return;
  const page = await scene.driver.openOwn(path);
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
  await sees(page, scene.language === "vi" ? "Phiếu ghi Fanpage" : "Page Tickets");
  await act?.(page);
  await take(page, title);
  await page.close();
}

/** A second page beside the first: something to copy to. */
async function twoPages(scene: Scene, first: Record<string, unknown>, second: object): Promise<void> {
  const file: { pages: object[] } = JSON.parse(JSON.stringify(settingsFile(first)));
  const options = await scene.driver.openOwn("options.html#transfer");
  await importFile(options, scene, JSON.stringify({ ...file, pages: [...file.pages, second] }));
  await options.close();
}

for (const language of ["vi", "en"] as const) {
  const scene = await openFacebook("chromium", { language });
  try {
    for (const theme of ["light", "dark"] as const)
      await own(scene, theme, ["welcome", "welcome.html", 1000, 900]);
    const second = { id: "100000000000902", name: "Cà Phê Thử", keywords: ["bàn", "giờ mở cửa"] };
    await settle(scene);
    await twoPages(scene, { postsAndComments: "relevant", keywords: ["giá", "ship"] }, second);
    for (const theme of ["light", "dark"] as const) {
      const look = `${language}-${theme}`;
      if (["inbox-before", "inbox", "details"].some((name) => wanted(`${name}-${look}`))) {
        const inbox = await openInbox(scene, { rows: "b", detail: "a", lang: language, theme });
        await openRow(inbox, (theme === "light" ? people.a : people.d).id);
        await openButton(inbox, ...CREATE);
        // Off the row: beneath the mouse its badge makes room for Facebook's buttons.
        await inbox.mouse.move(0, 0);
        await take(inbox, `inbox-before-${look}`);
        await (await openButton(inbox, ...CREATE)).click();
        await untilScreen(inbox, "created", (seen) => openBadge(seen)?.state === "created");
        await take(inbox, `inbox-${look}`);
        await (await openButton(inbox, ...DETAILS)).click();
        const loading = badgeWords(language).loading;
        await untilScreen(inbox, "details", (seen) => openBadge(seen)?.text.includes(loading) === false);
        await take(inbox, `details-${look}`);
        await inbox.close();
      }

      if (wanted(`posts-${look}`)) {
        const wall = await openWall(scene, timelineUrl({ lang: language, theme }));
        await untilBadged(wall, PATIENCE_MS);
        await drive(wall, "announceScroll");
        await wall.evaluate(() => {
          // Replicas have hostile names, too: what the rules must stand is nothing for a shop window.
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const hostile: number[] = [];
          while (texts.nextNode() !== null) {
            const { currentNode } = texts;
            if (currentNode.nodeValue?.includes("<") === true && currentNode.parentElement !== null)
              hostile.push(currentNode.parentElement.getBoundingClientRect().top);
          }
          const badges = [...document.querySelectorAll("page-ticket")];
          const far = badges.find((badge) => {
            const { top } = badge.getBoundingClientRect();
            return hostile.every((other) => Math.abs(other - top) > window.innerHeight / 2);
          });
          (far ?? badges[0])?.scrollIntoView({ block: "center" });
        });
        await take(wall, `posts-${look}`);
        await wall.close();
      }
      if (wanted(`check-${look}`)) {
        const check = await scene.driver.page();
        await check.goto(settingsUrl("page", { state: "other", lang: language, theme }));
        await check.bringToFront();
        await check.waitForSelector("page-routing-check[data-verdict]");
        await take(check, `check-${look}`);
        await check.close();
      }

      await own(scene, theme, ["popup", "popup.html", 360, 600], (page) => sees(page, shop.name.vi));
      for (const section of [`pages/${shop.id}`, ...SECTIONS]) {
        const name = section.startsWith("pages") ? "options" : section;
        await own(scene, theme, [name, `options.html#${section}`, 1280, 800]);
      }
      const words = shortcutWords(language);
      await own(scene, theme, ["shortcuts", "options.html#overview", 1280, 800], async (page) => {
        await page.keyboard.type("?");
        await sees(page, words.commands["create-ticket"]);
      });
      await own(scene, theme, ["copy", `options.html#pages/${shop.id}`, 1280, 1000], async (page) => {
        const summary = await page.waitForSelector(".copy > summary");
        await summary?.click();
        await press(page, second.name);
        await summary?.evaluate((each) => each.scrollIntoView());
      });
    }
    if ([`discreet-popup-${language}-light`, `discreet-${language}-light`].some(wanted)) {
      const popup = await scene.driver.openOwn("popup.html");
      await press(popup, shortcutWords(language).discreet);
      await popup.setViewport({ width: 360, height: 600 });
      await take(popup, `discreet-popup-${language}-light`);
      const hidden = await openInbox(scene, { rows: "b", detail: "a", lang: language });
      await hidden.waitForSelector(".page-ticket-stays");
      await take(hidden, `discreet-${language}-light`);
    }
  } finally {
    await scene.stop();
  }
}
