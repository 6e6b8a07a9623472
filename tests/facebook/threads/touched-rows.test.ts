import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { screenOf } from "@/lib/facebook/screen";
import { readThreadLink } from "@/lib/facebook/thread-link";
import { findThreadList } from "@/lib/facebook/threads/read-thread-list";
import { markersIn, rowOf } from "@/lib/facebook/threads/read-thread-row";
import { watchThreads } from "@/lib/facebook/threads/watch-threads";
import { hrefOf, inboxUrl, inHtml, PAGE } from "../markup";

/*
 * Whatever a page does to its rows between two paints, the rows shown afterwards are those that a close look at each
 * link in the list finds then.
 */

const cell = (id: number): string =>
  `<div role="gridcell"><div><a role="link" href="${inHtml(hrefOf(String(id)))}">x</a></div></div>`;
/** Rows as they mostly are, and rows that are not. */
const SHAPES: readonly ((id: number) => string)[] = [
  (id) => `<div role="row">${cell(id)}</div>`,
  (id) => `<div role="row">${cell(id)}</div>`,
  (id) => `<div><div role="row">${cell(id)}</div></div>`,
  (id) => `<div><div><div><div><div role="listitem">${cell(id)}</div></div></div></div></div>`,
  (id) => `<div role="row">${cell(id)}${cell(id + 1)}</div>`,
  (id) => `<div role="row"><div role="toolbar">${cell(id)}</div></div>`,
  (id) => `<div role="row"><div hidden>${cell(id)}</div></div>`,
  (id) => `<div hidden><div role="row">${cell(id)}</div></div>`,
  (id) =>
    `<div role="row"><div class="_4a51" role="grid" tabindex="-1"><a role="row" href="${inHtml(hrefOf(String(id)))}">x</a></div></div>`,
  (id) => `<div role="row"><div role="row">${cell(id)}</div></div>`,
  (id) => cell(id),
];
const shape = fc.constantFrom(...SHAPES);
const person = fc.integer({ min: 100_000_000_000_000, max: 100_000_000_000_020 });
const row = fc.tuple(shape, person).map(([draw, id]) => draw(id));

type Change = (list: Element, pick: number) => void;
const make = (html: string): Element => {
  const box = document.createElement("div");
  box.innerHTML = html;
  return box.firstElementChild ?? box;
};
const one = (all: Iterable<Element>, pick: number): Element | undefined => {
  const found = [...all];
  return found[pick % Math.max(1, found.length)];
};
const rowgroup = (list: Element): Element => list.querySelector('[role="rowgroup"]') ?? list;
const place = (list: Element, pick: number) => one(rowgroup(list).children, pick);
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: person.map(
      (id): Change =>
        (list, pick) =>
          one(list.querySelectorAll("a"), pick)?.setAttribute("href", hrefOf(String(id))),
    ),
  },
  fc.constant<Change>((list, pick) => one(list.querySelectorAll("a"), pick)?.setAttribute("href", "/help")),
  {
    weight: 3,
    arbitrary: row.map(
      (html): Change =>
        (list, pick) =>
          place(list, pick)?.replaceWith(make(html)),
    ),
  },
  row.map(
    (html): Change =>
      (list) =>
        rowgroup(list).append(make(html)),
  ),
  fc.constant<Change>((list, pick) => place(list, pick)?.remove()),
  {
    weight: 2,
    arbitrary: fc.constant<Change>((list, pick) => {
      const moved = place(list, pick);
      if (moved !== undefined) rowgroup(list).prepend(moved);
    }),
  },
  fc.constant<Change>((list, pick) => {
    const moved = list.querySelectorAll('[role="row"]')[pick % 5];
    const bar = list.querySelector("#bar");
    if (moved !== undefined && bar !== null && !moved.contains(bar)) bar.append(moved);
  }),
  {
    weight: 2,
    arbitrary: person.map(
      (id): Change =>
        (list, pick) => {
          const in_ = one(list.querySelectorAll('[role="row"]:not(a)'), pick);
          in_?.querySelector('[role="gridcell"]')?.replaceWith(make(cell(id)));
        },
    ),
  },
  person.map(
    (id): Change =>
      (list, pick) =>
        one(list.querySelectorAll('[role="row"]:not(a)'), pick)?.replaceChildren(make(cell(id))),
  ),
  person.map(
    (id): Change =>
      (list, pick) =>
        one(list.querySelectorAll('[role="row"]:not(a)'), pick)?.append(make(cell(id))),
  ),
  fc.constant<Change>((list, pick) => {
    const wrapped = place(list, pick);
    const box = document.createElement("div");
    wrapped?.replaceWith(box);
    if (wrapped !== undefined) box.append(wrapped);
  }),
);

const screen = () => {
  const now = screenOf(inboxUrl());
  return now.name === "inbox" ? now : null;
};
/** Observers have been told by the time a task of our own runs. */
const told = () => new Promise((done) => setTimeout(done));

let end = new AbortController();
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

it("shows after any changes whom a close look at the whole list finds", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(fc.tuple(change, fc.nat(20)), { minLength: 1, maxLength: 5 }), { maxLength: 4 }),
      async (rows, batches) => {
        end = new AbortController();
        document.body.innerHTML = `<div><div data-pagelet="GenericBizInboxThreadListViewBody"><div role="toolbar" id="bar"></div><div role="rowgroup">${rows.join("")}</div><div role="row"><a role="link" href="${inHtml(hrefOf("100000000009999"))}">x</a></div></div></div>`;
        const list = findThreadList(document);
        if (list === null) throw new Error("no list");
        const shown = new Map<Element, string>();
        watchThreads(
          document,
          screen,
          {
            row: (element, identity) =>
              identity === null ? shown.delete(element) : shown.set(element, identity.threadId),
            stirred: () => undefined,
          },
          end.signal,
        );
        const compare = (): void => {
          const expected = new Map<Element, string>();
          for (const marker of markersIn(list)) {
            const found = rowOf(marker, list);
            const link = readThreadLink(found?.link?.getAttribute("href") ?? "");
            if (found !== null && link?.itemId != null && link.pageId === PAGE)
              expected.set(found.element, link.itemId);
          }
          const now = new Map([...shown].filter(([element]) => list.contains(element)));
          const ids = (map: ReadonlyMap<Element, string>): string[] => [...map.values()].sort();
          expect(ids(now)).toEqual(ids(expected));
          // Where one of two links in a row has gone, the other's badge may stay on the link itself: the same person's.
          for (const [element, id] of now) {
            const same = [...expected].some(
              ([row, whose]) => whose === id && (row.contains(element) || element.contains(row)),
            );
            expect(same).toBe(true);
          }
        };
        await told();
        compare();
        for (const batch of batches) {
          for (const [apply, pick] of batch) apply(list, pick);
          await told();
          compare();
        }
        end.abort();
      },
    ),
    { numRuns: 120 },
  );
}, 60_000);
