import type { ComponentChildren, JSX, PartialInputHTMLAttributes } from "preact";
import { useId } from "preact/hooks";
import { useWords } from "../words";

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Why the present value cannot be used; shown beside the field and tied to it. */
  readonly error?: string | undefined;
  readonly children?: ComponentChildren;
}

/** The ids of what describes a control, as `aria-describedby` wants them. */
export const described = (...ids: readonly (string | false | undefined)[]): string | undefined =>
  ids.filter((id) => id !== false && id !== undefined && id !== "").join(" ") || undefined;

function Frame(props: FieldProps & { readonly id: string; readonly control: JSX.Element }): JSX.Element {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      {props.control}
      {props.hint !== undefined && (
        <p class="hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error !== undefined && (
        <p class="field-error" id={`${props.id}-error`} role="alert">
          {props.error}
        </p>
      )}
      {props.children}
    </div>
  );
}

type InputKind = "text" | "email" | "password" | "search" | "url";

/** An input of one of the kinds that hold text; written out, because each kind allows other attributes. */
function Input({
  kind,
  ...rest
}: { readonly kind: InputKind } & Omit<PartialInputHTMLAttributes<HTMLInputElement>, "role" | "type">) {
  if (kind === "email") return <input {...rest} type="email" />;
  if (kind === "password") return <input {...rest} type="password" />;
  if (kind === "search") return <input {...rest} type="search" />;
  if (kind === "url") return <input {...rest} type="url" />;
  return <input {...rest} type="text" />;
}

export function TextField(
  props: FieldProps & {
    readonly value: string;
    readonly type?: InputKind;
    readonly autocomplete?: string;
    readonly placeholder?: string;
    readonly name?: string;
    /** What stands there is a proposal: typing replaces it. */
    readonly selectOnFocus?: boolean;
    /** Set and locked by the organisation: to be read only, and it says so. */
    readonly locked?: boolean;
    readonly onType: (text: string) => void;
    readonly onLeave?: () => void;
  },
): JSX.Element {
  const id = useId();
  const words = useWords().policy;
  const hint = props.locked === true ? `${words.locked}. ${words.lockedWhy}` : props.hint;
  return (
    <Frame
      {...props}
      hint={hint}
      id={id}
      control={
        <Input
          id={id}
          name={props.name ?? ""}
          kind={props.type ?? "text"}
          value={props.value}
          // Never without one: by it the style sheet tells an empty field, which covers nothing in discreet mode.
          placeholder={props.placeholder ?? " "}
          autocomplete={props.autocomplete ?? "off"}
          readOnly={props.locked === true}
          spellcheck={false}
          aria-invalid={props.error !== undefined}
          aria-describedby={described(
            props.error !== undefined && `${id}-error`,
            hint !== undefined && `${id}-hint`,
          )}
          onInput={(event: InputEvent) => {
            if (event.target instanceof HTMLInputElement) props.onType(event.target.value);
          }}
          onFocus={(event: FocusEvent) => {
            if (props.selectOnFocus === true && event.target instanceof HTMLInputElement)
              event.target.select();
          }}
          onBlur={() => props.onLeave?.()}
        />
      }
    />
  );
}

export function Select(
  props: FieldProps & {
    readonly value: string;
    readonly options: readonly { readonly value: string; readonly text: string }[];
    readonly describedBy?: string | undefined;
    readonly onChoose: (value: string) => void;
  },
): JSX.Element {
  const id = useId();
  return (
    <Frame
      {...props}
      id={id}
      control={
        <select
          id={id}
          value={props.value}
          aria-describedby={described(props.describedBy, props.hint !== undefined && `${id}-hint`)}
          onChange={(event) => props.onChoose(event.currentTarget.value)}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      }
    />
  );
}
