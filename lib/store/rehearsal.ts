import * as z from "zod/mini";
import { pageSettingsSchema } from "@/lib/domain/settings";
import type { DatabaseDoor } from "./database";
import { defineValue, type Value } from "./values";

const rehearsalSchema = z.object({
  /** The settings being tried out; null while none are. */
  draft: z.nullable(pageSettingsSchema),
  /** Changes with each draft. */
  turn: z.number(),
  /** What the last tab that asked has on screen: how many the draft chooses, of how many. */
  counts: z.nullable(z.object({ chosen: z.number(), all: z.number() })),
});
export type StoredRehearsal = z.infer<typeof rehearsalSchema>;

export const defineRehearsal = (door: DatabaseDoor): Value<StoredRehearsal> =>
  defineValue(door, "rehearsal", rehearsalSchema, () => ({ draft: null, turn: 0, counts: null }));
