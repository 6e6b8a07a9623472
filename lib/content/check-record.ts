import type { Finding, PageCheck } from "@/lib/domain/check";
import type { Bridge } from "./bridge";

/** How long a finding must stand before it is kept, in ms; longer after a single-page navigation, when old content may linger. */
const HOLD = { first: 1_000, navigated: 4_000 };

/** Passing states of the screen: shown, not kept. */
const PASSING = new Set(["open-the-app", "unsaved"]);

/** Keeps findings for a page once they have stood, each once per visit. */
export class CheckRecord {
  readonly #bridge: Bridge;
  readonly #changed: () => void;
  readonly #known = new Map<string, PageCheck | null>();
  /** The last finding that was kept, by page and kind of check. */
  readonly #kept = new Map<string, string>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  #failed = false;
  #navigated = false;

  constructor(bridge: Bridge, changed: () => void, signal: AbortSignal) {
    this.#bridge = bridge;
    this.#changed = changed;
    signal.addEventListener("abort", () => this.#forget());
  }

  navigated(): void {
    this.#navigated = true;
    this.#forget();
    this.#kept.clear();
    this.#known.clear();
    this.#failed = false;
  }

  /** What is kept of a page, as far as it is known by now. */
  of(pageId: string): PageCheck | null {
    if (!this.#known.has(pageId)) {
      this.#known.set(pageId, null);
      void this.#bridge
        .ask("checkOf", { pageId })
        .then((check) => this.#take(pageId, check))
        .catch(() => undefined);
    }
    return this.#known.get(pageId) ?? null;
  }

  get failed(): boolean {
    return this.#failed;
  }

  isKept(pageId: string, finding: Finding): boolean {
    return this.#kept.get(placeOf(pageId, finding)) === keyOf(pageId, finding);
  }

  /** What the screen says of the pages now; whatever waited and is no longer so is dropped. */
  see(
    findings: readonly { readonly pageId: string; readonly finding: Finding; readonly reader: string }[],
  ): void {
    const now = new Set(findings.map(({ pageId, finding }) => keyOf(pageId, finding)));
    for (const [key, timer] of this.#waiting) {
      if (now.has(key)) continue;
      clearTimeout(timer);
      this.#waiting.delete(key);
    }
    for (const { pageId, finding, reader } of findings) {
      const key = keyOf(pageId, finding);
      if (PASSING.has(finding.reason) || this.isKept(pageId, finding) || this.#waiting.has(key)) continue;
      const hold = this.#navigated ? HOLD.navigated : HOLD.first;
      this.#waiting.set(
        key,
        setTimeout(() => {
          this.#waiting.delete(key);
          this.keep(pageId, finding, reader);
        }, hold),
      );
    }
  }

  keep(pageId: string, finding: Finding, reader: string): void {
    this.#kept.set(placeOf(pageId, finding), keyOf(pageId, finding));
    void this.#bridge
      .ask("verdict", { pageId, finding, reader })
      .then((check) => this.#take(pageId, check))
      .catch(() => {
        this.#failed = true;
        this.#changed();
      });
  }

  #take(pageId: string, check: PageCheck | null): void {
    this.#known.set(pageId, check);
    this.#changed();
  }

  #forget(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }
}

const placeOf = (pageId: string, { kind }: Finding): string => `${pageId} ${kind}`;
const keyOf = (pageId: string, finding: Finding): string => `${pageId} ${JSON.stringify(finding)}`;
