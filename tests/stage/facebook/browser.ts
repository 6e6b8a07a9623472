import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { startWorld, type World } from "../world/index.ts";
import { type FacebookOptions, facebookRoutes } from "./server.ts";

/** A headless Chromium on the stage, for the stage's own tests. */
export interface StageBrowser {
  readonly world: World;
  readonly browser: Browser;
  open(url: string): Promise<Page>;
  stop(): Promise<void>;
}

export async function openStage(options: FacebookOptions = {}): Promise<StageBrowser> {
  const world = await startWorld(facebookRoutes(options));
  let browser: Browser;
  try {
    browser = await puppeteer.launch({
      executablePath: "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        `--proxy-server=http://127.0.0.1:${world.proxyPort}`,
        `--ignore-certificate-errors-spki-list=${world.spki}`,
        "--disable-background-networking",
      ],
      defaultViewport: { width: 1360, height: 800 },
    });
  } catch (error) {
    await world.stop();
    throw error;
  }
  return {
    world,
    browser,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: "load" });
      return page;
    },
    async stop() {
      await browser.close();
      await world.stop();
    },
  };
}

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
