import { type ContenderName, contenderNames, interleaved, openContender, TITLES } from "../contenders.ts";
import type { Seen } from "../page/app.ts";
import { type Shape, shapes } from "../page/rows.ts";
import type { Section, Verdict } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { digits, median, percent, spreadOf, told } from "../stats.ts";
import { Tracer } from "../trace.ts";

/** Rows that become another person's, in place and otherwise, looked at in each painted frame. */
export async function measureRecycled(scene: BenchScene, quick: boolean): Promise<Section> {
  const windows = quick ? 40 : 200;
  const tracer = await Tracer.on(scene.driver.browser);
  const names = contenderNames.filter((name) => name !== "page");
  const rows: string[][] = [];
  const seen = new Map<ContenderName, Seen>();
  const tasks = new Map<ContenderName, readonly number[]>();
  for (const name of ["page", ...names] as const) {
    const contender = await openContender(scene, name);
    if (name !== "page")
      seen.set(name, await contender.page.evaluate((count) => window.bench.windows(count), windows));
    await contender.page.evaluate(() => window.bench.mountList(30, 1_000));
    const run = (count: number) => window.bench.churnOnly(count);
    const costs = await tracer.during(() => contender.page.evaluate(run, quick ? 20 : 60));
    tasks.set(name, costs.tasks);
    await contender.close();
  }
  const cost = (name: ContenderName): number =>
    median(tasks.get(name) ?? []) - median(tasks.get("page") ?? []);
  for (const name of names) {
    const { rows: all = 0, missing = 0, wrong = 0, doubled = 0, untold = 0 } = seen.get(name) ?? {};
    const µs = (cost(name) * 1000) / 28;
    rows.push([
      TITLES[name],
      ...[missing, wrong, doubled].map((count) => `${count} (${percent(count / all)})`),
      percent(untold / all),
      digits(µs),
    ]);
  }
  const ours = seen.get("extension");
  const { missing = -1, wrong = -1, doubled = -1 } = ours ?? {};
  const verdicts: Verdict[] = [
    {
      what: `recycled rows, ${windows} windows × 30 rows, in painted frames: without / with a wrong / with two badges`,
      budget: "0 / 0 / 0",
      measured: `${missing} / ${wrong} / ${doubled}`,
      met: missing === 0 && wrong === 0 && doubled === 0,
    },
    {
      what: "recycled rows: added to the page's task for each changed row, against the bound",
      budget: "≤ 1.2×",
      measured: `${digits(cost("extension") / cost("bound"))}× (${digits((cost("extension") * 1000) / 28)} against ${digits((cost("bound") * 1000) / 28)} µs)`,
      met: cost("extension") <= 1.2 * cost("bound"),
    },
  ];
  return {
    title: "Recycled rows",
    how: `${windows} windows of 30 rows: half of them become 12 others' in place, 10 replaced, 3 with another cell, 3 wiped and 2 moved, the other half recycled in place as a whole. Half of the commits are made in a task, half within a frame. State under way: the right badge stands there, hidden, until the storage has answered.`,
    head: ["", "no badge", "wrong badge", "two badges", "state under way", "added, µs a changed row"],
    rows,
    verdicts,
  };
}

/** Changes that are none of the list's. */
export async function measureMutations(scene: BenchScene, quick: boolean): Promise<Section> {
  const total = 100_000;
  const names = quick
    ? (["page", "extension", "naive"] as const)
    : contenderNames.filter((name) => name !== "bound");
  const rows: string[][] = [];
  const verdicts: Verdict[] = [];
  for (const list of [true, false]) {
    const contenders = [];
    for (const name of names) contenders.push(await openContender(scene, name));
    for (const { page } of contenders) {
      // A tab behind another one has no frames.
      await page.bringToFront();
      if (list) await page.evaluate(() => window.bench.mountList(200, 1_000));
      // A search after a navigation lasts two seconds; what is measured is rest.
      await page.evaluate(() => window.bench.sleep(2_500));
    }
    const costs = new Map<ContenderName, number[]>();
    const rounds = quick ? 5 : 9;
    await interleaved(contenders, rounds, async ({ name, page, meter }, round) => {
      const run = (count: number) => window.bench.noise(count);
      const { all } = await meter.during(() => page.evaluate(run, total / 1_000));
      if (round > 0) costs.set(name, [...(costs.get(name) ?? []), all * 10]);
    });
    for (const each of contenders) await each.close();
    const of = (name: ContenderName): number => median(costs.get(name) ?? []);
    const added = (name: ContenderName): number => of(name) - of("page");
    for (const name of names) {
      rows.push([
        `${list ? "a list of 200 rows" : "no list"}: ${TITLES[name]}`,
        told(spreadOf(costs.get(name) ?? [])),
        name === "page" ? "" : digits(added(name)),
        name === "page" ? "" : percent(added(name) / of("page")),
      ]);
    }
    verdicts.push({
      what: `${total} unrelated mutations, ${list ? "with a list" : "without a list"}: added to the page's own cost`,
      budget: "≤ 2.5 %",
      measured: `${percent(added("extension") / of("page"))} (${digits(added("extension"))} of ${digits(of("page"))} ms)`,
      // A run whose own spread is wider than the budget cannot tell.
      met: isSteady(costs.get("page") ?? [], 0.025) ? added("extension") <= 0.025 * of("page") : null,
    });
  }
  return {
    title: "Unrelated mutations",
    how: `${total} changes outside the list (30 % texts, 30 % attributes, 5 % links, 35 % children), a hundred between two microtask checkpoints; processor time of the main thread, measured in tenths and multiplied.`,
    head: ["", "main thread, ms", "added, ms", "of the page's own"],
    rows,
    verdicts,
  };
}

