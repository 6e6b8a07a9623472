import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { keepDaysChoices, type Preferences } from "@/lib/domain/preferences";
import type { Problem } from "@/lib/domain/problem";
import * as workSentences from "@/lib/language/panel/work";
import { Notice, ProblemNote } from "../notice";
import { useWordsOf } from "../words";

/** What this browser keeps: for how long, and deleting everything, asked twice, done once. */
export function DeleteData(props: {
  readonly keepDays: Preferences["keepDays"];
  readonly onKeepDays: (days: Preferences["keepDays"]) => void;
  readonly state: "idle" | "asking" | "deleting" | "deleted";
  readonly problem: Problem | null;
  /** How many records of how many; null while nothing is being exported. */
  readonly exporting: { readonly done: number; readonly of: number } | null;
  readonly onExport: () => void;
  readonly onCancelExport: () => void;
  readonly onAsk: () => void;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}): JSX.Element {
  const words = useWordsOf(workSentences).data;
  const { state } = props;
  const id = useId();
  return (
    <section class="card stack" aria-label={words.title}>
      <h3>{words.title}</h3>
      <div class="field">
        <label for={id}>{words.keepDays}</label>
        <select
          id={id}
          aria-describedby={`${id}-hint`}
          value={String(props.keepDays)}
          onChange={({ currentTarget }) => {
            const chosen = keepDaysChoices.find((days) => String(days) === currentTarget.value);
            if (chosen !== undefined) props.onKeepDays(chosen);
          }}
        >
          {keepDaysChoices.map((days) => (
            <option key={days} value={String(days)}>
              {words.days(days)}
            </option>
          ))}
        </select>
        <p class="hint" id={`${id}-hint`}>
          {words.keepDaysHint}
        </p>
      </div>
      <p class="hint">{words.exportHint}</p>
      <button type="button" class="start" disabled={props.exporting !== null} onClick={props.onExport}>
        {words.export}
      </button>
      <p role="status">
        {props.exporting !== null && (
          <label>
            {words.exporting} <progress value={props.exporting.done} max={Math.max(1, props.exporting.of)} />
          </label>
        )}
      </p>
      {props.exporting !== null && (
        <button type="button" class="start" onClick={props.onCancelExport}>
          {words.cancelExport}
        </button>
      )}
      <h4>{words.removeTitle}</h4>
      <p class="hint">{words.explain}</p>
      {(state === "idle" || state === "deleted") && (
        <button type="button" class="danger start" onClick={props.onAsk}>
          {words.remove}
        </button>
      )}
      {(state === "asking" || state === "deleting") && (
        <fieldset class="ask" aria-label={words.remove}>
          <p>{words.sure}</p>
          <div class="actions">
            <button type="button" class="danger" disabled={state === "deleting"} onClick={props.onConfirm}>
              {words.confirm}
            </button>
            <button type="button" disabled={state === "deleting"} onClick={props.onCancel}>
              {words.cancel}
            </button>
          </div>
          <p role="status">
            {state === "deleting" && (
              <label>
                {words.removing} <progress />
              </label>
            )}
          </p>
        </fieldset>
      )}
      {state === "deleted" && (
        <Notice kind="success" live>
          <p>
            {words.removed} <a href="welcome.html">{words.again}</a>
          </p>
        </Notice>
      )}
      <ProblemNote problem={props.problem} />
    </section>
  );
}
