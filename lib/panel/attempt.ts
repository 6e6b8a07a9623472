import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Problem } from "@/lib/domain/problem";
import { problemOf } from "./problem-of";

export interface Attempts {
  readonly busy: ReadonlySignal<boolean>;
  /** Why the last one failed, until the next one begins. */
  readonly problem: Signal<Problem | null>;
  /** False when it failed, and when another one was under way: then nothing was done. */
  attempt(act: () => Promise<unknown>): Promise<boolean>;
}

/** What a person asks for, one thing at a time: a second click while one runs does nothing. */
export function createAttempts(): Attempts {
  const busy = signal(false);
  const failure = signal<Problem | null>(null);
  return {
    busy,
    problem: failure,
    async attempt(act) {
      if (busy.value) return false;
      busy.value = true;
      failure.value = null;
      try {
        await act();
        return true;
      } catch (error) {
        failure.value = problemOf(error);
        return false;
      } finally {
        busy.value = false;
      }
    },
  };
}
