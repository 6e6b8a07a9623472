import type { Page } from "puppeteer-core";
import { defaultCheckSettings } from "../../../lib/domain/check.ts";
import { defaultPreferences } from "../../../lib/domain/preferences.ts";
import { type ProblemCode, problem } from "../../../lib/domain/problem.ts";
import type { OwnMessages } from "../../../lib/messages/own-protocol.ts";
import type { Driver } from "../driver/driver.ts";
import { NAMES } from "../driver/names.ts";
import { settings, signedIn } from "./samples.ts";

type Name = keyof OwnMessages & string;

/**
 * What is answered in the worker's place, by message; what is not named is answered by nobody. A list is answered in
 * turn, its last answer from then on.
 */
export type Played = {
  readonly [N in Name]?: Answered<OwnMessages[N]["output"]> | readonly Answered<OwnMessages[N]["output"]>[];
};
type Answered<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: ReturnType<typeof problem> }
  /** The worker is still at it. */
  | "later";

export const says = <Value>(value: Value) => ({ ok: true, value }) as const;
export const fails = (code: ProblemCode, detail = "") =>
  ({ ok: false, problem: problem(code, detail) }) as const;

/** A worker where all is well: signed in, agreed to, one page with a queue, nothing under way. */
export const wellPlayed = (): Played => ({
  session: says(signedIn),
  consent: says({ version: 1, at: Date.UTC(2026, 10, 1, 2), how: "sign-in", withdrawnAt: null }),
  policy: says({ state: "none" }),
  settings: says(settings({ pages: 1 })),
  preferences: says(defaultPreferences()),
  work: says({ waiting: 0, needsPerson: 0 }),
  workList: says({ groups: [], damaged: 0, pausedUntil: null }),
  checks: says([]),
  checkSettings: says(defaultCheckSettings()),
  agents: says([]),
  fields: says([]),
  decisions: says([]),
  settingsHistory: says([]),
  localTickets: says({ items: [], damaged: 0, target: null }),
  rehearsalCounts: says(null),
  rehearsalTexts: says([]),
  startRehearsal: says(undefined),
});

/** Runs in the page: from now on the answers come from here. */
function play(answers: Readonly<Record<string, unknown>>, granted: boolean): void {
  const api: { runtime: object; permissions: object } =
    Reflect.get(globalThis, "browser") ?? Reflect.get(globalThis, "chrome");
  const answer = (message: unknown): Promise<unknown> => {
    const name: unknown = typeof message === "object" && message !== null ? Reflect.get(message, "name") : "";
    const played = answers[String(name)];
    const found = Array.isArray(played) ? (played.length > 1 ? played.shift() : played[0]) : played;
    return found === "later" ? new Promise(() => undefined) : Promise.resolve(found);
  };
  const replace = (part: object, method: string, by: (first: unknown) => Promise<unknown>): void => {
    const replaced = (first: unknown, back?: unknown): Promise<unknown> | undefined => {
      if (typeof back !== "function") return by(first);
      void by(first).then((value) => Reflect.apply(back, undefined, [value]));
      return undefined;
    };
    Object.defineProperty(part, method, { value: replaced, configurable: true, writable: true });
  };
  for (const each of new Set([api, Reflect.get(globalThis, "chrome") ?? api])) {
    replace(each.runtime, "sendMessage", answer);
    replace(each.permissions, "contains", async () => granted);
  }
}

/** Runs in the page: it comes into sight anew, and its section is opened anew. Resolves when that is drawn. */
async function comeAgain(): Promise<void> {
  const { hash } = location;
  document.dispatchEvent(new Event("visibilitychange"));
  if (hash !== "") location.hash = hash === "#about" ? "transfer" : "about";
  for (let frames = 0; frames < 12; frames += 1) {
    await new Promise(requestAnimationFrame);
    if (frames === 4 && hash !== "") location.hash = hash;
  }
}

/**
 * One of our own pages of the production build, with the worker's answers played: states that would take a broken disk or
 * fifty pages are there at once, and are drawn by the very page that people have.
 *
 * @param hosts whether the browser lets the extension into Facebook and StringeeX
 */
export async function openPlayed(driver: Driver, path: string, played: Played, hosts = true): Promise<Page> {
  const page = await driver.openOwn("privacy.html");
  // What was tried and not saved in the state before is remembered here.
  await page.evaluate(() => localStorage.clear());
  const answers = { ...wellPlayed(), ...played };
  // From within the extension: on the way there from a blank tab the script would come after the page's own.
  await page.evaluateOnNewDocument(NAMES);
  await page.evaluateOnNewDocument(play, answers, hosts);
  const isFirefox = driver.name === "firefox";
  await page.goto(`${driver.origin}/${path}`, { waitUntil: isFirefox ? [] : "load" });
  await page.waitForFunction(
    (start: string) => location.href.startsWith(start) && document.querySelector("main") !== null,
    { polling: 50 },
    `${driver.origin}/${path.split("#")[0]}`,
  );
  await page.bringToFront();
  if (isFirefox) {
    // There no such script runs in an extension's page: it is played to from now on, and reads everything once more.
    await page.evaluate(NAMES);
    await page.evaluate(play, answers, hosts);
    await page.evaluate(comeAgain);
  }
  return page;
}
