import type { JSX } from "preact";
import { useState } from "preact/hooks";
import * as workSentences from "@/lib/language/panel/work";
import { Notice } from "../notice";
import { Question } from "../question";
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
        <Question
          words={words.resetAsk}
          text={words.resetAsk.text}
          onNo={() => setAsks(false)}
          onYes={props.onReset}
        />
      )}
    </Notice>
  );
}
