import { type FacebookOptions, facebookRoutes } from "../stage/facebook/index.ts";
import type { StageRequest } from "../stage/handler.ts";
import { createEmulator, type Emulator, type EmulatorOptions } from "../stage/stringeex/index.ts";
import { startWorld, type World } from "../stage/world/index.ts";
import type { BrowserName, Driver, LaunchOptions } from "./driver/driver.ts";
import { launch } from "./driver/launch.ts";

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
  readonly facebook?: FacebookOptions;
  readonly emulator?: EmulatorOptions;
}

export async function openScene(name: BrowserName, options: SceneOptions = {}): Promise<Scene> {
  const { facebook, emulator: emulated, language = "vi", ...launching } = options;
  const foreignCalls: StageRequest[] = [];
  const emulator = createEmulator(emulated);
  const world = await startWorld({
    ...facebookRoutes({ ...facebook, onForeignCall: (request) => foreignCalls.push(request) }),
    ...emulator.routes,
  });
  try {
    const driver = await launch(name, { ...launching, language, world });
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
