import type { Wall } from "../../facebook-posts/client/model.ts";
import type { StagePost } from "../../facebook-posts/story.ts";
import { readable } from "../../facebook-posts/words.ts";

export interface Suite {
  readonly channel: "facebook" | "instagram";
  /** The row that is marked; the panel may still show another. */
  readonly selected: StagePost | null;
  readonly open: (post: StagePost) => void;
  readonly turn: (channel: "facebook" | "instagram") => void;
}

export const rowsOf = (wall: Wall): StagePost[] =>
  wall.posts.filter(
    ({ kind, comments }) =>
      kind !== "elsewhere" && kind !== "tagged" && (comments.length > 0 || kind === "visitor"),
  );

export const titleOf = (post: StagePost): string => readable(post.words).split("\n")[0]?.slice(0, 60) ?? "";
