/**
 * Draws the toolbar and store icons from components/product-icon.svg into public/icon:
 * `npx tsx scripts/draw-icons.ts`. Chromium does the drawing; CHROMIUM names another one than Debian's.
 */
import { mkdir, readFile } from "node:fs/promises";
import puppeteer from "puppeteer-core";

const svg = await readFile(new URL("../components/product-icon.svg", import.meta.url), "utf8");
const folder = new URL("../public/icon/", import.meta.url);
await mkdir(folder, { recursive: true });

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  headless: true,
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const page = await browser.newPage();
  for (const size of [16, 32, 48, 96, 128]) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const { pathname } = new URL(`${size}.png`, folder);
    await page.screenshot({ path: pathname, type: "png", omitBackground: true });
  }
} finally {
  await browser.close();
}
