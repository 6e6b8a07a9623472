import { type ReadonlySignal, signal } from "@preact/signals";
import type { Problem } from "@/lib/domain/problem";
import type { Settings } from "@/lib/domain/settings";
import { FILE_LIMIT } from "@/lib/domain/settings-file";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import { problemOf } from "./problem-of";

export type TransferState =
  | { readonly state: "idle" | "importing" | "exported" }
  | { readonly state: "imported"; readonly pages: number; readonly queues: number }
  /** Not even read: `most` is how many megabytes a settings file may have. */
  | { readonly state: "too-large"; readonly file: string; readonly most: number }
  /** `file` is the name of the file that was refused, empty where exporting failed. */
  | { readonly state: "failed"; readonly file: string; readonly problem: Problem };

/** The part of a `File` that importing needs. */
export interface SettingsFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
}

export interface TransferModel {
  readonly state: ReadonlySignal<TransferState>;
  readFrom(file: SettingsFile): Promise<void>;
  writeTo(download: (name: string, text: string) => void): Promise<void>;
}

/** Import and export as the user sees them: the worker takes a file whole or not at all. */
export function createTransfer(ask: Ask<OwnMessages>, taken: (settings: Settings) => void): TransferModel {
  const state = signal<TransferState>({ state: "idle" });
  return {
    state,
    async readFrom(file) {
      if (file.size > FILE_LIMIT) {
        state.value = { state: "too-large", file: file.name, most: FILE_LIMIT / 1_000_000 };
        return;
      }
      state.value = { state: "importing" };
      try {
        const settings = await ask("importSettings", { text: await file.text() });
        taken(settings);
        state.value = {
          state: "imported",
          pages: settings.pages.length,
          queues: settings.queues.length,
        };
      } catch (error) {
        state.value = { state: "failed", file: file.name, problem: problemOf(error) };
      }
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
