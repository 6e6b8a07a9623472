import type { Activity } from "./activity";
import type { Action, Decision, Gate, Step, StepOf } from "./decision";
import { actorGate } from "./gates/actor";
import { keywordsGate } from "./gates/keywords";
import { kindGate } from "./gates/kind";
import { sinceGate } from "./gates/since";
import { threadGate } from "./gates/thread";
import { partsOf } from "./key";
import { type Known, ticketKeyOf } from "./known";
import type { PageSettings } from "./settings";

export interface DecisionContext {
  /** In ms since 1970: when the decision is made, for the log. It plays no part in the decision. */
  readonly now: number;
  readonly settingsVersion: number;
}

/** The codes of each gate that let an activity through to the next one. */
const passing: { readonly [G in Exclude<Gate, "thread" | "creation">]: readonly StepOf<G>["code"][] } = {
  active: ["active"],
  since: ["newer"],
  actor: ["customer", "owner-on"],
  kind: ["messages-on", "visitor-posts", "page-comments", "post-thread", "everything"],
  keywords: ["not-asked", "every-comment", "found"],
};

/** What the thread's state asks for, before the page's way of creating is looked at. */
const byThread: Readonly<Record<StepOf<"thread">["code"], Action>> = {
  "no-ticket": "create",
  "maybe-known": "suggest",
  "on-its-way": "append",
  open: "append",
  "solved-outgoing": "append",
  "solved-acknowledged": "append",
  "solved-not-newer": "append",
  "solved-within": "reopen",
  "solved-after": "create",
  recorded: "ignore",
  "post-without-ticket": "ignore",
};

/**
 * What becomes of an activity (rules §2): each gate in order, until one stops it or all are passed. Pure: the same
 * arguments give the same decision.
 *
 * @param page the settings of the activity's page; null when the page was not added
 * @param known what is known of the thread under {@link ticketKeyOf}; null for nothing
 */
export function decide(
  activity: Activity,
  page: PageSettings | null,
  known: Known | null,
  context: DecisionContext,
): Decision {
  const path: Step[] = [];
  const passed = (step: Step, codes: readonly string[]): boolean => {
    path.push(step);
    return codes.includes(step.code);
  };
  const concluded = (action: Action, reason: Step, more: Partial<Decision> = {}): Decision => ({
    action,
    key: ticketKeyOf(activity),
    path,
    reason,
    linkedTo: null,
    note: null,
    keyword: null,
    settingsVersion: context.settingsVersion,
    decidedAt: context.now,
    ...more,
  });

  const active = activeGate(activity, page);
  if (!passed(active, passing.active) || page === null) return concluded("ignore", active);
  const since = sinceGate(activity, page);
  if (!passed(since, passing.since)) return concluded("ignore", since);
  const actor = actorGate(activity.author.role, page);
  if (!passed(actor, passing.actor)) return concluded("ignore", actor);
  const kind = kindGate(activity, page);
  if (!passed(kind, passing.kind)) return concluded("ignore", kind);
  const keywords = keywordsGate(activity, page, kind.code === "page-comments");
  if (!passed(keywords, passing.keywords)) return concluded("ignore", keywords);

  const thread = threadGate(activity, known, page, kind.code === "post-thread");
  path.push(thread);
  const action = byThread[thread.code];
  const keyword = keywords.match;
  if (action !== "create") {
    const adds = action === "append" || action === "reopen";
    const note = activity.author.role === "page" ? "outgoing" : "incoming";
    return concluded(action, thread, { keyword, note: adds ? note : null });
  }
  const creation: Step = { gate: "creation", code: page.creation };
  path.push(creation);
  const linkedTo = thread.code === "solved-after" ? thread.ticket : null;
  return concluded(page.creation === "suggest" ? "suggest" : "create", creation, { keyword, linkedTo });
}

/** Gate 1: the page is known and active; settings of another page are no settings. */
function activeGate(activity: Activity, page: PageSettings | null): StepOf<"active"> {
  const ours = page !== null && page.id === activity.pageId && partsOf(activity.key).pageId === page.id;
  if (!ours) return { gate: "active", code: "page-not-added" };
  return { gate: "active", code: page.active ? "active" : "inactive" };
}
