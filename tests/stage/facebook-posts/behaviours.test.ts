import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { settled as settle } from "../replica/browser.ts";
import { trial } from "../replica/trial.ts";
import { drive, peek, truthOf } from "./browser.ts";
import { postsHandler, postUrl, type TruthItem, timelineUrl } from "./index.ts";

const p1 = "700000000000001";
const stage = trial({ "www.facebook.com": postsHandler() });

const on = (url: string, deed: (page: Page) => Promise<void>): Promise<void> =>
  stage.on(url, async (page) => {
    await deed(page);
    expect(await peek(page, "traps")).toEqual([]);
    expect(await peek(page, "error")).toBeNull();
  });

const itemOf = async (page: Page, id: string): Promise<TruthItem | undefined> =>
  (await truthOf(page)).items.find(({ actualCommentId, actualPostId, kind }) =>
    kind === "comment" ? actualCommentId === id : actualPostId === id,
  );
const html = (page: Page) => page.evaluate(() => document.querySelector("[id^=mount_0_0_]")?.innerHTML ?? "");

describe("what happens by itself", () => {
  it("shows a comment that arrives, newer than all others", () =>
    on(postUrl(p1), async (page) => {
      const before = Date.now();
      const id = await drive(page, "arrive", { postId: p1, by: "g", text: "giá bao nhiêu vậy" });
      const item = await itemOf(page, id);
      expect(item).toMatchObject({ text: "giá bao nhiêu vậy", certain: true, commentId: id });
      expect(item?.time.at).toBeGreaterThanOrEqual(before);
      expect(item?.time.shown).toBe("Vừa xong");
    }));

  it("shows a comment before Facebook has stored it, without an id", () =>
    on(postUrl(p1), async (page) => {
      const id = await drive(page, "arrive", { postId: p1, by: "page", text: "Dạ giá 200k", sending: 300 });
      expect(await itemOf(page, id)).toMatchObject({
        key: null,
        certain: false,
        state: "sending",
        commentId: null,
      });
      await settle(page);
      expect(await itemOf(page, id)).toMatchObject({ certain: true, state: "plain", commentId: id });
      const failed = await drive(page, "arrive", { postId: p1, by: "page", text: "Dạ", fails: true });
      expect(await itemOf(page, failed)).toMatchObject({ key: null, state: "failed" });
    }));

  it("shows a visitor's new post, edits, and deletions", () =>
    on(timelineUrl(), async (page) => {
      const id = await drive(page, "publish", "g", "Shop ơi cho hỏi");
      expect((await truthOf(page)).items[0]).toMatchObject({
        actualPostId: id,
        postOwner: "visitor",
        certain: true,
      });
      const comment = await drive(page, "arrive", { postId: id, by: "b", text: "mình cũng hỏi" });
      await drive(page, "edit", comment, "giá nữa");
      await drive(page, "edit", id, "Shop ơi");
      expect(await itemOf(page, comment)).toMatchObject({ text: "giá nữa" });
      expect(await itemOf(page, id)).toMatchObject({ text: "Shop ơi" });
      await drive(page, "remove", comment);
      expect(await itemOf(page, comment)).toBeUndefined();
      await drive(page, "remove", id);
      expect(await itemOf(page, id)).toBeUndefined();
    }));

  it("says that a deleted post is not available", () =>
    on(postUrl(p1), async (page) => {
      await drive(page, "remove", p1);
      expect(await truthOf(page)).toMatchObject({ screen: "unavailable", items: [] });
      await page.goto(postUrl("700000000007777"));
      expect(await truthOf(page)).toMatchObject({ screen: "unavailable", items: [] });
    }));
});

describe("what is cut, translated, folded", () => {
  it("B10: has the tail of a cut text nowhere in the document until it is asked for", () =>
    on(postUrl(p1), async (page) => {
      const cut = (await truthOf(page)).items.find(({ partial }) => partial);
      if (!cut?.actualCommentId) throw new Error("No cut comment.");
      expect(await html(page)).not.toContain("giá áo gió trẻ em");
      await drive(page, "expand", cut.actualCommentId);
      expect(await html(page)).toContain("giá áo gió trẻ em");
      expect(await itemOf(page, cut.actualCommentId)).toMatchObject({ partial: false });
    }));

  it("B18: shows a translation or the original", () =>
    on(postUrl(p1), async (page) => {
      const id = (await truthOf(page)).items.find(({ translated }) => translated)?.actualCommentId ?? "";
      await drive(page, "toggleOriginal", id);
      expect(await itemOf(page, id)).toMatchObject({ translated: false, text: "How much is the green one?" });
    }));

  it("folds out replies and later comments, by a person's click too", () =>
    on(postUrl(p1), async (page) => {
      const before = (await truthOf(page)).items.length;
      await drive(page, "announceScroll");
      await page.click("::-p-text(Xem thêm bình luận)");
      expect((await truthOf(page)).items.length).toBe(before + 2);
    }));
});

