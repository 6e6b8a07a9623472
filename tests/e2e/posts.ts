import type { Page } from "puppeteer-core";
import type { Activity } from "../../lib/domain/activity.ts";
import { decide } from "../../lib/domain/decide.ts";
import { isItemKey } from "../../lib/domain/key.ts";
import { pageSettingsSchema } from "../../lib/domain/settings.ts";
import type { Trap } from "../stage/facebook/index.ts";
import { peek, truthOf } from "../stage/facebook-posts/browser.ts";
import type { TruthItem, WallTruth } from "../stage/facebook-posts/index.ts";
import { type FacebookWorldOptions, facebookWorldRoutes } from "../stage/facebook-world.ts";
import type { BrowserName } from "./driver/driver.ts";
import { until, untilSeen } from "./driver/until.ts";
import type { SeenBadge } from "./inbox.ts";
import { openScene, type Scene, type SceneOptions } from "./scene.ts";

/** The stage with all of Facebook's replicas. */
export const openFacebook = (
  browser: BrowserName,
  options: SceneOptions = {},
  world: FacebookWorldOptions = {},
): Promise<Scene> =>
  openScene(browser, {
    ...options,
    routes: (onForeignCall) => facebookWorldRoutes({ ...world, onForeignCall }),
  });

/** A tab with one of the replicas of posts and comments, drawn. */
export async function openWall(scene: Scene, url: string): Promise<Page> {
  const page = await scene.driver.page();
  await showWall(page, url);
  return page;
}

/** The same in a tab that is there. */
export async function showWall(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await until("the replica is drawn", () => peek(page, "settled"));
  await page.bringToFront();
}

export type ItemBadge = Omit<SeenBadge, "buttons"> & {
  readonly rehearsal: string;
  /** The names of its buttons that can be pressed. */
  readonly buttons: readonly string[];
};

/** What is on screen beside what is true. */
export interface WallLook {
  readonly truth: WallTruth;
  /** The badges of each item, as the truth counts them. */
  readonly items: readonly (readonly ItemBadge[])[];
  /** Badges that stand on no item. */
  readonly stray: readonly ItemBadge[];
  readonly traps: readonly Trap[];
  readonly error: string | null;
}

export async function lookAtWall(page: Page): Promise<WallLook> {
  const seen = await page.evaluate(() => {
    const stage: object = window.__stage;
    const nodes: Element[] = Reflect.get(stage, "itemNodes")();
    return [...document.querySelectorAll<HTMLElement>("page-ticket")].map((host) => {
      const around = nodes.flatMap((node, index) => (node.contains(host) ? [index] : []));
      // The innermost: a comment stands in its post.
      const item =
        around.find((index) => around.every((other) => nodes[other]?.contains(nodes[index] ?? null))) ?? -1;
      return {
        item,
        badge: {
          item: host.dataset.item ?? "",
          key: host.dataset.key ?? "",
          state: host.dataset.state ?? "",
          status: host.dataset.status ?? "",
          ticket: host.dataset.ticket ?? "",
          rehearsal: host.dataset.rehearsal ?? "",
          text: (host.shadowRoot?.querySelector(".bar")?.textContent ?? "").replace(/\s+/g, " "),
          buttons: [...(host.shadowRoot?.querySelectorAll<HTMLButtonElement>("button:enabled") ?? [])].map(
            (button) => button.getAttribute("aria-label") ?? button.textContent ?? "",
          ),
        },
      };
    });
  });
  const truth = await truthOf(page);
  return {
    truth,
    items: truth.items.map((_, index) => seen.filter(({ item }) => item === index).map(({ badge }) => badge)),
    stray: seen.filter(({ item }) => item === -1).map(({ badge }) => badge),
    traps: await peek(page, "traps"),
    error: await peek(page, "error"),
  };
}

const named = (item: TruthItem): string =>
  `${item.kind} of ${item.author.name} (${item.author.role}) "${item.text.slice(0, 40)}"`;

/** Badges that are wrong, doubled or stray; traps; a broken page. */
export const wrongsOnWall = ({ truth, items, stray, traps, error }: WallLook): string[] => [
  ...truth.items.flatMap((item, index) => {
    const badges = items[index] ?? [];
    return [
      ...(badges.length > 1 ? [`${named(item)} has ${badges.length} badges`] : []),
      ...badges
        .filter(({ key, item: kind }) => key !== (item.key ?? "") || kind !== item.kind)
        .map(({ key, item: kind }) => `${named(item)} is ${item.key} and says ${kind} ${key}`),
    ];
  }),
  ...stray.map(({ key }) => `a badge of ${key} stands nowhere`),
  ...traps.map(({ kind, detail }) => `trap: ${kind} ${detail}`),
  ...(error === null ? [] : [`the page broke: ${error}`]),
];

/** Items of others than the page that are identified and have no badge. */
export const missingOnWall = ({ truth, items }: WallLook): string[] =>
  truth.items
    .filter(
      (item, index) => item.key !== null && item.author.role !== "page" && (items[index] ?? []).length === 0,
    )
    .map(named);

/** Waits until the wall is as described; a failure's message holds what was there instead. */
export const untilWall = (
  page: Page,
  what: string,
  is: (seen: WallLook) => boolean,
  timeoutMs?: number,
): Promise<WallLook> => untilSeen(what, () => lookAtWall(page), is, timeoutMs, told);

const told = (seen: WallLook): string =>
  [
    ...wrongsOnWall(seen),
    ...missingOnWall(seen).map((name) => `${name} has none`),
    ...seen.items.flat().map(({ key, state, text }) => `${key} ${state} ${text}`),
  ].join("\n");

/** Waits until every identified item of others has its badge, and nothing is wrong. */
export const untilBadged = (page: Page, timeoutMs?: number): Promise<WallLook> =>
  untilWall(
    page,
    "a badge on each identified item and nothing wrong",
    (seen) =>
      seen.truth.items.length > 0 &&
      !seen.truth.loading &&
      missingOnWall(seen).length === 0 &&
      wrongsOnWall(seen).length === 0 &&
      seen.items.flat().every(({ key, state }) => key === "" || state !== "unknown"),
    timeoutMs,
  );

function activityOf(item: TruthItem, pageId: string): Activity | null {
  if (item.key === null || !isItemKey(item.key) || !item.certain || item.kind === "message") return null;
  const { author, text, partial, translated, time, postOwner, repliesTo } = item;
  return {
    ...{ key: item.key, kind: item.kind, pageId, postOwner, text, partial, translated, url: null },
    author: { id: author.id, name: author.name, profileUrl: null, role: author.role },
    time: time.span,
    ...(repliesTo === null ? {} : { repliesTo }),
  };
}

/**
 * The tickets that the rules make of what is on screen: by the pure decision over the truth, one after the other, as if
 * there were none before.
 */
export function ticketsByRule(truth: WallTruth, settings: object): ReadonlySet<string> {
  const page = pageSettingsSchema.parse(settings);
  const made = new Set<string>();
  for (const item of truth.items) {
    const activity = truth.pageId === null ? null : activityOf(item, truth.pageId);
    if (activity === null) continue;
    const decision = decide(activity, page, null, { now: Date.now(), settingsVersion: 1 });
    if (decision.action === "create" || decision.action === "suggest") made.add(decision.key);
  }
  return made;
}
