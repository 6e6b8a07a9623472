import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { panelWords } from "../../lib/language/panel.ts";
import { shop } from "../stage/facebook/index.ts";
import { browsers } from "./browsers.ts";
import { control, sees } from "./driver/control.ts";
import { shoot, shots, violations } from "./driver/look.ts";
import { canManage, type Managed, manage } from "./policy.ts";
import { openScene, type Scene } from "./scene.ts";
import { settingsFile } from "./workplace.ts";

const words = panelWords("vi");
const { queues, pages } = JSON.parse(JSON.stringify(settingsFile()));
const POLICY = { organisation: { baseUrl: "https://api.stringeex.com", queues, pages } };
const WRONG = { organisation: { queues, pages: [{ ...pages[0], creation: "sometimes" }] } };

// Chromium's policies lie where only an administrator may write: elsewhere these tests cannot be made.
describe.each(browsers.filter(canManage))("an organisation's policy, in %s", (browser) => {
  let managed: Managed;
  let scene: Scene;

  describe("that is right", () => {
    beforeAll(async () => {
      managed = manage(browser, POLICY);
      scene = await openScene(browser, managed);
    });
    afterAll(async () => {
      await scene?.stop();
      managed?.remove();
    });

    it("presets the page, and shows its settings as locked, with the reason", async () => {
      const options = await scene.driver.openOwn(`options.html#pages/${shop.id}`);
      await sees(options, words.policy.lockedWhy);
      await sees(options, shop.name.vi);
      const active = await control(options, words.pages.activeOf(shop.name.vi));
      expect(await active.evaluate((element) => element.matches(":disabled"))).toBe(true);
      const messages = await control(options, words.form.labels.messages);
      expect(await messages.evaluate((element) => element.matches(":disabled"))).toBe(true);
      expect(await violations(options)).toEqual([]);
      await shoot(options, shots(browser), "options-locked");
      await options.close();
    });

    it("locks the address, which is to be read only", async () => {
      const options = await scene.driver.openOwn("options.html#connection");
      await sees(options, words.policy.locked);
      const address = await (await control(options, words.session.baseUrl)).toElement("input");
      expect(await address.evaluate(({ readOnly, value }) => [readOnly, value])).toEqual([
        true,
        "https://api.stringeex.com",
      ]);
      await options.close();
    });
  });

  describe("that is wrong", () => {
    beforeAll(async () => {
      managed = manage(browser, WRONG);
      scene = await openScene(browser, managed);
    });
    afterAll(async () => {
      await scene?.stop();
      managed?.remove();
    });

    it("is refused whole, and the popup names the field", async () => {
      const popup = await scene.driver.openOwn("popup.html");
      await sees(popup, "pages[0].creation");
      await sees(popup, words.pages.empty);
      await shoot(popup, shots(browser), "popup-policy-refused");
      await popup.close();
    });
  });
});
