import { useState } from "preact/hooks";
import type { CheckWords } from "@/lib/language/checks";
import { onTrusted, stopKeys } from "../badge/trusted";

interface PageName {
  readonly id: string;
  readonly name: string;
}

/** Up to so many pages have a button each; more are chosen from a list. */
const BUTTONS = 3;

/** One verdict beside its row: what was seen, what to do next, when, and what it was before. */
export interface CheckNoteProps {
  readonly words: CheckWords;
  readonly title: string;
  readonly tone: "ok" | "bad" | "unsure";
  readonly verdict: string;
  readonly lines: readonly string[];
  /** Small print: page, dates, drift. */
  readonly facts: readonly string[];
  /** Pages that the verdict may be recorded for, by a person's press. */
  readonly record: readonly PageName[];
  /** The page that the person named by such a press, to be taken back; null where there is nothing to take back. */
  readonly withdraw: PageName | null;
  /** Null where the screen is known: then there is nothing to report. */
  readonly report: (() => string) | null;
  /** In the corner, over what Facebook shows there, it can be put away; null beside a row. */
  readonly onClose: (() => void) | null;
  readonly onRecord: (id: string) => void;
  readonly onWithdraw: (id: string) => void;
  copy(text: string): Promise<boolean>;
}

export function CheckNote(props: CheckNoteProps) {
  const { words, withdraw, onClose } = props;
  const [report, setReport] = useState<string | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const make = (): void => {
    const text = props.report?.() ?? "";
    setReport(text);
    void props.copy(text).then(setCopied);
  };
  return (
    <section class="check" data-tone={props.tone} aria-label={props.title} onKeyDown={stopKeys(null)}>
      <p class="title">
        {words.product} · {props.title}
      </p>
      <p class="verdict" role="status">
        {props.verdict}
      </p>
      {props.lines.length > 0 && (
        <ul>
          {props.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {props.facts.map((fact) => (
        <p key={fact} class="soft">
          {fact}
        </p>
      ))}
      {(props.record.length > 0 || withdraw !== null || props.report !== null || onClose !== null) && (
        <div class="actions">
          {props.record.length <= BUTTONS ? (
            props.record.map((page) => (
              <button key={page.id} type="button" onClick={onTrusted(() => props.onRecord(page.id))}>
                {words.recordFor(page.name)}
              </button>
            ))
          ) : (
            <RecordForOne {...props} />
          )}
          {withdraw !== null && (
            <button type="button" class="quiet" onClick={onFirst(() => props.onWithdraw(withdraw.id))}>
              {words.withdraw(withdraw.name)}
            </button>
          )}
          {props.report !== null && (
            <button type="button" onClick={onTrusted(make)}>
              {words.copyReport}
            </button>
          )}
          {onClose !== null && (
            <button type="button" class="quiet" onClick={onTrusted(onClose)}>
              {words.close}
            </button>
          )}
        </div>
      )}
      {copied !== null && (
        <p class="soft" role="status">
          {copied ? words.copied : words.notCopied}
        </p>
      )}
      {report !== null && <textarea readOnly rows={5} value={report} aria-label={words.report} />}
    </section>
  );
}

/** Many pages: one is chosen from a list, none beforehand. */
function RecordForOne(props: Pick<CheckNoteProps, "words" | "record" | "onRecord">) {
  const { words } = props;
  const [chosen, setChosen] = useState("");
  return (
    <>
      <select
        aria-label={words.whichPage}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        <option value="">{words.whichPage}</option>
        {props.record.map((page) => (
          <option key={page.id} value={page.id}>
            {page.name}
          </option>
        ))}
      </select>
      <button
        type="button"
        disabled={chosen === ""}
        onClick={onTrusted(() => {
          if (chosen !== "") props.onRecord(chosen);
        })}
      >
        {words.record}
      </button>
    </>
  );
}

/** The second press of a double click was meant for the button that stood there before. */
const onFirst = (act: () => void) => (event: MouseEvent) =>
  onTrusted(() => {
    if (event.detail < 2) act();
  })(event);
