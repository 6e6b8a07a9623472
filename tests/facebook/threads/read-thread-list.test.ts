import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { findThreadList, readThreadList } from "@/lib/facebook/threads/read-thread-list";
import { A, anchorRow, B, bizwebRow, D, detailA, list, PAGE, page } from "../markup";

const show = (rows: string): void => {
  document.body.innerHTML = page(list(rows), "");
};
beforeEach(() => {
  document.body.innerHTML = "";
});
const read = () => readThreadList(document)?.rows ?? [];

describe("rows with links", () => {
  it("are read by their own link, never by a button's", () => {
    show(anchorRow(A, { selected: true }) + anchorRow(B) + anchorRow(D));
    expect(read().map((row) => [row.link?.itemId, row.name, row.selected])).toEqual([
      [A.id, A.name, true],
      [B.id, B.name, false],
      [D.id, D.name, false],
    ]);
  });

  it("never take an id from an action grid, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{8,14}$/), (bait) => {
        show(anchorRow(A, { bait }) + bizwebRow(D, 1));
        expect(read().map((row) => row.link?.itemId ?? null)).toEqual([A.id, null]);
      }),
      { numRuns: 30 },
    );
  });

  it("show names as text, in one normal form, without marks that only steer the renderer", () => {
    const names = ['<b>Đậm</b> & "co"', "\u200eNguyễn Thử 🌸\u200e".normalize("NFD"), "Tên\u00a0cách"];
    show(names.map((name, at) => anchorRow({ id: `10000000000${5000 + at}`, name })).join(""));
    expect(read().map((row) => row.name)).toEqual([
      '<b>Đậm</b> & "co"',
      "Nguyễn Thử 🌸".normalize("NFC"),
      "Tên cách",
    ]);
  });
});

describe("rows without any id", () => {
  it("are read by surface: name and place, no identity", () => {
    show(bizwebRow(A, 0, { selected: true }) + bizwebRow(D, 1));
    expect(read().map(({ link, name, selected, position }) => ({ link, name, selected, position }))).toEqual([
      { link: null, name: A.name, selected: true, position: 0 },
      { link: null, name: D.name, selected: false, position: 1 },
    ]);
  });
});

describe("what only looks like a row", () => {
  it.each([
    [
      "a banner",
      '<div role="alert"><a href="/latest/inbox/all/?asset_id=1&selected_item_id=100000000001111">x</a></div>',
    ],
    [
      "a tab",
      '<div role="tablist"><a role="tab" href="/latest/inbox/all/?selected_item_id=100000000001111">x</a></div>',
    ],
    ["a skeleton", '<div role="presentation" aria-busy="true"><div role="progressbar"></div></div>'],
    [
      "another surface",
      '<span data-surface="/bizweb:inbox/thread_row1:priority/lib:thread_menu"><div>x</div></span>',
    ],
  ])("%s is none", (_, html) => {
    show(html);
    expect(read()).toEqual([]);
  });

  it("a stale copy of another route is not read", () => {
    show(anchorRow(A));
    expect(read().map((row) => row.link?.itemId)).toEqual([A.id]);
  });
});

describe("the list itself", () => {
  it("is found without any pagelet, by its rows, and holds nothing of the conversation", () => {
    document.body.innerHTML = page(
      `<section id="plain">${anchorRow(A)}${anchorRow(D)}</section>`,
      detailA(A),
    );
    expect(findThreadList(document)?.id).toBe("plain");
    expect(read().map((row) => row.link?.pageId)).toEqual([PAGE, PAGE]);
  });
});
