import { describe, expect, test } from "vitest";
import type { Activity } from "@/lib/domain/activity";
import { postKey } from "@/lib/domain/key";
import type { Known } from "@/lib/domain/known";
import type { PageSettings } from "@/lib/domain/settings";
import {
  byPage,
  byRobot,
  comment,
  everything,
  gia,
  judged,
  message,
  open,
  owner,
  PAGE,
  pagePost,
  pageWith,
  relevant,
  solved,
  visitorPost,
  why,
} from "./examples";

describe("the truth table", () => {
  const nothing = pageWith({ postsAndComments: "nothing" });
  test.each<[string, Activity, PageSettings, Known | null, string]>([
    ["1", visitorPost("x"), nothing, null, "ignore kind nothing"],
    ["1 owner on", visitorPost("x"), pageWith(owner), null, "ignore kind nothing"],
    ["2", visitorPost("còn hàng không"), relevant(gia), null, "create creation automatic"],
    ["3", visitorPost("giá"), relevant({ visitorPosts: false }), null, "ignore kind posts-not-chosen"],
    ["4", comment("gia bn shop"), relevant(gia), null, "create creation automatic"],
    ["5", comment("hàng giả à"), relevant(gia), null, "ignore keywords not-found"],
    ["6", comment("hàng giả à"), relevant({ keywords: ["gia"] }), null, "create creation automatic"],
    ["7", comment("giao hàng chưa"), relevant({ keywords: ["gia"] }), null, "ignore keywords not-found"],
    ["8", comment("", { media: "sticker" }), relevant(), null, "create creation automatic"],
    ["9", comment("", { media: "sticker" }), relevant(gia), null, "ignore keywords no-text"],
    ["10", comment("Dạ giá 200k", { author: byPage }), relevant(gia), null, "ignore actor owner-off"],
    [
      "11",
      comment("Dạ giá 200k", { author: byPage }),
      relevant({ ...gia, ...owner }),
      null,
      "create creation automatic",
    ],
    [
      "11 ticket",
      comment("Dạ giá 200k", { author: byPage }),
      relevant({ ...gia, ...owner }),
      open,
      "append thread open",
    ],
    [
      "12",
      comment("Dạ 200k", { author: byPage }),
      relevant({ ...gia, ...owner }),
      null,
      "ignore keywords not-found",
    ],
    ["13", pagePost("giá mới"), relevant(owner), null, "ignore kind not-a-visitors-post"],
    ["14 off", pagePost("giá mới"), everything(), null, "ignore actor owner-off"],
    ["14 on", pagePost("giá mới"), everything(owner), null, "create creation automatic"],
    ["15", comment("em cũng vậy", { postOwner: "visitor" }), relevant(), open, "append thread open"],
    ["16", message("alo"), pageWith(), open, "append thread open"],
    ["17", message("cảm ơn"), pageWith(), solved(2), "append thread solved-acknowledged"],
    ["18", message("hàng bị lỗi"), pageWith(), solved(2), "reopen thread solved-within"],
    ["19", message("hàng bị lỗi"), pageWith(), solved(72), "create creation automatic"],
    ["20 off", message("chào chị", { author: byPage }), pageWith(), null, "ignore actor owner-off"],
    ["20 on", message("chào chị", { author: byPage }), pageWith(owner), null, "create creation automatic"],
    ["21", message("chào", { author: byRobot }), pageWith(owner), null, "ignore actor automated"],
    [
      "22 customer",
      message("alo"),
      pageWith({ messages: false, ...owner }),
      null,
      "ignore kind messages-off",
    ],
    [
      "22 page",
      message("alo", { author: byPage }),
      pageWith({ messages: false, ...owner }),
      null,
      "ignore kind messages-off",
    ],
    [
      "23 post",
      visitorPost("x"),
      relevant({ visitorPosts: false, commentsWithKeywords: false }),
      null,
      "ignore kind posts-not-chosen",
    ],
    [
      "23 comment",
      comment("x"),
      relevant({ visitorPosts: false, commentsWithKeywords: false }),
      null,
      "ignore kind comments-not-chosen",
    ],
  ])("row %s", (_row, activity, page, known, result) => {
    expect(why(activity, page, known)).toBe(result);
    // Only what would be created is suggested instead.
    const suggested = result.startsWith("create") ? "suggest creation suggest" : result;
    expect(why(activity, { ...page, creation: "suggest" }, known)).toBe(suggested);
  });

  test("row 11: the page's words are an outgoing note, a customer's an incoming one", () => {
    expect(judged(comment("giá", { author: byPage }), relevant({ ...gia, ...owner }), open).note).toBe(
      "outgoing",
    );
    expect(judged(comment("giá"), relevant(gia), open).note).toBe("incoming");
    expect(judged(comment("giá"), relevant(gia), null).note).toBeNull();
  });
  test("row 15: the comment is about the post's ticket", () => {
    const { key } = judged(comment("em cũng vậy", { postOwner: "visitor" }), relevant(), open);
    expect(key).toBe(postKey(PAGE, "p1"));
  });
  test("row 19: the new ticket follows the old one", () => {
    expect(judged(message("lỗi rồi"), pageWith(), solved(72)).linkedTo).toBe("TK-1");
    expect(judged(message("lỗi rồi"), pageWith({ creation: "suggest" }), solved(72)).linkedTo).toBe("TK-1");
    expect(judged(message("lỗi rồi"), pageWith(), null).linkedTo).toBeNull();
  });
});
