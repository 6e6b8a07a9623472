import type { Page } from "puppeteer-core";
import type { WallStage } from "./api.ts";
import type { WallTruth } from "./truth.ts";

/** The replica's truth of this moment. */
export const truthOf = (page: Page): Promise<WallTruth> =>
  page.evaluate((name: string): WallTruth => Reflect.get(window, name)(), "__replicaTruth");

/** What stands in `window.__stage`, except its functions. */
export const peek = <K extends "traps" | "foreign" | "error" | "variant" | "settled">(
  page: Page,
  name: K,
): Promise<WallStage[K]> => read<WallStage[K]>(page, name);

const read = <T>(page: Page, key: string): Promise<T> =>
  page.evaluate(
    (stage: string, name: string) => Reflect.get(Reflect.get(window, stage), name),
    "__stage",
    key,
  );

type Deed = {
  [K in keyof WallStage]: WallStage[K] extends (...args: never[]) => unknown ? K : never;
}[keyof WallStage];

/** Calls a function of `window.__stage`. */
export const drive = <K extends Deed>(
  page: Page,
  name: K,
  ...args: Parameters<WallStage[K]>
): Promise<Awaited<ReturnType<WallStage[K]>>> =>
  page.evaluate(
    (stage: string, key: string, given: readonly unknown[]) =>
      Reflect.get(Reflect.get(window, stage), key).apply(null, given),
    "__stage",
    name,
    args,
  );
