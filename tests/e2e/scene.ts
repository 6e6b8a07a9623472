import type { Page } from "puppeteer-core";
import { type FacebookOptions, facebookRoutes } from "../stage/facebook/index.ts";
import type { StageRequest, StageRoutes } from "../stage/handler.ts";
import { createEmulator, type Emulator, type EmulatorOptions } from "../stage/stringeex/index.ts";
import { startWorld, type World } from "../stage/world/index.ts";
import type { BrowserName, Driver, LaunchOptions } from "./driver/driver.ts";
import { launch } from "./driver/launch.ts";
import { until } from "./driver/until.ts";

/** The whole stage with one browser on it. */
export interface Scene {
  readonly language: "vi" | "en";
  readonly world: World;
  readonly emulator: Emulator;
  readonly driver: Driver;
  /** Calls of Facebook's own endpoints that the replica's page did not make itself. */
  readonly foreignCalls: readonly StageRequest[];
  stop(): Promise<void>;
}

export interface SceneOptions extends Partial<Omit<LaunchOptions, "world">> {
  /** Leave the welcome page open that a first installation opens by itself. */
  readonly keepWelcome?: boolean;
  readonly facebook?: FacebookOptions;
  /** Other replicas of Facebook than the inbox alone, in place of it; calls of Facebook's own are told to the first argument. */
  readonly routes?: (onForeignCall: (request: StageRequest) => void) => StageRoutes;
  readonly emulator?: EmulatorOptions;
}

export async function openScene(name: BrowserName, options: SceneOptions = {}): Promise<Scene> {
  const {
    facebook,
    routes,
    emulator: emulated,
    language = "vi",
    keepWelcome = false,
    ...launching
  } = options;
  const foreignCalls: StageRequest[] = [];
  const emulator = createEmulator(emulated);
  const world = await startWorld({
    ...(routes?.((request) => foreignCalls.push(request)) ??
      facebookRoutes({ ...facebook, onForeignCall: (request) => foreignCalls.push(request) })),
    ...emulator.routes,
  });
  try {
    const driver = await launch(name, { ...launching, language, world });
    try {
      const welcome = await until("the welcome page is open", () => pageAt(driver, "/welcome.html"));
      if (!keepWelcome) await welcome.close();
    } catch (error) {
      await driver.close();
      throw error;
    }
    return {
      language,
      world,
      emulator,
      driver,
      foreignCalls,
      async stop() {
        await driver.close();
        await world.stop();
      },
    };
  } catch (error) {
    await world.stop();
    throw error;
  }
}

/** The tab that shows one of the extension's own pages. The tab itself is asked: over BiDi its address is not always known. */
export async function pageAt({ browser, origin }: Driver, path: string): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    const address = await page.evaluate(() => location.href).catch(() => "");
    if (address.startsWith(origin + path)) return page;
  }
  return undefined;
}

/** Hosts that browsers look up by themselves, whatever extension they carry. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gvt1|mozilla|firefox|mozgcp)\.(com|net|org)$/;

/** Hosts outside the stage that somebody other than the browser itself wanted to reach. */
export const strangers = ({ world }: Scene): string[] => [
  ...new Set(
    world.refused
      .map((address) => address.replace(/^\w+:\/\//, "").split(/[/:]/)[0] ?? "")
      .filter((host) => !BROWSERS_OWN.test(host)),
  ),
];
