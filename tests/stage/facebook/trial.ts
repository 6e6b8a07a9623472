import type { Page } from "puppeteer-core";
import { afterAll, beforeAll } from "vitest";
import { type InboxAddress, inboxUrl } from "./address.ts";
import { openStage, type StageBrowser } from "./browser.ts";

export interface Trial {
  /** Opens a screen (R1-b unless asked otherwise), does the deed, closes it. */
  on(address: InboxAddress, deed: (page: Page) => Promise<void>): Promise<void>;
}

export interface Reading {
  readonly page: string | null;
  readonly url: string | null;
  readonly panel: string | undefined;
  readonly agreed: boolean | undefined;
}

/** One browser for a file of tests. */
export function trial(): Trial {
  let stage: StageBrowser;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.stop());
  return {
    async on(address, deed) {
      const page = await stage.open(inboxUrl({ rows: "b", ...address }));
      try {
        await deed(page);
      } finally {
        await page.close();
      }
    },
  };
}

/** The replica's truth about the URL and the open conversation. */
export const now = (page: Page): Promise<Reading> =>
  page.evaluate(() => {
    const { open, urlItemId, urlPageId } = window.__replicaTruth();
    return { page: urlPageId, url: urlItemId, panel: open?.threadId, agreed: open?.agreed };
  });

/** Opens a conversation and tells the truth of that very moment. */
export const open = (page: Page, id: string): Promise<Omit<Reading, "page">> =>
  page.evaluate((thread) => {
    window.__stage.open(thread);
    const { open, urlItemId } = window.__replicaTruth();
    return { url: urlItemId, panel: open?.threadId, agreed: open?.agreed };
  }, id);

export const settle = (page: Page) => page.waitForFunction(() => window.__stage.settled);
