import { businessId, type StagePage, shop } from "../facebook/people.ts";
import type { Surface } from "../facebook-world.ts";
import type { StageRequest } from "../handler.ts";
import { replicaHandler } from "../replica/serve.ts";
import { formatSettings, parseSettings, type SettingsVariant } from "./variant.ts";

export type { SettingsTrap } from "./client/watch-others.ts";
export { OTHER, OURS } from "./messaging.ts";
export type { SettingsTruth } from "./truth.ts";
export { grantStates, layouts, type SettingsVariant, states } from "./variant.ts";

const SCRIPT = "/__stage/settings.js";

/** The settings screens of www and of the Business Suite, for `facebookWorldRoutes`. */
export function settingsSurface(onForeignCall?: (request: StageRequest) => void): Surface {
  return {
    hosts: ["www.facebook.com", "web.facebook.com", "business.facebook.com"],
    answers: ({ pathname }) =>
      pathname === SCRIPT ||
      /^\/(?:settings|latest\/settings|[^/]+\/settings|professional_dashboard)(?:\/|$)/.test(pathname),
    handler: replicaHandler({
      entry: new URL("./client/main.ts", import.meta.url),
      script: SCRIPT,
      dress: (params) => ({ ...parseSettings(params), dir: "ltr" }),
      base: "",
      onForeignCall,
    }),
  };
}

export type SettingsAddress =
  | "profile"
  | "page"
  | "business page"
  | "business"
  | "integrations"
  | "home"
  | "dashboard";

/** The real URL of a settings screen. Only `page` and the business ones name the page. */
export function settingsUrl(
  form: SettingsAddress,
  changes: Partial<SettingsVariant> = {},
  page: StagePage = shop,
): string {
  const addresses: Record<SettingsAddress, string> = {
    profile: "https://www.facebook.com/settings?tab=advanced_messaging",
    page: `https://www.facebook.com/${page.slug}/settings/?tab=messenger_platform`,
    "business page": `https://business.facebook.com/${page.id}/settings/?tab=messenger_platform`,
    business: `https://business.facebook.com/latest/settings/messaging?asset_id=${page.id}&business_id=${businessId}`,
    integrations: "https://www.facebook.com/settings/?tab=business_tools&ref=business_login_reentry",
    dashboard: "https://www.facebook.com/professional_dashboard/overview/",
    home: "https://www.facebook.com/settings/",
  };
  const url = new URL(addresses[form]);
  for (const [name, value] of formatSettings(changes)) url.searchParams.set(name, value);
  return url.href;
}
