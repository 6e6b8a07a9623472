import type { JSX } from "preact";
import { useId } from "preact/hooks";

/** Asked before what loses something is done: the way that loses nothing stands first. */
export function Question(props: {
  readonly words: { readonly title: string; readonly no: string; readonly yes: string };
  readonly text: string;
  readonly onNo: () => void;
  readonly onYes: () => void;
}): JSX.Element {
  const { words } = props;
  const id = useId();
  return (
    <div class="ask" role="alertdialog" aria-labelledby={`${id}-ask`} aria-describedby={`${id}-why`}>
      <p id={`${id}-ask`}>
        <strong>{words.title}</strong>
      </p>
      <p id={`${id}-why`}>{props.text}</p>
      <div class="actions">
        <button type="button" onClick={props.onNo}>
          {words.no}
        </button>
        <button type="button" class="danger" onClick={props.onYes}>
          {words.yes}
        </button>
      </div>
    </div>
  );
}
