import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, it } from "vitest";
import { people, posts } from "../facebook/people.ts";
import { commentsUrl } from "../facebook-comments/index.ts";
import { type MessagesTruth, messagesUrl } from "../facebook-messages/index.ts";
import { peek, truthOf } from "../facebook-posts/browser.ts";
import { postUrl, timelineUrl, type WallVariant } from "../facebook-posts/index.ts";
import { facebookWorldRoutes } from "../facebook-world.ts";
import { settled } from "../replica/browser.ts";
import { bundle } from "../replica/serve.ts";
import { trial } from "../replica/trial.ts";
import type { ReadItem, ReadWords } from "./read-screen.ts";

const OWN = posts.own;
const stage = trial(facebookWorldRoutes());
let page: Page;
let readers: string;
beforeAll(async () => {
  page = await stage.open("about:blank");
  readers = await bundle(new URL("./read-screen.ts", import.meta.url));
});

const mixtures: readonly Partial<WallVariant>[] = (["a", "b", "c"] as const).flatMap((markup) =>
  (["vi", "en"] as const).map((lang) => ({
    ...{ markup, lang, seed: lang === "vi" ? 7 : 42 },
    dir: lang === "en" && markup === "b" ? ("rtl" as const) : ("ltr" as const),
    theme: markup === "b" ? ("dark" as const) : ("light" as const),
  })),
);
type Address = (variant: Partial<WallVariant>) => string;
const surfaces: readonly (readonly [string, Address])[] = [
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
  ["times out of order", timelineUrl({ times: "shuffled" })],
  ["links that come with the mouse", timelineUrl({ links: "hover" })],
  ["links that come with the mouse, classic", timelineUrl({ links: "hover", markup: "c" })],
  ["no pagelets", timelineUrl({ pagelets: false })],
  ["reviews", timelineUrl({}, "reviews")],
  ["decomposed letters", postUrl(OWN, "digits", { nfd: true })],
  ["other extensions' classes", timelineUrl({ b20: true })],
  ["the browser's translator", timelineUrl({ b19: true })],
];

/** A text that was cut ends in an ellipsis, which nobody wrote. */
const written = (text: string | null): string | null => text?.replace(/\s*…\s*$/, "") ?? null;

/** Everything that was read beside everything that is true; what differs is told. */
async function differences(url: string): Promise<string[]> {
  await page.goto(url, { waitUntil: "load" });
  await settled(page);
  await page.evaluate(readers);
  const truth = await truthOf(page);
  const read: ReadItem[] = await page.evaluate((name: string) => Reflect.get(window, name)(), "__readScreen");
  expect(truth.items.length).toBeGreaterThan(0);
  const told = read.filter(({ at }) => at === -1).map(({ key }) => `${key} stands nowhere`);
  for (const [at, item] of truth.items.entries()) {
    const found = read.filter((each) => each.at === at);
    const name = `${item.kind} of ${item.author.name} "${item.text.slice(0, 30)}"`;
    if (found.length > 1) told.push(`${name} was read ${found.length} times`);
    const [one] = found;
    if (one === undefined) {
      if (item.key !== null) told.push(`${name} was not read`);
      continue;
    }
    const right = { key: item.key, role: item.author.role, text: written(item.text), partial: item.partial };
    const is = { key: one.key, role: one.role, text: written(one.text), partial: one.partial };
    // Without an identity there is no activity: nothing is told to the rules.
    if (item.key === null && one.role === null) continue;
    if (JSON.stringify(is) !== JSON.stringify(right))
      told.push(`${name}: ${JSON.stringify(is)} and not ${JSON.stringify(right)}`);
    if (item.commentId !== null && one.commentId !== item.commentId)
      told.push(`${name}: number ${one.commentId}`);
  }
  expect(await peek(page, "traps")).toEqual([]);
  return told;
}

describe("the readers, before every replica of posts and comments", () => {
  it.each(surfaces)("%s: read what is true, in every markup and language", async (_, address) => {
    for (const variant of mixtures) expect(await differences(address(variant)), address(variant)).toEqual([]);
  });

  it.each(others)("%s", async (_, address) => expect(await differences(address)).toEqual([]));
});

describe("the readers, before every replica of chats", () => {
  const chats = (["a", "b"] as const).flatMap((markup) =>
    (["vi", "en"] as const).map((lang) => ({ markup, lang })),
  );

  it.each(chats)(
    "read who wrote what, and no words that somebody only quotes: $markup, $lang",
    async (variant) => {
      await page.goto(messagesUrl(people.a.id, variant), { waitUntil: "load" });
      await settled(page);
      const receive = (text: string, more: object): Promise<void> =>
        page.evaluate(
          (name: string, given: readonly unknown[]) => Reflect.get(window, name).receive(...given),
          "__stage",
          [people.a.id, text, more],
        );
      await receive("Dạ còn màu đen ạ", { from: "page", quotes: "Shop ơi còn áo khoác không" });
      await receive("vậy lấy mình một cái", { quotes: "Dạ còn màu đen ạ" });
      await page.evaluate(readers);
      const { open }: MessagesTruth = await page.evaluate(
        (name: string) => Reflect.get(window, name)(),
        "__replicaTruth",
      );
      const words: ReadWords[] = await page.evaluate(
        (name: string) => Reflect.get(window, name)(),
        "__readChat",
      );
      const written = (open?.messages ?? []).filter(({ from }) => from !== "system");
      expect(written.length).toBeGreaterThan(5);
      expect(words).toEqual(written.map(({ from, text }) => ({ role: from, text })));
    },
  );
});
