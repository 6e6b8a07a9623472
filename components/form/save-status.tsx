import type { JSX } from "preact";
import type { SaveState } from "@/lib/panel/autosave";
import { Icon } from "../icon";
import { useWords } from "../words";

/** Whether what is on screen is what is kept. One live region per form; it never leaves, so that changes are read out. */
export function SaveStatus(props: {
  readonly status: SaveState;
  /** What to say before anything was changed, where not all is saved as one goes. */
  readonly idle?: string;
  /** What waits to be saved by a word; said unless something else must be. */
  readonly waiting?: string;
  readonly onRetry: () => void;
}): JSX.Element {
  const words = useWords();
  const { status, waiting = "" } = props;
  const quiet = status.state === "idle" || status.state === "saved";
  return (
    <div class={`save-status save-${status.state}`}>
      <p role="status" aria-live="polite">
        {quiet && waiting !== "" && waiting}
        {status.state === "idle" && waiting === "" && (props.idle ?? words.savesItself)}
        {status.state === "saving" && (
          <>
            <Icon name="saving" />
            {words.saving}
          </>
        )}
        {status.state === "saved" && waiting === "" && (
          <>
            <Icon name="success" />
            {words.saved}
          </>
        )}
        {(status.state === "invalid" || status.state === "held" || status.state === "failed") && (
          <>
            <Icon name={status.state === "held" ? "warning" : "error"} />
            <span>{whyOf(status)}</span>
          </>
        )}
      </p>
      {status.state === "failed" && (
        <button type="button" class="quiet" onClick={props.onRetry}>
          {words.tryAgain}
        </button>
      )}
    </div>
  );

  function whyOf(state: SaveState): string {
    if (state.state === "failed") {
      const { code, detail } = state.problem;
      const { sentence, way } = words.problem(state.problem);
      // That sentence says itself that nothing was saved.
      const first = code === "storage-full" ? [] : [words.saveFailed];
      return [...first, sentence, way, ...(detail === "" ? [] : [`(${detail})`])].join(" ");
    }
    return words.notSaved(state.state === "held" ? words.confirmFirst : words.checkFields);
  }
}
