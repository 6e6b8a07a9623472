import puppeteer, { type Browser } from "puppeteer-core";
import { BidiBrowser } from "puppeteer-core/internal/bidi/Browser.js";
import { browserFiles } from "../../../scripts/browsers.mjs";
import { browserLanguage, type Driver, type LaunchOptions, VIEWPORT } from "./driver.ts";

const GECKO_ID = "page-tickets@stringeex-tools.vn";
/** Firefox gives each installation a random address; the tests need to know it beforehand. */
const UUID = "11111111-2222-4333-8444-555555555555";

/** Stock Firefox over WebDriver BiDi, without geckodriver. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const { world, extension, language = "vi", userDataDir, headed = false } = options;
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: options.executable ?? browserFiles().Firefox ?? "firefox",
    headless: !headed,
    acceptInsecureCerts: true,
    ...(userDataDir !== undefined && { userDataDir }),
    defaultViewport: headed ? null : VIEWPORT,
    // Without it BiDi may neither open moz-extension:// pages nor end the background page.
    args: ["--remote-allow-system-access", ...(options.args ?? [])],
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": world.proxyPort,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": world.proxyPort,
      "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: UUID }),
      "intl.locale.requested": browserLanguage(language),
      ...options.prefs,
    },
  });
  try {
    return await drive(browser, extension);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function drive(browser: Browser, extension: string): Promise<Driver> {
  const id = await browser.installExtension(extension);
  const origin = `moz-extension://${UUID}`;
  const chrome = await chromeScope(browser);
  return {
    name: "firefox",
    browser,
    origin,
    page: () => browser.newPage(),
    async openOwn(path) {
      const page = await browser.newPage();
      // The tab moves to another process on its way, and the load event is lost: go without waiting, then look.
      await page.goto(`${origin}/${path}`, { waitUntil: [] });
      await page.waitForFunction(
        (start: string) => location.href.startsWith(start) && document.readyState === "complete",
        { polling: 50 },
        origin,
      );
      await page.bringToFront();
      return page;
    },
    killWorker: () =>
      chrome(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.terminateBackground()`),
    async toFront(page) {
      await page.bringToFront();
      await chrome("gBrowser.selectedBrowser.focus()");
    },
    // 0 is dark, 1 is light: for whatever Firefox shows, its own windows left out.
    theme: (_page, theme) =>
      chrome(
        `Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", ${theme === "dark" ? 0 : 1})`,
      ),
    // 2 is always, 0 is as the system has it.
    forceColours: (_page, forced) =>
      chrome(`Services.prefs.setIntPref("browser.display.document_color_use", ${forced ? 2 : 0})`),
    shortcut: (letter) =>
      chrome(
        `[...document.querySelectorAll('keyset[id*="ext-keyset"] key')].find((key) => key.getAttribute("key") === ${JSON.stringify(letter)}).doCommand()`,
      ),
    close: () => browser.close(),
  };
}

/** Runs code where Firefox's own windows run. */
async function chromeScope(browser: Browser): Promise<(code: string) => Promise<void>> {
  if (!(browser instanceof BidiBrowser)) throw new Error("Firefox is driven over BiDi.");
  const { connection } = browser;
  // Firefox's own addition to the standard: its windows instead of the tabs in them.
  const windows = { "moz:scope": "chrome" };
  const tree = await connection.send("browsingContext.getTree", { maxDepth: 0, ...windows });
  const context = tree.result.contexts[0]?.context;
  if (context === undefined) throw new Error("Firefox has no window.");
  return async (code) => {
    const { result } = await connection.send("script.evaluate", {
      expression: `Promise.resolve(${code}).then(() => true)`,
      target: { context },
      awaitPromise: true,
    });
    if (result.type === "exception") throw new Error(result.exceptionDetails.text);
  };
}
