import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { commentsHandler, commentsUrl } from "../facebook-comments/index.ts";
import { trial } from "../replica/trial.ts";
import { peek, truthOf } from "./browser.ts";
import { postsHandler, postUrl, type TruthItem, timelineUrl } from "./index.ts";

const stage = trial({
  "www.facebook.com": postsHandler(),
  "business.facebook.com": commentsHandler(),
});

interface Seen {
  readonly hrefs: string[];
  readonly text: string;
  readonly visible: boolean;
}

/** What the document has at each item, comments below a post left out of it. */
const look = (page: Page): Promise<Seen[]> =>
  page.evaluate((name: string): Seen[] => {
    const nodes: Element[] = Reflect.get(window, name).itemNodes();
    const inner = (node: Element, found: Node) =>
      nodes.some((other) => other !== node && node.contains(other) && other.contains(found));
    return nodes.map((node) => {
      const links = [...node.querySelectorAll("a[href]")].filter((link) => !inner(node, link));
      let text = "";
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let found = walker.nextNode(); found; found = walker.nextNode()) {
        if (inner(node, found)) continue;
        if (found instanceof Text) text += found.data;
        else if (found instanceof HTMLImageElement) text += found.alt;
        else if (found instanceof HTMLDivElement) text += "\n";
      }
      return {
        hrefs: links.map((link) => decodeURIComponent(link.getAttribute("href") ?? "")),
        text: text.normalize("NFC"),
        visible: node.getClientRects().length > 0,
      };
    });
  }, "__stage");

/** The ids in an address, in every documented form. */
function idsIn(hrefs: readonly string[]): string {
  const decoded = hrefs.map((href) =>
    href.replace(
      /(comment_id=)([A-Za-z0-9+/]{16,}={0,2})/g,
      (_, name: string, code: string) => name + atob(code),
    ),
  );
  return decoded.join("\n");
}

/** `unit`: the ids of all that belongs to the item's post. */
function check(item: TruthItem, seen: Seen, unit: string): void {
  const ids = idsIn(seen.hrefs);
  expect(seen.visible).toBe(true);
  if (item.commentId !== null) expect(ids).toContain(item.commentId);
  if (item.author.id !== null) expect(ids).toContain(item.author.id);
  if (item.author.username !== null) expect(ids).toContain(`/${item.author.username}`);
  if (item.kind === "comment" && item.key === null) {
    expect([item.author.role, item.commentId, item.postId ?? item.pfbid]).toContain(
      item.author.role === "unknown" ? "unknown" : null,
    );
  }
  if (item.postId === null) expect(unit).not.toContain(item.actualPostId);
  if (item.pfbid !== null) expect(unit).toContain(item.pfbid);
  for (const line of item.text.split("\n")) {
    for (const word of line.split(" ")) expect(seen.text).toContain(word);
  }
  if (item.time.shown !== "") expect(seen.text).toContain(item.time.shown);
  const { span, at } = item.time;
  if (span) expect(span.from <= at && at <= span.to).toBe(true);
}

const screens: [string, string][] = [];
for (const markup of ["a", "b", "c"] as const) {
  for (const lang of ["vi", "en"] as const) {
    screens.push([
      `timeline ${markup} ${lang}`,
      timelineUrl({ markup, lang, seed: lang === "vi" ? 3 : 44, posts: 24 }),
    ]);
    screens.push([`post ${markup} ${lang}`, postUrl("700000000000001", "pfbid", { markup, lang })]);
  }
}
for (const markup of ["a", "b"] as const) {
  screens.push([
    `suite ${markup}`,
    commentsUrl({ markup, lang: markup === "a" ? "en" : "vi", postId: "700000000000001" }),
  ]);
}
screens.push(["photo", postUrl("700000000000007", "photo")]);
screens.push(["reel, right to left", postUrl("700000000000008", "reel", { dir: "rtl", lang: "en" })]);
screens.push(["video", postUrl("700000000000015", "watch", { theme: "dark" })]);
screens.push(["story", postUrl("700000000000012", "story")]);
screens.push(["decomposed letters", postUrl("700000000000001", "digits", { nfd: true })]);
screens.push(["shuffled times", timelineUrl({ times: "shuffled" })]);
screens.push(["reviews", timelineUrl({}, "reviews")]);

describe("the truth", () => {
  for (const [name, url] of screens) {
    it(`says what the document of ${name} shows`, () =>
      stage.on(url, async (page) => {
        const truth = await truthOf(page);
        const seen = await look(page);
        expect(truth.agreed).toBe(true);
        expect(seen.length).toBe(truth.items.length);
        expect(seen.length).toBeGreaterThan(0);
        truth.items.forEach((item, index) => {
          const here = seen[index];
          if (!here) throw new Error("An item without a node.");
          const unit = seen.filter((_, at) => truth.items[at]?.actualPostId === item.actualPostId);
          check(item, here, `${url}\n${idsIn(unit.flatMap(({ hrefs }) => hrefs))}`);
        });
        expect(await peek(page, "traps")).toEqual([]);
        expect(await peek(page, "error")).toBeNull();
      }));
  }
});

