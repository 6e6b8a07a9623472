import type { JSX } from "preact";
import type { SaveState } from "@/lib/panel/autosave";
import { Icon } from "./icon";
import { useWords } from "./words";

/** Whether what is on screen is what is kept. One live region per form; it never leaves, so that changes are read out. */
export function SaveStatus(props: {
  readonly status: SaveState;
  /** What to say before anything was changed, where not all is saved as one goes. */
  readonly idle?: string;
  readonly onRetry: () => void;
}): JSX.Element {
  const words = useWords();
  const { status } = props;
  return (
    <div class={`save-status save-${status.state}`}>
      <p role="status" aria-live="polite">
        {status.state === "idle" && (props.idle ?? words.savesItself)}
        {status.state === "saving" && (
          <>
            <Icon name="saving" />
            {words.saving}
          </>
        )}
        {status.state === "saved" && (
          <>
            <Icon name="success" />
            {words.saved}
          </>
        )}
        {(status.state === "invalid" || status.state === "held" || status.state === "failed") && (
          <>
            <Icon name={status.state === "held" ? "warning" : "error"} />
            <span>{words.notSaved(whyOf(status))}</span>
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
      const { sentence } = words.problem(state.problem);
      return state.problem.detail === "" ? sentence : `${sentence} (${state.problem.detail})`;
    }
    return state.state === "held" ? words.confirmFirst : words.checkFields;
  }
}
