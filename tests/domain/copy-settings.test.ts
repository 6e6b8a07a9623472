import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allCopyParts, copyOnto, copyParts, planCopy, usualCopyParts } from "@/lib/domain/copy-settings";
import { emptySettings, type PageSettings, pageSettingsSchema } from "@/lib/domain/settings";

const page = (id: string, change: Partial<PageSettings> = {}): PageSettings => ({
  ...pageSettingsSchema.parse({ id, name: `Trang ${id}`, activeSince: "2026-11-01T00:00:00Z" }),
  ...change,
});
const anyPage = (id: string): fc.Arbitrary<PageSettings> =>
  fc
    .record({
      active: fc.boolean(),
      preferOnlineAgents: fc.boolean(),
      emailNotification: fc.boolean(),
      queueId: fc.constantFrom("q1", "q2", null),
      ownerCreatesTickets: fc.boolean(),
      postsAndComments: fc.constantFrom("nothing" as const, "relevant" as const, "everything" as const),
      visitorPosts: fc.boolean(),
      commentsWithKeywords: fc.boolean(),
      keywords: fc.uniqueArray(fc.constantFrom("giá", "ship", "size"), { maxLength: 3 }),
      matchMarksExactly: fc.boolean(),
      messages: fc.boolean(),
      creation: fc.constantFrom("automatic" as const, "suggest" as const),
      reopenWithinHours: fc.constantFrom(0 as const, 24 as const, null),
    })
    .map((change) => page(id, change));
const someParts = fc.uniqueArray(fc.constantFrom(...allCopyParts)).map((parts) => new Set(parts));
const settingsOf = (...pages: PageSettings[]) => ({ ...emptySettings(), pages });

describe("copying settings", () => {
  it("makes exactly the chosen parts equal, and nothing else different", () => {
    fc.assert(
      fc.property(anyPage("1"), anyPage("2"), someParts, (source, target, parts) => {
        const copied = copyOnto(source, target, parts);
        for (const part of allCopyParts) {
          const from = parts.has(part) ? source : target;
          for (const field of copyParts[part]) expect(copied[field]).toEqual(from[field]);
        }
        expect([copied.id, copied.name, copied.username, copied.activeSince]).toEqual([
          target.id,
          target.name,
          target.username,
          target.activeSince,
        ]);
      }),
    );
  });

  it("shows every change before, and none is left after it was done", () => {
    fc.assert(
      fc.property(anyPage("1"), anyPage("2"), anyPage("3"), someParts, (source, target, other, parts) => {
        const before = settingsOf(source, target, other);
        const plan = planCopy(before, "1", new Set(["1", "2"]), parts);
        expect(plan.changes.every(({ id }) => id === "2")).toBe(true);
        expect(plan.pages.length > 0).toBe(plan.changes.length > 0);
        const after = settingsOf(source, plan.pages[0] ?? target, other);
        expect(planCopy(after, "1", new Set(["2"]), parts).changes).toEqual([]);
      }),
    );
  });

  it("covers every setting that is not the page's own", () => {
    const own = new Set(["id", "name", "username", "activeSince"]);
    const all = Object.keys(pageSettingsSchema.shape).filter((field) => !own.has(field));
    expect(Object.values(copyParts).flat().sort()).toEqual(all.sort());
    expect(usualCopyParts).not.toContain("creation");
  });

  it("names the pages that would lose all their keywords", () => {
    const plan = planCopy(
      settingsOf(page("1", { postsAndComments: "relevant" }), page("2", { keywords: ["giá"] }), page("3")),
      "1",
      new Set(["2", "3"]),
      new Set(usualCopyParts),
    );
    expect(plan.emptied.map(({ id }) => id)).toEqual(["2"]);
    const nothing = settingsOf(page("1", { postsAndComments: "nothing" }), page("2", { keywords: ["giá"] }));
    expect(planCopy(nothing, "1", new Set(["2"]), new Set(usualCopyParts)).emptied).toEqual([]);
  });

  it("copies from no page that is not there", () => {
    expect(planCopy(settingsOf(page("2")), "1", new Set(["2"]), new Set(allCopyParts)).pages).toEqual([]);
  });
});
