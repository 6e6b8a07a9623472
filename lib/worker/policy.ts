import {
  brokenLock,
  type Locks,
  locksOf,
  noLocks,
  POLICY_NAME,
  type PolicyFound,
  type PolicyState,
  type Presets,
  parsePolicy,
  presetsSchema,
  withPolicy,
} from "@/lib/domain/policy";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { Settings } from "@/lib/domain/settings";
import { defineValue, type Value } from "@/lib/store/values";
import type { Deps } from "./deps";

async function foundPolicy(deps: Deps): Promise<PolicyFound> {
  // Firefox rejects where no policy is there: that is none.
  const managed = await readManaged(deps).catch(() => undefined);
  return parsePolicy(managed);
}

const readManaged = async (deps: Deps): Promise<unknown> =>
  (await deps.browser.storage.managed.get(POLICY_NAME))[POLICY_NAME];

export async function policyState(deps: Deps): Promise<PolicyState> {
  const found = await foundPolicy(deps);
  return found.state === "applied" ? { state: "applied", locks: locksOf(found.policy) } : found;
}

/** What people may not change now; a policy that could not be read locks nothing. */
export async function locksNow(deps: Deps): Promise<Locks> {
  const state = await policyState(deps);
  return state.state === "applied" ? state.locks : noLocks();
}

export const lockedProblem = (what: string): ProblemError =>
  new ProblemError(problem("locked-by-organisation", what));

/** Throws where a change touches what is locked: the pages only show it. */
export function keepLocks(before: Settings, after: Settings, locks: Locks): void {
  const broken = brokenLock(before, after, locks);
  if (broken !== null) throw lockedProblem(broken);
}

const presets = (deps: Deps): Value<Presets> =>
  defineValue(deps.store.door, "presets", presetsSchema, () => ({ baseUrl: null, queues: [], pages: [] }), {
    damaged: "start-afresh",
  });

/** Brings the settings in line with the organisation's policy: at every start, and whenever the policy changes. */
export async function applyPolicy(deps: Deps): Promise<void> {
  const found = await foundPolicy(deps);
  if (found.state !== "applied") return;
  const { policy } = found;
  const given = await presets(deps).get();
  const stored = await deps.store.settings.revise(
    ({ settings, removed }) => ({ settings: withPolicy(settings, policy, given, deps.now()), removed }),
    deps.now(),
  );
  const { baseUrl } = policy;
  const locks = locksOf(policy);
  if (baseUrl !== null && (locks.baseUrl !== null || given.baseUrl !== baseUrl))
    await deps.store.preferences.update((before) => ({ ...before, baseUrl }));
  await presets(deps).set({
    baseUrl: baseUrl ?? given.baseUrl,
    queues: [...new Set([...given.queues, ...policy.queues.map(({ id }) => id)])],
    pages: [...new Set([...given.pages, ...policy.pages.map(({ id }) => id)])],
  });
  await deps.mirror.pages(stored.settings);
  await deps.mirror.settingsTurn(stored.revision);
}
