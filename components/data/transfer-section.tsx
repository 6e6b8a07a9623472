import type { JSX } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import * as importSentences from "@/lib/language/panel/importing";
import * as optionsSentences from "@/lib/language/panel/options";
import type { SettingsFile, TransferState } from "@/lib/panel/transfer";
import { Covered } from "../covered";
import { Checkbox } from "../form/choice";
import { UndoBar } from "../form/undo-bar";
import { Notice, ProblemNote } from "../notice";
import { useWords, useWordsOf } from "../words";
import { ChangedItems, Emptied, ImportQuestion, isShort, Kept, Progress } from "./import-difference";

/**
 * Settings out to a file and in from one: what a file changes is shown, before it does where that is asked for, and can be
 * taken back. A wrong file changes nothing and says where it is wrong.
 */
export function TransferSection(props: {
  readonly state: TransferState;
  readonly onExport: () => void;
  /** `first`: what it changes is to be seen before it does. */
  readonly onImport: (file: SettingsFile, first: boolean) => void;
  readonly onApply: () => void;
  readonly onLeave: () => void;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}): JSX.Element {
  const words = useWordsOf(optionsSentences).transfer;
  const importing = useWordsOf(importSentences);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [first, setFirst] = useState(false);
  const { state } = props;
  const busy = state.state === "reading" || ("busy" in state && state.busy);
  return (
    <div class="stack">
      <p class="lead">{words.intro}</p>
      <section class="card stack" aria-label={words.export}>
        <button type="button" class="start" onClick={props.onExport}>
          {words.export}
        </button>
        <p class="hint">{words.exportHint}</p>
        {state.state === "exported" && (
          <Notice kind="success" live>
            <p>{words.exported}</p>
          </Notice>
        )}
      </section>
      <section class="card stack" aria-label={words.import}>
        <Checkbox
          label={importing.first}
          hint={importing.firstHint}
          checked={first}
          disabled={busy}
          onChange={setFirst}
        />
        <div class="field">
          <label for={id}>{words.import}</label>
          <input
            id={id}
            ref={input}
            type="file"
            accept=".json,application/json"
            disabled={busy}
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              const { currentTarget } = event;
              const file = currentTarget.files?.[0];
              if (file !== undefined) props.onImport(file, first);
              // The same file chosen again after being corrected must be read again.
              currentTarget.value = "";
            }}
          />
          <p class="hint" id={`${id}-hint`}>
            {words.importHint}
          </p>
          <Progress>{state.state === "reading" && importing.reading}</Progress>
        </div>
        {state.state === "shown" ? (
          <ImportQuestion
            shown={state}
            onApply={props.onApply}
            onLeave={() => {
              props.onLeave();
              input.current?.focus();
            }}
          />
        ) : (
          <TransferResult state={state} onUndo={props.onUndo} onDismiss={props.onDismiss} />
        )}
      </section>
    </div>
  );
}

function TransferResult(props: {
  readonly state: Exclude<TransferState, { readonly state: "shown" }>;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}): JSX.Element | null {
  const words = useWordsOf(optionsSentences).transfer;
  const importing = useWordsOf(importSentences);
  const undone = useWords().undone.import;
  const { state } = props;
  switch (state.state) {
    case "idle":
    case "reading":
    case "exported":
      return null;
    case "too-large":
      return (
        <Notice kind="error" live>
          <p>{words.tooLarge(state.file, state.most)}</p>
        </Notice>
      );
    case "failed":
      return (
        <div class="stack" data-result="refused">
          {state.file !== "" && <p>{words.refused(state.file)}</p>}
          {state.file !== "" && state.problem.code === "storage-corrupt" ? (
            // The usual way on leads to this very page.
            <Notice kind="error" live>
              <p>{importing.damaged}</p>
            </Notice>
          ) : (
            <ProblemNote problem={state.problem} />
          )}
        </div>
      );
    case "imported":
      return (
        // A part of its own, so that the keyboard comes here from the button that is gone.
        <section class="stack" aria-label={importing.done}>
          <UndoBar
            text={words.imported(state.pages, state.queues)}
            busy={state.busy}
            onUndo={props.onUndo}
            onDismiss={props.onDismiss}
          />
          <p class="hint">{importing.undoUntil}</p>
          <ProblemNote problem={state.problem} />
          <Emptied difference={state.difference} done />
          <Kept names={state.kept} />
          <details open={isShort(state.difference)}>
            <summary>{importing.changed}</summary>
            <ChangedItems difference={state.difference} />
          </details>
        </section>
      );
    case "same":
      return (
        <div class="stack">
          <Notice kind="info" live>
            <p>
              {state.kept.length === 0 ? (
                importing.same(state.file)
              ) : (
                <Covered text={importing.sameButKept(state.file, state.kept.join(", "))} names={state.kept} />
              )}
            </p>
          </Notice>
        </div>
      );
    case "left":
      return (
        <Notice kind="info" live>
          <p>{importing.left}</p>
        </Notice>
      );
    case "undone":
      return (
        // Read out where everything that is taken back is.
        <Notice kind="success">
          <p>{undone}</p>
        </Notice>
      );
  }
}
