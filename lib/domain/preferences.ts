import * as z from "zod/mini";

export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

export const DEFAULT_BASE_URL = "https://api.stringeex.com";

/** How long finished work can be kept, in days. */
export const keepDaysChoices = [7, 30, 90, 365] as const;
export const DEFAULT_KEEP_DAYS = 90;

/** What belongs to this browser and not to a page: never exported with the settings. */
export const preferencesSchema = z.object({
  /** null follows the browser: Vietnamese unless the browser speaks another language than Vietnamese. */
  language: z._default(z.nullable(z.enum(languages)), null),
  /** The API's address; only https://*.stringeex.com is allowed. */
  baseUrl: z._default(z.string(), DEFAULT_BASE_URL),
  /** A ticket's address in the portal with {portal}, {id}, {serial}; empty while nobody has set it: there is no documented one. */
  ticketUrl: z._default(z.string().check(z.maxLength(500)), ""),
  /** So many days after it was last touched, finished work and old tickets' words are forgotten. */
  keepDays: z._default(z.literal(keepDaysChoices), DEFAULT_KEEP_DAYS),
});
export type Preferences = z.infer<typeof preferencesSchema>;

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
