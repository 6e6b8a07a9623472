import type { Activity } from "@/lib/domain/activity";
import { decide } from "@/lib/domain/decide";
import { referenceOf } from "@/lib/domain/reference";
import type { PageSettings } from "@/lib/domain/settings";
import type { From } from "@/lib/messages/serve";
import type { RehearsalAnswer, StoredRehearsal } from "@/lib/store/rehearsal";
import type { Deps } from "./deps";

/** Texts that the coach gets to see, and characters of each. */
const MOST_TEXTS = 300;
const MOST_CHARACTERS = 1_000;
/** Frames whose answers are kept. */
const MOST_FRAMES = 20;
/** A draft that nobody ended, such as after a crash of the page that typed it, is over by itself. */
const LONGEST_MS = 60 * 60_000;

/**
 * Rehearses a page's settings before they are saved: the draft is kept by the worker, and open tabs are told that
 * there is a new one to ask about. null ends the rehearsal and wipes everything that it kept.
 */
export async function startRehearsal(deps: Deps, draft: PageSettings | null): Promise<void> {
  const { turn } = await deps.store.rehearsal.update((before) => ({
    ...before,
    draft,
    turn: before.turn + 1,
    at: deps.now(),
    answers: {},
  }));
  await deps.mirror.rehearsal(draft === null ? null : { pageId: draft.id, turn });
}

/** Ends a rehearsal that a page of ours could not end itself. */
export async function endLeftRehearsal(deps: Deps): Promise<void> {
  if ((await deps.store.rehearsal.get()).draft !== null) await startRehearsal(deps, null);
}

/**
 * What the draft would choose of what is on screen, as if none of it had a ticket yet and the page were active since
 * ever: a rehearsal is about the words, not about what was already done.
 */
export async function rehearse(
  deps: Deps,
  activities: readonly Activity[],
  from: From,
): Promise<{ chosen: boolean[] }> {
  const { draft, turn, at } = await deps.store.rehearsal.get();
  if (draft === null) return { chosen: activities.map(() => false) };
  if (deps.now() - at > LONGEST_MS) {
    await startRehearsal(deps, null);
    return { chosen: activities.map(() => false) };
  }
  const page: PageSettings = { ...draft, active: true, activeSince: new Date(0).toISOString() };
  const context = { now: deps.now(), settingsVersion: 0 };
  const chosen = activities.map((activity) => {
    const timed = { ...activity, time: activity.time ?? { from: deps.now(), to: deps.now() } };
    const { action } = decide(timed, page, null, context);
    return action !== "ignore";
  });
  const answer: RehearsalAnswer = {
    items: itemsOf(activities, chosen, draft.id),
    texts: textsOf(activities.filter((activity) => activity.pageId === draft.id)),
  };
  const frame = `${from.tab?.id ?? "?"}/${from.frameId ?? 0}`;
  const after = await deps.store.rehearsal.update((before) =>
    // An answer to a draft that has given way to the next one counts for nothing.
    before.turn === turn
      ? { ...before, answers: withAnswer(before.answers, frame, answer), answered: before.answered + 1 }
      : before,
  );
  await deps.mirror.rehearsed(after.answered);
  return { chosen };
}

/**
 * How many of the items on screen the draft chooses, over all open tabs: what two of them show is one item. Null while
 * no tab has answered.
 */
export async function rehearsalCounts(deps: Deps): Promise<{ chosen: number; all: number } | null> {
  const answers = await answersOfOpenTabs(deps);
  if (answers.length === 0) return null;
  const items = new Map<string, boolean>();
  for (const [name, chosen] of answers.flatMap((answer) => Object.entries(answer.items)))
    items.set(name, chosen || items.get(name) === true);
  return { chosen: [...items.values()].filter(Boolean).length, all: items.size };
}

/** The words on screen while a rehearsal lasts, each text once. */
export async function rehearsalTexts(deps: Deps): Promise<string[]> {
  const answers = await answersOfOpenTabs(deps);
  return [...new Set(answers.flatMap((answer) => answer.texts))].slice(0, MOST_TEXTS);
}

/** A tab that was closed or crashed may not have come to say so. A browser that tells of no tab at all tells nothing. */
async function answersOfOpenTabs(deps: Deps): Promise<RehearsalAnswer[]> {
  const { answers } = await deps.store.rehearsal.get();
  const tabs = await deps.browser.tabs.query({}).catch(() => []);
  const open = new Set(tabs.map(({ id }) => String(id)));
  return Object.entries(answers).flatMap(([frame, answer]) =>
    open.size === 0 || open.has(frame.slice(0, frame.indexOf("/"))) ? [answer] : [],
  );
}

function withAnswer(
  answers: StoredRehearsal["answers"],
  frame: string,
  answer: RehearsalAnswer,
): StoredRehearsal["answers"] {
  const others = Object.entries(answers).filter(([name]) => name !== frame);
  return Object.fromEntries([...others.slice(1 - MOST_FRAMES), [frame, answer]]);
}

/** A conversation is one item whatever of it is on screen; the same words of one person on one post are told apart by their order. */
function itemsOf(
  activities: readonly Activity[],
  chosen: readonly boolean[],
  pageId: string,
): RehearsalAnswer["items"] {
  const items: Record<string, boolean> = {};
  const times = new Map<string, number>();
  for (const [at, { key, kind, text, pageId: its }] of activities.entries()) {
    if (its !== pageId) continue;
    const name = kind === "message" ? key : `${key} ${text}`;
    const nth = times.get(name) ?? 0;
    times.set(name, nth + 1);
    items[referenceOf(name, kind === "message" ? "" : nth)] = chosen[at] === true;
  }
  return items;
}

const textsOf = (activities: readonly Activity[]): string[] =>
  [...new Set(activities.map((activity) => activity.text.trim().slice(0, MOST_CHARACTERS)))]
    .filter((text) => text !== "")
    .slice(0, MOST_TEXTS);
