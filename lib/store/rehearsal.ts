import * as z from "zod/mini";
import { instantSchema } from "@/lib/domain/activity";
import { pageSettingsSchema } from "@/lib/domain/settings";
import type { DatabaseDoor } from "./database";
import { defineValue, type Value } from "./values";

/** What one frame of a tab has on screen, as it last said. */
const answerSchema = z.object({
  /** Whether the draft chooses it, by what an item is known by in every tab. */
  items: z._default(z.record(z.string(), z.boolean()), {}),
  /** The words on screen, for the keyword coach; gone with the rehearsal. */
  texts: z.array(z.string()),
});
export type RehearsalAnswer = z.infer<typeof answerSchema>;

const rehearsalSchema = z.object({
  /** The settings being tried out; null while none are. */
  draft: z.nullable(pageSettingsSchema),
  /** Changes with each draft. */
  turn: z.number(),
  /** When the draft came: one that nobody ended is not tried out for ever. */
  at: z._default(instantSchema, 0),
  /** What the open tabs answered to this draft, by tab and frame. */
  answers: z._default(z.record(z.string(), answerSchema), {}),
  /** Counts the answers, over all rehearsals. */
  answered: z._default(z.number(), 0),
});
export type StoredRehearsal = z.infer<typeof rehearsalSchema>;

export const defineRehearsal = (door: DatabaseDoor): Value<StoredRehearsal> =>
  defineValue<StoredRehearsal>(door, "rehearsal", rehearsalSchema, () => ({
    draft: null,
    turn: 0,
    at: 0,
    answers: {},
    answered: 0,
  }));
