import type { Preferences } from "./preferences-schema";

export type { Preferences };

export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

export const DEFAULT_BASE_URL = "https://api.stringeex.com";

/** How long finished work can be kept, in days. */
export const keepDaysChoices = [7, 30, 90, 365] as const;
export const DEFAULT_KEEP_DAYS = 90;

export const defaultPreferences = (): Preferences => ({
  language: null,
  baseUrl: DEFAULT_BASE_URL,
  ticketUrl: "",
  keepDays: DEFAULT_KEEP_DAYS,
});

/**
 * The API address in its one canonical form (origin, no trailing slash), or null when it is not an https address
 * of stringeex.com.
 */
export function parseBaseUrl(text: string): string | null {
  const typed = text.trim();
  if (!URL.canParse(typed)) return null;
  const url = new URL(typed);
  const ours = url.hostname === "stringeex.com" || url.hostname.endsWith(".stringeex.com");
  if (url.protocol !== "https:" || !ours) return null;
  if (url.port !== "" || url.username !== "" || url.password !== "") return null;
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "") return null;
  return url.origin;
}
