import { losingKeywords } from "./copy-settings";
import type { PageSettings, Settings } from "./settings";
import { diffSettings, pageHolds, queueHolds, type SettingsChange } from "./settings-diff";

export const ways = ["removed", "added", "changed"] as const;
export type Way = (typeof ways)[number];

/** One page or queue that becomes different. */
export interface ChangedItem {
  readonly kind: "page" | "queue";
  readonly way: Way;
  readonly id: string;
  readonly name: string;
  /** Of one that is added, what it holds; none of one that is removed. */
  readonly changes: readonly SettingsChange[];
}

/** What lies between two settings, item by item: what goes first, for it is what can be missed. */
export interface ImportDifference {
  readonly items: readonly ChangedItem[];
  /** Pages that would lose all their keywords and make a ticket of every comment. */
  readonly emptied: readonly PageSettings[];
}

export function differenceOf(before: Settings, after: Settings): ImportDifference {
  const items = new Map<string, ChangedItem>();
  for (const change of diffSettings(before, after)) {
    const { id, name } = change;
    const kind = change.what === "agents" || change.what.startsWith("queue") ? "queue" : "page";
    const key = `${kind} ${id}`;
    if (change.what === "page-removed" || change.what === "queue-removed")
      items.set(key, { kind, way: "removed", id, name, changes: [] });
    else if (change.what === "page-added" || change.what === "queue-added")
      items.set(key, { kind, way: "added", id, name, changes: holds(after, kind, id) });
    else {
      const changes = [...(items.get(key)?.changes ?? []), change];
      items.set(key, { kind, way: "changed", id, name, changes });
    }
  }
  const all = [...items.values()];
  return {
    items: ways.flatMap((way) => all.filter((item) => item.way === way)),
    emptied: losingKeywords(before.pages, after.pages),
  };
}

/** Names of what is left as it is although the file would have it otherwise: the organisation has locked it. */
export const keptOf = (after: Settings, wanted: Settings): string[] => [
  ...new Set(diffSettings(after, wanted).map(({ id, name }) => name || id)),
];

function holds(settings: Settings, kind: ChangedItem["kind"], id: string): SettingsChange[] {
  return kind === "page"
    ? settings.pages.filter((page) => page.id === id).flatMap((page) => pageHolds(page, settings.queues))
    : settings.queues.filter((queue) => queue.id === id).flatMap(queueHolds);
}
