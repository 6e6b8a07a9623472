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
