import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  advance,
  type Memory,
  SETTLED_MS,
  startMemory,
  type Verdict,
} from "@/lib/facebook/conversation/identity";
import type { Observation } from "@/lib/facebook/conversation/identity-evidence";

const PAGE = "100000000000901";
const OTHER_PAGE = "100000000000902";
const A = { id: "100000000001111", name: "Khách Thử A" };
/** Another person of the same name. */
const B = { id: "61550000002222", name: "Khách Thử A" };
const D = { id: "100000000004444", name: "עמית דוגמה" };
type Customer = typeof A;

const words = (of: Customer) => ({ ids: [], texts: [`đơn của ${of.id}`, `hỏi ${of.id}`] });
const row = (of: Customer, link = true) => ({
  pageId: link ? PAGE : null,
  itemId: link ? of.id : null,
  threadType: link ? "FB_MESSAGE" : null,
  names: [of.name],
});

interface Screen {
  url?: Customer | null;
  panel?: Customer | null;
  selected?: Customer | null;
  /** Rows with links, or without any identity. */
  links?: boolean;
  card?: Customer | null;
}

/** A screen whose address, panel and list say what they say. */
function see({ url = null, panel = null, selected = null, links = true, card = null }: Screen): Observation {
  return {
    url: {
      pageId: PAGE,
      itemId: url?.id ?? null,
      threadType: url === null ? null : "FB_MESSAGE",
      channel: "all",
    },
    heading: panel?.name ?? null,
    selected: selected === null ? [] : [row(selected, links)],
    rowsOfItem: links && url !== null ? [row(url)] : [],
    rowCount: 10,
    namesakes: panel === null ? 0 : (panel.name === A.name ? 1 : 0) + (links ? 0 : 1),
    scopePageId: null,
    cardId: card?.id ?? null,
    senderIds: [],
    channel: "messenger",
    loading: false,
    words: panel === null ? { ids: [], texts: [] } : words(panel),
  };
}

/** Tells the screens one after another, a second apart, and returns what was said of each. */
function tell(...screens: Observation[]): Verdict[] {
  let memory: Memory = startMemory(0);
  return screens.map((screen, at) => {
    const step = advance(memory, screen, (at + 1) * 1_000);
    memory = step.memory;
    return step.verdict;
  });
}
const agreed = (of: Customer, rest: Screen = {}) => see({ url: of, panel: of, selected: of, ...rest });
const certain = (of: Customer) => ({ state: "certain", pageId: PAGE, threadId: of.id, name: of.name });
const waits = (verdict: Verdict | undefined) => verdict?.state === "waiting";

describe.each([
  ["rows with links", true],
  ["rows without any id", false],
])("whose conversation is open: %s", (_, links) => {
  it("is certain when address, heading and selected row agree", () => {
    expect(tell(agreed(A, { links }))).toEqual([certain(A)]);
  });

  it("waits for an address that comes after the panel", () => {
    const [, before, after] = tell(
      agreed(A, { links }),
      see({ url: A, panel: D, selected: D, links }),
      agreed(D, { links }),
    );
    expect(waits(before)).toBe(true);
    expect(after).toEqual(certain(D));
  });

  it("waits for a panel that comes after the address", () => {
    const [, before, after] = tell(
      agreed(A, { links }),
      see({ url: D, panel: A, selected: D, links }),
      agreed(D, { links }),
    );
    expect(waits(before)).toBe(true);
    expect(after).toEqual(certain(D));
  });

  it("is never certain while the address names nobody", () => {
    const seen = see({ url: null, panel: A, selected: A, links, card: A });
    expect(tell(seen, seen, seen).every(waits)).toBe(true);
  });

  it("waits when a namesake's words still stand under the new address", () => {
    const stale = { ...agreed(B, { links }), words: words(A) };
    const [, before, after] = tell(agreed(A, { links }), stale, agreed(B, { links }));
    expect(waits(before)).toBe(true);
    expect(after).toEqual(certain(B));
  });

  it("waits when the panel has gone to a namesake and the address stays", () => {
    const moved = { ...see({ url: A, panel: B, selected: B, links }), words: words(B) };
    expect(waits(tell(agreed(A, { links }), moved)[1])).toBe(true);
  });

  it("waits when the heading is new and the words below it are not", () => {
    const half = { ...agreed(D, { links }), words: words(A) };
    expect(waits(tell(agreed(A, { links }), half)[1])).toBe(true);
  });

  it("is certain again at once after a re-render that left nothing for a moment", () => {
    const bare = { ...agreed(A, { links }), heading: null, words: { ids: [], texts: [] } };
    expect(tell(agreed(A, { links }), bare, agreed(A, { links }))[2]).toEqual(certain(A));
  });

  it("stays certain while messages arrive and older ones are loaded", () => {
    const first = agreed(A, { links });
    const more = { ...first, words: { ids: [], texts: ["cũ", ...first.words.texts, "mới"] } };
    expect(tell(first, more)[1]).toEqual(certain(A));
  });

  it("waits when two addresses went by and the panel may show either's", () => {
    const X = { id: "100000000009999", name: "Lê Thu An" };
    const late = see({ url: D, panel: X, selected: D, links });
    const verdicts = tell(
      agreed(A, { links }),
      see({ url: X, panel: A, selected: X, links }),
      see({ url: D, panel: A, selected: D, links }),
      late,
    );
    expect(waits(verdicts[3])).toBe(true);
  });
});

