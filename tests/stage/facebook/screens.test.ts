import { describe, expect, it } from "vitest";
import { trial } from "../replica/trial.ts";
import {
  cafe,
  facebookRoutes,
  homeUrl,
  type InboxAddress,
  inboxUrl,
  people,
  plainVariant,
  posts,
  shop,
  threadsOf,
} from "./index.ts";
import { formatVariant, parseVariant } from "./variant.ts";

const { on, open } = trial(facebookRoutes());

const look = <T>(address: InboxAddress, read: () => T): Promise<Awaited<T>> =>
  on(inboxUrl(address), (page) => page.evaluate(read));

describe("the rows", () => {
  it("R1-a has neither links nor ids that name a thread, and its first link is the Done button", async () => {
    const seen = await look({ rows: "a", detail: "a" }, () => {
      const rows = window.__stage.rowNodes();
      return {
        ids: rows.filter((row) => /\d{9,}/.test(row.outerHTML.replace(/data-utime="[^"]*"/g, ""))).length,
        firstLink: rows[0]?.querySelector("a")?.firstElementChild?.getAttribute("aria-label"),
        surfaces: document.querySelectorAll('[data-surface$="/lib:thread_title"]').length,
        rect: rows[0]?.querySelector("[data-surface]")?.getBoundingClientRect().width,
        threadIds: window.__replicaTruth().rows.map((row) => row.threadId),
      };
    });
    expect(seen).toMatchObject({ ids: 0, firstLink: "Move to Done", surfaces: 24, rect: 0 });
    expect(new Set(seen.threadIds)).toEqual(new Set([null]));
  });

  it("R1-b names its thread in a link, but for WhatsApp, and for one customer by a wrong number", async () => {
    const seen = await look({ rows: "b" }, () =>
      window.__stage.rowNodes().map((row, index) => {
        const href = row.querySelector("a[role=link]")?.getAttribute("href");
        const truth = window.__replicaTruth().rows[index];
        return {
          linked: href ? new URL(href, location.href).searchParams.get("selected_item_id") : null,
          type: href ? new URL(href, location.href).searchParams.get("thread_type") : null,
          told: truth?.threadId,
          kind: truth?.kind,
          actual: truth?.actualThreadId,
        };
      }),
    );
    expect(seen.find((row) => row.actual === people.whatsapp.id)).toMatchObject({ linked: null, told: null });
    expect(seen.find((row) => row.actual === people.psid.id)).toMatchObject({
      linked: people.psid.linkId,
      told: null,
    });
    expect(seen.find((row) => row.actual === posts.own)).toMatchObject({
      type: "FB_PAGE_POST",
      kind: "post",
      told: posts.own,
    });
    const others = seen.filter(({ actual }) => actual !== people.whatsapp.id && actual !== people.psid.id);
    expect(others).toHaveLength(22);
    for (const row of others) expect(row).toMatchObject({ linked: row.actual, told: row.actual });
  });

  it("shows the people of the evidence, hostile names as text", async () => {
    const seen = await look({ rows: "b", lang: "vi" }, () => ({
      names: window.__replicaTruth().rows.map((row) => row.name),
      pictures: document.querySelectorAll('img[src="x"]').length,
      executed: "__pwned" in window,
      raw: window.__stage.rowNodes()[3]?.querySelector("span[dir]")?.textContent,
    }));
    expect(seen.names.filter((name) => name === "Khách Thử A")).toHaveLength(2);
    expect(seen.names).toEqual(
      expect.arrayContaining(["Người dùng Facebook", "עמית דוגמה", "Nguyễn Thử 🌸"]),
    );
    expect(seen.names).toContain(people.markup.name.vi);
    expect(seen).toMatchObject({ pictures: 0, executed: false });
    expect(seen.raw).toBe(people.e.name.vi);
    expect(seen.raw).not.toBe(seen.raw?.normalize("NFC"));
  });

  it("has as many people as asked for, on both pages, and customer A on each", () => {
    expect(threadsOf(shop.id, 200)).toHaveLength(200);
    expect(new Set(threadsOf(shop.id, 1000).map(({ id }) => id)).size).toBe(1000);
    expect(threadsOf(cafe.id, 5)[0]?.id).toBe(people.a.id);
    const overlap = threadsOf(cafe.id, 200).filter(({ id }) =>
      threadsOf(shop.id, 200).some((thread) => thread.id === id),
    );
    expect(overlap.map(({ id }) => id)).toEqual([people.a.id]);
  });
});

describe("the conversation", () => {
  it("R2-a has message ids, R2-b none, whatever the rows look like", async () => {
    for (const rows of ["a", "b"] as const) {
      for (const detail of ["a", "b"] as const) {
        const seen = await look({ rows, detail, itemId: people.a.id }, () => ({
          ids: document.querySelectorAll("[data-message-id]").length,
          heading: document.querySelector("._3bwv")?.textContent ?? null,
          headings: [...document.querySelectorAll("h2")].filter((h2) => !h2.closest("[hidden]")).length,
          anchors: document.querySelectorAll("a[href*=selected_item_id]:not([hidden] *)").length,
          agreed: window.__replicaTruth().open?.agreed,
        }));
        expect(seen.ids > 0).toBe(detail === "a");
        expect(seen.heading?.startsWith("Khách Thử A") ?? false).toBe(detail === "a");
        expect(seen.headings).toBe(detail === "a" ? 0 : 3);
        expect(seen.anchors > 0).toBe(rows === "b");
        expect(seen.agreed).toBe(true);
      }
    }
  });

  it("tells of each bubble what the document shows of it", async () => {
    const seen = await look({ detail: "a", itemId: people.e.id, b10: true }, () => {
      const shown = window.__stage.nodes("text").map((node) => {
        const copy = document.createElement("div");
        copy.append(node.cloneNode(true));
        for (const img of copy.querySelectorAll("img")) img.replaceWith(img.alt);
        for (const br of copy.querySelectorAll("br")) br.replaceWith("\n");
        for (const more of copy.querySelectorAll("[role=button]")) more.remove();
        return (copy.textContent ?? "").replace(/… $/, "");
      });
      const told = window.__replicaTruth().open?.messages.filter((message) => message.from !== "system");
      return { shown, told: told?.map((message) => message.text) };
    });
    expect(seen.shown.length).toBeGreaterThan(10);
    expect(seen.told).toEqual(seen.shown);
  });

  it("shows two proofs of each author, or only one where that is asked for", async () => {
    const mixed = await look({ itemId: people.a.id }, () => window.__replicaTruth().open?.messages ?? []);
    expect(mixed.every((message) => message.provable)).toBe(true);
    const kinds = new Set(mixed.flatMap((message) => message.proofs));
    expect(kinds).toEqual(new Set(["direction", "avatar", "text"]));
    for (const proofs of ["direction", "avatar", "text"] as const) {
      const seen = await look({ itemId: people.a.id, proofs }, () => ({
        provable: window
          .__replicaTruth()
          .open?.messages.some((message) => message.from !== "system" && message.provable),
        reversed: document.querySelectorAll('[style*="row-reverse"]').length,
        avatars: document.querySelectorAll('[role=region] img[alt="Khách Thử A"]').length,
        words: [...document.querySelectorAll("[role=region] *")].filter((node) =>
          /^(Sent by|You sent|Khách Thử A sent)/.test(node.textContent ?? ""),
        ).length,
      }));
      expect(seen.provable).toBe(false);
      expect(seen.reversed > 0).toBe(proofs === "direction");
      expect(seen.avatars > 0).toBe(proofs === "avatar");
      expect(seen.words > 0).toBe(proofs === "text");
    }
  });
});

describe("the shell", () => {
  it("has other class names for another seed, and the same for the same", async () => {
    const classes = () => [
      ...new Set([...document.querySelectorAll("[class]")].flatMap((node) => [...node.classList])),
    ];
    const one = await look({ seed: 1, itemId: people.a.id }, classes);
    const again = await look({ seed: 1, itemId: people.a.id }, classes);
    const other = await look({ seed: 2, itemId: people.a.id }, classes);
    expect(again).toEqual(one);
    const hashed = one.filter((name) => /^x[0-9a-z]{7}$/.test(name));
    expect(hashed.length).toBeGreaterThan(30);
    expect(hashed.filter((name) => other.includes(name))).toEqual([]);
  });

  it("carries the theme, language and direction, a stale hidden copy, noise and changing ids", async () => {
    const seen = await look({ rows: "b", lang: "vi", dir: "rtl", theme: "dark", itemId: people.a.id }, () => {
      const id = () => document.querySelector("[data-pagelet=BizWebInbox]")?.getAttribute("aria-describedby");
      const before = id();
      window.__stage.rerender();
      const { lang, dir, className } = document.documentElement;
      return {
        html: [lang, dir, className],
        stale: document.querySelector("[hidden] [role=main]")?.textContent,
        dust: document.querySelectorAll('[data-0="0"]').length,
        copies: document.querySelectorAll('[role=region] [aria-hidden="true"]').length,
        parts: window.__stage.rowNodes()[0]?.querySelector("span[dir]")?.childNodes.length,
        ids: [before, id()],
      };
    });
    expect(seen.html).toEqual(["vi", "rtl", "_9dls __fb-dark-mode"]);
    expect(seen.stale).toContain("Khách Cũ Đã Đóng");
    expect(seen.dust).toBeGreaterThan(20);
    expect(seen.copies).toBeGreaterThan(0);
    expect(seen.parts).toBe(2);
    expect(seen.ids[0]).toMatch(/^:r/);
    expect(seen.ids[1]).not.toBe(seen.ids[0]);
  });

  it("serves a policy under which no foreign inline script runs", async () => {
    const page = await open(homeUrl());
    const headers = (await page.reload())?.headers() ?? {};
    expect(headers["content-security-policy"]).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'/);
    const ran = await page.evaluate(async () => {
      const blocked = new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
      });
      document.body.insertAdjacentHTML("beforeend", '<img src="y" onerror="window.__ran = 1">');
      return [await blocked, "__ran" in window];
    });
    expect(ran).toEqual(["script-src-attr", false]);
    expect(await page.evaluate(() => window.__replicaTruth().screen)).toBe("home");
    await page.close();
  });

  it("breaks nothing of its own while it is merely looked at", async () => {
    const seen = await look({ rows: "b", detail: "b", itemId: people.a.id, b12: true, b10: true }, () => {
      window.__stage.rerender();
      window.__stage.replace("all");
      return [window.__stage.traps, window.__stage.foreign, window.__stage.error];
    });
    expect(seen).toEqual([[], [], null]);
  });
});

describe("the variant", () => {
  it("comes back from a query string as it went in", () => {
    const changes = { rows: "b", b2: "never", b3: 2000, b9: true, seed: 9, dir: "rtl" } as const;
    const params = new URLSearchParams(formatVariant(changes));
    expect(parseVariant(params)).toEqual({ ...plainVariant, ...changes });
  });

  it("refuses what means nothing", () => {
    expect(() => parseVariant(new URLSearchParams("b2=soon"))).toThrow(/b2=soon/);
    expect(parseVariant(new URLSearchParams("asset_id=1&nav_ref=x"))).toEqual(plainVariant);
  });
});
