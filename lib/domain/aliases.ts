import * as z from "zod/mini";
import { commentKey, type ItemKey, partsOf, postKey } from "./key";

/*
 * Facebook calls one post by its number on one screen and by an opaque word (pfbid…, which it changes in time) on the
 * next, and a person by number or by name. A ticket belongs to the post and the person, whatever they are called. That
 * two names are one is taken from nothing but proof: one screen that shows both for one post; or a comment, which
 * stands under one post and has one author, so that, met under two names, it proves that they mean the same.
 */

export type Named = "post" | "person";

/** By `page|post|name` or `page|person|name`: the name that stands for it. Empty where screens contradicted each other. */
export const aliasesSchema = z.record(z.string(), z.string());
export type Aliases = z.infer<typeof aliasesSchema>;

/** Comments met lately, by `page/comment`: under which post and by whom, `post|person`. */
export const metSchema = z.record(z.string(), z.string());
export type Met = z.infer<typeof metSchema>;

const MOST_ALIASES = 2_000;
const MOST_MET = 2_000;

const nameOf = (pageId: string, kind: Named, name: string): string => `${pageId}|${kind}|${name}`;
export const isNumber = (name: string): boolean => /^\d+$/.test(name);
/** What stands in a key for something that was not identified. */
const isPlaceholder = (name: string): boolean => name.includes(":");

/** Every name of one post or person, the one that stands for it first. */
export function namesOf(aliases: Aliases, pageId: string, kind: Named, name: string): string[] {
  const first = aliases[nameOf(pageId, kind, name)] ?? name;
  if (first === "") return [name];
  const prefix = nameOf(pageId, kind, "");
  const others = Object.entries(aliases).filter(([other, its]) => its === first && other.startsWith(prefix));
  return [first, ...others.map(([other]) => other.slice(prefix.length))];
}

/** Every key under which one ticket's subject may be met, the one that stands for it first. */
export function keysOf(aliases: Aliases, key: ItemKey): ItemKey[] {
  const { pageId, kind, ids } = partsOf(key);
  const [post, person] = ids;
  if (kind === "message" || post === undefined) return [key];
  const posts = namesOf(aliases, pageId, "post", post);
  if (kind === "post" || person === undefined) return posts.map((each) => postKey(pageId, each));
  const people = namesOf(aliases, pageId, "person", person);
  return posts.flatMap((each) => people.map((its) => commentKey(pageId, each, its)));
}

/** With two names proven to be one. Two numbers are never joined, and a name that led to two is believed no more. */
export function joined(aliases: Aliases, pageId: string, kind: Named, a: string, b: string): Aliases {
  if (a === b || isPlaceholder(a) || isPlaceholder(b)) return aliases;
  const [firstA, firstB] = [a, b].map((name) => aliases[nameOf(pageId, kind, name)] ?? name);
  if (firstA === undefined || firstB === undefined || firstA === firstB) return aliases;
  if (firstA === "" || firstB === "") return aliases;
  if (isNumber(firstA) && isNumber(firstB)) {
    const doubted = [a, b]
      .filter((name) => !isNumber(name))
      .map((name) => [nameOf(pageId, kind, name), ""] as const);
    return doubted.length === 0 ? aliases : { ...aliases, ...Object.fromEntries(doubted) };
  }
  const [first, other] = isNumber(firstB) ? [firstB, firstA] : [firstA, firstB];
  const moved = namesOf(aliases, pageId, kind, other).map(
    (name) => [nameOf(pageId, kind, name), first] as const,
  );
  const all = Object.entries({ ...aliases, ...Object.fromEntries(moved) });
  return Object.fromEntries(all.slice(-MOST_ALIASES));
}

/** The names of one post that one screen shows for it. */
export interface Names {
  readonly pageId: string;
  readonly names: readonly string[];
}

/** With what screens have shown of posts' names. */
export const shownAsOne = (aliases: Aliases, shown: readonly Names[]): Aliases =>
  shown.reduce(
    (all, { pageId, names: [first, ...others] }) =>
      first === undefined
        ? all
        : others.reduce((known, other) => joined(known, pageId, "post", first, other), all),
    aliases,
  );

/** A comment as met on a screen: by its own number, with the key that it was given there. */
export interface Meeting {
  readonly commentId: string;
  readonly key: ItemKey;
}

/** Remembers which comments were met where, and what follows from those that were met under other names before. */
export function meet(
  { aliases, met }: { readonly aliases: Aliases; readonly met: Met },
  meetings: readonly Meeting[],
): { aliases: Aliases; met: Met } {
  let known = aliases;
  const fresh: Record<string, string> = {};
  for (const { commentId, key } of meetings) {
    const { pageId, kind, ids } = partsOf(key);
    const [post, person] = ids;
    if (kind !== "comment" || post === undefined || person === undefined) continue;
    if (isPlaceholder(post) || isPlaceholder(person)) continue;
    const name = `${pageId}/${commentId}`;
    const before = fresh[name] ?? met[name];
    if (before === undefined) {
      fresh[name] = `${post}|${person}`;
      continue;
    }
    const [itsPost = "", itsPerson = ""] = before.split("|");
    known = joined(known, pageId, "post", itsPost, post);
    // The page's answer may have been taken for the customer's whom it answers: that proves nothing of the two.
    if (person !== pageId && itsPerson !== pageId) known = joined(known, pageId, "person", itsPerson, person);
  }
  if (Object.keys(fresh).length === 0) return { aliases: known, met };
  return { aliases: known, met: Object.fromEntries(Object.entries({ ...met, ...fresh }).slice(-MOST_MET)) };
}
