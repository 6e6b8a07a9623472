import { businessId, shop } from "../facebook/people.ts";
import { formatWall, parseWall, type WallVariant } from "../facebook-posts/variant.ts";
import type { StageHandler, StageRequest } from "../handler.ts";
import { replicaHandler } from "../replica/serve.ts";

export interface CommentsOptions {
  readonly variant?: Partial<WallVariant> | undefined;
  readonly onForeignCall?: ((request: StageRequest) => void) | undefined;
}

/** business.facebook.com/latest/inbox/facebook and /instagram: comments in the Business Suite. */
export function commentsHandler({ variant = {}, onForeignCall }: CommentsOptions = {}): StageHandler {
  const base = new URLSearchParams(formatWall(variant));
  return replicaHandler({
    entry: new URL("./client/main.ts", import.meta.url),
    script: "/__stage/comments.js",
    dress: (params) => parseWall(params, parseWall(base)),
    base: base.toString(),
    onForeignCall,
  });
}

export interface CommentsAddress extends Partial<WallVariant> {
  readonly channel?: "facebook" | "instagram";
  /** The post whose comments are open. */
  readonly postId?: string;
  readonly threadType?: "FB_PAGE_POST" | "FB_AD_POST" | "FB_USER_POST" | "FB_REVIEW" | "INSTAGRAM_POST";
}

export function commentsUrl(address: CommentsAddress = {}): string {
  const { channel = "facebook", postId, threadType = "FB_PAGE_POST", ...variant } = address;
  const url = new URL(`https://business.facebook.com/latest/inbox/${channel}`);
  const set = (name: string, value: string) => url.searchParams.set(name, value);
  set("asset_id", shop.id);
  set("business_id", businessId);
  set("mailbox_id", shop.id);
  if (postId !== undefined) {
    set("selected_item_id", postId);
    set("thread_type", threadType);
  }
  for (const [name, value] of formatWall(variant)) set(name, value);
  return url.href;
}
