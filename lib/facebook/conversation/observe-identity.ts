import { normaliseLine, readText } from "@/lib/dom/text";
import { isSeparator } from "../phrases";
import type { InboxScreen } from "../screen";
import { MESSAGE_ID } from "../selectors";
import { isCustomerId, isMessenger } from "../thread-link";
import { readThreadList } from "../threads/read-thread-list";
import type { ThreadRow } from "../threads/read-thread-row";
import type { Fingerprint } from "./fingerprint";
import type { Observation, RowEvidence } from "./identity-evidence";
import { leavesIn } from "./message-leaves";
import { findRegions, type Regions, readConversation } from "./read-conversation";

/** How many of the last words are compared: enough to tell two conversations apart. */
const COMPARED = 40;

/** Reads everything that says whose conversation is open, at this moment. Null when none is on screen. */
export function observeIdentity(
  document: Document,
  screen: InboxScreen,
): { observation: Observation; regions: Regions } | null {
  const regions = findRegions(document);
  if (regions === null) return null;
  const list = readThreadList(document);
  const conversation = readConversation(regions);
  const rows = list?.rows ?? [];
  const words = regions.messages === null ? { ids: [], texts: [] } : readFingerprint(regions.messages);
  const observation: Observation = {
    url: {
      pageId: screen.pageId,
      itemId: screen.selectedItemId,
      threadType: screen.threadType,
      channel: screen.channel,
    },
    heading: conversation.heading,
    selected: rows.filter((row) => row.selected).map(evidenceOf),
    rowsOfItem: rows
      .filter((row) => row.link?.itemId != null && row.link.itemId === screen.selectedItemId)
      .map(evidenceOf),
    rowCount: rows.length,
    namesakes: rows.filter(
      (row) =>
        conversation.heading !== null &&
        row.names.includes(conversation.heading) &&
        row.link?.itemId !== screen.selectedItemId,
    ).length,
    scopePageId: list?.scopePageId ?? null,
    cardId: conversation.card?.profileId ?? null,
    senderIds: regions.messages === null ? [] : sendersOf(regions.messages, screen.pageId),
    channel: conversation.channel,
    loading: conversation.loading,
    words,
  };
  return { observation, regions };
}

const evidenceOf = (row: ThreadRow): RowEvidence => ({
  pageId: row.link?.pageId ?? null,
  // A row whose link carries another kind of id tells no more than its name.
  itemId: isPsid(row.link) ? null : (row.link?.itemId ?? null),
  threadType: row.link?.threadType ?? null,
  names: row.names,
});

const isPsid = (link: ThreadRow["link"]): boolean =>
  link !== null && isMessenger(link.threadType) && link.itemId !== null && !isCustomerId(link.itemId);

const messageIds = (region: Element): string[] =>
  [...region.querySelectorAll(MESSAGE_ID)].flatMap(
    (element) => element.getAttribute("data-message-id") ?? [],
  );

/** Which words stand in the region: compared, never kept or sent. */
export function readFingerprint(region: Element): Fingerprint {
  const texts = leavesIn(region)
    .slice(-COMPARED)
    .map((leaf) => normaliseLine(readText(leaf)))
    .filter((text) => text !== "" && !isSeparator(text));
  return { ids: messageIds(region).slice(-COMPARED), texts };
}

/** Whoever else than the page has written: in end-to-end encrypted conversations a message's id begins with its sender's. */
export function sendersOf(region: Element, pageId: string | null): string[] {
  const senders = messageIds(region).flatMap((id) => /^(\d{3,20})@msgr\b/.exec(id)?.[1] ?? []);
  return [...new Set(senders)].filter((id) => id !== pageId);
}
