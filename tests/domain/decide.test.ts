import { describe, expect, test } from "vitest";
import type { Activity } from "@/lib/domain/activity";
import { decisionSchema } from "@/lib/domain/decision";
import { commentKey, postKey } from "@/lib/domain/key";
import { knownOf, ticketKeyOf } from "@/lib/domain/known";
import type { PageSettings } from "@/lib/domain/settings";
import {
  byPage,
  byRobot,
  comment,
  everything,
  gia,
  HOUR,
  judged,
  message,
  NOW,
  open,
  owner,
  PAGE,
  pagePost,
  pageWith,
  relevant,
  SINCE,
  solved,
  visitorPost,
  why,
} from "./examples";

describe("gate 1, active", () => {
  test("a page that was not added, and settings of another page", () => {
    expect(why(message("x"), null)).toBe("ignore active page-not-added");
    expect(why(message("x"), pageWith({ id: "7" }))).toBe("ignore active page-not-added");
    expect(why(message("x", { pageId: "7" }), pageWith())).toBe("ignore active page-not-added");
    expect(why(message("x", { pageId: "7" }), pageWith({ id: "7" }))).toBe("ignore active page-not-added");
  });
  test("an inactive page comes before every other reason", () => {
    expect(
      why(message("x", { time: null, author: byRobot }), pageWith({ active: false, messages: false })),
    ).toBe("ignore active inactive");
  });
});

describe("gate 2, since", () => {
  test.each<[string, Activity["time"], string | undefined, string]>([
    ["just after", { from: SINCE + 1, to: SINCE + 1 }, undefined, "create creation automatic"],
    ["at that very instant", { from: SINCE, to: SINCE }, undefined, "ignore since maybe-older"],
    ["just before", { from: SINCE - 1, to: SINCE - 1 }, undefined, "ignore since older"],
    ["rounded over it", { from: SINCE - HOUR, to: SINCE + HOUR }, undefined, "ignore since maybe-older"],
    ["rounded to it", { from: SINCE - HOUR, to: SINCE }, undefined, "ignore since maybe-older"],
    ["rounded after it", { from: SINCE, to: SINCE + HOUR }, undefined, "create creation automatic"],
    ["unknown", null, undefined, "ignore since time-unknown"],
    [
      "another zone",
      { from: SINCE + 1, to: SINCE + 1 },
      new Date(SINCE).toISOString().replace("Z", "+00:00"),
      "create creation automatic",
    ],
    ["no date at all", { from: NOW, to: NOW }, "soon", "ignore since never-activated"],
  ])("%s", (_name, time, activeSince, result) => {
    const page = activeSince === undefined ? pageWith() : pageWith({ activeSince });
    expect(why(message("x", { time }), page)).toBe(result);
  });
  test("a page that was never switched on", () => {
    const { activeSince: _, ...page } = pageWith();
    expect(why(message("x"), page)).toBe("ignore since never-activated");
  });
  test("older words are not added to a ticket either", () => {
    expect(why(message("x", { time: { from: 0, to: 0 } }), pageWith(), open)).toBe("ignore since older");
  });
});

describe("gates 3 and 4, actor and kind", () => {
  const stranger = { ...byPage, id: null, role: "unknown" as const };
  test("an unproven author never passes", () => {
    expect(why(message("giá", { author: stranger }), pageWith(owner), open)).toBe(
      "ignore actor author-unknown",
    );
  });
  test("the page's words are not even added without its setting", () => {
    expect(why(message("x", { author: byPage }), pageWith(), open)).toBe("ignore actor owner-off");
  });
  test.each<[string, Activity, PageSettings]>([
    ["a comment on an unknown post", comment("giá", { postOwner: "unknown" }), relevant(gia)],
    ["a comment without an owner", comment("giá", { postOwner: null }), relevant()],
    [
      "in everything too: its ticket's identity is not certain",
      comment("giá", { postOwner: "unknown" }),
      everything(),
    ],
    ["a post of unknown ownership", visitorPost("x", { postOwner: "unknown" }), relevant()],
    ["a customer's post that claims to be the page's", visitorPost("x", { postOwner: "page" }), everything()],
    [
      "the page's post that claims to be a visitor's",
      pagePost("x", { postOwner: "visitor" }),
      everything(owner),
    ],
  ])("%s", (_name, activity, page) => {
    expect(why(activity, page)).toBe("ignore kind post-owner-unknown");
  });
  test("everything asks for no keywords", () => {
    expect(why(comment("xin chào"), everything(gia))).toBe("create creation automatic");
  });
  test("owner's setting never overrides 'do nothing'", () => {
    expect(why(comment("giá", { author: byPage }), pageWith({ ...owner, ...gia }))).toBe(
      "ignore kind nothing",
    );
  });
});

