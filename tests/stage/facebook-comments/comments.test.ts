import { describe, expect, it } from "vitest";
import { drive, peek, truthOf } from "../facebook-posts/browser.ts";
import { isolatedWorld, settled as settle } from "../replica/browser.ts";
import { trial } from "../replica/trial.ts";
import { commentsHandler, commentsUrl } from "./index.ts";

const p1 = "700000000000001";
const p2 = "700000000000002";
const { on } = trial({ "business.facebook.com": commentsHandler() });

describe("comments in the Business Suite", () => {
  for (const [markup, lang, names] of [
    ["a", "en", ["Comment", "Comment reply"]],
    ["b", "vi", ["Bình luận", "Trả lời bình luận"]],
  ] as const) {
    it(`${lang}: has articles with an avatar link that carries the comment's id`, () =>
      on(commentsUrl({ markup, lang, postId: p1 }), async (page) => {
        const truth = await truthOf(page);
        expect(truth).toMatchObject({ screen: "inbox", pageId: "100000000000901", agreed: true });
        const seen = await page.evaluate((name: string) => {
          const nodes: Element[] = Reflect.get(window, name).itemNodes();
          return nodes.map((node) => ({
            label: node.getAttribute("aria-label"),
            avatar: node.querySelector("a[aria-hidden=true][tabindex='-1']")?.getAttribute("href") ?? null,
            time: node.querySelector("abbr.livetimestamp")?.getAttribute("data-utime") ?? null,
          }));
        }, "__stage");
        truth.items.forEach((item, index) => {
          const here = seen[index];
          if (item.kind === "post") return;
          expect(here?.label).toBe(names[item.parentCommentId === null ? 0 : 1]);
          expect(here?.time).toBe(String(Math.floor(item.time.at / 1000)));
          expect(item.commentId === null).toBe(here?.avatar === null);
          if (item.commentId !== null) expect(here?.avatar).toContain("comment_id=");
        });
        expect(await peek(page, "traps")).toEqual([]);
      }));
  }

  it("keeps comments of another network silent", () =>
    on(commentsUrl({ channel: "instagram", postId: p1, threadType: "INSTAGRAM_POST" }), async (page) => {
      expect(await page.$$eval("[role=article]", (found) => found.length)).toBeGreaterThan(2);
      expect((await truthOf(page)).items).toEqual([]);
    }));

  it("shows a visitor's post with its own words and thread type, by a person's click", () =>
    on(commentsUrl({ markup: "b" }), async (page) => {
      expect((await truthOf(page)).items).toEqual([]);
      await page.click(`a[href*="selected_item_id=${p2}"]`);
      expect(new URL(page.url()).searchParams.get("thread_type")).toBe("FB_USER_POST");
      const [post, first] = (await truthOf(page)).items;
      expect(post).toMatchObject({ postOwner: "visitor", key: `100000000000901|post|${p2}` });
      expect(first).toMatchObject({ author: { role: "page" }, kind: "comment" });
      expect(await peek(page, "traps")).toEqual([]);
    }));

  it("parts address and panel for a while, in both orders", () =>
    on(commentsUrl({ postId: p1, b3: 400 }), async (page) => {
      await drive(page, "openPost", p2);
      const late = await truthOf(page);
      expect([late.agreed, late.items[0]?.actualPostId]).toEqual([false, p1]);
      await settle(page);
      expect(await truthOf(page)).toMatchObject({ agreed: true });
      await drive(page, "set", { b3: 0, b2: 400 });
      await drive(page, "openPost", p1);
      const early = await truthOf(page);
      expect([early.agreed, early.items[0]?.actualPostId]).toEqual([false, p1]);
      await settle(page);
      expect(await truthOf(page)).toMatchObject({ agreed: true });
    }));

  it("says that a deleted post is gone, and shows what arrives", () =>
    on(commentsUrl({ postId: p1 }), async (page) => {
      const id = await drive(page, "arrive", { postId: p1, by: "b", text: "giá?", form: "digits" });
      const item = (await truthOf(page)).items.find(({ actualCommentId }) => actualCommentId === id);
      expect(item).toMatchObject({ commentId: id, key: `100000000000901|comment|${p1}|61550000002222` });
      await drive(page, "remove", p1);
      expect(await truthOf(page)).toMatchObject({ screen: "unavailable", items: [] });
    }));

  it("catches a script that presses Done, opens a row or hides a comment", () =>
    on(commentsUrl({ markup: "b", postId: p1 }), async (page) => {
      const run = await isolatedWorld(page);
      for (const [index, target] of [
        "a[role=row]",
        "[role=listitem] a[role=link]",
        "._4eeo a[role=button]",
      ].entries()) {
        await run(`document.querySelector(${JSON.stringify(target)}).click()`);
        expect((await peek(page, "traps")).filter(({ kind }) => kind === "synthetic-click")).toHaveLength(
          index + 1,
        );
      }
    }));
});
