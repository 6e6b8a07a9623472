import type { JSX } from "preact";
import { useWords } from "../words";

/** What was just taken out, and the way back. */
export function UndoBar(props: {
  readonly text: string;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}): JSX.Element {
  const words = useWords();
  return (
    <div class="undo-bar" role="status">
      <span class="undo-text">{props.text}</span>
      <span> · </span>
      <button type="button" class="link" disabled={props.busy} onClick={props.onUndo}>
        {words.pages.undo}
      </button>
      <button type="button" class="icon-button" aria-label={words.pages.dismiss} onClick={props.onDismiss}>
        ×
      </button>
    </div>
  );
}
