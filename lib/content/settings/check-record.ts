import type { Finding, PageCheck } from "@/lib/domain/check";
import type { Bridge } from "../bridge";

/** How long a finding must stand before it is kept, in ms; longer after a single-page navigation, when old content may linger. */
const HOLD = { first: 1_000, navigated: 4_000 };

/** Passing states of the screen: shown, not kept. */
const PASSING = new Set(["open-the-app", "unsaved"]);

/** How far the keeping of a finding has come. */
type Keeping = "asked" | "kept" | "failed";

/** Keeps findings for a page once they have stood, each once per visit. */
export class CheckRecord {
  readonly #bridge: Bridge;
  readonly #changed: () => void;
  readonly #known = new Map<string, PageCheck | null>();
  /** The last finding that was to be kept, by page and kind of check. */
  readonly #last = new Map<string, { readonly key: string; readonly keeping: Keeping }>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** What the screen said last without naming a page; empty where it names one, or says nothing. */
  #nameless = "";
  /** Counts the addresses: an answer that comes after the next one began belongs to nobody any more. */
  #stay = 0;

  constructor(bridge: Bridge, changed: () => void, signal: AbortSignal) {
    this.#bridge = bridge;
    this.#changed = changed;
    signal.addEventListener("abort", () => this.#forget());
  }

  navigated(): void {
    this.#stay += 1;
    this.#forget();
    this.#last.clear();
    this.#known.clear();
  }

  /** What is kept of a page, as far as it is known by now. */
  of(pageId: string): PageCheck | null {
    if (!this.#known.has(pageId)) {
      this.#known.set(pageId, null);
      const stay = this.#stay;
      void this.#bridge
        .ask("checkOf", { pageId })
        .then((check) => this.#take(pageId, check, stay))
        .catch(() => undefined);
    }
    return this.#known.get(pageId) ?? null;
  }

  isKept(pageId: string, finding: Finding): boolean {
    return this.#keeping(pageId, finding) === "kept";
  }

  /** Whether it is on its way to being kept. */
  isAsked(pageId: string, finding: Finding): boolean {
    return this.#keeping(pageId, finding) === "asked";
  }

  /** Whether keeping it was tried and did not succeed. */
  hasFailed(pageId: string, finding: Finding): boolean {
    return this.#keeping(pageId, finding) === "failed";
  }

  /**
   * What the screen says of the pages now; whatever waited and is no longer so is dropped.
   * @param nameless what it says where it names no page. Once that is something else, or gone, the page that a person
   * had named for it counts no more: the screen may be another page's by now.
   */
  see(
    findings: readonly { readonly pageId: string; readonly finding: Finding; readonly reader: string }[],
    nameless: Finding | null = null,
  ): void {
    const said = nameless === null ? "" : JSON.stringify(nameless);
    if (this.#nameless !== "" && this.#nameless !== said) this.#last.clear();
    this.#nameless = said;
    const now = new Set(findings.map(({ pageId, finding }) => keyOf(pageId, finding)));
    for (const [key, timer] of this.#waiting) {
      if (now.has(key)) continue;
      clearTimeout(timer);
      this.#waiting.delete(key);
    }
    for (const { pageId, finding, reader } of findings) {
      const key = keyOf(pageId, finding);
      if (isPassing(finding) || this.#keeping(pageId, finding) !== null || this.#waiting.has(key)) continue;
      const hold = this.#stay > 0 ? HOLD.navigated : HOLD.first;
      this.#waiting.set(
        key,
        setTimeout(() => {
          this.#waiting.delete(key);
          this.keep(pageId, finding, reader);
        }, hold),
      );
    }
  }

  /** Keeps a finding now; one that is already kept, or on its way, is not sent a second time. */
  keep(pageId: string, finding: Finding, reader: string): void {
    const keeping = this.#keeping(pageId, finding);
    if (keeping === "asked" || keeping === "kept") return;
    const [place, key, stay] = [placeOf(pageId, finding), keyOf(pageId, finding), this.#stay];
    const settle = (how: Keeping): void => {
      if (this.#stay === stay && this.#last.get(place)?.key === key)
        this.#last.set(place, { key, keeping: how });
    };
    this.#last.set(place, { key, keeping: "asked" });
    this.#bridge.ask("verdict", { pageId, finding, reader }).then(
      (check) => {
        settle("kept");
        this.#take(pageId, check, stay);
      },
      () => {
        settle("failed");
        this.#changed();
      },
    );
    this.#changed();
  }

  /** Takes back what was kept of a page: a person named the wrong one. */
  withdraw(pageId: string, finding: Finding): void {
    const at = this.#known.get(pageId)?.[finding.kind].at(-1)?.lastAt;
    if (at === undefined || !this.isKept(pageId, finding)) return;
    const [place, stay] = [placeOf(pageId, finding), this.#stay];
    this.#bridge.ask("withdraw", { pageId, kind: finding.kind, at }).then(
      (check) => {
        if (this.#stay === stay) this.#last.delete(place);
        this.#take(pageId, check, stay);
      },
      () => undefined,
    );
  }

  #keeping(pageId: string, finding: Finding): Keeping | null {
    const last = this.#last.get(placeOf(pageId, finding));
    return last?.key === keyOf(pageId, finding) ? last.keeping : null;
  }

  #take(pageId: string, check: PageCheck | null, stay: number): void {
    if (this.#stay !== stay) return;
    this.#known.set(pageId, check);
    this.#changed();
  }

  #forget(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }
}

/** A state that the next press ends: it is shown, never kept. */
export const isPassing = ({ reason }: Finding): boolean => PASSING.has(reason);

const placeOf = (pageId: string, { kind }: Finding): string => `${pageId} ${kind}`;
const keyOf = (pageId: string, finding: Finding): string => `${pageId} ${JSON.stringify(finding)}`;
