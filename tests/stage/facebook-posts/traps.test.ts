import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { isolatedWorld } from "../replica/browser.ts";
import { trial } from "../replica/trial.ts";
import { peek } from "./browser.ts";
import { postsHandler, timelineUrl } from "./index.ts";

let page: Page;
const stage = trial({ "www.facebook.com": postsHandler() });

describe("a script in another world", () => {
  const deeds: [name: string, expression: string, kind: string][] = [
    [
      "clicking See more",
      "document.querySelector('[data-ad-rendering-role=story_message] [role=button]').click()",
      "synthetic-click",
    ],
    [
      "clicking View replies",
      "[...document.querySelectorAll('[role=button]')].find((b) => /^Xem \\d+ phản hồi$/.test(b.textContent)).click()",
      "synthetic-click",
    ],
    ["clicking Like", "document.querySelector('[aria-label=\"Thích\"]').click()", "synthetic-click"],
    [
      "pretending that a mouse is over a time",
      "document.querySelector('a[attributionsrc]').dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))",
      "synthetic-click",
    ],
    ["putting the focus on a time", "document.querySelector('a[attributionsrc]').focus()", "composer-focus"],
    [
      "putting the focus into a composer",
      "document.querySelector('[role=textbox]').focus()",
      "composer-focus",
    ],
    [
      "pressing Enter in a composer",
      "document.querySelector('[role=textbox]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))",
      "composer-key",
    ],
    [
      "writing into a composer",
      "document.querySelector('[role=textbox]').textContent = 'x'",
      "composer-input",
    ],
    ["scrolling", "scrollTo(0, 700)", "scroll"],
    ["calling the internal endpoint", "fetch('/api/graphql', { method: 'POST' }).then(() => 0)", "graphql"],
  ];
  for (const [name, expression, kind] of deeds) {
    it(`is caught ${name}`, async () => {
      page = await stage.open(timelineUrl());
      try {
        const run = await isolatedWorld(page);
        await run(`void (${expression})`);
        await page.waitForFunction(
          (stageName: string, wanted: string) => {
            const traps: { kind: string }[] = Reflect.get(window, stageName).traps;
            return traps.some((trap) => trap.kind === wanted);
          },
          { timeout: 5000 },
          "__stage",
          kind,
        );
      } finally {
        await page.close();
      }
    });
  }

  it("may look, and add what is its own", async () => {
    page = await stage.open(timelineUrl());
    try {
      const run = await isolatedWorld(page);
      await run(`for (const node of document.querySelectorAll("[role=article]")) {
        const badge = document.createElement("page-ticket");
        badge.attachShadow({ mode: "open" }).innerHTML = "<button>Tạo phiếu ghi</button>";
        node.append(badge);
        badge.shadowRoot.querySelector("button").click();
      }`);
      expect(await peek(page, "traps")).toEqual([]);
      expect((await peek(page, "foreign")).length).toBeGreaterThan(20);
    } finally {
      await page.close();
    }
  });
});
