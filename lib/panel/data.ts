import { type ReadonlySignal, signal } from "@preact/signals";
import type { Problem } from "@/lib/domain/problem";
import type { Settings } from "@/lib/domain/settings";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import type { Exporting } from "@/lib/store/everything";
import { problemOf } from "./problem-of";

export type DataState = "idle" | "asking" | "deleting" | "deleted";

export interface DataModel {
  readonly state: ReadonlySignal<DataState>;
  readonly problem: ReadonlySignal<Problem | null>;
  /** Asks before it deletes: `asking`, then `confirm` or `cancel`. */
  askToDelete(): void;
  cancel(): void;
  confirm(): Promise<void>;
  /** How many records are written of how many; null while nothing is being exported. */
  readonly exporting: ReadonlySignal<{ readonly done: number; readonly of: number } | null>;
  /** Everything that is kept, as one file, without the sign-in's tokens. One at a time. */
  exportAll(download: (name: string, pieces: readonly string[]) => void): Promise<void>;
  /** Nothing is kept of what was written until then. */
  cancelExport(): void;
  /** What lies under the settings' name, for settings that can't be read. */
  saveRaw(download: (name: string, text: string) => void): Promise<void>;
  resetSettings(): Promise<void>;
}

/** Everything that is kept in this browser: saved as it lies, begun anew, or deleted. */
export function createData(options: {
  readonly ask: Ask<OwnMessages>;
  /** The text of everything that is kept, in pieces: read only. */
  readonly everything: (how: Exporting) => Promise<readonly string[]>;
  readonly forget: () => void;
  readonly take: (settings: Settings) => void;
  readonly reload: () => Promise<void>;
}): DataModel {
  const { ask } = options;
  const state = signal<DataState>("idle");
  const failure = signal<Problem | null>(null);
  const exporting = signal<{ readonly done: number; readonly of: number } | null>(null);
  let cancel = (): void => undefined;
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    failure.value = null;
    try {
      await work();
    } catch (error) {
      failure.value = problemOf(error);
      state.value = "idle";
    }
  };
  return {
    state,
    problem: failure,
    askToDelete() {
      state.value = "asking";
    },
    cancel() {
      state.value = "idle";
    },
    confirm: () =>
      attempt(async () => {
        state.value = "deleting";
        await ask("deleteEverything", undefined);
        options.forget();
        state.value = "deleted";
        await options.reload();
      }),
    exporting,
    exportAll: (download) =>
      attempt(async () => {
        if (exporting.value !== null) return;
        const life = new AbortController();
        cancel = () => life.abort();
        exporting.value = { done: 0, of: 0 };
        try {
          const pieces = await options.everything({
            signal: life.signal,
            onProgress: (done, of) => {
              exporting.value = { done, of };
            },
          });
          if (!life.signal.aborted) download("page-tickets-data.json", pieces);
        } finally {
          exporting.value = null;
        }
      }),
    cancelExport: () => cancel(),
    saveRaw: (download) =>
      attempt(async () => {
        const { text } = await ask("rawSettings", undefined);
        download("page-tickets-settings-damaged.json", text);
      }),
    resetSettings: () =>
      attempt(async () => {
        options.take(await ask("resetSettings", undefined));
        await options.reload();
      }),
  };
}
