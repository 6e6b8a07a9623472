import type { GuideStep } from "@/lib/domain/check";

/**
 * Where each step of the guide is done. The address with the page's own part [N≥4] lets the screen name its page; the
 * newer one without it [N≥5] is where the menu leads, and needs the page's profile. The last two are a person's own.
 */
export function guideLinks(page: {
  readonly id: string;
  readonly username: string;
}): Readonly<Record<GuideStep, string | null>> {
  const own = page.username === "" ? page.id : page.username;
  return {
    settings: "https://www.facebook.com/settings",
    messaging: "https://www.facebook.com/settings?tab=advanced_messaging",
    routing: `https://www.facebook.com/${encodeURIComponent(own)}/settings/?tab=messenger_platform`,
    integrations: "https://www.facebook.com/settings?tab=business_tools",
    permissions: "https://www.facebook.com/settings?tab=business_tools",
  };
}
