import * as z from "zod/mini";
import { defaultPreferences, type Preferences } from "@/lib/domain/preferences";
import { preferencesSchema } from "@/lib/domain/preferences-schema";
import { ProblemError, problem } from "@/lib/domain/problem";
import { emptySettings, pageSettingsSchema, queueSchema, settingsSchema } from "@/lib/domain/settings";
import { diffSettings } from "@/lib/domain/settings-diff";
import { type SettingsRevision, settingsRevisionSchema, withRevision } from "@/lib/domain/settings-revision";
import { type DatabaseDoor, guarded } from "./database";
import { defineValue, type Value } from "./values";

const storedSettingsSchema = z.object({
  /** Counts the changes: each decision is logged with the revision that made it. */
  revision: z.number(),
  settings: settingsSchema,
  /** What was taken out last, for the way back. */
  removed: z.object({ pages: z.array(pageSettingsSchema), queues: z.array(queueSchema) }),
});
export type StoredSettings = z.infer<typeof storedSettingsSchema>;

const SETTINGS = "settings";
const HISTORY = "settings-history";

const noSettings = (): StoredSettings => ({
  revision: 0,
  settings: emptySettings(),
  removed: { pages: [], queues: [] },
});

function parse(stored: unknown): StoredSettings {
  if (stored === undefined) return noSettings();
  const parsed = z.safeParse(storedSettingsSchema, stored);
  if (parsed.success) return parsed.data;
  throw new ProblemError(problem("storage-corrupt", `${SETTINGS}: ${z.prettifyError(parsed.error)}`));
}

export interface SettingsStore extends Value<StoredSettings> {
  /**
   * Changes the settings and writes down what became different, in one transaction. What changes nothing makes no new
   * revision.
   */
  revise(
    change: (before: StoredSettings) => Omit<StoredSettings, "revision">,
    at: number,
  ): Promise<StoredSettings>;
  /** What each revision changed, newest first. */
  history(): Promise<SettingsRevision[]>;
}

export function defineSettings(door: DatabaseDoor): SettingsStore {
  return {
    ...defineValue(door, SETTINGS, storedSettingsSchema, noSettings),
    revise: (change, at) =>
      guarded(() =>
        door.run(async (db) => {
          const tx = db.transaction("values", "readwrite");
          try {
            const before = parse(await tx.store.get(SETTINGS));
            const after = change(before);
            const changes = diffSettings(before.settings, after.settings);
            const revision = changes.length === 0 ? before.revision : before.revision + 1;
            await tx.store.put({ ...after, revision }, SETTINGS);
            if (changes.length > 0) {
              const history = readable(await tx.store.get(HISTORY));
              await tx.store.put(withRevision(history, revision, at, changes), HISTORY);
            }
            await tx.done;
            return { ...after, revision };
          } catch (error) {
            tx.done.catch(() => undefined);
            throw error;
          }
        }),
      ),
    history: () => guarded(() => door.run(async (db) => readable(await db.get("values", HISTORY)).reverse())),
  };
}

/** A history that cannot be read explains less; it must never keep settings from being saved. */
function readable(stored: unknown): SettingsRevision[] {
  const lines = z.safeParse(z.array(z.unknown()), stored);
  if (!lines.success) return [];
  return lines.data.flatMap((line) => {
    const parsed = z.safeParse(settingsRevisionSchema, line);
    return parsed.success ? [parsed.data] : [];
  });
}

export const definePreferences = (door: DatabaseDoor): Value<Preferences> =>
  defineValue(door, "preferences", preferencesSchema, defaultPreferences);
