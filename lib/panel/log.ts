import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { createLogSearch, everyLine, type LogFilter } from "@/lib/domain/log-search";
import type { LoggedDecision } from "@/lib/domain/logged-decision";
import type { Problem } from "@/lib/domain/problem";
import type { SettingsRevision } from "@/lib/domain/settings-revision";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import { problemOf } from "./problem-of";

/** Lines shown at once: what a page of a book holds, whatever the length of the log. */
export const LINES_SHOWN = 50;
/** Lines asked for at once; the first part is readable while the rest comes. */
const PART = 1_000;

export interface LogModel {
  /** Everything read so far, newest first; null before the first part has come. */
  readonly lines: ReadonlySignal<readonly LoggedDecision[] | null>;
  readonly found: ReadonlySignal<readonly LoggedDecision[]>;
  readonly filter: ReadonlySignal<LogFilter>;
  /** The first line shown, counted from 0. */
  readonly from: ReadonlySignal<number>;
  readonly loading: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<Problem | null>;
  readonly cleared: ReadonlySignal<boolean>;
  /** How many cleared lines can be brought back, until they are let go of or the page is left. */
  readonly undoable: ReadonlySignal<number>;
  /** What a version of the settings changed, as far back as that is kept. */
  readonly revisions: ReadonlySignal<ReadonlyMap<number, SettingsRevision>>;
  load(): Promise<void>;
  /** Does once more what failed last. */
  retry(): Promise<void>;
  narrow(change: Partial<LogFilter>): void;
  turn(pages: 1 | -1): void;
  clear(): Promise<void>;
  /** Brings back what was just cleared. */
  restore(): Promise<void>;
  /** Lets go of what was cleared. */
  dismiss(): void;
}

/** The decision log as the options show it: read part by part, searched and turned here. */
export function createLog(ask: Ask<OwnMessages>, onUndone: () => void = () => undefined): LogModel {
  const lines = signal<readonly LoggedDecision[] | null>(null);
  const filter = signal<LogFilter>(everyLine);
  const from = signal(0);
  const loading = signal(false);
  const failure = signal<Problem | null>(null);
  const cleared = signal(false);
  const removed = signal<readonly LoggedDecision[]>([]);
  const revisions = signal<ReadonlyMap<number, SettingsRevision>>(new Map());
  const search = createLogSearch();
  const found = computed(() => search(lines.value ?? [], filter.value));
  /** A reading that was begun before the log was cleared must not bring its lines back. */
  let reading = 0;

  const readAll = async (): Promise<void> => {
    reading += 1;
    const mine = reading;
    const fresh: LoggedDecision[] = [];
    for (;;) {
      const last = fresh.at(-1);
      const before = last && { at: last.at, id: last.id };
      const part = await ask("decisions", { limit: PART, ...(before && { before }) });
      if (reading !== mine) return;
      fresh.push(...part);
      // What is there already stays until there is more than it.
      if (fresh.length >= (lines.value?.length ?? 0) || part.length < PART) lines.value = [...fresh];
      if (part.length < PART) return;
    }
  };

  const load = async (): Promise<void> => {
    if (loading.value) return;
    loading.value = true;
    failure.value = null;
    // Reading lets nothing go: lines that were cleared can be brought back after it as before.
    cleared.value = removed.value.length > 0;
    try {
      const history = await ask("settingsHistory", undefined);
      revisions.value = new Map(history.map((revision) => [revision.revision, revision]));
      await readAll();
      if (from.value >= found.value.length) from.value = 0;
    } catch (error) {
      fail(error, load);
    } finally {
      loading.value = false;
    }
  };

  const clear = async (): Promise<void> => {
    failure.value = null;
    try {
      // What was not read yet could not be brought back.
      const read = loading.value ? [] : (lines.value ?? []);
      await ask("clearDecisions", undefined);
      reading += 1;
      // What was cleared before and never let go of can still be brought back.
      removed.value = [...read, ...removed.value];
      lines.value = [];
      from.value = 0;
      cleared.value = true;
    } catch (error) {
      fail(error, clear);
    }
  };
  const restore = async (): Promise<void> => {
    const all = removed.value;
    failure.value = null;
    try {
      for (let at = 0; at < all.length; at += PART)
        await ask("restoreDecisions", { lines: all.slice(at, at + PART) });
      // A second press while these were on their way changes nothing.
      if (removed.value !== all) return;
      removed.value = [];
      cleared.value = false;
      onUndone();
      await readAll();
    } catch (error) {
      fail(error, restore);
    }
  };

  let again: () => Promise<void> = load;
  function fail(error: unknown, step: () => Promise<void>): void {
    failure.value = problemOf(error);
    again = step;
  }

  return {
    lines,
    found,
    filter,
    from,
    loading,
    problem: failure,
    cleared,
    undoable: computed(() => removed.value.length),
    revisions,
    load,
    retry: () => again(),
    narrow(change) {
      filter.value = { ...filter.value, ...change };
      from.value = 0;
    },
    turn(pages) {
      const next = from.value + pages * LINES_SHOWN;
      if (next >= 0 && next < found.value.length) from.value = next;
    },
    clear,
    restore,
    dismiss() {
      removed.value = [];
      cleared.value = false;
    },
  };
}
