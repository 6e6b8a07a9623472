// @vitest-environment node
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { en, vi } from "@/lib/language/panel/permissions";
import { files, read } from "./architecture/sources";

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
});
