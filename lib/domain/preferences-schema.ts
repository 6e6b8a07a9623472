import * as z from "zod/mini";
import { DEFAULT_BASE_URL, DEFAULT_KEEP_DAYS, keepDaysChoices, languages } from "./preferences";

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
