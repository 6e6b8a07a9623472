import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOf, keptOf } from "@/lib/domain/import-difference";
import { planImport } from "@/lib/domain/import-plan";
import { brokenLock, type Locks, noLocks } from "@/lib/domain/policy";
import { emptySettings, pageSettingsSchema, type Settings, settingsSchema } from "@/lib/domain/settings";
import { diffSettings, type SettingsChange, settingsChangeSchema } from "@/lib/domain/settings-diff";

const ids = ["1", "2", "3", "4"];
const anAgent = fc.record({ id: fc.constantFrom("A", "B"), name: fc.constantFrom("Lan", "Hoa", "") });
const settings: fc.Arbitrary<Settings> = fc.record({
  schema: fc.constant("page-tickets/settings"),
  version: fc.constant(1),
  queues: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom("q1", "q2", "q3"),
      name: fc.constantFrom("CSKH", "Bán hàng"),
      groupId: fc.constantFrom("", "G1"),
      agents: fc.uniqueArray(anAgent, { selector: ({ id }) => id }),
    }),
    { selector: ({ id }) => id },
  ),
  pages: fc.uniqueArray(
    fc
      .record({
        id: fc.constantFrom(...ids),
        name: fc.constantFrom("Một", "Hai", ""),
        active: fc.boolean(),
        queueId: fc.constantFrom("q1", "q2", null),
        keywords: fc.uniqueArray(fc.constantFrom("giá", "ship")),
        reopenWithinHours: fc.constantFrom(0, 24, null),
      })
      .map((page) => pageSettingsSchema.parse(page)),
    { selector: ({ id }) => id },
  ),
});
const someLocks: fc.Arbitrary<Locks> = fc.record({
  baseUrl: fc.constant(null),
  pages: fc.subarray(ids),
  queues: fc.subarray(["q1", "q2", "q3"]),
});
const sorted = (list: readonly { readonly id: string }[]) =>
  list.toSorted((one, other) => one.id.localeCompare(other.id));
/** What is told of two settings that mean the same. */
const meaning = ({ pages, queues }: Settings) => ({
  pages: sorted(pages.map((page) => ({ ...page, keywords: page.keywords.toSorted() }))),
  queues: sorted(queues.map((queue) => ({ ...queue, agents: sorted(queue.agents) }))),
});

describe("what an import would do", () => {
  test("nothing shown is nothing changed, and what is shown is all that changes", () => {
    fc.assert(
      fc.property(settings, settings, someLocks, (before, wanted, locks) => {
        const { after, changes } = planImport(before, wanted, locks);
        settingsSchema.parse(after);
        expect(changes).toEqual(diffSettings(before, after));
        if (changes.length === 0) expect(meaning(after)).toEqual(meaning(before));
        // As it travels: the worker compares what it works out with what comes back.
        for (const change of changes)
          expect(JSON.stringify(settingsChangeSchema.parse(JSON.parse(JSON.stringify(change))))).toBe(
            JSON.stringify(change),
          );
      }),
    );
  });

  test("what is locked stays, is told where the file would have it otherwise, and all else is as in the file", () => {
    fc.assert(
      fc.property(settings, settings, someLocks, (before, wanted, locks) => {
        const { after } = planImport(before, wanted, locks);
        expect(brokenLock(before, after, locks)).toBeNull();
        const free = ({ pages, queues }: Settings) => ({
          pages: pages.filter(({ id }) => !locks.pages.includes(id)),
          queues: queues.filter(({ id }) => !locks.queues.includes(id)),
        });
        expect(free(after)).toEqual(free(wanted));
        const isLocked = ({ what, id }: SettingsChange) =>
          (what === "agents" || what.startsWith("queue") ? locks.queues : locks.pages).includes(id);
        expect(diffSettings(after, wanted).every(isLocked)).toBe(true);
        const bent = brokenLock(before, wanted, locks) !== null && diffSettings(after, wanted).length > 0;
        expect(keptOf(after, wanted).length > 0).toBe(bent);
      }),
    );
  });

  test("the way back is an import of what stood before, whatever came between", () => {
    fc.assert(
      fc.property(settings, settings, settings, someLocks, (before, wanted, later, locks) => {
        const ofBefore = (locked: readonly string[], list: readonly { readonly id: string }[]) =>
          locked.filter((id) => list.some((item) => item.id === id));
        const standing = {
          baseUrl: null,
          pages: ofBefore(locks.pages, before.pages),
          queues: ofBefore(locks.queues, before.queues),
        };
        const { after } = planImport(before, wanted, standing);
        expect(meaning(planImport(after, before, standing).after)).toEqual(meaning(before));
        expect(meaning(planImport(later, before, noLocks()).after)).toEqual(meaning(before));
      }),
    );
  });

  test("only what is locked or nothing at all standing is nothing to be lost", () => {
    const wanted = { ...emptySettings(), pages: [pageSettingsSchema.parse({ id: "1" })] };
    expect(planImport(emptySettings(), wanted, noLocks()).fresh).toBe(true);
    expect(planImport(wanted, wanted, noLocks()).fresh).toBe(false);
    expect(planImport(wanted, wanted, { ...noLocks(), pages: ["1"] }).fresh).toBe(true);
  });
});

