import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { StageRequest } from "../handler.ts";
import { isolatedWorld } from "../replica/browser.ts";
import { trial } from "../replica/trial.ts";
import { facebookRoutes, inboxUrl, people, type Trap } from "./index.ts";

const foreignCalls: StageRequest[] = [];
const stage = trial(facebookRoutes({ onForeignCall: (request) => foreignCalls.push(request) }));
const on = (detail: "a" | "b", deed: (page: Page) => Promise<void>): Promise<void> =>
  stage.on(inboxUrl({ rows: "b", detail, lang: "en", itemId: people.a.id, people: 60 }), deed);

const traps = (page: Page): Promise<Trap[]> => page.evaluate(() => [...window.__stage.traps]);
const sprung = async (page: Page, kind: Trap["kind"]): Promise<Trap[]> => {
  await page.waitForFunction((wanted) => window.__stage.traps.some((trap) => trap.kind === wanted), {}, kind);
  return traps(page);
};

describe("a script in another world", () => {
  const clicks: [string, string][] = [
    ["Done in a row", "document.querySelector('[role=listitem] a[role=row]').click()"],
    ["Follow up", `document.querySelector('[aria-label="Mark as Follow up"]').click()`],
    ["Delete", `document.querySelector('[aria-label="Delete conversation"]').click()`],
    ["Send", `document.querySelector('[aria-label="Send"]').click()`],
    [
      "Like",
      `document.querySelector('[aria-label="Send a like"]').dispatchEvent(new MouseEvent("click", { bubbles: true }))`,
    ],
    ["a row", "document.querySelectorAll('[role=listitem] a[role=link]')[3].click()"],
  ];
  for (const [name, expression] of clicks) {
    it(`is caught clicking ${name}`, () =>
      on("a", async (page) => {
        await (await isolatedWorld(page))(expression);
        expect((await traps(page)).map(({ kind }) => kind)).toContain("synthetic-click");
        expect(await page.evaluate(() => document.getElementById("stage-trap")?.textContent)).toMatch(
          /^TRAP/,
        );
      }));
  }

  for (const [detail, box] of [
    ["a", "document.querySelector('textarea')"],
    ["b", "document.querySelector('[contenteditable=true]')"],
  ] as const) {
    it(`is caught focusing composer ${detail}, though focus events look trusted`, () =>
      on(detail, async (page) => {
        await (await isolatedWorld(page))(`${box}.focus()`);
        expect((await traps(page)).map(({ kind }) => kind)).toEqual(["composer-focus"]);
      }));

    it(`is caught pressing Enter in composer ${detail}`, () =>
      on(detail, async (page) => {
        const run = await isolatedWorld(page);
        await run(`${box}.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }))`);
        expect((await traps(page)).map(({ kind }) => kind)).toEqual(["composer-key"]);
      }));

    it(`is caught putting text into composer ${detail}, by property or by command`, () =>
      on(detail, async (page) => {
        const run = await isolatedWorld(page);
        await run(detail === "a" ? `${box}.value = "hello"` : `${box}.textContent = "hello"`);
        expect((await sprung(page, "composer-input"))[0]?.detail).toContain("Reply in Messenger…");
      }));
  }

  it("is caught inserting by execCommand, though the event looks trusted", () =>
    on("a", async (page) => {
      const run = await isolatedWorld(page);
      await run(`document.querySelector('textarea').focus(); document.execCommand("insertText", false, "x")`);
      expect((await traps(page)).map(({ kind }) => kind)).toContain("composer-input");
    }));

  it("is caught scrolling the list or the messages", async () => {
    for (const region of ["[role=region]:not([hidden] *)", "[class][style*='will-change']"]) {
      await on("a", async (page) => {
        await (await isolatedWorld(page))(`document.querySelector("${region}").scrollTop = 30`);
        expect((await sprung(page, "scroll"))[0]?.kind).toBe("scroll");
      });
    }
  });

  it("is caught calling the internal endpoint, the page's own call is not", () =>
    on("a", async (page) => {
      expect(await page.evaluate(() => window.__stage.ownCall())).toBe(200);
      expect(await traps(page)).toEqual([]);
      expect(foreignCalls).toEqual([]);
      await (await isolatedWorld(page))(
        `fetch("/api/graphql/", { method: "POST", body: "doc_id=1" }).then((r) => r.status)`,
      );
      expect((await sprung(page, "graphql"))[0]?.kind).toBe("graphql");
      expect(foreignCalls.map(({ body }) => body)).toEqual(["doc_id=1"]);
    }));

  it("is seen changing the page's own nodes, and not caught for appending its own", () =>
    on("a", async (page) => {
      await (await isolatedWorld(page))(`
        const row = document.querySelector("[role=listitem]:not([hidden] *)");
        const host = document.createElement("page-ticket");
        host.attachShadow({ mode: "open" }).innerHTML = "<button>Create ticket</button>";
        row.append(host);
        host.shadowRoot.querySelector("button").click();
        row.title = "touched"`);
      const seen = await page.evaluate(() =>
        window.__stage.foreign.map(({ kind, detail }) => [kind, detail]),
      );
      expect(seen).toEqual([
        ["added", "page-ticket"],
        ["attribute", "title"],
      ]);
      expect(await traps(page)).toEqual([]);
    }));
});

