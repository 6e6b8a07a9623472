import type { JSX } from "preact";
import type { PageCheck, Seen } from "@/lib/domain/check";
import { historyWords, seenWords } from "@/lib/language/check-history";
import { momentText } from "@/lib/language/dates";
import { useWords } from "../words";

/** All that is kept of what was seen of a page's connection, newest first: what, from when to when, by which reader. */
export function CheckHistory(props: { readonly check: PageCheck }): JSX.Element | null {
  const { checks, code } = useWords();
  const { routing, permissions } = props.check;
  const words = historyWords(code);
  if (routing.length + permissions.length === 0) return null;
  return (
    <details class="check-history">
      <summary>{words.title(routing.length + permissions.length)}</summary>
      <p class="hint">{words.about}</p>
      <Table caption={checks.card.routing} history={routing} />
      <Table caption={checks.card.permissions} history={permissions} />
    </details>
  );
}

function Table(props: { readonly caption: string; readonly history: readonly Seen[] }): JSX.Element | null {
  const { code } = useWords();
  const words = historyWords(code);
  if (props.history.length === 0) return null;
  return (
    <table>
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.first}</th>
          <th scope="col">{words.last}</th>
          <th scope="col">{words.reader}</th>
        </tr>
      </thead>
      <tbody>
        {props.history.toReversed().map((seen) => (
          <tr key={seen.firstAt}>
            <th scope="row">{seenWords(seen.finding, code)}</th>
            <td>{momentText(seen.firstAt)}</td>
            <td>{momentText(seen.lastAt)}</td>
            <td>{seen.reader}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
