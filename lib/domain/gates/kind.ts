import type { Activity } from "../activity";
import type { StepOf } from "../decision";
import type { PageSettings } from "../settings";

type Code = StepOf<"kind">["code"];
type Modes = Pick<PageSettings, "messages" | "postsAndComments" | "visitorPosts" | "commentsWithKeywords">;
type Subject = Pick<Activity, "kind" | "postOwner" | "author">;

/** Gate 4: whether the page converts this kind of thing at all. */
export const kindGate = (activity: Subject, page: Modes): StepOf<"kind"> => ({
  gate: "kind",
  code:
    activity.kind === "message" ? (page.messages ? "messages-on" : "messages-off") : codeOf(activity, page),
});

function codeOf(activity: Subject, page: Modes): Code {
  if (page.postsAndComments === "nothing") return "nothing";
  const owner = ownerOf(activity);
  // Whose post it is decides which ticket a comment belongs to: without it the same comment, read elsewhere, could
  // get a second one.
  if (owner === "unknown") return "post-owner-unknown";
  if (page.postsAndComments === "everything") return "everything";
  if (owner === "visitor") {
    if (!page.visitorPosts) return activity.kind === "post" ? "posts-not-chosen" : "comments-not-chosen";
    return activity.kind === "post" ? "visitor-posts" : "post-thread";
  }
  if (activity.kind === "post") return "not-a-visitors-post";
  return page.commentsWithKeywords ? "page-comments" : "comments-not-chosen";
}

/** A post's owner is who wrote it: where the screen says two things, it is unknown. */
function ownerOf({ kind, postOwner, author }: Subject): "page" | "visitor" | "unknown" {
  const owner = postOwner ?? "unknown";
  if (kind !== "post") return owner;
  const writer = author.role === "page" ? "page" : "visitor";
  if (owner !== "unknown") return owner === writer ? owner : "unknown";
  return writer === "page" ? "page" : "unknown";
}
