import type { Activity, Snapshot } from "../../lib/domain/activity.ts";
import { commentKey, messageKey } from "../../lib/domain/key.ts";
import type { Observed } from "../../lib/messages/facebook-protocol.ts";

/** What is simulated: the busiest shop that is thought of. */
export const SHOP = {
  pages: 50,
  admins: 20,
  commentsAWeek: 5_000,
  messagesAWeek: 2_000,
  /** Working days a week and hours a day. */
  days: 5,
  hours: 8,
  /** Each comment comes on the screens of so many admins. */
  seenBy: 2,
  knownTickets: 100_000,
  /** Minutes of each hour in which a screen of Facebook is looked at, and items with a ticket that are on it. */
  lookedAt: 40,
  onScreen: 12,
  /** Of the tickets on screen so many are closed: every second. */
  closedEvery: 2,
} as const;

export const pageIdAt = (at: number): string => String(100_000_000_000_900 + (at % SHOP.pages));

const TEXTS = [
  "giá bao nhiêu shop ơi",
  "còn hàng không ạ, em muốn mua cái màu đen size M, ship về Hà Nội phí thế nào",
  "đẹp quá",
  "ib em nhé",
  "cho mình hỏi bảo hành bao lâu, hàng lỗi có được đổi trả không shop",
  "cảm ơn shop",
  "😍😍😍",
];

/** One comment or message as a screen would report it. Two of three write for the first time. */
export function observedAt(at: number, now: number, kind: "comment" | "message"): Observed {
  const pageId = pageIdAt(at * 7);
  const person = String(300_000_000_000_000 + Math.floor(at * 0.67) * 13);
  const name = `Khách Thử ${at}`;
  const postId = `7${String(at % 400).padStart(11, "0")}`;
  const text = TEXTS[at % TEXTS.length] ?? "";
  const key = kind === "comment" ? commentKey(pageId, postId, person) : messageKey(pageId, person);
  const url = `https://www.facebook.com/${pageId}/posts/${postId}?comment_id=${at}`;
  const profileUrl = `https://www.facebook.com/profile.php?id=${person}`;
  const activity: Activity = {
    ...{ key, kind, pageId, text, url },
    author: { id: person, name, profileUrl, role: "customer" },
    postOwner: kind === "comment" ? "page" : null,
    partial: false,
    translated: false,
    time: { from: now - 60_000, to: now },
  };
  const snapshot: Snapshot = {
    ...{ key, kind, pageId, url },
    customer: { id: person, name, profileUrl },
    words: [{ role: "customer", name, text, partial: false, shownTime: "5 phút" }],
    partial: false,
    translated: false,
    post: kind === "comment" ? { url, text: "Hàng mới về, mời cả nhà ghé xem" } : null,
    seenAt: now,
  };
  return { activity, activityId: `${kind}-${at}`, snapshot };
}

/** The settings of the shop: every page on, comments with a keyword and every message become tickets. */
export const settingsText = (groupId: string, agents: readonly { id: string; name: string }[]): string =>
  JSON.stringify({
    schema: "page-tickets/settings",
    version: 1,
    queues: [{ id: "q1", name: "CSKH", groupId, agents }],
    pages: Array.from({ length: SHOP.pages }, (_, at) => ({
      id: pageIdAt(at),
      username: "",
      name: `Cửa hàng ${at}`,
      active: true,
      activeSince: "2026-01-01T00:00:00Z",
      queueId: "q1",
      postsAndComments: "relevant",
      commentsWithKeywords: true,
      keywords: ["giá", "ship", "mua", "bảo hành"],
      messages: true,
      creation: "automatic",
    })),
  });
