import { root, run, tool } from "../../run.mjs";
import { atMost } from "../judge.ts";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { estimateOf, spreadOf, sure, told } from "../stats.ts";

const LIMIT = 100;

/** The rules' search, each time in a process of its own, as the command `scripts/bench/keywords.ts` measures it. */
export async function measureKeywords(_: BenchScene, quick: boolean): Promise<Section> {
  const outputs: string[] = [];
  for (let round = 0; round < (quick ? 3 : 7); round += 1) {
    const { code, output } = await run(tool("tsx"), [`${root}/scripts/bench/keywords.ts`]);
    // It ends with 1 when it misses its budget: that is told below.
    if (!output.includes("fastest of seven")) throw new Error(`It ended with ${code}: ${output}`);
    outputs.push(output);
  }
  const read = (line: string): number[] =>
    outputs.map((output) => Number(new RegExp(`${line}:?\\s+([\\d.]+)`).exec(output)?.[1] ?? Number.NaN));
  const cold = read("first run, with compiling");
  const best = read("fastest of seven");
  const sureCold = estimateOf(cold);
  const sureBest = estimateOf(best);
  return {
    title: "Keywords",
    how: `10 000 comments against 500 keywords, in Node, ${outputs.length} processes of their own; beside it plain \`includes\` for each keyword, which finds other things.`,
    head: ["", "ms"],
    rows: [
      ["first run in a new process, with compiling the keywords", told(spreadOf(cold))],
      ["of that compiling", told(spreadOf(read("of which compiling")))],
      ["fastest of seven", told(spreadOf(best))],
      ["plain `includes`, fastest of seven", told(spreadOf(read("plain includes")))],
    ],
    verdicts: [
      {
        what: "rules: 10 000 comments × 500 keywords",
        budget: "≤ 100 ms",
        measured: `${sure(sureBest)} ms`,
        mark: atMost(sureBest, LIMIT),
        short: "rules: 10 000 comments × 500 keywords",
      },
      {
        what: "the same for the very first time in a process, with compiling the keywords",
        budget: "",
        measured: `${sure(sureCold)} ms`,
        mark: "told",
      },
    ],
  };
}
