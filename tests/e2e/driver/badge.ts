import type { ElementHandle, Page } from "puppeteer-core";
import { until } from "./until.ts";

/** A `<page-ticket>` as anybody outside can read it. */
export interface SeenBadge {
  readonly item: string;
  readonly key: string;
  readonly state: string;
  readonly status: string;
  readonly ticket: string;
  /** Everything it says, its shadow root included. */
  readonly text: string;
}

/** The badges inside the elements of a selector, in document order. */
export const badgesIn = (page: Page, scope = "body"): Promise<SeenBadge[]> =>
  page.evaluate(
    (selector: string) =>
      [...document.querySelectorAll(selector)].flatMap((part) =>
        [...part.querySelectorAll<HTMLElement>("page-ticket")].map((host) => ({
          item: host.dataset.item ?? "",
          key: host.dataset.key ?? "",
          state: host.dataset.state ?? "",
          status: host.dataset.status ?? "",
          ticket: host.dataset.ticket ?? "",
          text: (host.shadowRoot ?? host).textContent ?? "",
        })),
      ),
    scope,
  );

/** Waits until there is one badge in the scope for which the condition holds. */
export async function badgeIn(
  page: Page,
  scope: string,
  is: (badge: SeenBadge) => boolean,
  what: string,
  timeoutMs?: number,
): Promise<SeenBadge> {
  let last: SeenBadge[] = [];
  try {
    return await until(
      what,
      async () => {
        last = await badgesIn(page, scope);
        return last.find(is);
      },
      timeoutMs,
    );
  } catch (cause) {
    throw new Error(`No badge in ${scope} that is ${what}; there are ${JSON.stringify(last)}`, { cause });
  }
}

/** The button in a badge whose accessible name starts with one of the names; waits until it is there and can be pressed. */
export async function badgeButton(
  page: Page,
  scope: string,
  ...names: readonly string[]
): Promise<ElementHandle<Element>> {
  const handle = await page.waitForFunction(
    (selector: string, starts: readonly string[]) => {
      for (const part of document.querySelectorAll(selector)) {
        for (const host of part.querySelectorAll("page-ticket")) {
          for (const button of host.shadowRoot?.querySelectorAll("button") ?? []) {
            const name = (button.getAttribute("aria-label") ?? button.textContent ?? "").trim();
            if (!button.disabled && starts.some((start) => name.startsWith(start))) return button;
          }
        }
      }
      return null;
    },
    { polling: 50, timeout: 15_000 },
    scope,
    names,
  );
  const element = handle.asElement();
  if (element === null) throw new Error("not an element");
  return element.toElement("button");
}
