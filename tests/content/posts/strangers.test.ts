import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { tellMessenger } from "@/lib/content/inbox/messenger-story";
import { tellPosts } from "@/lib/content/posts/posts-story";
import { PAGES_MIRROR } from "@/lib/domain/mirror-names";
import { fakeBridge } from "../fake-bridge";

const PAGE = "100000000000901";
let end: AbortController;
/** What is observed at this moment, with what of it. */
let observed: Map<Node, MutationObserverInit>;

const stored = () => ({
  [PAGES_MIRROR]: [{ id: PAGE, username: "cuahangmau.demo", name: "Cửa Hàng Mẫu", active: true }],
});
async function open(tell: typeof tellPosts, at: string, html: string): Promise<void> {
  window.location.href = at;
  document.body.innerHTML = html;
  tell(window, fakeBridge(stored()).bridge, end.signal);
  // The search for what is looked for has an end.
  await vi.advanceTimersByTimeAsync(3_000);
}
/** Everything observed with all that is in it. */
const followed = () =>
  [...observed].flatMap(([node, { subtree, characterData }]) =>
    subtree === true && node instanceof Element
      ? [`${node.getAttribute("role")}${characterData === true ? " and its words" : ""}`]
      : [],
  );

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  observed = new Map();
  const own = new Map<MutationObserver, Set<Node>>();
  const { observe, disconnect } = MutationObserver.prototype;
  vi.spyOn(MutationObserver.prototype, "observe").mockImplementation(function (
    this: MutationObserver,
    node,
    init,
  ) {
    observed.set(node, init ?? {});
    own.set(this, (own.get(this) ?? new Set()).add(node));
    observe.call(this, node, init);
  });
  vi.spyOn(MutationObserver.prototype, "disconnect").mockImplementation(function (this: MutationObserver) {
    for (const node of own.get(this) ?? []) observed.delete(node);
    own.delete(this);
    disconnect.call(this);
  });
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const reel = (by: string): string =>
  `<div role="main"><div role="complementary"><div aria-describedby=":r1:"><h2><a href="/${by}">Ai đó</a></h2>
   <div data-ad-preview="message">một thước phim</div></div></div></div>`;
const chat = (viewer: string): string =>
  `<div role="banner"><a href="/profile.php?id=${viewer}">Tôi</a></div>
   <div role="main"><h2>Khách Thử A</h2><div role="grid"><div dir="auto">giá?</div></div></div>`;

describe("on what is not a page's of ours", () => {
  it("of a stranger's reel the words are not followed; of the page's own they are", async () => {
    await open(tellPosts, "https://www.facebook.com/reel/700000000000008", reel("tapchimau.demo"));
    expect(followed()).toEqual(["main"]);
    expect(document.querySelector("page-ticket")).toBeNull();
    const place = document.querySelector('[role="main"]');
    if (place !== null) place.innerHTML = reel("cuahangmau.demo");
    await vi.advanceTimersByTimeAsync(100);
    expect(followed()).toEqual(["main and its words"]);
    if (place !== null) place.innerHTML = reel("tapchimau.demo");
    await vi.advanceTimersByTimeAsync(100);
    expect(followed()).toEqual(["main"]);
  });

  it("of a person's own chats nothing is observed but who is looking", async () => {
    await open(
      tellMessenger,
      "https://www.facebook.com/messages/t/100000000001111/",
      chat("100000000009911"),
    );
    expect(followed()).toEqual(["banner"]);
    document.querySelector('[role="banner"] a')?.setAttribute("href", `/profile.php?id=${PAGE}`);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(followed()).toContain("main and its words");
    document.querySelector('[role="banner"] a')?.setAttribute("href", "/profile.php?id=100000000009911");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(followed()).toEqual(["banner"]);
    expect(document.querySelector("page-ticket")).toBeNull();
  });

  it.each([
    ["another page's timeline", "https://www.facebook.com/tapchimau.demo"],
    ["a group", "https://www.facebook.com/groups/123456/posts/700000000000001/"],
    ["the list of chats", "https://www.facebook.com/messages/"],
    ["the start page", "https://www.facebook.com/"],
  ])("nothing at all is observed: %s", async (_, at) => {
    await open(tellPosts, at, reel("cuahangmau.demo"));
    tellMessenger(window, fakeBridge(stored()).bridge, end.signal);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(observed.size).toBe(0);
  });
});
