import { build } from "esbuild";
import puppeteer, { type Browser } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { browserFiles } from "../../../scripts/browsers.mjs";
import { hidden } from "../../facebook/settings/settings-hidden.ts";
import type { Trap } from "../../facebook/settings/settings-parts.ts";
import {
  english,
  screenAround,
  softWrappers,
  values,
  wrappers,
} from "../../facebook/settings/settings-wrappers.ts";

/* What a person sees is decided by a layout: the readers, in a browser that has one. */

const READERS = `
import { readRouting } from "@/lib/facebook/routing/read-routing";
globalThis.readAll = (screens) => screens.map((html) => {
  document.body.innerHTML = html;
  const { reading } = readRouting(document, { accepted: ["StringeeX", "StringeeX-VN"], patient: true });
  return reading.state === "loading" ? "loading" : (reading.verdict + " " + reading.app).trim();
});`;

let browser: Browser;
let readAll: (screens: readonly string[]) => Promise<string[]>;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: READERS, resolveDir: process.cwd(), loader: "ts" },
    ...{ bundle: true, write: false, format: "iife", target: "es2022", alias: { "@": process.cwd() } },
  });
  browser = await puppeteer.launch({
    executablePath: browserFiles().Chromium ?? "chromium",
    args: ["--no-sandbox"],
  });
  const page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles?.[0]?.text ?? "" });
  readAll = async (screens) => {
    const seen: unknown = await page.evaluate(`readAll(${JSON.stringify(screens)})`);
    if (!Array.isArray(seen)) throw new Error("Nothing was read.");
    return seen.map(String);
  };
});
afterAll(() => browser?.close());

const honest = ({ right, soft }: Trap): readonly string[] => [right, soft ? "cannot-tell" : []].flat();

it("words that nobody can see make no default, and hide none", async () => {
  const seen = await readAll(
    hidden.map(({ title, body, layer }) => screenAround(title ?? english.title, body, layer)),
  );
  const wrong = hidden.flatMap((trap, i) =>
    honest(trap).includes(seen[i] ?? "") ? [] : [`${trap.name}: ${seen[i]}`],
  );
  expect(wrong).toEqual([]);
});

const plain = (row: string): string => screenAround(english.title, row);
it.each([
  [
    "to be scrolled to",
    (row: string) =>
      plain(`<div style="height:80px;overflow-y:auto"><div style="height:900px"></div>${row}</div>`),
  ],
  ["far below the fold", (row: string) => plain(`<div style="height:5000px"></div>${row}`)],
  [
    "in boxes that are none",
    (row: string) => plain(`<div style="display:contents"><div style="display:contents">${row}</div></div>`),
  ],
  [
    "of a screen that is locked where it was scrolled to",
    (row: string) => `<div style="position:fixed;top:-300px;inset-inline:0">${plain(row)}</div>`,
  ],
  [
    "of a screen from right to left",
    (row: string) => `<div dir="rtl" style="width:600px">${plain(row)}</div>`,
  ],
])("a row %s is still seen", async (_, around) => {
  const rows = Object.entries(wrappers).flatMap(([name, shape]) =>
    values.slice(0, 3).map(([value, right]) => ({ name, right, html: around(shape({ ...english, value })) })),
  );
  const seen = await readAll(rows.map(({ html }) => html));
  const wrong = rows.flatMap(({ name, right }, i) =>
    seen[i] === right || (softWrappers.has(name) && seen[i] === "cannot-tell")
      ? []
      : [`${name}: ${seen[i]} for ${right}`],
  );
  expect(wrong).toEqual([]);
});
