import { noteOf, typedNote } from "@/lib/domain/compose";
import type { Desk } from "@/lib/domain/desk";
import { badgeOf, type Entry, tellingOf } from "@/lib/domain/entry";
import { isLocal, LOCAL_PORTAL } from "@/lib/domain/local";
import type { Badge } from "@/lib/domain/mirror";
import type { Language } from "@/lib/domain/preferences";
import type { Problem } from "@/lib/domain/problem";
import type { Queue } from "@/lib/domain/settings";
import { drain } from "@/lib/outbox/drain";
import type { Path } from "@/lib/outbox/path";
import type { Grant } from "@/lib/store/session";
import { announce } from "./announce";
import { assign, lookAround } from "./assignment";
import type { Deps } from "./deps";
import { deskFor, languageOf } from "./desk-for";
import { pauseUntil } from "./pause";
import { standing, standstill } from "./standing";

export const OUTBOX_ALARM = "outbox";
/** Should the worker die on the way, the alarm brings it back this many ms later. */
const SAFETY_NET = 30_000;
/** A worker lives for about half a minute after its last event: waits shorter than this, in ms, need no alarm. */
const SHORT_WAIT = 25_000;

/** The work that a person has just asked for: it does not wait behind the rest. */
export interface Asked {
  readonly id: string;
  /** It is being kept: everything is made ready meanwhile, and nothing is sent before it is. Due at once, unless it rejects. */
  readonly kept?: Promise<unknown>;
  /** It is being shown as it was kept: what it becomes is shown after that. */
  readonly shown?: Promise<unknown>;
}

/** Takes all due work as far as it goes and sets the one alarm for the rest. Never rejects. */
export async function deliver(deps: Deps, asked?: Asked): Promise<void> {
  // Whether it could be kept is told to the person who asked; here it only decides whether there is something to send.
  const kept = asked?.kept?.then(
    () => true,
    () => false,
  );
  try {
    const { session, missing, pausedUntil } = await standing(deps);
    const { grant } = session;
    // Without consent work waits: nothing is even asked of StringeeX for it.
    if (grant === null || session.dead !== null || missing !== null) return void (await kept);
    const { portalId } = grant;
    const isPaused = pausedUntil > deps.now();
    if (isPaused || (kept === undefined && (await deps.outbox.due(portalId, deps.now())).length === 0)) {
      await kept;
      return await schedule(deps, portalId);
    }
    // None of these needs the others. Before anything is sent the net is there, and the work kept.
    const [desk, language, isThere] = await Promise.all([
      deskFor(deps, session),
      languageOf(deps),
      kept ?? true,
      deps.browser.alarms.create(OUTBOX_ALARM, { when: deps.now() + SAFETY_NET }),
    ]);
    if (!isThere) return await schedule(deps, portalId);
    const path = pathFor(deps, desk, grant, language);
    const { stuck } = await drain(path, { ...deps, first: asked?.id, shown: asked?.shown, justSeen: true });
    // A storage that keeps nothing is not asked again every second.
    if (!stuck) await schedule(deps, portalId);
  } catch (error) {
    deps.report(error);
  } finally {
    await announce(deps).catch(deps.report);
  }
}

/** One alarm, at the earliest instant at which something is due. */
async function schedule(deps: Deps, portalId: string): Promise<void> {
  const next = await deps.outbox.nextDue(portalId);
  const { session, pausedUntil } = await standing(deps);
  // Somebody has signed in elsewhere meanwhile: the alarm is that portal's.
  if (session.grant?.portalId !== portalId) return;
  if (next === null) return void (await deps.browser.alarms.clear(OUTBOX_ALARM));
  const at = Math.max(next, pausedUntil, deps.now() + 1000);
  // Browsers ring alarms no sooner than after half a minute; this life may be there before, and need not be.
  if (at - deps.now() < SHORT_WAIT) deps.later?.(at - deps.now(), () => void deliver(deps));
  await deps.browser.alarms.create(OUTBOX_ALARM, { when: at });
}

