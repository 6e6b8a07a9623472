import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { type CopyPart, type CopyPlan, planCopy, usualCopyParts } from "@/lib/domain/copy-settings";
import type { Problem } from "@/lib/domain/problem";
import { emptySettings, type PageSettings, type Settings } from "@/lib/domain/settings";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import { createAttempts } from "./attempt";

export interface CopyModel {
  readonly parts: ReadonlySignal<ReadonlySet<CopyPart>>;
  readonly targets: ReadonlySignal<ReadonlySet<string>>;
  /** What would change with what is chosen now. */
  planFrom(sourceId: string): CopyPlan;
  choosePart(part: CopyPart, on: boolean): void;
  chooseTarget(id: string, on: boolean): void;
  apply(sourceId: string): Promise<void>;
  /** How many pages the last copy changed; null when there is none to take back. */
  readonly done: ReadonlySignal<number | null>;
  undo(): Promise<void>;
  dismiss(): void;
  readonly busy: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<Problem | null>;
}

/** Copying one page's settings to others: chosen, shown as a difference, done in one step, and taken back in one. */
export function createCopy(options: {
  readonly ask: Ask<OwnMessages>;
  readonly settings: ReadonlySignal<Settings | null>;
  readonly take: (settings: Settings) => void;
  /** Saves what is half typed: a difference must start from what stands. */
  readonly flush: () => Promise<void>;
  readonly onUndone: () => void;
}): CopyModel {
  const parts = signal<ReadonlySet<CopyPart>>(new Set(usualCopyParts));
  const targets = signal<ReadonlySet<string>>(new Set());
  const before = signal<readonly PageSettings[] | null>(null);
  const { busy, problem, attempt } = createAttempts();
  const planFrom = (sourceId: string): CopyPlan =>
    planCopy(options.settings.value ?? emptySettings(), sourceId, targets.value, parts.value);
  return {
    parts,
    targets,
    planFrom,
    choosePart(part, on) {
      parts.value = toggled(parts.value, part, on);
    },
    chooseTarget(id, on) {
      targets.value = toggled(targets.value, id, on);
    },
    async apply(sourceId) {
      await attempt(async () => {
        await options.flush();
        const { pages } = planFrom(sourceId);
        if (pages.length === 0) return;
        const ids = new Set(pages.map(({ id }) => id));
        const old = options.settings.value?.pages.filter(({ id }) => ids.has(id)) ?? [];
        options.take(await options.ask("savePages", [...pages]));
        before.value = old;
        targets.value = new Set();
      });
    },
    done: computed(() => before.value?.length ?? null),
    async undo() {
      await attempt(async () => {
        if (before.value === null) return;
        options.take(await options.ask("savePages", [...before.value]));
        before.value = null;
        options.onUndone();
      });
    },
    dismiss() {
      before.value = null;
    },
    busy,
    problem,
  };
}

function toggled<T>(set: ReadonlySet<T>, item: T, on: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (on) next.add(item);
  else next.delete(item);
  return next;
}
