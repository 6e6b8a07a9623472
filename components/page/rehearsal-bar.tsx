import type { JSX } from "preact";
import type { PanelWords } from "@/lib/language/panel";
import type { RehearsalState } from "@/lib/panel/rehearsal";
import { useWords } from "../words";

/** What the changed settings would do with what is on screen, and the word that saves them. */
export function RehearsalBar(props: {
  readonly rehearsal: RehearsalState;
  readonly unsaved: boolean;
  /** The changes wait for the word that saves them. */
  readonly trying: boolean;
  readonly onTry: () => void;
  readonly invalid: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  /** What was saved last can be put back. */
  readonly undoable: boolean;
  readonly onUndo: () => void;
}): JSX.Element {
  const { rehearsal: words, pages } = useWords();
  return (
    <div class={props.unsaved ? "rehearsal unsaved" : "rehearsal"}>
      <p class="rehearsal-count">{rehearsalText(props.rehearsal, words)}</p>
      {props.unsaved ? (
        <>
          <p>
            {/* What waits for an answer or a correction is not saved by itself. */}
            <strong>
              {props.trying ? words.tried : props.invalid ? `${words.unsavedShort}.` : words.savesSoon}
            </strong>{" "}
            <span class="hint">{props.trying ? words.triedHint : !props.invalid && words.savesSoonHint}</span>
          </p>
          <div class="actions">
            <button type="button" class="primary" disabled={props.invalid} onClick={props.onSave}>
              {words.save}
            </button>
            {!props.trying && (
              <button type="button" onClick={props.onTry}>
                {words.tryOnly}
              </button>
            )}
            <button type="button" onClick={props.onDiscard}>
              {words.discard}
            </button>
          </div>
        </>
      ) : (
        <p class="hint">
          {props.undoable ? words.undoAfter : words.waits}{" "}
          {props.undoable && (
            <button type="button" class="link" onClick={props.onUndo}>
              {pages.undo}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** "14 of 60 items on screen match the rules", or why that is not known; empty while nothing is on trial. */
export function rehearsalText(rehearsal: RehearsalState, words: PanelWords["rehearsal"]): string {
  switch (rehearsal.state) {
    case "off":
      return "";
    case "asking":
      return words.asking;
    case "nobody":
      return words.nobody;
    case "answered":
      return rehearsal.all === 0 ? words.nothingThere : words.counts(rehearsal.chosen, rehearsal.all);
  }
}
