import { hrefOf, precedes } from "@/lib/dom/query";
import { normaliseLine, readText } from "@/lib/dom/text";
import type { KnownPages } from "@/lib/domain/mirror";
import { readActorLink } from "../actor-link";
import { type ItemLink, isPostDigits, readItemLink } from "../item-link";
import { isPage, type OurPage, ourPage } from "../our-page";
import { isDecoy } from "../phrases";
import {
  CLASSIC_POST_ID,
  COMMENT,
  EXACT_TIME,
  GROUP_LINK,
  HEADING_ICON,
  LINK,
  POST_MESSAGE,
  WORDS_CONTROL,
} from "../selectors-posts";
import { isUnseen } from "./own-parts";
import { isArrow, saysRecommends } from "./post-phrases";
import type { PostUnit } from "./post-units";
import type { Writer } from "./read-comment";
import { type Moment, readMoment } from "./read-moment";
import { isTranslated, readWords, type Words } from "./read-words";

/** A post as plain data: what its own markup says. */
export interface PostFacts {
  readonly element: Element;
  /** Our badge goes to the end of it. */
  readonly row: Element;
  /** The page of ours that it is about. */
  readonly page: OurPage;
  /** The page's own, a visitor's on the page, or something else that names the page. */
  readonly owner: "page" | "visitor" | "unknown";
  /** The ids that the post's own link gives. */
  readonly postIds: readonly string[];
  /** The post that the screen's address names, where it is certain that it means this one. */
  readonly address: string | null;
  readonly writer: Writer;
  readonly words: Words;
  readonly translated: boolean;
  readonly moment: Moment;
  readonly url: string | null;
  /** The page's name in addresses, where this post proves it. */
  readonly username: string | null;
}

/** Reads a post. Null when it has nothing to do with any page of ours. */
export function readPost(unit: PostUnit, pages: KnownPages, now: number): PostFacts | null {
  const time = timeLink(unit);
  const item = time === null ? null : readItemLink(hrefOf(time));
  const names = namesIn(unit.heading);
  const proven = provenPage(names, item, pages);
  const told = kindOf(names, proven?.page ?? null, pages);
  if (told === null) return null;
  // In a group even the page's own words stand on somebody else's wall: made a ticket by hand only.
  const kind = isInGroup(unit, item) ? { ...told, owner: "unknown" as const } : told;
  const message = messageOf(unit);
  const exact = own(unit, EXACT_TIME)[0] ?? null;
  return {
    element: unit.element,
    row: rowOf(time, unit),
    ...kind,
    postIds: [...new Set([item?.postId ?? null, ...classicIds(unit)])].filter((id) => id !== null),
    address: null,
    words: readWords(message === null ? [] : [message]),
    translated: isTranslated(own(unit, WORDS_CONTROL), unit.element.ownerDocument),
    moment: readMoment(time, exact, "", now),
    url: item?.url ?? null,
    username: proven?.username ?? null,
  };
}

/** Of the post itself: neither of a comment below it nor of a post shared in it. */
function own({ element, heading, shared }: PostUnit, selector: string): Element[] {
  const [first] = shared;
  return [...element.querySelectorAll(selector)].filter((each) => {
    const comment = each.closest(COMMENT);
    if (comment !== null && comment !== element && element.contains(comment) && !comment.contains(heading))
      return false;
    return first === undefined || precedes(each, first);
  });
}

/** The classic form below a post bears its number: also behind a post shared in it, which has no form of its own. */
const classicIds = ({ element }: PostUnit): string[] =>
  [...element.querySelectorAll(CLASSIC_POST_ID)]
    .filter((field) => !isUnseen(field.parentElement ?? element))
    .map((field) => field.getAttribute("value") ?? "")
    .filter(isPostDigits);

const isInGroup = ({ heading }: PostUnit, item: ItemLink | null): boolean =>
  item?.url?.startsWith("https://www.facebook.com/groups/") === true ||
  heading.querySelector(GROUP_LINK) !== null;

type Part =
  | { readonly link: Element; readonly text: string }
  | { readonly link: null; readonly text: string };

/** Stands for an icon in a heading: the arrow from a visitor to the page is drawn. */
const ICON = "▸";

/** The heading in reading order: links to people and pages, the words between, icons as arrows. */
function namesIn(heading: Element): Part[] {
  const parts: Part[] = [];
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) parts.push({ link: null, text: child.nodeValue ?? "" });
      else if (child instanceof Element) {
        if (child.matches(HEADING_ICON)) {
          parts.push({ link: null, text: ICON });
          continue;
        }
        if (child.matches("[data-0],page-ticket,style,script") || isUnseen(child)) continue;
        if (child.matches(LINK) && readActorLink(hrefOf(child)) !== null)
          parts.push({ link: child, text: normaliseLine(readText(child)) });
        else if (!child.matches(WORDS_CONTROL)) walk(child);
      }
    }
  };
  walk(heading);
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.link === null && last?.link === null)
      joined.splice(-1, 1, { link: null, text: last.text + part.text });
    else joined.push(part);
  }
  return joined
    .map((part) => (part.link === null ? { link: null, text: normaliseLine(part.text) } : part))
    .filter((part) => part.link !== null || (part.text !== "" && !isDecoy(part.text)));
}

