import { guide } from "./guide.ts";
import type { Mark, Verdict } from "./judge.ts";

/** One measurement: its verdicts, and a table for whoever wants to know more. */
export interface Section {
  readonly title: string;
  readonly how: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly verdicts: readonly Verdict[];
}

const MARKS: Readonly<Record<Mark, string>> = {
  met: "✓",
  missed: "**missed**",
  open: "cannot tell",
  told: "",
};
export const SIGNS: Readonly<Record<Mark, string>> = { met: "✔", missed: "✘", open: "?", told: "·" };

/** A table as the formatter of this repository writes it: each column as wide as its widest cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) =>
    Math.max(3, ...[head, ...rows].map((cells) => [...(cells[at] ?? "")].length)),
  );
  const pad = (cell: string, at: number): string => {
    const space = " ".repeat(Math.max(0, (widths[at] ?? 0) - [...cell].length));
    return at === 0 ? cell + space : space + cell;
  };
  const line = (cells: readonly string[]): string =>
    `| ${head.map((_, at) => pad(cells[at] ?? "", at)).join(" | ")} |`;
  const rule = widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(head), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
}

const verdictRow = ({ what, budget, measured, mark }: Verdict): string[] => [
  what,
  budget,
  measured,
  MARKS[mark],
];

/** @param measurements the names of all that can be asked for */
export function writeReport(
  sections: readonly Section[],
  circumstances: readonly string[],
  measurements: readonly string[],
): string {
  const verdicts = sections.flatMap((section) => section.verdicts);
  const details = sections.map(
    ({ title, how, head, rows }) =>
      `## ${title}\n\n${how}\n${head.length === 0 ? "" : `\n${table(head, rows)}\n`}`,
  );
  return [
    "# Measurements",
    "",
    "Written by `npm run bench`; nothing here is typed by hand. What is compared was measured in turns within one run. Medians; a single",
    "row of numbers with the middle half of its runs in brackets, a budget's figure with where it would lie in 95 of 100 runs like this one.",
    "A budget has a mark only where all of that lies on one side of it: `cannot tell` means that the machine was too busy, or the difference",
    "too small, for this run.",
    "",
    ...circumstances.map((each) => `- ${each}`),
    "",
    "## Budgets",
    "",
    table(["what", "budget", "measured", ""], verdicts.map(verdictRow)),
    "",
    ...reasonsOf(verdicts),
    details.join("\n"),
    guide(measurements),
  ].join("\n");
}

const isShort = ({ short, mark }: Verdict): boolean => short !== undefined || mark === "missed";

/** What is missed, and what could not be told where a reason is known, each with its reason. */
function reasonsOf(verdicts: readonly Verdict[]): string[] {
  const told = verdicts.flatMap(({ mark, what, short, why }) => {
    if (mark === "missed") return [`- Missed: ${short ?? what}. ${why ?? "No reason is known yet."}`];
    return mark === "open" && why !== undefined ? [`- Cannot tell: ${short ?? what}. ${why}`] : [];
  });
  return told.length === 0 ? [] : [...told, ""];
}

/** The README's part: the lines that have a short name and all that is missed, the reasons, and how it was measured. */
export function writeShort(sections: readonly Section[], circumstances: readonly string[]): string {
  const chosen = sections.flatMap((section) => section.verdicts).filter(isShort);
  const rows = chosen.map((verdict) => verdictRow({ ...verdict, what: verdict.short ?? verdict.what }));
  return [
    table(["what", "budget", "measured", ""], rows),
    "",
    ...reasonsOf(chosen),
    ...circumstances.map((each) => `- Measured: ${each}`),
    "- All of it, with the other ways and each figure's spread: [docs/bench.md](docs/bench.md).",
  ].join("\n");
}

const BEGIN = "<!-- bench: written by `npm run bench` -->";
const END = "<!-- /bench -->";

/** Puts a text between the two markers of a document. Throws where they are not there, once each and in order. */
export function putBetween(document: string, inner: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  const alone = begin === document.lastIndexOf(BEGIN) && end === document.lastIndexOf(END);
  if (begin === -1 || end < begin || !alone)
    throw new Error(`There is no one place between ${BEGIN} and ${END}.`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${inner}\n\n${document.slice(end)}`;
}
