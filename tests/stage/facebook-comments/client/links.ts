import type { Wall } from "../../facebook-posts/client/model.ts";
import type { Sources } from "../../facebook-posts/client/tell.ts";
import { commenterLink, personLink, type Told } from "../../facebook-posts/links.ts";
import type { StageComment, StagePost } from "../../facebook-posts/story.ts";

/** The post card's own address: by page and post, or by an opaque id. */
export function cardLink(wall: Wall, post: StagePost): Told {
  return Number(post.id.slice(-1)) % 2 === 0
    ? {
        href: `https://www.facebook.com/permalink.php?story_fbid=${post.pfbid}&id=${wall.page.id}`,
        pfbid: post.pfbid,
      }
    : { href: `https://www.facebook.com/${wall.page.id}_${post.id}`, postDigits: post.id };
}

/** The avatar's link: a profile, with the comment's id in it. */
export const avatarLink = (post: StagePost, comment: StageComment): Told | null =>
  commenterLink(post, { ...comment, bareAuthor: false });

/** A comment of somebody without a link has none here, and so no id either. */
export const suiteSources = (wall: Wall, address: string | null): Sources => ({
  post: (post) => [cardLink(wall, post)],
  comment: ({ post, comment }) =>
    comment ? [avatarLink(post, comment), personLink(comment.by, comment.id)] : [],
  address,
  exact: true,
  timeless: true,
});
