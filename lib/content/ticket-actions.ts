import type { Snapshot } from "@/lib/domain/activity";
import type { ItemKey } from "@/lib/domain/key";
import type { Badge } from "@/lib/domain/mirror";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { Undoable } from "@/lib/domain/undo";
import { badgeWords } from "@/lib/language/badge";
import { problemWords } from "@/lib/language/problems";
import { ticketActionWords } from "@/lib/language/ticket-actions";
import { type BadgeBook, NO_TICKET } from "./badge-book";
import type { Bridge } from "./bridge";
import type { Surroundings } from "./surroundings";

/** What the badge shows until the answer: `undone` is `as-is`, and says so once the thing was taken back. */
export type Meanwhile = "sending" | "as-is" | "undone";

/** A ticket that was sent already is only closed in time: of it the badge tells. */
export const meanwhileOf = (what: Undoable): Meanwhile => (what === "create" ? "as-is" : "undone");

/** What a person's press does: shown at once, asked of the worker, and then the truth. */
export class TicketActions {
  readonly #bridge: Bridge;
  readonly #book: BadgeBook;
  readonly #surroundings: Surroundings;
  readonly #withdraw: () => void;

  /** `withdraw` takes everything out of the page: this script belongs to an older version of the extension. */
  constructor(bridge: Bridge, book: BadgeBook, surroundings: Surroundings, withdraw: () => void) {
    this.#bridge = bridge;
    this.#book = book;
    this.#surroundings = surroundings;
    this.#withdraw = withdraw;
  }

  /** With the names of everything whose words it carries. */
  create(snapshot: Snapshot, activityIds: string[], say: (text: string) => void): void {
    const before = this.#book.get(snapshot.key);
    // Pressed twice before the first frame: the first press is on its way.
    if (before !== null && before.state !== "none" && before.state !== "suggested") return;
    void this.act(snapshot.key, () => this.#bridge.ask("create", { ...snapshot, activityIds }), say);
  }

  /** `as-is` for what does not change the badge at once: it is sent only after the time for taking it back. */
  async act(
    key: ItemKey,
    ask: () => Promise<Badge>,
    say: (text: string) => void,
    meanwhile: Meanwhile = "sending",
  ): Promise<void> {
    const before = this.#book.get(key) ?? NO_TICKET;
    if (meanwhile === "sending")
      this.#book.hope(key, { ...before, state: "sending", problem: null, at: Date.now() });
    try {
      const badge = await ask();
      this.#book.settle(key, badge);
      const language = this.#surroundings.language();
      const row = badgeWords(language).row({ ...badge, byName: false });
      // The ticket is as it was: a sentence that was said before would not be read out again.
      say(meanwhile === "undone" ? `${ticketActionWords(language).undone}. ${row}` : row);
    } catch (error) {
      const why = error instanceof ProblemError ? error.problem : problem("internal", String(error));
      if (why.code === "reload-tab") {
        this.#withdraw();
        return;
      }
      this.#book.settle(key, { ...before, problem: why });
      const { sentence, way } = problemWords(this.#surroundings.language(), why.code);
      say(why.code === "refused" ? `${sentence} ${why.detail} ${way}` : `${sentence} ${way}`);
    }
  }
}