describe("what is none of ours", () => {
  it("is no item with a key: another page's post, a group's, the home feed, an unknown page", () =>
    stage.on(postUrl("700000000009901"), async (page) => {
      const other = await truthOf(page);
      expect([other.pageId, other.items.length, other.items.every(({ key }) => key === null)]).toEqual([
        null,
        2,
        true,
      ]);
      await page.goto("https://www.facebook.com/groups/500000000000001/posts/700000000009901/");
      expect((await truthOf(page)).items.every(({ certain, ruled }) => !certain && !ruled)).toBe(true);
      await page.goto("https://www.facebook.com/");
      expect(await truthOf(page)).toMatchObject({ screen: "home", pageId: null, items: [] });
      expect(await page.$$eval("[role=article]", (found) => found.length)).toBeGreaterThan(1);
      await page.goto("https://www.facebook.com/quancaphemau.demo");
      expect(await truthOf(page)).toMatchObject({ screen: "timeline", pageId: "100000000000902", items: [] });
    }));

  it("has decomposed labels only where it is asked to", () =>
    stage.on(postUrl("700000000000001", "digits", { nfd: true }), async (page) => {
      const labels = await page.$$eval("[role=article] [role=article]", (found) =>
        found.map((node) => node.getAttribute("aria-label") ?? ""),
      );
      expect(labels.length).toBeGreaterThan(10);
      expect(labels.every((label) => label !== label.normalize("NFC"))).toBe(true);
    }));
});

describe("the people and posts on the timeline", () => {
  const items = (url: string) => stage.on(url, async (page) => (await truthOf(page)).items);

  it("has each kind of post, owner and author", async () => {
    const posts = (await items(timelineUrl())).filter(({ kind }) => kind === "post");
    expect(posts).toHaveLength(18 + 2);
    const of = (id: string) => posts.find(({ actualPostId }) => actualPostId === id);
    expect(of("700000000000002")).toMatchObject({
      postOwner: "visitor",
      key: "100000000000901|post|700000000000002",
    });
    expect(of("700000000000006")).toMatchObject({ postOwner: "unknown", ruled: false });
    expect(of("700000000000010")).toMatchObject({
      postOwner: "unknown",
      certain: false,
      author: { role: "unknown" },
    });
    expect(of("700000000000011")).toMatchObject({ keyForm: "alias", text: "Mẫu này shop có không?" });
    expect(of("700000000000014")).toMatchObject({ key: null, text: "Cho mình xin bảng giá" });
    expect(of("700000000000016")).toMatchObject({ author: { name: "Cửa Hàng Mẫu", role: "customer" } });
    expect(of("700000000000004")).toMatchObject({ partial: true });
    expect(of("700000000000012")).toMatchObject({ translated: true, text: "Màu mới: ô liu. Giá liên hệ." });
  });

  it("shows one person in two forms, two persons under one name, and the page in two forms", async () => {
    const comments = (await items(postUrl("700000000000001"))).filter(({ kind }) => kind === "comment");
    const named = comments.filter(({ author }) => author.name === "Khách Thử A");
    expect(new Set(named.map(({ digitsKey }) => digitsKey)).size).toBe(2);
    expect(new Set(named.map(({ author }) => author.id ?? author.username)).size).toBe(3);
    const pages = comments.filter(({ author }) => author.role === "page");
    expect(pages.map(({ author }) => author.id ?? author.username)).toEqual([
      "cuahangmau.demo",
      "100000000000901",
    ]);
    expect(new Set(pages.map(({ key }) => key)).size).toBe(1);
    expect(pages[0]?.repliesTo).toBe("khach.thu.a");
    expect(comments.filter(({ author }) => author.name === "Cửa Hàng Mẫu")).toHaveLength(3);
  });

  it("leaves tagged names out of the words, and keeps hashtags and emoji in", async () => {
    const texts = (await items(postUrl("700000000000001"))).map(({ text }) => text);
    expect(texts).toContain("xem nè");
    expect(texts).toContain("Đẹp quá 😍 #giatot");
    expect(texts.filter((text) => text === "")).toHaveLength(2);
  });

  it("gives no post an id in the newest markup unless a comment has it", async () => {
    const posts = (await items(timelineUrl({ markup: "b" }))).filter(({ kind }) => kind === "post");
    expect(posts.filter(({ key }) => key === null).map(({ actualPostId }) => actualPostId)).toContain(
      "700000000000009",
    );
    expect(posts.find(({ actualPostId }) => actualPostId === "700000000000002")?.postId).toBe(
      "700000000000002",
    );
  });

  it("gives exact times only in the classic markup and the Business Suite", async () => {
    const width = ({ time }: TruthItem) => (time.span ? time.span.to - time.span.from : null);
    const classic = await items(timelineUrl({ markup: "c" }));
    expect(new Set(classic.map(width))).toEqual(new Set([999]));
    const [post, ...comments] = await items(commentsUrl({ postId: "700000000000001" }));
    expect(post?.time.span).toBeNull();
    expect(new Set(comments.map(width))).toEqual(new Set([999]));
    const now = await items(timelineUrl({ times: "text" }));
    expect(now.every((item) => (width(item) ?? 0) >= 60_000)).toBe(true);
    const drawn = await items(timelineUrl({ times: "svg" }));
    expect(drawn.filter(({ kind }) => kind === "post").every(({ time }) => time.span === null)).toBe(true);
  });
});
