import { resolve } from "node:path";
import { root } from "../run.mjs";
import { isShape, SHAPES, type Shape } from "./page/rows.ts";

export interface BenchOptions {
  readonly quick: boolean;
  /** The measurements wanted, in the order in which they are made. */
  readonly measures: readonly string[];
  /** Whether these were named one by one: then they are made anew, whatever was kept. */
  readonly named: boolean;
  /** Takes what was kept of earlier runs over the same build for what is not measured now. */
  readonly resume: boolean;
  /** Whether what is measured is worth keeping for a run that goes on. */
  readonly keeps: boolean;
  /** Files and folders of contenders from elsewhere. */
  readonly added: readonly string[];
  /** The shape of the list that the measurements of lists and rows are made on. */
  readonly shape: Shape;
  /** Where the report goes; null: it is only printed. */
  readonly out: string | null;
  /** Whether the README's table is written too. */
  readonly readme: boolean;
  readonly build: string | undefined;
}

const FLAGS = ["--quick", "--resume"];
const VALUED = ["--only", "--add", "--page", "--out", "--build"];

/**
 * What was asked for on the command line. Only a full run over the usual build and the usual page writes the documents,
 * made at once or in several runs of which the last goes on.
 *
 * @throws an error with a sentence for the person who typed it
 */
export function readOptions(words: readonly string[], measures: readonly string[]): BenchOptions {
  const given: [string, string][] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (FLAGS.includes(word)) given.push([word, ""]);
    else if (VALUED.includes(word)) {
      const value = words[at + 1];
      if (value === undefined || value.startsWith("--")) throw new Error(`${word} wants a value.`);
      given.push([word, value]);
      at += 1;
    } else throw new Error(`There is no option ${word}; there are ${[...FLAGS, ...VALUED].join(", ")}.`);
  }
  const all = (name: string): string[] => given.filter(([word]) => word === name).map(([, value]) => value);
  const last = (name: string): string | undefined => all(name).at(-1);
  const listed = all("--only").flatMap((value) => value.split(","));
  const unknown = listed.filter((name) => !measures.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no measurement ${unknown.join(", ")}; there are ${measures.join(", ")}.`);
  const shape = last("--page") ?? "linked";
  if (!isShape(shape))
    throw new Error(`There is no page ${shape}; there are ${Object.keys(SHAPES).join(", ")}.`);
  const quick = all("--quick").length > 0;
  // npm runs this in the checkout: what was typed is meant from where it was typed.
  const from = (path: string): string => resolve(process.env.INIT_CWD ?? ".", path);
  const build = all("--build").map(from).at(-1);
  const out = all("--out").map(from).at(-1);
  const added = all("--add")
    .flatMap((value) => value.split(","))
    .map(from);
  const usual = !quick && added.length === 0 && shape === "linked" && build === undefined;
  const named = listed.length > 0;
  const resume = all("--resume").length > 0;
  if (resume && !usual)
    throw new Error("--resume goes on with a full run: it takes no --quick, --add, --page or --build.");
  const writes = usual && (resume || !named);
  return {
    quick,
    measures: measures.filter((name) => !named || listed.includes(name)),
    named,
    resume,
    keeps: usual,
    added,
    shape,
    out: out ?? (writes ? `${root}/docs/bench.md` : null),
    readme: writes && out === undefined,
    build,
  };
}
