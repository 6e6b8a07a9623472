import { computed, type ReadonlySignal, signal } from "@preact/signals";
import * as z from "zod/mini";
import { parseKeywordList, writeKeywordList } from "@/lib/domain/keywords/list";
import { type PageSettings, pageSettingsSchema } from "@/lib/domain/settings";
import { createAutosave, type SaveState } from "./autosave";
import { different, type PageDraft, parted, readDraft, standing, without, writeDraft } from "./page-draft";

export interface PageForm {
  readonly draft: ReadonlySignal<PageSettings>;
  readonly status: ReadonlySignal<SaveState>;
  /** Fields whose present value cannot be saved. */
  readonly invalid: ReadonlySignal<ReadonlySet<string>>;
  /** What becomes a ticket is being changed and not saved yet: it is on trial, or saved as soon as the changing stops. */
  readonly unsaved: ReadonlySignal<boolean>;
  /** The changes are only tried out: they wait for {@link save}. */
  readonly trying: ReadonlySignal<boolean>;
  /** The keywords as typed, with commas and all. */
  readonly keywordText: ReadonlySignal<string>;
  /** A list that had keywords was emptied, and nobody has said yet that this is meant. */
  readonly asksEmpty: ReadonlySignal<boolean>;
  choose(change: Partial<PageSettings>): void;
  type(change: Partial<Pick<PageSettings, "name" | "username">>): void;
  typeKeywords(text: string): void;
  /** Puts keywords in the place of one, or adds them where it is not in the list. */
  replaceKeyword(keyword: string, by: readonly string[]): void;
  /** Keeps the changes on trial until {@link save} or {@link discard}. */
  tryOnly(): void;
  /** Saves what becomes a ticket at once; an emptied list waits for {@link confirmEmpty}. */
  save(): void;
  discard(): void;
  /** What this form saved last of what becomes a ticket can still be put back as it was. */
  readonly undoable: ReadonlySignal<boolean>;
  undo(): void;
  confirmEmpty(): void;
  keepKeywords(): void;
  /** Saves the settings that are saved as one goes. */
  flush(): Promise<void>;
  /** The page is out of sight: what is being changed stays as it is, so that one can look at Facebook meanwhile. */
  close(): void;
  /** The page is in sight again. */
  resume(): void;
  /** The page goes away for good: hands over everything that is not on trial. */
  leave(): void;
  refresh(fresh: PageSettings): void;
}

/** Where what is being changed outlives the page that it is changed on. */
export interface DraftMemory {
  get(): string | null;
  set(text: string): void;
}

/** What becomes a ticket is saved this long, in ms, after the last change: time to see it rehearsed. Then it can be undone. */
export const GRACE_MS = 3_000;

/**
 * One page's settings form, saved as one goes. What becomes a ticket is rehearsed first and saved when the changing
 * has stopped for a moment, so that a half-typed keyword makes no tickets; a person may hold it on trial for longer.
 */
export function createPageForm(options: {
  readonly page: PageSettings;
  readonly save: (page: PageSettings) => Promise<PageSettings>;
  readonly signal: AbortSignal;
  readonly onSaved: (page: PageSettings) => void;
  readonly memory: DraftMemory;
  /** Told once what was saved is put back. */
  readonly onUndone: () => void;
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
  // What an earlier view left unsaved was on trial there.
  const trying = signal(Object.keys(tried.value).length > 0);
  /** What was saved last, and what stood there before. */
  const last = signal<{ readonly before: PageDraft; readonly now: PageDraft } | null>(null);
  let grace: ReturnType<typeof setTimeout> | undefined;
  options.signal.addEventListener("abort", () => clearTimeout(grace));
  const isUnsaved = (): boolean => Object.keys(tried.value).length > 0;
  const maySave = (): boolean =>
    isUnsaved() && !trying.value && !asksEmpty.value && issuesOf(draft.value).size === 0;
  const arm = (): void => {
    clearTimeout(grace);
    if (!isUnsaved()) trying.value = false;
    if (maySave()) grace = setTimeout(commit, GRACE_MS);
  };
  const change = (next: PageDraft): void => {
    tried.value = different(next, autosave.draft.value);
    options.memory.set(writeDraft(tried.value, autosave.draft.value, keywordText.value));
    arm();
  };
  const commit = (): void => {
    if (issuesOf(draft.value).size > 0) return;
    clearTimeout(grace);
    const meant = tried.value;
    if (isUnsaved()) last.value = { before: standing(meant, autosave.draft.value), now: meant };
    tried.value = {};
    trying.value = false;
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
    unsaved: computed(isUnsaved),
    trying,
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
    tryOnly() {
      trying.value = true;
      arm();
    },
    save() {
      if (!asksEmpty.value) commit();
    },
    discard() {
      keywordText.value = writeKeywordList(autosave.draft.value.keywords);
      change({});
    },
    undoable: computed(() => last.value !== null && !isUnsaved()),
    undo() {
      if (last.value === null || isUnsaved()) return;
      const { before } = last.value;
      last.value = null;
      if (before.keywords !== undefined) keywordText.value = writeKeywordList(before.keywords);
      autosave.edit(before, "now");
      void autosave.flush().then(() => {
        if (autosave.status.value.state === "saved") options.onUndone();
      });
    },
    confirmEmpty: commit,
    keepKeywords() {
      keywordText.value = writeKeywordList(autosave.draft.value.keywords);
      change(without(tried.value, ["keywords"]));
    },
    flush: autosave.flush,
    close() {
      clearTimeout(grace);
      autosave.close();
    },
    resume: arm,
    leave() {
      clearTimeout(grace);
      if (maySave()) commit();
      autosave.close();
    },
    refresh(fresh) {
      autosave.refresh(fresh);
      // Somebody else has changed it since: putting it back would take back theirs.
      if (last.value !== null && Object.keys(different(last.value.now, autosave.draft.value)).length > 0)
        last.value = null;
      tried.value = different(tried.value, autosave.draft.value);
      if (tried.value.keywords === undefined && !sameList(keywordText.value, autosave.draft.value))
        keywordText.value = writeKeywordList(autosave.draft.value.keywords);
    },
  };
}

/** Whether the field's text already means the list: then it stays as it was typed. */
const sameList = (text: string, page: PageSettings): boolean =>
  JSON.stringify(parseKeywordList(text)) === JSON.stringify(page.keywords);
