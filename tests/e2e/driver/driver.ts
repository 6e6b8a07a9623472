import type { Browser, Page } from "puppeteer-core";
import type { World } from "../../stage/world/index.ts";

export const browserNames = ["chromium", "firefox"] as const;
export type BrowserName = (typeof browserNames)[number];

export const VIEWPORT = { width: 1280, height: 800 };

export interface LaunchOptions {
  /** The directory of the production build. */
  readonly extension: string;
  readonly world: Pick<World, "proxyPort" | "spki">;
  readonly language?: "vi" | "en";
  /** Another program than the one that is installed. */
  readonly executable?: string;
  /** A profile that outlives the browser. */
  readonly userDataDir?: string;
  /** With a window, for a person. */
  readonly headed?: boolean;
  /** Firefox only. */
  readonly prefs?: Readonly<Record<string, boolean | number | string>>;
  readonly args?: readonly string[];
}

/** One browser with the extension loaded. */
export interface Driver {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Where the extension's own pages are, without a trailing slash. */
  readonly origin: string;
  /** A new tab. */
  page(): Promise<Page>;
  /** A new tab with one of the extension's own pages: "popup.html". */
  openOwn(path: string): Promise<Page>;
  /** Ends the background worker at once, as the browser does when it needs the memory. The next event starts it again. */
  killWorker(): Promise<void>;
  /** Brings a tab to the front and gives it the keyboard: a step beyond its last control may have been one into the browser's bars. */
  toFront(page: Page): Promise<void>;
  /** The system's theme, as pages are told it. */
  theme(page: Page, theme: "light" | "dark"): Promise<void>;
  /** As a contrast theme of the system does: for one page, or, in Firefox, for all of them until it is taken back. */
  forceColours(page: Page, forced: boolean): Promise<void>;
  /**
   * Does what one of the browser's shortcuts does, given by its letter and the command's name. In Firefox its own key
   * binding is set off; Chromium lets no driver press such a key, so there the worker's listener is told, as the browser tells it.
   */
  shortcut(letter: string, command: string): Promise<void>;
  close(): Promise<void>;
}

/** How browsers name the language. */
export const browserLanguage = (language: "vi" | "en"): string => (language === "vi" ? "vi" : "en-US");
