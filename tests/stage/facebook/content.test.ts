import { describe, expect, it } from "vitest";
import { people } from "./index.ts";
import { inboxTrial, now, open, settle } from "./trial.ts";

const { on } = inboxTrial();
const a = people.a.id;
const b = people.b.id;

describe("what is shown", () => {
  it("has rare forms of messages where asked for, with the same truth", () =>
    on({ detail: "a", lang: "en", itemId: a }, async (page) => {
      const seen = await page.evaluate(() => {
        const told = () => JSON.stringify(window.__replicaTruth().open?.messages);
        const texts = () => window.__stage.nodes("text").map((node) => node.textContent);
        const before = [told(), JSON.stringify(texts())];
        window.__stage.set({ odd: true });
        return [
          before[0] === told() && before[1] === JSON.stringify(texts()),
          document.querySelectorAll("[role=status][data-message-id]").length > 0,
          document.querySelectorAll("[role=status]:not([data-message-id])").length > 0,
          document.querySelectorAll("[dir=auto] [dir=auto]").length > 0,
          document.querySelectorAll("[style*=row-reverse] img[alt^='Seen by Khách Thử A']").length,
        ];
      });
      expect(seen).toEqual([true, true, true, true, 1]);
    }));

  it("B10: the rest of a cut text is not in the document until a person asks for it", () =>
    on({ b10: true, itemId: a }, async (page) => {
      const tail = "em hay đi làm ca tối";
      const has = () => page.evaluate((words) => document.documentElement.outerHTML.includes(words), tail);
      const partial = () =>
        page.evaluate(
          () => window.__replicaTruth().open?.messages.filter((message) => message.partial).length,
        );
      expect([await has(), await partial()]).toEqual([false, 1]);
      await page.evaluate(() => window.__stage.announceScroll());
      await (await page.$("[role=region] [dir=auto] [role=button]"))?.click();
      expect([await has(), await partial()]).toEqual([true, 0]);
    }));

  it("B12: banners among the rows are no rows", () =>
    on({ b12: true }, async (page) => {
      const seen = await page.evaluate(() => [
        document.querySelectorAll("[role=alert]").length,
        document.querySelectorAll("[role=status]").length,
        window.__replicaTruth().rows.length,
      ]);
      expect(seen).toEqual([1, 1, 24]);
    }));

  it("B14: a new message moves the row to the top and counts in the title", () =>
    on({}, async (page) => {
      const seen = await page.evaluate((id) => {
        window.__stage.receive(id, "Shop ơi\nem hỏi");
        const top = window.__stage.rowNodes()[0];
        return [
          window.__replicaTruth().rows[0]?.threadId,
          top?.textContent?.includes("Shop ơi em hỏi"),
          document.title,
        ];
      }, b);
      expect(seen).toEqual([b, true, "(1) Business Suite"]);
      await open(page, b);
      expect(await page.title()).toBe("Khách Thử A | Business Suite");
    }));

  it("B15: an own bubble has no id at first; a failed one never gets any", () =>
    on({ detail: "a", itemId: a }, async (page) => {
      const last = () =>
        page.evaluate(() => {
          const cluster = window.__stage.nodes("cluster").at(-1);
          const { text, id } = window.__replicaTruth().open?.messages.at(-1) ?? {};
          return [
            text,
            id,
            cluster?.getAttribute("data-message-id"),
            cluster?.querySelectorAll("._61ag").length,
          ];
        });
      await page.evaluate(() => window.__stage.send("Dạ có ạ", { delay: 200 }));
      expect(await last()).toEqual(["Dạ có ạ", null, null, 0]);
      await settle(page);
      expect((await last()).slice(1)).toEqual(["mid.$o1", "mid.$o1", 0]);
      await page.evaluate(() => window.__stage.send("lần nữa", { delay: 200, fail: true }));
      await settle(page);
      expect(await last()).toEqual(["lần nữa", null, null, 1]);
    }));

  it("B16: older messages come in above, the rest stays where it was", () =>
    on({ b16: true, itemId: a }, async (page) => {
      const seen = await page.evaluate(() => {
        const count = () => window.__replicaTruth().open?.messages.length ?? 0;
        const node = window.__stage.nodes("text")[5];
        const before = count();
        window.__stage.scrollMessages(0);
        const place = node?.getBoundingClientRect().top ?? 0;
        window.__stage.loadOlder();
        return [count() > before, Math.abs((node?.getBoundingClientRect().top ?? 999) - place) < 2];
      });
      expect(seen).toEqual([true, true]);
      expect(await page.evaluate(() => window.__stage.traps)).toEqual([]);
    }));

  it("B17: theme, language and direction change while it runs, nodes stay", () =>
    on({ lang: "en", itemId: a }, async (page) => {
      const seen = await page.evaluate(() => {
        const row = window.__stage.rowNodes()[0];
        window.__stage.set({ theme: "dark", dir: "rtl", lang: "vi" });
        const { lang, dir, classList } = document.documentElement;
        return [
          lang,
          dir,
          classList.contains("__fb-dark-mode") && !classList.contains("__fb-light-mode"),
          window.__stage.rowNodes()[0] === row,
          document.querySelector("h1")?.textContent,
        ];
      });
      expect(seen).toEqual(["vi", "rtl", true, true, "Hộp thư"]);
    }));
});

describe("others in the same page", () => {
  it("B19: a translator puts fonts in the place of texts, and the page goes on", () =>
    on({ b19: true, itemId: a }, async (page) => {
      const seen = await page.evaluate((id) => {
        const fonts = window.__stage.rowNodes()[0]?.querySelectorAll("font font").length ?? 0;
        window.__stage.receive(id, "mới");
        window.__stage.open(id);
        return [
          fonts > 0,
          document.documentElement.classList.contains("translated-ltr"),
          window.__stage.error,
          window.__stage.nodes("region")[0]?.textContent?.includes("mới"),
          window.__stage.traps,
        ];
      }, b);
      expect(seen).toEqual([true, true, null, true, []]);
    }));

  it("B20: another extension leaves classes, attributes and nodes", () =>
    on({ b20: true }, async (page) => {
      const seen = await page.evaluate(() => {
        const row = window.__stage.rowNodes()[0];
        return [row?.className.includes("ext-other-seen"), row?.querySelectorAll("ext-other-note").length];
      });
      expect(seen).toEqual([true, 1]);
    }));

  it("B24: nothing that readers know is left, the truth is", async () => {
    for (const rows of ["a", "b"] as const) {
      await on({ rows, b24: true, itemId: a }, async (page) => {
        const known =
          "[data-pagelet],[data-surface],[role=listitem],[role=region],[role=main],[role=presentation],[data-message-id],a[href*=selected_item_id],._4k8w,._4ik4,._3bwv,._5_n1";
        expect(await page.evaluate((selector) => document.querySelectorAll(selector).length, known)).toBe(0);
        expect(await now(page)).toMatchObject({ panel: a, agreed: true });
        expect(await page.evaluate(() => document.body.textContent?.includes("Khách Thử A"))).toBe(true);
      });
    }
  });
});
