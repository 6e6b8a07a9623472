import type { Target } from "puppeteer-core";
import type { Driver } from "../../tests/e2e/driver/driver.ts";
import { until } from "../../tests/e2e/driver/until.ts";
import type { BenchScene } from "./scene.ts";
import { withUnpacked } from "./unpacked.ts";

const FILES = {
  "manifest.json": JSON.stringify({
    ...{ manifest_version: 3, name: "Empty", version: "1" },
    background: { service_worker: "worker.js" },
    content_scripts: [
      { matches: ["https://*.facebook.com/*"], js: ["content.js"], run_at: "document_start" },
    ],
  }),
  "content.js": "",
  "worker.js":
    "chrome.runtime.onMessage.addListener((message, from, answer) => { answer(message); return false; });",
  "popup.html": "<!doctype html><title>Empty</title><p>Empty</p>",
};

/** A browser with an extension that can do nothing but answer, and a content script without a word: what ours is compared with. Closed in any case. */
export const withEmpty = <T>(scene: BenchScene, work: (empty: Driver) => Promise<T>): Promise<T> =>
  withUnpacked(FILES, (folder) => scene.launch(folder), work);

/** Ends an extension's worker; a page of its own that listens may have it started again at once. */
export async function endWorker({ browser, origin }: Driver): Promise<void> {
  const isWorker = (target: Target): boolean =>
    target.type() === "service_worker" && target.url().startsWith(origin);
  const running = await browser.targets().find(isWorker)?.worker();
  // It may have ended by itself in the meantime.
  await running?.close().catch(() => undefined);
  await until("it is gone", () => !browser.targets().some(isWorker), 2_000).catch(() => undefined);
}