describe("gate 5, keywords", () => {
  test("the match says which keyword and where", () => {
    const { keyword, path } = judged(
      comment("cho hỏi GIÁ bao nhiêu"),
      relevant({ keywords: ["ship", "giá"] }),
    );
    expect(keyword).toEqual({ keyword: "giá", start: 8, end: 11, matched: "GIÁ" });
    expect(path.find((step) => step.gate === "keywords")).toMatchObject({ code: "found", count: 2 });
  });
  test("marks count exactly where the page says so", () => {
    expect(why(comment("gia bn"), relevant({ ...gia, matchMarksExactly: true }))).toBe(
      "ignore keywords not-found",
    );
    expect(why(comment("GIÁ bn"), relevant({ ...gia, matchMarksExactly: true }))).toBe(
      "create creation automatic",
    );
  });
  test("a list of nothing that could match is not an empty list", () => {
    expect(why(comment("xin chào"), relevant({ keywords: ["👍"] }))).toBe("ignore keywords not-found");
  });
  test("says when the text was cut", () => {
    const { reason } = judged(comment("xin chào", { partial: true }), relevant(gia));
    expect(reason).toMatchObject({ gate: "keywords", code: "not-found", partial: true });
  });
});

describe("gate 6, thread", () => {
  const joining = comment("em cũng vậy", { postOwner: "visitor" });
  test("a comment under a visitor's post begins no ticket where only posts are converted", () => {
    expect(why(joining, relevant())).toBe("ignore thread post-without-ticket");
    expect(why(joining, relevant({ visitorPosts: false }), open)).toBe("ignore kind comments-not-chosen");
  });
  test("where everything is converted it begins the post's", () => {
    const decision = judged(joining, everything());
    expect([decision.action, decision.key]).toEqual(["create", postKey(PAGE, "p1")]);
  });
  test.each(["new", "processing", "pending"] as const)("a ticket that is %s takes more words", (status) => {
    const known = knownOf({ ticketId: null, serial: null, status, lastActivityAt: 0 });
    expect(why(message("x"), pageWith(), known)).toBe("append thread open");
  });
  test("a ticket on its way is not asked for again", () => {
    expect(why(message("x"), pageWith(), knownOf(null, { onItsWay: true }))).toBe("append thread on-its-way");
    expect(why(message("x"), pageWith(), { ...solved(200), onItsWay: true })).toBe(
      "append thread on-its-way",
    );
  });
  test("what was judged into a ticket is not judged again; without a ticket it is", () => {
    expect(why(message("x"), pageWith(), { ...open, recorded: true })).toBe("ignore thread recorded");
    expect(why(message("x"), pageWith(), { ...solved(2), recorded: true })).toBe("ignore thread recorded");
    expect(why(message("x"), pageWith(), knownOf(null, { recorded: true }))).toBe(
      "create creation automatic",
    );
  });
  test.each<[PageSettings["reopenWithinHours"], number, string]>([
    [0, 0.001, "create"],
    [1, 1, "reopen"],
    [1, 1.001, "create"],
    [24, 24, "reopen"],
    [24, 24.001, "create"],
    [168, 167, "reopen"],
    [null, 10_000, "reopen"],
  ])("reopening within %s h, %s h later: %s", (reopenWithinHours, hours, action) => {
    const page = pageWith({ reopenWithinHours, activeSince: new Date(0).toISOString() });
    expect(judged(message("hàng lỗi"), page, solved(hours)).action).toBe(action);
  });
  test("a thank-you after the time is a new ticket, a photo within it reopens", () => {
    expect(judged(message("cảm ơn"), pageWith(), solved(25)).action).toBe("create");
    expect(judged(message("", { media: "photo" }), pageWith(), solved(2)).action).toBe("reopen");
    expect(judged(message("", { media: "sticker" }), pageWith(), solved(2)).action).toBe("append");
  });
  test("words that are not certainly newer than the ticket's last reopen nothing", () => {
    const time = { from: NOW - 3 * HOUR, to: NOW };
    expect(why(message("lỗi", { time }), pageWith(), solved(2))).toBe("append thread solved-not-newer");
    const same = { from: NOW - 2 * HOUR, to: NOW - 2 * HOUR };
    expect(
      why(message("lỗi", { time: same }), pageWith(), solved(2)),
      "the ticket's last words themselves",
    ).toBe("append thread solved-not-newer");
  });
  test("the page's own words never reopen and never follow", () => {
    for (const hours of [2, 200])
      expect(why(message("x", { author: byPage }), pageWith(owner), solved(hours))).toBe(
        "append thread solved-outgoing",
      );
  });
});

describe("whose ticket", () => {
  test("the page's answer in a customer's thread belongs to that customer", () => {
    const reply = comment("dạ 200k", { author: byPage, repliesTo: "500" });
    expect(ticketKeyOf(reply)).toBe(commentKey(PAGE, "p1", "500"));
    expect(ticketKeyOf(comment("dạ", { author: byPage }))).toBe(commentKey(PAGE, "p1", PAGE));
  });
  test("another customer's answer there is that customer's own", () => {
    expect(ticketKeyOf(comment("tôi nữa", { repliesTo: "777" }))).toBe(commentKey(PAGE, "p1", "500"));
  });
});

test("a decision travels as data", () => {
  const decision = judged(comment("giá?"), relevant(gia), solved(300));
  expect(decisionSchema.parse(JSON.parse(JSON.stringify(decision)))).toEqual(decision);
  expect(decision.path.map((step) => `${step.gate} ${step.code}`)).toEqual([
    "active active",
    "since newer",
    "actor customer",
    "kind page-comments",
    "keywords found",
    "thread solved-after",
    "creation automatic",
  ]);
  expect(decision).toMatchObject({ settingsVersion: 7, decidedAt: NOW });
});
