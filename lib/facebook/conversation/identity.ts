import { isCustomerId, isMessenger } from "../thread-link";
import { type Fingerprint, isEmpty, NO_WORDS, sameWords, surelySame } from "./fingerprint";
import type { Observation, RowEvidence } from "./identity-evidence";

/*
 * Whose conversation is open. The address, the heading and the list change at different moments, in any order, and
 * some never: only what they say together counts, over time as well. Pure: observations in, verdict out.
 */

export type WaitReason =
  | "page"
  | "no-id"
  | "not-a-customer"
  | "not-messenger"
  | "no-heading"
  | "loading"
  | "list-disagrees"
  | "card-disagrees"
  | "other-page"
  | "old-words"
  | "unproven";

export type Verdict =
  | { readonly state: "certain"; readonly pageId: string; readonly threadId: string; readonly name: string }
  | { readonly state: "waiting"; readonly reason: WaitReason }
  /** No Messenger conversation: nothing is shown for it. */
  | { readonly state: "none" };

interface Proof {
  readonly pageId: string;
  readonly threadId: string;
  readonly name: string;
  readonly words: Fingerprint;
}

interface Visited {
  readonly itemId: string;
  readonly name: string | null;
  readonly at: number;
}

/** What has to be remembered from one observation to the next. */
export interface Memory {
  readonly proof: Proof | null;
  readonly address: string;
  readonly heading: string | null;
  readonly words: Fingerprint;
  /** Words that already stood there under the heading before: not this customer's until they are gone. */
  readonly carried: Fingerprint | null;
  /** How often address and panel have changed since the last proof. One click changes each once. */
  readonly addressChanges: number;
  readonly panelChanges: number;
  /** The conversations that the address has named of late, with the names their rows had: one may still come up. */
  readonly visited: readonly Visited[];
  readonly changedAt: number;
  /** The names that conversations were proven to have. */
  readonly proven: ReadonlyMap<string, string>;
}

/** After this long without a change nothing more is on its way: the slowest panel seen took 10 s. */
export const SETTLED_MS = 12_000;

export const startMemory = (now: number): Memory => ({
  proof: null,
  address: "",
  heading: null,
  words: NO_WORDS,
  carried: null,
  addressChanges: 0,
  panelChanges: 0,
  visited: [],
  changedAt: now,
  proven: new Map(),
});

/** Takes in one observation. */
export function advance(
  before: Memory,
  seen: Observation,
  now: number,
): { memory: Memory; verdict: Verdict } {
  const memory = remember(before, seen, now);
  const verdict = judge(memory, seen, now);
  if (verdict.state !== "certain") return { memory, verdict };
  const { pageId, threadId, name } = verdict;
  const proof = { pageId, threadId, name, words: isEmpty(seen.words) ? memory.words : seen.words };
  const visited = memory.visited.filter((visit) => now - visit.at < SETTLED_MS);
  const proven =
    memory.proven.get(threadId) === name ? memory.proven : new Map(memory.proven).set(threadId, name);
  return {
    memory: { ...memory, proof, addressChanges: 0, panelChanges: 0, visited, carried: null, proven },
    verdict,
  };
}

function remember(before: Memory, seen: Observation, now: number): Memory {
  const { itemId, pageId } = seen.url;
  let { addressChanges, panelChanges, visited, changedAt, carried } = before;
  const address = `${pageId ?? ""}|${itemId ?? ""}`;
  if (address !== before.address) {
    changedAt = now;
    if (itemId !== null) {
      addressChanges += 1;
      visited = [...visited, { itemId, name: seen.rowsOfItem[0]?.names[0] ?? null, at: now }].slice(-20);
    }
  }
  const heading = seen.heading ?? before.heading;
  const wordsMoved = !isEmpty(before.words) && !isEmpty(seen.words) && !sameWords(before.words, seen.words);
  if (heading !== before.heading) {
    panelChanges += 1;
    changedAt = now;
    carried = sameWords(before.words, seen.words) ? before.words : null;
  } else if (wordsMoved) {
    if (carried === null) panelChanges += 1;
    carried = null;
    changedAt = now;
  }
  const words = isEmpty(seen.words) ? before.words : seen.words;
  if (isEmpty(before.words) && !isEmpty(seen.words)) changedAt = now;
  return { ...before, address, heading, words, carried, addressChanges, panelChanges, visited, changedAt };
}

const waiting = (reason: WaitReason): Verdict => ({ state: "waiting", reason });

