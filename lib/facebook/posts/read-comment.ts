import { hrefOf } from "@/lib/dom/query";
import { normaliseLine, readText } from "@/lib/dom/text";
import type { Media } from "@/lib/domain/activity";
import { type ActorLink, readActorLink } from "../actor-link";
import {
  COMMENT,
  COMMENT_BODY,
  COMMENT_LINK,
  EXACT_TIME,
  LINK,
  PICTURE,
  PORTRAIT,
  STICKER,
  WORDS,
  WORDS_CONTROL,
  WRITING,
} from "../selectors-posts";
import { idsOf, isInText, permalinksOf, postIdsOf } from "./comment-links";
import { isUnseen, ownOfComment } from "./own-parts";
import { isBadgeWord } from "./post-phrases";
import { type Moment, readMoment } from "./read-moment";
import { isTranslated, outermost, readWords, type Words } from "./read-words";
import { standInOf } from "./stand-in";

/** Who wrote something, as its link and its name say. `link` is null where the name leads nowhere. */
export interface Writer {
  readonly link: ActorLink | null;
  readonly name: string;
}

/** A comment as plain data: what its own markup says, before anything is known of the post. */
export interface CommentFacts {
  readonly element: Element;
  /** Where its time and its actions stand: our badge goes to the end of it. */
  readonly row: Element;
  /** Its number; null where the screen does not tell it. */
  readonly id: string | null;
  /** For a comment without a number: what its exact time, its author's shown name and its words stand for. */
  readonly standIn: string | null;
  readonly parentId: string | null;
  /** Every number of the post that its links carry, and the opaque ids. */
  readonly postIds: readonly string[];
  readonly writer: Writer;
  readonly words: Words;
  readonly translated: boolean;
  readonly media: Media | null;
  readonly moment: Moment;
  readonly url: string | null;
}

/** Whether an element is a comment that Facebook has stored: composers and comments still on their way have no id. */
export const isComment = (element: Element): boolean =>
  element.matches(COMMENT) && !isUnseen(element) && ownOfComment(element, COMMENT_LINK).length > 0;

/**
 * Whether an element is a comment whose number the screen does not tell: the business inbox links only to authors, and
 * some have no link. Facebook's exact time parts it from what is only being written.
 */
const isUnnumbered = (element: Element): boolean =>
  element.matches(COMMENT) &&
  !isUnseen(element) &&
  ownOfComment(element, COMMENT_LINK).length === 0 &&
  ownOfComment(element, EXACT_TIME).length > 0;

/** The comments in an element, itself included, in document order. */
export const commentsIn = (root: Element): Element[] => articlesIn(root).filter(isComment);

/** The same with comments that have no number. */
export const inboxCommentsIn = (root: Element): Element[] =>
  articlesIn(root).filter((element) => isComment(element) || isUnnumbered(element));

const articlesIn = (root: Element): Element[] =>
  root.matches(COMMENT) ? [root, ...root.querySelectorAll(COMMENT)] : [...root.querySelectorAll(COMMENT)];

/** Reads one comment; null when its links do not agree which comment it is. */
export function readComment(element: Element, now: number): CommentFacts | null {
  const links = ownOfComment(element, LINK).filter((link) => link.closest(WRITING) === null);
  const permalinks = permalinksOf(element, links);
  const time = permalinks.at(-1) ?? null;
  const names = idsOf(element, permalinks);
  if (names === null) return null;
  const bodies = bodiesOf(element, links, time?.link ?? null);
  const writer = writerOf(element, links, bodies);
  const text = isNamed(bodies[0], writer) ? bodies.slice(1) : bodies;
  const words = readWords(text);
  const controls = ownOfComment(element, WORDS_CONTROL);
  const exact = ownOfComment(element, EXACT_TIME)[0] ?? null;
  return {
    element,
    row: rowOf(time?.link ?? exact ?? controls.at(-1) ?? null, element, bodies),
    ...names,
    standIn:
      names.id === null
        ? standInOf(exact, writer, words, isTranslated(controls, element.ownerDocument))
        : null,
    postIds: postIdsOf(element, permalinks),
    writer,
    words,
    translated: isTranslated(controls, element.ownerDocument),
    media: mediaOf(element, text),
    moment: readMoment(time?.link ?? null, exact, element.getAttribute("aria-label") ?? "", now),
    url: time?.item.url ?? null,
  };
}