describe("a badge", () => {
  it("may grow above what is scrolled into view: nothing moves by itself, no trap", () =>
    on("a", async (page) => {
      const moved = await page.evaluate(async () => {
        window.__stage.scrollList(900);
        const scrollers = [window.__stage.nodes("list scroller")[0], window.__stage.nodes("region")[0]];
        const before = scrollers.map((node) => node?.scrollTop);
        for (const node of [...window.__stage.rowNodes(), ...window.__stage.nodes("cluster")]) {
          const badge = document.createElement("page-ticket");
          badge.style.cssText = "display:block;height:20px";
          node.after(badge);
        }
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return scrollers.map((node, index) => node?.scrollTop !== before[index]);
      });
      expect(moved).toEqual([false, false]);
      expect(await traps(page)).toEqual([]);
    }));
});

describe("a script in the page's own world", () => {
  it("is caught even right after a person's click", () =>
    on("a", async (page) => {
      await page.mouse.click(700, 700);
      await page.evaluate(() => {
        document.querySelector("textarea")?.focus();
        const region = window.__stage.nodes("region")[0];
        if (region) region.scrollTop = 5;
        region?.scrollTo(0, 9);
      });
      expect((await traps(page)).map(({ kind, detail }) => `${kind} ${detail.split(" ")[0]}`)).toEqual([
        "main-world-call focus()",
        "main-world-call scrollTop",
        "main-world-call scrollTo()",
      ]);
    }));
});

describe("a person", () => {
  it("clicks, types, scrolls and sends without a trap", async () => {
    for (const detail of ["a", "b"] as const) {
      await on(detail, async (page) => {
        const boxSelector = detail === "a" ? "textarea" : "[contenteditable=true]";
        await page.click(boxSelector);
        await page.keyboard.type("Dạ shop gửi ngay ạ");
        await page.click("[aria-label=Send]");
        expect(await page.evaluate(() => window.__replicaTruth().open?.messages.at(-1)?.text)).toBe(
          "Dạ shop gửi ngay ạ",
        );
        await page.mouse.move(200, 500);
        await page.mouse.wheel({ deltaY: 400 });
        await page.waitForFunction(() => (window.__stage.nodes("list scroller")[0]?.scrollTop ?? 0) > 100);
        await page.mouse.click(200, 500);
        await page.waitForFunction((id) => window.__replicaTruth().open?.threadId !== id, {}, people.a.id);
        expect(await traps(page)).toEqual([]);
      });
    }
  });

  it("may have a driver scroll for them once it is announced", () =>
    on("a", async (page) => {
      await page.evaluate(() => window.__stage.announceScroll());
      const row = (await page.$$("[role=listitem]:not([hidden] *)"))[40];
      await row?.click();
      expect(await page.evaluate(() => window.__replicaTruth().rows[40]?.selected)).toBe(true);
      expect(await traps(page)).toEqual([]);
    }));
});
