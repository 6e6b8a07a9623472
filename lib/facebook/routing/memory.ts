import type { Evidence } from "./evidence";
import type { PartReading } from "./part-evidence";

/** What was seen earlier on the same visit: the states of the apps' switches, and what was said before a person changed it. */
export interface RoutingMemory {
  readonly switches: ReadonlyMap<string, boolean>;
  /** What the open dialogs said first, by their names; null while none is open. A change in them is not saved yet. */
  readonly opened: { readonly about: string; readonly said: string } | null;
  /** What the content said while nothing in it waited to be saved; null before it said anything. */
  readonly stored: string | null;
}
export const freshRouting: RoutingMemory = { switches: new Map(), opened: null, stored: null };

const said = (evidence: Evidence): string =>
  evidence.kind === "unclear"
    ? "?"
    : evidence.kind === "default"
      ? `default ${evidence.app ?? ""}`
      : `control ${evidence.app} ${evidence.on}`;

const saidIn = (parts: readonly PartReading[]): string =>
  parts.flatMap(({ evidence }) => evidence.map(said)).join("\n");
const dialogsOf = (parts: readonly PartReading[]): PartReading[] => parts.filter((part) => part.inDialog);
const contentOf = (parts: readonly PartReading[]): PartReading[] => parts.filter((part) => !part.inDialog);

/** Takes what the screen says now into what was seen before. */
export function remember(before: RoutingMemory, parts: readonly PartReading[]): RoutingMemory {
  const stored = storedNow(before, contentOf(parts));
  const evidence = parts.flatMap((part) => part.evidence);
  const dialogs = dialogsOf(parts);
  if (dialogs.length === 0) {
    return { switches: switchesOf(before.switches, evidence), opened: null, stored };
  }
  const now = saidIn(dialogs);
  if (now === "") return { ...before, stored };
  // One dialog may be closed and another opened between two readings: then nothing was changed.
  const about = dialogs.map(({ title }) => title ?? "").join("\n");
  if (before.opened?.about !== about) {
    // What a dialog said when it opened is what is stored; what it says after a press may never be saved.
    return { switches: switchesOf(before.switches, evidence), opened: { about, said: now }, stored };
  }
  // A person is changing things: what was seen of the other apps before may no longer be so.
  return now === before.opened.said ? { ...before, stored } : { ...before, switches: new Map(), stored };
}

/** A form on the screen itself: while its "Save" stands ready, what it said before is what is stored. */
function storedNow({ stored }: RoutingMemory, content: readonly PartReading[]): string | null {
  const now = saidIn(content);
  if (now === "") return stored;
  return stored !== null && content.some((part) => part.saves) ? stored : now;
}

function switchesOf(
  known: ReadonlyMap<string, boolean>,
  evidence: readonly Evidence[],
): ReadonlyMap<string, boolean> {
  const next = new Map(known);
  for (const each of evidence) if (each.kind === "control" && each.on !== null) next.set(each.app, each.on);
  return next;
}

/** Whether a person has changed something that may never be saved. */
export function isUnsaved(parts: readonly PartReading[], { opened, stored }: RoutingMemory): boolean {
  const inDialogs = saidIn(dialogsOf(parts));
  const content = saidIn(contentOf(parts));
  const changed = content !== "" && stored !== null && content !== stored;
  return changed || (opened !== null && inDialogs !== "" && inDialogs !== opened.said);
}
