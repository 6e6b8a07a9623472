import * as z from "zod/mini";
import { instantSchema } from "./activity";
import { languages } from "./preferences";
import { problemSchema } from "./problem";
import { itemStates, ticketStatuses } from "./ticket";

/*
 * What content scripts may read in `storage.local`, key by key, written by the worker alone: no words, no tokens.
 * Reading it wakes nobody, so rows never wait for a sleeping worker.
 */

/** What a badge shows, and nothing else. Stored under {@link mirrorKeyOf}. */
export const badgeSchema = z.object({
  state: z.enum(itemStates),
  status: z.nullable(z.enum(ticketStatuses)),
  /** Serial or id, or empty. */
  ticket: z.string(),
  /** When this was last true, in ms since 1970. */
  at: instantSchema,
  /** From when on reading its status again is worth a request; left out where nothing names the ticket. */
  again: z.optional(instantSchema),
  /** Why it stands as it does: for refused, uncertain, and queued that waits for something. */
  problem: z.nullable(problemSchema),
  /** Of the workspace without an account: StringeeX knows nothing of it. */
  local: z.optional(z.boolean()),
});
export type Badge = z.infer<typeof badgeSchema>;

const BADGE = "badge:";
export const mirrorKeyOf = (key: string): string => `${BADGE}${key}`;
export const keyOfMirror = (name: string): string | null =>
  name.startsWith(BADGE) ? name.slice(BADGE.length) : null;

/** The pages that were added, for recognising them on screen. Stored under {@link PAGES_MIRROR}. */
export const knownPagesSchema = z.array(
  z.object({ id: z.string(), username: z.string(), name: z.string(), active: z.boolean() }),
);
export type KnownPages = z.infer<typeof knownPagesSchema>;
export { PAGES_MIRROR } from "./mirror-names";

/** The language chosen in the options, null to follow the browser. Stored under {@link LANGUAGE_MIRROR}. */
export const languageMirrorSchema = z.nullable(z.enum(languages));
export const LANGUAGE_MIRROR = "language";

/** Discreet mode: names and badges are hidden while the screen is shared. Stored under {@link DISCREET_MIRROR}. */
export const discreetMirrorSchema = z.boolean();
export const DISCREET_MIRROR = "discreet";

/** How much work there is; written anew whenever work moved. Stored under {@link WORK_MIRROR}. */
export interface WorkMirror {
  readonly waiting: number;
  readonly needsPerson: number;
  readonly at: number;
}
export const WORK_MIRROR = "work";

/** false where the portal's API was found not to read tickets; else it may. Stored under {@link READABLE_MIRROR}. */
export const READABLE_MIRROR = "readable";

/**
 * A rehearsal of settings that are not saved yet: which page's, and a number that changes with each draft. The draft
 * itself stays with the worker; content scripts ask it what the draft would choose. Stored under {@link REHEARSAL_MIRROR}.
 */
export const rehearsalSchema = z.nullable(z.object({ pageId: z.string(), turn: z.number() }));
export type Rehearsal = z.infer<typeof rehearsalSchema>;
export const REHEARSAL_MIRROR = "rehearsal";

/** A number that changes with every answer that a tab gives to a rehearsal: our own pages then ask for the counts. */
export const REHEARSED_MIRROR = "rehearsed";

/** Counts the changes of the settings, so that what is on screen is judged again after one. */
export const SETTINGS_TURN_MIRROR = "settings-turn";

/** When somebody last signed in, in ms since 1970: what was on screen before is judged only from then on. */
export const SIGNED_IN_MIRROR = "signed-in";
