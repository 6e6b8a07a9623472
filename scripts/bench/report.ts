/** One line of the design's budgets with what was measured. */
export interface Verdict {
  readonly what: string;
  readonly budget: string;
  readonly measured: string;
  /** Null where nothing was promised: the number is told for its own sake. */
  readonly met: boolean | null;
}

/** One measurement: its verdicts, and a table for whoever wants to know more. */
export interface Section {
  readonly title: string;
  readonly how: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly verdicts: readonly Verdict[];
}

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map((_, at) => (at === 0 ? "---" : "--:"))), ...rows.map(line)].join("\n");

const MARK = (met: boolean | null): string => (met === null ? "" : met ? "✓" : "**missed**");

export function writeReport(sections: readonly Section[], circumstances: readonly string[]): string {
  const verdicts = sections.flatMap((section) => section.verdicts);
  const summary = table(
    ["what", "budget", "measured", ""],
    verdicts.map(({ what, budget, measured, met }) => [what, budget, measured, MARK(met)]),
  );
  const details = sections.map(
    ({ title, how, head, rows }) =>
      `## ${title}\n\n${how}\n${head.length === 0 ? "" : `\n${table(head, rows)}\n`}`,
  );
  return [
    "# Measurements",
    "",
    "Written by `npm run bench`; nothing here is typed by hand. Medians, with the middle half of the runs in brackets; what is compared was",
    "measured in turns within one run.",
    "",
    ...circumstances.map((each) => `- ${each}`),
    "",
    "## Budgets",
    "",
    summary,
    "",
    details.join("\n"),
  ].join("\n");
}
