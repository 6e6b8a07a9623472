import axe from "axe-core";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { browserFiles } from "../../../scripts/browsers.mjs";
import { startWorld, type World } from "../world";
import { createEmulator } from "./emulator";
import { CONTACTS, USERS } from "./fixture";
import type { Json } from "./json";
import { ticketBody } from "./stand";

const PORTAL = "https://portal-mau.stringeex.com";
const emulator = createEmulator();
let world: World;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  world = await startWorld(emulator.routes);
  const { Chromium } = browserFiles();
  if (!Chromium) throw new Error("Chromium is needed");
  browser = await puppeteer.launch({
    executablePath: Chromium,
    args: [
      "--no-sandbox",
      `--proxy-server=http://127.0.0.1:${world.proxyPort}`,
      `--ignore-certificate-errors-spki-list=${world.spki}`,
    ],
  });
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

beforeEach(async () => {
  emulator.reset();
  page = await browser.newPage();
  await page.goto(PORTAL);
  return () => page.close();
});

/** A call to the API by the page's own script, at the portal's host; the answer's text, or what went wrong. */
function call(path: string, body: Json): Promise<string> {
  const send = async (to: string, token: string, content: string): Promise<string> => {
    const headers = { "x-stringee-auth": token };
    const answer = fetch(to, { method: "POST", headers, body: content });
    return answer.then((good) => good.text()).catch((error: unknown) => String(error));
  };
  return page.evaluate(send, path, emulator.tokenFor(USERS.onePortal), JSON.stringify(body));
}

const textOf = (selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent ?? "");

async function shows(selector: string, words: string): Promise<void> {
  await page.waitForFunction(
    (where, what) => document.querySelector(where)?.textContent?.includes(what) ?? false,
    {},
    selector,
    words,
  );
}

describe("the portal's page", () => {
  it("shows a ticket as it arrives, strangers' markup as text", async () => {
    expect(await textOf("#no-tickets")).toContain("Chưa có phiếu ghi nào");
    const fieldvalues = [{ field_key: "nguon", field_value: "<i>Facebook</i>" }];
    const subject = "<img src=x onerror=alert(1)> còn hàng không";
    await call("/v1/ticket", ticketBody(CONTACTS[0].id, { subject, fieldvalues }));
    await shows("article h3", subject);
    const [ticket] = emulator.state.tickets;
    const note = { ticket_id: ticket?.id, note: "<script>x</script>", is_internal_note: true };
    await call("/v1/ticketNote", note);
    await shows("article .note", "<script>x</script>Ghi chú nội bộ");
    const card = await textOf("article");
    for (const words of [
      `#${ticket?.serial}`,
      "Mới",
      "Vũ Thị Mơ",
      "CSKH",
      "Nguyễn Thị Lan",
      "<i>Facebook</i>",
    ]) {
      expect(card).toContain(words);
    }
    expect(await page.$$("article img, article i, article script")).toEqual([]);
  });

  it("moves tickets and people, and flips switches", async () => {
    await call("/v1/ticket", ticketBody(CONTACTS[0].id));
    const solved = await page.waitForSelector("article button:last-child");
    await solved?.click();
    await shows("article .chip", "Đóng");
    expect(emulator.state.tickets[0]?.status).toBe(3);

    await page.click("#agents input");
    await shows("#online-count", "3");
    expect(emulator.state.agents[0]?.online).toBe(false);

    await page.click("#switches input");
    await page.select("#outage-route", "POST /v1/ticket");
    await page.select("#outage", "html-502");
    await emulator.until(() => emulator.switches.outage === "html-502" && emulator.switches.ticketIdInAnswer);
    expect(await call("/v1/ticket", ticketBody(CONTACTS[0].id))).toContain("502");
  });

  it("holds answers back and lets them go", async () => {
    await page.click("#hold");
    await page.waitForSelector("#release:enabled");
    const answer = call("/v1/contact", { name: "Khách" });
    await shows("#waiting", "1");
    await page.click("#release");
    expect(await answer).toContain('"r":0');
  });

  it.each(["light", "dark"])("has no accessibility faults, %s", async (value) => {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
    await call("/v1/ticket", ticketBody(CONTACTS[0].id));
    await shows("article h3", "Chị ơi");
    // Evaluated, not added as a script: the page's own policy forbids that.
    await page.evaluate(axe.source);
    const run = "axe.run().then((result) => result.violations.map((fault) => fault.id))";
    expect(await page.evaluate(run)).toEqual([]);
  });
});

describe("a connection lost after the ticket was stored", () => {
  it("reaches a browser as one failure, with one ticket behind it, also on a connection used before", async () => {
    emulator.cut("POST /v1/ticket", "after");
    expect(await call("/v1/ticket", ticketBody(CONTACTS[0].id))).toContain("Failed to fetch");
    expect(emulator.state.tickets).toHaveLength(1);
    expect(emulator.requestsOf("POST /v1/ticket")).toHaveLength(1);
  });
});
