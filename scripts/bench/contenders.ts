import type { Browser, Page } from "puppeteer-core";
import { Meter } from "./meter.ts";
import type { WayName } from "./page/ways.ts";
import type { BenchScene } from "./scene.ts";
import { annotators, INBOX } from "./serve-page.ts";

/** How each is called in the tables, the page alone first, then the bound and ours, then the others' ways. */
const TITLES = {
  page: "the page alone",
  bound: "told each row (bound)",
  extension: "the extension",
  links: "observer on `body` for children and `href`, asks for all rows again",
  naive: "the same, children alone",
  everything: "the same, everything observed",
  walking: "walks through each added node",
  automount: "wxt's autoMount and an observer on the list",
  animation: "CSS animation on each row",
  rowwise: "CSS animation and an observer a row",
  frames: "asks the document in every frame",
  polling: "asks every 500 ms",
} as const satisfies Record<WayName | "page" | "bound" | "extension", string>;

export const ALL = Object.keys(TITLES);
/** Enough to judge by. */
export const FEW: readonly string[] = ["page", "bound", "extension", "links"];
/** Those that draw in the task of the change itself; the others come a frame later, or more. */
export const isPeer = (name: string): boolean => !["page", "bound", "extension"].includes(name);

const isBuiltIn = (name: string): name is keyof typeof TITLES => Object.hasOwn(TITLES, name);

export const titleOf = ({ peers }: BenchScene, name: string): string =>
  isBuiltIn(name) ? TITLES[name] : (peers.find((peer) => peer.name === name)?.title ?? name);

/** One tab with the bench's page and one way of putting badges in it. */
export interface Contender {
  readonly name: string;
  readonly page: Page;
  readonly meter: Meter;
  readonly browser: Browser;
}

async function openContender(scene: BenchScene, name: string): Promise<Contender> {
  const peer = scene.peers.find((each) => each.name === name);
  const page = await (peer?.driver?.browser.newPage() ?? scene.page(name === "extension"));
  try {
    const meter = await Meter.on(page);
    await page.goto(INBOX);
    await page.bringToFront();
    await page.evaluate((to) => window.bench.setShape(to), scene.shape);
    const script = peer?.script ?? (isPeer(name) ? `annotators.ways.${name}(annotators.options);void 0` : "");
    if (name === "bound") {
      await page.evaluate(`${await annotators()};window.bench.setTell(window.annotators.annotate)`);
    } else if (script !== "") {
      // In a world of its own, as a content script would be.
      const session = await page.createCDPSession();
      const { frameTree } = await session.send("Page.getFrameTree");
      const world = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
      const { exceptionDetails } = await session.send("Runtime.evaluate", {
        expression: `${await annotators()};${script}`,
        contextId: world.executionContextId,
      });
      if (exceptionDetails !== undefined)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return { name, page, meter, browser: peer?.driver?.browser ?? scene.driver.browser };
  } catch (error) {
    await page.close();
    throw error;
  }
}

/** Opens these contenders and those that were added, and closes them whatever happens. */
export async function withContenders<T>(
  scene: BenchScene,
  names: readonly string[],
  work: (contenders: readonly Contender[]) => Promise<T>,
): Promise<T> {
  const contenders: Contender[] = [];
  try {
    for (const name of names) contenders.push(await openContender(scene, name));
    for (const { name } of scene.peers) {
      const peer = await openContender(scene, name).catch((error: unknown) => {
        console.error(`${name} is left out: ${error instanceof Error ? error.message : error}`);
        process.exitCode = 1;
      });
      if (peer !== undefined) contenders.push(peer);
    }
    return await work(contenders);
  } finally {
    for (const { page } of contenders) await page.close().catch(() => undefined);
  }
}

/** Fewer rounds than this say nothing, however long they take. */
const LEAST = 5;

/**
 * Every contender once a round, in another order each round, so that slow minutes of the machine are shared by all.
 *
 * @param seconds no further round is begun after so long: a slow machine makes fewer
 */
export async function interleaved(
  contenders: readonly Contender[],
  rounds: number,
  seconds: number,
  trial: (contender: Contender, round: number) => Promise<void>,
): Promise<void> {
  const begun = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    if (round >= LEAST && performance.now() - begun > seconds * 1_000) return;
    const from = (round * 3) % contenders.length;
    const turned = [...contenders.slice(from), ...contenders.slice(0, from)];
    for (const contender of round % 2 === 0 ? turned : turned.reverse()) {
      await contender.page.bringToFront();
      await trial(contender, round);
    }
  }
}

/** What each contender was measured at, round by round. */
export class Ledger {
  readonly #rounds = new Map<string, number[]>();

  note(name: string, value: number): void {
    this.#rounds.set(name, [...(this.#rounds.get(name) ?? []), value]);
  }

  of(name: string): readonly number[] {
    return this.#rounds.get(name) ?? [];
  }

  get rounds(): ReadonlyMap<string, readonly number[]> {
    return this.#rounds;
  }
}
