import { type BrowserName, browserNames } from "./driver/driver.ts";

/** The browsers to test in: both, or the one that the environment variable BROWSER_ONLY names while one works on something. */
export const browsers: readonly BrowserName[] = browserNames.filter(
  (name) => (process.env.BROWSER_ONLY ?? name) === name,
);

/**
 * The cases for one browser, where nothing of them depends on the browser:
 * each case runs in one of them, all cases in the only one.
 */
export const shareOf = <T>(browser: BrowserName, cases: readonly T[]): readonly T[] =>
  cases.filter((_, index) => browsers[index % browsers.length] === browser);
