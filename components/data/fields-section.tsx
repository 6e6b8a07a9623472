import type { JSX } from "preact";
import { OWN_FIELDS } from "@/lib/domain/own-fields";
import type { Problem } from "@/lib/domain/problem";
import * as optionsSentences from "@/lib/language/panel/options";
import type { TicketField } from "@/lib/panel/ticket-fields";
import { Icon } from "../icon";
import { ProblemNote } from "../notice";
import { useWordsOf } from "../words";

const MARKS: Readonly<Record<string, string>> = { true: "with-icon done", false: "attention" };

/** The custom ticket fields: whether the portal has them, making them, and the trigger that acts on them. */
export function FieldsSection(props: {
  readonly fields: readonly TicketField[] | null;
  readonly loading: boolean;
  readonly creating: string | null;
  readonly problem: Problem | null;
  readonly onLoad: () => void;
  readonly onCreate: (key: string) => void;
}): JSX.Element {
  const words = useWordsOf(optionsSentences).fields;
  // Which fields it is about is known without the portal.
  const fields =
    props.fields ?? (props.problem === null ? null : OWN_FIELDS.map((own) => ({ ...own, present: null })));
  const stateOf = (field: TicketField): string =>
    field.present === null ? words.unknown : field.present ? words.present : words.missing;
  return (
    <div class="stack">
      <p class="lead">{words.intro}</p>
      <section class="card stack" aria-label={words.state}>
        <p class="hint" role="status">
          {props.loading ? words.loading : ""}
        </p>
        <ProblemNote problem={props.problem} />
        {fields !== null && (
          <table>
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.key}</th>
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <tr key={field.key}>
                  <td>{field.name}</td>
                  <td>
                    <code>{field.key}</code>
                  </td>
                  <td>
                    <span class={MARKS[String(field.present)] ?? "with-icon"}>
                      <Icon name={field.present === null ? "info" : field.present ? "success" : "warning"} />
                      {stateOf(field)}
                    </span>
                    {field.present === false && (
                      <button
                        type="button"
                        disabled={props.creating !== null}
                        onClick={() => props.onCreate(field.key)}
                      >
                        {props.creating === field.key ? words.creating : words.create(field.name)}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <button type="button" class="start" disabled={props.loading} onClick={props.onLoad}>
          {words.load}
        </button>
      </section>
      <section class="card stack" aria-label={words.triggerTitle}>
        <h3>{words.triggerTitle}</h3>
        <ol>
          {words.trigger.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </div>
  );
}
