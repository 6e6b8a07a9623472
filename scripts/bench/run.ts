import type { Result, Results } from "./kept.ts";
import { othersAtWork } from "./quiet.ts";
import { type Section, SIGNS } from "./report.ts";
import type { BenchScene } from "./scene.ts";

export type Measure = (scene: BenchScene, quick: boolean) => Promise<Section>;

/** What is made, and how it is looked how much others take of the machine before each. */
export interface Making {
  readonly measures: Readonly<Record<string, Measure>>;
  readonly names: readonly string[];
  readonly quick: boolean;
  readonly look?: () => Promise<number>;
}

/** No measurement takes as long: one that does hangs. In ms. */
const PATIENCE = 900_000;

/**
 * Makes these measurements one after the other. One that fails is made once more after the others; what fails twice is
 * left out and named.
 *
 * @param done told of each that is finished, with all that were until then
 */
export async function runAll(
  scene: BenchScene,
  making: Making,
  done: (results: Results) => void,
): Promise<{ readonly results: Results; readonly failed: readonly string[] }> {
  let results: Results = {};
  const attempt = async (name: string): Promise<boolean> => {
    const result = await measured(scene, name, making).catch(async (error: unknown) => {
      console.error(`${name} failed:`, error);
      await tidy(scene);
    });
    if (result === undefined) return false;
    results = { ...results, [name]: result };
    done(results);
    return true;
  };
  const again: string[] = [];
  for (const name of making.names) if (!(await attempt(name))) again.push(name);
  const failed: string[] = [];
  for (const name of again) {
    console.log(`${name}: once more`);
    if (!(await attempt(name))) failed.push(name);
  }
  return { results, failed };
}

async function measured(
  scene: BenchScene,
  name: string,
  { measures, quick, look = othersAtWork }: Making,
): Promise<Result> {
  const measure = measures[name];
  if (measure === undefined) throw new Error(`There is no measurement ${name}.`);
  const others = await look();
  const start = performance.now();
  const section = await within(PATIENCE, measure(scene, quick));
  const seconds = (performance.now() - start) / 1000;
  console.log(`${name}: ${seconds.toFixed(0)} s`);
  for (const { what, measured: value, budget, mark } of section.verdicts)
    console.log(`  ${SIGNS[mark]} ${what}: ${value}${budget === "" ? "" : ` (budget ${budget})`}`);
  return { section, seconds, at: Date.now(), others };
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It is not done after ${ms / 1000} s.`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Closes what a failed measurement may have left open: it would go on beside the next one. */
async function tidy({ driver, own }: Pick<BenchScene, "driver" | "own">): Promise<void> {
  for (const page of await driver.browser.pages())
    if (page !== own) await page.close().catch(() => undefined);
}
