import { type ReadonlySignal, signal } from "@preact/signals";

/** What was taken back last. */
export type Undone =
  | { readonly what: "page" | "queue"; readonly name: string }
  | { readonly what: "rules" | "copy" | "import" | "log" };

export interface UndoneModel {
  /** `turn` tells the same thing taken back twice apart. */
  readonly last: ReadonlySignal<(Undone & { readonly turn: number }) | null>;
  readonly tell: (undone: Undone) => void;
}

/** What offered to take something back is gone once it was: somebody who does not see that is told here. */
export function createUndone(): UndoneModel {
  const last = signal<UndoneModel["last"]["value"]>(null);
  return {
    last,
    tell(undone) {
      last.value = { ...undone, turn: (last.value?.turn ?? 0) + 1 };
    },
  };
}
