import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "puppeteer-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Violation {
  readonly rule: string;
  readonly impact: string;
  readonly where: readonly string[];
}

/** What it asks for beyond its own choice: 24 px for whatever is pressed. */
const OPTIONS = JSON.stringify({ rules: { "target-size": { enabled: true } } });

/** What axe-core holds against a page or a part of it, open shadow roots included. */
export async function violations(page: Page, within?: string): Promise<Violation[]> {
  // As text: a page's content security policy does not let a script element in.
  if ((await page.evaluate("typeof axe")) !== "object") await page.evaluate(`${AXE};void 0`);
  const part = within === undefined ? "document" : JSON.stringify({ include: [within] });
  const found: unknown = await page.evaluate(
    `axe.run(${part}, ${OPTIONS})
      .then((result) => result.violations.map((each) => ({
        rule: each.id, impact: each.impact ?? "none",
        where: each.nodes.map((node) => node.target.flat().join(" ") + " " + node.failureSummary),
      })))`,
  );
  if (!Array.isArray(found)) throw new Error("axe gave no answer");
  return found;
}

/** Saves what a page shows right now. Returns the file. */
export async function shoot(page: Page, directory: string, name: string): Promise<string> {
  mkdirSync(directory, { recursive: true });
  const file: `${string}.png` = `${join(directory, name)}.png`;
  // A tab behind another one draws nothing: its picture would never come.
  await page.bringToFront();
  await page.screenshot({ path: file });
  return file;
}

/** Where the end-to-end tests put their pictures. */
export const shots = (browser: string): string => join(".output", "screenshots", browser);
