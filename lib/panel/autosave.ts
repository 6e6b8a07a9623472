import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Problem } from "@/lib/domain/problem";
import { problemOf } from "./problem-of";

/** What a form says of its own saving. `saving` begins with the first keystroke: nothing typed is ever called saved. */
export type SaveState =
  | { readonly state: "idle" | "saving" | "saved" | "invalid" | "held" }
  | { readonly state: "failed"; readonly problem: Problem };

export interface Autosave<T> {
  /** What stands at the worker, with everything typed since on top. */
  readonly draft: ReadonlySignal<T>;
  /** What the worker last answered with. */
  readonly saved: ReadonlySignal<T>;
  readonly status: ReadonlySignal<SaveState>;
  /** A discrete choice is saved at once; typing is saved when it pauses, or when the field is left ({@link flush}). */
  edit(change: Partial<T>, when: "now" | "soon"): void;
  /** Saves what is typed now. Resolves when nothing is under way any more, saved or not. */
  flush(): Promise<void>;
  /** The page goes away: hands over what is typed without waiting for anything, even for a save under way. */
  close(): void;
  /** Another page changed the same thing: its values show, what was typed here and is not saved stays on top. */
  refresh(fresh: T): void;
}

const PAUSE_MS = 400;

/**
 * Saves one form as the user goes: whole values only, one save at a time, in the order of typing. A failure keeps
 * what was typed and says so; the next edit or {@link Autosave.flush} tries again.
 */
export function createAutosave<T extends object>(options: {
  readonly initial: T;
  readonly valid: (draft: T) => boolean;
  /** Called in the same tick as {@link Autosave.close}, so that the message leaves before the page does. */
  readonly save: (draft: T) => Promise<T>;
  readonly signal: AbortSignal;
  /** Told of every answer, so that lists show the same as the form. */
  readonly onSaved?: (saved: T) => void;
}): Autosave<T> {
  const saved = signal(options.initial);
  const edits = signal<readonly Partial<T>[]>([]);
  const status = signal<SaveState>({ state: "idle" });
  const draft = computed(() => {
    let whole = saved.value;
    for (const edit of edits.value) whole = { ...whole, ...edit };
    return whole;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  const accept = (answer: T, sent: readonly Partial<T>[]): void => {
    saved.value = answer;
    edits.value = edits.value.filter((edit) => !sent.includes(edit));
    options.onSaved?.(answer);
  };

  const saveAll = async (): Promise<void> => {
    while (edits.value.length > 0) {
      if (!options.valid(draft.value)) {
        status.value = { state: "invalid" };
        return;
      }
      status.value = { state: "saving" };
      const sent = edits.value;
      try {
        accept(await options.save(draft.value), sent);
      } catch (error) {
        // What was typed while this save was under way may be what makes the next one succeed.
        if (edits.value !== sent) continue;
        status.value = { state: "failed", problem: problemOf(error) };
        return;
      }
    }
    status.value = { state: "saved" };
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    if (edits.value.length === 0 && running === undefined) return Promise.resolve();
    running ??= saveAll().finally(() => {
      running = undefined;
    });
    return running;
  };

  options.signal.addEventListener("abort", () => clearTimeout(timer));
  return {
    draft,
    saved,
    status,
    edit(change, when) {
      edits.value = [...edits.value, change];
      status.value = options.valid(draft.value) ? { state: "saving" } : { state: "invalid" };
      clearTimeout(timer);
      if (when === "now") void flush();
      else timer = setTimeout(() => void flush(), PAUSE_MS);
    },
    flush,
    close() {
      clearTimeout(timer);
      if (edits.value.length === 0 || !options.valid(draft.value)) return;
      const sent = edits.value;
      if (running === undefined) void flush();
      else
        options.save(draft.value).then(
          (answer) => accept(answer, sent),
          (error: unknown) => {
            status.value = { state: "failed", problem: problemOf(error) };
          },
        );
    },
    refresh(fresh) {
      if (running === undefined) saved.value = fresh;
    },
  };
}
