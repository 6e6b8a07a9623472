import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PageSettings } from "@/lib/domain/settings";
import type { Typed } from "@/lib/panel/add-page";
import { Radios } from "../form/choice";
import { TextField } from "../form/field";
import { useWords } from "../words";

export interface AddPageProps {
  /** Which page was added last, in words; or empty. */
  readonly said: string;
  readonly text: string;
  /** The text is the open tab's page, and nobody typed it. */
  readonly proposed: boolean;
  readonly extraId: string;
  readonly name: string;
  /** What the text is. */
  readonly typed: Typed;
  readonly busy: boolean;
  /** Whether this is the thing to do here. */
  readonly main: boolean;
  readonly onType: (change: { typed?: string; extraId?: string; name?: string }) => void;
  readonly onAdd: (
    page: { id: string; username: string; name: string },
    creation: PageSettings["creation"],
  ) => void;
}

/**
 * A page typed by hand: its id or address, the id asked for where the address does not carry it; and whether the
 * portal has the page already, which decides between suggesting and creating.
 */
export function AddPage(props: AddPageProps): JSX.Element {
  const words = useWords().pages;
  const [asked, setAsked] = useState(false);
  const [creation, setCreation] = useState<PageSettings["creation"]>("suggest");
  const { typed } = props;
  const needsId = typed.state === "id-needed";
  const wrongId = needsId && asked ? words.idWrong : undefined;
  return (
    <form
      class={props.proposed ? "stack card open-tab" : "stack"}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (typed.state !== "page") return;
        setAsked(false);
        props.onAdd({ id: typed.id, username: typed.username, name: props.name.trim() }, creation);
      }}
    >
      <TextField
        label={words.typed}
        value={props.text}
        hint={props.proposed ? words.fromTab : words.typedHint}
        error={asked && (typed.state === "wrong" || typed.state === "empty") ? words.notAPage : undefined}
        selectOnFocus={props.proposed}
        onType={(text) => {
          setAsked(false);
          props.onType({ typed: text });
        }}
      />
      {(needsId || props.extraId !== "") && (
        <TextField
          label={words.id}
          value={props.extraId}
          hint={`${needsId ? `${words.idNeeded(typed.username)} ` : ""}${words.whereIsId}`}
          error={wrongId}
          onType={(text) => props.onType({ extraId: text })}
        />
      )}
      {(typed.state === "page" || needsId) && (
        <>
          <TextField label={words.name} value={props.name} onType={(text) => props.onType({ name: text })} />
          <Radios
            legend={words.connectedQuestion}
            value={creation}
            choices={[
              { value: "suggest", label: words.connectedYes },
              { value: "automatic", label: words.connectedNo },
            ]}
            onChoose={setCreation}
          />
        </>
      )}
      <button type="submit" class={props.main ? "primary" : undefined} disabled={props.busy}>
        {words.add}
      </button>
      <p class="hint private" role="status">
        {props.said}
      </p>
    </form>
  );
}
