import type { RoutingReason, RoutingVerdict } from "@/lib/domain/check";
import { settingsParts } from "../settings/screen";
import { isDoubtful } from "./doubts";
import type { Evidence, ListedApp } from "./evidence";
import { freshRouting, isUnsaved, type RoutingMemory, remember } from "./memory";
import { type PartReading, readPart } from "./part-evidence";
import { sameName } from "./words";

/** By which reader a verdict was made: the date is that of the words and selectors. */
export const ROUTING_READER = "routing 2026-11";

/** What the screen says, and the place that says it. */
export interface RoutingReading {
  readonly state: "read";
  readonly verdict: RoutingVerdict;
  readonly app: string;
  readonly reason: RoutingReason;
  /** The row or dialog it speaks of; null when nothing was found. */
  readonly place: Element | null;
  /** What a person would press next; pointed at, never pressed. */
  readonly control: Element | null;
}
export type Reading = RoutingReading | { readonly state: "loading" };

export { freshRouting, type RoutingMemory } from "./memory";

export interface RoutingOptions {
  /** The names that count as StringeeX. */
  readonly accepted: readonly string[];
  /** The time for loading is over: what still loads cannot be told. */
  readonly patient: boolean;
  readonly memory?: RoutingMemory;
}

/**
 * Who gets this page's messages, as far as this screen says. *Ours* only where a control for it shows an accepted name
 * as its whole value and nothing on the screen says otherwise; whatever is doubtful is `cannot-tell`.
 */
export function readRouting(
  document: Document,
  { accepted, patient, memory = freshRouting }: RoutingOptions,
): { readonly reading: Reading; readonly memory: RoutingMemory } {
  const { content, dialogs } = settingsParts(document);
  const parts = [
    ...content.map((part) => readPart(part, false)),
    ...dialogs.map((part) => readPart(part, true)),
  ];
  const evidence = parts.flatMap((part) => part.evidence);
  const next = remember(memory, parts);
  const busy = parts.filter((part) => part.loading);
  const waits = busy.some((part) => !part.inDialog) || (busy.length > 0 && evidence.length === 0);
  if (waits && !patient) return { reading: { state: "loading" }, memory: next };
  const ours = new Set(accepted.map(sameName).filter((name) => name !== ""));
  const reading = waits ? unknown("loading") : judge(parts, evidence, ours, next);
  return { reading, memory: next };
}

const unknown = (
  reason: RoutingReason,
  place: Element | null = null,
  control: Element | null = null,
  app = "",
): RoutingReading => ({
  state: "read",
  verdict: "cannot-tell",
  app,
  reason,
  place,
  control,
});

function judge(
  parts: readonly PartReading[],
  evidence: readonly Evidence[],
  ours: ReadonlySet<string>,
  memory: RoutingMemory,
): RoutingReading {
  // The dialog on top is what a person looks at: it is shown there, and it may be about to change the rest.
  const [first] = evidence.toSorted((a, b) => Number(b.inDialog) - Number(a.inDialog));
  if (first === undefined) return judgeSilence(parts, ours);
  const at = (reason: RoutingReason): RoutingReading => unknown(reason, first.place, first.control);
  if (isUnsaved(parts, memory)) return at("unsaved");
  const unclear = evidence.find((each) => each.kind === "unclear");
  if (unclear !== undefined) return unknown("unreadable", unclear.place, unclear.control);

  const defaults = evidence.filter((each) => each.kind === "default");
  const switches = evidence.filter((each) => each.kind === "control");
  const named = new Set(defaults.map((each) => each.app));
  const on = new Set([
    ...switches.filter((each) => each.on === true).map((each) => each.app),
    ...[...memory.switches].filter(([, state]) => state).map(([app]) => app),
  ]);
  const off = new Set([
    ...switches.filter((each) => each.on === false).map((each) => each.app),
    ...[...memory.switches].filter(([, state]) => !state).map(([app]) => app),
  ]);
  const [value] = named;
  const [controller] = on;
  if (named.size > 1 || on.size > 1 || [...on].some((app) => off.has(app))) return at("contradiction");
  if (value !== undefined && controller !== undefined && value !== controller) return at("contradiction");
  if (value !== undefined && value !== null && off.has(value)) return at("contradiction");

  const who = value !== undefined ? value : controller;
  const source = defaults[0] ?? switches.find((each) => each.app === who) ?? first;
  if (who === null) return told("none", "", source);
  if (who !== undefined) return told(ours.has(who) ? "ok" : "other-app", who, source);
  return judgeSwitches(parts, switches, off, ours, first);
}

const told = (verdict: RoutingVerdict, app: string, { place, control }: Evidence): RoutingReading =>
  verdict === "other-app" && isDoubtful(app)
    ? unknown("unreadable", place, control)
    : { state: "read", verdict, app, reason: "seen", place, control };

/** Switches are there and none is on: nobody has control, as far as every app of the list was seen. */
function judgeSwitches(
  parts: readonly PartReading[],
  switches: readonly Extract<Evidence, { kind: "control" }>[],
  off: ReadonlySet<string>,
  ours: ReadonlySet<string>,
  first: Evidence,
): RoutingReading {
  const unreadable = switches.find((each) => each.on === null);
  if (unreadable !== undefined) return unknown("unreadable", unreadable.place, unreadable.control);
  const apps = appsOf(parts);
  if (apps?.every(({ name }) => off.has(name))) return told("none", "", first);
  const mine = switches.find((each) => ours.has(each.app));
  if (mine !== undefined) return unknown("off-for-ours", mine.place, mine.control, mine.app);
  return unknown("open-the-app", first.place, first.control);
}

const appsOf = (parts: readonly PartReading[]): readonly ListedApp[] | null =>
  parts.find((part) => part.apps !== null)?.apps ?? null;

/** Nothing on the screen names anybody: why, as far as it shows. */
function judgeSilence(parts: readonly PartReading[], ours: ReadonlySet<string>): RoutingReading {
  const dialog = parts.find((part) => part.inDialog && part.subject !== null && ours.has(part.subject));
  if (dialog !== undefined) return unknown("switch-missing", dialog.part);
  const apps = appsOf(parts);
  if (apps !== null) {
    const mine = apps.find(({ name }) => ours.has(name));
    if (mine !== undefined) return unknown("open-the-app", mine.place, mine.control, mine.name);
    const last = apps.at(-1);
    return unknown("app-missing", last?.place ?? null);
  }
  const refusal = parts.map((part) => part.refusal).find((each) => each !== null);
  if (refusal) return unknown(refusal);
  return unknown(parts.every((part) => part.empty) ? "empty" : "unknown-layout");
}