describe("where one is", () => {
  it("opens a dialog above the timeline without a load, and covers the feed", () =>
    on(timelineUrl({ seed: 9 }), async (page) => {
      await page.evaluate(() => Object.assign(window, { mark: 1 }));
      await drive(page, "openPost", p1);
      const truth = await truthOf(page);
      expect([truth.screen, truth.agreed]).toEqual(["dialog", true]);
      expect(truth.items.every(({ actualPostId }) => actualPostId === p1)).toBe(true);
      expect(page.url()).toContain(`/posts/${p1}`);
      await drive(page, "close");
      expect(await truthOf(page)).toMatchObject({ screen: "timeline", agreed: true });
      await drive(page, "go", `/permalink.php?story_fbid=700000000000002&id=100000000000901`);
      expect((await truthOf(page)).items[0]).toMatchObject({ actualPostId: "700000000000002", kind: "post" });
      await page.goBack();
      expect(await truthOf(page)).toMatchObject({ screen: "timeline" });
      expect(await page.evaluate((name: string) => Reflect.get(window, name), "mark")).toBe(1);
    }));

  it("B2, B3: parts the address from what is shown, for a while", () =>
    on(timelineUrl({ b2: 400 }), async (page) => {
      await drive(page, "openPost", p1);
      expect(await truthOf(page)).toMatchObject({ screen: "dialog", agreed: false });
      await settle(page);
      expect(await truthOf(page)).toMatchObject({ agreed: true });
      await drive(page, "set", { b2: 0, b3: 400 });
      await drive(page, "go", "/cuahangmau.demo/posts/700000000000002");
      expect(await truthOf(page)).toMatchObject({ agreed: false });
      await settle(page);
      expect((await truthOf(page)).items[0]).toMatchObject({ actualPostId: "700000000000002" });
    }));

  it("uses the nodes of feed units again for other posts", () =>
    on(timelineUrl({ recycle: 4, posts: 60, markup: "b" }), async (page) => {
      const mark = () =>
        page.evaluate((name: string) => {
          const nodes: Element[] = Reflect.get(window, name).itemNodes();
          const first = nodes[0];
          const known = first ? Reflect.get(first, "mark") : undefined;
          if (first) Object.assign(first, { mark: "seen" });
          return known ?? null;
        }, "__stage");
      const posts = async () =>
        (await truthOf(page)).items
          .filter(({ kind }) => kind === "post")
          .map(({ actualPostId }) => actualPostId);
      const before = await posts();
      expect([before.length, await mark()]).toEqual([4, null]);
      await drive(page, "scrollFeed", 30);
      const after = await posts();
      expect([after.length, await mark()]).toEqual([4, "seen"]);
      expect(after.some((id) => before.includes(id))).toBe(false);
    }));

  it("gives a post's address only to a mouse", () =>
    on(timelineUrl({ links: "hover", times: "text", seed: 2 }), async (page) => {
      const id = "700000000000017";
      expect(await itemOf(page, id)).toMatchObject({ key: null });
      expect(await page.$("[role=tooltip]")).toBeNull();
      await drive(page, "hover", id);
      expect(await itemOf(page, id)).toMatchObject({ postId: id });
      expect(await page.$eval("[role=tooltip]", (tip) => tip.textContent)).toMatch(/ lúc \d\d:\d\d$/);
    }));

  it("is the same for a viewer who is a person, but for what only the page may do", () =>
    on(postUrl(p1, "digits", { viewer: "person", lang: "en" }), async (page) => {
      const text = await page.evaluate(() => document.body.innerText);
      expect(text).not.toContain("Hide");
      expect(await page.$('[aria-label="Comment as Nhân viên Mẫu"]')).not.toBeNull();
      expect((await truthOf(page)).items.length).toBeGreaterThan(10);
    }));
});

describe("what the page does to its nodes", () => {
  for (const markup of ["a", "b", "c"] as const) {
    it(`B6, B7, B17, B19, B20 leave markup ${markup} readable and whole`, () =>
      on(postUrl(p1, "digits", { markup }), async (page) => {
        const before = (await truthOf(page)).items.length;
        const guests = () => page.$$eval("page-ticket", (found) => found.length);
        await page.evaluate((name: string) => {
          for (const node of Reflect.get(window, name).itemNodes())
            node.append(document.createElement("page-ticket"));
        }, "__stage");
        await drive(page, "rerender");
        await drive(page, "reset", 0);
        await drive(page, "set", { theme: "dark", dir: "rtl", lang: "en" });
        expect(await guests()).toBe(before);
        await drive(page, "set", { b19: true, b20: true });
        await drive(page, "set", { b19: false });
        await drive(page, "replace");
        expect(await guests()).toBe(0);
        expect((await truthOf(page)).items.length).toBe(before);
        expect(
          await page.$eval("html", ({ lang, dir, className }) => [lang, dir, /dark/.test(className)]),
        ).toEqual(["en", "rtl", true]);
      }));
  }

  it("B8: breaks when a node of its own is taken away", () =>
    stage.on(postUrl(p1), async (page) => {
      await page.evaluate((name: string) => Reflect.get(window, name).itemNodes()[3].remove(), "__stage");
      await drive(page, "rerender");
      expect(await peek(page, "error")).toContain("NotFoundError");
      expect(await truthOf(page)).toMatchObject({ screen: "error", items: [] });
    }));

  it("B11: is loading for a while", () =>
    on(postUrl(p1, "digits", { b11: 500 }), async (page) => {
      expect(await truthOf(page)).toMatchObject({ loading: true, items: [] });
      await settle(page);
      expect((await truthOf(page)).items.length).toBeGreaterThan(10);
    }));

  it("B24: has no role, mark or address that a reader may lean on", () =>
    on(timelineUrl({ b24: true }), async (page) => {
      expect((await truthOf(page)).items).toEqual([]);
      const found = await page.$$eval(
        "[role=article], [role=feed], [data-pagelet], [data-ad-rendering-role], a[href*=comment_id], a[href*='/posts/']",
        (nodes) => nodes.length,
      );
      expect(found).toBe(0);
    }));
});
