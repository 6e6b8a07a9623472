import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { described } from "../form/field";
import { Notice } from "../notice";
import { Question } from "../question";
import { useWords } from "../words";

/** The keywords as one text, with what an empty list means said loudly and asked about. */
export function KeywordsField(props: {
  readonly text: string;
  readonly count: number;
  readonly disabled: boolean;
  readonly invalid: boolean;
  /** The list is empty and in force: every comment counts. */
  readonly everyComment: boolean;
  readonly asksEmpty: boolean;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  readonly onConfirmEmpty: () => void;
  readonly onKeep: () => void;
}): JSX.Element {
  const words = useWords().form;
  const id = useId();
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{words.labels.keywords}</label>
        <span class="hint">{words.keywordCount(props.count)}</span>
      </div>
      <textarea
        id={id}
        rows={3}
        value={props.text}
        disabled={props.disabled}
        spellcheck={false}
        aria-invalid={props.invalid}
        aria-describedby={described(
          `${id}-hint`,
          props.everyComment && `${id}-empty`,
          props.invalid && `${id}-error`,
        )}
        onInput={(event) => props.onType(event.currentTarget.value)}
        onBlur={props.onLeave}
      />
      <p class="hint" id={`${id}-hint`}>
        {words.hints.keywords}
      </p>
      {props.invalid && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {words.invalid.keywords}
        </p>
      )}
      {props.asksEmpty && (
        <Question
          words={words.confirmEmpty}
          text={words.confirmEmpty.text}
          onNo={props.onKeep}
          onYes={props.onConfirmEmpty}
        />
      )}
      {props.everyComment && !props.asksEmpty && (
        <Notice kind="warning" live id={`${id}-empty`}>
          <p>
            <strong>{words.emptyKeywords}</strong>
          </p>
        </Notice>
      )}
    </div>
  );
}
