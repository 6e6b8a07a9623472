import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { panelWords } from "../../lib/language/panel.ts";
import { PORTAL } from "../outbox/world.ts";
import { people, shop } from "../stage/facebook/index.ts";
import { PORTALS, USERS } from "../stage/stringeex/index.ts";
import { examples } from "../store/examples.ts";
import { browsers } from "./browsers.ts";
import { press, sees } from "./driver/control.ts";
import type { BrowserName } from "./driver/driver.ts";
import { buildFor } from "./driver/launch.ts";
import { until } from "./driver/until.ts";
import { CREATE, keyOf, openButton, openInbox, untilScreen } from "./inbox.ts";
import { openScene, type Scene } from "./scene.ts";
import { signIn } from "./workplace.ts";

/** The customer whose ticket waits in the first version's database. */
const WAITING = "100000000001111";
const OLD = "0.0.9";

/**
 * The version before: the same content scripts under an older number, a worker that is no more than its welcome page,
 * and (see `asOnceKept`) the first version's database.
 */
function previousVersion(name: BrowserName, directory: string): void {
  cpSync(buildFor(name), directory, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(directory, "manifest.json"), "utf8"));
  writeFileSync(join(directory, "manifest.json"), JSON.stringify({ ...manifest, version: OLD }));
  writeFileSync(
    join(directory, "background.js"),
    `const api = globalThis.browser ?? chrome;
     api.runtime.onInstalled.addListener(() => api.tabs.create({ url: api.runtime.getURL("welcome.html") }));`,
  );
}

/** Puts in place what the first version kept: its database, and what content scripts read. */
async function asOnceKept(page: Page, session: object): Promise<void> {
  const [first] = examples;
  if (first === undefined) throw new Error("There is no example of the first version.");
  const { values = [], tickets = [], outbox = [] } = first.records;
  const kept = values.map(({ key, value }) => ({
    key: key ?? "",
    value: key === "session" ? session : value,
  }));
  const rows = {
    values: kept,
    tickets: tickets.map(({ value }) => value),
    outbox: outbox.map(({ value }) => value),
  };
  await page.evaluate(
    async (json: string, mirror: Record<string, unknown>) => {
      const records: typeof rows = JSON.parse(json);
      const done = (request: IDBRequest | IDBTransaction, event: string) =>
        new Promise((resolve, reject) => {
          request.addEventListener(event, () => resolve(undefined));
          request.addEventListener("error", () => reject(request.error));
        });
      const request = indexedDB.open("page-tickets", 1);
      request.onupgradeneeded = () => {
        const db = request.result;
        db.createObjectStore("values");
        db.createObjectStore("tickets", { keyPath: ["portalId", "key"] });
        const work = db.createObjectStore("outbox", { keyPath: "id" });
        work.createIndex("byItem", ["portalId", "key"]);
        work.createIndex("byState", ["state", "notBefore"]);
      };
      await done(request, "success");
      const tx = request.result.transaction(["values", "tickets", "outbox"], "readwrite");
      for (const { key, value } of records.values) tx.objectStore("values").put(value, key);
      for (const value of records.tickets) tx.objectStore("tickets").put(value);
      for (const value of records.outbox) tx.objectStore("outbox").put(value);
      await done(tx, "complete");
      request.result.close();
      const { browser, chrome } = globalThis as unknown as Record<string, typeof globalThis.chrome>;
      await (browser ?? chrome)?.storage.local.set(mirror);
    },
    JSON.stringify(rows).replaceAll(PORTAL, PORTALS.main.id),
    { pages: [{ id: shop.id, username: shop.slug, name: shop.name.vi, active: true }] },
  );
}

/** Installs this build over the one before, in the same profile with its tabs open. */
async function update(scene: Scene, browser: BrowserName, directory: string): Promise<void> {
  rmSync(directory, { recursive: true });
  cpSync(buildFor(browser), directory, { recursive: true });
  await scene.driver.browser.installExtension(directory);
}

declare global {
  var chrome: {
    runtime: { getManifest(): { version: string } };
    storage: { local: { set(items: object): Promise<void> } };
  };
}

