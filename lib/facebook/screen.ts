import { itemIn, pageIn, parameter } from "./thread-link";

/** The inbox's channels that are known. Anything else there is not ours: do nothing. */
export const inboxChannels = [
  "all",
  "messenger",
  "instagram_direct",
  "facebook",
  "instagram",
  "whatsapp",
  "wec",
  "lead_forms",
] as const;
export type InboxChannel = (typeof inboxChannels)[number];

export interface InboxScreen {
  readonly name: "inbox";
  /** Null when the address does not name the page, or names two. */
  readonly pageId: string | null;
  readonly channel: InboxChannel;
  readonly selectedItemId: string | null;
  readonly threadType: string | null;
}
export interface SettingsScreen {
  readonly name: "settings";
  readonly tab: string;
}
/** An address that may show posts, comments or chats of a page; whose, only the screen itself tells. */
export interface TimelineScreen {
  readonly name: "timeline";
  readonly path: string;
}
export interface NoScreen {
  readonly name: "none";
}
export type Screen = InboxScreen | SettingsScreen | TimelineScreen | NoScreen;

type Matcher = (url: URL, parts: readonly string[]) => Screen | null;

const BUSINESS = "business.facebook.com";
const NONE: NoScreen = { name: "none" };

const inboxSettings: Matcher = (url, parts) =>
  url.hostname === BUSINESS && /^(latest\/)?inbox\/settings$/.test(parts.join("/"))
    ? { name: "settings", tab: "inbox" }
    : null;

/** `/latest/inbox/<channel>`, the same without `latest`, and the older `/<page>/inbox/` with or without an id behind it. */
const inbox: Matcher = (url, parts) => {
  const at = parts.indexOf("inbox");
  if (at === -1 || at > 1 || parts.length > at + 2) return null;
  if (url.hostname !== BUSINESS && at !== 1) return null;
  const last = parts[at + 1];
  const older = at === 1 && parts[0] !== "latest";
  const inPath = older && last !== undefined && /^\d+$/.test(last) ? last : null;
  const channel = inPath !== null || last === undefined ? "all" : inboxChannels.find((each) => each === last);
  if (channel === undefined) return null;
  return {
    name: "inbox",
    pageId: pageIn(url.search),
    channel,
    selectedItemId: inPath ?? itemIn(url.search),
    threadType: parameter(url.search, "thread_type"),
  };
};

const settings: Matcher = (url, parts) => {
  if (parts[0] !== "settings" && parts[1] !== "settings") return null;
  return { name: "settings", tab: url.searchParams.get("tab") ?? parts.at(-1) ?? "" };
};

const POSTS =
  /^(?:[^/]+\/(?:posts|videos|photos)\/(?:[^/]+\/)?[^/]+|permalink\.php|story\.php|reels?\/\d+|watch(?:\/live)?|video\.php|photo(?:\.php)?|groups\/[^/]+\/(?:posts|permalink)\/\d+|messages\/(?:e2ee\/)?t\/\d+|\d+_\d+)$/;
/** First words that are Facebook's own and nobody's name. */
const OWN =
  "(?!(?:ads|bookmarks|events|friends|gaming|groups|hashtag|help|home\\.php|live|login|marketplace|memories|messages|notifications|photo|professional_dashboard|reel|saved|search|settings|stories|watch)(?:/|$))";
const PAGE_NAME = new RegExp(
  `^${OWN}(?:profile\\.php|(?:people|pages)/[^/]+/\\d+|[A-Za-z0-9.]{5,}|[^/]+-\\d+)(?:/[a-z_]+)?$`,
);

const timeline: Matcher = (url, parts) => {
  if (url.hostname === BUSINESS) return null;
  const path = parts.join("/");
  return POSTS.test(path) || PAGE_NAME.test(path) ? { name: "timeline", path } : null;
};

/** In order: the first that recognises an address decides. A new surface is one entry here. */
const matchers: readonly Matcher[] = [inboxSettings, inbox, settings, timeline];

/** Which of Facebook's screens an address shows. Pure, cheap, never throws. */
export function screenOf(address: string): Screen {
  if (!URL.canParse(address)) return NONE;
  const url = new URL(address);
  if (url.protocol !== "https:" || !/^(business|www|web)\.facebook\.com$/.test(url.hostname)) return NONE;
  const parts = url.pathname.split("/").filter((part) => part !== "");
  for (const matcher of matchers) {
    const screen = matcher(url, parts);
    if (screen !== null) return screen;
  }
  return NONE;
}

/** Whether Messenger conversations can be on this inbox screen at all. */
export const showsMessenger = (screen: InboxScreen): boolean =>
  screen.channel === "all" || screen.channel === "messenger";

/**
 * Whether an address may show posts of one of these pages, roughly and cheaply: it bears the page's id or name, or it is
 * that of a post, photo or video, which need not say whose it is. A page whose name is not known may be behind any name.
 */
export function mayNameAPage(
  address: string,
  pages: readonly { readonly id: string; readonly username: string }[],
): boolean {
  const screen = screenOf(address);
  if (screen.name !== "timeline" || pages.length === 0) return false;
  if (POSTS.test(screen.path)) return !screen.path.startsWith("groups/");
  const lower = address.toLowerCase();
  return pages.some(({ id, username }) => lower.includes(id) || lower.includes(username.toLowerCase()));
}
