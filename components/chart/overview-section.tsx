import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { actions, type Gate } from "@/lib/domain/decision";
import { type Statistics, waitEdges } from "@/lib/domain/statistics";
import { dateText } from "@/lib/language/dates";
import * as overviewSentences from "@/lib/language/panel/overview";
import { useWordsOf } from "../words";
import { BarTable } from "./bar-table";
import { Legend, SERIES } from "./patterns";
import { StackedBars } from "./stacked-bars";

/** The overview's charts, each with its figures in a table. */
export function OverviewSection(props: {
  readonly statistics: Statistics;
  readonly nameOf: (pageId: string) => string;
}): JSX.Element {
  const words = useWordsOf(overviewSentences);
  const { statistics } = props;
  const decided = [...statistics.actions.values()].some((count) => count > 0);
  if (statistics.tickets === 0 && !decided) return <p class="empty">{words.nothing}</p>;
  const head = [words.what, words.count] as const;
  const ignored: readonly [Gate, number][] = [...statistics.ignored].toSorted(([, a], [, b]) => b - a);
  return (
    <div class="stack">
      <PerDay {...props} />
      <section class="card stack" aria-label={words.waits}>
        <h3>{words.waits}</h3>
        {statistics.medianWait !== null && (
          <p>
            {words.median(
              statistics.medianWait,
              statistics.waits.reduce((all, count) => all + count, 0),
            )}
          </p>
        )}
        <BarTable
          name={words.waits}
          head={head}
          rows={statistics.waits.map((value, index) => ({
            label: words.wait(waitEdges[index - 1] ?? 0, waitEdges[index] ?? null),
            value,
          }))}
        />
        {statistics.byHand > 0 && <p class="hint">{words.byHand(statistics.byHand)}</p>}
      </section>
      {decided && (
        <section class="card stack" aria-label={words.chosen}>
          <h3>{words.chosen}</h3>
          <BarTable
            name={words.chosen}
            head={head}
            rows={actions.map((action) => ({
              label: words.actions[action],
              value: statistics.actions.get(action) ?? 0,
            }))}
          />
          {ignored.length > 0 && (
            <>
              <h4 class="chart-part">{words.ignored}</h4>
              <BarTable
                name={words.ignored}
                head={head}
                rows={ignored.map(([gate, value]) => ({ label: words.gates[gate], value }))}
              />
            </>
          )}
        </section>
      )}
    </div>
  );
}

function PerDay(props: {
  readonly statistics: Statistics;
  readonly nameOf: (pageId: string) => string;
}): JSX.Element {
  const words = useWordsOf(overviewSentences);
  const id = useId();
  const { days, pages, tickets } = props.statistics;
  // The busiest pages have a pattern of their own; the rest share the last one.
  const own = pages.length > SERIES ? pages.slice(0, SERIES - 1) : pages;
  const rest = pages.slice(own.length);
  const series = [...own.map(props.nameOf), ...(rest.length > 0 ? [words.others] : [])];
  const columns = days.map(({ start, byPage }) => {
    const count = (page: string): number => byPage.get(page) ?? 0;
    const others = rest.reduce((all, page) => all + count(page), 0);
    return { label: dateText(start), values: [...own.map(count), ...(rest.length > 0 ? [others] : [])] };
  });
  return (
    <section class="card stack" aria-label={words.perDay}>
      <h3>{words.perDay}</h3>
      <p>{words.perDaySummary(tickets, pages.length)}</p>
      <Legend id={id} series={series} />
      <StackedBars name={words.perDay} series={series} columns={columns} />
      <details>
        <summary>{words.table}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <section class="chart-table" tabIndex={0} aria-label={words.table}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.day}</th>
                {series.map((name) => (
                  <th key={name} scope="col" class="private">
                    {name}
                  </th>
                ))}
                <th scope="col">{words.total}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map(({ label, values }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {values.map((value, index) => (
                    <td key={series[index]}>{value}</td>
                  ))}
                  <td>{values.reduce((all, value) => all + value, 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  );
}
