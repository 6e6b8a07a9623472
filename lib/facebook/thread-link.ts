/** What a link to a conversation says: raw, before anything is concluded from it. */
export interface ThreadLink {
  /** The page's id; null when the link does not name it, or names two. */
  readonly pageId: string | null;
  readonly itemId: string | null;
  readonly threadType: string | null;
}

const ITEM = ["selected_item_id", "selected_thread_id", "threadid"] as const;
const PAGE = ["asset_id", "mailbox_id", "page_id"] as const;

/** Pages' and posts' ids are digits; a mailbox may be named and empty. */
export const isPageId = (text: string): boolean => /^[1-9]\d{0,19}$/.test(text);

/**
 * A customer's global Facebook id: at most 15 digits. A PSID of the API has 16 or 17 and an Instagram thread about 39:
 * both stand in some links by mistake and name nobody here.
 */
export const isCustomerId = (text: string): boolean => /^[1-9]\d{2,14}$/.test(text);

/** Digits alone, and at least one. An expression is fast from its second use on; a loop only where it has run often. */
const isDigits = (text: string): boolean => /^\d+$/.test(text);

/** Whether a person's conversation lies behind a Messenger thread type. */
export const isMessenger = (threadType: string | null): boolean => threadType === "FB_MESSAGE";

/**
 * One parameter of a query, by hand: `URL` costs ten times as much, and rows are many. Null when absent, when empty,
 * or when it stands there twice with different values.
 */
export function parameter(query: string, name: string): string | null {
  let found: string | null = null;
  for (let at = query.indexOf(`${name}=`); at !== -1; at = query.indexOf(`${name}=`, at + 1)) {
    const before = at === 0 ? "?" : query.charAt(at - 1);
    if (before !== "?" && before !== "&") continue;
    const start = at + name.length + 1;
    const value = decode(query.slice(start, endOf(query, start)));
    if (value === "") continue;
    if (found !== null && found !== value) return null;
    found = value;
  }
  return found;
}

/** Where a value ends: before the next parameter, the fragment, or with the text. */
function endOf(query: string, start: number): number {
  const next = query.indexOf("&", start);
  const end = next === -1 ? query.length : next;
  const fragment = query.indexOf("#", start);
  return fragment === -1 || fragment > end ? end : fragment;
}

function decode(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** The page that a query names. Two different names are no name. */
export function pageIn(query: string): string | null {
  const page = only(query, PAGE);
  return page !== null && isPageId(page) ? page : null;
}

/** The item that a query selects, whatever it is called there. Two different items are none. */
export function itemIn(query: string): string | null {
  return only(query, ITEM);
}

/** The one value that these parameters have; null for none, and for two. */
function only(query: string, names: readonly string[]): string | null {
  let found: string | null = null;
  for (const name of names) {
    const value = parameter(query, name);
    if (value === null || value === found) continue;
    if (found !== null) return null;
    found = value;
  }
  return found;
}

/** Whether an `href` bears a parameter that may name an item. */
export const mayNameItem = (href: string): boolean =>
  href.includes("selected_item_id=") || href.includes("selected_thread_id=") || href.includes("threadid=");

const OURS = /^(?:https:\/\/(?:business|www|web)\.facebook\.com)?(\/[^?#]*)?\?/;

/** A link that was read, but for the digits of its one item: its neighbours in a list differ in nothing else. */
interface Pattern {
  readonly before: string;
  readonly after: string;
  readonly link: ThreadLink;
}
let pattern: Pattern | null = null;

/** Reads a raw `href`. Null when it is no link to a conversation of Facebook's inbox. */
export function readThreadLink(href: string): ThreadLink | null {
  if (pattern !== null && href.startsWith(pattern.before) && href.endsWith(pattern.after)) {
    const itemId = href.slice(pattern.before.length, href.length - pattern.after.length);
    const { pageId, threadType } = pattern.link;
    if (isDigits(itemId)) return { pageId, itemId, threadType };
  }
  const link = read(href);
  pattern = (link === null ? null : patternOf(href, link)) ?? pattern;
  return link;
}

/** Only where the item is named once: then nothing but its digits can make another link of it. */
function patternOf(href: string, link: ThreadLink): Pattern | null {
  const named = ITEM.filter((name) => href.includes(`${name}=`));
  const name = `${named[0]}=`;
  const start = href.indexOf(name) + name.length;
  const end = endOf(href, start);
  if (named.length !== 1 || href.includes(name, start)) return null;
  if (href.slice(start, end) !== link.itemId || !isDigits(link.itemId)) return null;
  return { before: href.slice(0, start), after: href.slice(end), link };
}

function read(href: string): ThreadLink | null {
  const [head, path] = OURS.exec(href) ?? [];
  if (head === undefined || (path !== undefined && !/\/inbox(?:\/|$)/.test(path))) return null;
  const query = href.slice(head.length - 1);
  if (!mayNameItem(query)) return null;
  return { pageId: pageIn(query), itemId: itemIn(query), threadType: parameter(query, "thread_type") };
}

/** The address of a page's Messenger conversation. */
export const conversationUrl = (pageId: string, threadId: string): string =>
  `https://business.facebook.com/latest/inbox/all?asset_id=${pageId}&selected_item_id=${threadId}&thread_type=FB_MESSAGE`;
