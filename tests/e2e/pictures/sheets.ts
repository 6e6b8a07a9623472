import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Browser } from "puppeteer-core";

const ON_ONE = 24;

/** Contact sheets: all pictures small, side by side under their names, to be looked through. */
export async function makeSheets(
  browser: Browser,
  files: readonly string[],
  name: string,
): Promise<string[]> {
  const page = await browser.newPage();
  await page.setViewport({ width: 2000, height: 1200 });
  const sheets: string[] = [];
  const [first] = files;
  for (let at = 0; first !== undefined && at < files.length; at += ON_ONE) {
    const figures = files.slice(at, at + ON_ONE).map((file) => {
      const data = readFileSync(file).toString("base64");
      return `<figure><figcaption>${basename(file, ".png")}</figcaption><img src="data:image/png;base64,${data}"></figure>`;
    });
    await page.setContent(
      `<style>body{margin:8px;background:#777;font:12px sans-serif;display:flex;flex-wrap:wrap;gap:8px;align-items:start}
figure{margin:0;background:#fff;padding:4px}img{display:block;max-width:480px;max-height:640px}</style>${figures.join("")}`,
    );
    const sheet: `${string}.png` = `${join(dirname(first), `sheet-${name}-${sheets.length + 1}`)}.png`;
    await page.screenshot({ path: sheet, fullPage: true });
    sheets.push(sheet);
  }
  await page.close();
  return sheets;
}
