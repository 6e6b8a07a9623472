import type { Snapshot } from "@/lib/domain/activity";
import { messageKey } from "@/lib/domain/key";
import type { Regions } from "@/lib/facebook/read-conversation";
import { readConversation } from "@/lib/facebook/read-conversation";
import { type Messages, readMessages } from "@/lib/facebook/read-messages";

/** A conversation whose identity is certain. */
export interface Proven {
  readonly pageId: string;
  readonly threadId: string;
  readonly name: string;
  readonly regions: Regions;
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
      profileUrl: linked ?? `https://www.facebook.com/profile.php?id=${threadId}`,
    },
    url: conversationUrl(pageId, threadId),
    words: [...words],
    partial,
    translated: proven.regions.frame.ownerDocument.documentElement.matches(".translated-ltr,.translated-rtl"),
    post: null,
    seenAt: now,
  };
}

/** The conversation's address without tracking tails. */
export const conversationUrl = (pageId: string, threadId: string): string =>
  `https://business.facebook.com/latest/inbox/all?asset_id=${pageId}&selected_item_id=${threadId}&thread_type=FB_MESSAGE`;
