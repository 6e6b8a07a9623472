import type { Activity } from "@/lib/domain/activity";
import { decide } from "@/lib/domain/decide";
import { commentKey, messageKey, postKey } from "@/lib/domain/key";
import type { Known } from "@/lib/domain/known";
import { freshPage } from "@/lib/domain/page-defaults";
import type { PageSettings } from "@/lib/domain/settings";

export const HOUR = 3_600_000;
export const PAGE = "100000000000901";
export const NOW = Date.UTC(2026, 10, 22, 8, 30);
export const SINCE = NOW - 30 * 24 * HOUR;

/** A page that creates by itself, active for 30 days, everything on. */
export const pageWith = (changes: Partial<PageSettings> = {}): PageSettings => ({
  ...freshPage({ id: PAGE, name: "Cửa Hàng Mẫu" }, SINCE, false),
  ...changes,
});

const base = (changes: Partial<Activity>) => ({
  pageId: PAGE,
  author: { id: "500", name: "Lan", profileUrl: null, role: "customer" as const },
  text: "",
  partial: false,
  translated: false,
  time: { from: NOW, to: NOW },
  url: null,
  ...changes,
});

export const byPage: Activity["author"] = { id: PAGE, name: "Cửa Hàng Mẫu", profileUrl: null, role: "page" };
export const byRobot: Activity["author"] = { ...byPage, role: "automated" };

export const message = (text: string, changes: Partial<Activity> = {}): Activity => ({
  ...base({ text }),
  key: messageKey(PAGE, "t1"),
  kind: "message",
  postOwner: null,
  ...changes,
});
export const comment = (text: string, changes: Partial<Activity> = {}): Activity => ({
  ...base({ text }),
  key: commentKey(PAGE, "p1", changes.author?.id ?? "500"),
  kind: "comment",
  postOwner: "page",
  ...changes,
});
export const visitorPost = (text: string, changes: Partial<Activity> = {}): Activity => ({
  ...base({ text }),
  key: postKey(PAGE, "p2"),
  kind: "post",
  postOwner: "visitor",
  ...changes,
});
export const pagePost = (text: string, changes: Partial<Activity> = {}): Activity =>
  visitorPost(text, { postOwner: "page", author: byPage, ...changes });

export const context = { now: NOW, settingsVersion: 7 };

export const open: Known = {
  ticket: { label: "TK-1", status: "processing", lastActivityAt: NOW - HOUR },
  onItsWay: false,
  recorded: false,
};
export const solved = (hoursAgo: number): Known => ({
  ticket: { label: "TK-1", status: "solved", lastActivityAt: NOW - hoursAgo * HOUR },
  onItsWay: false,
  recorded: false,
});

export const relevant = (changes: Partial<PageSettings> = {}) =>
  pageWith({ postsAndComments: "relevant", ...changes });
export const everything = (changes: Partial<PageSettings> = {}) =>
  pageWith({ postsAndComments: "everything", ...changes });
export const owner = { ownerCreatesTickets: true };
export const gia = { keywords: ["giá"] };
export const judged = (activity: Activity, page: PageSettings | null, known: Known | null = null) =>
  decide(activity, page, known, context);
export const why = (activity: Activity, page: PageSettings | null, known: Known | null = null): string => {
  const { action, reason } = judged(activity, page, known);
  return `${action} ${reason.gate} ${reason.code}`;
};
