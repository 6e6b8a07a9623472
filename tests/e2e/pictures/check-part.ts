import type { Page } from "puppeteer-core";
import { checkWords } from "../../../lib/language/checks.ts";
import { people, shop } from "../../stage/facebook/people.ts";
import { OURS, type SettingsVariant, settingsUrl } from "../../stage/facebook-settings/index.ts";
import { NAMES } from "../driver/names.ts";
import { openInbox } from "../inbox.ts";
import type { Scene } from "../scene.ts";
import { pressDeed } from "../settings.ts";
import { settle } from "../workplace.ts";
import { type Camera, type Part, type Theme, themes } from "./camera.ts";

const routing: Readonly<Record<string, Partial<SettingsVariant>>> = {
  "check-ok": { state: "ours" },
  "check-other-app": { state: "other" },
  "check-none": { state: "none" },
  "check-off": { state: "off", layout: "inline" },
  "check-contradiction": { state: "contradiction" },
  "check-denied": { state: "denied" },
  "check-app-missing": { state: "app-missing", layout: "apps" },
  "check-select": { layout: "select", state: "other" },
  "check-receiver": { layout: "receiver", state: "other" },
  "check-unknown": { layout: "unknown", noise: false },
};
const grants: Readonly<Record<string, Partial<SettingsVariant>>> = {
  "permissions-complete": { grants: "all" },
  "permissions-missing": { grants: "one-off" },
  "permissions-cannot-tell": { grants: "unknown" },
  "permissions-left-out": { grants: "left-out", pages: "links" },
};
const names = [
  ...Object.keys(routing),
  ...Object.keys(grants),
  "check-which-page",
  "check-recorded",
  "check-report",
  "signal",
  "signal-none",
];

/** Facebook's settings screens with what stands beside their rows, and the quiet line in the inbox. */
export const checkPart: Part<Scene> = {
  names,
  async take(scene, camera) {
    if (names.every((name) => !camera.wants(name))) return;
    await settle(scene, { messages: false });
    for (const theme of themes) {
      const page = await scene.driver.page();
      await page.evaluateOnNewDocument(NAMES);
      const dress = { lang: camera.language, theme };
      for (const [name, variant] of Object.entries(routing))
        await camera.attempt(name, async () => {
          if (!camera.wants(name, theme)) return;
          await page.goto(settingsUrl("page", { ...dress, ...variant }));
          await page.bringToFront();
          if (variant.layout === "receiver") await pressDeed(page, "open receiver");
          await shown(page, "page-routing-check");
          await camera.take(page, name, theme);
        });
      await takeRecord(page, camera, theme);
      for (const [name, variant] of Object.entries(grants))
        await camera.attempt(name, async () => {
          if (!camera.wants(name, theme)) return;
          await page.goto(settingsUrl("integrations", { ...dress, ...variant }));
          await page.bringToFront();
          await pressDeed(page, `open ${OURS}`);
          await shown(page, "page-permission-check");
          await camera.take(page, name, theme);
        });
      for (const [name, state] of [
        ["signal", "other"],
        ["signal-none", "none"],
      ] as const)
        await camera.attempt(name, async () => {
          await page.goto(settingsUrl("page", { ...dress, state }));
          await page.bringToFront();
          await page.waitForFunction(
            (text: string) =>
              document.querySelector("page-routing-check")?.shadowRoot?.textContent?.includes(text),
            { polling: 50 },
            checkWords(camera.language).recorded("").slice(0, -2),
          );
          const inbox = await openInbox(scene, { itemId: people.a.id, rows: "b", detail: "b", ...dress });
          await inbox.waitForSelector("page-routing-signal >>> section", { visible: true });
          await camera.take(inbox, name, theme);
          await inbox.close();
        });
      await page.close();
    }
  },
};

const shown = (page: Page, element: string) => page.waitForSelector(`${element}[data-verdict]`);

/** Where no address names the page a person says whose screen it is, and may take it back; and the report. */
async function takeRecord(page: Page, camera: Camera, theme: Theme): Promise<void> {
  const words = checkWords(camera.language);
  const press = async (name: string): Promise<void> => {
    const handle = await page.waitForFunction(
      (text: string) =>
        [
          ...(document.querySelector("page-routing-check")?.shadowRoot?.querySelectorAll("button") ?? []),
        ].find((button) => button.textContent === text) ?? null,
      { polling: 50 },
      name,
    );
    const button = handle.asElement();
    if (button === null) throw new Error(`${name} is no button.`);
    await (await button.toElement("button")).click();
  };
  await camera.attempt("check-which-page", async () => {
    await page.goto(settingsUrl("profile", { lang: camera.language, theme, state: "other" }));
    await page.bringToFront();
    await shown(page, "page-routing-check");
    await camera.take(page, "check-which-page", theme);
  });
  await camera.attempt("check-recorded", async () => {
    await page.goto(settingsUrl("profile", { lang: camera.language, theme, state: "other" }));
    await press(words.recordFor(shop.name.vi));
    await page.waitForFunction(
      (text: string) => document.querySelector("page-routing-check")?.shadowRoot?.textContent?.includes(text),
      { polling: 50 },
      words.withdraw(shop.name.vi),
    );
    await camera.take(page, "check-recorded", theme);
    await press(words.withdraw(shop.name.vi));
  });
  await camera.attempt("check-report", async () => {
    await page.goto(settingsUrl("page", { lang: camera.language, theme, layout: "unknown", noise: false }));
    await page.bringToFront();
    await press(words.copyReport);
    await page.waitForSelector("page-routing-check >>> textarea");
    await camera.take(page, "check-report", theme);
  });
}
