import type { ThreadLink } from "../thread-link";
import type { RowElement, ThreadRow } from "./read-thread-row";

/** A row as it was last read. */
export interface KnownRow {
  readonly row: RowElement;
  readonly link: ThreadLink | null;
  /** Null while it was not asked: a new list concerns the open conversation in any case. */
  readonly selected: boolean | null;
  /** Names are read where they are all there is: reading them costs more than the rest of a row. */
  readonly named: Pick<ThreadRow, "name" | "position"> | null;
}

/** The rows of one list, by their elements and by the links that name them. */
export class KnownRows {
  readonly #rows = new Map<Element, KnownRow>();
  /** Made when it is first asked for: a list that nothing has changed in needs none. */
  #byLink: Map<Element, KnownRow> | null = null;
  #linkless = 0;

  get size(): number {
    return this.#rows.size;
  }

  /** Whether a row is there that no link names. */
  get nameless(): boolean {
    return this.#linkless > 0;
  }

  get(element: Element): KnownRow | undefined {
    return this.#rows.get(element);
  }

  has(element: Element): boolean {
    return this.#rows.has(element);
  }

  /** The row whose own link an element is. */
  ofLink(link: Element): RowElement | undefined {
    if (this.#byLink === null) {
      this.#byLink = new Map();
      for (const known of this.#rows.values())
        if (known.row.link !== null) this.#byLink.set(known.row.link, known);
    }
    return this.#byLink.get(link)?.row;
  }

  all(): Iterable<KnownRow> {
    return this.#rows.values();
  }

  set(known: KnownRow): void {
    const { element, link } = known.row;
    const before = this.#rows.get(element);
    if (before !== undefined && before.row.link !== link) this.delete(element);
    if (link !== null) this.#byLink?.set(link, known);
    else if (before?.row.link !== null) this.#linkless += 1;
    this.#rows.set(element, known);
  }

  delete(element: Element): void {
    const known = this.#rows.get(element);
    if (known === undefined) return;
    this.#rows.delete(element);
    const { link } = known.row;
    if (link === null) this.#linkless -= 1;
    else if (this.#byLink?.get(link) === known) this.#byLink.delete(link);
  }

  /** Forgets what has left the document. */
  sweep(): void {
    for (const element of this.#rows.keys()) if (!element.isConnected) this.delete(element);
  }
}
