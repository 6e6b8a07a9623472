import { CornerNotice, type CornerNoticeProps } from "@/components/badge/layout-notice";
import { mountNotice } from "@/components/badge/mount";
import type { Mounted } from "@/components/mount";
import { type Health, reportLayout } from "@/lib/facebook/health";
import type { BadgeWords } from "@/lib/language/badge";
import type { Bridge } from "./bridge";
import { copyText } from "./copy-text";

/** How long a screen may take to be drawn before its layout is called unknown, in ms. */
const PATIENCE_MS = 8_000;

/** The trouble whose notice a person has closed: it stays closed in this tab, over every visit, until it is another. */
let closed = "";

type Shows = CornerNoticeProps["shows"];

/** The one notice in the corner of the window, in an element of its own at the end of the body. */
export class Corner {
  readonly #window: Window;
  readonly #bridge: Bridge;
  readonly #words: () => BadgeWords;
  readonly #signal: AbortSignal;
  #mounted: Mounted | null = null;
  #kind: Shows["kind"] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #withdrawn = false;
  /** The address whose screen is watched. */
  #watched = "";

  readonly #end: () => void;

  /** `end` takes everything of ours out of the page. */
  constructor(window: Window, bridge: Bridge, words: () => BadgeWords, end: () => void, signal: AbortSignal) {
    this.#end = end;
    this.#window = window;
    this.#bridge = bridge;
    this.#words = words;
    this.#signal = signal;
    signal.addEventListener("abort", () => {
      clearTimeout(this.#timer);
      this.#clear();
    });
  }

  showNotAdded(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#show({ kind: "not-added" });
  }

  /** Watches whether the screen is recognised: says so when it stays unknown, and takes it back when it is not any more. */
  watchHealth(health: () => Health): void {
    if (this.#withdrawn) return;
    const { document, location } = this.#window;
    if (this.#watched !== location.href) {
      // Another screen has its own time to be drawn.
      this.#watched = location.href;
      clearTimeout(this.#timer);
      this.#timer = undefined;
      if (this.#kind === "changed") this.#clear();
    }
    if (this.#kind === "not-added") this.#clear();
    if (this.#kind === null) {
      // Cheap while all is well: a look only when the screen has had its time.
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        const found = this.#signal.aborted ? null : health();
        if (found?.state !== "unrecognised") return;
        const trouble = found.missing.join();
        if (trouble === closed) return;
        const report = (): string => reportLayout(document, found.missing, this.#bridge.version);
        const close = (): void => {
          closed = trouble;
          this.#clear();
        };
        this.#show({ kind: "changed", report, close });
      }, PATIENCE_MS);
      return;
    }
    // In a task of its own: what has changed may be a whole list on its way to the screen.
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#kind === "changed" && !this.#signal.aborted && health().state === "well") this.#clear();
    });
  }

  /** This script belongs to an older version of the extension: everything of ours goes, one line stays. */
  withdraw(): void {
    this.#withdrawn = true;
    this.#end();
    const left = mountNotice(this.#window.document);
    left.show(<CornerNotice words={this.#words()} shows={{ kind: "reload" }} copy={async () => false} />);
    this.#window.document.body.append(left.host);
  }

  #show(shows: Shows): void {
    if (this.#withdrawn || this.#kind === shows.kind) return;
    this.#clear();
    this.#kind = shows.kind;
    this.#mounted = mountNotice(this.#window.document);
    this.#mounted.show(
      <CornerNotice words={this.#words()} shows={shows} copy={(text) => copyText(this.#window, text)} />,
    );
    this.#window.document.body.append(this.#mounted.host);
  }

  #clear(): void {
    this.#mounted?.remove();
    this.#mounted = null;
    this.#kind = null;
  }
}
