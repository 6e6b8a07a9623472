import { nice, ticks } from "d3-array";
import { scaleBand } from "d3-scale";
import { stack } from "d3-shape";
import type { JSX } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import { PatternDefs } from "./patterns";

export interface Column {
  readonly label: string;
  /** One per series, in the same order. */
  readonly values: readonly number[];
}

/** About as many pixels as the picture is wide, so that what is written in it is as large as it says. */
const WIDE = 640;
const NARROW = 320;
/** As in the style sheet. */
const narrowScreen = "(width < 40rem)";
const HEIGHT = 180;
const LEFT = 28;
const TOP = 6;
const BOTTOM = 164;
const WIDEST_BAR = 36;

function useWidth(): number {
  const [narrow, setNarrow] = useState(() => matchMedia(narrowScreen).matches);
  useEffect(() => {
    const query = matchMedia(narrowScreen);
    const lifetime = new AbortController();
    query.addEventListener("change", () => setNarrow(query.matches), { signal: lifetime.signal });
    return () => lifetime.abort();
  }, []);
  return narrow ? NARROW : WIDE;
}

/**
 * Bars stacked by series over time. The picture is for looking; its figures stand in the table beneath it. D3 computes
 * scales, lines and stacks and draws nothing itself: what it draws would be styled in attributes, which our pages' content
 * security policy refuses.
 */
export function StackedBars(props: {
  readonly name: string;
  readonly series: readonly string[];
  readonly columns: readonly Column[];
}): JSX.Element {
  const id = useId();
  const width = useWidth();
  const { columns } = props;
  const most = Math.max(2, ...columns.map(({ values }) => values.reduce((all, value) => all + value, 0)));
  const [, top] = nice(0, most, 2);
  const y = (value: number): number => BOTTOM - (value / top) * (BOTTOM - TOP);
  const band = scaleBand<number>(columns.keys(), [LEFT, width]).paddingInner(0.28).paddingOuter(0.14);
  const bar = Math.min(WIDEST_BAR, band.bandwidth());
  const middle = (place: number): number => (band(place) ?? LEFT) + band.bandwidth() / 2;
  const stacks = stack<unknown, Column, number>()
    .keys(props.series.keys())
    .value(({ values }, series) => values[series] ?? 0)(columns);
  const every = Math.ceil((columns.length * 64) / width);
  return (
    <svg class="chart" role="img" aria-label={props.name} viewBox={`0 0 ${width} ${HEIGHT + 8}`}>
      <PatternDefs id={id} count={props.series.length} />
      {ticks(0, top, 2).map((value) => (
        <g key={value}>
          <line class="chart-line" x1={LEFT} x2={width} y1={y(value)} y2={y(value)} />
          <text class="chart-text" x={LEFT - 6} y={y(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {stacks.map((series) =>
        series.map(([from, to], place) =>
          from === to ? null : (
            <rect
              key={columns[place]?.label}
              class={`series-${series.key}`}
              x={middle(place) - bar / 2}
              y={y(to)}
              width={bar}
              height={Math.max(1, y(from) - y(to) - 1)}
              fill={`url(#${id}-${series.key})`}
            >
              <title>{`${columns[place]?.label ?? ""} · ${props.series[series.key] ?? ""}: ${to - from}`}</title>
            </rect>
          ),
        ),
      )}
      {columns.map(({ label }, place) =>
        place % every === 0 ? (
          <text key={label} class="chart-text" x={middle(place)} y={HEIGHT + 2} text-anchor="middle">
            {label.slice(0, 5)}
          </text>
        ) : null,
      )}
    </svg>
  );
}
