import type { Page } from "puppeteer-core";
import { expect } from "vitest";
import { openBadge, untilScreen } from "./inbox.ts";
import type { Scene } from "./scene.ts";

const READ = "GET /v1/ticket/{id}";

/** That what somebody changes in StringeeX comes on screen an hour later, and how old what is known is while it can't. */
export async function isReadAgain(
  scene: Scene,
  page: Page,
  { ticketId, key }: { readonly ticketId: string; readonly key: string },
): Promise<void> {
  // The tickets of others on screen are read in their own time.
  const reads = (): number =>
    scene.emulator.requestsOf(READ).filter(({ path }) => path.endsWith(`/${ticketId}`)).length;
  scene.emulator.setStatus(ticketId, 3);
  await anHourPasses(scene, page, key);
  await untilScreen(page, "closed", (seen) => openBadge(seen)?.status === "solved", 35_000);
  // Once now, and once before if the story took more than a minute to come here.
  expect(reads()).toBeGreaterThan(0);
  expect(reads()).toBeLessThanOrEqual(2);

  // Reading fails, whichever ticket's it is: what was last known stays, with its age.
  const mend = scene.emulator.failNext(READ, { kind: "status", status: 503 }, 1_000);
  try {
    await anHourPasses(scene, page, key);
    await untilScreen(page, "the age of what is known", (seen) => {
      const { status, text = "" } = openBadge(seen) ?? {};
      return status === "solved" && text.includes("1 giờ trước");
    });
  } finally {
    mend();
  }
}

/** What was last known of an item's ticket becomes an hour older, in the database and in what tabs read. */
async function anHourPasses({ driver }: Scene, page: Page, key: string): Promise<void> {
  const own = await driver.openOwn("options.html#work");
  await own.evaluate(`(async () => {
    const key = ${JSON.stringify(key)};
    const db = await new Promise((resolve, reject) => {
      const opening = indexedDB.open("page-tickets");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    await new Promise((resolve, reject) => {
      const tx = db.transaction("tickets", "readwrite");
      const store = tx.objectStore("tickets");
      store.openCursor().onsuccess = ({ target: { result: at } }) => {
        if (at === null) return;
        if (at.value.key === key) at.update({ ...at.value, statusAt: at.value.statusAt - 3600000 });
        at.continue();
      };
      tx.oncomplete = resolve;
      tx.onerror = () => reject(tx.error);
    });
    db.close();
    const area = (globalThis.browser ?? globalThis.chrome).storage.local;
    const name = "badge:" + key;
    const badge = (await area.get(name))[name];
    await area.set({ [name]: { ...badge, at: badge.at - 3600000, again: badge.again - 3600000 } });
  })()`);
  await own.close();
  await page.bringToFront();
}
