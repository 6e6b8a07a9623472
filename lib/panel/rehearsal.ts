import { type ReadonlySignal, signal } from "@preact/signals";
import type { PageSettings } from "@/lib/domain/settings";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";

export type RehearsalState =
  /** `nobody`: no open tab has answered in a while. */
  | { readonly state: "off" | "asking" | "nobody" }
  | { readonly state: "answered"; readonly chosen: number; readonly all: number };

export interface RehearsalModel {
  readonly state: ReadonlySignal<RehearsalState>;
  /** The texts on screen, for the keyword coach. */
  readonly texts: ReadonlySignal<readonly string[]>;
  /** Tries these settings out on the open tabs, once typing pauses; they are saved nowhere. */
  show(draft: PageSettings): void;
  end(): void;
}

const PAUSE_MS = 150;
/** So long tabs have time to answer before the form says that there are none. */
const PATIENCE_MS = 2_000;

/** Settings on trial: the draft goes to the worker, the open tabs answer it, and what they answer is shown live. */
export function createRehearsal(options: {
  readonly ask: Ask<OwnMessages>;
  readonly signal: AbortSignal;
  /** Tells of every answer of a tab. */
  readonly onRehearsed: (tell: () => void) => void;
  /** Tells that a tab was closed or has come to another page. */
  readonly onTabs: (tell: () => void) => void;
}): RehearsalModel {
  const { ask } = options;
  const state = signal<RehearsalState>({ state: "off" });
  const texts = signal<readonly string[]>([]);
  let shown: PageSettings | null = null;
  let sent = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const read = async (): Promise<void> => {
    const draft = shown;
    if (draft === null || !sent) return;
    const [counts, seen] = await Promise.all([
      ask("rehearsalCounts", undefined).catch(() => null),
      ask("rehearsalTexts", undefined).catch(() => []),
    ]);
    if (shown !== draft || counts === null) return;
    clearTimeout(patience);
    state.value = { state: "answered", ...counts };
    texts.value = seen;
  };
  const send = async (draft: PageSettings): Promise<void> => {
    sent = true;
    const asked = await ask("startRehearsal", draft).then(
      () => true,
      () => false,
    );
    if (shown !== draft) return;
    clearTimeout(patience);
    patience = setTimeout(
      () => {
        if (shown === draft) state.value = { state: "nobody" };
      },
      asked ? PATIENCE_MS : 0,
    );
    // A tab may have been faster than the word of it.
    await read();
  };
  const end = (): void => {
    clearTimeout(pause);
    clearTimeout(patience);
    shown = null;
    state.value = { state: "off" };
    texts.value = [];
    if (!sent) return;
    sent = false;
    void ask("startRehearsal", null).catch(() => undefined);
  };

  options.onRehearsed(() => void read());
  // No browser lets every document say that it goes: whoever is still there is asked once more.
  options.onTabs(() => {
    const draft = shown;
    if (draft === null || !sent) return;
    clearTimeout(pause);
    pause = setTimeout(() => void send(draft), PAUSE_MS);
  });
  options.signal.addEventListener("abort", end);
  return {
    state,
    texts,
    show(draft) {
      if (shown === draft) return;
      shown = draft;
      if (state.value.state !== "answered") state.value = { state: "asking" };
      clearTimeout(pause);
      pause = setTimeout(() => void send(draft), PAUSE_MS);
    },
    end,
  };
}
