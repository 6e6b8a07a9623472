import { isGenericName } from "../phrases";

/** A row without identity, as seen now. */
export interface NamedRow {
  readonly name: string;
  readonly position: number | null;
}

/**
 * Which conversation a row without any id stands for, by what was learnt when conversations were opened in this tab.
 * A name counts only while nobody else has been seen with it: same name is not same person.
 */
export class NameMatches {
  readonly #learnt = new Map<string, Set<string>>();
  readonly #places = new Map<string, number>();
  readonly #shared = new Set<string>();

  /** A conversation was proven to be this customer's. */
  learn(name: string, threadId: string): void {
    const ids = this.#learnt.get(name) ?? new Set();
    ids.add(threadId);
    this.#learnt.set(name, ids);
  }

  /** All the rows that stand in the list now. */
  see(rows: readonly NamedRow[]): void {
    const now = new Map<number, string>();
    for (const row of rows) if (row.position !== null) now.set(row.position, row.name);
    const counted = new Map<string, number>();
    for (const { name } of rows) counted.set(name, (counted.get(name) ?? 0) + 1);
    for (const [name, count] of counted) if (count > 1) this.#shared.add(name);
    for (const { name, position } of rows) this.#follow(name, position, now);
  }

  /** A name at another place is the same row only if its old place is in sight and now somebody else's. */
  #follow(name: string, position: number | null, now: ReadonlyMap<number, string>): void {
    if (position === null) return;
    const before = this.#places.get(name);
    if (before !== undefined && before !== position) {
      const there = now.get(before);
      if (there === undefined || there === name) this.#shared.add(name);
    }
    this.#places.set(name, position);
  }

  /** The conversation's id, or null when the name says nothing certain. */
  match(name: string): string | null {
    const ids = this.#learnt.get(name);
    if (ids?.size !== 1 || this.#shared.has(name) || isGenericName(name)) return null;
    return [...ids][0] ?? null;
  }

  /** Another page's list: nothing of this one counts there. */
  forget(): void {
    this.#learnt.clear();
    this.#places.clear();
    this.#shared.clear();
  }
}