/** The blocks of text that are neither a name, a time, a badge nor a control. The author's unlinked name may be the first. */
function bodiesOf(element: Element, links: readonly Element[], time: Element | null): Element[] {
  const author =
    links.find((link) => readActorLink(hrefOf(link)) !== null && !isInText(link, element)) ?? null;
  const own = (selector: string): Element[] =>
    ownOfComment(element, selector).filter(
      (block) =>
        !isUnseen(block) &&
        block.closest(WRITING) === null &&
        [author, time].every((link) => link === null || (!block.contains(link) && !link.contains(block))) &&
        block.closest(LINK) === null &&
        controlAround(block, element) === null &&
        !isBadgeWord(normaliseLine(readText(block))) &&
        normaliseLine(readText(block)) !== "",
    );
  const marked = outermost(own(WORDS));
  return marked.length > 0 ? marked : outermost(own(COMMENT_BODY));
}

function controlAround(block: Element, element: Element): Element | null {
  const control = block.closest(WORDS_CONTROL);
  return control !== null && element.contains(control) && control !== element ? control : null;
}

/** The author: the first link to a profile, where it stands before every word and its name fits the comment's label. */
function writerOf(element: Element, links: readonly Element[], bodies: readonly Element[]): Writer {
  const body = bodies[0];
  const actors = links.flatMap((link) => {
    const actor = readActorLink(hrefOf(link));
    const early = body === undefined || (body.compareDocumentPosition(link) & 2) !== 0;
    return actor === null || !early || isInText(link, element) ? [] : [{ link, actor }];
  });
  const name = actors.map(({ link }) => nameIn(link)).find((text) => text !== "") ?? "";
  const first = actors[0];
  if (first === undefined) return { link: null, name: unlinkedName(element, bodies) };
  const ids = new Set(actors.flatMap(({ actor }) => actor.id ?? []));
  const usernames = new Set(actors.flatMap(({ actor }) => actor.username ?? []));
  // Picture and name that lead to two people are nobody's.
  if (ids.size > 1 || usernames.size > 1) return { link: null, name };
  const id = [...ids][0] ?? null;
  const byId = actors.find(({ actor }) => actor.id !== null)?.actor;
  return {
    link: { id, username: [...usernames][0] ?? null, url: (byId ?? first.actor).url },
    name,
  };
}

/** A name that leads nowhere: the first block, where the portrait or the label bears it too, or words follow it. */
function unlinkedName(element: Element, bodies: readonly Element[]): string {
  const [first, second] = bodies.map((body) => normaliseLine(readText(body)));
  if (first === undefined) return "";
  const label = normaliseLine(element.getAttribute("aria-label") ?? "");
  const portraits = ownOfComment(element, PORTRAIT).map((each) =>
    normaliseLine(each.getAttribute("alt") ?? ""),
  );
  if (portraits.includes(first) || label.includes(first)) return first;
  const named = portraits.find((name) => name !== "");
  return named ?? (second === undefined ? "" : first);
}

/** Whether the first block of text is the author's unlinked name. */
const isNamed = (body: Element | undefined, { link, name }: Writer): boolean =>
  body !== undefined && link === null && name !== "" && normaliseLine(readText(body)) === name;

function nameIn(link: Element): string {
  const text = normaliseLine(readText(link));
  if (text !== "") return text;
  return link.getAttribute("aria-hidden") === "true"
    ? normaliseLine(link.querySelector("img[alt]")?.getAttribute("alt") ?? "")
    : "";
}

/** The row with the time and the actions: the nearest element around the link that holds more than it, and no words. */
function rowOf(link: Element | null, element: Element, bodies: readonly Element[]): Element {
  let row = link?.parentElement ?? element;
  if (link === null) return element;
  while (row !== element && row.parentElement !== null && row.childElementCount < 2) {
    const up: Element = row.parentElement;
    if (!element.contains(up) || bodies.some((body) => up.contains(body))) break;
    row = up;
  }
  return row;
}

function mediaOf(element: Element, bodies: readonly Element[]): Media | null {
  const outside = (selector: string): boolean =>
    ownOfComment(element, selector).some((each) => !bodies.some((body) => body.contains(each)));
  if (outside(STICKER)) return "sticker";
  if (outside("video")) return "video";
  return outside(PICTURE) ? "photo" : null;
}
