import type { Activity } from "@/lib/domain/activity";
import type { Names } from "@/lib/domain/aliases";
import { decide } from "@/lib/domain/decide";
import type { Decision } from "@/lib/domain/decision";
import { isOpen } from "@/lib/domain/entry";
import { type ItemKey, isItemKey, partsOf } from "@/lib/domain/key";
import { type Known, knownOf, ticketKeyOf } from "@/lib/domain/known";
import { EXCERPT_LENGTH, type LoggedDecision } from "@/lib/domain/logged-decision";
import type { Badge } from "@/lib/domain/mirror";
import { ProblemError } from "@/lib/domain/problem";
import type { PageSettings } from "@/lib/domain/settings";
import type { Observed } from "@/lib/messages/facebook-protocol";
import { isStorageProblem } from "@/lib/store/database";
import { badgeNow, deliver, show } from "./deliver";
import type { Deps } from "./deps";
import { newEntry } from "./entries";
import { keptUnder, learnNames, likeness, meetAll, namesOfActivity, wroteTheSame } from "./subjects";
import { suggest, takeBack } from "./suggestion";
import type { InTurn } from "./turn";

/** Everything that a decision looks at besides the activity itself. */
interface Ground {
  portalId: string;
  pages: readonly PageSettings[];
  settingsVersion: number;
}

async function groundOf(deps: Deps): Promise<Ground | null> {
  const { grant } = await deps.store.session.get();
  if (grant === null) return null;
  const { settings, revision } = await deps.store.settings.get();
  return { portalId: grant.portalId, pages: settings.pages, settingsVersion: revision };
}

/**
 * Judges what came on screen and does what the rules say, one item after the other, whatever tab it comes from: two
 * items of one customer must see each other's ticket. Without a portal nothing is judged: there is nobody to make a
 * ticket for.
 */
export async function observe(deps: Deps, items: readonly Observed[], inTurn: InTurn): Promise<void> {
  const ground = await groundOf(deps);
  if (ground === null) return;
  const lines: LoggedDecision[] = [];
  let work = false;
  await inTurn(() => learnNames(deps, items.flatMap(namesShown)));
  try {
    await inTurn(() => meetAll(deps, ground.portalId, items.flatMap(meetingOf)));
  } catch (error) {
    // Without what was learnt one subject might be taken for two: nothing is judged, and each item says why.
    for (const { activity } of items) await sayLost(deps, ground.portalId, activity.key, error);
    return;
  }
  for (const item of items) {
    await inTurn(async () => {
      work = (await judgeOne(deps, ground, item, lines)) || work;
    });
  }
  if (work) void deliver(deps);
  // A log that finds no room is no reason to hold the work up, or to judge anything again.
  await deps.store.decisions.log(lines).catch(deps.report);
}

const meetingOf = ({ activity: { key }, activityId }: Observed) =>
  activityId === null ? [] : [{ commentId: activityId, key }];

function namesShown({ activity, postNames = [] }: Observed): Names[] {
  const [postId] = partsOf(activity.key).ids;
  return postId === undefined || activity.kind === "message" || postNames.length === 0
    ? []
    : [{ pageId: activity.pageId, names: [postId, ...postNames] }];
}

/** True when there is work to deliver. */
async function judgeOne(
  deps: Deps,
  ground: Ground,
  item: Observed,
  lines: LoggedDecision[],
): Promise<boolean> {
  const decision = await judge(deps, ground, item.activity, item.activityId);
  const line = lineOf(ground, item, decision);
  let work = false;
  try {
    work = await act(deps, ground, item, decision);
  } catch (error) {
    // What this browser would not keep is said at the item, and the others are judged all the same.
    await sayLost(deps, ground.portalId, decision.key, error);
    return false;
  }
  if (decision.action === "ignore") await takeBack(deps, line, lines);
  lines.push(line);
  return work;
}

/** Says at an item what this browser would not keep; what is known of its ticket stays said. */
async function sayLost(deps: Deps, portalId: string, key: ItemKey, error: unknown): Promise<void> {
  if (!(error instanceof ProblemError) || !isStorageProblem(error.problem)) throw error;
  const none: Badge = { state: "none", status: null, ticket: "", at: deps.now(), problem: null };
  const badge = await badgeNow(deps, portalId, key).catch(() => none);
  await deps.mirror.badges(new Map([[key, { ...badge, problem: error.problem }]]));
}

