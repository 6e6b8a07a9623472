import { commonAncestor, every, firstOf, hrefOf, maybe, precedes } from "@/lib/dom/query";
import { normaliseLine, readText } from "@/lib/dom/text";
import { readActorLink } from "../actor-link";
import { channelIn, isInboxHeading } from "../phrases";
import {
  ANY_HEADING,
  ASIDE,
  BARE_HEADING,
  COMPOSER,
  CONTACT_CARD,
  CONTROL,
  DETAIL,
  DETAIL_HEADER,
  HEADER_NAME,
  LOADING,
  MAIN,
  MESSAGE_ID,
  MESSAGES,
  PROFILE_LINK,
  UNHEARD,
  UNNAMED_MESSAGES,
} from "../selectors";
import { findThreadList } from "../threads/read-thread-list";

/** The parts of the open conversation, as elements. */
export interface Regions {
  /** Holds them all: what is observed. */
  readonly frame: Element;
  readonly header: Element | null;
  /** The element with the customer's name. */
  readonly heading: Element | null;
  readonly messages: Element | null;
  readonly card: Element | null;
  readonly composer: Element | null;
}

/** Finds the open conversation, or null when none is on screen. */
export function findRegions(document: Document): Regions | null {
  // Without any of these there is nothing to begin with: one walk through the document instead of a dozen.
  if (document.querySelector(`${DETAIL_SELECTOR},${MESSAGE_ID}`) === null) return null;
  const list = findThreadList(document);
  const outside = (element: Element | null): Element | null =>
    element && list?.contains(element) ? null : element;
  const detail = firstOf(document, DETAIL);
  const composer = outside(maybe(detail ?? document, COMPOSER));
  const messages =
    outside(firstOf(detail ?? document, MESSAGES)) ?? unmarkedMessages(detail ?? document, list, composer);
  const card = outside(firstOf(document, CONTACT_CARD));
  const frame = detail ?? around(messages, composer, list);
  if (frame === null) return null;
  const header = outside(firstOf(frame, DETAIL_HEADER));
  const heading = header === null ? nearestHeading(frame, messages ?? composer, list) : nameIn(header);
  return {
    frame,
    header: header ?? aboveMessages(heading, messages ?? composer),
    heading,
    messages,
    card,
    composer,
  };
}

/** What a waiting animation is put on: whatever the parts can be found by. */
export const DETAIL_SELECTOR = [...DETAIL, ...MESSAGES, COMPOSER].join(",");

function unmarkedMessages(root: ParentNode, list: Element | null, composer: Element | null): Element | null {
  const messages = every(root, MESSAGE_ID).filter((element) => list?.contains(element) !== true);
  return commonAncestor(messages) ?? regionAbove(root, composer, list);
}

/** The last region of words above the reply field: its label is in the reader's language, its place is not. */
function regionAbove(root: ParentNode, composer: Element | null, list: Element | null): Element | null {
  if (composer === null) return null;
  const regions = every(root, UNNAMED_MESSAGES).filter(
    (region) =>
      list?.contains(region) !== true &&
      (list === null || !region.contains(list)) &&
      !region.contains(composer) &&
      precedes(region, composer) &&
      region.closest(ASIDE) === null &&
      maybe(region, '[dir="auto"]') !== null &&
      maybe(region, ANY_HEADING[0]) === null,
  );
  return regions.at(-1) ?? null;
}

/** The smallest element that holds the messages or the reply field and a heading, and not the list. */
function around(messages: Element | null, composer: Element | null, list: Element | null): Element | null {
  const start = messages ?? composer;
  if (start === null) return null;
  // A bare text stands in for a heading only where there is none at all.
  for (const selectors of [ANY_HEADING, [BARE_HEADING]]) {
    for (let up = start.parentElement; up !== null; up = up.parentElement) {
      if (list !== null && up.contains(list)) break;
      if (nearestHeading(up, start, list, selectors) !== null) return up;
      if (up.getAttribute("role") === "main") break;
    }
  }
  // Heading and list side by side in one element: the screen's main part has to do.
  return start.closest(MAIN) ?? start.parentElement;
}

const isName = (element: Element): boolean => {
  if (element.closest(CONTROL) !== null || element.closest(UNHEARD) !== null) return false;
  const text = normaliseLine(readText(element));
  return text !== "" && text.length <= 300 && !isInboxHeading(text);
};

/** Nothing but words and the pictures among them. */
const isBare = (element: Element): boolean =>
  [...element.querySelectorAll("*")].every((each) => each.matches("span,font,img,br"));

function nameIn(header: Element): Element | null {
  for (const selector of HEADER_NAME) {
    const found = every(header, selector).find(isName);
    if (found !== undefined) return found;
  }
  return null;
}

/** The last heading before the messages, outside of the list, cards and banners: "Chats" and "Filter" come first. */
function nearestHeading(
  frame: Element,
  before: Element | null,
  list: Element | null,
  selectors: readonly string[] = [...ANY_HEADING, BARE_HEADING],
): Element | null {
  if (before === null) return null;
  for (const selector of selectors) {
    const headings = every(frame, selector).filter(
      (heading) =>
        list?.contains(heading) !== true &&
        heading.closest(ASIDE) === null &&
        !before.contains(heading) &&
        precedes(heading, before) &&
        (selector !== BARE_HEADING || isBare(heading)) &&
        isName(heading),
    );
    const nearest = headings.at(-1);
    if (nearest !== undefined) return nearest;
  }
  return null;
}

/** The widest element around the heading that does not hold the messages: the header in all but name. */
export function aboveMessages(heading: Element | null, messages: Element | null): Element | null {
  let header = heading?.parentElement ?? null;
  if (header === null || messages === null || header.contains(messages)) return null;
  while (header.parentElement !== null && !header.parentElement.contains(messages))
    header = header.parentElement;
  return header;
}

/** What the parts say, as plain data. */
export interface Conversation {
  readonly heading: string | null;
  readonly card: Card | null;
  /** The channel that the reply field names. */
  readonly channel: ReturnType<typeof channelIn>;
  readonly loading: boolean;
}
interface Card {
  /** The customer's id, where the profile link is by number; never guessed from a username. */
  readonly profileId: string | null;
  readonly profileUrl: string | null;
}

export function readConversation(regions: Regions): Conversation {
  const heading = regions.heading === null ? null : normaliseLine(readText(regions.heading));
  return {
    heading: heading === "" ? null : heading,
    card: regions.card === null ? null : readCard(regions.card),
    channel: regions.composer === null ? null : channelOf(regions.composer),
    loading: isLoading(regions),
  };
}

function channelOf(composer: Element): Conversation["channel"] {
  const names = ["placeholder", "aria-placeholder", "aria-label"];
  return (
    names.map((name) => channelIn(composer.getAttribute(name) ?? "")).find((found) => found !== null) ?? null
  );
}

const isLoading = ({ frame, messages }: Regions): boolean =>
  frame.getAttribute("aria-busy") === "true" ||
  (messages !== null && (messages.matches(LOADING) || maybe(messages, LOADING) !== null));

/** The first link of the card that leads to a person's profile. Two different persons are nobody. */
function readCard(card: Element): Card {
  const people = every(card, PROFILE_LINK).flatMap((link) => readActorLink(hrefOf(link)) ?? []);
  const ids = new Set(people.map(({ id }) => id).filter((id) => id !== null));
  const chosen = people.find(({ id }) => id !== null) ?? people[0];
  if (chosen === undefined || ids.size > 1) return { profileId: null, profileUrl: null };
  return { profileId: chosen.id, profileUrl: chosen.url };
}
