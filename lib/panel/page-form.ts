import { computed, type ReadonlySignal, signal } from "@preact/signals";
import * as z from "zod/mini";
import { parseKeywordList, writeKeywordList } from "@/lib/domain/keywords/list";
import { type PageSettings, pageSettingsSchema } from "@/lib/domain/settings";
import { createAutosave, type SaveState } from "./autosave";
import { different, type PageDraft, parted, readDraft, without, writeDraft } from "./page-draft";

export interface PageForm {
  readonly draft: ReadonlySignal<PageSettings>;
  readonly status: ReadonlySignal<SaveState>;
  /** Fields whose present value cannot be saved. */
  readonly invalid: ReadonlySignal<ReadonlySet<string>>;
  /** What becomes a ticket is being changed, and nobody has said yet that it is meant. */
  readonly unsaved: ReadonlySignal<boolean>;
  /** The keywords as typed, with commas and all. */
  readonly keywordText: ReadonlySignal<string>;
  /** A list that had keywords was emptied, and nobody has said yet that this is meant. */
  readonly asksEmpty: ReadonlySignal<boolean>;
  choose(change: Partial<PageSettings>): void;
  type(change: Partial<Pick<PageSettings, "name" | "username">>): void;
  typeKeywords(text: string): void;
  /** Puts keywords in the place of one, or adds them where it is not in the list. */
  replaceKeyword(keyword: string, by: readonly string[]): void;
  /** Saves what becomes a ticket; an emptied list waits for {@link confirmEmpty}. */
  save(): void;
  discard(): void;
  confirmEmpty(): void;
  keepKeywords(): void;
  /** Saves the settings that are saved as one goes. */
  flush(): Promise<void>;
  close(): void;
  refresh(fresh: PageSettings): void;
}

/** Where what is being changed outlives the page that it is changed on. */
export interface DraftMemory {
  get(): string | null;
  set(text: string): void;
}

/**
 * One page's settings form. What becomes a ticket is rehearsed and then saved by a word, so that a half-typed keyword
 * never makes tickets; everything else is saved as one goes.
 */
export function createPageForm(options: {
  readonly page: PageSettings;
  readonly save: (page: PageSettings) => Promise<PageSettings>;
  readonly signal: AbortSignal;
  readonly onSaved: (page: PageSettings) => void;
  readonly memory: DraftMemory;
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
  const kept = readDraft(options.memory.get());
  const tried = signal<PageDraft>(different(kept?.draft ?? {}, options.page));
  const keywordText = signal(
    tried.value.keywords === undefined
      ? writeKeywordList(options.page.keywords)
      : (kept?.keywordText ?? writeKeywordList(tried.value.keywords)),
  );
  const draft = computed(() => ({ ...autosave.draft.value, ...tried.value }));
  const asksEmpty = computed(
    () => tried.value.keywords?.length === 0 && autosave.draft.value.keywords.length > 0,
  );
  const change = (next: PageDraft): void => {
    tried.value = different(next, autosave.draft.value);
    options.memory.set(writeDraft(tried.value, autosave.draft.value, keywordText.value));
  };
  const commit = (): void => {
    if (issuesOf(draft.value).size > 0) return;
    const meant = tried.value;
    tried.value = {};
    autosave.edit(meant, "now");
    options.memory.set("");
  };
  const typeKeywords = (text: string): void => {
    keywordText.value = text;
    change({ ...tried.value, keywords: parseKeywordList(text) });
  };

  return {
    draft,
    status: computed(() => {
      const status = autosave.status.value;
      const quiet = status.state === "idle" || status.state === "saved";
      return asksEmpty.value && quiet ? { state: "held" } : status;
    }),
    invalid: computed(() => issuesOf(draft.value)),
    unsaved: computed(() => Object.keys(tried.value).length > 0),
    keywordText,
    asksEmpty,
    choose(chosen) {
      const { waits, saves } = parted(chosen);
      if (Object.keys(saves).length > 0) autosave.edit(saves, "now");
      if (Object.keys(waits).length > 0) change({ ...tried.value, ...waits });
    },
    type: (typed) => autosave.edit(typed, "soon"),
    typeKeywords,
    replaceKeyword(keyword, by) {
      const list = draft.value.keywords;
      const next = list.includes(keyword)
        ? list.flatMap((each) => (each === keyword ? by : [each]))
        : [...list, ...by];
      typeKeywords(writeKeywordList(next));
    },
    save() {
      if (!asksEmpty.value) commit();
    },
    discard() {
      keywordText.value = writeKeywordList(autosave.draft.value.keywords);
      change({});
    },
    confirmEmpty: commit,
    keepKeywords() {
      keywordText.value = writeKeywordList(autosave.draft.value.keywords);
      change(without(tried.value, ["keywords"]));
    },
    flush: autosave.flush,
    close: autosave.close,
    refresh(fresh) {
      autosave.refresh(fresh);
      tried.value = different(tried.value, autosave.draft.value);
      if (tried.value.keywords === undefined && !sameList(keywordText.value, autosave.draft.value))
        keywordText.value = writeKeywordList(autosave.draft.value.keywords);
    },
  };
}

/** Whether the field's text already means the list: then it stays as it was typed. */
const sameList = (text: string, page: PageSettings): boolean =>
  JSON.stringify(parseKeywordList(text)) === JSON.stringify(page.keywords);
