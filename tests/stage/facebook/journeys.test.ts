import { describe, expect, it } from "vitest";
import { cafe, people, shop } from "./index.ts";
import { inboxTrial, now, open, settle } from "./trial.ts";

const { on } = inboxTrial();
const a = people.a.id;
const b = people.b.id;

describe("journeys", () => {
  it("B1: a click changes the URL without a load or popstate; back and forward follow", () =>
    on({}, async (page) => {
      await page.evaluate(() => {
        const marks: string[] = [];
        Object.assign(window, { marks });
        window.addEventListener("popstate", () => marks.push("popstate"));
      });
      await (await page.$("a[role=link][href*='61550000002222']:not([hidden] *)"))?.click();
      expect(await now(page)).toMatchObject({ url: b, panel: b, agreed: true });
      expect(await page.evaluate(() => Reflect.get(window, "marks"))).toEqual([]);
      await page.evaluate(() => window.__stage.go("home"));
      expect(new URL(page.url()).pathname).toBe("/latest/home");
      expect(await page.evaluate(() => window.__replicaTruth().screen)).toBe("home");
      await page.goBack();
      expect(await now(page)).toMatchObject({ url: b, panel: b, agreed: true });
      expect(await page.evaluate(() => window.__stage.traps)).toEqual([]);
    }));

  it("B2: the conversation first, the URL later or never", async () => {
    for (const b2 of [300, 3000] as const) {
      await on({ b2, itemId: a }, async (page) => {
        expect(await open(page, b)).toEqual({ url: a, panel: b, agreed: false });
        await settle(page);
        expect(await now(page)).toMatchObject({ url: b, panel: b, agreed: true });
      });
    }
    await on({ b2: "never", itemId: a }, async (page) => {
      expect(await open(page, b)).toEqual({ url: a, panel: b, agreed: false });
      await settle(page);
      expect(await now(page)).toMatchObject({ url: a, panel: b, agreed: false });
    });
  });

  it("B2 late: the URL of the first click arrives while the second conversation is shown", () =>
    on({ b2: 300, late: true }, async (page) => {
      const seen = await page.evaluate(
        async (first, second) => {
          const urls: (string | null)[] = [];
          window.__stage.open(first);
          window.__stage.set({ b2: 900 });
          window.__stage.open(second);
          const observer = new MutationObserver(() => urls.push(window.__replicaTruth().urlItemId));
          observer.observe(document.documentElement, { subtree: true, attributes: true });
          while (!window.__stage.settled) await new Promise(requestAnimationFrame);
          return [...new Set(urls), window.__replicaTruth().open?.agreed];
        },
        a,
        b,
      );
      expect(seen).toEqual([a, b, true]);
    }));

  it("B3: the URL first, the old conversation stays; the heading may be early", async () => {
    await on({ b3: 400, itemId: a }, async (page) => {
      expect(await open(page, people.e.id)).toEqual({ url: people.e.id, panel: a, agreed: false });
      const heading = () => page.evaluate(() => window.__stage.nodes("heading")[0]?.textContent);
      expect(await heading()).toBe("Khách Thử A");
      await settle(page);
      expect(await heading()).toBe(people.e.name.vi);
      expect((await now(page)).agreed).toBe(true);
    });
    await on({ b3: 400, b3heading: "early", itemId: a }, async (page) => {
      await open(page, people.e.id);
      const seen = await page.evaluate(() => [
        window.__stage.nodes("heading")[0]?.textContent,
        window.__stage.nodes("region")[0]?.textContent?.includes("1111"),
        window.__replicaTruth().open?.agreed,
      ]);
      expect(seen).toEqual([people.e.name.vi, true, false]);
    });
  });

  it("B4: the URL never names the conversation, not even the first one", () =>
    on({ b4: true }, async (page) => {
      expect(await now(page)).toMatchObject({ url: null, panel: a, agreed: false });
      expect(await open(page, b)).toEqual({ url: null, panel: b, agreed: false });
      await settle(page);
      expect((await now(page)).url).toBeNull();
    }));

  it("B13: the page changes under the list that is still the other page's", () =>
    on({ b13: 300, itemId: a }, async (page) => {
      const before = await page.evaluate((id) => {
        window.__stage.switchPage(id);
        const { urlPageId, rows, open } = window.__replicaTruth();
        return [
          urlPageId,
          rows[1]?.pageId,
          open?.agreed,
          new URL(location.href).searchParams.get("business_id"),
        ];
      }, cafe.id);
      expect(before).toEqual([cafe.id, shop.id, false, "900000000000077"]);
      await settle(page);
      expect(await page.evaluate(() => window.__replicaTruth().rows.map((row) => row.pageId))).toEqual(
        Array.from({ length: 24 }, () => cafe.id),
      );
    }));

  it("B11: shows that it is loading, and only then rows and messages", () =>
    on({ b11: 600, itemId: a }, async (page) => {
      // The page's first look may be over before the driver asks: go through the same door again.
      const seen = await page.evaluate(() => {
        window.__stage.channel("messenger");
        return [document.querySelectorAll("[aria-busy=true]").length, window.__replicaTruth().rows.length];
      });
      expect(seen[0]).toBeGreaterThan(0);
      expect(seen[1]).toBe(0);
      await settle(page);
      expect(await page.evaluate(() => window.__replicaTruth().rows.length)).toBe(21);
      await open(page, a);
      expect(await page.evaluate(() => window.__replicaTruth().open?.messages.length)).toBe(0);
      await settle(page);
      expect(await page.evaluate(() => window.__replicaTruth().open?.messages.length)).toBeGreaterThan(9);
    }));

  it("B22: the whole inbox in a frame of the same host", () =>
    on({ b22: true, itemId: a }, async (page) => {
      const frame = page.frames().find((child) => child !== page.mainFrame());
      expect(await frame?.evaluate(() => window.__replicaTruth().open?.threadId)).toBe(a);
      expect(await page.evaluate(() => document.querySelectorAll("[role]").length)).toBe(0);
    }));

  it("leads the older inbox's address to today's", async () => {
    await on({}, async (page) => {
      await page.goto(
        `https://www.facebook.com/cuahangmau.demo/inbox/?mailbox_id=${shop.id}&selected_item_id=${b}`,
      );
      expect(new URL(page.url()).pathname).toBe("/latest/inbox/all");
      expect(await now(page)).toMatchObject({ page: shop.id, url: b, panel: b, agreed: true });
    });
  });

  it("has screens of the same app that are no inbox", () =>
    on({ channel: "settings" }, async (page) => {
      expect(
        await page.evaluate(() => [window.__replicaTruth().screen, window.__stage.rowNodes().length]),
      ).toEqual(["home", 0]);
    }));
});
