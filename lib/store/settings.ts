import * as z from "zod/mini";
import { defaultPreferences, type Preferences, preferencesSchema } from "@/lib/domain/preferences";
import { emptySettings, pageSettingsSchema, queueSchema, settingsSchema } from "@/lib/domain/settings";
import type { DatabaseDoor } from "./database";
import { defineValue, type Value } from "./values";

const storedSettingsSchema = z.object({
  /** Counts the changes: each decision is logged with the revision that made it. */
  revision: z.number(),
  settings: settingsSchema,
  /** What was taken out last, for the way back. */
  removed: z.object({ pages: z.array(pageSettingsSchema), queues: z.array(queueSchema) }),
});
export type StoredSettings = z.infer<typeof storedSettingsSchema>;

export const defineSettings = (door: DatabaseDoor): Value<StoredSettings> =>
  defineValue(door, "settings", storedSettingsSchema, () => ({
    revision: 0,
    settings: emptySettings(),
    removed: { pages: [], queues: [] },
  }));

export const definePreferences = (door: DatabaseDoor): Value<Preferences> =>
  defineValue(door, "preferences", preferencesSchema, defaultPreferences);
