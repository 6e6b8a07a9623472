import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { panelWords } from "../../lib/language/panel.ts";
import { shop } from "../stage/facebook/index.ts";
import { people } from "../stage/facebook/people.ts";
import { messagesUrl } from "../stage/facebook-messages/index.ts";
import { timelineUrl } from "../stage/facebook-posts/index.ts";
import { facebookWorldRoutes } from "../stage/facebook-world.ts";
import { browsers } from "./browsers.ts";
import { control, fill, press, sees, textOf } from "./driver/control.ts";
import { shoot, shots, violations } from "./driver/look.ts";
import { openInbox } from "./inbox.ts";
import { openScene, type Scene } from "./scene.ts";
import { settle } from "./workplace.ts";

const language = "vi";
const words = panelWords(language);
const OPTIONS = `options.html#pages/${shop.id}`;

describe.each(browsers)("rules on trial in %s", (browser) => {
  let scene: Scene;
  let facebook: Page;
  beforeAll(async () => {
    scene = await openScene(browser, {
      language,
      routes: (onForeignCall) => facebookWorldRoutes({ onForeignCall, wall: { lang: language } }),
    });
    await settle(scene, { creation: "automatic", messages: false });
    facebook = await scene.driver.page();
    await facebook.goto(timelineUrl({ lang: language }));
    await facebook.waitForSelector("page-ticket");
  });
  afterAll(() => scene?.stop());

  /** "14 / 60", as the form and the tab say it. */
  const counted = async (page: Page): Promise<{ chosen: number; all: number }> => {
    const found = /(\d+) \/ (\d+) mục trên màn hình khớp quy tắc/.exec(await textOf(page));
    if (found === null) throw new Error(`no counts: ${await textOf(page)}`);
    return { chosen: Number(found[1]), all: Number(found[2]) };
  };
  const onTab = (): Promise<string | null> =>
    facebook.evaluate(
      () => document.querySelector<HTMLElement>('[data-rehearsal*="/"]')?.dataset.rehearsal ?? null,
    );
  const legend = async (tab: Page): Promise<{ chosen: number; all: number }> => {
    const found = await tab.waitForFunction(
      () => document.querySelector<HTMLElement>('[data-rehearsal*="/"]')?.dataset.rehearsal,
      { polling: 50 },
    );
    const [chosen, all] = String(await found.jsonValue())
      .split(" / ")
      .map(Number);
    return { chosen: chosen ?? Number.NaN, all: all ?? Number.NaN };
  };
  const untilFree = async (): Promise<void> => {
    await facebook.waitForFunction(() => document.querySelector("[data-rehearsal]") === null, {
      polling: 50,
    });
  };

  it("a changed mode is counted on the open tab, live, and makes nothing until it is saved", async () => {
    const options = await scene.driver.openOwn(OPTIONS);
    await press(options, words.form.labels.everything);
    await press(options, words.rehearsal.tryOnly);
    await sees(options, "mục trên màn hình khớp quy tắc");
    const everything = await counted(options);
    expect(everything.all).toBeGreaterThan(3);
    expect(everything.chosen).toBeGreaterThan(0);
    expect(await onTab()).toBe(`${everything.chosen} / ${everything.all}`);

    // The line on top stays there while the form scrolls beneath it: a person scrolls on until the choice is free.
    const relevant = await control(options, words.form.labels.relevant);
    await relevant.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    await relevant.click();
    await fill(options, words.form.labels.keywords, "giá");
    await options.waitForFunction(
      (before: string) => !document.body.innerText.includes(before),
      { polling: 50 },
      words.rehearsal.counts(everything.chosen, everything.all),
    );
    const some = await counted(options);
    expect(some.all).toBe(everything.all);
    expect(some.chosen).toBeLessThan(everything.chosen);
    expect(scene.emulator.state.tickets).toHaveLength(0);

    await press(options, `${words.rehearsal.coach.title}…`);
    await sees(options, words.rehearsal.coach.onScreen);
    expect(await violations(options)).toEqual([]);
    await shoot(options, shots(browser), "rehearsal-options");

    await press(options, `${words.rehearsal.coach.title}…`);
    await press(options, words.rehearsal.discard);
    await untilFree();
    await options.close();
    expect(scene.emulator.state.tickets).toHaveLength(0);
  });

  it("open conversations answer, each counted once, and no more once their tab is closed or left", async () => {
    const inbox = await openInbox(scene, { rows: "b", detail: "a", lang: language });
    await inbox.waitForSelector("page-ticket.page-ticket-row");
    const options = await scene.driver.openOwn(OPTIONS);
    await press(options, words.form.labels.messages);
    await press(options, words.rehearsal.tryOnly);
    const rows = await legend(inbox);
    const wall = await legend(facebook);
    expect(rows).toMatchObject({ chosen: rows.all });
    expect(Math.min(rows.all, wall.all)).toBeGreaterThan(0);
    const counts = (...tabs: (typeof rows)[]): string =>
      words.rehearsal.counts(
        tabs.reduce((sum, { chosen }) => sum + chosen, 0),
        tabs.reduce((sum, { all }) => sum + all, 0),
      );
    await sees(options, counts(wall, rows));

    // The same conversation in Messenger is none more.
    const chat = await scene.driver.page();
    await chat.goto(messagesUrl(people.a.id, { lang: language }));
    await chat.waitForSelector('page-ticket.page-ticket-header[data-rehearsal="chosen"]');
    await options.bringToFront();
    await sees(options, counts(wall, rows));
    // Left for another page, the tab is still there; come back to, it counts again.
    await inbox.goto("about:blank");
    await sees(options, counts(wall, await legend(chat)));
    await inbox.goBack();
    await sees(options, counts(wall, rows));
    await inbox.close();
    await sees(options, counts(wall, await legend(chat)));
    await chat.close();
    await sees(options, counts(wall));
    await press(options, words.rehearsal.discard);
    await options.close();
    await untilFree();
    expect(scene.emulator.state.tickets).toHaveLength(0);
  });

  it("what is on trial outlives the page, and the tab is free of it once the page is closed", async () => {
    const options = await scene.driver.openOwn(OPTIONS);
    await press(options, words.form.labels.everything);
    await press(options, words.rehearsal.tryOnly);
    await sees(options, "mục trên màn hình khớp quy tắc");
    await options.close({ runBeforeUnload: true });
    await untilFree();
    const popup = await scene.driver.openOwn("popup.html");
    await sees(popup, words.rehearsal.inList);
    await press(popup, `${words.pages.settings}: ${shop.name.vi}…`);
    await sees(popup, words.rehearsal.tried);
    await shoot(popup, shots(browser), "rehearsal-popup");
    expect(await violations(popup)).toEqual([]);
    await press(popup, words.rehearsal.discard);
    await popup.close();
    expect(scene.emulator.state.tickets).toHaveLength(0);
  });

  it("saved, the rules are in force, and the log explains each yes and no with the version's change", async () => {
    const options = await scene.driver.openOwn(OPTIONS);
    await press(options, words.form.labels.relevant);
    await fill(options, words.form.labels.keywords, "giá");
    await sees(options, words.saved);
    await options.close();
    await facebook.bringToFront();
    await facebook.reload();
    await facebook.waitForSelector("page-ticket");
    await scene.emulator.until(() => scene.emulator.state.tickets.length > 0);
    const log = await scene.driver.openOwn("options.html#log");
    await sees(log, words.log.actions.create);
    await log.evaluate(() => document.querySelector<HTMLElement>(".log-line summary")?.click());
    await sees(log, "“giá”");
    expect(await violations(log)).toEqual([]);
    await shoot(log, shots(browser), "log");
    await fill(log, words.log.search, "khong co dong nay");
    await sees(log, words.log.noMatch);
    await press(log, words.log.resetFilter);
    await press(log, words.log.clear);
    await sees(log, words.log.confirm.title);
    await press(log, words.log.confirm.yes);
    await sees(log, words.log.cleared);
    await press(log, words.pages.undo);
    await sees(log, words.log.actions.create);
    await log.close();
  });
});
