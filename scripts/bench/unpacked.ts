import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "../../tests/e2e/driver/driver.ts";

/**
 * A browser of its own with an extension that is written out for it. Both are gone in any case when the work is done.
 *
 * @param files the extension's files, by their names
 * @param launch starts a browser with the extension in a folder
 */
export async function withUnpacked<T>(
  files: Readonly<Record<string, string>>,
  launch: (folder: string) => Promise<Driver>,
  work: (driver: Driver) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "bench-extension-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const driver = await launch(folder);
    try {
      return await work(driver);
    } finally {
      await driver.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
