import type { Page } from "puppeteer-core";
import { trial } from "../replica/trial.ts";
import { type InboxAddress, inboxUrl } from "./address.ts";
import { facebookRoutes } from "./server.ts";

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

/** One browser for a file of tests, in the inbox. */
export function inboxTrial(): Trial {
  const { on } = trial(facebookRoutes());
  return { on: (address, deed) => on(inboxUrl({ rows: "b", ...address }), deed) };
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

export { settled as settle } from "../replica/browser.ts";
