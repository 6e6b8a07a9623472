import { describe, expect, it } from "vitest";
import { people } from "./index.ts";
import { inboxTrial } from "./trial.ts";

const { on } = inboxTrial();
const a = people.a.id;

describe("what the page does to its nodes", () => {
  it("B5: keeps twelve nodes and shows other customers in them", async () => {
    for (const rows of ["a", "b"] as const) {
      await on({ rows, b5: 12, people: 200 }, async (page) => {
        const seen = await page.evaluate(() => {
          const tell = () => {
            const truth = window.__replicaTruth().rows;
            return new Map(
              window.__stage.rowNodes().map((node, index) => [node, truth[index]?.actualThreadId]),
            );
          };
          const before = tell();
          window.__stage.scrollList(94 * 100);
          const after = tell();
          const shown = [...after].map(
            ([node, id]) => node.textContent?.includes("(") || id !== before.get(node),
          );
          return {
            live: [before.size, after.size],
            same: [...after.keys()].every((node) => before.has(node)),
            other: shown.every(Boolean),
            texts: window.__stage.rowNodes().every((node, index) => {
              const name = window.__replicaTruth().rows[index]?.name ?? "?";
              return node.textContent?.normalize("NFC").includes(name);
            }),
          };
        });
        expect(seen).toEqual({ live: [12, 12], same: true, other: true, texts: true });
        expect(await page.evaluate(() => window.__stage.traps)).toEqual([]);
      });
    }
  });

  it("B6: makes a region anew, and others' nodes in it are gone", () =>
    on({ itemId: a }, async (page) => {
      const seen = await page.evaluate(() => {
        const guests = ["list", "detail"].map((where) => {
          const guest = document.createElement("page-ticket");
          (where === "list" ? window.__stage.rowNodes()[0] : window.__stage.nodes("cluster")[0])?.append(
            guest,
          );
          return guest;
        });
        const alive = () => guests.map((guest) => guest.isConnected);
        window.__stage.replace("list");
        const list = alive();
        window.__stage.replace("all");
        return [list, alive(), window.__stage.error];
      });
      expect(seen).toEqual([[false, true], [false, false], null]);
      await page.evaluate(() => {
        const guest = document.createElement("page-ticket");
        window.__stage.rowNodes()[0]?.append(guest);
        window.__stage.set({ b6: 50 });
      });
      await page.waitForFunction(() => !document.querySelector("page-ticket"));
    }));

  it("B7: writes classes and texts of one node again, the node stays", () =>
    on({ noise: false }, async (page) => {
      const seen = await page.evaluate(() => {
        const row = window.__stage.rowNodes()[0];
        const name = row?.querySelector("span[dir]");
        if (!row || !name) return null;
        row.classList.add("mine");
        name.append(document.createElement("page-ticket"));
        row.append(document.createElement("page-ticket"));
        window.__stage.reset(0);
        return [
          window.__stage.rowNodes()[0] === row,
          row.classList.contains("mine"),
          name.childElementCount,
          row.querySelectorAll(":scope > page-ticket").length,
        ];
      });
      expect(seen).toEqual([true, false, 0, 1]);
    }));

  it("B8: breaks when one of its nodes was moved, wrapped or removed, not when something was appended", async () => {
    const deeds: Record<string, (row: Element) => void> = {
      moved: (row) => row.parentElement?.parentElement?.append(row),
      removed: (row) => row.remove(),
      wrapped: (row) => {
        const wrapper = document.createElement("div");
        row.replaceWith(wrapper);
        wrapper.append(row);
      },
    };
    for (const [name, deed] of Object.entries(deeds)) {
      await on({ lang: "en" }, async (page) => {
        await page.evaluate(`(${deed.toString()})(window.__stage.rowNodes()[0])`);
        await page.waitForFunction(() => window.__stage.traps.some(({ kind }) => kind === "page-broken"));
        const seen = await page.evaluate(() => {
          window.__stage.rerender();
          return [
            window.__stage.error?.split(":")[0],
            document.body.textContent?.includes("Something went wrong"),
          ];
        });
        expect(seen, name).toEqual(["NotFoundError", true]);
        expect(await page.evaluate(() => window.__replicaTruth().screen)).toBe("error");
      });
    }
    await on({ lang: "vi", itemId: a }, async (page) => {
      const seen = await page.evaluate(() => {
        for (const node of [...window.__stage.rowNodes(), ...window.__stage.nodes("cluster")]) {
          node.append(document.createElement("page-ticket"));
        }
        window.__stage.receive("61550000002222", "alô");
        window.__stage.rerender();
        return [window.__stage.error, window.__stage.traps];
      });
      expect(seen).toEqual([null, []]);
      const broken = await page.evaluate(() => {
        window.__stage.rowNodes()[2]?.remove();
        window.__stage.rerender();
        return document.body.textContent?.includes("Đã xảy ra lỗi");
      });
      expect(broken).toBe(true);
    });
  });

  it("B9: puts the actions into the row that is hovered and takes them out again", () =>
    on({ b9: true }, async (page) => {
      expect(await page.evaluate(() => document.querySelectorAll("a[role=row]").length)).toBe(0);
      const [first, second] = await page.$$("[role=listitem]:not([hidden] *)");
      await first?.hover();
      const owner = () =>
        page.evaluate(() =>
          window.__stage.rowNodes().flatMap((row, at) => (row.querySelector("a[role=row]") ? [at] : [])),
        );
      expect(await owner()).toEqual([0]);
      await second?.hover();
      expect(await owner()).toEqual([1]);
      await page.mouse.move(900, 20);
      expect(await owner()).toEqual([]);
      expect(await page.evaluate(() => window.__stage.traps)).toEqual([]);
    }));

  it("unmounts and mounts again", () =>
    on({ itemId: a }, async (page) => {
      const seen = await page.evaluate(() => {
        window.__stage.unmount();
        const gone = document.querySelectorAll("[role=main]").length;
        window.__stage.mount();
        return [gone, window.__stage.rowNodes().length, window.__replicaTruth().open?.agreed];
      });
      expect(seen).toEqual([0, 24, true]);
    }));
});
