import { shop } from "../facebook/people.ts";
import type { StageHandler, StageRequest } from "../handler.ts";
import { replicaHandler } from "../replica/serve.ts";
import { pfbidOf } from "./story.ts";
import { formatWall, parseWall, type WallVariant } from "./variant.ts";

export type { Arrival, WallStage } from "./api.ts";
export { encodeComment } from "./links.ts";
export { writers } from "./people.ts";
export { elsewhere, pfbidOf, storiesOf } from "./story.ts";
export type { TruthItem, WallTruth } from "./truth.ts";
export { plainWall, type WallVariant } from "./variant.ts";

export interface PostsOptions {
  readonly variant?: Partial<WallVariant> | undefined;
  readonly onForeignCall?: ((request: StageRequest) => void) | undefined;
}

/** www.facebook.com: timelines, posts, photos, videos, reels, the home feed. */
export function postsHandler({ variant = {}, onForeignCall }: PostsOptions = {}): StageHandler {
  const base = new URLSearchParams(formatWall(variant));
  return replicaHandler({
    entry: new URL("./client/main.ts", import.meta.url),
    script: "/__stage/posts.js",
    dress: (params) => parseWall(params, parseWall(base)),
    base: base.toString(),
    onForeignCall,
  });
}

function address(path: string, variant: Partial<WallVariant>): string {
  const url = new URL(path, "https://www.facebook.com");
  for (const [name, value] of formatWall(variant)) url.searchParams.set(name, value);
  return url.href;
}

/** The page's timeline, or one of its tabs. */
export const timelineUrl = (variant: Partial<WallVariant> = {}, tab = ""): string =>
  address(`/${shop.slug}${tab === "" ? "" : `/${tab}`}`, variant);

/** The forms in which a post's own address is written. */
export type PostAddress =
  | "digits"
  | "pfbid"
  | "story"
  | "story pfbid"
  | "underscore"
  | "photo"
  | "reel"
  | "watch"
  | "video";

/** A post by itself: as a page, or beside a photo or video. */
export function postUrl(
  id: string,
  form: PostAddress = "digits",
  variant: Partial<WallVariant> = {},
): string {
  const paths: Record<PostAddress, string> = {
    digits: `/${shop.slug}/posts/${id}`,
    pfbid: `/${shop.slug}/posts/${pfbidOf(id)}`,
    story: `/permalink.php?story_fbid=${id}&id=${shop.id}`,
    "story pfbid": `/permalink.php?story_fbid=${pfbidOf(id)}&id=${shop.id}`,
    underscore: `/${shop.id}_${id}`,
    photo: `/photo/?fbid=${id}&set=a.600000000000001`,
    reel: `/reel/${id}/`,
    watch: `/watch/?v=${id}`,
    video: `/${shop.slug}/videos/${id}/`,
  };
  return address(paths[form], variant);
}
