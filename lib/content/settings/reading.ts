import type { CheckElement } from "@/components/check/mount";
import type { Finding, GuideStep, PermissionFinding, RoutingFinding } from "@/lib/domain/check";
import { ROUTING_READER, type RoutingMemory, readRouting } from "@/lib/facebook/routing/read-routing";
import { PERMISSION_READER, readPermissions } from "@/lib/facebook/settings/read-permissions";
import type { KnownPage } from "@/lib/facebook/settings/screen";

/** One look at a settings screen, in the shape that is shown and kept. */
export interface Look<F extends Finding = Finding> {
  readonly element: CheckElement;
  readonly reader: string;
  readonly step: GuideStep;
  /** The finding that is shown: of several pages, the worst. */
  readonly finding: F;
  readonly place: Element | null;
  readonly control: Element | null;
  /** What each page has of it; empty where the screen names no page. */
  readonly pages: readonly { readonly page: KnownPage; readonly finding: F }[];
}

export interface LookOptions {
  readonly accepted: readonly string[];
  readonly patient: boolean;
  /** The pages the screen may be about: one that it names, or all that were added where it names none. */
  readonly pages: readonly KnownPage[];
  /** The screen itself names the page. */
  readonly named: boolean;
}

/** What the advanced-messaging screen says; null while it loads. */
export function lookAtRouting(
  document: Document,
  options: LookOptions,
  memory: RoutingMemory,
): { readonly look: Look<RoutingFinding> | null; readonly memory: RoutingMemory } {
  const { reading, memory: next } = readRouting(document, { ...options, memory });
  if (reading.state === "loading") return { look: null, memory: next };
  const { verdict, app, reason, place, control } = reading;
  const finding: RoutingFinding = { kind: "routing", verdict, app: app.slice(0, 200), reason };
  const pages = options.named ? options.pages.map((page) => ({ page, finding })) : [];
  const look: Look<RoutingFinding> = {
    element: "page-routing-check",
    reader: ROUTING_READER,
    step: "messaging",
    finding,
    place,
    control,
    pages,
  };
  return { look, memory: next };
}

const BADNESS = { complete: 0, "cannot-tell": 1, missing: 2 } as const;

/** What the business-integrations screen says: it is about every page at once, so each is judged by itself. */
export function lookAtPermissions(document: Document, options: LookOptions): Look<PermissionFinding> | null {
  const subjects: readonly (KnownPage | null)[] = options.pages.length === 0 ? [null] : options.pages;
  const readings = subjects.map((page) => ({
    page,
    reading: readPermissions(document, { ...options, page }),
  }));
  const read = readings.flatMap(({ page, reading }) => (reading.state === "read" ? [{ page, reading }] : []));
  const [first] = read;
  if (first === undefined || read.length < readings.length) return null;
  const all = read.map(({ page, reading: { verdict, missing, unsure, reason } }) => ({
    page,
    finding: { kind: "permissions" as const, verdict, missing: [...missing], unsure: [...unsure], reason },
  }));
  const worst = all.toSorted((a, b) => BADNESS[b.finding.verdict] - BADNESS[a.finding.verdict])[0];
  if (worst === undefined) return null;
  return {
    element: "page-permission-check",
    reader: PERMISSION_READER,
    step: "integrations",
    finding: worst.finding,
    place: first.reading.place,
    control: first.reading.control,
    pages: all.flatMap(({ page, finding }) => (page === null ? [] : [{ page, finding }])),
  };
}

/** Whether two looks say the same of the same pages. */
export const saysSame = (a: Look, b: Look): boolean =>
  a.element === b.element && JSON.stringify([a.finding, a.pages]) === JSON.stringify([b.finding, b.pages]);
