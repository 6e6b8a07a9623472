import type { PageSettings, Queue } from "@/lib/domain/settings";

export type QueueWarning = "noQueue" | "queueGone" | "queueWithoutGroup" | "queueWithoutAgents";

/** What keeps a page's queue from taking tickets, the gravest first; null when nothing does. */
export function queueWarning(page: PageSettings, queues: readonly Queue[]): QueueWarning | null {
  if (page.queueId === null) return "noQueue";
  const queue = queues.find((each) => each.id === page.queueId);
  if (queue === undefined) return "queueGone";
  if (queue.groupId === "") return "queueWithoutGroup";
  return queue.agents.length === 0 && page.preferOnlineAgents ? "queueWithoutAgents" : null;
}

/** "Only relevant posts" with neither of its boxes: a page that never converts anything, which nobody means. */
export const bothBoxesOff = (page: PageSettings): boolean =>
  page.postsAndComments === "relevant" && !page.visitorPosts && !page.commentsWithKeywords;

export const needsLook = (page: PageSettings, queues: readonly Queue[]): boolean =>
  queueWarning(page, queues) !== null || bothBoxesOff(page);
