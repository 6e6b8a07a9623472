import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join, resolve } from "node:path";
import type { Driver } from "../../tests/e2e/driver/driver.ts";
import { addPage, fillMirror, PEOPLE } from "./mirror.ts";
import { bundle } from "./serve-page.ts";

/** A contender from elsewhere: a script that is started in a world of its own, or a whole extension in a browser of its own. */
export interface Peer {
  /** Where it lies: two may be called the same. */
  readonly name: string;
  /** How it is called in the tables. */
  readonly title: string;
  /** What is run in the page's other world, after the drawing is there; empty for an extension. */
  readonly script: string;
  /** The browser that its extension is in; null for a script. */
  readonly driver: Driver | null;
  close(): Promise<void>;
}

const NAMED = "benchPeer";

/**
 * A file: a module with `start(root, options)`, see docs/bench.md, or a plain content script, which starts by being
 * run; TypeScript and imports from beside it are bundled. A folder: an unpacked extension.
 *
 * @throws when the file cannot be bundled or the browser refuses the extension
 */
export async function loadPeer(path: string, launch: (folder: string) => Promise<Driver>): Promise<Peer> {
  const whole = resolve(path);
  if (!existsSync(whole)) throw new Error("There is no such file or folder.");
  if (statSync(whole).isDirectory()) return extensionIn(whole, launch);
  const code = await bundle(whole, NAMED);
  const called = /\bname:\s*["']([^"']+)["']/.exec(readFileSync(whole, "utf8"))?.[1];
  const title = called ?? basename(whole, extname(whole));
  const script = `${code}\n;${NAMED}.start?.(document.body, window.annotators.options);void 0`;
  return { name: whole, title, script, driver: null, close: async () => undefined };
}

/** The worker that the driver waits for, where an extension has none. */
const WORKER = "bench-worker.js";

async function extensionIn(folder: string, launch: (folder: string) => Promise<Driver>): Promise<Peer> {
  const copy = mkdtempSync(join(tmpdir(), "bench-peer-"));
  const remove = (): void => rmSync(copy, { recursive: true, force: true });
  try {
    cpSync(folder, copy, { recursive: true });
    const file = join(copy, "manifest.json");
    const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof manifest !== "object" || manifest === null) throw new Error(`${file} is no manifest.`);
    if (!("background" in manifest)) {
      writeFileSync(join(copy, WORKER), "");
      writeFileSync(file, JSON.stringify({ ...manifest, background: { service_worker: WORKER } }));
    }
    const driver = await launch(copy);
    // Another build of this extension gets its page and its tickets as ours does; a stranger has no such page.
    if (existsSync(join(copy, "popup.html"))) {
      const prepare = async (): Promise<void> => {
        const own = await driver.openOwn("popup.html");
        await addPage(own);
        await fillMirror(own, 0, PEOPLE);
      };
      await prepare().catch(() =>
        console.warn(`${folder}: it takes no page and no tickets; it is measured as it is.`),
      );
    }
    const close = async (): Promise<void> => {
      await driver.close();
      remove();
    };
    return { name: folder, title: `${basename(folder)} (an extension)`, script: "", driver, close };
  } catch (error) {
    remove();
    throw error;
  }
}
