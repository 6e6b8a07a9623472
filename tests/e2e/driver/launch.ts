import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { launchChromium } from "./chromium.ts";
import type { BrowserName, Driver, LaunchOptions } from "./driver.ts";
import { launchFirefox } from "./firefox.ts";

/** Where `npm run build` and `npm run build:firefox` put the production build. */
export function buildFor(name: BrowserName): string {
  const directory = resolve(name === "chromium" ? ".output/chrome-mv3" : ".output/firefox-mv3");
  if (!existsSync(resolve(directory, "manifest.json")))
    throw new Error(`There is no build in ${directory}: run npm run build and npm run build:firefox first.`);
  return directory;
}

export function launch(
  name: BrowserName,
  options: Omit<LaunchOptions, "extension"> & { extension?: string },
): Promise<Driver> {
  const whole = { ...options, extension: options.extension ?? buildFor(name) };
  return name === "chromium" ? launchChromium(whole) : launchFirefox(whole);
}