/** Whether the middle half of the runs lies closer together than such a part of their median. */
function isSteady(values: readonly number[], part: number): boolean {
  const { median: middle, low, high } = spreadOf(values);
  return high - low <= part * middle;
}

/** Away from the inbox and back, again and again. */
export async function measureNavigation(scene: BenchScene, quick: boolean): Promise<Section> {
  const visits = quick ? 40 : 200;
  const rows: string[][] = [];
  const grown = new Map<string, { heap: number; nodes: number; listeners: number }>();
  for (const name of ["page", "extension"] as const) {
    const { page, meter, close } = await openContender(scene, name);
    const run = (count: number) => window.bench.visit(count);
    await page.evaluate(run, 40);
    await page.evaluate(() => window.bench.rest());
    const before = await meter.kept();
    const seen = await page.evaluate(run, visits);
    await page.evaluate(() => window.bench.rest());
    const after = await meter.kept();
    const growth = {
      heap: after.heap - before.heap,
      nodes: after.nodes - before.nodes,
      listeners: after.listeners - before.listeners,
    };
    grown.set(name, growth);
    rows.push([
      TITLES[name],
      `${(growth.heap / 1024).toFixed(0)} KiB`,
      String(growth.nodes),
      String(growth.listeners),
      name === "page" ? "" : `${seen.rows - seen.missing - seen.wrong} of ${seen.rows}`,
    ]);
    await close();
  }
  const ours = grown.get("extension") ?? { heap: Number.NaN, nodes: Number.NaN, listeners: Number.NaN };
  const page = grown.get("page") ?? ours;
  return {
    title: "Navigation",
    how: `${visits} visits to another section and back, after 40 to warm up, counted by the browser after collecting garbage. The heap is that of the page and the extension together.`,
    head: ["", "heap grew by", "nodes", "listeners", "right badges after the last"],
    rows,
    verdicts: [
      {
        what: `${visits} navigations: growth of heap / nodes / listeners beyond the page's own`,
        budget: "none",
        measured: `${((ours.heap - page.heap) / 1024).toFixed(0)} KiB / ${ours.nodes - page.nodes} / ${ours.listeners - page.listeners}`,
        met:
          ours.nodes - page.nodes <= 0 &&
          ours.listeners - page.listeners <= 0 &&
          ours.heap - page.heap < 100 * 1024,
      },
    ],
  };
}

/** The other shapes of a list, on which nothing may be wrong either. */
export async function measureShapes(scene: BenchScene, quick: boolean): Promise<Section> {
  const tracer = await Tracer.on(scene.driver.browser);
  const rows: string[][] = [];
  for (const shape of shapes satisfies readonly Shape[]) {
    const costs = new Map<string, readonly number[]>();
    for (const name of ["page", "extension"] as const) {
      const { page, close } = await openContender(scene, name, shape);
      const runs: number[] = [];
      for (let round = 0; round < (quick ? 4 : 10); round += 1) {
        const mount = () => window.bench.mountList(200, 500);
        const { tasks } = await tracer.during(() => page.evaluate(mount));
        if (round > 0) runs.push(...tasks);
      }
      costs.set(name, runs);
      await close();
    }
    const own = median(costs.get("page") ?? []);
    rows.push([
      shape,
      told(spreadOf(costs.get("page") ?? [])),
      digits(median(costs.get("extension") ?? []) - own),
    ]);
  }
  return {
    title: "Other shapes of the same list",
    how: "200 rows at once: with links in a marked list, with links and no mark anywhere, and without any link (where a row carries a badge only after its conversation was opened).",
    head: ["", "the page's task, ms", "added, ms"],
    rows,
    verdicts: [],
  };
}
