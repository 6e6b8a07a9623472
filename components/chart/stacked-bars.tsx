import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { PatternDefs } from "./patterns";

export interface Column {
  readonly label: string;
  /** One per series, in the same order. */
  readonly values: readonly number[];
}

const WIDTH = 640;
const HEIGHT = 180;
const LEFT = 28;
const BOTTOM = 22;

/** A round number at or above the largest sum, and its half: few lines, whole counts. */
export function ceilingOf(most: number): number {
  if (most <= 2) return 2;
  const size = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 4, 5, 10].find((each) => each * size >= most) ?? 10;
  return step * size;
}

/** Bars stacked by series over time. The picture is for looking; its figures stand in the table beneath it. */
export function StackedBars(props: {
  readonly name: string;
  readonly series: readonly string[];
  readonly columns: readonly Column[];
}): JSX.Element {
  const id = useId();
  const sums = props.columns.map(({ values }) => values.reduce((all, value) => all + value, 0));
  const top = ceilingOf(Math.max(0, ...sums));
  const step = (WIDTH - LEFT) / Math.max(1, props.columns.length);
  const bar = Math.min(36, step * 0.72);
  const y = (value: number): number => (HEIGHT - BOTTOM) * (1 - value / top) + 6;
  const every = Math.ceil(props.columns.length / 10);
  return (
    <svg class="chart" role="img" aria-label={props.name} viewBox={`0 0 ${WIDTH} ${HEIGHT + 8}`}>
      <PatternDefs id={id} count={props.series.length} />
      {[0, top / 2, top].map((value) => (
        <g key={value}>
          <line class="chart-line" x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} />
          <text class="chart-text" x={LEFT - 6} y={y(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {props.columns.map((column, place) => {
        const x = LEFT + step * place + (step - bar) / 2;
        return (
          <g key={column.label}>
            {column.values.map((value, index) => {
              const below = column.values.slice(0, index).reduce((all, each) => all + each, 0);
              if (value === 0) return null;
              const height = y(below) - y(below + value);
              return (
                <rect
                  key={props.series[index]}
                  class={`series-${index}`}
                  x={x}
                  y={y(below + value)}
                  width={bar}
                  height={Math.max(1, height - 1)}
                  fill={`url(#${id}-${index})`}
                >
                  <title>{`${column.label} · ${props.series[index] ?? ""}: ${value}`}</title>
                </rect>
              );
            })}
            {place % every === 0 && (
              <text class="chart-text" x={x + bar / 2} y={HEIGHT + 2} text-anchor="middle">
                {column.label.slice(0, 5)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
