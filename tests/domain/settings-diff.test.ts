import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptySettings, type PageSettings, pageSettingsSchema, type Settings } from "@/lib/domain/settings";
import { diffSettings, type SettingsChange } from "@/lib/domain/settings-diff";
import { HISTORY_LIMIT, settingsRevisionSchema, withRevision } from "@/lib/domain/settings-revision";

const page = (id: string, change: Partial<PageSettings> = {}): PageSettings => ({
  ...pageSettingsSchema.parse({ id, name: `Trang ${id}` }),
  ...change,
});
const of = (...pages: PageSettings[]): Settings => ({ ...emptySettings(), pages });

describe("what changed between two settings", () => {
  test("keywords are told word by word", () => {
    const before = of(page("1", { keywords: ["giá", "ship"] }));
    const after = of(page("1", { keywords: ["ship", "còn hàng"] }));
    expect(diffSettings(before, after)).toEqual([
      { what: "keywords", id: "1", name: "Trang 1", added: ["còn hàng"], removed: ["giá"] },
    ]);
  });

  test("a queue is named as it was called, before and after", () => {
    const queues = [{ id: "q1", name: "CSKH", groupId: "G", agents: [] }];
    const before = { ...of(page("1", { queueId: "gone" })), queues };
    const after = { ...of(page("1", { queueId: "q1" })), queues };
    expect(diffSettings(before, after)).toEqual([
      { what: "page", id: "1", name: "Trang 1", field: "queueId", before: "gone", after: "CSKH" },
    ]);
  });

  test("pages and queues that came and went, and who belongs to a queue", () => {
    const queue = { id: "q1", name: "CSKH", groupId: "G", agents: [{ id: "A", name: "Lan" }] };
    const before = { ...of(page("1")), queues: [queue, { ...queue, id: "q2" }] };
    const after = { ...of(page("2")), queues: [{ ...queue, agents: [{ id: "B", name: "" }] }] };
    expect(diffSettings(before, after)).toEqual([
      { what: "page-added", id: "2", name: "Trang 2" },
      { what: "page-removed", id: "1", name: "Trang 1" },
      { what: "agents", id: "q1", name: "CSKH", added: ["B"], removed: ["Lan"] },
      { what: "queue-removed", id: "q2", name: "CSKH" },
    ]);
  });

  const someChange: fc.Arbitrary<Partial<PageSettings>> = fc.record(
    {
      active: fc.boolean(),
      messages: fc.boolean(),
      name: fc.constantFrom("A", "B"),
      postsAndComments: fc.constantFrom("nothing", "relevant", "everything"),
      reopenWithinHours: fc.constantFrom(0, 24, null),
      keywords: fc.uniqueArray(fc.constantFrom("giá", "ship", "còn")),
      activeSince: fc.constantFrom("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z"),
    },
    { requiredKeys: [] },
  );

  test("nothing is told of equal settings, whatever the order of the keywords, and something of all others", () => {
    fc.assert(
      fc.property(someChange, someChange, (one, other) => {
        const a = page("1", one);
        const b = page("1", other);
        const same = (each: PageSettings) =>
          JSON.stringify({ ...each, keywords: each.keywords.toSorted() }, Object.keys(each).toSorted());
        expect(diffSettings(of(a), of(b)).length === 0).toBe(same(a) === same(b));
        expect(diffSettings(of(a), of(a))).toEqual([]);
      }),
    );
  });
});

describe("the history of revisions", () => {
  test("stays within its bounds, keeps the newest, and can be read back", () => {
    const many = Array.from({ length: 500 }, (_, at) => `từ ${at}`);
    const change: SettingsChange = { what: "keywords", id: "1", name: "A", added: many, removed: [] };
    let history: ReturnType<typeof withRevision> = [];
    for (let revision = 1; revision <= HISTORY_LIMIT + 5; revision += 1)
      history = withRevision(
        history,
        revision,
        revision,
        Array.from({ length: 60 }, () => ({ ...change })),
      );
    expect(history).toHaveLength(HISTORY_LIMIT);
    expect(history.at(-1)?.revision).toBe(HISTORY_LIMIT + 5);
    expect(history.at(-1)).toMatchObject({ more: 20 });
    for (const each of history) settingsRevisionSchema.parse(each);
    expect(JSON.stringify(history.at(-1)).length).toBeLessThan(100_000);
  });
});
