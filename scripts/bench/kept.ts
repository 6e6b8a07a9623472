import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod/mini";
import type { Section } from "./report.ts";

/** One measurement as it came out, with its circumstances. */
export interface Result {
  readonly section: Section;
  readonly seconds: number;
  /** When it ended, in ms since 1970. */
  readonly at: number;
  /** How much of the machine's processors others took right before it, 0 to 1. */
  readonly others: number;
}
export type Results = Readonly<Record<string, Result>>;

const verdictSchema = z.object({
  what: z.string(),
  budget: z.string(),
  measured: z.string(),
  mark: z.enum(["met", "missed", "open", "told"]),
  short: z.optional(z.string()),
  why: z.optional(z.string()),
});
const texts = z.array(z.string());
const resultSchema = z.object({
  section: z.object({
    ...{ title: z.string(), how: z.string(), head: texts, rows: z.array(texts) },
    verdicts: z.array(verdictSchema),
  }),
  ...{ seconds: z.number(), at: z.number(), others: z.number() },
});
const keptSchema = z.object({ of: z.string(), results: z.record(z.string(), resultSchema) });

/** One name for what is measured and where: results of another build, browser or machine are not taken together. */
export function nameOf(directory: string, machine: string): string {
  const hash = createHash("sha256").update(machine);
  for (const file of readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort())
    hash.update(file.slice(directory.length)).update(readFileSync(file));
  return hash.digest("hex");
}

/** What earlier runs of the same kept in a file; nothing where there is none, or it is of something else. */
export function readKept(file: string, of: string): Results {
  if (!existsSync(file)) return {};
  try {
    const kept = z.safeParse(keptSchema, JSON.parse(readFileSync(file, "utf8")));
    return kept.success && kept.data.of === of ? kept.data.results : {};
  } catch {
    // Written half: as good as none.
    return {};
  }
}

export function keep(file: string, of: string, results: Results): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ of, results }));
}
