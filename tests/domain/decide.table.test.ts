import { expect, test } from "vitest";
import type { Activity } from "@/lib/domain/activity";
import { decide } from "@/lib/domain/decide";
import { type Known, knownOf } from "@/lib/domain/known";
import { type PageSettings, reopenChoices } from "@/lib/domain/settings";
import {
  byPage,
  byRobot,
  comment,
  context,
  HOUR,
  message,
  NOW,
  open,
  pagePost,
  pageWith,
  SINCE,
  solved,
  visitorPost,
} from "./examples";

/*
 * The rules read by themselves, gate by gate: each row an activity, settings and what is known, and the answer that the
 * rules give. What must not pass has a row for each thing that might let it.
 */

type Row = [activity: Activity, settings: Partial<PageSettings>, known: Known | null, answer: string];

const NOTHING = { postsAndComments: "nothing" } as const;
const RELEVANT = { postsAndComments: "relevant" } as const;
const EVERYTHING = { postsAndComments: "everything" } as const;
const OWNER = { ownerCreatesTickets: true };
const GIA = { ...RELEVANT, keywords: ["giá"] };
const page = { author: byPage };
const robot = { author: byRobot };
const nobody = { author: { id: null, name: "?", profileUrl: null, role: "unknown" as const } };
const visitors = { postOwner: "visitor" as const };
const whose = { postOwner: "unknown" as const };
const onItsWay = knownOf(null, { onItsWay: true });
const maybe = knownOf(null, { maybeKnown: true });
const recorded: Known = { ...open, recorded: true };
const at = (from: number, to = from): Partial<Activity> => ({ time: { from, to } });

