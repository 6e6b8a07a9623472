// `npm test`: everything that must hold, on a fresh clone too. Each stage says how long it took; all of them run, so
// that one look shows everything that is wrong.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { lintFirefox } from "./lint-firefox.mjs";
import { main, root, run, Stop, took, tool } from "./run.mjs";
import { setUp } from "./setup.mjs";

const reports = join(root, ".output", "reports");

/** A check that either holds or prints what is wrong. */
const check =
  (command, ...args) =>
  async () => {
    const { code, output } = await run(tool(command), args);
    if (code !== 0) console.log(output.trimEnd());
    return { ok: code === 0 };
  };

/** One of vitest's projects. Its tests are counted from its own report. */
const tests = (project) => async () => {
  const report = join(reports, `${project}.json`);
  rmSync(report, { force: true });
  const { code } = await run(
    tool("vitest"),
    ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    { show: true },
  );
  const { passed, failed } = countsOf(report);
  // Nothing run is nothing proven.
  return { ok: code === 0 && failed === 0 && passed > 0, passed, failed };
};

function countsOf(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

const stages = [
  ["lint and format", check("biome", "ci", "--colors=off", ".")],
  ["types", check("tsc", "--noEmit")],
  ["build for Chromium", check("wxt", "build")],
  ["build for Firefox", check("wxt", "build", "-b", "firefox", "--mv3")],
  ["Firefox add-on rules", lintFirefox],
  ["unit and architecture tests", tests("unit")],
  ["stage tests", tests("stage")],
  ["end-to-end tests in both browsers", tests("e2e")],
];

await main(async () => {
  const start = performance.now();
  await setUp();
  mkdirSync(reports, { recursive: true });
  console.log(`Ready after ${took(performance.now() - start)}, ${availableParallelism()} cores.`);

  const results = [];
  for (const [name, work] of stages) {
    console.log(`\n▶ ${name}`);
    const begun = performance.now();
    const result = { passed: 0, failed: 0, ...(await work()), name, ms: performance.now() - begun };
    console.log(`${result.ok ? "✔" : "✘"} ${name} (${took(result.ms)})`);
    results.push(result);
  }

  console.log("\nSummary");
  for (const { ok, name, ms, passed, failed } of results) {
    const counts = passed + failed > 0 ? `, ${passed} passed, ${failed} failed` : "";
    console.log(`  ${ok ? "✔" : "✘"} ${name}: ${took(ms)}${counts}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`  in all ${took(performance.now() - start)}\n`);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  const broken = results.filter(({ ok }) => !ok);
  if (broken.length > 0) throw new Stop(`Not in order: ${broken.map(({ name }) => name).join("; ")}.`);
});
