import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { people, shop } from "../stage/facebook/index.ts";
import { browsers } from "./browsers.ts";
import { until } from "./driver/until.ts";
import {
  CREATE,
  keyOf,
  type Look,
  openBadge,
  openButton,
  openInbox,
  openRow,
  untilScreen,
  wrongs,
} from "./inbox.ts";
import { openScene, type Scene } from "./scene.ts";
import { settle } from "./workplace.ts";

const TICKET = "POST /v1/ticket";
const AT_ONCE = { timeout: 40_000 };

describe.each(browsers)("when something fails, in %s", (browser) => {
  let scene: Scene;
  let page: Page;
  // A new customer for each test: nothing known of them, in the database or at StringeeX.
  const customers = [people.d, people.e, people.a, people.b];
  let customer: { readonly id: string } = people.d;

  beforeAll(async () => {
    scene = await openScene(browser);
    await settle(scene);
  });
  afterAll(() => scene?.stop());
  beforeEach(async () => {
    customer = customers.shift() ?? people.d;
    page = await openInbox(scene, { rows: "b", detail: "a", lang: "vi" });
    await openRow(page, customer.id);
  });
  afterEach(async () => {
    scene.world.cutWhen(undefined);
    await page.close();
  });

  const create = async () => (await openButton(page, ...CREATE)).click();
  const tickets = () => scene.emulator.ticketsOf(customer.id);
  const state = (wanted: string) => (seen: Look) =>
    openBadge(seen)?.key === keyOf(shop.id, customer.id) && openBadge(seen)?.state === wanted;

  it("makes one ticket although the worker is killed between the click and the answer", AT_ONCE, async () => {
    const hold = scene.emulator.hold("POST /v1/contact", "before");
    await create();
    await until("StringeeX is asked", () => scene.emulator.requestsOf("POST /v1/contact").length > 0);
    await scene.driver.killWorker();
    hold.release();
    // Any event starts the worker again (its own alarm does, after a minute), and it takes up what it had left.
    const popup = await scene.driver.openOwn("popup.html");
    await popup.close();
    await page.bringToFront();
    await page.reload();
    const seen = await untilScreen(
      page,
      "created",
      ({ rows }) =>
        rows.flat().some(({ key, state: now }) => key === keyOf(shop.id, customer.id) && now === "created"),
      30_000,
    );
    expect(wrongs(seen)).toEqual([]);
    expect(tickets()).toHaveLength(1);
  });

  it("says uncertain when the answer is lost, and never sends again by itself", AT_ONCE, async () => {
    scene.world.cutWhen(({ method, url }) =>
      method === "POST" && url.pathname === "/v1/ticket" ? "after" : undefined,
    );
    await create();
    await untilScreen(page, "uncertain", state("uncertain"), 30_000);
    const asked = tickets().length;
    expect(asked).toBeGreaterThan(0);
    scene.world.cutWhen(undefined);
    await page.reload();
    await untilScreen(page, "still uncertain", ({ rows }) =>
      rows.flat().some(({ key, state: now }) => key === keyOf(shop.id, customer.id) && now === "uncertain"),
    );
    expect(tickets()).toHaveLength(asked);
  });

  it("says refused with StringeeX's own words, and a way on", AT_ONCE, async () => {
    scene.emulator.failNext(TICKET, { kind: "refused", msg: "subject không hợp lệ" });
    await create();
    await untilScreen(page, "refused", state("refused"));
    await (await openButton(page, "Chi tiết", "Details")).click();
    const seen = await untilScreen(page, "StringeeX's own words", (now) =>
      now.open.some(({ text }) => text.includes("subject không hợp lệ")),
    );
    expect(tickets()).toHaveLength(0);
    expect(wrongs(seen)).toEqual([]);
  });

  it("does nothing at a click that a page's script forges", async () => {
    await openButton(page, ...CREATE);
    const before = scene.emulator.requestsOf(TICKET).length;
    await page.evaluate(() => {
      for (const host of document.querySelectorAll("page-ticket"))
        for (const button of host.shadowRoot?.querySelectorAll("button") ?? []) {
          button.click();
          button.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true }));
          button.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true }));
        }
    });
    // A real click later shows that the way was open all the time.
    await create();
    await untilScreen(page, "created", state("created"));
    expect(scene.emulator.requestsOf(TICKET)).toHaveLength(before + 1);
    expect(tickets()).toHaveLength(1);
  });
});
