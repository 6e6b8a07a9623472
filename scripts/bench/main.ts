import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { root } from "../run.mjs";
import { circumstancesOf } from "./circumstances.ts";
import { keep, nameOf, type Results, readKept } from "./kept.ts";
import { MEASURES } from "./measures.ts";
import { readOptions } from "./options.ts";
import { putBetween, writeReport, writeShort } from "./report.ts";
import { runAll } from "./run.ts";
import { openBench } from "./scene.ts";

/*
 * `npm run bench`: what the production build costs, against the same pages without it, in one run.
 *   --quick           fewer and smaller rounds, nothing written
 *   --only a,b        these measurements alone
 *   --resume          goes on with what earlier runs over the same build have measured, and writes the documents
 *   --add PATH        one more contender: a script or the folder of an unpacked extension; may be given several times
 *   --page SHAPE      lists of another shape; nothing written
 *   --out FILE        the report is written there in any case
 *   --build DIR       another build than .output/chrome-mv3
 */

/** Each finished measurement of a full run, for a run that goes on. */
const KEPT = `${root}/.output/bench.json`;

const options = (() => {
  try {
    return readOptions(process.argv.slice(2), Object.keys(MEASURES));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
})();

const scene = await openBench(options);
try {
  const version = await scene.driver.browser.version();
  const machine = `${version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), Node ${process.version}`;
  const name = nameOf(scene.directory, machine);
  const before = options.keeps && (options.resume || options.named) ? readKept(KEPT, name) : {};
  const known = options.resume ? before : {};
  const names = options.measures.filter((each) => options.named || known[each] === undefined);
  const { results: fresh, failed } = await runAll(
    scene,
    { measures: MEASURES, names, quick: options.quick },
    (results) => {
      if (options.keeps) keep(KEPT, name, { ...before, ...results });
    },
  );
  if (failed.length > 0) process.exitCode = 1;
  const results: Results = { ...known, ...fresh };
  const inOrder = Object.keys(MEASURES).flatMap((each) => results[each] ?? []);
  const sections = inOrder.map(({ section }) => section);
  const circumstances = circumstancesOf({
    ...options,
    machine,
    results: inOrder,
    failed,
    leftOut: scene.leftOut,
  });
  const report = writeReport(sections, circumstances, Object.keys(MEASURES));
  const missing = options.keeps
    ? Object.keys(MEASURES).filter((each) => results[each] === undefined && !failed.includes(each))
    : [];
  // The documents tell everything or stay as they are: a few figures in place of all would pass for the whole.
  const writes = options.out !== null && (!options.readme || missing.length === 0);
  if (options.out !== null && writes) writeFileSync(options.out, report);
  else console.log(`\n${report}`);
  if (options.readme && writes) {
    const short = writeShort(sections, circumstances);
    writeFileSync(`${root}/README.md`, putBetween(readFileSync(`${root}/README.md`, "utf8"), short));
  } else if (options.readme) {
    console.error(
      `Nothing is written: ${missing.join(", ")} are not measured yet. --resume without --only goes on.`,
    );
  }
} finally {
  await scene.stop();
}
