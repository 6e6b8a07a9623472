import type { Page } from "puppeteer-core";
import { until } from "../../tests/e2e/driver/until.ts";
import { expectedStatus } from "./page/expected.ts";
import { PAGE_ID, personAt } from "./page/rows.ts";

/** What the bench itself calls in the extension's own pages. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: {
    readonly local: {
      get(keys: string | string[] | null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
  };
};

/** People with a ticket in the mirror: all whom the lists and windows ever show. */
export const PEOPLE = 20_040;

export const badgeNameOf = (at: number): string => `badge:${PAGE_ID}|message|${personAt(at).id}`;

/** The page is added as a person adds it: by a message of our own page. */
export async function addPage(own: Page): Promise<void> {
  await until("the page is added", () =>
    own.evaluate(async (id) => {
      const input = { id, username: "", name: "Bench" };
      await chrome.runtime.sendMessage({ protocol: "page-tickets", name: "addPage", input });
      const { pages } = await chrome.storage.local.get("pages");
      return Array.isArray(pages) && pages.length > 0;
    }, PAGE_ID),
  );
}

/** Writes badges of people as the worker does, one key each. */
export async function fillMirror(own: Page, from: number, to: number): Promise<void> {
  const PART = 2_000;
  for (let at = from; at < to; at += PART) {
    const people = Array.from({ length: Math.min(PART, to - at) }, (_, more) => at + more);
    const badges = people.flatMap((each) => {
      const { id } = personAt(each);
      const status = expectedStatus(id);
      const badge = { state: "created", status, ticket: id.slice(-5), at: 1_790_000_000_000, problem: null };
      return status === "" ? [] : [[badgeNameOf(each), badge] as const];
    });
    await own.evaluate((items) => chrome.storage.local.set(Object.fromEntries(items)), badges);
  }
}
