import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { panelWords } from "../../lib/language/panel.ts";
import { people, shop } from "../stage/facebook/index.ts";
import { browsers } from "./browsers.ts";
import { control, fill, press, sees } from "./driver/control.ts";
import { shoot, shots, violations } from "./driver/look.ts";
import { until } from "./driver/until.ts";
import { CREATE, openBadge, openButton, openInbox, openRow, untilScreen, wrongs } from "./inbox.ts";
import { openScene, type Scene, strangers } from "./scene.ts";
import { importFile, settingsFile, settle, signIn } from "./workplace.ts";

const INBOX = { rows: "b", detail: "a" } as const;

/** Opens a customer's conversation and presses the create button. */
async function create(scene: Scene, threadId: string) {
  const inbox = await openInbox(scene, { ...INBOX, lang: scene.language });
  await openRow(inbox, threadId);
  await (await openButton(inbox, ...CREATE)).click();
  return inbox;
}

describe.each(browsers)("trying out without an account, in %s", (browser) => {
  let scene: Scene;
  const words = panelWords("vi");
  beforeAll(async () => {
    scene = await openScene(browser);
  });
  afterAll(() => scene?.stop());

  it("begins on the welcome page, needs no queue, and its badge says that it is local", async () => {
    const welcome = await scene.driver.openOwn("welcome.html");
    await shoot(welcome, shots(browser), "welcome-first");
    await press(welcome, words.local.try);
    await sees(welcome, words.local.title);
    await fill(welcome, words.pages.typed, shop.id);
    await press(welcome, words.pages.add);
    await sees(welcome, words.welcome.openInbox(words.pages.nameless(shop.id)));
    expect(await violations(welcome)).toEqual([]);
    await shoot(welcome, shots(browser), "welcome-local");
    await welcome.close();

    const inbox = await create(scene, people.a.id);
    const seen = await untilScreen(inbox, "a local ticket", (look) => openBadge(look)?.state === "created");
    expect(openBadge(seen)?.text).toContain("cục bộ");
    expect(wrongs(seen)).toEqual([]);
    await shoot(inbox, shots(browser), "inbox-local");
    await inbox.close();
    expect(scene.emulator.state.requests).toEqual([]);
  });

  it("keeps the ticket in the options: status, notes, and no way to send before signing in", async () => {
    const options = await scene.driver.openOwn("options.html#local");
    await sees(options, "L1");
    const status = await (await control(options, words.local.status("L1"))).toElement("select");
    await status.select("processing");
    await fill(options, words.local.note("L1"), "khách hẹn gọi lại");
    await press(options, words.local.addNote);
    await sees(options, words.local.notes(2));
    await sees(options, words.local.signInFirst);
    expect(await violations(options)).toEqual([]);
    await shoot(options, shots(browser), "local-list");
    await options.close();
  });

  it("sends it to StringeeX once somebody signed in: one ticket, however often", async () => {
    const popup = await scene.driver.openOwn("popup.html");
    await sees(popup, words.local.title);
    await shoot(popup, shots(browser), "popup-local");
    await press(popup, words.local.connect);
    await signIn(popup, scene);
    await sees(popup, "Đăng xuất");
    await popup.close();
    const transfer = await scene.driver.openOwn("options.html#transfer");
    await importFile(transfer, scene, JSON.stringify(settingsFile()));
    await transfer.close();

    const options = await scene.driver.openOwn("options.html#local");
    await press(options, words.local.sendAll(1));
    await sees(options, words.local.sending.sent);
    await shoot(options, shots(browser), "local-sent");
    await options.close();
    await scene.emulator.until(() => scene.emulator.state.tickets.length === 1);
    expect(scene.emulator.state.tickets[0]?.subject).toContain(people.a.name.vi);
    expect(strangers(scene)).toEqual([]);
  });
});

describe.each(browsers)("consent, in %s", (browser) => {
  let scene: Scene;
  const words = panelWords("vi");
  beforeAll(async () => {
    scene = await openScene(browser);
    await settle(scene);
  });
  afterAll(() => scene?.stop());

  it("taken back in the options, nothing is sent: a click is kept and the page that asks opens", async () => {
    const about = await scene.driver.openOwn("options.html#about");
    await press(about, words.consent.withdraw);
    await sees(about, words.consent.ask);
    expect(await violations(about)).toEqual([]);
    await shoot(about, shots(browser), "about-withdrawn");
    await about.close();
    const before = scene.emulator.state.requests.length;

    const inbox = await create(scene, people.a.id);
    await untilScreen(inbox, "a ticket that waits", (look) => openBadge(look)?.state === "queued");
    const asking = await until("the page that asks is open", async () => {
      for (const page of await scene.driver.browser.pages()) {
        const address = await page.evaluate(() => location.href).catch(() => "");
        if (address.startsWith(`${scene.driver.origin}/welcome.html`)) return page;
      }
      return null;
    });
    await sees(asking, words.consent.ask);
    expect(scene.emulator.state.requests).toHaveLength(before);
    await asking.bringToFront();
    await shoot(asking, shots(browser), "welcome-consent");

    await press(asking, words.consent.agree);
    await inbox.bringToFront();
    await untilScreen(inbox, "created after all", (look) => openBadge(look)?.state === "created");
    expect(scene.emulator.state.tickets).toHaveLength(1);
  });

  it("and privacy are told on a page of their own, in both languages", async () => {
    const page = await scene.driver.openOwn("privacy.html");
    await sees(page, words.privacy.short);
    // What is said there the browser itself holds to: another host is not reached, whoever asks.
    const stopped = page.evaluate(
      () =>
        new Promise<string>((tell) => {
          addEventListener("securitypolicyviolation", (event) => tell(event.effectiveDirective));
          void fetch("https://elsewhere.example/").catch(() => undefined);
        }),
    );
    expect(await stopped).toBe("connect-src");
    expect(await violations(page)).toEqual([]);
    await shoot(page, shots(browser), "privacy");
    await press(page, "English");
    await sees(page, panelWords("en").privacy.short);
    await page.close();
  });
});
