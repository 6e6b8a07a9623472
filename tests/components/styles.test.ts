// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const sheets = readdirSync("components", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".css"))
  .map((file) => ({ file, css: readFileSync(`components/${file}`, "utf8") }));

/** A style sheet without the blocks of one media query, which begin and end at the margin. */
const without = (css: string, query: string): string =>
  css.replaceAll(new RegExp(`@media \\(${query}\\) \\{[\\s\\S]*?\\n\\}`, "g"), "");

describe("the style sheets", () => {
  it("move nothing for who has asked for less motion", () => {
    expect(sheets.length).toBeGreaterThan(5);
    const moving = sheets.filter(({ css }) =>
      /\b(transition|animation)(-[a-z]+)?:/.test(without(css, "prefers-reduced-motion: no-preference")),
    );
    expect(moving.map(({ file }) => file)).toEqual([]);
  });

  it("write each colour of our own pages once, for light and dark", () => {
    const tokens = sheets.find(({ file }) => file === "styles/tokens.css")?.css ?? "";
    const names = [...tokens.matchAll(/(--[\w-]+): light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\)/g)].map(
      ([, name]) => name,
    );
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(names).size).toBe(names.length);
    expect(tokens.match(/#[0-9a-f]{3,8}/g)).toHaveLength(2 * names.length);
  });

  it("give each state of a row under the mouse a sign of its own, not a colour alone", () => {
    const chip = sheets.find(({ file }) => file === "badge/row-chip.css")?.css ?? "";
    const signs = [...chip.matchAll(/:hover\s+>[^{]*::before \{\s*content: "(.)"/g)].map(([, sign]) => sign);
    expect(signs).toHaveLength(8);
    expect(new Set(signs).size).toBe(8);
  });
});
