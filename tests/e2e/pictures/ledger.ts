import type { Page } from "puppeteer-core";
import { violations } from "../driver/look.ts";
import { NAMES } from "../driver/names.ts";
import { type Walked, walk, walkWithin } from "../driver/walk.ts";
import { type Finding, measure } from "./measure.ts";

/** Gives a tab the keyboard before it is walked through. */
export type ToFront = (page: Page) => Promise<void>;

/** What of a page of Facebook's is ours. */
const OURS = [
  "page-ticket",
  "page-ticket-notice",
  "page-routing-check",
  "page-permission-check",
  "page-routing-signal",
  "page-check-pointer",
].join();
/** So many looks of a finding are named, the rest counted. */
const NAMED = 6;

/**
 * What is held against every look that was judged: by axe-core, by what it does not look at, and on the way through it by
 * keyboard. The same thing in many looks is one finding.
 */
export class Ledger {
  readonly #findings = new Map<string, string[]>();
  /** How many looks were judged, by language and theme. */
  readonly judged = new Map<string, number>();
  walks = 0;

  async judge(page: Page, name: string, look: string, toFront: ToFront): Promise<void> {
    await page.evaluate(NAMES);
    const own = await isOwn(page);
    const ours = own || (await page.evaluate(isShown, OURS));
    const [language = "", theme = "", more] = look.split("-");
    this.#count(`${language} ${theme}`);
    // Where everything of ours is hidden there is nothing to judge.
    if (!ours) return;
    this.#note(name, look, await accused(page, own ? undefined : OURS));
    this.#note(name, look, await page.evaluate(measure, own ? null : OURS));
    if (own || theme !== "light" || more !== undefined) return;
    await toFront(page);
    this.#noteWalk(name, language, await walkWithin(page, OURS));
  }

  async walk(page: Page, name: string, language: string, toFront: ToFront): Promise<void> {
    await page.evaluate(NAMES);
    await toFront(page);
    this.#noteWalk(name, language, await walk(page));
  }

  get clean(): boolean {
    return this.#findings.size === 0;
  }

  /** A sentence for each finding, the most frequent first. */
  told(): readonly string[] {
    return [...this.#findings]
      .sort(([, one], [, other]) => other.length - one.length)
      .map(([finding, looks]) => {
        const rest = looks.length > NAMED ? ` and ${looks.length - NAMED} more` : "";
        return `${finding}\n    in ${looks.slice(0, NAMED).join(", ")}${rest}`;
      });
  }

  #count(kind: string): void {
    this.judged.set(kind, (this.judged.get(kind) ?? 0) + 1);
  }

  #noteWalk(name: string, language: string, walked: Walked): void {
    this.walks += 1;
    for (const kind of ["missed", "unseen", "covered"] as const)
      this.#note(
        name,
        language,
        walked[kind].map((where) => ({ rule: `${kind} by keyboard`, where })),
      );
  }

  #note(name: string, look: string, findings: readonly Finding[]): void {
    for (const each of new Set(findings.map(({ rule, where }) => `${rule}: ${where}`))) {
      const looks = this.#findings.get(each) ?? [];
      this.#findings.set(each, [...looks, `${name}-${look}`]);
    }
  }
}

const isOwn = (page: Page): Promise<boolean> => page.evaluate(() => location.protocol.endsWith("extension:"));

const isShown = (hosts: string): boolean =>
  [...document.querySelectorAll(hosts)].some((each) => each.getClientRects().length > 0);

async function accused(page: Page, within?: string): Promise<readonly Finding[]> {
  const found = await violations(page, within);
  // Where the system chooses the colours, a page's own are still told to scripts, and no longer shown.
  const forced = await page.evaluate(() => matchMedia("(forced-colors: active)").matches);
  const counts = found.filter(({ rule }) => !(forced && rule === "color-contrast"));
  return counts.flatMap(({ rule, impact, where }) =>
    where.map((each) => ({
      rule: `${rule} (${impact})`,
      where: each.replace(/\s+/g, " ").replace("Fix any of the following:", "·").slice(0, 400),
    })),
  );
}
