import { hasWords, readKeyword } from "./keywords/keyword";
import type { PageSettings, Queue } from "./settings";

/** What an admin should know of a page's settings although they can be saved. */
export const pageWarningCodes = [
  /** "Only relevant" with neither box ticked: no post or comment ever becomes a ticket. */
  "nothing-relevant",
  /** Comments by keywords, and no keyword: every comment becomes a ticket. */
  "keywords-empty",
  /** A keyword without a letter or digit never matches. `detail` is the keyword. */
  "keyword-without-words",
  "queue-missing",
  /** `detail` is the id that names no queue. */
  "queue-unknown",
  /** `detail` is the queue's name, here and below. */
  "queue-without-group",
  /** Online agents are preferred, and the queue has no agent: tickets go to the group. */
  "queue-without-agents",
  /** No time of activation: nothing is created by rule. */
  "never-activated",
] as const;
export type PageWarningCode = (typeof pageWarningCodes)[number];

export interface PageWarning {
  readonly code: PageWarningCode;
  readonly field: keyof PageSettings;
  readonly detail: string;
}

export function validatePage(page: PageSettings, queues: readonly Queue[]): PageWarning[] {
  const warnings: PageWarning[] = [];
  const warn = (code: PageWarningCode, field: keyof PageSettings, detail = ""): void => {
    warnings.push({ code, field, detail });
  };
  if (page.activeSince === undefined) warn("never-activated", "activeSince");
  if (page.postsAndComments === "relevant") {
    if (!page.visitorPosts && !page.commentsWithKeywords) warn("nothing-relevant", "postsAndComments");
    if (page.commentsWithKeywords) {
      if (page.keywords.length === 0) warn("keywords-empty", "keywords");
      for (const each of page.keywords)
        if (!hasWords(readKeyword(each))) warn("keyword-without-words", "keywords", each);
    }
  }
  warnAboutQueue(page, queues, warn);
  return warnings;
}

function warnAboutQueue(
  page: PageSettings,
  queues: readonly Queue[],
  warn: (code: PageWarningCode, field: keyof PageSettings, detail?: string) => void,
): void {
  const queue = queues.find((each) => each.id === page.queueId);
  if (queue === undefined) {
    if (page.queueId === null) warn("queue-missing", "queueId");
    else warn("queue-unknown", "queueId", page.queueId);
    return;
  }
  if (queue.groupId === "") warn("queue-without-group", "queueId", queue.name);
  if (page.preferOnlineAgents && queue.agents.length === 0)
    warn("queue-without-agents", "queueId", queue.name);
}
