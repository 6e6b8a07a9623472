import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { described } from "./field";

interface ToggleProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly checked: boolean;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly onChange: (checked: boolean) => void;
}

/** A setting that is on or off at once. The name is the label alone; the hint describes. */
export function Switch(props: ToggleProps): JSX.Element {
  const id = useId();
  return (
    <div class="toggle">
      <div class="toggle-text">
        <label for={id}>{props.label}</label>
        {props.hint !== undefined && (
          <p class="hint" id={`${id}-hint`}>
            {props.hint}
          </p>
        )}
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        class="switch"
        aria-checked={props.checked}
        checked={props.checked}
        disabled={props.disabled}
        aria-describedby={described(props.describedBy, props.hint !== undefined && `${id}-hint`)}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </div>
  );
}

export function Checkbox(props: ToggleProps): JSX.Element {
  const id = useId();
  return (
    <div class="option">
      <input
        id={id}
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        aria-describedby={described(props.describedBy, props.hint !== undefined && `${id}-hint`)}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <div class="option-text">
        <label for={id}>{props.label}</label>
        {props.hint !== undefined && (
          <p class="hint" id={`${id}-hint`}>
            {props.hint}
          </p>
        )}
      </div>
    </div>
  );
}

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string;
  /** What belongs to this choice, shown under it. */
  readonly below?: ComponentChildren;
}

/** One of a few. The group's name is its legend. */
export function Radios<V extends string>(props: {
  readonly legend: string;
  readonly hideLegend?: boolean;
  readonly hint?: ComponentChildren;
  readonly value: V | null;
  readonly choices: readonly Choice<V>[];
  readonly onChoose: (value: V) => void;
}): JSX.Element {
  const id = useId();
  return (
    <fieldset class="radios">
      <legend class={props.hideLegend === true ? "unseen" : undefined}>{props.legend}</legend>
      {props.hint !== undefined && <p class="hint">{props.hint}</p>}
      {props.choices.map((choice) => (
        <div key={choice.value}>
          <div class="option">
            <input
              id={`${id}-${choice.value}`}
              type="radio"
              name={id}
              value={choice.value}
              checked={props.value === choice.value}
              aria-describedby={choice.hint === undefined ? undefined : `${id}-${choice.value}-hint`}
              onChange={() => props.onChoose(choice.value)}
            />
            <div class="option-text">
              <label for={`${id}-${choice.value}`}>{choice.label}</label>
              {choice.hint !== undefined && (
                <p class="hint" id={`${id}-${choice.value}-hint`}>
                  {choice.hint}
                </p>
              )}
            </div>
          </div>
          {choice.below}
        </div>
      ))}
    </fieldset>
  );
}
