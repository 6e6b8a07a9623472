import { useEffect, useRef, useState } from "preact/hooks";
import type { Badge } from "@/lib/domain/mirror";
import type { Language } from "@/lib/domain/preferences";
import type { Undoable } from "@/lib/domain/undo";
import { ageWords, type BadgeWords } from "@/lib/language/badge";
import { timeText } from "@/lib/language/dates";
import { problemWords } from "@/lib/language/problems";
import { ticketActionWords } from "@/lib/language/ticket-actions";
import { DetailsPanel, type PanelActions } from "./details-panel";
import { onTrusted, stopKeys } from "./trusted";
import { UndoOffer, useOffer } from "./undo-offer";

/** What the header of an open conversation shows. */
export interface HeaderBadgeProps {
  readonly language: Language;
  readonly words: BadgeWords;
  readonly now: number;
  readonly shows:
    | {
        readonly kind: "item";
        readonly name: string;
        readonly badge: Badge | null;
        /** What of it could not be identified, or empty. */
        readonly note?: string;
        /** The same in a whole sentence, told when pointed at. */
        readonly noteLong?: string;
      }
    /** Nothing stable names it: why there is nothing to press. */
    | { readonly kind: "unnamed"; readonly why: string }
    /** Whose conversation this is, is not certain. `long` once waiting alone no longer helps. */
    | { readonly kind: "waiting"; readonly long: boolean };
  /** The result of the last action, for the live region; or empty. */
  readonly result: string;
  /** Counts the tickets that were asked for by the browser's shortcut. */
  readonly asked?: number;
  readonly actions: HeaderActions;
}
interface HeaderActions extends PanelActions {
  create(): void;
  addNote?(text: string): void;
  /** Takes back what was done in the last seconds. */
  undo?(what: Undoable): void;
}

export function HeaderBadge(props: HeaderBadgeProps) {
  const { shows, words } = props;
  if (shows.kind === "waiting") {
    return (
      <div class="bar">
        <span class="chip" data-tone="quiet" title={shows.long ? words.waitsLong : words.waits}>
          {words.state.unknown}
        </span>
        <span class="hint" title={shows.long ? words.waitsLong : words.waits}>
          {shows.long ? words.waitsLong : words.waits}
        </span>
        <button type="button" class="create" disabled>
          {words.create}
        </button>
      </div>
    );
  }
  if (shows.kind === "unnamed") {
    return (
      <div class="bar">
        <span class="chip" data-tone="quiet" title={shows.why}>
          {words.state.none}
        </span>
        <span class="hint" title={shows.why}>
          {shows.why}
        </span>
      </div>
    );
  }
  const { note = "", noteLong = note } = shows;
  return <ItemBadge {...props} name={shows.name} badge={shows.badge} note={note} noteLong={noteLong} />;
}

function ItemBadge(
  props: HeaderBadgeProps & { name: string; badge: Badge | null; note: string; noteLong: string },
) {
  const { words, badge, name, note, actions, language, now, result } = props;
  const [open, setOpen] = useState(false);
  const [offer, setOffer] = useOffer();
  const { asked = 0 } = props;
  useEffect(() => {
    if (asked > 0) setOffer({ what: "create", text: "" });
  }, [asked]);
  const undoable = actions.undo !== undefined;
  const say = ticketActionWords(language);
  const opener = useRef<HTMLButtonElement>(null);
  const state = badge?.state ?? "unknown";
  const problem = badge?.problem ?? null;
  const known = badge?.state === "created" ? words.knownAt(ageWords(words, badge.at, now)) : undefined;
  const told = useTold(result, badge === null ? "" : words.row({ ...badge, byName: false }));
  const creatable = state === "none" || state === "suggested";
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const view = opener.current?.ownerDocument;
    // Pressing anywhere else closes the panel; our own host is the target of everything inside it.
    const outside = (event: Event): void => {
      if (event.target instanceof Element && event.target.localName !== "page-ticket") setOpen(false);
    };
    view?.addEventListener("pointerdown", outside, true);
    return () => view?.removeEventListener("pointerdown", outside, true);
  }, [open]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a layout of its own
    <div class="bar" role="group" aria-label={words.product} onKeyDown={stopKeys(open ? close : null)}>
      <span
        class="chip"
        data-tone={badge?.status ?? state}
        title={
          problem !== null
            ? problemWords(language, problem.code).sentence
            : badge?.local === true
              ? words.localLong
              : known
        }
      >
        {badge !== null && badge.ticket !== "" && <b>{words.ticket(badge.ticket)} </b>}
        {badge?.status == null ? words.state[state] : words.status[badge.status]}
        {badge?.local === true && ` · ${words.local}`}
      </span>
      {known !== undefined && offer === null && <span class="hint">{known}</span>}
      {problem !== null && (
        <span class="problem" title={problemWords(language, problem.code).sentence}>
          {problemWords(language, problem.code).sentence}
          {problem.retryAt !== null && ` ${words.nextTry(timeText(problem.retryAt))}`}
        </span>
      )}
      {note !== "" && (
        <span class="hint" title={props.noteLong}>
          {note}
        </span>
      )}
      {creatable && (
        <button
          type="button"
          class="create"
          title={words.create}
          aria-label={words.createFor(name)}
          onClick={onTrusted(() => {
            actions.create();
            setOffer({ what: "create", text: "" });
          })}
        >
          {words.create}
        </button>
      )}
      {state === "refused" && (
        <button type="button" class="create" onClick={onTrusted(actions.resend)}>
          {words.retry}
        </button>
      )}
      {badge !== null && (
        <button
          type="button"
          class="details"
          title={words.details}
          ref={opener}
          aria-expanded={open}
          aria-haspopup="dialog"
          onClick={onTrusted(() => (open ? close() : setOpen(true)))}
        >
          {words.details}
        </button>
      )}
      {/* Last: what was under the finger before, the details, stays under it; closing a ticket by a slip is worse. */}
      {offer !== null && undoable && takesBack(state) && (
        <UndoOffer
          language={language}
          offer={offer}
          onUndo={() => {
            setOffer(null);
            actions.undo?.(offer.what);
          }}
        />
      )}
      <span class="live" role="status" aria-live="polite">
        {told}
      </span>
      {open && badge !== null && (
        <DetailsPanel
          {...props}
          badge={badge}
          opener={opener.current}
          close={close}
          onStatus={(status) => {
            actions.setStatus?.(status);
            setOffer({ what: "status", text: say.setTo(say.statuses[status]) });
            close();
          }}
          onNote={(text) => {
            actions.addNote?.(text);
            setOffer({ what: "note", text: say.addNote });
            close();
          }}
        />
      )}
    </div>
  );
}

/** What the live region says: the result of a press, and from then on what becomes of it. */
function useTold(result: string, row: string): string {
  const last = useRef({ result: "", follows: false });
  if (last.current.result !== result) last.current = { result, follows: result === row };
  return last.current.follows ? row : result;
}

/** Only what is on its way or done can be taken back; what was refused or is uncertain has ways on of its own. */
const takesBack = (state: string): boolean => ["queued", "sending", "created"].includes(state);