describe("what contradicts", () => {
  it.each<[string, Observation]>([
    ["another page's list", { ...agreed(A), scopePageId: OTHER_PAGE }],
    ["a selected row of another page", { ...agreed(A), selected: [{ ...row(A), pageId: OTHER_PAGE }] }],
    ["two selected rows", { ...agreed(A), selected: [row(A), row(D)] }],
    ["another person's contact card", agreed(A, { card: D })],
    ["another sender in the message ids", { ...agreed(A), senderIds: [D.id] }],
    ["a page-scoped id", { ...agreed(A), url: { ...agreed(A).url, itemId: "24999000000001111" } }],
    [
      "an Instagram thread's id",
      { ...agreed(A), url: { ...agreed(A).url, itemId: "340282366841710301244000000000000000001" } },
    ],
    ["the page itself as the customer", { ...agreed(A), url: { ...agreed(A).url, itemId: PAGE } }],
    ["an address without a page", { ...agreed(A), url: { ...agreed(A).url, pageId: null } }],
    ["a reply field for Instagram under a Messenger address", { ...agreed(A), channel: "instagram" }],
  ])("%s makes it wait", (_, seen) => {
    expect(waits(tell(seen)[0])).toBe(true);
  });

  it.each<[string, Observation]>([
    [
      "a post's comments",
      { ...agreed(A), url: { ...agreed(A).url, threadType: "FB_PAGE_POST" }, rowsOfItem: [] },
    ],
    [
      "an Instagram conversation",
      { ...agreed(A), url: { ...agreed(A).url, threadType: "IG_MESSAGE" }, rowsOfItem: [] },
    ],
    ["the comments' channel", { ...agreed(A), url: { ...agreed(A).url, channel: "facebook" } }],
  ])("%s is no Messenger conversation", (_, seen) => {
    expect(tell(seen)).toEqual([{ state: "none" }]);
  });

  it("does not take a conversation for Messenger's because nothing says otherwise", () => {
    const bare = see({ url: A, panel: A, selected: A, links: false });
    const silent: Observation = { ...bare, url: { ...bare.url, threadType: null }, channel: null };
    expect(waits(tell(silent)[0])).toBe(true);
    expect(tell({ ...silent, channel: "messenger" })).toEqual([certain(A)]);
  });
});

describe("any order of events", () => {
  const people = [A, B, D];
  const anyone = fc.constantFrom<Customer | null>(null, ...people);
  const screen = fc.record({
    url: anyone,
    panel: anyone,
    selected: anyone,
    links: fc.boolean(),
    card: anyone,
  });

  it("never calls certain what the screen itself contradicts", () => {
    fc.assert(
      fc.property(fc.array(screen, { minLength: 1, maxLength: 12 }), (screens) => {
        const verdicts = tell(...screens.map(see));
        verdicts.forEach((verdict, at) => {
          const { url, panel, selected, links, card } = screens[at] ?? {};
          if (verdict.state !== "certain") return;
          expect(verdict.threadId).toBe(url?.id);
          expect(verdict.name).toBe(panel?.name);
          if (selected) expect(links ? selected.id : selected.name).toBe(links ? url?.id : panel?.name);
          if (card) expect(card.id).toBe(url?.id);
        });
      }),
      { numRuns: 400 },
    );
  });

  /*
   * A model of the real thing: each click moves the list's mark at once, and address and panel in the same order each,
   * but as late as they like, or (the address) never. The panel skips what was overtaken.
   */
  it.each([
    ["rows with links", true, true],
    ["rows without any id", false, true],
    ["rows with links, none marked", true, false],
    ["rows without any id, none marked", false, false],
  ])("never binds a badge to another conversation than the panel's: %s", (_, links, marked) => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant("click" as const), who: fc.constantFrom(...people) }),
      fc.record({ kind: fc.constant("address" as const), who: fc.constant(A) }),
      fc.record({ kind: fc.constant("panel" as const), who: fc.constant(A) }),
    );
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 24 }),
        fc.constantFrom("address-late", "panel-late"),
        (steps, order) => {
          let memory = startMemory(0);
          let now = 0;
          let url: Customer = A;
          let panel: Customer = A;
          let selected: Customer = A;
          let pending: Customer[] = [];
          const look = () => {
            now += 300;
            const result = advance(
              memory,
              see({ url, panel, selected: marked ? selected : null, links }),
              now,
            );
            memory = result.memory;
            if (result.verdict.state === "certain") expect(result.verdict.threadId).toBe(panel.id);
          };
          look();
          for (const { kind, who } of steps) {
            if (kind === "click") {
              if (who === selected) continue;
              selected = who;
              pending = [...pending, who];
              if (order === "address-late") panel = who;
              else url = who;
            } else {
              const next = pending[0];
              if (next === undefined) continue;
              pending = pending.slice(1);
              if (order === "address-late") url = next;
              else panel = next;
            }
            look();
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("settles a quick succession of clicks once all has been quiet", () => {
    let memory = startMemory(0);
    const at = (now: number, seen: Observation) => {
      const result = advance(memory, seen, now);
      memory = result.memory;
      return result.verdict;
    };
    at(0, agreed(A, { links: false }));
    at(100, see({ url: B, panel: A, selected: B, links: false }));
    at(200, see({ url: D, panel: A, selected: D, links: false }));
    expect(waits(at(900, agreed(D, { links: false })))).toBe(true);
    expect(at(900 + SETTLED_MS, agreed(D, { links: false }))).toEqual(certain(D));
  });
});