/** Where a post's own link names its owner by number and its heading the only author by name, both are one page. */
function provenPage(
  names: readonly Part[],
  item: ItemLink | null,
  pages: KnownPages,
): { page: OurPage; username: string } | null {
  const page = pages.find(({ id }) => id === item?.ownerId);
  const [first] = names;
  if (page === undefined || first?.link == null || names.length !== 1) return null;
  const actor = readActorLink(hrefOf(first.link));
  if (actor?.username == null || isPage(actor, page) === "no") return null;
  return { page, username: actor.username };
}

/** Whose post it is, by the heading's structure: "Page", "A ▸ Page", "A recommends Page", or a mention. */
function kindOf(
  names: readonly Part[],
  proven: OurPage | null,
  pages: KnownPages,
): Pick<PostFacts, "page" | "owner" | "writer"> | null {
  const [first, ...rest] = names;
  if (first === undefined) return null;
  const writer: Writer = { link: linkOf(first), name: first.text };
  const page = proven ?? (writer.link === null ? null : ourPage(writer.link, pages));
  const second = rest.find((part) => part.link !== null && linkOf(part)?.url !== writer.link?.url);
  if (page !== null) {
    const between = wordsBetween(names, second);
    // A page of ours that writes to somebody else's wall is a visitor there.
    return second !== undefined && isArrow(between) ? null : { page, owner: "page", writer };
  }
  const target = second === undefined ? null : linkOf(second);
  const named = target === null ? null : ourPage(target, pages);
  if (named === null) return anywhere(rest, pages, writer);
  const between = wordsBetween(names, second);
  if (writer.link === null) {
    // Nobody proves that this is a visitor; the heading still says on whose wall it stands.
    return {
      page: named,
      owner: "unknown",
      writer: { link: null, name: first.text.replaceAll(ICON, "").trim() },
    };
  }
  const visits = isArrow(between) || saysRecommends(between.replaceAll(ICON, "").trim());
  return { page: named, owner: visits ? "visitor" : "unknown", writer };
}

/** A post of others that names a page of ours further behind: a mention, made a ticket by hand only. */
function anywhere(rest: readonly Part[], pages: KnownPages, writer: Writer) {
  for (const part of rest) {
    const link = linkOf(part);
    const page = link === null ? null : ourPage(link, pages);
    if (page !== null) return { page, owner: "unknown", writer } as const;
  }
  return null;
}

/** What a post may be told from others by when it is drawn again. */
export const fingerprint = ({ writer, postIds, words }: PostFacts): string =>
  `${writer.link?.url ?? writer.name} ${postIds.join(" ")} ${words.text.slice(0, 40)}`;

const linkOf = (part: Part): Writer["link"] => (part.link === null ? null : readActorLink(hrefOf(part.link)));

function wordsBetween(names: readonly Part[], second: Part | undefined): string {
  const end = second === undefined ? names.length : names.indexOf(second);
  return names
    .slice(1, end)
    .map(({ text }) => text)
    .join(" ")
    .trim();
}

/** The words of the post itself: before those of a post shared in it. */
const messageOf = (unit: PostUnit): Element | null =>
  own(unit, POST_MESSAGE).find((each) => !isUnseen(each)) ?? null;

/**
 * The link on the post's time: the first after the heading and before the words and pictures. Where it leads nowhere
 * yet, nothing else stands in for it: links further down are those of photos, with other ids.
 */
function timeLink(unit: PostUnit): Element | null {
  const message = messageOf(unit);
  const candidates = own(unit, LINK).filter(
    (link) => precedes(unit.heading, link) && !unit.heading.contains(link) && !isUnseen(link),
  );
  for (const link of candidates) {
    if (message !== null && (message.contains(link) || precedes(message, link))) return null;
    if (link.querySelector("img,video,image") !== null) return null;
    const href = hrefOf(link);
    if (readItemLink(href) !== null || isUnresolved(link, href)) return link;
  }
  return null;
}

/** A time whose address comes only when the mouse is over it. */
const isUnresolved = (link: Element, href: string): boolean =>
  href.startsWith("?") || href === "#" || link.hasAttribute("attributionsrc");

/** The row with the time, else the heading. */
function rowOf(time: Element | null, { heading }: PostUnit): Element {
  let row = time?.parentElement ?? null;
  while (row !== null && row.childElementCount < 2 && row.parentElement?.contains(heading) === false)
    row = row.parentElement;
  return row ?? heading;
}
