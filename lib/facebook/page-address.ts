/** What an address or a typed id says of a page. At least one of the two is known. */
export interface PageAddress {
  readonly id: string | null;
  readonly username: string | null;
}

const ID = /^\d{1,20}$/;
const USERNAME = /^[A-Za-z0-9.]{1,100}$/;
const HOSTS = /^(?:(?:www|web|m|business|mbasic)\.)?facebook\.com$/;

/** First words of Facebook paths that are never a page's username. */
const RESERVED = new Set(
  (
    "ads bookmarks business checkpoint dialog directory events flx friends gaming groups hashtag help home.php l.php " +
    "latest login login.php marketplace me media messages notifications pages people permalink.php photo photo.php " +
    "photos plugins policies posts privacy profile.php public reel reels saved search settings share sharer sharer.php " +
    "story.php stories terms video videos watch"
  ).split(" "),
);

/**
 * Reads a page's identity out of what a person typed or the open tab's address: digits, the inbox with `asset_id`
 * (the page's id; `business_id` is not), `profile.php?id=`, `/people/Name/<id>`, `/pages/Name/<id>`, `/Name-<id>`,
 * or a username, with or without `@`. Null when it is none of them.
 */
export function pageFromText(text: string): PageAddress | null {
  const typed = text.trim();
  if (ID.test(typed)) return { id: typed, username: null };
  if (/^@?[A-Za-z0-9.]+$/.test(typed) && !/facebook\.com/i.test(typed)) return named(typed.replace(/^@/, ""));
  const url = addressOf(typed);
  return url === null ? null : pageFromUrl(url);
}

function addressOf(typed: string): URL | null {
  const whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  return HOSTS.test(url.hostname) ? url : null;
}

function pageFromUrl(url: URL): PageAddress | null {
  const [first = "", ...rest] = url.pathname.split("/").filter((part) => part !== "");
  if (url.hostname.startsWith("business.") || first === "latest")
    return withId(url.searchParams.get("asset_id"));
  if (first === "profile.php") return withId(url.searchParams.get("id"));
  if (first === "people" || first === "pages") return withId(rest.findLast((part) => ID.test(part)) ?? null);
  const slug = /^[^/]*-(\d{6,20})$/.exec(decoded(first));
  if (slug?.[1] !== undefined) return { id: slug[1], username: null };
  return ID.test(first) ? withId(first) : named(first);
}

const withId = (id: string | null): PageAddress | null =>
  id !== null && ID.test(id) ? { id, username: null } : null;

const named = (username: string): PageAddress | null =>
  USERNAME.test(username) && !RESERVED.has(username.toLowerCase()) ? { id: null, username } : null;

/** A path part as people read it; left alone where it is not valid percent-encoding. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
