// @vitest-environment node
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { commands } from "@/lib/domain/command";
import { shortcutWords } from "@/lib/language/shortcuts";
import { read } from "../architecture/sources";

const messages = z.record(z.string(), z.object({ message: z.string() }));
const locales = (["vi", "en"] as const).map(
  (language) =>
    [language, messages.parse(JSON.parse(read(`public/_locales/${language}/messages.json`)))] as const,
);

/** What the browsers' stores and pages show; a longer text is cut or refused. */
describe.each(locales)("the store's texts in %s", (language, texts) => {
  it("has a name that no store or toolbar cuts", () => {
    expect(texts.extName?.message.length).toBeLessThanOrEqual(40);
  });

  it("has a description that is shown whole", () => {
    expect(texts.extDescription?.message.length).toBeLessThanOrEqual(112);
  });

  it("says of each shortcut what it does, in the language's own words", () => {
    for (const [key, { message }] of Object.entries(texts)) {
      expect(message.trim(), key).not.toBe("");
      if (language === "en") expect(message, key).not.toMatch(/[ăâđêôơưàảãáạ]/i);
    }
  });
});

describe("the sheet of shortcuts", () => {
  it("says the same in both languages", () => {
    const vi = shortcutWords("vi");
    const en = shortcutWords("en");
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
    expect(en.keys.map(({ keys }) => keys)).toEqual(vi.keys.map(({ keys }) => keys));
    for (const command of commands) expect(en.commands[command]).not.toBe(vi.commands[command]);
  });

  it("has at most the four shortcuts that browsers suggest", () => {
    expect(commands.length).toBeLessThanOrEqual(4);
    const config = read("wxt.config.ts");
    for (const command of commands) expect(config).toContain(command);
  });
});
