import type { Person } from "@/lib/domain/activity";
import { oneLine } from "@/lib/domain/plain-text";
import type { Client } from "./client";
import { isAbsent, isOfKind } from "./failure";
import { walkPages } from "./pages";
import { identityOf, namesPerson, type ProfileIdentity, profileLinkOf } from "./profile";
import { type ContactRow, contactRowOf, searchBy } from "./wire/contact";
import { saysSearchIsNotOffered } from "./wire/words";

const FACEBOOK = "facebook";
const PAGE_SIZE = 20;
const MOST_PAGES = 10;
/** Fewer rows than the smallest known default of a page: no further page is to be expected. */
const SURELY_LAST = 15;
/** How many contacts that show no facebook value are asked for it one by one. */
const MOST_ASKED = 10;

/**
 * The contact whose facebook field names exactly this person, or null. A name is never enough, and neither is having
 * been found: the search goes by likeness.
 */
export async function findContact(
  client: Client,
  who: Person,
  signal?: AbortSignal,
): Promise<{ id: string } | null> {
  const identity = identityOf(who);
  const hiding = new Map<string, ContactRow>();
  for (const value of [...identity.ids, ...identity.usernames]) {
    const rows = await search(client, value, identity, signal);
    const proven = rows.find((row) => carries(row.facebooks, identity));
    if (proven) return { id: proven.id };
    for (const row of rows) if (row.facebooks.length === 0) hiding.set(row.id, row);
  }
  // The search may show no facebook value for a contact that it found by just that: its field values tell.
  const inTurn = [...hiding.values()].sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
  for (const row of inTurn.slice(0, MOST_ASKED)) {
    if (carries(await facebooksOf(client, row.id, signal), identity)) return { id: row.id };
  }
  return null;

  /** A name proves nothing; it only says whom to ask first. */
  function isNamed(row: ContactRow): boolean {
    return row.name !== null && row.name === who.name.trim();
  }
}

const carries = (values: readonly string[], identity: ProfileIdentity): boolean =>
  values.some((value) => namesPerson(value, identity));

async function search(
  client: Client,
  value: string,
  identity: ProfileIdentity,
  signal: AbortSignal | undefined,
): Promise<readonly ContactRow[]> {
  try {
    const { rows } = await walkPages({
      load: (page) => client.searchContact(searchBy("contact", FACEBOOK, value, page, PAGE_SIZE), signal),
      read: contactRowOf,
      idOf: (row) => row.id,
      mostPages: MOST_PAGES,
      isEnd: (seen, page) =>
        seen.some((row) => carries(row.facebooks, identity)) ||
        (page.total === null && page.rows.length < SURELY_LAST),
    });
    return rows;
  } catch (error) {
    // A portal that cannot search by this field knows no such contact; its tickets must not wait for ever.
    const cannot = isOfKind(error, "refused") && saysSearchIsNotOffered(error.problem.detail);
    if (cannot || isAbsent(error)) return [];
    throw error;
  }
}

async function facebooksOf(
  client: Client,
  contactId: string,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  try {
    return (await client.contactFields(contactId, signal)).get(FACEBOOK) ?? [];
  } catch (error) {
    if (isOfKind(error, "absent", "refused", "unreadable")) return [];
    throw error;
  }
}

/** Makes a contact that {@link findContact} will find again. */
export async function createContact(
  client: Client,
  who: Person,
  signal?: AbortSignal,
): Promise<{ id: string }> {
  const link = profileLinkOf(who);
  const id = await client.createContact(
    {
      name: oneLine(who.name) || `Khách Facebook ${who.id ?? ""}`.trim(),
      about: who.profileUrl ?? link ?? "Facebook",
      systemField: link === null ? [] : [{ field_key: FACEBOOK, field_value: link }],
    },
    signal,
  );
  return { id };
}
