import { type ReadonlySignal, signal } from "@preact/signals";
import type { Problem } from "@/lib/domain/problem";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import type { Memory } from "./preferences";
import { problemOf } from "./problem-of";

export interface DiscreetModel {
  readonly on: ReadonlySignal<boolean>;
  /** Why it could not be switched for Facebook's tabs. */
  readonly problem: ReadonlySignal<Problem | null>;
  set(on: boolean): Promise<void>;
}

/** Discreet mode as our own pages see it. Remembered here too, so that the first frame already shows no name. */
export function createDiscreet(options: {
  readonly ask: Ask<OwnMessages>;
  readonly memory: Memory;
  /** Tells how it stands now, and again whenever a shortcut or another page switches it. */
  readonly onDiscreet: (tell: (on: boolean) => void) => void;
}): DiscreetModel {
  const { ask, memory } = options;
  const on = signal(memory.get("discreet") === "on");
  const failure = signal<Problem | null>(null);
  const take = (now: boolean): void => {
    on.value = now;
    memory.set("discreet", now ? "on" : "");
  };
  options.onDiscreet(take);
  return {
    on,
    problem: failure,
    async set(next) {
      const before = on.value;
      failure.value = null;
      // Hidden at once; whether the tabs have heard of it is told after.
      take(next);
      try {
        await ask("setDiscreet", { on: next });
      } catch (error) {
        failure.value = problemOf(error);
        take(before);
      }
    },
  };
}
