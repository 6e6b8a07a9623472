import type { CheckSettings, Finding, PageCheck, PermissionFinding, RoutingFinding } from "./check-schema";

export type { CheckSettings, Finding, PageCheck, PermissionFinding, RoutingFinding };

/*
 * What was seen of a page's connection to StringeeX, and when. Facts only: a finding is what a reader saw on a screen
 * at one moment; everything else here is computed from findings.
 */

export const checkKinds = ["routing", "permissions"] as const;
export type CheckKind = (typeof checkKinds)[number];

export const routingVerdicts = ["ok", "other-app", "none", "cannot-tell"] as const;
export type RoutingVerdict = (typeof routingVerdicts)[number];

/** Why a routing verdict could not be had, or what is known beside it. `seen` belongs to the three that tell. */
export const routingReasons = [
  "seen",
  "unreadable",
  "unknown-layout",
  "contradiction",
  "unsaved",
  "loading",
  "empty",
  "no-full-control",
  "not-page-profile",
  "app-missing",
  "switch-missing",
  "off-for-ours",
  "open-the-app",
] as const;
export type RoutingReason = (typeof routingReasons)[number];

/** What StringeeX needs on a page; each is one of Facebook's permissions. */
export const permissions = ["messages", "comments", "posts", "pages", "metadata"] as const;
export type Permission = (typeof permissions)[number];

export const permissionVerdicts = ["complete", "missing", "cannot-tell"] as const;
export type PermissionVerdict = (typeof permissionVerdicts)[number];
export const permissionReasons = [
  "seen",
  "unknown-row",
  "page-unclear",
  "unreadable",
  "loading",
  "expired",
  "removed",
  "app-missing",
  "open-the-app",
  "no-full-control",
] as const;
export type PermissionReason = (typeof permissionReasons)[number];

/** One finding that stood from its first to its last sighting, with the reader that saw it. */
export interface Seen<F extends Finding = Finding> {
  readonly finding: F;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly reader: string;
}

/** The steps of StringeeX's guide, in its order. */
export const guideSteps = ["settings", "messaging", "routing", "integrations", "permissions"] as const;
export type GuideStep = (typeof guideSteps)[number];

export const emptyCheck = (pageId: string): PageCheck => ({
  pageId,
  routing: [],
  permissions: [],
  guide: null,
});
/** So many entries are kept of each kind. */
const KEPT = 20;

/** Whether a finding says anything of who has the messages, or which permissions are there. */
export const tells = (finding: Finding): boolean => finding.verdict !== "cannot-tell";
const isWell = (finding: Finding): boolean => finding.verdict === "ok" || finding.verdict === "complete";
/** Certain to be wrong, also where the screen does not name who has the messages instead. */
export const isBad = (finding: Finding): boolean =>
  (tells(finding) && !isWell(finding)) ||
  finding.reason === "off-for-ours" ||
  finding.reason === "app-missing";

const same = (a: Finding, b: Finding): boolean => JSON.stringify(a) === JSON.stringify(b);

function extended<F extends Finding>(
  history: readonly Seen<F>[],
  finding: F,
  at: number,
  reader: string,
): Seen<F>[] {
  const last = history.at(-1);
  if (last !== undefined && same(last.finding, finding))
    return [...history.slice(0, -1), { ...last, lastAt: Math.max(last.lastAt, at), reader }];
  const all = [...history, { finding, firstAt: at, lastAt: at, reader }];
  // What the drift is told from must not be pushed out by screens that told nothing.
  const told = all.findLastIndex((seen, index) => index < all.length - 1 && tells(seen.finding));
  while (all.length > KEPT) all.splice(told === 0 ? 1 : 0, 1);
  return all;
}

/** The steps that somebody has passed who stands on a check's screen. */
const WAY: Readonly<Record<CheckKind, readonly GuideStep[]>> = {
  routing: ["settings", "messaging"],
  permissions: ["integrations"],
};

/** Takes a finding into what is known. Its screen's steps of the guide are passed by it, its own step where all is well. */
export function noted(check: PageCheck, finding: Finding, at: number, reader: string): PageCheck {
  const kept =
    finding.kind === "routing"
      ? { ...check, routing: extended(check.routing, finding, at, reader) }
      : { ...check, permissions: extended(check.permissions, finding, at, reader) };
  return passed(kept, [...WAY[finding.kind], ...(isWell(finding) ? [finding.kind] : [])], at);
}

/**
 * Takes back what was recorded for the wrong page at that instant, and the steps it ticked; what came later stays. A
 * finding that had stood before falls back to its first sighting: that one is certain.
 */
export function withdrawn(check: PageCheck, kind: CheckKind, at: number): PageCheck {
  const shorter = <F extends Finding>(history: readonly Seen<F>[]): Seen<F>[] => {
    const last = history.at(-1);
    if (last === undefined || last.lastAt !== at) return [...history];
    const before = history.slice(0, -1);
    return last.firstAt === at ? before : [...before, { ...last, lastAt: last.firstAt }];
  };
  const { guide } = check;
  const ticks = Object.entries(guide?.passed ?? {}).filter(([, passedAt]) => passedAt !== at);
  return {
    ...check,
    routing: kind === "routing" ? shorter(check.routing) : check.routing,
    permissions: kind === "permissions" ? shorter(check.permissions) : check.permissions,
    guide: guide === null ? null : { ...guide, passed: Object.fromEntries(ticks) },
  };
}

/** Ticks off steps of a guide that is under way; without one, nothing changes. */
export function passed(check: PageCheck, steps: readonly GuideStep[], at: number): PageCheck {
  const { guide } = check;
  if (guide === null) return check;
  const fresh = steps.filter((step) => guide.passed[step] === undefined);
  if (fresh.length === 0) return check;
  const ticked = Object.fromEntries(fresh.map((step) => [step, at]));
  return { ...check, guide: { ...guide, passed: { ...guide.passed, ...ticked } } };
}

export const started = (check: PageCheck, at: number): PageCheck => ({
  ...check,
  guide: { startedAt: at, passed: {} },
});

/** The last sighting that told something, or null. */
export const lastTold = <F extends Finding>(history: readonly Seen<F>[]): Seen<F> | null =>
  history.findLast((seen) => tells(seen.finding)) ?? null;

/** "On 12/9 it was StringeeX, now it is X": the last two sightings that told, where they told different things. */
export function driftOf<F extends Finding>(
  history: readonly Seen<F>[],
): { readonly before: Seen<F>; readonly now: Seen<F> } | null {
  const told = history.filter((seen) => tells(seen.finding));
  const now = told.at(-1);
  const before = told.findLast(
    (seen) => now !== undefined && seen !== now && !same(seen.finding, now.finding),
  );
  return now === undefined || before === undefined ? null : { before, now };
}

export const defaultCheckSettings = (): CheckSettings => ({
  acceptedApps: ["StringeeX", "StringeeX-VN"],
  everyDays: 7,
  quietPages: [],
});

/** What content scripts may know of all this: mirrored for them. */
export interface ChecksMirror {
  readonly settings: CheckSettings;
  /** By page id: what the last sighting that told said of the routing. */
  readonly routing: Readonly<
    Record<string, { readonly verdict: RoutingVerdict; readonly app: string; readonly at: number }>
  >;
}
