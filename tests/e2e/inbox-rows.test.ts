import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InboxAddress } from "../stage/facebook/index.ts";
import { people } from "../stage/facebook/index.ts";
import { browsers } from "./browsers.ts";
import { until } from "./driver/until.ts";
import {
  CREATE,
  type Look,
  look,
  missing,
  openBadge,
  openInbox,
  openRow,
  untilScreen,
  wrongs,
} from "./inbox.ts";
import { openScene, type Scene } from "./scene.ts";
import { settle } from "./workplace.ts";

/** Every mixture of the two markups with the languages, directions and themes, and the behaviours that mislead a reader. */
const mixtures: readonly InboxAddress[] = (["a", "b"] as const).flatMap((rows) =>
  (["a", "b"] as const).flatMap((detail) =>
    (["vi", "en"] as const).map((lang) => ({
      rows,
      detail,
      lang,
      dir: lang === "en" && rows === "b" ? ("rtl" as const) : ("ltr" as const),
      theme: detail === "b" ? ("dark" as const) : ("light" as const),
      seed: rows === "a" ? 7 : 42,
    })),
  ),
);

const misleading: readonly (InboxAddress & { readonly name: string })[] = [
  { name: "the URL that comes late", rows: "b", b2: 1500 },
  { name: "the URL that never comes", rows: "b", b2: "never" },
  { name: "the conversation that comes after its URL", rows: "b", b3: 1200 },
  { name: "the heading that comes before its messages", rows: "b", b3: 1200, b3heading: "early" },
  { name: "twelve recycled rows of two hundred", rows: "b", b5: 12, people: 200 },
];

const words = (address: object): string =>
  Object.entries(address)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");

/** What must never be on screen, not for one look: wrong badges, and an offer to create while the screen disagrees. */
const never = (seen: Look): string[] => [
  ...wrongs(seen),
  ...seen.open
    .flatMap(({ buttons }) => buttons)
    .filter((name) => seen.truth.open?.agreed !== true && CREATE.some((start) => name.startsWith(start)))
    .map((name) => `"${name}" is offered while ${JSON.stringify(seen.truth.open?.name)} is not certain`),
];

/** In how many rows something of the page stands elsewhere than it would without the badge. */
const movedRows = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const hosts = [...document.querySelectorAll<HTMLElement>("page-ticket.page-ticket-row")];
    if (hosts.length === 0) return -1;
    const places = hosts.map(({ parentElement: row }) =>
      row === null ? [] : [row, ...row.querySelectorAll<HTMLElement>(":not(page-ticket, page-ticket *)")],
    );
    const rects = (): string[] =>
      places.map((elements) => elements.map((each) => JSON.stringify(each.getBoundingClientRect())).join());
    const shown = rects();
    for (const host of hosts) host.style.setProperty("display", "none", "important");
    const hidden = rects();
    for (const host of hosts) host.style.removeProperty("display");
    return shown.filter((rect, at) => rect !== hidden[at]).length;
  });

describe.each(browsers)("the inbox in %s", (browser) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(browser);
    await settle(scene);
  });
  afterAll(() => scene?.stop());

  it.each(mixtures.map((address) => [words(address), address] as const))(
    "has the right badges and no other: %s",
    async (_, address) => {
      const page = await openInbox(scene, address);
      await openRow(page, people.d.id);
      const seen = await untilScreen(
        page,
        "a badge on every row that proves itself, and one on the open conversation",
        (now) =>
          missing(now).length === 0 && (now.truth.open?.agreed !== true || openBadge(now) !== undefined),
      );
      expect(wrongs(seen)).toEqual([]);
      await until("nothing of the page stands elsewhere because of a badge", async () =>
        (await movedRows(page)) === 0 ? true : null,
      );
      await page.close();
    },
  );

  it.each(misleading.map(({ name, ...address }) => [name, address] as const))(
    "is never misled by %s",
    async (_, address) => {
      const page = await openInbox(scene, address);
      const found: string[] = [];
      for (const person of [people.a, people.d, people.b]) {
        await openRow(page, person.id);
        await untilScreen(page, "the conversation at rest", (now) => {
          found.push(...never(now));
          return now.truth.open?.threadId === person.id && !now.truth.open.loading;
        });
      }
      expect([...found, ...never(await look(page))]).toEqual([]);
      await page.close();
    },
  );

  it("keeps badges right while recycled rows scroll by", async () => {
    const page = await openInbox(scene, { rows: "b", b5: 12, people: 200 });
    for (const top of [600, 2400, 9000, 300, 0]) {
      await page.evaluate((to: number) => window.__stage.scrollList(to), top);
      const seen = await untilScreen(page, "a badge on every row", (now) => missing(now).length === 0);
      expect(wrongs(seen)).toEqual([]);
    }
    await page.close();
  });
});