function judge(memory: Memory, seen: Observation, now: number): Verdict {
  const channel = channelOf(seen);
  if (channel === "other") return { state: "none" };
  const { pageId, itemId } = seen.url;
  if (pageId === null) return waiting("page");
  if (itemId === null) return waiting("no-id");
  if (!isCustomerId(itemId) || itemId === pageId) return waiting("not-a-customer");
  if (channel !== "messenger") return waiting("not-messenger");
  if (seen.heading === null) return waiting("no-heading");
  if (seen.loading && isEmpty(seen.words)) return waiting("loading");
  const against = contradiction(seen, pageId, itemId, seen.heading);
  if (against !== null) return waiting(against);
  const settled = now - memory.changedAt >= SETTLED_MS;
  if (areOldWords(memory, seen, itemId, settled)) return waiting("old-words");
  if (isEmpty(seen.words) && !settled) return waiting("loading");
  if (!isProven(memory, seen, itemId, seen.heading, settled)) return waiting("unproven");
  return { state: "certain", pageId, threadId: itemId, name: seen.heading };
}

/** Whether the screen is about Messenger at all. What says so: the address, the row, the reply field, the channel. */
function channelOf(seen: Observation): "messenger" | "other" | "unknown" {
  if (seen.url.channel !== "all" && seen.url.channel !== "messenger") return "other";
  const types = new Set(
    [seen.url.threadType, ...seen.rowsOfItem.map((row) => row.threadType)].filter((type) => type !== null),
  );
  if ([...types].some((type) => !isMessenger(type))) return types.size === 1 ? "other" : "unknown";
  if (seen.channel !== null && seen.channel !== "messenger") return types.size === 0 ? "other" : "unknown";
  if (types.size === 1 || seen.channel === "messenger") return "messenger";
  return seen.url.channel === "messenger" ? "messenger" : "unknown";
}

function contradiction(
  seen: Observation,
  pageId: string,
  itemId: string,
  heading: string,
): WaitReason | null {
  if (seen.scopePageId !== null && seen.scopePageId !== pageId) return "other-page";
  const rows = [...seen.selected, ...seen.rowsOfItem];
  if (rows.some((row) => row.pageId !== null && row.pageId !== pageId)) return "other-page";
  if (seen.selected.some((row) => row.itemId !== null && row.itemId !== itemId)) return "list-disagrees";
  if (rows.some((row) => row.names.length > 0 && !row.names.includes(heading))) return "list-disagrees";
  if (seen.cardId !== null && seen.cardId !== itemId) return "card-disagrees";
  return seen.senderIds.some((id) => id !== itemId) ? "card-disagrees" : null;
}

/** Words of the conversation before, still standing under the new address or heading. */
function areOldWords(memory: Memory, seen: Observation, itemId: string, settled: boolean): boolean {
  const { proof, carried } = memory;
  const old = carried ?? (proof !== null && proof.threadId !== itemId ? proof.words : null);
  if (old === null || !sameWords(old, seen.words)) return false;
  // Two short conversations may have equal words; equal ids they cannot have.
  const sameIds = old.ids.some((id) => seen.words.ids.includes(id));
  return sameIds || !settled || seen.heading === proof?.name;
}

function isProven(
  memory: Memory,
  seen: Observation,
  itemId: string,
  heading: string,
  settled: boolean,
): boolean {
  const { proof, panelChanges, addressChanges } = memory;
  const still = proof !== null && proof.threadId === itemId && proof.pageId === seen.url.pageId;
  const byId = seen.cardId === itemId || seen.senderIds.includes(itemId);
  // The card alone may have moved on already: something of the panel itself must have.
  if (byId && (proof === null || still || panelChanges >= 1)) return true;
  if (still && proof.name === heading && (panelChanges === 0 || surelySame(proof.words, seen.words)))
    return true;
  const alone = noNamesakeIsDue(memory, itemId, heading);
  const inStep = alone && panelChanges >= 1 && panelChanges === addressChanges;
  const isItem = (row: RowEvidence): boolean => row.itemId === itemId && row.names.length > 0;
  const moved = proof === null || still || proof.name !== heading || panelChanges >= 1;
  if (seen.selected.some(isItem)) return settled || (alone && moved);
  // A row that is not marked proves the name that belongs to the id; a namesake in the list may be what is open.
  const first = proof === null && inStep;
  if (seen.rowsOfItem.some(isItem)) return first || (alone && moved && seen.namesakes === 0);
  // A panel that skipped some of many quick clicks is right once all is quiet; a late address may never come.
  if (seen.selected.length > 0)
    return inStep || (settled && panelChanges >= 1 && addressChanges > panelChanges);
  return (first || (inStep && seen.namesakes <= 1)) && (seen.rowCount > 0 || settled);
}

/**
 * Nobody else of this name may still come up in the panel: none of the conversations opened of late but this one. The
 * one before, whose panel is left, counts only when it was opened again in between.
 */
function noNamesakeIsDue({ proof, visited, proven }: Memory, itemId: string, heading: string): boolean {
  const others = visited.filter((visit) => visit.itemId !== itemId);
  const left = others.filter((visit) => visit.itemId === proof?.threadId);
  const due = left.length <= 1 ? others.filter((visit) => !left.includes(visit)) : others;
  return due.every((visit) => {
    const name = visit.name ?? proven.get(visit.itemId) ?? null;
    return name !== null && name !== heading;
  });
}
