import type { Person } from "@/lib/domain/activity";

/** Who a contact's facebook field must name: any one of these, exactly. Empty when nothing about the person is certain. */
export interface ProfileIdentity {
  readonly ids: readonly string[];
  readonly usernames: readonly string[];
}

const HOSTS = /(^|\.)(facebook\.com|fb\.com|messenger\.com|fb\.me|m\.me)$/;
/** First parts of an address that are not somebody's username. */
const NOT_A_USERNAME = new Set(
  "profile.php people groups pages share story.php permalink.php photo watch reel messages t p pg events".split(
    " ",
  ),
);

export function identityOf(who: Person): ProfileIdentity {
  const linked = who.profileUrl === null ? null : namedBy(who.profileUrl);
  const ids = [who.id, linked?.id ?? null].filter((id) => id !== null && id.trim() !== "");
  return {
    ids: [...new Set(ids.filter((id) => id !== null))],
    usernames: linked?.username ? [linked.username] : [],
  };
}

/** The address that stands for a person, for the contact's facebook field; null where nothing certain is known. */
export function profileLinkOf(who: Person): string | null {
  if (who.id !== null && /^\d+$/.test(who.id)) return `https://www.facebook.com/profile.php?id=${who.id}`;
  return who.profileUrl ?? (who.id?.trim() || null);
}

/**
 * Whether a contact's facebook value names exactly this person: a bare id or username, or a profile address with it.
 * A search by likeness answers others too (1000 is found in 10001), and an id inside another address proves nothing.
 */
export const namesPerson = (value: string, identity: ProfileIdentity): boolean =>
  value
    .split(/[\s,;|]+/)
    .filter((part) => part !== "")
    .some((part) => {
      const named = namedBy(part) ?? { id: part, username: part };
      if (named.id !== null && identity.ids.includes(named.id)) return true;
      const username = named.username?.toLowerCase();
      return username !== undefined && identity.usernames.some((known) => known.toLowerCase() === username);
    });

/** Whom a profile address names; null where it is no address of Facebook's. */
function namedBy(address: string): { id: string | null; username: string | null } | null {
  const url = parseAddress(address);
  if (url === null || !HOSTS.test(url.hostname.toLowerCase())) return null;
  const parts = url.pathname.split("/").filter((part) => part !== "");
  const [first, , third] = parts;
  if (first === "profile.php") return { id: url.searchParams.get("id"), username: null };
  if (first === "people") return { id: third ?? null, username: null };
  if (parts.length !== 1 || first === undefined || NOT_A_USERNAME.has(first))
    return { id: null, username: null };
  return /^\d+$/.test(first) ? { id: first, username: null } : { id: null, username: first };
}

function parseAddress(address: string): URL | null {
  if (/^https?:\/\//i.test(address)) return URL.canParse(address) ? new URL(address) : null;
  // People type addresses without their scheme.
  const whole = `https://${address}`;
  return /^[\w-]+(\.[\w-]+)+\//.test(address) && URL.canParse(whole) ? new URL(whole) : null;
}
