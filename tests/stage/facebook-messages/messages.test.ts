import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { people } from "../facebook/people.ts";
import { isolatedWorld, settled as settle } from "../replica/browser.ts";
import { trial } from "../replica/trial.ts";
import { type MessagesStage, type MessagesTruth, messagesHandler, messagesUrl } from "./index.ts";

const { on } = trial({ "www.facebook.com": messagesHandler() });

const truth = (page: Page): Promise<MessagesTruth> =>
  page.evaluate((name: string): MessagesTruth => Reflect.get(window, name)(), "__replicaTruth");
const control = <K extends "open" | "set" | "receive">(
  page: Page,
  name: K,
  ...args: Parameters<MessagesStage[K]>
) =>
  page.evaluate(
    (at: string, key: string, given: readonly unknown[]): void =>
      Reflect.get(Reflect.get(window, at), key).apply(null, given),
    "__stage",
    name,
    args,
  );
const traps = (page: Page): Promise<MessagesStage["traps"]> =>
  page.evaluate((at: string): MessagesStage["traps"] => Reflect.get(window, at).traps, "__stage");

describe("chats", () => {
  const { a, b } = people;

  it("has the same address for a page and a person, and tells them apart only by a link", async () => {
    const seen: (string | null)[][] = [];
    for (const changes of [{}, { proof: "username" }, { proof: "none" }, { viewer: "person" }] as const) {
      await on(messagesUrl(a.id, { lang: "en", ...changes }), async (page) => {
        const { viewer, pageId, open } = await truth(page);
        expect(new URL(page.url()).pathname).toBe(`/messages/t/${a.id}/`);
        const link = await page.$eval(
          "[role=banner]",
          (banner) => banner.querySelector("a")?.pathname ?? null,
        );
        seen.push([viewer, pageId, open?.key ?? null, link]);
      });
    }
    expect(seen).toEqual([
      ["page", "100000000000901", `100000000000901|message|${a.id}`, "/profile.php"],
      ["page", "100000000000901", `100000000000901|message|${a.id}`, "/cuahangmau.demo"],
      ["unknown", null, null, null],
      ["person", null, null, "/profile.php"],
    ]);
  });

  it("en: has a grid of rows whose names say who wrote", () =>
    on(messagesUrl(a.id, { lang: "en" }), async (page) => {
      const labels = await page.$$eval("[role=main] [data-scope=messages_table][tabindex='0']", (cells) =>
        cells.map((cell) => cell.getAttribute("aria-label") ?? ""),
      );
      const { open } = await truth(page);
      const said = (open?.messages ?? []).filter(({ from }) => from !== "system");
      expect(labels.length).toBe(said.length);
      said.forEach(({ from, text }, index) => {
        expect(labels[index]).toContain(from === "page" ? " by You: " : " by Khách Thử A: ");
        expect(labels[index]).toContain(text);
      });
      expect(
        await page.$eval("[role=navigation] [aria-current=page]", (link) => link.getAttribute("href")),
      ).toBe(`/messages/t/${a.id}/`);
    }));

  it("vi: has a log of articles under the other address", () =>
    on(messagesUrl(b.id, { markup: "b" }), async (page) => {
      const labels = await page.$$eval("[role=log] [role=article] > [role=button]", (cells) =>
        cells.map((cell) => cell.getAttribute("aria-label") ?? ""),
      );
      expect(labels.some((label) => label.startsWith("Nhập, Tin nhắn do Bạn gửi lúc "))).toBe(true);
      expect(labels.some((label) => label.startsWith("Nhập, Tin nhắn do Khách Thử A gửi lúc "))).toBe(true);
      expect((await truth(page)).open).toMatchObject({ threadId: b.id, agreed: true });
    }));

  it("parts address and panel for a while, and takes new messages to the top", () =>
    on(messagesUrl(a.id, { b3: 400 }), async (page) => {
      await control(page, "open", b.id);
      expect((await truth(page)).open).toMatchObject({ threadId: a.id, agreed: false, key: null });
      await settle(page);
      expect((await truth(page)).open).toMatchObject({ threadId: b.id, agreed: true });
      await control(page, "receive", people.d.id, "xin chào");
      expect((await truth(page)).rows[0]).toMatchObject({ threadId: people.d.id });
      expect(await traps(page)).toEqual([]);
    }));

  it("catches a script that opens a chat or writes", () =>
    on(messagesUrl(a.id), async (page) => {
      const run = await isolatedWorld(page);
      await run("document.querySelectorAll('[role=navigation] a')[2].click()");
      await run("document.querySelector('[role=textbox]').focus()");
      expect((await traps(page)).map(({ kind }) => kind)).toEqual(["synthetic-click", "composer-focus"]);
    }));
});
