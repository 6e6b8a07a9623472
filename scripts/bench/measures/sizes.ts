import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { kilobytes } from "../stats.ts";

/** Bytes of each entrypoint with everything that it loads, as built. */
export async function measureSizes({ directory }: BenchScene): Promise<Section> {
  const read = (file: string): Buffer => readFileSync(join(directory, file));
  const loadedBy = (file: string): string[] =>
    [
      ...read(file)
        .toString()
        .matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g),
    ].map(([, path = ""]) => path);
  const scripts = readdirSync(join(directory, "content-scripts")).map((file) => `content-scripts/${file}`);
  const pages = readdirSync(directory).filter((file) => file.endsWith(".html"));
  const parts: [string, string[]][] = [
    ...[...scripts, "background.js"].map((file): [string, string[]] => [file, [file]]),
    ...pages.map((file): [string, string[]] => [file, [...new Set([file, ...loadedBy(file)])]]),
  ];
  const sizeOf = (name: string): number =>
    (parts.find(([each]) => each === name)?.[1] ?? []).reduce(
      (sum, file) => sum + statSync(join(directory, file)).size,
      0,
    );
  const names = parts.map(([name]) => name).filter((name) => !name.endsWith(".css"));
  return {
    title: "Sizes",
    how: "Bytes as built, minified; pages with all scripts and styles they load at once. `npm test` keeps them within their budgets.",
    head: ["", "size", "gzip"],
    rows: parts.map(([name, files]) => [
      name,
      kilobytes(sizeOf(name)),
      kilobytes(files.reduce((sum, file) => sum + gzipSync(read(file)).length, 0)),
    ]),
    verdicts: [
      {
        what: `bytes of ${names.map((name) => name.replace(/^.*\//, "")).join(" / ")}`,
        budget: "",
        measured: names.map((name) => kilobytes(sizeOf(name))).join(" / "),
        mark: "told",
        short: `sizes: ${names.map((name) => name.replace(/^.*\/|\.(js|html)$/g, "")).join(" / ")}`,
      },
    ],
  };
}
