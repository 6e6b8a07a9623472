import { ElementHandle, type Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { badgeWords } from "../../lib/language/badge.ts";
import { people, shop, threadsOf } from "../stage/facebook/index.ts";
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
const words = badgeWords("vi");

describe.each(browsers)("when something fails, in %s", (browser) => {
  let scene: Scene;
  let page: Page;
  // A new customer for each test: nothing known of them, in the database or at StringeeX.
  const customers = threadsOf(shop.id, 24).slice(-12);
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
  afterEach(() => page?.close());

  const create = async () => (await openButton(page, ...CREATE)).click();
  const tickets = () => scene.emulator.ticketsOf(customer.id);
  const state = (wanted: string) => (seen: Look) =>
    openBadge(seen)?.key === keyOf(shop.id, customer.id) && openBadge(seen)?.state === wanted;

  it("makes one ticket although the worker is killed between the click and the answer", async () => {
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

  it("says uncertain when the answer is lost, and never sends again by itself", async () => {
    scene.emulator.cut(TICKET, "after");
    await create();
    await untilScreen(page, "uncertain", state("uncertain"), 30_000);
    await page.reload();
    await untilScreen(page, "still uncertain", ({ rows }) =>
      rows.flat().some(({ key, state: now }) => key === keyOf(shop.id, customer.id) && now === "uncertain"),
    );
    expect(tickets()).toHaveLength(1);
  });

  describe("the three ways on from an uncertain ticket", () => {
    const uncertain = async (moment: "before" | "after") => {
      scene.emulator.cut(TICKET, moment);
      await create();
      await untilScreen(page, "uncertain", state("uncertain"), 30_000);
      await (await openButton(page, words.details)).click();
    };

    it("it exists: link it by its id", async () => {
      await uncertain("after");
      const [ticket] = tickets();
      const button = await openButton(page, words.link);
      // The field stands in the same shadow root, just before its button.
      const field = await button.evaluateHandle(
        (element) => element.parentElement?.querySelector("input") ?? null,
      );
      if (!(field instanceof ElementHandle)) throw new Error("There is no field for the ticket's id.");
      await field.type(ticket?.id ?? "");
      await button.click();
      const seen = await untilScreen(page, "created", state("created"));
      expect(openBadge(seen)?.ticket).toBe(ticket?.id);
      expect(tickets()).toHaveLength(1);
    });

    it("it does not exist: send it again", async () => {
      await uncertain("before");
      expect(tickets()).toHaveLength(0);
      await (await openButton(page, words.resend)).click();
      await untilScreen(page, "created", state("created"));
      expect(tickets()).toHaveLength(1);
    });

    it("leave it: it stays marked, and nothing is sent", async () => {
      await uncertain("before");
      const asked = scene.emulator.requestsOf(TICKET).length;
      await (await openButton(page, words.leave)).click();
      await page.reload();
      await untilScreen(page, "still uncertain", ({ rows }) =>
        rows.flat().some(({ key, state: now }) => key === keyOf(shop.id, customer.id) && now === "uncertain"),
      );
      expect(scene.emulator.requestsOf(TICKET)).toHaveLength(asked);
    });
  });

  it("says refused with StringeeX's own words, and a way on", async () => {
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
