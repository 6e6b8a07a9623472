import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { panelWords } from "../../lib/language/panel.ts";
import { PORTALS, USERS } from "../stage/stringeex/index.ts";
import { browsers, shareOf } from "./browsers.ts";
import { control, fill, press, sees, textOf } from "./driver/control.ts";
import { shoot, shots, violations } from "./driver/look.ts";
import { until } from "./driver/until.ts";
import { openScene, type Scene, strangers } from "./scene.ts";
import { importFile, settingsFile, signIn } from "./workplace.ts";

const languages = ["vi", "en"] as const;
/** What a page says went wrong. */
async function alertOf(page: Page): Promise<string> {
  const alert = await page.waitForSelector('[role="alert"]', { visible: true });
  return (await alert?.evaluate((element) => element.textContent)) ?? "";
}

/** What lies behind everything in each theme: --page of the design. */
const grounds = { light: "rgb(246, 247, 248)", dark: "rgb(21, 25, 27)" };
const ground = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

const OWN_PAGES = ["popup.html", "options.html", "welcome.html", "privacy.html"] as const;

describe.each(browsers.flatMap((browser) => languages.map((language) => [browser, language] as const)))(
  "the extension's own pages in %s, %s",
  (browser, language) => {
    let scene: Scene;
    beforeAll(async () => {
      scene = await openScene(browser, { language });
    });
    afterAll(() => scene?.stop());

    it.each(OWN_PAGES)(
      "%s opens in the browser's language and is accessible in light and dark",
      async (path) => {
        const page = await scene.driver.openOwn(path);
        await sees(page, "StringeeX");
        for (const theme of ["light", "dark"] as const) {
          await scene.driver.theme(page, theme);
          await until(`the page is ${theme}`, async () => (await ground(page)) === grounds[theme]);
          expect(await violations(page)).toEqual([]);
          await shoot(page, shots(browser), `${path.replace(".html", "")}-${language}-${theme}`);
        }
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
        await page.close();
      },
    );

    // What is said is proven in each language, each in one of the browsers.
    describe.each(shareOf(browser, languages).filter((each) => each === language))(
      "what people do there, in %s",
      () => {
        it("says in the user's language that the password is wrong, keeps the e-mail, and does not sign in", async () => {
          const page = await scene.driver.openOwn("popup.html");
          await signIn(page, scene, { ...USERS.onePortal, password: "sai-mat-khau" });
          const said = await alertOf(page);
          expect(said.toLowerCase()).toContain(language === "vi" ? "mật khẩu" : "password");
          expect(said).not.toContain("wrong-credentials");
          const email = await (await control(page, "Email")).toElement("input");
          expect(await email.evaluate(({ value }) => value)).toBe(USERS.onePortal.email);
          // Who signs in by keyboard goes on where they were: a button that works is disabled, and comes back.
          await until("the button has the keyboard again", () =>
            page.evaluate(() => document.activeElement instanceof HTMLButtonElement),
          );
          expect(await textOf(page)).not.toContain(language === "vi" ? "Đăng xuất" : "Sign out");
          await page.close();
        });

        it("lets the user choose among several portals", async () => {
          const page = await scene.driver.openOwn("popup.html");
          await signIn(page, scene, USERS.twoPortals);
          const radios = await page.waitForSelector('input[type="radio"]', { visible: true });
          expect(radios).not.toBeNull();
          await press(page, `${PORTALS.branch.name}…`);
          await press(page, language === "vi" ? "Đăng nhập" : "Sign in");
          await sees(page, language === "vi" ? "Đăng xuất" : "Sign out");
          await sees(page, PORTALS.branch.name);
          await press(page, language === "vi" ? "Đăng xuất" : "Sign out");
          await control(page, "Email");
          await page.close();
        });

        it("refuses a wrong file whole, and says where", async () => {
          const page = await scene.driver.openOwn("options.html#transfer");
          for (const [text, where] of [
            ["{", "JSON"],
            [JSON.stringify({ ...settingsFile(), colour: "red" }), "colour"],
            [JSON.stringify(settingsFile({ postsAndComments: "sometimes" })), "postsAndComments"],
            [JSON.stringify({ schema: "something/else", version: 1 }), "schema"],
          ] as const) {
            await importFile(page, scene, text);
            await until(`it names ${where}`, async () => (await alertOf(page)).includes(where));
          }
          await page.close();
          const popup = await scene.driver.openOwn("popup.html");
          await sees(popup, panelWords(language).pages.empty);
          await popup.close();
        });

        it("says it when StringeeX answers with something that is no answer", async () => {
          const page = await scene.driver.openOwn("popup.html");
          const before = scene.emulator.state.sessions.length;
          for (const body of ["html", "empty"] as const) {
            scene.emulator.failNext("POST /v1/account", { kind: "status", status: 200, body });
            await fill(page, "Email", "");
            await signIn(page, scene);
            expect(await alertOf(page)).not.toBe("");
          }
          expect(scene.emulator.state.sessions).toHaveLength(before);
          await page.close();
        });
      },
    );

    it("reached no host but StringeeX and Facebook", () => expect(strangers(scene)).toEqual([]));
  },
);
