// @vitest-environment node
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages } from "@/lib/domain/preferences";
import { panelWords } from "@/lib/language/panel";
import config from "../../wxt.config";

/** The manifest's own part, as the build takes it. */
function manifestOf(browser: "chrome" | "firefox") {
  const { manifest } = config;
  if (typeof manifest !== "function") throw new TypeError("the manifest depends on the browser");
  const made = manifest({ browser, command: "build", manifestVersion: 3, mode: "production" });
  if (made instanceof Promise) throw new TypeError("the manifest is known at once");
  return made;
}

function asked(browser: "chrome" | "firefox"): string[] {
  const made = manifestOf(browser);
  return [...(made.permissions ?? []), ...(made.host_permissions ?? [])].map(String);
}

describe.each(["chrome", "firefox"] as const)("the permissions of the %s build", (browser) => {
  it.each(languages)("are exactly those that are explained, in %s", (language) => {
    const explained = panelWords(language).permissions;
    expect(asked(browser).toSorted()).toEqual(Object.keys(explained).toSorted());
    for (const [name, reason] of Object.entries(explained)) expect(reason, name).toMatch(/\S.{15,}/);
  });

  it("reach nothing but StringeeX, load nothing but the package, and show pages nothing of it", () => {
    const built = manifestOf(browser);
    expect(built.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src https://*.stringeex.com; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
    expect(built.incognito).toBe("not_allowed");
    for (const open of ["web_accessible_resources", "externally_connectable", "optional_permissions"])
      expect(built).not.toHaveProperty(open);
  });

  it("ask for no host but Facebook and StringeeX, and for all of none", () => {
    const hosts = asked(browser).filter((each) => each.includes("://"));
    expect(
      hosts.filter((host) => !/^https:\/\/(\*\.)?([a-z]+\.)?(facebook|stringeex)\.com\/\*$/.test(host)),
    ).toEqual([]);
  });
});

describe.each(languages)("the store's listing, %s", (language) => {
  const listing = readFileSync(`docs/store/listing.${language}.md`, "utf8");

  it("gives a reason for each permission of the manifest, and for nothing else", () => {
    const rows = [...listing.matchAll(/^\| `([^`]+)` +\| (.+?) +\|$/gm)];
    expect(rows.map(([, name]) => name).toSorted()).toEqual(asked("chrome").toSorted());
    for (const [, name, reason] of rows) expect(reason, name).toMatch(/\S.{15,}/);
  });

  it("tells the stores of the kinds of data that the manifest declares to Firefox, on desktops alone", () => {
    const { gecko, gecko_android: phones } = manifestOf("firefox").browser_specific_settings ?? {};
    const kinds = gecko?.data_collection_permissions?.required ?? [];
    expect(kinds).toHaveLength(4);
    for (const kind of kinds) expect(listing).toContain(`\`${kind}\``);
    expect(phones).toBeUndefined();
  });

  it("has the name and the short description that the browsers show, within every store's limits", () => {
    const { extName, extDescription } = JSON.parse(
      readFileSync(`public/_locales/${language}/messages.json`, "utf8"),
    );
    expect(listing).toContain(`** ${extName.message}\n`);
    expect(listing).toContain(`** ${extDescription.message}\n`);
    // Chrome takes 75 and 132 characters, addons.mozilla.org 50 and 250.
    expect(extName.message.length).toBeLessThanOrEqual(50);
    expect(extDescription.message.length).toBeLessThanOrEqual(132);
  });
});

/** Where a value is not what the schema says, as far as the schema speaks; Chrome drops a policy that is none of it. */
function against(schema: unknown, value: unknown, path = "policy"): string[] {
  if (!isRecord(schema)) return [`${path}: unknown to the schema`];
  const { type, properties, items } = schema;
  if (type === "array")
    return Array.isArray(value)
      ? value.flatMap((each, index) => against(items, each, `${path}[${index}]`))
      : [`${path}: no list`];
  if (type === "object")
    return isRecord(value)
      ? Object.entries(value).flatMap(([key, each]) =>
          against(isRecord(properties) ? properties[key] : undefined, each, `${path}.${key}`),
        )
      : [`${path}: no object`];
  const fits = type === "integer" ? Number.isInteger(value) : typeof value === type;
  return fits ? [] : [`${path}: no ${String(type)}`];
}
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

describe("the organisation's schema and example", () => {
  const schema: unknown = JSON.parse(readFileSync("public/managed-schema.json", "utf8"));

  it("go together: Chrome takes the example as it stands, and would drop a wrong one", () => {
    const text = readFileSync("docs/managed-policy.example.json", "utf8");
    expect(against(schema, JSON.parse(text))).toEqual([]);
    expect(against(schema, JSON.parse(text.replace('"CSKH"', "7")))).toEqual([
      "policy.organisation.queues[0].name: no string",
    ]);
    expect(against(schema, JSON.parse(text.replace('"keywords"', '"words"')))).toEqual([
      "policy.organisation.pages[0].words: unknown to the schema",
    ]);
  });

  it("is in the Chrome build, where the manifest says", () => {
    expect(manifestOf("chrome")).toMatchObject({ storage: { managed_schema: "managed-schema.json" } });
    expect(JSON.parse(readFileSync("public/managed-schema.json", "utf8")).type).toBe("object");
  });
});
