import { every, firstOf, hrefOf, maybe, precedes } from "@/lib/dom/query";
import { normaliseLine, readText } from "@/lib/dom/text";
import type { KnownPages } from "@/lib/domain/mirror";
import { readActorLink } from "../actor-link";
import { type OurPage, ourPage } from "../our-page";
import { COMPOSER, LOADING } from "../selectors";
import { CHAT, CHAT_HEADING, CHAT_LINK, CHAT_MESSAGES, OWN_FACE } from "../selectors-messenger";
import { WORDS } from "../selectors-posts";
import type { Observation, RowEvidence } from "./identity-evidence";
import { readFingerprint, sendersOf } from "./observe-identity";
import { aboveMessages, type Regions } from "./read-conversation";

const THREAD = /^\/messages\/(?:e2ee\/)?t\/(\d+)\/?$/;

/** The conversation that an address of Facebook's Messenger names; null for every other address. */
export function chatIn(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^(?:www|web)\.facebook\.com$/.test(url.hostname)) return null;
  return THREAD.exec(url.pathname)?.[1] ?? null;
}

/**
 * The page whose chats these are: the address is the same for a person and for a page they manage, so that only the
 * own face in the banner tells. It must lead to one profile and nothing else there to another; else null.
 */
export function viewingPage(document: Document, pages: KnownPages): OurPage | null {
  const actors = every(document, OWN_FACE).flatMap((link) => readActorLink(hrefOf(link)) ?? []);
  if (new Set(actors.map(({ url }) => url.toLowerCase())).size !== 1) return null;
  const [actor] = actors;
  return actor === undefined ? null : ourPage(actor, pages);
}

export const findChat = (document: Document): Element | null => maybe(document, CHAT);

/** Everything that says whose conversation is open, at this moment. Null when none is, or the viewer is not a page of ours. */
export function observeChat(
  document: Document,
  address: string,
  pages: KnownPages,
): { observation: Observation; regions: Regions } | null {
  const threadId = chatIn(address);
  const page = viewingPage(document, pages);
  const frame = findChat(document);
  if (threadId === null || page === null || frame === null) return null;
  const messages = firstOf(frame, CHAT_MESSAGES);
  const heading =
    every(frame, CHAT_HEADING).findLast((each) => messages === null || precedes(each, messages)) ?? null;
  const rows = every(document, CHAT_LINK).flatMap((link) => rowOf(link, page.id) ?? []);
  const name = heading === null ? "" : normaliseLine(readText(heading));
  const observation: Observation = {
    url: { pageId: page.id, itemId: threadId, threadType: "FB_MESSAGE", channel: "messenger" },
    heading: name === "" ? null : name,
    selected: rows.filter(({ selected }) => selected),
    rowsOfItem: rows.filter(({ itemId }) => itemId === threadId),
    rowCount: rows.length,
    namesakes: rows.filter(({ names, itemId }) => itemId !== threadId && names.includes(name)).length,
    scopePageId: null,
    cardId: null,
    senderIds: messages === null ? [] : sendersOf(messages, page.id),
    channel: "messenger",
    loading: maybe(frame, LOADING) !== null,
    words: messages === null ? { ids: [], texts: [] } : readFingerprint(messages),
  };
  const header = aboveMessages(heading, messages) ?? heading?.parentElement ?? null;
  const composer = maybe(frame, COMPOSER);
  return { observation, regions: { frame, header, heading, messages, card: null, composer } };
}

function rowOf(link: Element, pageId: string): (RowEvidence & { readonly selected: boolean }) | null {
  const itemId = chatIn(new URL(hrefOf(link), "https://www.facebook.com/").href);
  if (itemId === null) return null;
  const title = link.querySelector(WORDS);
  const name = title === null ? "" : normaliseLine(readText(title));
  const current = link.getAttribute("aria-current");
  return {
    pageId,
    itemId,
    threadType: "FB_MESSAGE",
    names: name === "" ? [] : [name],
    selected: current !== null && current !== "false" && current !== "",
  };
}
