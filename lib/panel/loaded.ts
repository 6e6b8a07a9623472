import { type ReadonlySignal, signal } from "@preact/signals";
import type { Problem } from "@/lib/domain/problem";
import { problemOf } from "./problem-of";

/** Something asked of the worker: being asked, here, or not to be had. A value stays shown while it is asked for again. */
export interface Loaded<T> {
  readonly value: ReadonlySignal<T | null>;
  readonly loading: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<Problem | null>;
  load(): Promise<void>;
}

export function createLoaded<T>(get: () => Promise<T>): Loaded<T> {
  const value = signal<T | null>(null);
  const loading = signal(false);
  const failure = signal<Problem | null>(null);
  return {
    value,
    loading,
    problem: failure,
    async load() {
      if (loading.value) return;
      loading.value = true;
      failure.value = null;
      try {
        value.value = await get();
      } catch (error) {
        failure.value = problemOf(error);
      } finally {
        loading.value = false;
      }
    },
  };
}