const rows: Record<string, Row[]> = {
  "the order of the gates": [
    [message("x", { ...page, ...at(0) }), { active: false, messages: false }, open, "ignore active inactive"],
    [message("x", { ...page, ...at(0) }), { messages: false }, open, "ignore since older"],
    [message("x", page), { messages: false }, open, "ignore actor owner-off"],
    [comment("x", page), { ...NOTHING, ...OWNER }, open, "ignore kind nothing"],
    [comment("x"), { ...GIA, commentsWithKeywords: false }, open, "ignore kind comments-not-chosen"],
    [comment("x"), GIA, open, "ignore keywords not-found"],
  ],
  "the instant of activation": [
    [message("x", at(SINCE)), {}, null, "ignore since maybe-older"],
    [message("x", at(SINCE + 1)), {}, null, "create creation automatic"],
    [message("x", at(SINCE - 1, SINCE + 1)), {}, null, "ignore since maybe-older"],
    [message("x", at(SINCE, SINCE + HOUR)), {}, null, "create creation automatic"],
    [message("x", at(NOW, SINCE - 1)), {}, null, "ignore since maybe-older"],
    [message("x", { time: null }), {}, open, "ignore since time-unknown"],
    [message("x"), { activeSince: "2026-99-99T00:00:00Z" }, null, "ignore since never-activated"],
  ],
  "who never passes": [
    [message("x", robot), OWNER, null, "ignore actor automated"],
    [message("x", robot), OWNER, open, "ignore actor automated"],
    [message("x", robot), OWNER, solved(1), "ignore actor automated"],
    [comment("giá", robot), { ...EVERYTHING, ...OWNER }, null, "ignore actor automated"],
    [pagePost("x", robot), { ...EVERYTHING, ...OWNER }, null, "ignore actor automated"],
    [message("x", nobody), OWNER, null, "ignore actor author-unknown"],
    [comment("giá", nobody), { ...EVERYTHING, ...OWNER }, open, "ignore actor author-unknown"],
    [visitorPost("x", nobody), EVERYTHING, null, "ignore actor author-unknown"],
    [comment("giá", whose), GIA, null, "ignore kind post-owner-unknown"],
    [comment("giá", whose), EVERYTHING, open, "ignore kind post-owner-unknown"],
  ],
  "the page's own words": [
    [message("x", page), {}, open, "ignore actor owner-off"],
    [message("x", page), OWNER, onItsWay, "append thread on-its-way"],
    [message("x", page), { ...OWNER, reopenWithinHours: 0 }, solved(1), "append thread solved-outgoing"],
    [message("x", page), { ...OWNER, reopenWithinHours: null }, solved(1), "append thread solved-outgoing"],
    [message("x", page), { ...OWNER, reopenWithinHours: 1 }, solved(9), "append thread solved-outgoing"],
    [comment("Dạ", page), { ...GIA, ...OWNER }, open, "ignore keywords not-found"],
    [comment("", page), { ...GIA, ...OWNER }, null, "ignore keywords no-text"],
    [comment("Dạ", page), { ...RELEVANT, ...OWNER }, null, "create creation automatic"],
    [comment("Dạ", page), { ...EVERYTHING, ...OWNER, keywords: ["giá"] }, null, "create creation automatic"],
    [comment("Dạ", { ...page, ...visitors }), { ...RELEVANT, ...OWNER }, open, "append thread open"],
    [
      comment("Dạ", { ...page, ...visitors }),
      { ...RELEVANT, ...OWNER },
      null,
      "ignore thread post-without-ticket",
    ],
    [pagePost("x"), { ...NOTHING, ...OWNER }, null, "ignore kind nothing"],
    [pagePost("x"), { ...EVERYTHING, ...OWNER }, open, "append thread open"],
  ],
  "posts and comments by mode": [
    [message("x"), NOTHING, null, "create creation automatic"],
    [comment("x"), NOTHING, solved(1), "ignore kind nothing"],
    [visitorPost("x"), { ...RELEVANT, commentsWithKeywords: false }, null, "create creation automatic"],
    [visitorPost("", { media: "photo" }), GIA, null, "create creation automatic"],
    [comment("x"), { ...RELEVANT, visitorPosts: false }, null, "create creation automatic"],
    [comment("x", visitors), GIA, null, "ignore thread post-without-ticket"],
    [comment("x", visitors), { ...GIA, commentsWithKeywords: false }, open, "append thread open"],
    [comment("x", visitors), GIA, onItsWay, "append thread on-its-way"],
    [comment("x?", visitors), GIA, solved(1), "reopen thread solved-within"],
    [comment("x", visitors), { ...GIA, visitorPosts: false }, open, "ignore kind comments-not-chosen"],
    [comment("x", visitors), EVERYTHING, null, "create creation automatic"],
    [
      comment("x"),
      { ...EVERYTHING, visitorPosts: false, commentsWithKeywords: false, keywords: ["giá"] },
      null,
      "create creation automatic",
    ],
    [visitorPost("x"), { ...EVERYTHING, visitorPosts: false }, null, "create creation automatic"],
  ],
  "keywords and what has no words": [
    [comment("giá…", { partial: true }), GIA, null, "create creation automatic"],
    [comment("cho hỏi…", { partial: true }), GIA, null, "ignore keywords not-found"],
    [comment("😍😍"), GIA, null, "ignore keywords not-found"],
    [comment(" \n"), GIA, null, "ignore keywords no-text"],
    [comment("x"), { ...RELEVANT, keywords: [" "] }, null, "create creation automatic"],
    [comment("gia bn"), { ...GIA, matchMarksExactly: true }, null, "ignore keywords not-found"],
    [comment("", { media: "voice" }), EVERYTHING, null, "create creation automatic"],
    [message("", { media: "sticker" }), { keywords: ["giá"] }, null, "create creation automatic"],
    [message("hàng giả"), { keywords: ["giá"] }, null, "create creation automatic"],
  ],
  "the thread": [
    [message("x"), {}, onItsWay, "append thread on-its-way"],
    [message("x"), {}, recorded, "ignore thread recorded"],
    [message("x"), { reopenWithinHours: 0 }, { ...solved(9), recorded: true }, "ignore thread recorded"],
    [message("x"), {}, knownOf(null, { recorded: true }), "create creation automatic"],
    [message("x", at(NOW - 2 * HOUR)), {}, solved(1), "append thread solved-not-newer"],
    [message("x", at(NOW - 2 * HOUR, NOW)), {}, solved(1), "append thread solved-not-newer"],
    [message("cảm ơn"), {}, null, "create creation automatic"],
    [message("", { media: "like" }), {}, solved(1), "append thread solved-acknowledged"],
    [message("", { media: "photo" }), {}, solved(1), "reopen thread solved-within"],
    [message(""), {}, solved(1), "reopen thread solved-within"],
    [message("ok?"), {}, solved(1), "reopen thread solved-within"],
    [message("không ok"), {}, solved(1), "reopen thread solved-within"],
    [message("chưa được"), {}, solved(1), "reopen thread solved-within"],
    [comment("cảm ơn"), GIA, solved(1), "ignore keywords not-found"],
    [visitorPost("x"), RELEVANT, maybe, "suggest thread maybe-known"],
    [comment("x", visitors), RELEVANT, maybe, "ignore thread post-without-ticket"],
    [visitorPost("x"), NOTHING, maybe, "ignore kind nothing"],
  ],
  "within which a solved ticket is reopened": reopenChoices.flatMap((hours): Row[] => {
    const w = { reopenWithinHours: hours };
    const ago = (ms: number) => solved(ms / HOUR);
    if (hours === 0)
      return [
        [message("x"), w, ago(1), "create creation automatic"],
        [message("ok"), w, ago(1), "create creation automatic"],
      ];
    const edge = (hours ?? 9_000) * HOUR;
    const inside: Row[] = [
      [message("x"), w, ago(edge), "reopen thread solved-within"],
      [message("x"), { ...w, creation: "suggest" }, ago(edge), "reopen thread solved-within"],
      [message("ok"), w, ago(edge), "append thread solved-acknowledged"],
    ];
    if (hours === null) return inside;
    return [
      ...inside,
      [message("x"), w, ago(edge + 1), "create creation automatic"],
      [message("ok"), w, ago(edge + 1), "create creation automatic"],
      [message("x"), { ...w, creation: "suggest" }, ago(edge + 1), "suggest creation suggest"],
    ];
  }),
};

test.each(Object.entries(rows))("%s", (_name, all) => {
  const answers = all.map(([activity, settings, known]) => {
    const { action, reason } = decide(activity, pageWith(settings), known, context);
    return `${action} ${reason.gate} ${reason.code}`;
  });
  expect(answers).toEqual(all.map(([, , , answer]) => answer));
});
