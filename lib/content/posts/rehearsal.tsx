import { mountNotice } from "@/components/badge/mount";
import { RehearsalLegend } from "@/components/badge/rehearsal-legend";
import type { Mounted } from "@/components/mount";
import type { Activity } from "@/lib/domain/activity";
import { isRehearsal } from "@/lib/domain/guards/mirror";
import type { Rehearsal } from "@/lib/domain/mirror";
import { REHEARSAL_MIRROR } from "@/lib/domain/mirror-names";
import { itemWords } from "@/lib/language/item-words";
import type { Bridge } from "../bridge";
import type { Surroundings } from "../surroundings";
import type { RehearsalMark } from "./item-badges";

/** So many items are asked about at once. */
const MOST = 500;

export interface Stage {
  /** What is on screen, by the element whose badge is marked. */
  activities(): readonly (readonly [Element, Activity])[];
  mark(marks: ReadonlyMap<Element, RehearsalMark> | null): void;
}

/**
 * While settings are rehearsed in one of our own pages, asks what the draft would choose of what is on screen, marks
 * it, and says how many of how many. Everything of it goes when the rehearsal ends.
 */
export class RehearsalView {
  readonly #window: Window;
  readonly #bridge: Bridge;
  readonly #surroundings: Surroundings;
  readonly #stage: Stage;
  readonly #signal: AbortSignal;
  #present: Rehearsal = null;
  #asked = "";
  #looks = false;
  /** The page is closed, or kept by the browser for going back to. */
  #away = false;
  #legend: Mounted | null = null;

  constructor(window: Window, bridge: Bridge, surroundings: Surroundings, stage: Stage, signal: AbortSignal) {
    this.#window = window;
    this.#bridge = bridge;
    this.#surroundings = surroundings;
    this.#stage = stage;
    this.#signal = signal;
    const take = (value: unknown): void => {
      this.#present = isRehearsal(value) ? value : null;
      this.look();
    };
    bridge.onChange((changes) => {
      if (REHEARSAL_MIRROR in changes) take(changes[REHEARSAL_MIRROR]);
    }, signal);
    void bridge
      .read([REHEARSAL_MIRROR])
      .then((values) => {
        if (!signal.aborted) take(values[REHEARSAL_MIRROR]);
      })
      .catch(() => undefined);
    signal.addEventListener("abort", () => this.#leave());
    // A tab that is closed has nothing on screen any more; one that comes back from the browser's memory has it again.
    window.addEventListener(
      "pagehide",
      () => {
        this.#leave();
        this.#away = true;
      },
      { signal },
    );
    window.addEventListener(
      "pageshow",
      () => {
        this.#away = false;
        this.look();
      },
      { signal },
    );
  }

  /**
   * Something on screen or the draft has changed. Looked at once for all that changes together; not in a frame, as the
   * tab is hidden while the settings are edited in another.
   */
  look(): void {
    if (this.#looks || this.#away) return;
    if (this.#present === null || this.#signal.aborted) {
      this.#clear();
      return;
    }
    this.#looks = true;
    queueMicrotask(() => {
      this.#looks = false;
      this.#look();
    });
  }

  #look(): void {
    const rehearsal = this.#present;
    if (rehearsal === null || this.#signal.aborted) {
      this.#clear();
      return;
    }
    const shown = this.#stage
      .activities()
      .filter(([, { pageId }]) => pageId === rehearsal.pageId)
      .slice(0, MOST);
    const asked = `${rehearsal.turn} ${shown.map(([, { key, text }]) => `${key} ${text}`).join("\n")}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    void this.#ask(rehearsal.turn, shown);
  }

  async #ask(turn: number, shown: readonly (readonly [Element, Activity])[]): Promise<void> {
    const activities = shown.map(([, activity]) => activity);
    const answer = await this.#bridge.ask("rehearse", { activities }).catch(() => null);
    if (answer === null || this.#signal.aborted || this.#present?.turn !== turn) return;
    const marks = new Map<Element, RehearsalMark>();
    for (const [at, [element]] of shown.entries())
      marks.set(element, answer.chosen[at] === true ? "chosen" : "not");
    this.#stage.mark(marks);
    const chosen = answer.chosen.filter(Boolean).length;
    this.#legend ??= mountNotice(this.#window.document);
    const text = itemWords(this.#surroundings.language()).legend(chosen, shown.length);
    this.#legend.show(<RehearsalLegend text={text} />);
    this.#legend.host.dataset.rehearsal = `${chosen} / ${shown.length}`;
    if (!this.#legend.host.isConnected) this.#window.document.body.append(this.#legend.host);
  }

  /** What stood here counts no more. */
  #leave(): void {
    if (this.#asked !== "" && this.#present !== null)
      void this.#bridge.ask("rehearse", { activities: [] }).catch(() => undefined);
    this.#clear();
  }

  #clear(): void {
    if (this.#asked === "") return;
    this.#asked = "";
    this.#legend?.remove();
    this.#legend = null;
    this.#stage.mark(null);
  }
}