function pathFor(deps: Deps, desk: Desk, grant: Grant, language: Language): Path {
  const { portalId } = grant;
  const pageOf: Path["pageOf"] = async (pageId) => {
    const { settings } = await deps.store.settings.get();
    const page = settings.pages.find((each) => each.id === pageId) ?? null;
    const queue = settings.queues.find((each) => each.id === page?.queueId) ?? null;
    // A person who tries the extension out has no queues: this browser is one.
    if (isLocal(grant)) return { page, queue: { ...LOCAL_QUEUE, name: queue?.name ?? "" } };
    return { page, queue };
  };
  let around: ReturnType<typeof lookAround> | null = null;
  return {
    outbox: deps.outbox,
    desk,
    portalId,
    language,
    now: deps.now,
    random: deps.random,
    pageOf,
    lookAround: (place) => {
      around ??= lookAround(deps, desk, portalId, place);
    },
    assign: async (queue, page, without) => {
      const seen = await around;
      around = null;
      return assign(deps, desk, portalId, { queue, page, without, seen });
    },
    appendText: async (entry) => {
      const { page } = await pageOf(entry.snapshot.pageId);
      const named = { name: page?.name ?? "", id: entry.snapshot.pageId };
      if (entry.note !== undefined) return typedNote(entry.note, entry.reference, language);
      return noteOf({ ...entry.snapshot, words: entry.words }, named, entry.reference, language);
    },
    changed: async (entry) => {
      // What is stored is what counts: a badge that can't be told now is told at the next start.
      await show(deps, entry.portalId, entry.key).catch(deps.report);
    },
    tokenDied: (error) => markDead(deps, grant.token, error.problem),
    goesOn: async () => {
      const { session, missing, pausedUntil } = await standing(deps);
      const { grant: present, dead } = session;
      if (present?.portalId !== portalId || present.token !== grant.token || dead !== null) return false;
      return missing === null && pausedUntil <= deps.now();
    },
    pause: (until) => pauseUntil(deps, until),
  };
}

const LOCAL_QUEUE: Queue = { id: LOCAL_PORTAL, name: "", groupId: LOCAL_PORTAL, agents: [] };

/**
 * Writes an item's badge as the store has it, for every tab; answers with it. A browser that will not take the badge
 * keeps nobody's work from going on: it is written again at the next change or start. Of a portal that somebody has
 * left meanwhile nothing is shown any more.
 */
export async function show(deps: Deps, portalId: string, key: string): Promise<Badge> {
  const { badge, isPresent } = await badgeAt(deps, portalId, key);
  if (isPresent) await deps.mirror.badges(new Map([[key, badge]])).catch(deps.report);
  return badge;
}

export const badgeNow = async (deps: Deps, portalId: string, key: string): Promise<Badge> =>
  (await badgeAt(deps, portalId, key)).badge;

async function badgeAt(deps: Deps, portalId: string, key: string) {
  const [{ entries, ticket }, { why, isPresent }] = await Promise.all([
    deps.outbox.item(portalId, key),
    standstill(deps, portalId),
  ]);
  return { badge: told(badgeOf(ticket, tellingOf(entries), deps.now()), why), isPresent };
}

/** StringeeX no longer takes this token: work waits, and a person is asked to sign in again. */
export async function markDead(deps: Deps, token: string, why: Problem): Promise<void> {
  // Only this token is dead: the person may have signed in anew while its answer was on the way.
  await deps.store.session.update((session) =>
    session.grant?.token === token ? { ...session, dead: why } : session,
  );
  await showOpen(deps).catch(deps.report);
}

/**
 * Shows every item with open work as the store has it: what the last life stored and did not come to show, and what a
 * dead or new token changes for all of them.
 */
export async function showOpen(deps: Deps): Promise<void> {
  const { grant } = await deps.store.session.get();
  if (grant === null) return;
  const { why } = await standstill(deps, grant.portalId);
  const badges = new Map<string, Badge>();
  const items = new Map<string, Entry[]>();
  for (const entry of await deps.outbox.open(grant.portalId))
    items.set(entry.key, [...(items.get(entry.key) ?? []), entry]);
  for (const [key, entries] of items) {
    // A damaged ticket is its own trouble: the others are shown all the same.
    const ticket = await deps.store.tickets.get(grant.portalId, key).catch(() => null);
    badges.set(key, told(badgeOf(ticket, tellingOf(entries), deps.now()), why));
  }
  await deps.mirror.badges(badges);
}

/** Work that waits for a person to sign in or to agree says so, also when it was never tried. */
const told = (badge: Badge, why: Problem | null): Badge =>
  badge.state === "queued" && why !== null ? { ...badge, problem: why } : badge;
