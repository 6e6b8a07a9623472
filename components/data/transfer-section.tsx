import type { JSX } from "preact";
import { useId } from "preact/hooks";
import * as optionsSentences from "@/lib/language/panel/options";
import type { SettingsFile, TransferState } from "@/lib/panel/transfer";
import { Notice, ProblemNote } from "../notice";
import { useWordsOf } from "../words";

/** Settings out to a file and in from one; a wrong file changes nothing and says where it is wrong. */
export function TransferSection(props: {
  readonly state: TransferState;
  readonly onExport: () => void;
  readonly onImport: (file: SettingsFile) => void;
}): JSX.Element {
  const words = useWordsOf(optionsSentences).transfer;
  const id = useId();
  const { state } = props;
  return (
    <div class="stack">
      <p class="lead">{words.intro}</p>
      <section class="card stack" aria-label={words.export}>
        <button type="button" class="start" onClick={props.onExport}>
          {words.export}
        </button>
        <p class="hint">{words.exportHint}</p>
      </section>
      <section class="card stack" aria-label={words.import}>
        <div class="field">
          <label for={id}>{words.import}</label>
          <input
            id={id}
            type="file"
            accept=".json,application/json"
            disabled={state.state === "importing"}
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              if (file !== undefined) props.onImport(file);
              // The same file chosen again after being corrected must be read again.
              input.value = "";
            }}
          />
          <p class="hint" id={`${id}-hint`}>
            {words.importHint}
          </p>
          <p role="status">
            {state.state === "importing" && (
              <label>
                {words.importing} <progress />
              </label>
            )}
          </p>
        </div>
        <TransferResult state={state} />
      </section>
    </div>
  );
}

function TransferResult(props: { readonly state: TransferState }): JSX.Element | null {
  const words = useWordsOf(optionsSentences).transfer;
  const { state } = props;
  if (state.state === "idle" || state.state === "importing") return null;
  if (state.state === "too-large")
    return (
      <Notice kind="error" live>
        <p>{words.tooLarge(state.file, state.most)}</p>
      </Notice>
    );
  if (state.state === "failed")
    return (
      <div class="stack" data-result="refused">
        {state.file !== "" && <p>{words.refused(state.file)}</p>}
        <ProblemNote problem={state.problem} />
      </div>
    );
  return (
    <Notice kind="success" live>
      <p>{state.state === "imported" ? words.imported(state.pages, state.queues) : words.exported}</p>
    </Notice>
  );
}
