/** Who a link leads to: a person or a page. At least one of the two is known. */
export interface ActorLink {
  /** Digits, where the link gives them. */
  readonly id: string | null;
  /** The name in addresses, in lower case: Facebook does not tell upper from lower there. */
  readonly username: string | null;
  /** The same without tracking tails. */
  readonly url: string;
}

const BASE = "https://www.facebook.com/";
const HOSTS = /^(?:(?:www|web|m|business)\.)?facebook\.com$/;
const ID = /^[1-9]\d{2,19}$/;
const USERNAME = /^[A-Za-z0-9.]{5,100}$/;

/** First words of Facebook's paths that are nobody's name. */
const RESERVED = new Set(
  (
    "ads bookmarks business checkpoint dialog directory events flx friends gaming groups hashtag help home.php inbox " +
    "l.php latest legal live login login.php marketplace media messages messenger notes notifications pages people " +
    "permalink.php photo photo.php photos places plugins policies posts privacy privacy_sandbox profile.php public " +
    "reel reels saved search settings share sharer sharer.php stories story.php terms ufi video video.php videos watch"
  ).split(" "),
);

/** A raw `href` as a URL of Facebook's, or null. Relative ones are Facebook's own; those of pure query lead nowhere. */
export function facebookUrl(href: string): URL | null {
  if (href === "" || href.startsWith("#") || !URL.canParse(href, BASE)) return null;
  const url = new URL(href, BASE);
  return url.protocol === "https:" && HOSTS.test(url.hostname) ? url : null;
}

export const pathOf = (url: URL): string[] => url.pathname.split("/").filter((part) => part !== "");

/** The single value of a query's parameter; two different values are none. */
export function only(url: URL, name: string): string | null {
  const values = new Set(url.searchParams.getAll(name).filter((value) => value !== ""));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

/**
 * Reads a link to a person's or page's profile: `profile.php?id=`, `/<digits>`, `/people/<name>/<id>`,
 * `/pages/<name>/<id>`, `/<name>-<id>`, `/groups/<group>/user/<id>`, or `/<username>`. Whatever else stands in the
 * query (a comment's id, tracking) does not matter. Null for every other address.
 */
export function readActorLink(href: string): ActorLink | null {
  const url = facebookUrl(href);
  return url === null ? null : actorIn(url);
}

export function actorIn(url: URL): ActorLink | null {
  const parts = pathOf(url);
  const [first = ""] = parts;
  if (first === "profile.php") return parts.length === 1 ? byId(only(url, "id")) : null;
  if (first === "people" || first === "pages") return parts.length <= 4 ? byId(parts.at(-1) ?? null) : null;
  if (first === "groups") return parts.length === 4 && parts[2] === "user" ? byId(parts[3] ?? null) : null;
  if (parts.length !== 1) return null;
  if (ID.test(first)) return byId(first);
  const slug = /^[^/]*-(\d{6,20})$/.exec(first)?.[1];
  if (slug !== undefined) return byId(slug);
  const username = first.toLowerCase();
  if (!USERNAME.test(first) || RESERVED.has(username)) return null;
  return { id: null, username, url: `${BASE}${first}` };
}

const byId = (id: string | null): ActorLink | null =>
  id !== null && ID.test(id) ? { id, username: null, url: profileUrl(id) } : null;

/** The address of the person or page with this id. */
export const profileUrl = (id: string): string => `${BASE}profile.php?id=${id}`;
