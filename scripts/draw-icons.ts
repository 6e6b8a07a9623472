/**
 * Draws the toolbar and store icons from components/product-icon.svg into public/icon, and the stores' tile and logo into
 * docs/store: `npx tsx scripts/draw-icons.ts`. Chromium does the drawing; CHROMIUM names another one than Debian's.
 */
import { mkdir, readFile } from "node:fs/promises";
import puppeteer, { type Page } from "puppeteer-core";

const svg = await readFile(new URL("../components/product-icon.svg", import.meta.url), "utf8");
const icons = new URL("../public/icon/", import.meta.url);
const store = new URL("../docs/store/", import.meta.url);
await mkdir(icons, { recursive: true });

/** Rows of an inbox with the badges' colours: new, processing, closed, uncertain. No words, so one tile serves every language. */
const badges = ["#2c5c8f", "#0f766e", "#1b6e3c", "#8a5300"];
const tile = `
  <style>
    body { margin: 0; height: 280px; display: flex; align-items: center; gap: 36px; padding: 0 36px; box-sizing: border-box; background: #e3f3f1 }
    body > svg { flex: none; width: 132px; height: 132px }
    ul { flex: 1; margin: 0; padding: 0; list-style: none; display: grid; gap: 12px }
    li { display: flex; align-items: center; gap: 10px; padding: 10px 12px; border-radius: 10px; background: #fff; border: 1px solid #d9dee0 }
    i { flex: none; width: 20px; height: 20px; border-radius: 50%; background: #d9dee0 }
    s { flex: 1; height: 8px; border-radius: 4px; background: #d9dee0 }
    b { flex: none; width: 46px; height: 16px; border-radius: 8px }
  </style>
  ${svg}<ul>${badges.map((colour) => `<li><i></i><s></s><b style="background:${colour}"></b></li>`).join("")}</ul>`;

const icon = (size: number): string =>
  `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`;

async function draw(
  page: Page,
  html: string,
  [width, height]: readonly [number, number],
  to: URL,
): Promise<void> {
  await page.setViewport({ width, height });
  await page.setContent(html);
  await page.screenshot({ path: to.pathname, type: "png", omitBackground: true });
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  headless: true,
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const page = await browser.newPage();
  for (const size of [16, 32, 48, 96, 128])
    await draw(page, icon(size), [size, size], new URL(`${size}.png`, icons));
  await draw(page, icon(300), [300, 300], new URL("logo-300.png", store));
  await draw(page, tile, [440, 280], new URL("promo-440x280.png", store));
} finally {
  await browser.close();
}
