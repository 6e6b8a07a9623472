// @vitest-environment node
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { parsePolicy } from "@/lib/domain/policy";
import { languages } from "@/lib/domain/preferences";
import { panelWords } from "@/lib/language/panel";
import { en, vi } from "@/lib/language/panel/permissions";
import { files, read, root } from "./architecture/sources";

const documents = files().filter((file) => file.endsWith(".md"));
const listed = new Set(files());
const folders = new Set(
  [...listed].flatMap((file) => file.split("/").map((_, at, parts) => parts.slice(0, at).join("/"))),
);

describe("the documents", () => {
  it("lead only to what is there", () => {
    const wrong = documents.flatMap((document) =>
      [...read(document).matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)].flatMap(([, target = ""]) => {
        if (/^https?:/.test(target)) return [];
        const base = document.split("/").slice(0, -1);
        const path = posix.normalize([...base, target].join("/"));
        // Pictures are made by a command: their names are held by the next test.
        const found = path.includes("docs/screenshots/") || listed.has(path) || folders.has(path);
        return found ? [] : [`${document}: ${target}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("show only pictures that the command makes", () => {
    const script = read("tests/e2e/readme-pictures.ts");
    const shown = documents.flatMap((document) =>
      [...read(document).matchAll(/screenshots\/([a-z-]+?)-(?:vi|en)-(?:light|dark)\.png/g)].map(
        ([, name = ""]) => name,
      ),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect([...new Set(shown)].filter((name) => !new RegExp(`["\`]${name}["\`-]`).test(script))).toEqual([]);
  });

  it("name only commands that there are", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const named = documents.flatMap((document) =>
      [...read(document).matchAll(/npm run ([a-z:]+)/g)].map(([, name = ""]) => name),
    );
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each([
    ["docs/store/listing.vi.md", vi, "vi"],
    ["docs/store/listing.en.md", en, "en"],
  ] as const)(
    "%s justifies exactly the permissions that are asked for",
    (document, permissions, language) => {
      const text = read(document);
      const justified = [...text.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, name]) => name);
      expect(justified).toEqual(Object.keys(permissions));
      const { extName, extDescription } = JSON.parse(read(`public/_locales/${language}/messages.json`));
      expect(text).toContain(extName.message);
      expect(text).toContain(extDescription.message);
    },
  );

  it.each(languages)(
    "have the privacy page word for word, for a public address, in %s (`npx vitest run tests/docs.test.ts -u` writes it)",
    async (language) => {
      const { privacy, permissions } = panelWords(language);
      const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");
      const reasons = Object.entries(permissions).map(([name, reason]) => `\`${name}\`: ${reason}`);
      const parts = [
        `# ${privacy.title}`,
        privacy.lead,
        privacy.short,
        ...privacy.sections.flatMap(({ title, items }) => [`## ${title}`, list(items)]),
        `## ${privacy.permissions}`,
        list(reasons),
        privacy.unaffiliated,
      ];
      await expect(`${parts.join("\n\n")}\n`).toMatchFileSnapshot(`../docs/privacy.${language}.md`);
    },
  );

  it("have the same parts, commands, pictures and limits in both languages of the README", () => {
    const shape = (document: string) => {
      // The measured figures are written into one of them by a command.
      const text = read(document).replace(/<!-- bench:[\s\S]*<!-- \/bench -->/, "");
      const count = (pattern: RegExp): number => [...text.matchAll(pattern)].length;
      return {
        headings: count(/^## /gm),
        commands: [
          ...new Set(
            [...text.matchAll(/`?npm (?:run [a-z:]+|start|test|ci)/g)].map(([each]) => each.replace("`", "")),
          ),
        ].sort(),
        rows: count(/^\| .* \|$/gm),
        items: count(/^- /gm),
        keys: [...new Set([...text.matchAll(/Alt\+Shift\+[A-Z]/g)].map(([each]) => each))].sort(),
        pictures: count(/!\[/g),
      };
    };
    expect(shape("README.vi.md")).toEqual(shape("README.md"));
  });

  it("give administrators the same things to copy in both languages, each of them readable by a browser", () => {
    const blocks = (document: string) => [...read(document).matchAll(/```([a-z]+)\n([\s\S]*?)```/g)];
    const [english, vietnamese] = ["docs/managed-policy.md", "docs/managed-policy.vi.md"].map(blocks);
    expect(vietnamese?.map(([each]) => each)).toEqual(english?.map(([each]) => each));
    const json = english?.filter(([, kind]) => kind === "json") ?? [];
    expect(json.length).toBeGreaterThan(2);
    for (const [, , text = ""] of json) expect(() => JSON.parse(text), text).not.toThrow();
    for (const [, , text = ""] of english?.filter(([, kind]) => kind === "text") ?? [])
      for (const [, value = ""] of text.matchAll(/^"organisation"="(.*)"$/gm))
        expect(parsePolicy(value.replaceAll('\\"', '"'))).toMatchObject({ state: "applied" });
  });

  it("show the stores pictures of the sizes that they take", () => {
    const sizeOf = (file: string): readonly [number, number] => {
      const png = readFileSync(join(root, file));
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    const shots = ["inbox", "posts", "options", "overview", "check"];
    for (const name of shots)
      for (const language of languages)
        expect(sizeOf(`docs/screenshots/${name}-${language}-light.png`), name).toEqual([1280, 800]);
    expect(sizeOf("docs/store/promo-440x280.png")).toEqual([440, 280]);
    expect(sizeOf("docs/store/logo-300.png")).toEqual([300, 300]);
    expect(sizeOf("public/icon/128.png")).toEqual([128, 128]);
    const said = read("docs/store/README.md");
    for (const name of shots) expect(said).toContain(`\`${name}\``);
  });

  it("call this version what package and lockfile call it", () => {
    const { version } = JSON.parse(read("package.json"));
    const lock = JSON.parse(read("package-lock.json"));
    expect([lock.version, lock.packages[""].version]).toEqual([version, version]);
    expect(read("CHANGELOG.md").match(/^## (\S+)/m)?.[1]).toBe(version);
  });

  it("promise what the lockfile holds: exact versions, and a hash for everything that a build needs", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json"));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(String(version), name).toMatch(/^\d+\.\d+\.\d+$/);
    const packages: Record<string, { integrity?: string }> = JSON.parse(read("package-lock.json")).packages;
    const bare = Object.entries(packages).filter(([path, { integrity }]) => path !== "" && !integrity);
    // The formatter's programs for other systems than the lockfile was made on: none of them is part of a build.
    expect(bare.filter(([path]) => !path.startsWith("node_modules/@biomejs/cli-"))).toEqual([]);
  });
});