describe.each(browsers)("an update while work waits and a tab is open, in %s", (browser) => {
  const directory = mkdtempSync(join(tmpdir(), "page-tickets-update-"));
  let scene: Scene;
  let old: Page;

  beforeAll(async () => {
    previousVersion(browser, directory);
    scene = await openScene(browser, { extension: directory });
    const { tokenFor, state } = scene.emulator;
    const options = await scene.driver.openOwn("options.html");
    await asOnceKept(options, {
      email: USERS.onePortal.email,
      baseUrl: "https://api.stringeex.com",
      grant: {
        name: "cuahangmau",
        portalId: PORTALS.main.id,
        token: tokenFor(USERS.onePortal),
        expiresAt: null,
      },
      choices: [],
      dead: null,
    });
    expect(state.tickets).toEqual([]);
    await options.close();
    old = await openInbox(scene, { rows: "b", detail: "a", lang: "vi", itemId: people.d.id });
    await openButton(old, ...CREATE);
    await update(scene, browser, directory);
  });
  afterAll(async () => {
    await scene?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it("the open tab's older script gives way, and makes nothing", async () => {
    const version = await until("this build runs", async () => {
      const page = await scene.driver.openOwn("options.html");
      const found = await page.evaluate("(globalThis.browser ?? chrome).runtime.getManifest().version");
      await page.close();
      return found === OLD ? null : found;
    });
    expect(version).not.toBe(OLD);
    await old.bringToFront();
    // Firefox puts the new version's script in the older one's place by itself; elsewhere a press makes the older one
    // see that nobody is there any more.
    if (browser === "firefox") {
      await untilScreen(old, "the new version knows what waits", ({ rows }) =>
        rows.flat().some(({ key, state }) => key === keyOf(shop.id, WAITING) && state === "queued"),
      );
    } else {
      await (await openButton(old, ...CREATE)).click();
      await until("the old script withdraws", () =>
        old.evaluate(() =>
          [...document.querySelectorAll("page-ticket-notice")].some((notice) =>
            notice.shadowRoot?.textContent?.includes("tải lại trang"),
          ),
        ),
      );
      expect(await old.evaluate(() => document.querySelectorAll("page-ticket").length)).toBe(0);
    }
    expect(scene.emulator.ticketsOf(people.d.id)).toHaveLength(0);
  });

  it("the data is there, and what was uncertain is still a person's to decide", async () => {
    const page = await scene.driver.openOwn("options.html#work");
    const { groups } = panelWords("vi").work;
    await sees(page, groups.uncertain);
    const versions = await page.evaluate(async () =>
      (await indexedDB.databases()).map(({ version }) => version),
    );
    expect(versions).toEqual([examples.at(-1)?.version]);
    await page.close();
    const pages = await scene.driver.openOwn("options.html#pages");
    await sees(pages, shop.name.vi);
    await pages.close();
  });

  it("the work goes on, once: one ticket for what waited, none for what was uncertain", async () => {
    const popup = await scene.driver.openOwn("popup.html");
    // Signing in again is how a person agrees to what is sent since the new version.
    const out = panelWords("vi").session.signOut;
    await sees(popup, out, "Email");
    if (scene.emulator.ticketsOf(WAITING).length === 0) {
      await press(popup, out).catch(() => undefined);
      await signIn(popup, scene);
      await sees(popup, out);
    }
    await until("the ticket is at StringeeX", () => scene.emulator.ticketsOf(WAITING).length > 0, 30_000);
    expect(scene.emulator.ticketsOf(WAITING)).toHaveLength(1);
    expect(scene.emulator.ticketsOf("61550000002222")).toHaveLength(0);
    await popup.close();
  });

  it("the reloaded tab works with the new version", async () => {
    await old.bringToFront();
    await old.reload();
    await untilScreen(old, "what waited is created", ({ rows, open }) =>
      [...rows.flat(), ...open].some(
        ({ key, state }) => key === keyOf(shop.id, WAITING) && state === "created",
      ),
    );
    await (await openButton(old, ...CREATE)).click();
    await until("the ticket is at StringeeX", () => scene.emulator.ticketsOf(people.d.id).length === 1);
  });
});
