import type { Activity, Snapshot, TimeSpan } from "@/lib/domain/activity";
import { isNumber, keysOf, type Meeting, meet, type Names, namesOf, shownAsOne } from "@/lib/domain/aliases";
import { isOpen } from "@/lib/domain/entry";
import { type ItemKey, isItemKey, partsOf } from "@/lib/domain/key";
import { unitsOf } from "@/lib/domain/keywords/fold";
import type { Badge } from "@/lib/domain/mirror";
import { referenceOf } from "@/lib/domain/reference";
import type { Store } from "@/lib/store/store";
import type { Deps } from "./deps";
import type { Mirror } from "./mirror";

/*
 * One subject, one ticket, whatever Facebook calls the post and the person on this screen: the names that were proven
 * to be one are looked through for the ticket, and its badge is shown under each of them.
 */

/** A conversation has one name; posts, and people under them, may have several. */
const hasNames = (key: ItemKey): boolean => partsOf(key).kind !== "message";

/** The key under which a subject's ticket or work is kept; the one that stands for all its names where there is none. */
export async function keptUnder(deps: Deps, portalId: string, key: ItemKey): Promise<ItemKey> {
  if (!hasNames(key)) return key;
  const keys = keysOf(await deps.store.aliases.get(), key);
  const [first] = keys;
  if (first === undefined || keys.length === 1) return key;
  let own: ItemKey | null = null;
  for (const each of keys) {
    const { entries, ticket } = await deps.outbox.item(portalId, each);
    if (ticket !== null) return each;
    if (own === null && entries.some(isOpen)) own = each;
  }
  return own ?? first;
}

/** What an activity is called where it went into a ticket: of a post, each of its names. */
export async function namesOfActivity(
  deps: Deps,
  { kind, pageId }: Activity,
  activityId: string | null,
): Promise<string[]> {
  if (activityId === null) return [];
  return kind === "post" ? namesOf(await deps.store.aliases.get(), pageId, "post", activityId) : [activityId];
}

/** Learns which names are one from screens that show them for one post. */
export async function learnNames(deps: Deps, shown: readonly Names[]): Promise<void> {
  if (shown.length === 0) return;
  const before = await deps.store.aliases.get();
  const after = shownAsOne(before, shown);
  if (after !== before) await deps.store.aliases.set(after);
}

/** Learns which names are one from comments that were met under other names before. */
export async function meetAll(deps: Deps, portalId: string, met: readonly Meeting[]): Promise<void> {
  const meetings = met.filter(({ key }) => partsOf(key).kind === "comment");
  if (meetings.length === 0) return;
  // Comments that went into tickets are remembered for longer than those that were only seen.
  const ids = meetings.map(({ commentId }) => commentId);
  const { aliases, met: seen } = deps.store;
  const [judged, [knownAliases, knownMet]] = await Promise.all([
    deps.outbox.judged(portalId, ids),
    deps.store.read((reading) => Promise.all([aliases.in(reading), seen.in(reading)])),
  ]);
  const earlier = meetings.flatMap(({ commentId }): Meeting[] => {
    const key = judged.get(commentId);
    return key !== undefined && isItemKey(key) && partsOf(key).kind === "comment" ? [{ commentId, key }] : [];
  });
  const before = { aliases: knownAliases, met: knownMet };
  const after = meet(before, [...earlier, ...meetings]);
  if (after.aliases !== before.aliases) await deps.store.aliases.set(after.aliases);
  if (after.met !== before.met) await deps.store.met.set(after.met);
}

/** By what a post may be known again that comes under a name nobody has proven: its author and words. */
export function likeness({ kind, pageId, customer, words }: Snapshot): string[] {
  const [first] = words;
  return kind !== "post" || customer.id === null || first === undefined
    ? []
    : [likenessOf(pageId, customer.id, first.text)];
}

const likenessOf = (pageId: string, personId: string, text: string): string =>
  `like:${pageId}|${personId}|${referenceOf(folded(text))}`;

/** The bare letters: a word that Facebook joins or parts otherwise is the same. */
const folded = (text: string): string =>
  [...text]
    .flatMap(unitsOf)
    .flatMap((unit) => (unit.kind === "letter" ? [String.fromCodePoint(unit.base)] : []))
    .join("");

/**
 * Whether a post may have a ticket under another name: the same person wrote the same, at what may be the same time, in
 * a post whose id and this one's are not two numbers. Two numbers are two posts.
 */
export async function wroteTheSame(
  deps: Deps,
  portalId: string,
  { kind, pageId, author, text, time }: Activity,
  key: ItemKey,
): Promise<boolean> {
  if (kind !== "post" || author.id === null) return false;
  const name = likenessOf(pageId, author.id, text);
  const other = (await deps.outbox.judged(portalId, [name])).get(name);
  if (other === undefined || !isItemKey(other) || other === key) return false;
  if ([key, other].every((each) => partsOf(each).ids.every(isNumber))) return false;
  const spans = (await deps.store.decisions.of(portalId, other)).flatMap(({ path }) =>
    path.flatMap((step): TimeSpan[] =>
      step.gate === "since" && step.from !== null && step.to !== null
        ? [{ from: step.from, to: step.to }]
        : [],
    ),
  );
  const meets = (span: TimeSpan): boolean => time === null || (span.from <= time.to && time.from <= span.to);
  return spans.length === 0 || spans.some(meets);
}

/** The mirror with each badge under every name that its item goes by. */
export function underEachName(mirror: Mirror, { aliases }: Pick<Store, "aliases">): Mirror {
  const everyName = async (badges: ReadonlyMap<string, Badge>): Promise<ReadonlyMap<string, Badge>> => {
    if (![...badges.keys()].some((key) => isItemKey(key) && hasNames(key))) return badges;
    const known = await aliases.get();
    const all = new Map<string, Badge>();
    for (const [key, badge] of badges)
      for (const each of isItemKey(key) ? keysOf(known, key) : [key]) all.set(each, badge);
    // What is told of a name itself counts for more than what is told of another.
    return new Map([...all, ...badges]);
  };
  return {
    ...mirror,
    badges: async (badges) => mirror.badges(await everyName(badges)),
    renew: async (badges) => mirror.renew(await everyName(badges)),
    keepOnly: async (keys) => {
      const known = await aliases.get();
      await mirror.keepOnly(
        new Set([...keys].flatMap((key) => (isItemKey(key) ? [key, ...keysOf(known, key)] : [key]))),
      );
    },
  };
}

/** The key that an item of a tab is kept under, for what a person asks of it there. */
export async function keptForTab(deps: Deps, key: ItemKey): Promise<ItemKey> {
  const { grant } = await deps.store.session.get();
  return grant === null ? key : keptUnder(deps, grant.portalId, key);
}
