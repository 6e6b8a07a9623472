import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { screenOf } from "@/lib/facebook/screen";
import { findThreadList } from "@/lib/facebook/threads/read-thread-list";
import type { RowIdentity } from "@/lib/facebook/threads/row-identity";
import { type ThreadsWatch, watchThreads } from "@/lib/facebook/threads/watch-threads";
import { A, anchorRow, B, bizwebRow, D, hrefOf, inboxUrl, list, PAGE, page } from "../markup";

let end: AbortController;
let shown: Map<Element, RowIdentity>;
let watch: ThreadsWatch;
let address: string;

const screen = () => {
  const now = screenOf(address);
  return now.name === "inbox" ? now : null;
};
const start = async (rows: string, pagelet?: string) => {
  document.body.innerHTML = page(list(rows, pagelet), "");
  watch = watchThreads(
    document,
    screen,
    {
      row: (element, identity) => (identity === null ? shown.delete(element) : shown.set(element, identity)),
      stirred: () => {},
    },
    end.signal,
  );
  await records();
};
/** Observers have been told by the time a task of our own runs. */
const records = () => new Promise((done) => setTimeout(done));
const ids = () =>
  [...shown]
    .filter(([element]) => element.isConnected)
    .map(([, identity]) => `${identity.threadId} ${identity.matched}`);
const rowsAt = () => findThreadList(document)?.querySelector("#rows") ?? document.body;

beforeEach(() => {
  end = new AbortController();
  shown = new Map();
  address = inboxUrl(A.id);
});
afterEach(() => end.abort());

describe("rows with links", () => {
  it("are identified by them", async () => {
    await start(anchorRow(A) + anchorRow(D));
    expect(ids()).toEqual([`${A.id} id`, `${D.id} id`]);
  });

  it("need no type of their own where Messenger's conversations alone are listed, and do among all messages", async () => {
    const older = anchorRow(A)
      .replaceAll("&amp;thread_type=FB_MESSAGE", "")
      .replaceAll("&thread_type=FB_MESSAGE", "");
    expect(older).not.toContain("thread_type");
    await start(older);
    expect(ids()).toEqual([]);
    address = inboxUrl(A.id).replace("/inbox/all", "/inbox/messenger");
    watch.navigated();
    expect(ids()).toEqual([`${A.id} id`]);
  });

  it("follow a recycled node at once", async () => {
    await start(anchorRow(A));
    rowsAt().querySelector("a[role=link]")?.setAttribute("href", hrefOf(D.id));
    await records();
    expect(ids()).toEqual([`${D.id} id`]);
  });

  it("lose their badge when a recycled node is no Messenger conversation any more", async () => {
    await start(anchorRow(A) + anchorRow(D));
    rowsAt()
      .querySelector("a[role=link]")
      ?.setAttribute("href", hrefOf(A.id, { type: "IG_MESSAGE" }));
    await records();
    expect(ids()).toEqual([`${D.id} id`]);
  });

  it("are found when they are added, replaced, or come with a new list", async () => {
    await start(anchorRow(A));
    rowsAt().insertAdjacentHTML("beforeend", anchorRow(B));
    await records();
    expect(ids()).toEqual([`${A.id} id`, `${B.id} id`]);
    rowsAt().innerHTML = anchorRow(D);
    await records();
    expect(ids()).toEqual([`${D.id} id`]);
    const home = findThreadList(document)?.parentElement;
    if (home) home.innerHTML = list(anchorRow(B));
    await records();
    expect(ids()).toEqual([`${B.id} id`]);
  });

  it.each([
    ["a page-scoped id", anchorRow({ id: "24999000000001111", name: "x" })],
    ["a post", anchorRow({ id: "700000000000001", name: "x" }, { type: "FB_PAGE_POST" })],
    [
      "an Instagram thread",
      anchorRow({ id: "340282366841710301244000000000000000001", name: "x" }, { type: "IG_MESSAGE" }),
    ],
    ["another page", anchorRow(A, { page: "100000000000902" })],
  ])("show nothing for %s", async (_, row) => {
    await start(row + anchorRow(D));
    expect(ids()).toEqual([`${D.id} id`]);
  });

  it("of the page before show nothing after the page was switched", async () => {
    await start(anchorRow(A));
    address = address.replace(PAGE, "100000000000902");
    watch.navigated();
    expect(ids()).toEqual([]);
  });
});

describe("rows without any id", () => {
  const biz = (rows: string) => start(rows, "GenericBizInboxThreadListViewBody");

  it("show nothing until a conversation of that name was proven", async () => {
    await biz(bizwebRow(A, 0) + bizwebRow(D, 1));
    expect(ids()).toEqual([]);
    watch.learn(PAGE, D.name, D.id);
    expect(ids()).toEqual([`${D.id} name`]);
  });

  it("show nothing for a name that two rows have, also after one of them is gone", async () => {
    await biz(bizwebRow(A, 0) + bizwebRow(B, 1));
    watch.learn(PAGE, A.name, A.id);
    expect(ids()).toEqual([]);
    rowsAt().lastElementChild?.remove();
    await records();
    expect(ids()).toEqual([]);
  });

  it("show nothing for a name that two proven conversations have", async () => {
    await biz(bizwebRow(A, 0));
    watch.learn(PAGE, A.name, A.id);
    watch.learn(PAGE, B.name, B.id);
    expect(ids()).toEqual([]);
  });

  it("show nothing for a name that turns up far from where it stood", async () => {
    await biz(bizwebRow(A, 0) + bizwebRow(D, 1));
    watch.learn(PAGE, A.name, A.id);
    rowsAt().innerHTML = bizwebRow(D, 40) + bizwebRow(B, 41);
    await records();
    expect(ids()).toEqual([]);
  });

  it("follow a conversation that jumps to the top", async () => {
    await biz(bizwebRow(A, 0) + bizwebRow(D, 1));
    watch.learn(PAGE, D.name, D.id);
    rowsAt().innerHTML = bizwebRow(D, 0) + bizwebRow(A, 1);
    await records();
    expect(ids()).toEqual([`${D.id} name`]);
  });

  it("follow a recycled node by its words alone", async () => {
    await biz(bizwebRow(D, 1));
    watch.learn(PAGE, D.name, D.id);
    const text = rowsAt().querySelector(".h1")?.firstChild;
    if (text) text.nodeValue = "Ai Đó Khác";
    await records();
    expect(ids()).toEqual([]);
  });

  it("never match a name that is nobody's", async () => {
    await biz(bizwebRow({ id: "100000000003333", name: "Người dùng Facebook" }, 0));
    watch.learn(PAGE, "Người dùng Facebook", "100000000003333");
    expect(ids()).toEqual([]);
  });

  it("forget everything with the page", async () => {
    await biz(bizwebRow(D, 1));
    watch.learn(PAGE, D.name, D.id);
    address = address.replace(PAGE, "100000000000902");
    watch.navigated();
    expect(ids()).toEqual([]);
  });
});
