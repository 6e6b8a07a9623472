import { businessId, type StagePage } from "../../facebook/people.ts";
import type { StagePost } from "../../facebook-posts/story.ts";
import { wallParams } from "../../facebook-posts/variant.ts";

export interface SuiteAddress {
  readonly channel: "facebook" | "instagram";
  readonly pageId: string | null;
  readonly itemId: string | null;
}

export function readSuite(): SuiteAddress {
  const url = new URL(location.href);
  return {
    channel: url.pathname.includes("/inbox/instagram") ? "instagram" : "facebook",
    pageId: url.searchParams.get("asset_id"),
    itemId: url.searchParams.get("selected_item_id"),
  };
}

export const threadType = ({ kind }: StagePost): string =>
  kind === "ad"
    ? "FB_AD_POST"
    : kind === "visitor"
      ? "FB_USER_POST"
      : kind === "review"
        ? "FB_REVIEW"
        : "FB_PAGE_POST";

/** The address of a post's comments, with the stage's own parameters kept. */
export function suitePath(page: StagePage, channel: SuiteAddress["channel"], post: StagePost | null): string {
  const url = new URL(`/latest/inbox/${channel}`, location.href);
  const set = (name: string, value: string) => url.searchParams.set(name, value);
  set("asset_id", page.id);
  set("business_id", businessId);
  set("mailbox_id", page.id);
  if (post) {
    set("selected_item_id", post.id);
    set("thread_type", channel === "instagram" ? "INSTAGRAM_POST" : threadType(post));
  }
  for (const [name, value] of wallParams(new URLSearchParams(location.search))) set(name, value);
  return url.pathname + url.search;
}
