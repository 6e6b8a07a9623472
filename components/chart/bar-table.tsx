import type { JSX } from "preact";

/** A table whose figures are drawn beside them: a chart that reads as what it is. */
export function BarTable(props: {
  readonly name: string;
  readonly head: readonly [string, string];
  readonly rows: readonly { readonly label: string; readonly value: number }[];
}): JSX.Element {
  const most = Math.max(1, ...props.rows.map(({ value }) => value));
  return (
    <table class="bar-table">
      <caption class="unseen">{props.name}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{props.head[0]}</th>
          <th scope="col">{props.head[1]}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class="bar-fill" width={(100 * value) / most} height="10" />
              </svg>
              <span>{value}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
