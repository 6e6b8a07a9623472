import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { ElementHandle, Page, ScreenshotClip } from "puppeteer-core";
import type { Ledger, ToFront } from "./ledger.ts";

export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];
export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** A part of the catalogue: the names of what it shows, and how to take them all. */
export interface Part<Subject> {
  readonly names: readonly string[];
  take(subject: Subject, camera: Camera): Promise<void>;
}

/**
 * Which pictures are wanted. A name is a state's ("popup-signed-out": all its pictures), a whole picture's
 * ("popup-signed-out-vi-dark"), or a beginning that ends in `*`. Nothing named wants everything.
 */
export class Choice {
  readonly #only: readonly string[];
  constructor(only: readonly string[]) {
    this.#only = only;
  }

  /** Whether any picture of a state may be wanted. */
  state(name: string): boolean {
    return (
      this.#only.length === 0 ||
      this.#only.some((each) =>
        each.endsWith("*")
          ? name.startsWith(each.slice(0, -1))
          : each === name || lookOf(each, name) !== null,
      )
    );
  }

  picture(name: string, look: string): boolean {
    return (
      this.#only.length === 0 ||
      this.#only.some((each) =>
        each.endsWith("*")
          ? `${name}-${look}`.startsWith(each.slice(0, -1))
          : each === name || lookOf(each, name) === look,
      )
    );
  }

  /** What was asked for and names nothing that there is. */
  strangers(names: readonly string[]): readonly string[] {
    return this.#only.filter((each) =>
      names.every((name) =>
        each.endsWith("*")
          ? !name.startsWith(each.slice(0, -1)) && !each.startsWith(`${name}-`)
          : each !== name && lookOf(each, name) === null,
      ),
    );
  }
}

/** "vi-dark" of "popup-vi-dark" for the state "popup"; null where the picture is another state's. */
function lookOf(picture: string, name: string): string | null {
  const rest = picture.startsWith(`${name}-`) ? picture.slice(name.length + 1) : null;
  return rest !== null && /^(vi|en)-(light|dark)(-\w+)?$/.test(rest) ? rest : null;
}

/** Takes pictures in one language and counts them, and has each look judged. */
export class Camera {
  readonly language: Language;
  readonly #directory: string | null;
  readonly #choice: Choice;
  readonly #ledger: Ledger;
  readonly #toFront: ToFront;
  readonly taken: string[] = [];
  readonly failed: string[] = [];

  /** @param directory where the pictures go; null where looks are judged alone */
  constructor(
    directory: string | null,
    choice: Choice,
    language: Language,
    ledger: Ledger,
    toFront: ToFront,
  ) {
    if (directory !== null) mkdirSync(directory, { recursive: true });
    this.#directory = directory;
    this.#choice = choice;
    this.#ledger = ledger;
    this.#toFront = toFront;
    this.language = language;
  }

  wants(name: string, theme?: Theme): boolean {
    if (theme === undefined) return this.#choice.state(name);
    return ["", "-narrow", "-zoomed", "-forced"].some((more) =>
      this.#choice.picture(name, `${this.language}-${theme}${more}`),
    );
  }

  /** The picture of what a page shows, or of a part of it. `more` tells one look of a state from another. */
  async take(
    page: Page,
    name: string,
    theme: Theme,
    { more = "", clip }: { more?: string; clip?: ScreenshotClip } = {},
  ): Promise<void> {
    const look = `${this.language}-${theme}${more === "" ? "" : `-${more}`}`;
    if (!this.#choice.picture(name, look)) return;
    if (this.#directory !== null) {
      const file: `${string}.png` = `${join(this.#directory, `${name}-${look}`)}.png`;
      await page.screenshot({ path: file, ...(clip !== undefined && { clip }) });
      this.taken.push(file);
    }
    await this.#ledger.judge(page, name, look, this.#toFront);
  }

  /** A walk by keyboard through one of our own pages, in the state it is in: the last that is done in it. */
  async walk(page: Page, name: string): Promise<void> {
    if (this.wants(name)) await this.#ledger.walk(page, name, this.language, this.#toFront);
  }

  /** Does what leads to pictures of a state; what fails there is told at the end and keeps nothing else from being taken. */
  async attempt(name: string, work: () => Promise<void>): Promise<void> {
    if (!this.wants(name)) return;
    try {
      await work();
    } catch (error) {
      this.failed.push(`${name} (${this.language}): ${String(error).slice(0, 600)}`);
    }
  }
}

/** The place of an element in the window with a margin around it, within the window. */
export async function around(
  page: Page,
  elements: readonly ElementHandle<Element>[],
  margin = 16,
): Promise<ScreenshotClip> {
  const boxes = (await Promise.all(elements.map((each) => each.boundingBox()))).filter((box) => box !== null);
  const view = await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }));
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)) - margin);
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - margin);
  const right = Math.min(view.width, Math.max(...boxes.map(({ x, width }) => x + width)) + margin);
  const bottom = Math.min(view.height, Math.max(...boxes.map(({ y, height }) => y + height)) + margin);
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}
