import type { Snapshot } from "@/lib/domain/activity";
import { messageKey } from "@/lib/domain/key";
import { profileUrl } from "@/lib/facebook/actor-link";
import { isTranslatedByBrowser } from "@/lib/facebook/appearance";
import { type Regions, readConversation } from "@/lib/facebook/conversation/read-conversation";
import { type Messages, readMessages } from "@/lib/facebook/conversation/read-messages";
import type { OpenConversation } from "@/lib/facebook/conversation/watch-conversation";
import { conversationUrl } from "@/lib/facebook/thread-link";

/** A conversation whose identity is certain. */
export interface Proven {
  readonly pageId: string;
  readonly threadId: string;
  readonly name: string;
  readonly regions: Regions;
}

/** The open conversation where its identity is certain; else null. */
export function provenIn(open: OpenConversation | null): Proven | null {
  if (open?.verdict.state !== "certain") return null;
  const { pageId, threadId, name } = open.verdict;
  return { pageId, threadId, name, regions: open.regions };
}

/** The words on screen, now. */
export function readWords({ regions, pageId, threadId, name }: Proven): Messages {
  if (regions.messages === null) return { words: [], ids: [], partial: true };
  return readMessages(regions.messages, { pageId, customerId: threadId, customerName: name });
}

/** What stands on screen of a proven conversation: the evidence of a ticket. Read at the click, never before. */
export function takeSnapshot(proven: Proven, now: number, read: Messages = readWords(proven)): Snapshot {
  const { pageId, threadId, name } = proven;
  const { words, partial } = read;
  const card = readConversation(proven.regions).card;
  // A profile link by username stands in the same card as the name; one by another number is another person's.
  const linked =
    card !== null && (card.profileId === null || card.profileId === threadId) ? card.profileUrl : null;
  return {
    key: messageKey(pageId, threadId),
    kind: "message",
    pageId,
    customer: {
      id: threadId,
      name,
      profileUrl: linked ?? profileUrl(threadId),
    },
    url: conversationUrl(pageId, threadId),
    words: [...words],
    partial,
    translated: isTranslatedByBrowser(proven.regions.frame.ownerDocument),
    post: null,
    seenAt: now,
  };
}
