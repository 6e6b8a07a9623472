// @vitest-environment node
import { expect, it } from "vitest";
import { commands } from "@/lib/domain/command";
import config from "../../wxt.config";

/** Alt with one of these, Shift or not, opens a menu of Firefox on Windows and Linux, in English or Vietnamese, before any extension hears of it. */
const MENUS = /[FEVSBTHLCD]/;

const keyOf = (keys: string | { readonly default?: string | undefined } | undefined): string =>
  (typeof keys === "string" ? keys : keys?.default) ?? "";

it.each(["chrome", "firefox"] as const)(
  "%s: each of at most four keys is free of the browser's own menus",
  (browser) => {
    const { manifest } = config;
    if (typeof manifest !== "function") throw new TypeError("the manifest depends on the browser");
    const made = manifest({ browser, command: "build", manifestVersion: 3, mode: "production" });
    if (made instanceof Promise) throw new TypeError("the manifest is known at once");
    const keys = commands.map((command) => keyOf(made.commands?.[command]?.suggested_key));
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) {
      expect(key).toMatch(/^Alt\+Shift\+[A-Z]$/);
      expect(key.at(-1)).not.toMatch(MENUS);
    }
  },
);
