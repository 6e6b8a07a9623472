import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { browserFiles } from "../../../scripts/browsers.mjs";
import type { StageRoutes } from "../handler.ts";
import { startWorld, type World } from "../world/index.ts";

/** A headless Chromium before some routes of the stage. */
export interface StageBrowser {
  readonly world: World;
  readonly browser: Browser;
  open(url: string): Promise<Page>;
  /** Opens an address, does the deed, closes the tab. */
  on<T>(url: string, deed: (page: Page) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

export async function openRoutes(routes: StageRoutes): Promise<StageBrowser> {
  const world = await startWorld(routes);
  try {
    const browser = await puppeteer.launch({
      executablePath: browserFiles().Chromium ?? "chromium",
      args: [
        "--no-sandbox",
        `--proxy-server=http://127.0.0.1:${world.proxyPort}`,
        `--ignore-certificate-errors-spki-list=${world.spki}`,
        "--disable-background-networking",
      ],
      defaultViewport: { width: 1360, height: 800 },
    });
    const open = async (url: string): Promise<Page> => {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: "load" });
      return page;
    };
    return {
      world,
      browser,
      open,
      async on(url, deed) {
        const page = await open(url);
        try {
          return await deed(page);
        } finally {
          await page.close();
        }
      },
      async stop() {
        await browser.close();
        await world.stop();
      },
    };
  } catch (error) {
    await world.stop();
    throw error;
  }
}

/** No delayed change of the replica is under way. */
export const settled = (page: Page) =>
  page.waitForFunction((name: string) => Reflect.get(window, name).settled, {}, "__stage");

/**
 * A world beside the page's own, as a content script has one: the same document, other globals and prototypes.
 * Returns what runs an expression there.
 */
export async function isolatedWorld(page: Page): Promise<(expression: string) => Promise<unknown>> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
    worldName: "stranger",
  });
  return async (expression) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      contextId: executionContextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}
