import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { measureClick } from "./measures/click.ts";
import { measureElsewhere } from "./measures/elsewhere.ts";
import { measureKeywords } from "./measures/keywords.ts";
import { measureLists } from "./measures/lists.ts";
import { measureLoad } from "./measures/load.ts";
import { measureLookups } from "./measures/lookups.ts";
import { measureMutations } from "./measures/mutations.ts";
import { measureNavigation } from "./measures/navigation.ts";
import { measureOutbox } from "./measures/outbox.ts";
import { measurePages } from "./measures/pages.ts";
import { measureRebuild } from "./measures/rebuild.ts";
import { measureRecycled } from "./measures/recycled.ts";
import { measureShapes } from "./measures/shapes.ts";
import { measureSizes } from "./measures/sizes.ts";
import { measureWorker } from "./measures/worker.ts";
import { readOptions } from "./options.ts";
import { putBetween, type Section, SIGNS, writeReport, writeShort } from "./report.ts";
import { type BenchScene, openBench } from "./scene.ts";

/*
 * `npm run bench`: what the production build costs, against the same pages without it, in one run.
 *   --quick           fewer and smaller rounds, nothing written
 *   --only a,b        these measurements alone, nothing written
 *   --add PATH        one more contender: a script or the folder of an unpacked extension; may be given several times
 *   --page SHAPE      lists of another shape; nothing written
 *   --out FILE        the report is written there in any case
 *   --build DIR       another build than .output/chrome-mv3
 */

const MEASURES: Readonly<Record<string, (scene: BenchScene, quick: boolean) => Promise<Section>>> = {
  load: measureLoad,
  lists: measureLists,
  shapes: measureShapes,
  recycled: measureRecycled,
  mutations: measureMutations,
  navigation: measureNavigation,
  elsewhere: measureElsewhere,
  pages: measurePages,
  worker: measureWorker,
  click: measureClick,
  keywords: measureKeywords,
  outbox: measureOutbox,
  sizes: measureSizes,
  // Last: they fill the mirror and the database.
  lookups: measureLookups,
  rebuild: measureRebuild,
};
/** No measurement takes as long: one that does hangs. In ms. */
const PATIENCE = 600_000;

const options = (() => {
  try {
    return readOptions(process.argv.slice(2), Object.keys(MEASURES));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
})();

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It is not done after ${ms / 1000} s.`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const begun = performance.now();
const scene = await openBench(options);
try {
  const sections: Section[] = [];
  const failed: string[] = [];
  for (const name of options.measures) {
    const measure = MEASURES[name];
    if (measure === undefined) continue;
    const start = performance.now();
    const section = await within(PATIENCE, measure(scene, options.quick)).catch((error: unknown) => {
      // The others are worth having all the same.
      console.error(`${name} failed:`, error);
      process.exitCode = 1;
      failed.push(name);
    });
    console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
    if (section === undefined) continue;
    sections.push(section);
    for (const { what, measured, budget, mark } of section.verdicts)
      console.log(`  ${SIGNS[mark]} ${what}: ${measured}${budget === "" ? "" : ` (budget ${budget})`}`);
  }
  const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
  const machine = `${await scene.driver.browser.version()}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), Node ${process.version}`;
  const report = writeReport(sections, [
    machine,
    `${options.quick ? "a quick run: fewer rounds, no list of 5 000 rows" : "a full run"} of ${minutes} minutes; the machine's load at the end ${loadavg()[0]?.toFixed(1)} (the bench alone makes about 1)`,
    ...(options.shape === "linked" ? [] : [`lists of the shape "${options.shape}"`]),
    ...(failed.length === 0 ? [] : [`failed, and missing below: ${failed.join(", ")}`]),
  ]);
  if (options.out === null) console.log(`\n${report}`);
  else writeFileSync(options.out, report);
  if (options.readme && failed.length === 0) {
    const short = writeShort(
      sections,
      `${machine}. All of it, with the peers: [docs/bench.md](docs/bench.md).`,
    );
    writeFileSync("README.md", putBetween(readFileSync("README.md", "utf8"), short));
  }
  console.log(`${minutes} minutes`);
} finally {
  await scene.stop();
}
