/** So many looks of rows are remembered; a page has a handful. */
const MOST = 200;

/** A tab that nobody looks at has no frames: so many of its rows, and no more, are kept from being forgotten. */
const MOST_UNREAD = 2_000;

/**
 * What a node added at the end of a row costs the row: a flex container puts its gap before it, however small the node.
 * The margin that takes the gap back is read once for each look of a row (its classes), in the frame that shows the
 * first of them, where the page's styles are about to be computed anyway; never in the page's own task.
 */
export class Gaps {
  readonly #window: Window;
  readonly #found: (rows: readonly Element[]) => void;
  readonly #signal: AbortSignal;
  readonly #margins = new Map<string, string>();
  readonly #unread = new Set<Element>();

  /** @param found told which rows were drawn before their margin was known, where they have one. */
  constructor(window: Window, found: (rows: readonly Element[]) => void, signal: AbortSignal) {
    this.#window = window;
    this.#found = found;
    this.#signal = signal;
    signal.addEventListener("abort", () => this.#unread.clear());
  }

  /** The declaration that takes the gap back, empty where there is none; null while it is not known. */
  marginIn(row: Element): string | null {
    const known = this.#margins.get(lookOf(row));
    if (known !== undefined) return known;
    if (this.#unread.size === 0) this.#window.requestAnimationFrame(() => this.#read());
    if (this.#unread.size < MOST_UNREAD) this.#unread.add(row);
    return null;
  }

  #read(): void {
    if (this.#signal.aborted) return;
    const found: Element[] = [];
    for (const row of this.#unread) {
      // What is not in the page has no styles to be told from: it is asked again when it is drawn again.
      if (!row.isConnected) continue;
      const look = lookOf(row);
      let margin = this.#margins.get(look);
      if (margin === undefined) {
        margin = marginFor(this.#window.getComputedStyle(row));
        if (this.#margins.size >= MOST) this.#margins.clear();
        this.#margins.set(look, margin);
      }
      if (margin !== "") found.push(row);
    }
    this.#unread.clear();
    if (found.length > 0) this.#found(found);
  }
}

const lookOf = (row: Element): string => row.getAttribute("class") ?? "";

function marginFor({ display, flexDirection, columnGap, rowGap }: CSSStyleDeclaration): string {
  if (display !== "flex" && display !== "inline-flex") return "";
  const column = flexDirection.startsWith("column");
  const gap = Number.parseFloat(column ? rowGap : columnGap);
  return gap > 0 ? `margin-${column ? "block" : "inline"}-start: -${gap}px` : "";
}
