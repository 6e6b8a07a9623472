import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { measureMutations, measureNavigation, measureRecycled, measureShapes } from "./measures/changes.ts";
import { measureLists } from "./measures/lists.ts";
import { measureLoad } from "./measures/load.ts";
import { measureElsewhere, measureLookups, measurePages, measureSizes } from "./measures/own.ts";
import { measureKeywords, measureOutbox } from "./measures/rules.ts";
import { measureClick } from "./measures/work.ts";
import { type Section, writeReport } from "./report.ts";
import { type BenchScene, openBench } from "./scene.ts";

/*
 * `npm run bench`: what the production build costs, against the same pages without it, in one run.
 *   --quick         fewer and smaller rounds, nothing written
 *   --only a,b      these measurements alone, nothing written
 *   --out FILE      written there in any case
 *   --build DIR     another build than .output/chrome-mv3
 */

const measures: Readonly<Record<string, (scene: BenchScene, quick: boolean) => Promise<Section>>> = {
  load: measureLoad,
  lists: measureLists,
  shapes: measureShapes,
  recycled: measureRecycled,
  mutations: measureMutations,
  navigation: measureNavigation,
  elsewhere: measureElsewhere,
  pages: measurePages,
  click: measureClick,
  keywords: measureKeywords,
  outbox: measureOutbox,
  sizes: measureSizes,
  // Last: it fills the mirror.
  lookups: measureLookups,
};

const words = process.argv.slice(2);
const after = (name: string): string | undefined => {
  const at = words.indexOf(`--${name}`);
  return at === -1 ? undefined : words[at + 1];
};
const quick = words.includes("--quick");
const only = after("only")?.split(",");
const wanted = Object.keys(measures).filter((name) => only?.includes(name) ?? true);
const unknown = (only ?? []).filter((name) => !(name in measures));
if (unknown.length > 0) {
  console.error(
    `There is no measurement ${unknown.join(", ")}; there are ${Object.keys(measures).join(", ")}.`,
  );
  process.exit(1);
}

const scene = await openBench({ extension: after("build") });
try {
  const sections: Section[] = [];
  for (const name of wanted) {
    const begun = performance.now();
    const section = await measures[name]?.(scene, quick).catch((error: unknown) => {
      // The others are worth having all the same.
      console.error(`${name} failed:`, error);
      process.exitCode = 1;
    });
    if (section === undefined) continue;
    sections.push(section);
    console.log(`${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    for (const { what, measured, budget, met } of section.verdicts)
      console.log(
        `  ${met === false ? "✘" : "✔"} ${what}: ${measured}${budget === "" ? "" : ` (budget ${budget})`}`,
      );
  }
  const report = writeReport(sections, [
    `${await scene.driver.browser.version()}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), Node ${process.version}`,
    `${quick ? "a quick run: fewer rounds, no list of 5 000 rows" : "a full run"}; the machine's load at the end ${loadavg()[0]?.toFixed(1)}`,
  ]);
  const out = after("out") ?? (quick || only !== undefined ? undefined : "docs/bench.md");
  if (out === undefined) console.log(`\n${report}`);
  else writeFileSync(out, report);
} finally {
  await scene.stop();
}
