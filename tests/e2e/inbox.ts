import { ElementHandle, type Page } from "puppeteer-core";
import { type InboxAddress, inboxUrl, type Trap, type Truth } from "../stage/facebook/index.ts";
import { untilSeen } from "./driver/until.ts";
import type { Scene } from "./scene.ts";

/** A `<page-ticket>` as anybody outside can read it. */
export interface SeenBadge {
  readonly item: string;
  readonly key: string;
  readonly state: string;
  readonly status: string;
  readonly ticket: string;
  /** Everything it says, its shadow root included. */
  readonly text: string;
  /** The accessible names of its buttons that can be pressed. */
  readonly buttons: readonly string[];
}

/** What is on screen beside what is true. */
export interface Look {
  readonly truth: Truth;
  /** The badges on each live row, as the truth counts them. */
  readonly rows: readonly (readonly SeenBadge[])[];
  /** The badges that stand on no row: those of the open conversation. */
  readonly open: readonly SeenBadge[];
  readonly traps: readonly Trap[];
  readonly error: string | null;
}

/** A tab with the replica's inbox, loaded. */
export async function openInbox(scene: Scene, address: InboxAddress = {}): Promise<Page> {
  const page = await scene.driver.page();
  await page.goto(inboxUrl(address));
  await page.waitForFunction(() => window.__stage?.settled === true, { polling: 50 });
  await page.bringToFront();
  return page;
}

export const look = (page: Page): Promise<Look> =>
  page.evaluate(() => {
    const live = window.__stage.rowNodes();
    const hosts = [...document.querySelectorAll<HTMLElement>("page-ticket")];
    const seen = hosts.map((host) => ({
      row: live.findIndex((row) => row.contains(host)),
      badge: {
        item: host.dataset.item ?? "",
        key: host.dataset.key ?? "",
        state: host.dataset.state ?? "",
        status: host.dataset.status ?? "",
        ticket: host.dataset.ticket ?? "",
        text: [...(host.shadowRoot ?? host).children]
          .filter((child) => !child.matches("style, link"))
          .map((child) => child.textContent)
          .join(" "),
        buttons: [...(host.shadowRoot?.querySelectorAll("button") ?? [])]
          .filter((button) => !button.disabled && button.ariaDisabled !== "true")
          .map((button) => (button.ariaLabel ?? button.textContent ?? "").trim()),
      },
    }));
    return {
      truth: window.__replicaTruth(),
      rows: live.map((_, index) => seen.filter(({ row }) => row === index).map(({ badge }) => badge)),
      open: seen.filter(({ row }) => row === -1).map(({ badge }) => badge),
      traps: [...window.__stage.traps],
      error: window.__stage.error,
    };
  });

/** Waits until what is on screen is as described; the message of a failure holds what was there instead. */
export const untilScreen = (
  page: Page,
  what: string,
  is: (seen: Look) => boolean,
  timeoutMs?: number,
): Promise<Look> => untilSeen(what, () => look(page), is, timeoutMs);

/** Opens a conversation as a person does, by a click on its row. */
export async function openRow(page: Page, threadId: string): Promise<void> {
  const row = await page.evaluateHandle((id: string) => {
    const { rows } = window.__replicaTruth();
    const place = rows.findIndex(({ actualThreadId }) => actualThreadId === id);
    // The driver brings the row into sight: the test's scrolling, not the extension's.
    window.__stage.announceScroll();
    return window.__stage.rowNodes()[place] ?? null;
  }, threadId);
  if (!(row instanceof ElementHandle)) throw new Error(`There is no row of ${threadId}.`);
  await row.click();
}

/** The button of the open conversation's badge whose accessible name starts like this; waits until it can be pressed. */
export async function openButton(page: Page, ...starts: readonly string[]): Promise<ElementHandle<Element>> {
  const found = await page.waitForFunction(
    (names: readonly string[]) => {
      const live = window.__stage.rowNodes();
      for (const host of document.querySelectorAll("page-ticket")) {
        if (live.some((row) => row.contains(host))) continue;
        for (const button of host.shadowRoot?.querySelectorAll("button") ?? []) {
          const name = (button.getAttribute("aria-label") ?? button.textContent ?? "").trim();
          if (!button.disabled && names.some((start) => name.startsWith(start))) return button;
        }
      }
      return null;
    },
    { polling: 50, timeout: 15_000 },
    starts,
  );
  if (!(found instanceof ElementHandle)) throw new Error("not an element");
  return found;
}

export const CREATE = ["Tạo phiếu ghi", "Create ticket"] as const;

export const keyOf = (pageId: string, threadId: string): string => `${pageId}|message|${threadId}`;

/** The one badge of the open conversation, if there is exactly one. */
export const openBadge = (seen: Look): SeenBadge | undefined =>
  seen.open.length === 1 ? seen.open[0] : undefined;

/** What is wrong on the screen: badges that name another conversation than the row or panel they stand on, doubles, traps. */
export function wrongs({ truth, rows, open, traps, error }: Look): string[] {
  const onRows = truth.rows.flatMap((row, index) => {
    const badges = rows[index] ?? [];
    const actual = row.kind === "message" ? keyOf(row.pageId, row.actualThreadId) : null;
    return [
      ...(badges.length > 1 ? [`row ${index} (${row.name}) has ${badges.length} badges`] : []),
      ...badges
        .filter(({ key }) => key !== "" && actual !== null && key !== actual)
        .map(({ key }) => `row ${index} (${row.name}) is ${actual} and says ${key}`),
    ];
  });
  const opened = truth.open?.kind === "message" ? keyOf(truth.open.pageId, truth.open.threadId) : null;
  const inOpen = open
    .filter(({ key, state }) => key !== "" && state !== "unknown" && (opened === null || key !== opened))
    .map(({ key }) => `the open conversation is ${opened} and its badge says ${key}`);
  return [
    ...onRows,
    ...inOpen,
    ...(open.length > 1 ? [`${open.length} badges on the open conversation`] : []),
    ...traps.map(({ kind, detail }) => `trap: ${kind} ${detail}`),
    ...(error === null ? [] : [`the page broke: ${error}`]),
  ];
}

/** Rows whose own markup proves who they are, and that have no badge. */
export const missing = ({ truth, rows }: Look): string[] =>
  truth.rows
    .filter(
      (row, index) => row.threadId !== null && row.kind === "message" && (rows[index] ?? []).length === 0,
    )
    .filter(({ channel }) => channel === "facebook")
    .map(({ name, threadId }) => `${name} (${threadId})`);