describe("the difference, item by item", () => {
  test("holds every change once, what is removed first", () => {
    fc.assert(
      fc.property(settings, settings, (before, after) => {
        const { items } = differenceOf(before, after);
        const changes = diffSettings(before, after);
        const of = (way: string) => items.filter((item) => item.way === way);
        expect(of("changed").flatMap((item) => item.changes)).toHaveLength(
          changes.filter(({ what }) => !what.endsWith("ed")).length,
        );
        expect([...of("removed"), ...of("added"), ...of("changed")]).toEqual(items);
        expect(of("removed")).toHaveLength(changes.filter(({ what }) => what.endsWith("-removed")).length);
        expect(of("added")).toHaveLength(changes.filter(({ what }) => what.endsWith("-added")).length);
      }),
    );
  });

  test("a page that is added tells all that it would do, and one that loses its keywords is named", () => {
    const lost = pageSettingsSchema.parse({
      id: "1",
      name: "Một",
      postsAndComments: "relevant",
      keywords: ["giá"],
    });
    const added = pageSettingsSchema.parse({ id: "2", name: "Hai", queueId: "q1", keywords: ["ship"] });
    const queues = [{ id: "q1", name: "CSKH", groupId: "G1", agents: [{ id: "A", name: "Lan" }] }];
    const { items, emptied } = differenceOf(
      { ...emptySettings(), pages: [lost] },
      { ...emptySettings(), queues, pages: [{ ...lost, keywords: [] }, added] },
    );
    const page = items.find(({ id }) => id === "2");
    expect(page?.changes).toContainEqual(expect.objectContaining({ field: "creation", after: "suggest" }));
    expect(page?.changes).toContainEqual(expect.objectContaining({ field: "queueId", after: "CSKH" }));
    expect(page?.changes).toContainEqual(expect.objectContaining({ what: "keywords", added: ["ship"] }));
    expect(items.find(({ id }) => id === "q1")?.changes).toContainEqual(
      expect.objectContaining({ what: "agents", added: ["Lan"] }),
    );
    expect(emptied.map(({ name }) => name)).toEqual(["Một"]);
  });

  test("two queues and two people of one name are told apart", () => {
    const queue = { id: "q1", name: "CSKH", groupId: "G", agents: [{ id: "A", name: "Lan" }] };
    const page = pageSettingsSchema.parse({ id: "1", name: "Một", queueId: "q1" });
    const before = { ...emptySettings(), queues: [queue, { ...queue, id: "q2" }], pages: [page] };
    const after = {
      ...before,
      queues: [
        { ...queue, agents: [{ id: "B", name: "Lan" }] },
        { ...queue, id: "q2" },
      ],
      pages: [{ ...page, queueId: "q2" }],
    };
    expect(diffSettings(before, after)).toEqual([
      expect.objectContaining({ field: "queueId", before: "CSKH (q1)", after: "CSKH (q2)" }),
      expect.objectContaining({ what: "agents", added: ["Lan (B)"], removed: ["Lan (A)"] }),
    ]);
  });
});
