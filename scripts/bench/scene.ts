import type { Page } from "puppeteer-core";
import { launchChromium } from "../../tests/e2e/driver/chromium.ts";
import type { Driver } from "../../tests/e2e/driver/driver.ts";
import { buildFor } from "../../tests/e2e/driver/launch.ts";
import { until } from "../../tests/e2e/driver/until.ts";
import { createEmulator } from "../../tests/stage/stringeex/index.ts";
import { startWorld, type World } from "../../tests/stage/world/index.ts";
import { addPage, fillMirror, PEOPLE } from "./mirror.ts";
import type { Shape } from "./page/rows.ts";
import { loadPeer, type Peer } from "./peers.ts";
import { servePage } from "./serve-page.ts";

/** The browser with the production build, and a second context of the same browser that the extension is not in. */
export interface BenchScene {
  readonly driver: Driver;
  /** The build that is measured. */
  readonly directory: string;
  readonly world: World;
  readonly shape: Shape;
  readonly peers: readonly Peer[];
  /** The contenders that could not be loaded, each with the reason. */
  readonly leftOut: readonly string[];
  /** A new tab with the extension, or (in another context of the same browser) without. */
  page(withExtension: boolean): Promise<Page>;
  /** One of the extension's own pages, for what a person would do there. */
  readonly own: Page;
  /** Another browser on the same world, with another extension; whoever asks closes it. */
  launch(directory: string): Promise<Driver>;
  stop(): Promise<void>;
}

/** A tab that nobody looks at must not be slowed down: each is measured while it is in front, but waits in between. */
const STEADY = [
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  "--enable-precise-memory-info",
];

export interface SceneOptions {
  /** The directory of another build than the usual one. */
  readonly build: string | undefined;
  readonly added: readonly string[];
  readonly shape: Shape;
}

export async function openBench({ build, added, shape }: SceneOptions): Promise<BenchScene> {
  const bench = await servePage();
  const world = await startWorld({
    "business.facebook.com": bench,
    "www.facebook.com": bench,
    "web.facebook.com": bench,
    ...createEmulator().routes,
  });
  const launch = (extension: string): Promise<Driver> => launchChromium({ world, extension, args: STEADY });
  const directory = build ?? buildFor("chromium");
  const peers: Peer[] = [];
  const leftOut: string[] = [];
  const ends: (() => Promise<void>)[] = [() => world.stop()];
  const stop = async (): Promise<void> => {
    for (const end of ends.toReversed()) await end();
  };
  try {
    const driver = await launch(directory);
    ends.push(() => driver.close());
    const without = await driver.browser.createBrowserContext();
    const own = await driver.openOwn("popup.html");
    await closeWelcome(driver);
    for (const path of added) {
      const peer = await loadPeer(path, launch).catch((error: unknown) => {
        // The others are worth measuring all the same.
        leftOut.push(`${path}: ${error instanceof Error ? error.message : error}`);
        console.error(`Left out: ${leftOut.at(-1)}`);
        process.exitCode = 1;
      });
      if (peer === undefined) continue;
      peers.push(peer);
      ends.push(() => peer.close());
    }
    await addPage(own);
    await fillMirror(own, 0, PEOPLE);
    return {
      ...{ driver, directory, world, shape, peers, leftOut, own, launch, stop },
      page: (withExtension) => (withExtension ? driver.browser.newPage() : without.newPage()),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The page that a first installation opens by itself would work beside what is measured. */
async function closeWelcome({ browser, origin }: Driver): Promise<void> {
  const welcome = await until("the welcome page is open", async () =>
    (await browser.pages()).find((page) => page.url().startsWith(`${origin}/welcome.html`)),
  );
  await welcome.close();
}
