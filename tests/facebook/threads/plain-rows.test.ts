import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { readThreadLink } from "@/lib/facebook/thread-link";
import { rowsIn } from "@/lib/facebook/threads/read-thread-list";
import { markersIn, rowOf } from "@/lib/facebook/threads/read-thread-row";

/** What stands around a link on its way to the list. */
const WRAPS = [
  "<div>",
  '<div role="gridcell">',
  '<div role="row">',
  '<div role="listitem">',
  '<div role="toolbar">',
  '<div role="alert">',
  '<div role="grid">',
  '<div role="grid" tabindex="-1">',
  "<div hidden>",
  '<div class="_5_n1">',
  '<div class="_4a51">',
  '<div data-surface="/bizweb:inbox/lib:inbox:thread_list/thread_row3">',
] as const;

const hrefOf = (id: number): string =>
  `/latest/inbox/all?asset_id=77&selected_item_id=${id}&thread_type=FB_MESSAGE`;

const link = fc
  .record({
    id: fc.integer({ min: 100, max: 104 }),
    role: fc.constantFrom("", ' role="link"', ' role="button"', ' role="row"'),
    other: fc.boolean(),
  })
  .map(({ id, role, other }) => `<a href="${other ? "/help" : hrefOf(id)}"${role}>x</a>`);
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    link,
    fc
      .tuple(fc.constantFrom(...WRAPS), fc.array(tie("node"), { maxLength: 3 }))
      .map(([open, inner]) => `${open}${inner.join("")}</div>`),
  ),
}));
/** Rows as they mostly are, with one or another that is not. */
const list = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: link.map((each) => `<div role="row"><div role="gridcell">${each}</div></div>`) },
    { weight: 1, arbitrary: node },
  ),
  { maxLength: 8 },
);

const mount = (inner: string): Element => {
  document.body.innerHTML = `<div><div id="list"><div role="rowgroup">${inner}</div></div></div>`;
  const found = document.getElementById("list");
  if (found === null) throw new Error("no list");
  return found;
};
afterEach(() => document.body.replaceChildren());

describe("rows found by what holds for a whole list", () => {
  it("are those that a close look at each link finds, wherever no row is without one", () => {
    fc.assert(
      fc.property(list, (rows) => {
        const container = mount(rows.join(""));
        const looked = new Map(
          markersIn(container).flatMap((marker) => {
            const row = rowOf(marker, container);
            return row === null ? [] : [[row.element, row.link] as const];
          }),
        );
        const found = new Map(rowsIn(container, container).map((row) => [row.element, row.link] as const));
        // A row without a link, inside of one that has its own, is none of its own.
        for (const [element, of] of looked) {
          if (of !== null || ![...found.keys()].some((row) => row.contains(element))) {
            expect(found.get(element)).toBe(of);
          }
        }
        for (const element of found.keys()) expect(looked.has(element)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("links read by their likeness to the one before", () => {
  const part = fc.constantFrom(
    "selected_item_id=",
    "selected_thread_id=",
    "threadid=",
    "asset_id=",
    "mailbox_id=",
    "thread_type=FB_MESSAGE",
    "x=",
    "#",
    "&&",
  );
  const href = fc
    .array(fc.tuple(part, fc.constantFrom("77", "78", "100000000000901", "0", "", "5x", "%35")), {
      maxLength: 5,
    })
    .map((parts) => `/latest/inbox/all?${parts.map(([name, value]) => name + value).join("&")}`);

  it("say what they say alone, whatever was read before", () => {
    fc.assert(
      fc.property(
        fc.array(href, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 1, max: 10 ** 15 }),
        (hrefs, id) => {
          const like = hrefs.flatMap((each) => [
            each,
            each.replace(/(item_id=|thread_id=|threadid=)\d+/, `$1${id}`),
          ]);
          for (const each of like) {
            const after = readThreadLink(each);
            // Something that is like none of them forgets the likeness.
            readThreadLink("/latest/inbox/all?threadid=1&forget=me");
            expect(after).toEqual(readThreadLink(each));
            readThreadLink(hrefs[0] ?? "");
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
