import { afterAll, beforeAll } from "vitest";
import type { StageRoutes } from "../handler.ts";
import { openRoutes, type StageBrowser } from "./browser.ts";

/** One browser for a file of tests: there from before the first until after the last of them. */
export function trial(routes: StageRoutes): Pick<StageBrowser, "open" | "on"> {
  let stage: StageBrowser;
  beforeAll(async () => {
    stage = await openRoutes(routes);
  });
  afterAll(() => stage?.stop());
  return {
    open: (url) => stage.open(url),
    on: (url, deed) => stage.on(url, deed),
  };
}
