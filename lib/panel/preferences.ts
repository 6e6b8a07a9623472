import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { defaultPreferences, type Language, type Preferences, parseBaseUrl } from "@/lib/domain/preferences";
import { isLanguage, pickLanguage } from "@/lib/language/pick";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import { createAutosave, type SaveState } from "./autosave";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** A small synchronous memory of this browser (our pages' own localStorage), so that the first frame is right. */
export interface Memory {
  get(name: string): string | null;
  set(name: string, value: string): void;
  /** Tells the name of whatever another of our pages wrote. */
  watch(changed: (name: string) => void): void;
}

export interface PreferencesModel {
  readonly draft: ReadonlySignal<Preferences>;
  readonly status: ReadonlySignal<SaveState>;
  readonly language: ReadonlySignal<Language>;
  readonly theme: ReadonlySignal<Theme>;
  readonly invalid: ReadonlySignal<ReadonlySet<string>>;
  load(): Promise<void>;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  type(change: Partial<Pick<Preferences, "baseUrl" | "ticketUrl" | "keepDays">>): void;
  flush(): Promise<void>;
  close(): void;
}

/** A ticket's address template: https, and naming the ticket by something; empty while nobody has set one. */
export function isTicketUrl(text: string): boolean {
  if (text === "") return true;
  const example = text.replaceAll("{portal}", "p").replaceAll("{id}", "1").replaceAll("{serial}", "1");
  return (
    text.length <= 500 &&
    /\{(id|serial)\}/.test(text) &&
    URL.canParse(example) &&
    new URL(example).protocol === "https:"
  );
}

export function createPreferencesModel(options: {
  readonly ask: Ask<OwnMessages>;
  readonly signal: AbortSignal;
  readonly memory: Memory;
  readonly browserLanguages: readonly string[];
}): PreferencesModel {
  const { ask, memory } = options;
  const remembered = memory.get("language");
  const issuesOf = (draft: Preferences): ReadonlySet<string> =>
    new Set([
      ...(parseBaseUrl(draft.baseUrl) === null ? ["baseUrl"] : []),
      ...(isTicketUrl(draft.ticketUrl) ? [] : ["ticketUrl"]),
    ]);
  const initial: Preferences = {
    ...defaultPreferences(),
    language: isLanguage(remembered) ? remembered : null,
  };
  let loaded = false;
  /** A change made before the stored preferences arrived changes only what it means to change. */
  const whole = async (draft: Preferences): Promise<Preferences> => {
    const stored = await ask("preferences", undefined);
    return {
      language: draft.language === initial.language ? stored.language : draft.language,
      baseUrl: draft.baseUrl === initial.baseUrl ? stored.baseUrl : draft.baseUrl,
      ticketUrl: draft.ticketUrl === initial.ticketUrl ? stored.ticketUrl : draft.ticketUrl,
      keepDays: draft.keepDays === initial.keepDays ? stored.keepDays : draft.keepDays,
    };
  };
  const send = (draft: Preferences): Promise<Preferences> =>
    ask("savePreferences", { ...draft, baseUrl: parseBaseUrl(draft.baseUrl) ?? draft.baseUrl });
  const autosave = createAutosave<Preferences>({
    initial,
    valid: (draft) => issuesOf(draft).size === 0,
    save: (draft) => (loaded ? send(draft) : whole(draft).then(send)),
    signal: options.signal,
  });
  const rememberedTheme = (): Theme => themes.find((each) => each === memory.get("theme")) ?? "system";
  const theme = signal<Theme>(rememberedTheme());
  memory.watch((name) => {
    if (name === "theme") theme.value = rememberedTheme();
  });

  return {
    draft: autosave.draft,
    status: autosave.status,
    language: computed(() => pickLanguage(autosave.draft.value.language, options.browserLanguages)),
    theme,
    invalid: computed(() => issuesOf(autosave.draft.value)),
    async load() {
      // Not to be had: the defaults stay, and whatever is saved later says so itself.
      const fresh = await ask("preferences", undefined).catch(() => null);
      if (fresh === null) return;
      loaded = true;
      autosave.refresh(fresh);
      memory.set("language", autosave.draft.value.language ?? "");
    },
    setLanguage(language) {
      memory.set("language", language);
      autosave.edit({ language }, "now");
    },
    setTheme(chosen) {
      memory.set("theme", chosen);
      theme.value = chosen;
    },
    type: (change) => autosave.edit(change, "soon"),
    flush: autosave.flush,
    close: autosave.close,
  };
}
