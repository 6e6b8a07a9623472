import { computed, type ReadonlySignal, signal } from "@preact/signals";
import * as z from "zod/mini";
import { type PageSettings, pageSettingsSchema } from "@/lib/domain/settings";
import { createAutosave, type SaveState } from "./autosave";
import { joinKeywords, splitKeywords } from "./keyword-list";

export interface PageForm {
  readonly draft: ReadonlySignal<PageSettings>;
  readonly status: ReadonlySignal<SaveState>;
  /** Fields whose present value cannot be saved. */
  readonly invalid: ReadonlySignal<ReadonlySet<string>>;
  /** The keywords as typed, with commas and all. */
  readonly keywordText: ReadonlySignal<string>;
  /** A list that had keywords was emptied, and nobody has said yet that this is meant. */
  readonly asksEmpty: ReadonlySignal<boolean>;
  choose(change: Partial<PageSettings>): void;
  type(change: Partial<Pick<PageSettings, "name" | "username">>): void;
  typeKeywords(text: string): void;
  confirmEmpty(): void;
  keepKeywords(): void;
  flush(): Promise<void>;
  close(): void;
  refresh(fresh: PageSettings): void;
}

/** One page's settings form: saved as you go, except that a keyword list is never emptied without a word. */
export function createPageForm(options: {
  readonly page: PageSettings;
  readonly save: (page: PageSettings) => Promise<PageSettings>;
  readonly signal: AbortSignal;
  readonly onSaved: (page: PageSettings) => void;
}): PageForm {
  const issuesOf = (page: PageSettings): ReadonlySet<string> => {
    const parsed = z.safeParse(pageSettingsSchema, page);
    return new Set(parsed.success ? [] : parsed.error.issues.map((issue) => String(issue.path[0])));
  };
  const autosave = createAutosave<PageSettings>({
    initial: options.page,
    valid: (page) => issuesOf(page).size === 0,
    save: options.save,
    signal: options.signal,
    onSaved: options.onSaved,
  });
  const keywordText = signal(joinKeywords(options.page.keywords));
  const asksEmpty = signal(false);

  return {
    draft: autosave.draft,
    status: computed(() => {
      const status = autosave.status.value;
      const quiet = status.state === "idle" || status.state === "saved";
      return asksEmpty.value && quiet ? { state: "held" } : status;
    }),
    invalid: computed(() => issuesOf(autosave.draft.value)),
    keywordText,
    asksEmpty,
    choose: (change) => autosave.edit(change, "now"),
    type: (change) => autosave.edit(change, "soon"),
    typeKeywords(text) {
      keywordText.value = text;
      const keywords = splitKeywords(text);
      asksEmpty.value = keywords.length === 0 && autosave.draft.value.keywords.length > 0;
      if (!asksEmpty.value && joinKeywords(keywords) !== joinKeywords(autosave.draft.value.keywords))
        autosave.edit({ keywords }, "soon");
    },
    confirmEmpty() {
      asksEmpty.value = false;
      autosave.edit({ keywords: [] }, "now");
    },
    keepKeywords() {
      asksEmpty.value = false;
      keywordText.value = joinKeywords(autosave.draft.value.keywords);
    },
    flush: autosave.flush,
    close: autosave.close,
    refresh(fresh) {
      const untouched = keywordText.value === joinKeywords(autosave.draft.value.keywords);
      autosave.refresh(fresh);
      if (untouched) keywordText.value = joinKeywords(autosave.draft.value.keywords);
    },
  };
}
