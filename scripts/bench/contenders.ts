import type { Page } from "puppeteer-core";
import type { Shape } from "./page/rows.ts";
import { annotators, type BenchScene, INBOX, Meter } from "./scene.ts";

export const contenderNames = [
  "page",
  "bound",
  "extension",
  "naive",
  "everything",
  "links",
  "animation",
  "polling",
] as const;
export type ContenderName = (typeof contenderNames)[number];

/** How each is called in the tables. */
export const TITLES: Readonly<Record<ContenderName, string>> = {
  page: "the page alone",
  bound: "told each row (bound)",
  extension: "the extension",
  naive: "observer on `body`, asks for all rows again",
  everything: "the same, everything observed",
  links: "the same, `childList` and `href`",
  animation: "CSS animation on each row",
  polling: "every 500 ms",
};

/** One tab with the bench's page and one way of putting badges in it. */
export interface Contender {
  readonly name: ContenderName;
  readonly page: Page;
  readonly meter: Meter;
  close(): Promise<void>;
}

export async function openContender(
  scene: BenchScene,
  name: ContenderName,
  shape: Shape = "linked",
): Promise<Contender> {
  const page = await scene.page(name === "extension");
  const meter = await Meter.on(page);
  await page.goto(INBOX);
  await page.bringToFront();
  await page.evaluate((to) => window.bench.setShape(to), shape);
  if (name === "bound") {
    await page.evaluate(`${await annotators()};window.bench.setTell(window.annotators.annotate)`);
  } else if (name !== "page" && name !== "extension") {
    // In a world of its own, as a content script would be.
    const session = await page.createCDPSession();
    const { frameTree } = await session.send("Page.getFrameTree");
    const world = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
    const expression = `${await annotators()};window.annotators.ways[${JSON.stringify(name)}]();void 0`;
    await session.send("Runtime.evaluate", { expression, contextId: world.executionContextId });
  }
  return { name, page, meter, close: () => page.close() };
}

/** Every contender once a round, in another order each round, so that slow minutes of the machine are shared by all. */
export async function interleaved(
  contenders: readonly Contender[],
  rounds: number,
  trial: (contender: Contender, round: number) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const from = (round * 3) % contenders.length;
    const turned = [...contenders.slice(from), ...contenders.slice(0, from)];
    for (const contender of round % 2 === 0 ? turned : turned.reverse()) {
      await contender.page.bringToFront();
      await trial(contender, round);
    }
  }
}
