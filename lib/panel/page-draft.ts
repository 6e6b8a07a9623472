import * as z from "zod/mini";
import { type PageSettings, pageSettingsSchema } from "@/lib/domain/settings";

/**
 * The settings that decide what becomes a ticket. They are rehearsed before they are saved, so they wait for a word;
 * all others are saved as one goes.
 */
export const rehearsedFields = [
  "messages",
  "postsAndComments",
  "visitorPosts",
  "commentsWithKeywords",
  "keywords",
  "matchMarksExactly",
  "ownerCreatesTickets",
] as const satisfies readonly (keyof PageSettings)[];

/** The rehearsed settings as far as they are being changed. */
export type PageDraft = Partial<Pick<PageSettings, (typeof rehearsedFields)[number]>>;

/** Of a change the part that waits, and the part that is saved at once. */
export function parted(change: Partial<PageSettings>): { waits: PageDraft; saves: Partial<PageSettings> } {
  const {
    messages,
    postsAndComments,
    visitorPosts,
    commentsWithKeywords,
    keywords,
    matchMarksExactly,
    ownerCreatesTickets,
    ...saves
  } = change;
  const waits: PageDraft = {
    ...(messages !== undefined && { messages }),
    ...(postsAndComments !== undefined && { postsAndComments }),
    ...(visitorPosts !== undefined && { visitorPosts }),
    ...(commentsWithKeywords !== undefined && { commentsWithKeywords }),
    ...(keywords !== undefined && { keywords }),
    ...(matchMarksExactly !== undefined && { matchMarksExactly }),
    ...(ownerCreatesTickets !== undefined && { ownerCreatesTickets }),
  };
  return { waits, saves };
}

/** What of a draft is different from what is kept; a change taken back by hand is none. */
export function different(draft: PageDraft, saved: PageSettings): PageDraft {
  const same = (field: (typeof rehearsedFields)[number]): boolean =>
    JSON.stringify(draft[field]) === JSON.stringify(saved[field]);
  return without(draft, rehearsedFields.filter(same));
}

export function without(draft: PageDraft, fields: readonly (keyof PageDraft)[]): PageDraft {
  const left = { ...draft };
  for (const field of fields) delete left[field];
  return left;
}

/** What stands of the settings that a draft changes. */
export function standing(draft: PageDraft, saved: PageSettings): PageDraft {
  const { waits } = parted(saved);
  return without(
    waits,
    rehearsedFields.filter((field) => draft[field] === undefined),
  );
}

const keptSchema = z.object({
  changed: z.array(z.enum(rehearsedFields)),
  page: pageSettingsSchema,
  keywordText: z.string(),
});

/** What is being changed, as a text that outlives the page; empty for nothing. */
export function writeDraft(draft: PageDraft, saved: PageSettings, keywordText: string): string {
  const changed = rehearsedFields.filter((field) => draft[field] !== undefined);
  if (changed.length === 0) return "";
  return JSON.stringify({ changed, page: { ...saved, ...draft }, keywordText });
}

/** null for nothing, and for what another version of the extension left there. */
export function readDraft(text: string | null): { draft: PageDraft; keywordText: string } | null {
  if (text === null || text === "") return null;
  const kept = z.safeParse(keptSchema, parsed(text));
  if (!kept.success) return null;
  const { changed, page, keywordText } = kept.data;
  const { waits } = parted(page);
  return {
    draft: without(
      waits,
      rehearsedFields.filter((field) => !changed.includes(field)),
    ),
    keywordText,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
