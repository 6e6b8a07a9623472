import { type Entry, type EntryState, entryStates } from "@/lib/domain/entry";
import { ProblemError, problem } from "@/lib/domain/problem";
import { type WorkList, workItemOf } from "@/lib/domain/work";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import type { Handlers } from "@/lib/messages/serve";
import type { workProtocol } from "@/lib/messages/work-protocol";
import { confirmed, discarded, hurried, left, linked, resent, restored } from "@/lib/outbox/by-hand";
import type { Outbox } from "@/lib/outbox/outbox";
import { announce, countWork } from "./announce";
import { deleteEverything, rawSettings, resetSettings } from "./data";
import { deliver, show } from "./deliver";
import type { Deps } from "./deps";
import { receiptFrom } from "./items";
import { pausedUntil } from "./pause";

type WorkHandlers = Pick<Handlers<OwnMessages>, keyof typeof workProtocol>;

export const workHandlers = (deps: Deps): WorkHandlers => ({
  work: () => countWork(deps),
  workList: ({ limit }) => workList(deps, limit),
  retryWork: ({ id }) => act(deps, id, hurried(deps.now())),
  linkWork: ({ id, ticket }) => linkWork(deps, id, ticket),
  confirmWork: ({ id }) => act(deps, id, confirmed),
  resendWork: ({ id }) => act(deps, id, resent(deps.now())),
  leaveWork: ({ id }) => act(deps, id, left),
  discardWork: ({ id }) => act(deps, id, discarded),
  restoreWork: ({ id }) => act(deps, id, restored(deps.now())),
  rawSettings: () => rawSettings(deps),
  resetSettings: () => resetSettings(deps),
  deleteEverything: async () => {
    await deleteEverything(deps);
    return undefined;
  },
});

/** The signed-in portal's work: another portal's is not shown, and not lost either. */
async function workList(deps: Deps, limit: number): Promise<WorkList> {
  const { grant } = await deps.store.session.get();
  if (grant === null) throw new ProblemError(problem("signed-out"));
  const settings = await deps.store.settings.get().catch(() => null);
  const nameOf = (pageId: string): string =>
    settings?.settings.pages.find(({ id }) => id === pageId)?.name ?? "";
  const group = async (state: EntryState) => {
    const { entries, damaged } = await deps.outbox.list(grant.portalId, state, limit);
    const total = await deps.outbox.count(grant.portalId, [state]);
    const items = entries.map((entry) => workItemOf(entry, nameOf(entry.snapshot.pageId)));
    return { damaged, group: { state, total: total - damaged, items } };
  };
  const groups = await Promise.all(entryStates.map(group));
  const paused = await pausedUntil(deps);
  return {
    groups: groups.map((each) => each.group),
    damaged: groups.reduce((sum, each) => sum + each.damaged, 0),
    pausedUntil: paused > deps.now() ? paused : null,
  };
}

/** A person names the ticket: of the work that made it, or of words that wait for its name. */
async function linkWork(deps: Deps, id: string, typed: string): Promise<undefined> {
  const receipt = receiptFrom(typed);
  const entry = await deps.outbox.get(id);
  if (entry === null || entry.job === "create") return act(deps, id, linked(receipt, deps.now()));
  const made = (await deps.outbox.of(entry.portalId, entry.key)).find(({ job }) => job === "create");
  // Another portal's work is told of by `act`.
  return act(deps, made?.id ?? id, linked(receipt, deps.now()));
}

/** Changes one entry of the signed-in portal, shows what it became, and sets off. */
async function act(deps: Deps, id: string, change: Parameters<Outbox["change"]>[1]): Promise<undefined> {
  const { grant } = await deps.store.session.get();
  if (grant === null) throw new ProblemError(problem("signed-out"));
  const entry: Entry | null = await deps.outbox.change(id, (before, ticket) => {
    if (before.portalId !== grant.portalId) throw new ProblemError(problem("other-portal"));
    const changed = change(before, ticket);
    const same = changed.entry === before;
    return same ? changed : { ...changed, entry: { ...changed.entry, changedAt: deps.now() } };
  });
  if (entry !== null) {
    // Words that wait for their ticket's name go on with it, should it have one now.
    await deps.outbox.wake(entry.portalId, entry.key, deps.now());
    await show(deps, entry.portalId, entry.key);
  }
  await announce(deps);
  void deliver(deps, { id });
  return undefined;
}
