import type { Page } from "puppeteer-core";
import { type PanelWords, panelWords } from "../../../lib/language/panel.ts";
import type { Driver } from "../driver/driver.ts";
import type { Scene } from "../scene.ts";
import type { Camera, Language, Part, Theme } from "./camera.ts";
import { openPlayed, type Played } from "./played.ts";

/** One state of one of our own pages: what the worker answers, and what a person does to get there. */
export interface OwnState {
  readonly name: string;
  readonly path: string;
  readonly played?: Played;
  /** Whether the browser lets the extension into Facebook and StringeeX. */
  readonly hosts?: boolean;
  act?(page: Page, words: PanelWords, language: Language): Promise<unknown>;
  /** What was changed outside of the page is put back. */
  after?(page: Page): Promise<unknown>;
  /** What fills the window and no more: a sheet above the page. */
  readonly window?: boolean;
}

interface Size {
  readonly more: string;
  readonly width: number;
  readonly height: number;
  readonly scale?: number;
}

const POPUP: Size = { more: "", width: 360, height: 600 };
const WIDE: Size = { more: "", width: 1440, height: 900 };
const NARROW: Size = { more: "narrow", width: 360, height: 740 };
/** What is left of a window of 1440 × 900 at 200 %; and of a popup, which the browser makes no wider. */
const ZOOMED: Size = { more: "zoomed", width: 720, height: 450, scale: 2 };
const POPUP_ZOOMED: Size = { more: "zoomed", width: 360, height: 300, scale: 2 };

/** No picture is higher than this, in the page's pixels. */
const HIGHEST = 4_000;

/** Takes each state in both themes and all its sizes; and once with the colours that the system forces. */
export function ownPart(states: readonly OwnState[]): Part<Scene> {
  return {
    names: states.map(({ name }) => name),
    async take(scene, camera) {
      for (const state of states) await camera.attempt(state.name, () => takeState(scene, camera, state));
    },
  };
}

async function takeState({ driver }: Scene, camera: Camera, state: OwnState): Promise<void> {
  const popup = state.path.startsWith("popup");
  const first = popup ? POPUP : WIDE;
  const page = await openPlayed(driver, state.path, state.played ?? {}, state.hosts);
  try {
    await page.setViewport({ width: first.width, height: first.height });
    const words = panelWords(camera.language);
    await page.waitForFunction(
      (lang: string) => document.documentElement.lang === lang,
      { polling: 50 },
      camera.language,
    );
    await state.act?.(page, words, camera.language);
    const show = async (size: Size, theme: Theme, forced = false): Promise<void> => {
      const view = { width: size.width, height: size.height, deviceScaleFactor: size.scale ?? 1 };
      await page.setViewport(view);
      // As high as it is, so that all of it is seen at once and what sticks to an edge sticks to the right one.
      const high = await page.evaluate(() => document.documentElement.scrollHeight);
      if (state.window !== true && high > view.height)
        await page.setViewport({ ...view, height: Math.min(high, HIGHEST) });
      await dress(driver, page, theme);
      if (forced) await forceColours(page, theme);
      await camera.take(page, state.name, theme, { more: forced ? "forced" : size.more });
    };
    for (const theme of ["light", "dark"] as const) {
      await show(first, theme);
      if (!popup) await show(NARROW, theme);
    }
    if (driver.name !== "firefox") {
      await show(popup ? POPUP_ZOOMED : ZOOMED, "light");
      await show(first, "dark", true);
    }
    await page.setViewport({ width: first.width, height: first.height });
    await camera.walk(page, state.name);
  } finally {
    await state.after?.(page);
    await page.close();
  }
}

/** In a theme, with less motion asked for: what is half way to another colour is no state. */
async function dress(driver: Driver, page: Page, theme: Theme): Promise<void> {
  if (driver.name === "firefox") return driver.theme(page, theme);
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: theme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
}

/** The system chooses every colour, and has asked for less motion. The driver's own call knows nothing of either. */
async function forceColours(page: Page, theme: Theme): Promise<void> {
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", {
    features: [
      { name: "forced-colors", value: "active" },
      { name: "prefers-color-scheme", value: theme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ],
  });
}
