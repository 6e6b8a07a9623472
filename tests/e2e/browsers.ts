import { type BrowserName, browserNames } from "./driver/driver.ts";

/** The browsers to test in: both, or the one that the environment variable BROWSER_ONLY names while one works on something. */
export const browsers: readonly BrowserName[] = browserNames.filter(
  (name) => (process.env.BROWSER_ONLY ?? name) === name,
);
