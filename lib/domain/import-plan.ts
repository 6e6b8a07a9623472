import type { Locks } from "./policy";
import { replaced, type Settings } from "./settings";
import { diffSettings, type SettingsChange } from "./settings-diff";

/** What taking settings in would do, before it is done. */
export interface ImportPlan {
  /** The settings as they would be: what is wanted, but for what the organisation has locked. */
  readonly after: Settings;
  /** What people are shown and agree to; empty when nothing would change. */
  readonly changes: readonly SettingsChange[];
  /** Nothing stands yet but what is locked: there is nothing that could be lost. */
  readonly fresh: boolean;
}

/** Everything is replaced by what is wanted, but for what the organisation has locked. */
export function planImport(before: Settings, wanted: Settings, locks: Locks): ImportPlan {
  const pages = before.pages.filter(({ id }) => locks.pages.includes(id));
  const queues = before.queues.filter(({ id }) => locks.queues.includes(id));
  const after = {
    ...wanted,
    pages: pages.reduce(replaced, wanted.pages),
    queues: queues.reduce(replaced, wanted.queues),
  };
  return {
    after,
    changes: diffSettings(before, after),
    fresh: before.pages.length === pages.length && before.queues.length === queues.length,
  };
}
