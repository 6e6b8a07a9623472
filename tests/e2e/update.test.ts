import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { panelWords } from "../../lib/language/panel.ts";
import { people, shop, threadsOf } from "../stage/facebook/index.ts";
import { examples } from "../store/examples.ts";
import { browsers } from "./browsers.ts";
import { press, sees } from "./driver/control.ts";
import type { BrowserName } from "./driver/driver.ts";
import { buildFor } from "./driver/launch.ts";
import { until } from "./driver/until.ts";
import { CREATE, keyOf, openBadge, openButton, openInbox, openRow, untilScreen } from "./inbox.ts";
import { unpackPrevious } from "./previous/unpack.ts";
import { openScene, type Scene } from "./scene.ts";
import { settle, signIn } from "./workplace.ts";

const TICKET = "POST /v1/ticket";
const SEARCH = "POST /v1/filter/searchcontact";
const [made, uncertain, waiting] = threadsOf(shop.id, 24).slice(-3);
const manifestIn = (directory: string): { version: string } =>
  JSON.parse(readFileSync(join(directory, "manifest.json"), "utf8"));

/** Installs this build over the one before, in the same profile with its tabs open; answers with its version. */
async function update(scene: Scene, browser: BrowserName, directory: string): Promise<string> {
  const before = manifestIn(directory).version;
  rmSync(directory, { recursive: true });
  cpSync(buildFor(browser), directory, { recursive: true });
  const manifest = manifestIn(directory);
  // Until the next release both carry the same number; a store would not take it.
  const version = manifest.version === before ? `${before}.1` : manifest.version;
  writeFileSync(join(directory, "manifest.json"), JSON.stringify({ ...manifest, version }));
  await scene.driver.browser.installExtension(directory);
  return version;
}

describe.each(browsers)("an update while work waits and a tab is open, in %s", (browser) => {
  const directory = mkdtempSync(join(tmpdir(), "page-tickets-update-"));
  let scene: Scene;
  let old: Page;
  let version = "";
  const ticketsOf = (who: { readonly id: string } | undefined) =>
    scene.emulator.ticketsOf(who?.id ?? "nobody");
  /** Presses the button of a customer's conversation in the tab that stays open. */
  const create = async (who: { readonly id: string } | undefined, ...states: readonly string[]) => {
    await openRow(old, who?.id ?? "");
    await (await openButton(old, ...CREATE)).click();
    const key = keyOf(shop.id, who?.id ?? "");
    await untilScreen(old, `${key} is ${states.join(" or ")}`, (seen) => {
      const badge = openBadge(seen);
      return badge?.key === key && states.includes(badge.state ?? "");
    });
  };
  const rowSays = (who: { readonly id: string } | undefined, state: string) =>
    untilScreen(
      old,
      `${who?.id} is ${state}`,
      ({ rows }) =>
        rows.flat().some((badge) => badge.key === keyOf(shop.id, who?.id ?? "") && badge.state === state),
      30_000,
    );

  beforeAll(async () => {
    unpackPrevious(browser, directory);
    scene = await openScene(browser, { extension: directory });
    await settle(scene);
    old = await openInbox(scene, { rows: "b", detail: "a", lang: "vi" });
    await create(made, "created");
    scene.emulator.cut(TICKET, "after");
    await create(uncertain, "uncertain");
    // The older version is in the middle of a third ticket when it has to go.
    const hold = scene.emulator.hold(SEARCH, "before");
    await create(waiting, "queued", "sending");
    await openRow(old, people.d.id);
    await openButton(old, ...CREATE);
    version = await update(scene, browser, directory);
    hold.release();
  });
  afterAll(async () => {
    await scene?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it("the open tab's older script gives way, and makes nothing", async () => {
    await until("this build runs", async () => {
      const page = await scene.driver.openOwn("options.html");
      const found = await page.evaluate("(globalThis.browser ?? chrome).runtime.getManifest().version");
      await page.close();
      return found === version;
    });
    await old.bringToFront();
    // Firefox puts the new version's script in the older one's place by itself; elsewhere a press makes the older one
    // see that nobody is there any more.
    if (browser === "firefox") await rowSays(made, "created");
    else {
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
    expect(ticketsOf(people.d)).toHaveLength(0);
  });

  it("the data is there, and what was uncertain is still a person's to decide", async () => {
    const page = await scene.driver.openOwn("options.html#work");
    await sees(page, panelWords("vi").work.groups.uncertain);
    const versions = await page.evaluate(async () =>
      (await indexedDB.databases()).map(({ version }) => version),
    );
    expect(versions).toEqual([examples.at(-1)?.version]);
    await page.close();
    const pages = await scene.driver.openOwn("options.html#pages");
    await sees(pages, shop.name.vi);
    await pages.close();
  });

  it("the work goes on, once: one ticket for each, and none that was there is made again", async () => {
    const popup = await scene.driver.openOwn("popup.html");
    // Where the new version asks for a consent that the older one did not, signing in again is how a person gives it.
    const out = panelWords("vi").session.signOut;
    await sees(popup, out, "Email");
    if (ticketsOf(waiting).length === 0) {
      await press(popup, out).catch(() => undefined);
      await signIn(popup, scene);
      await sees(popup, out);
    }
    await until("the ticket is at StringeeX", () => ticketsOf(waiting).length > 0, 30_000);
    await popup.close();
    await old.bringToFront();
    await old.reload();
    await rowSays(waiting, "created");
    await rowSays(made, "created");
    await rowSays(uncertain, "uncertain");
    expect([made, uncertain, waiting].map((who) => ticketsOf(who).length)).toEqual([1, 1, 1]);
  });

  it("the reloaded tab works with the new version", async () => {
    await openRow(old, people.d.id);
    await (await openButton(old, ...CREATE)).click();
    await until("the ticket is at StringeeX", () => ticketsOf(people.d).length === 1);
  });
});
