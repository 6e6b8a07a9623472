import type { Locks } from "./policy";
import type { Settings } from "./settings";
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
    pages: withLocked(wanted.pages, pages),
    queues: withLocked(wanted.queues, queues),
  };
  return {
    after,
    changes: diffSettings(before, after),
    fresh: before.pages.length === pages.length && before.queues.length === queues.length,
  };
}

type Item = { readonly id: string };
const find = <T extends Item>(list: readonly T[], { id }: Item): T | undefined =>
  list.find((each) => each.id === id);

/** The list that is wanted, with what is locked as it stands: in its place, or at the end. */
const withLocked = <T extends Item>(wanted: readonly T[], locked: readonly T[]): T[] => [
  ...wanted.map((item) => find(locked, item) ?? item),
  ...locked.filter((item) => find(wanted, item) === undefined),
];