/** The way to the decision as it would be taken now, and what was decided before. */
export async function explain(
  deps: Deps,
  activity: Activity,
  activityId: string | null,
): Promise<{ decision: Decision; history: LoggedDecision[] }> {
  const ground = (await groundOf(deps)) ?? { portalId: "", pages: [], settingsVersion: 0 };
  const decision = await judge(deps, ground, activity, activityId);
  return { decision, history: await deps.store.decisions.of(ground.portalId, decision.key) };
}

async function judge(
  deps: Deps,
  ground: Ground,
  activity: Activity,
  activityId: string | null,
): Promise<Decision> {
  const page = ground.pages.find((each) => each.id === activity.pageId) ?? null;
  const { key, known } = await knownNow(deps, ground.portalId, activity, activityId);
  const decision = decide(activity, page, known, {
    now: deps.now(),
    settingsVersion: ground.settingsVersion,
  });
  return { ...decision, key };
}

/** What is known of the ticket that an activity belongs to, and under which key it is kept. */
async function knownNow(
  deps: Deps,
  portalId: string,
  activity: Activity,
  activityId: string | null,
): Promise<{ key: ItemKey; known: Known }> {
  const names = await namesOfActivity(deps, activity, activityId);
  const judged = await deps.outbox.judged(portalId, names);
  // What went into a ticket under one name goes into none under another.
  const before = names.map((name) => judged.get(name)).find((key) => key !== undefined && isItemKey(key));
  const key =
    before !== undefined && isItemKey(before)
      ? before
      : await keptUnder(deps, portalId, ticketKeyOf(activity));
  const ticket = await deps.store.tickets.get(portalId, key);
  const entries = await deps.outbox.of(portalId, key);
  // What a person threw away is not made again for the same words; words without a name can't be told apart.
  const onItsWay = entries.some(
    (entry) =>
      entry.job === "create" && (isOpen(entry) || (entry.state === "discarded" && activityId === null)),
  );
  // Without a name of its own an activity can't be told from one that is in the ticket already: it goes in by hand only.
  const recorded = judged.size > 0 || (activityId === null && (ticket !== null || onItsWay));
  const maybeKnown = ticket === null && !onItsWay && (await wroteTheSame(deps, portalId, activity, key));
  return { key, known: knownOf(ticket, { onItsWay, recorded, maybeKnown }) };
}

/** Does what was decided; true when there is work to deliver. */
async function act(deps: Deps, ground: Ground, item: Observed, decision: Decision): Promise<boolean> {
  const { portalId } = ground;
  const { key } = decision;
  const names = item.activityId === null ? [] : [item.activityId];
  // A comment under a visitor's post is about the post: its ticket is the post's.
  const snapshot = { ...item.snapshot, key };
  switch (decision.action) {
    case "create": {
      const before = await deps.store.tickets.get(portalId, key);
      const follows =
        decision.linkedTo === null || before === null
          ? null
          : { label: decision.linkedTo, reference: before.reference };
      const entry = newEntry(deps, portalId, snapshot, { job: "create", follows });
      await deps.outbox.put(entry, [...names, ...(item.covers ?? []), ...likeness(snapshot)]);
      await show(deps, portalId, key);
      return true;
    }
    case "append":
    case "reopen": {
      if (decision.action === "reopen") {
        const reopening = newEntry(deps, portalId, snapshot, {
          job: "status",
          status: "processing",
          for: names,
        });
        await deps.outbox.put(reopening);
      }
      const words = item.own ?? snapshot.words.slice(-1);
      const entry = newEntry(deps, portalId, snapshot, { job: "append", words });
      await deps.outbox.put(entry, names);
      await show(deps, portalId, key);
      return true;
    }
    case "suggest":
      await suggest(deps, portalId, key);
      return false;
    case "ignore":
      // Another tab calls it by another name: its badge there is the ticket's.
      if (key !== ticketKeyOf(item.activity)) await show(deps, portalId, key);
      return false;
  }
}

function lineOf(ground: Ground, { activity, activityId }: Observed, decision: Decision): LoggedDecision {
  const { reason, settingsVersion } = decision;
  const name = activityId ?? `${activity.key}/${activity.text.slice(0, EXCERPT_LENGTH)}`;
  return {
    id: `${ground.portalId}/${name}@${settingsVersion}:${reason.gate}:${reason.code}`,
    portalId: ground.portalId,
    key: decision.key,
    kind: activity.kind,
    pageId: activity.pageId,
    at: decision.decidedAt,
    settingsVersion,
    action: decision.action,
    path: decision.path,
    author: activity.author.name,
    excerpt: activity.text.slice(0, EXCERPT_LENGTH),
  };
}
