import * as z from "zod/mini";
import { instantSchema } from "./activity";
import { type SettingsChange, settingsChangeSchema } from "./settings-diff";

/** One change of the settings: the version that began with it, when, and what became different. */
export const settingsRevisionSchema = z.object({
  revision: z.number(),
  at: instantSchema,
  changes: z.array(settingsChangeSchema),
  /** How many changes are not listed, where there were too many (an import). */
  more: z.number(),
});
export type SettingsRevision = z.infer<typeof settingsRevisionSchema>;

/** So many revisions are kept, and of each so many changes and words; the oldest give way. */
export const HISTORY_LIMIT = 300;
const CHANGES_LIMIT = 40;
const WORDS_LIMIT = 40;

/** The history with one more revision, newest last, within its bounds. */
export function withRevision(
  history: readonly SettingsRevision[],
  revision: number,
  at: number,
  changes: readonly SettingsChange[],
): SettingsRevision[] {
  const kept = changes.slice(0, CHANGES_LIMIT).map(shortened);
  const next = { revision, at, changes: kept, more: changes.length - kept.length };
  return [...history, next].slice(-HISTORY_LIMIT);
}

function shortened(change: SettingsChange): SettingsChange {
  if (change.what !== "keywords" && change.what !== "agents") return change;
  const { added, removed } = change;
  return { ...change, added: added.slice(0, WORDS_LIMIT), removed: removed.slice(0, WORDS_LIMIT) };
}
