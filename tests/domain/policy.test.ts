// @vitest-environment node
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locksOf, POLICY_NAME, parsePolicy, policyParts, withPolicy } from "@/lib/domain/policy";
import { emptySettings } from "@/lib/domain/settings";
import { pageFields } from "@/lib/domain/settings-diff";

/** As much of JSON Schema as Chrome's managed storage knows. */
interface Kind {
  readonly type: string;
  readonly items?: Kind;
  readonly properties?: Readonly<Record<string, Kind>>;
  readonly additionalProperties?: Kind;
}
const NO_KIND: Kind = { type: "unknown" };
const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const schema = read("public/managed-schema.json").properties[POLICY_NAME].properties;

describe("the schema that Chrome is given", () => {
  it("names every part, and every field of a page", () => {
    expect(Object.keys(schema).toSorted()).toEqual([...policyParts, "locked"].toSorted());
    expect(Object.keys(schema.pages.items.properties).toSorted()).toEqual(
      ["id", "keywords", ...pageFields].toSorted(),
    );
  });

  it("lets a misspelt field through to be refused by its name: Chrome takes out in silence what a schema does not know", () => {
    const objects = (kind: Kind): Kind[] => [
      ...(kind.properties === undefined ? [] : [kind]),
      ...Object.values(kind.properties ?? {}).flatMap(objects),
      ...(kind.items === undefined ? [] : objects(kind.items)),
    ];
    const organisation: Kind = read("public/managed-schema.json").properties[POLICY_NAME];
    expect(objects(organisation).map(({ additionalProperties }) => additionalProperties?.type)).toEqual([
      "string",
      "string",
      "string",
      "string",
    ]);
    const policy = { pages: [{ id: "100000000000901", keyword: "giá" }] };
    expect(parsePolicy(policy)).toMatchObject({ state: "refused", problem: { detail: "pages[0].keyword" } });
  });
});

describe("the example in the docs", () => {
  const example = read("docs/managed-policy.example.json")[POLICY_NAME];

  it("is a whole policy that locks everything it names", () => {
    const found = parsePolicy(example);
    if (found.state !== "applied") throw new Error(JSON.stringify(found));
    expect(locksOf(found.policy)).toEqual({
      baseUrl: "https://api.stringeex.com",
      queues: ["q1"],
      pages: ["100000000000901"],
    });
    const given = { baseUrl: null, queues: [], pages: [] };
    const once = withPolicy(emptySettings(), found.policy, given, 1000);
    expect(withPolicy(once, found.policy, given, 9000)).toEqual(once);
  });

  it("fits the schema's kinds, so that Chrome does not drop it", () => {
    const kinds: Record<string, (value: unknown) => boolean> = {
      string: (value) => typeof value === "string",
      boolean: (value) => typeof value === "boolean",
      integer: Number.isInteger,
      array: Array.isArray,
      object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    };
    const wrong: string[] = [];
    const walk = (value: unknown, kind: Kind, path: string): void => {
      if (kinds[kind.type]?.(value) !== true) wrong.push(path);
      else if (Array.isArray(value))
        value.forEach((each, at) => {
          walk(each, kind.items ?? NO_KIND, `${path}[${at}]`);
        });
      else if (typeof value === "object" && value !== null)
        for (const [name, each] of Object.entries(value))
          walk(each, kind.properties?.[name] ?? NO_KIND, `${path}.${name}`);
    };
    walk(example, { type: "object", properties: schema }, "$");
    expect(wrong).toEqual([]);
  });
});
