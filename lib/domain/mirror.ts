import * as z from "zod/mini";
import { instantSchema } from "./activity";
import { problemSchema } from "./problem-schema";
import { itemStates, ticketStatuses } from "./ticket";

/*
 * What content scripts may read in `storage.local`, key by key, written by the worker alone: no words, no tokens.
 * Reading it wakes nobody, so rows never wait for a sleeping worker. Where each thing stands: mirror-names.ts.
 */

/** What a badge shows, and nothing else. */
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

/** A page that was added, as far as recognising it on screen needs it. */
export interface KnownPage {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly active: boolean;
}
export type KnownPages = KnownPage[];

export interface WorkMirror {
  readonly waiting: number;
  readonly needsPerson: number;
  readonly at: number;
}

/** Which page's settings are rehearsed, and a number that changes with each draft; null while none are. */
export type Rehearsal = { readonly pageId: string; readonly turn: number } | null;
