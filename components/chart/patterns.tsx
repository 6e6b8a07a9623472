import type { JSX } from "preact";

/** How many series can be told apart by pattern and colour. */
export const SERIES = 5;

/** Each series has a pattern beside its colour: a chart must be readable without colours. */
const strokes = ["", "M0 8 8 0", "M4 0v8", "M0 4h8", "M0 0 8 8M0 8 8 0"] as const;

export function PatternDefs(props: { readonly id: string; readonly count: number }): JSX.Element {
  return (
    <defs>
      {strokes.slice(0, Math.min(props.count, SERIES)).map((path, index) => (
        <pattern
          key={path}
          id={`${props.id}-${index}`}
          class={`series-${index}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <rect class="series-fill" width="8" height="8" />
          <path class="series-stroke" d={path} />
        </pattern>
      ))}
    </defs>
  );
}

/** What a series looks like, beside its name. */
export function Legend(props: { readonly id: string; readonly series: readonly string[] }): JSX.Element {
  return (
    <ul class="chart-legend">
      {props.series.map((name, index) => (
        <li key={name}>
          <svg width="14" height="14" aria-hidden="true">
            <PatternDefs id={`${props.id}-${index}`} count={props.series.length} />
            <rect
              class={`series-${index}`}
              width="14"
              height="14"
              rx="3"
              fill={`url(#${props.id}-${index}-${index})`}
            />
          </svg>
          <span class="private">{name}</span>
        </li>
      ))}
    </ul>
  );
}
