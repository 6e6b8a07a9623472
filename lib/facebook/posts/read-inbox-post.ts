import { every, hrefOf, precedes } from "@/lib/dom/query";
import { normaliseLine, readText } from "@/lib/dom/text";
import type { KnownPages } from "@/lib/domain/mirror";
import { readActorLink } from "../actor-link";
import { isPostDigits, readItemLink } from "../item-link";
import { isPage, type OurPage } from "../our-page";
import type { InboxScreen } from "../screen";
import { PAGE_SCOPE, ROW_SELECTED, THREAD_LINK } from "../selectors";
import { COMMENT, EXACT_TIME, INBOX_TITLE, LINK, POST_MESSAGE, WORDS_CONTROL } from "../selectors-posts";
import { readThreadLink } from "../thread-link";
import { isUnseen } from "./own-parts";
import { commentsIn, readComment, type Writer } from "./read-comment";
import { type Moment, readMoment } from "./read-moment";
import type { PostFacts } from "./read-post";
import { isTranslated, readWords } from "./read-words";

/** Whose posts a thread of the business inbox is about, by its type. [FP21] */
const OWNERS: Readonly<Record<string, "page" | "visitor">> = {
  FB_PAGE_POST: "page",
  FB_AD_POST: "page",
  FB_USER_POST: "visitor",
  FB_REVIEW: "visitor",
  FB_RECOMMENDATION: "visitor",
};

/** Whether an inbox screen may show comments of a Facebook post. */
export const showsComments = (screen: InboxScreen): boolean =>
  screen.channel === "facebook" ||
  (screen.channel === "all" && screen.threadType !== null && Object.hasOwn(OWNERS, screen.threadType));

/**
 * Reads the open post of the business inbox. Address and panel change at different moments: null until what stands in
 * the panel names the post that the address names.
 */
export function readInboxPost(
  panel: Element,
  screen: InboxScreen,
  pages: KnownPages,
  now: number,
): PostFacts | null {
  const page = pages.find(({ id }) => id === screen.pageId);
  const post = screen.selectedItemId;
  if (page === undefined || post === null || !isPostDigits(post) || !showsComments(screen)) return null;
  if (isOtherPages(panel.ownerDocument, page.id)) return null;
  const links = every(panel, LINK).filter((link) => !isInComment(link, panel) && !isUnseen(link));
  const message = every(panel, POST_MESSAGE).find((each) => !isInComment(each, panel)) ?? null;
  const linked = links.flatMap((link) => {
    const item = message?.contains(link) === true ? null : readItemLink(hrefOf(link));
    return item === null || item.commentId !== null ? [] : [{ link, item }];
  });
  const items = linked.map(({ item }) => item);
  const own = [...new Set(items.flatMap(({ postId }) => postId ?? []))];
  const carried = commentsIn(panel).flatMap((comment) => readComment(comment, now)?.postIds ?? []);
  const digits = new Set([...own, ...carried].filter(isPostDigits));
  if (digits.size > 1 || (digits.size === 1 && !digits.has(post))) return null;
  if (digits.size === 0 && !isSelectedRow(panel, post)) return null;
  if (
    items.some(
      ({ ownerId }) => ownerId !== null && ownerId !== page.id && pages.some(({ id }) => id === ownerId),
    )
  )
    return null;
  const writer = writerIn(links, message);
  return {
    element: panel,
    row:
      (links.find((link) => readItemLink(hrefOf(link)) !== null) ?? message ?? panel).parentElement ?? panel,
    page,
    owner: ownerOf(screen.threadType, writer, page),
    postIds: own,
    address: post,
    writer,
    words: readWords(message === null ? [] : [message]),
    translated: isTranslated(
      every(panel, WORDS_CONTROL).filter((each) => !isInComment(each, panel)),
      panel.ownerDocument,
    ),
    moment: momentOf(
      panel,
      message,
      linked.map(({ link }) => link),
      now,
    ),
    url: items[0]?.url ?? null,
    username: null,
  };
}

/** What the list says of the page it belongs to, where it says it. */
function isOtherPages(document: Document, pageId: string): boolean {
  const scopes = every(document, PAGE_SCOPE).flatMap(
    (element) => /business_scope:page:(\d+)/.exec(element.getAttribute("data-surface") ?? "")?.[1] ?? [],
  );
  return scopes.some((id) => id !== pageId);
}

const isInComment = (element: Element, panel: Element): boolean => {
  const comment = element.closest(COMMENT);
  return comment !== null && comment !== panel && panel.contains(comment);
};

/** When the post was written: by the link to it that shows a time, else by the only exact time of the panel that is no comment's. */
function momentOf(panel: Element, message: Element | null, links: readonly Element[], now: number): Moment {
  const times = every(panel, EXACT_TIME).filter(
    (time) => !isInComment(time, panel) && !isUnseen(time) && message?.contains(time) !== true,
  );
  const shown = links.map((link) => readMoment(link, null, "", now)).find(({ span }) => span !== null);
  const [only, ...others] = times;
  return shown ?? readMoment(null, others.length === 0 ? (only ?? null) : null, "", now);
}

/** The author: the first profile before the post's words. */
function writerIn(links: readonly Element[], message: Element | null): Writer {
  for (const link of links) {
    if (message !== null && !precedes(link, message)) break;
    const actor = readActorLink(hrefOf(link));
    const name = normaliseLine(readText(link));
    if (actor !== null && name !== "") return { link: actor, name };
  }
  return { link: null, name: "" };
}

/** By the thread's type, unless the author contradicts it. */
function ownerOf(threadType: string | null, { link }: Writer, page: OurPage): PostFacts["owner"] {
  const said = threadType === null ? null : (OWNERS[threadType] ?? null);
  if (link === null) return "unknown";
  const ours = isPage(link, page);
  if (ours === "yes") return said === "visitor" ? "unknown" : "page";
  return ours === "no" && said === "visitor" ? "visitor" : "unknown";
}

/** Where nothing in the panel has the post's number: the selected row names it, and the panel bears the row's title alone. */
function isSelectedRow(panel: Element, post: string): boolean {
  const { ownerDocument: document } = panel;
  const title = normaliseLine(readText(panel.querySelector(INBOX_TITLE) ?? document.createElement("i")));
  const rows = every(document, THREAD_LINK).filter((link) => !panel.contains(link));
  const named = rows.flatMap((link) => {
    const text = normaliseLine(readText(link.querySelector(INBOX_TITLE) ?? document.createElement("i")));
    const item = readThreadLink(hrefOf(link))?.itemId ?? null;
    return [{ text, item, selected: link.matches(ROW_SELECTED) || link.closest(ROW_SELECTED) !== null }];
  });
  const [selected, ...others] = named.filter(({ selected }) => selected);
  if (title === "" || selected === undefined || others.length > 0) return false;
  return (
    selected.item === post &&
    selected.text === title &&
    named.filter(({ text }) => text === title).length === 1
  );
}
