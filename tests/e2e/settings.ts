import type { Page } from "puppeteer-core";
import type { SettingsTrap, SettingsTruth } from "../stage/facebook-settings/index.ts";
import { until, untilSeen } from "./driver/until.ts";

/** What stands on a settings screen, beside what is true. */
export interface SettingsLook {
  readonly truth: SettingsTruth;
  readonly routing: readonly {
    readonly verdict: string;
    readonly app: string;
    readonly text: string;
    readonly near: string;
  }[];
  readonly permissions: readonly { readonly verdict: string; readonly text: string }[];
  /** What the pointer lies over. */
  readonly pointed: string;
  readonly traps: readonly SettingsTrap[];
}

/** Runs in the page. */
function read(): SettingsLook {
  const hosts = (name: string) => [...document.querySelectorAll<HTMLElement>(name)];
  const textOf = (host: HTMLElement) =>
    [...(host.shadowRoot?.querySelectorAll("section") ?? [])].map((part) => part.innerText).join(" ");
  const pointer = document.querySelector("page-check-pointer")?.getBoundingClientRect();
  const under =
    pointer === undefined
      ? null
      : document.elementFromPoint(pointer.left + pointer.width / 2, pointer.top + pointer.height / 2);
  // Other replicas tell another truth by the same name.
  const name: string = "__replicaTruth";
  const call: () => SettingsTruth = Reflect.get(window, name);
  const stage: { traps: SettingsTrap[] } = Reflect.get(window, "__settingsStage");
  return {
    truth: call(),
    routing: hosts("page-routing-check").map((host) => ({
      verdict: host.dataset.verdict ?? "",
      app: host.dataset.app ?? "",
      text: textOf(host),
      near: (host.parentElement?.innerText ?? "").slice(0, 300),
    })),
    permissions: hosts("page-permission-check").map((host) => ({
      verdict: host.dataset.verdict ?? "",
      text: textOf(host),
    })),
    pointed: under?.closest("[data-deed]")?.getAttribute("data-deed") ?? "",
    traps: [...stage.traps],
  };
}
export const lookAtSettings = (page: Page): Promise<SettingsLook> => page.evaluate(read);

/** Waits until the screen is as described; the message of a failure holds what was there instead. */
export const untilSettings = (
  page: Page,
  what: string,
  is: (seen: SettingsLook) => boolean,
  timeoutMs?: number,
): Promise<SettingsLook> => untilSeen(what, () => lookAtSettings(page), is, timeoutMs);

/** Whether what is shown is what is true, and nothing stands double. */
export function agrees({ truth, routing, permissions }: SettingsLook): boolean {
  if (truth.screen === "home") return routing.length + permissions.length === 0;
  if (truth.screen === "integrations")
    return routing.length === 0 && permissions.length === 1 && permissions[0]?.verdict === truth.permissions;
  const [shown] = routing;
  if (permissions.length > 0 || routing.length !== 1 || shown?.verdict !== truth.routing?.verdict)
    return false;
  return truth.routing?.verdict === "cannot-tell" || shown?.app === truth.routing?.app;
}

/**
 * Presses something of the page as a person does. The page draws itself, and our words come below its rows, at any
 * moment: a press that met something that had just moved is made again, as a person would, until the page took it.
 */
export async function pressDeed(page: Page, deed: string): Promise<void> {
  const selector = `[data-deed="${deed}"]`;
  const taken = (): Promise<boolean> => page.evaluate(() => Reflect.get(window, "pressTaken") === true);
  for (let tries = 0; tries < 5; tries += 1) {
    const handle = await page.waitForSelector(selector);
    await page.evaluate((wanted: string) => {
      Reflect.set(window, "pressTaken", false);
      const mark = (event: Event): void => {
        if (event.target instanceof Element && event.target.closest(wanted) !== null)
          Reflect.set(window, "pressTaken", true);
      };
      document.addEventListener("click", mark, { capture: true, once: true });
    }, selector);
    await handle?.click();
    if (await taken()) return;
  }
  throw new Error(`Five presses on ${deed} met something else.`);
}

/** Follows one of the page's own links, without a load. The page may draw itself anew at any moment: its place is pressed. */
export async function follow(page: Page, label: string, to?: string): Promise<void> {
  await page.waitForSelector("[role=navigation] a");
  const place = await page.evaluate(
    (text: string, href: string | undefined) => {
      const links = [...document.querySelectorAll("[role=navigation] a")];
      const link = links.find((each) => each.textContent === text);
      if (link === undefined) return null;
      if (href !== undefined) link.setAttribute("href", href);
      const box = link.getBoundingClientRect();
      return { x: box.left + 4, y: box.top + box.height / 2 };
    },
    label,
    to,
  );
  if (place === null) throw new Error(`There is no link ${label}.`);
  await page.mouse.click(place.x, place.y);
}

/** Comes to another screen of the same host by single-page navigation, which costs no load: one of its links leads there. */
export async function goOn(page: Page, url: string): Promise<void> {
  const { pathname, search } = new URL(url);
  await follow(page, "Settings", pathname + search);
}

/** The text that the next paste would give, as any other program would see it. */
export async function clipboardText(page: Page): Promise<string> {
  await page.bringToFront();
  await page.setContent("<textarea autofocus></textarea>");
  await page.focus("textarea");
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyV");
  await page.keyboard.up("Control");
  return until("something was pasted", () =>
    page.evaluate(() => document.querySelector("textarea")?.value || null),
  );
}
