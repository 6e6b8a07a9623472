import type { Page } from "puppeteer-core";
import { launchChromium } from "../../tests/e2e/driver/chromium.ts";
import type { Driver } from "../../tests/e2e/driver/driver.ts";
import type { World } from "../../tests/stage/world/index.ts";
import { withUnpacked } from "./unpacked.ts";

/*
 * The least that an extension can do between a person's click and the first word to a server: tell its worker, which
 * keeps one record and asks. What this takes is the browser's own part, and no extension's work can be sooner.
 */
const FILES = {
  "manifest.json": JSON.stringify({
    ...{ manifest_version: 3, name: "Least", version: "1" },
    background: { service_worker: "worker.js" },
    host_permissions: ["https://*.facebook.com/*", "https://*.stringeex.com/*"],
    content_scripts: [{ matches: ["https://*.facebook.com/*"], js: ["content.js"] }],
  }),
  "content.js": `addEventListener("click", () => chrome.runtime.sendMessage("click"), { capture: true, once: true });`,
  "worker.js": `chrome.runtime.onMessage.addListener((message, from, answer) => {
  const opening = indexedDB.open("least", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("clicks", { autoIncrement: true });
  opening.onsuccess = () => {
    const keeping = opening.result.transaction("clicks", "readwrite", { durability: "strict" });
    keeping.objectStore("clicks").put(message);
    // Read to its end: only then is the worker told how long it took.
    keeping.oncomplete = async () => {
      const answered = await fetch("https://api.stringeex.com/v1/agent/listonline");
      answer(await answered.text());
    };
  };
  return true;
});`,
};

/** A browser of its own on the same world, with that extension. Closed in any case. */
export const withLeast = <T>(world: World, work: (least: Driver) => Promise<T>): Promise<T> =>
  withUnpacked(FILES, (folder) => launchChromium({ world, extension: folder }), work);

/**
 * Runs something without the driver's debugger stopping what starts meanwhile: as a rule it holds each new worker until it
 * has looked at it, which no person's browser does.
 */
export async function unstopped<T>(page: Page, work: () => Promise<T>): Promise<T> {
  const connection = (await page.createCDPSession()).connection();
  const stop = (waitForDebuggerOnStart: boolean) =>
    connection?.send("Target.setAutoAttach", {
      ...{ autoAttach: true, flatten: true, waitForDebuggerOnStart },
      filter: [{ type: "page", exclude: true }, {}],
    });
  await stop(false);
  try {
    return await work();
  } finally {
    await stop(true);
  }
}
