import puppeteer, { type Browser, type Target } from "puppeteer-core";
import { browserFiles } from "../../../scripts/browsers.mjs";
import { browserLanguage, type Driver, type LaunchOptions, VIEWPORT } from "./driver.ts";
import { until } from "./until.ts";

/** Chromium over the DevTools protocol. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const { world, extension, language = "vi", userDataDir, headed = false } = options;
  const browser = await puppeteer.launch({
    browser: "chrome",
    executablePath: options.executable ?? browserFiles().Chromium ?? "chromium",
    headless: !headed,
    pipe: true,
    enableExtensions: [extension],
    ...(userDataDir !== undefined && { userDataDir }),
    // The extension's language follows LANGUAGE (and Debian's chromium-l10n); --lang does nothing on Linux.
    env: { ...process.env, LANGUAGE: browserLanguage(language) },
    defaultViewport: headed ? null : VIEWPORT,
    ignoreDefaultArgs: headed ? ["--enable-automation"] : [],
    args: [
      "--no-first-run",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // Chromium does not run as root inside its sandbox.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...(headed ? [] : ["--disable-gpu"]),
      `--lang=${browserLanguage(language)}`,
      `--proxy-server=http://127.0.0.1:${world.proxyPort}`,
      "--proxy-bypass-list=<-loopback>",
      `--ignore-certificate-errors-spki-list=${world.spki}`,
      ...(options.args ?? []),
    ],
  });
  try {
    return await drive(browser);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

const isWorker = (target: Target): boolean =>
  target.type() === "service_worker" && target.url().startsWith("chrome-extension://");

async function drive(browser: Browser): Promise<Driver> {
  const worker = await browser.waitForTarget(isWorker, { timeout: 30_000 });
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  return {
    name: "chromium",
    browser,
    origin,
    page: () => browser.newPage(),
    async openOwn(path) {
      const page = await browser.newPage();
      await page.goto(`${origin}/${path}`);
      // A tab behind another one draws nothing and takes no clicks.
      await page.bringToFront();
      return page;
    },
    async killWorker() {
      const running = await browser.targets().find(isWorker)?.worker();
      await running?.close();
      await until("the worker is gone", () => !browser.targets().some(isWorker));
    },
    toFront: (page) => page.bringToFront(),
    theme: (page, theme) => page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]),
    async forceColours(page, forced) {
      // The driver's own word for it does not know this feature.
      const session = await page.createCDPSession();
      const value = forced ? "active" : "none";
      await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value }] });
    },
    async shortcut(_letter, command) {
      const target = await browser.waitForTarget(isWorker);
      const running = await target.worker();
      if (running === null) throw new Error("there is no worker to tell");
      await running.evaluate(`chrome.commands.onCommand.dispatch(${JSON.stringify(command)})`);
    },
    close: () => browser.close(),
  };
}
