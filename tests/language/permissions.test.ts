// @vitest-environment node
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages } from "@/lib/domain/preferences";
import { panelWords } from "@/lib/language/panel";
import config from "../../wxt.config";

/** The manifest's own part, as the build takes it. */
function asked(browser: "chrome" | "firefox"): string[] {
  const { manifest } = config;
  if (typeof manifest !== "function") throw new TypeError("the manifest depends on the browser");
  const made = manifest({ browser, command: "build", manifestVersion: 3, mode: "production" });
  if (made instanceof Promise) throw new TypeError("the manifest is known at once");
  return [...(made.permissions ?? []), ...(made.host_permissions ?? [])].map(String);
}

describe.each(["chrome", "firefox"] as const)("the permissions of the %s build", (browser) => {
  it.each(languages)("are exactly those that are explained, in %s", (language) => {
    const explained = panelWords(language).permissions;
    expect(asked(browser).toSorted()).toEqual(Object.keys(explained).toSorted());
    for (const [name, reason] of Object.entries(explained)) expect(reason, name).toMatch(/\S.{15,}/);
  });

  it("ask for no host but Facebook and StringeeX, and for all of none", () => {
    const hosts = asked(browser).filter((each) => each.includes("://"));
    expect(
      hosts.filter((host) => !/^https:\/\/(\*\.)?([a-z]+\.)?(facebook|stringeex)\.com\/\*$/.test(host)),
    ).toEqual([]);
  });
});

describe("the organisation's schema and example", () => {
  it("is in the Chrome build, where the manifest says", () => {
    const { manifest } = config;
    if (typeof manifest !== "function") throw new TypeError("the manifest depends on the browser");
    expect(
      manifest({ browser: "chrome", command: "build", manifestVersion: 3, mode: "production" }),
    ).toMatchObject({
      storage: { managed_schema: "managed-schema.json" },
    });
    expect(JSON.parse(readFileSync("public/managed-schema.json", "utf8")).type).toBe("object");
  });
});
