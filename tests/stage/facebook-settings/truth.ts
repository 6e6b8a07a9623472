import { cafe, type StagePage, shop } from "../facebook/people.ts";
import type { Integrations } from "./integrations.ts";
import type { Messaging } from "./messaging.ts";
import { OURS } from "./messaging.ts";

/** What a correct reader may say of the screen as it stands: never more than it shows. */
export interface SettingsTruth {
  readonly screen: "messaging" | "integrations" | "home";
  /** The page whose settings these are, whatever the address says. */
  readonly pageId: string;
  readonly routing: {
    readonly verdict: "ok" | "other-app" | "none" | "cannot-tell";
    readonly app: string;
  } | null;
  readonly permissions: "complete" | "missing" | "cannot-tell" | null;
  readonly loading: boolean;
}

export const pageOfSlug = (slug: string | undefined): StagePage | undefined =>
  [shop, cafe].find((page) => page.slug === slug || page.id === slug);

const CANNOT = { verdict: "cannot-tell", app: "" } as const;
const of = (holder: string | null): NonNullable<SettingsTruth["routing"]> =>
  holder === null
    ? { verdict: "none", app: "" }
    : { verdict: holder === OURS ? "ok" : "other-app", app: holder };

export function routingTruth({
  variant,
  holder,
  dialog,
  dialogLoading,
  draft,
}: Messaging): NonNullable<SettingsTruth["routing"]> {
  const { layout, state } = variant;
  if (layout === "unknown" || state === "not-profile" || state === "no-control" || state === "empty")
    return CANNOT;
  if (state === "busy") return CANNOT;
  const changed = draft !== undefined && draft !== holder;
  if (layout === "receiver") return dialog === "receiver" && !dialogLoading && !changed ? of(holder) : CANNOT;
  if (state === "contradiction" && layout !== "apps" && layout !== "native") return CANNOT;
  if (changed) return CANNOT;
  if (layout !== "apps") return of(holder);
  if (dialog === null || dialogLoading || dialog !== holder) return CANNOT;
  return of(holder);
}

export function permissionTruth({
  variant,
  tab,
  dialog,
  dialogLoading,
}: Integrations): NonNullable<SettingsTruth["permissions"]> {
  const { grants } = variant;
  // An app's dialog in the tab of the expired ones still shows what was granted once.
  if (tab === grants) return dialog === null || dialog === OURS ? "missing" : "cannot-tell";
  if (dialog === null) return "cannot-tell";
  if (dialog !== OURS || dialogLoading) return "cannot-tell";
  switch (grants) {
    case "all":
      return "complete";
    case "one-off":
    case "row-missing":
      return "missing";
    case "left-out":
      return "missing";
    default:
      return "cannot-tell";
  }
}
