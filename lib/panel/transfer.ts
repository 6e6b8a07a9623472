import { type ReadonlySignal, signal } from "@preact/signals";
import { differenceOf, type ImportDifference, keptOf } from "@/lib/domain/import-difference";
import type { Problem } from "@/lib/domain/problem";
import type { Settings } from "@/lib/domain/settings";
import { diffSettings } from "@/lib/domain/settings-diff";
import { FILE_LIMIT } from "@/lib/domain/settings-file";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import { problemOf } from "./problem-of";

export type TransferState =
  /** `left`: nothing was imported, on purpose. `undone`: what was imported has been taken back. */
  | { readonly state: "idle" | "reading" | "exported" | "left" | "undone" }
  | ShownDifference
  /** The file changes nothing but, perhaps, what the organisation has locked. */
  | { readonly state: "same"; readonly file: string; readonly kept: readonly string[] }
  | {
      readonly state: "imported";
      readonly pages: number;
      readonly queues: number;
      readonly difference: ImportDifference;
      readonly kept: readonly string[];
      readonly busy: boolean;
      readonly problem: Problem | null;
    }
  /** Not even read: `most` is how many megabytes a settings file may have. */
  | { readonly state: "too-large"; readonly file: string; readonly most: number }
  /** `file` is the name of the file that was refused, empty where exporting failed. */
  | { readonly state: "failed"; readonly file: string; readonly problem: Problem };

/** What would change; nothing has yet. */
export interface ShownDifference {
  readonly state: "shown";
  /** The file's name; null where an import would be taken back. */
  readonly file: string | null;
  readonly difference: ImportDifference;
  readonly kept: readonly string[];
  /** The settings have changed since it was shown first: it is another one now. */
  readonly moved: boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
}

/** The part of a `File` that importing needs. */
export interface SettingsFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
}

export interface TransferModel {
  readonly state: ReadonlySignal<TransferState>;
  /**
   * Imports the file; `first` shows what it would change and waits to be told. Where nothing stands yet that could be
   * lost there is nothing to show first.
   */
  readFrom(file: SettingsFile, first: boolean): Promise<void>;
  /** Does what is shown, and nothing else: where it has become another difference, that one is shown. */
  apply(): Promise<void>;
  /** Leaves everything as it is. */
  leave(): void;
  /** Takes the import back; where something has changed since, shows what that would change. */
  undo(): Promise<void>;
  /** The settings have changed somewhere: what is shown is worked out anew. */
  refresh(): Promise<void>;
  dismiss(): void;
  writeTo(download: (name: string, text: string) => void): Promise<void>;
}

type Import = OwnMessages["importSettings"];
type Answer = Import["output"];
/** What is on its way in: a file's text, or the settings to go back to. */
interface Wanted {
  readonly from: Import["input"]["from"];
  readonly file: string | null;
}

/** Import and export as the user sees them: the worker takes a file whole or not at all. */
export function createTransfer(options: {
  readonly ask: Ask<OwnMessages>;
  readonly take: (settings: Settings) => void;
  /** Saves what is half typed: a difference must start from what stands. */
  readonly flush: () => Promise<void>;
  readonly onUndone: () => void;
}): TransferModel {
  const { ask } = options;
  const state = signal<TransferState>({ state: "idle" });
  let wanted: Wanted = { from: "", file: null };
  /** What is shown, or what was done last. */
  let last: Answer | null = null;

  const told = ({ before, after }: Answer) => diffSettings(before, after);
  const agreed = (answer: Answer) => ({
    at: answer.at,
    revision: answer.revision,
    changes: told(answer),
  });
  const settle = (answer: Answer, moved: boolean): void => {
    const { before, after, wanted: inFile } = answer;
    const kept = keptOf(after, inFile);
    const { file } = wanted;
    last = answer;
    if (told(answer).length === 0)
      state.value = file === null ? { state: "undone" } : { state: "same", file, kept };
    else if (!answer.done)
      state.value = {
        state: "shown",
        file,
        difference: differenceOf(before, after),
        kept,
        moved,
        busy: false,
        problem: null,
      };
    else {
      options.take(after);
      const counts = { pages: after.pages.length, queues: after.queues.length };
      state.value =
        file === null
          ? { state: "undone" }
          : {
              state: "imported",
              ...counts,
              difference: differenceOf(before, after),
              kept,
              busy: false,
              problem: null,
            };
    }
    if (state.value.state === "undone") options.onUndone();
  };
  /** Asks for what is shown or was done to be done or undone; a failure leaves it in sight. */
  const attempt = async (shown: Import["input"]["shown"], moved: boolean): Promise<void> => {
    const now = state.value;
    if ((now.state !== "shown" && now.state !== "imported") || now.busy) return;
    state.value = { ...now, busy: true, problem: null };
    try {
      await options.flush();
      settle(await ask("importSettings", { from: wanted.from, shown }), moved);
    } catch (error) {
      state.value = { ...now, problem: problemOf(error) };
    }
  };
  return {
    state,
    async readFrom(file, first) {
      if (file.size > FILE_LIMIT) {
        state.value = { state: "too-large", file: file.name, most: FILE_LIMIT / 1_000_000 };
        return;
      }
      state.value = { state: "reading" };
      try {
        await options.flush();
        wanted = { from: await file.text(), file: file.name };
        const { from } = wanted;
        const answer = await ask("importSettings", { from, shown: null });
        // Two steps, so that what is told as changed is what stood there at the moment of the change.
        if (first || answer.done) settle(answer, false);
        else settle(await ask("importSettings", { from, shown: agreed(answer) }), true);
      } catch (error) {
        state.value = { state: "failed", file: file.name, problem: problemOf(error) };
      }
    },
    apply: async () => {
      if (state.value.state !== "shown" || last === null) return;
      await attempt(agreed(last), true);
    },
    leave() {
      state.value = { state: "left" };
    },
    async undo() {
      if (state.value.state !== "imported" || last === null) return;
      const { at, revision, before, after } = last;
      wanted = { from: before, file: null };
      await attempt({ at, revision, changes: diffSettings(after, before) }, true);
    },
    async refresh() {
      const now = state.value;
      if (now.state !== "shown" || now.busy || last === null) return;
      // Nothing is agreed to yet: only what changes nothing would be done.
      const shown = { at: last.at, revision: last.revision, changes: [] };
      const answer = await ask("importSettings", { from: wanted.from, shown }).catch(() => null);
      // Not to be had: what is applied is compared with what was shown in any case.
      if (answer === null || state.value !== now) return;
      const otherwise = JSON.stringify(told(answer)) !== JSON.stringify(told(last));
      if (answer.revision !== last.revision || otherwise) settle(answer, true);
    },
    dismiss() {
      state.value = { state: "idle" };
    },
    async writeTo(download) {
      try {
        const { text } = await ask("exportSettings", undefined);
        download("page-tickets-settings.json", text);
        state.value = { state: "exported" };
      } catch (error) {
        state.value = { state: "failed", file: "", problem: problemOf(error) };
      }
    },
  };
}
