import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import * as workSentences from "@/lib/language/panel/work";
import { Notice } from "../notice";
import { useWordsOf } from "../words";

/**
 * Stored settings that can't be read: saved as they lie, or begun anew once that is confirmed. Nothing is overwritten
 * before a person says so.
 */
export function DamagedSettings(props: {
  /** Where in the settings, for who is asked for help. */
  readonly detail: string;
  readonly onSave: () => void;
  readonly onReset: () => void;
}): JSX.Element {
  const words = useWordsOf(workSentences).data;
  const [asks, setAsks] = useState(false);
  const id = useId();
  return (
    <Notice kind="error" live>
      <p>{words.damagedSettings}</p>
      {props.detail !== "" && <p class="detail">{props.detail}</p>}
      <div class="actions">
        <button type="button" onClick={props.onSave}>
          {words.saveRaw}
        </button>
        <button type="button" class="danger" disabled={asks} onClick={() => setAsks(true)}>
          {words.reset}
        </button>
      </div>
      {asks && (
        <div class="ask" role="alertdialog" aria-labelledby={`${id}-ask`} aria-describedby={`${id}-why`}>
          <p id={`${id}-ask`}>
            <strong>{words.resetAsk.title}</strong>
          </p>
          <p id={`${id}-why`}>{words.resetAsk.text}</p>
          <div class="actions">
            <button type="button" onClick={() => setAsks(false)}>
              {words.resetAsk.no}
            </button>
            <button type="button" class="danger" onClick={props.onReset}>
              {words.resetAsk.yes}
            </button>
          </div>
        </div>
      )}
    </Notice>
  );
}
