import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { tellMessenger } from "@/lib/content/inbox/messenger-story";
import { tellComments } from "@/lib/content/posts/comments-story";
import { tellPosts } from "@/lib/content/posts/posts-story";
import { PAGES_MIRROR } from "@/lib/domain/mirror-names";
import { badgeWords } from "@/lib/language/badge";
import { fakeBridge } from "./fake-bridge";

const PAGE = "100000000000901";
const POST = "700000000000001";
let end: AbortController;

const stored = () => ({
  [PAGES_MIRROR]: [{ id: PAGE, username: "cuahangmau.demo", name: "Cửa Hàng Mẫu", active: true }],
});

const secret = "Khách Thử A hỏi giá bao nhiêu shop";
/** Something with words and structure that no reader knows. */
const unknown = `<section>${`<p class="q"><b>Lan</b><i>${secret}</i></p>`.repeat(12)}</section>`;
const face = `<div role="banner"><a href="/profile.php?id=${PAGE}">Cửa Hàng Mẫu</a></div>`;
const main = (inner: string): string => `${face}<div role="main">${inner}</div>`;
const heading = '<h3><a href="/cuahangmau.demo">Cửa Hàng Mẫu</a></h3>';
const post = `<div role="article" aria-posinset="1">${heading}<div data-ad-preview="message">Áo mới về nhé cả nhà ơi, nhắn tin cho trang</div></div>`;
const suite = (panel: string): string =>
  `<div role="main"><div data-pagelet="BizInboxDetailSectionWrapper">${panel}</div></div>`;
const card = `<div class="_4ik4">Áo mới</div><a href="https://www.facebook.com/${PAGE}_${POST}">Xem bài viết</a><div data-ad-preview="message">Áo mới</div>`;

const stories = {
  posts: { tell: tellPosts, at: "https://www.facebook.com/cuahangmau.demo" },
  "a post": { tell: tellPosts, at: `https://www.facebook.com/permalink.php?story_fbid=${POST}&id=${PAGE}` },
  comments: {
    tell: tellComments,
    at: `https://business.facebook.com/latest/inbox/facebook?asset_id=${PAGE}&selected_item_id=${POST}&thread_type=FB_PAGE_POST`,
  },
  chats: { tell: tellMessenger, at: "https://www.facebook.com/messages/t/100000000001111/" },
} as const;
type Story = keyof typeof stories;

/** Opens a screen and lets it stand for longer than any screen takes to be drawn. */
async function open(story: Story, html: string, at: string = stories[story].at): Promise<void> {
  window.location.href = at;
  document.body.innerHTML = html;
  stories[story].tell(window, fakeBridge(stored()).bridge, end.signal);
  await pass();
}
const pass = (): Promise<unknown> => vi.advanceTimersByTimeAsync(9_000);
const notices = () => [...document.querySelectorAll(".page-ticket-corner")];
const trusted = (event: Event): Event => Object.defineProperty(event, "isTrusted", { value: true });
const words = (): string => notices()[0]?.shadowRoot?.textContent ?? "";

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  document.body.innerHTML = "";
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe("a screen that nobody knows", () => {
  it.each([
    ["posts", main(unknown)],
    ["a post", main(unknown)],
    ["comments", main(unknown)],
    ["comments", suite(unknown)],
    ["chats", main(unknown)],
  ] satisfies [Story, string][])(
    "%s: is told of once, with a report without a word of it",
    async (story, html) => {
      await open(story, html);
      await pass();
      expect(notices()).toHaveLength(1);
      expect(words()).toContain("Facebook đã đổi giao diện");
      const press = trusted(new MouseEvent("click", { bubbles: true, composed: true }));
      notices()[0]?.shadowRoot?.querySelector("button")?.dispatchEvent(press);
      await vi.advanceTimersByTimeAsync(100);
      const report = notices()[0]?.shadowRoot?.querySelector("textarea")?.value ?? "";
      expect(report).toContain("missing: ");
      expect(report).toMatch(/p ×12/);
      expect(report).not.toMatch(/Khách|giá|Lan/);
      end.abort();
      expect(notices()).toEqual([]);
    },
  );

  it("is taken back when it is drawn after all", async () => {
    await open("posts", main(unknown));
    expect(notices()).toHaveLength(1);
    const place = document.querySelector('[role="main"]');
    if (place !== null) place.innerHTML = post;
    await vi.advanceTimersByTimeAsync(100);
    expect(notices()).toEqual([]);
  });

  it("has comments of which not one can be read", async () => {
    const odd = '<div role="article" aria-label="Bình luận"><b>Lan</b> <span dir="auto">giá?</span></div>';
    await open("posts", main(post.replace("</div></div>", `</div>${odd}${odd}</div>`)));
    expect(words()).toContain("Facebook đã đổi giao diện");
  });
});

it("is closed by a person, by button or Escape, and stays closed until the trouble is another", async () => {
  const words = badgeWords("vi");
  const [first, other] = ["700000000000011", "700000000000012"].map((id) =>
    stories["a post"].at.replace(POST, id),
  );
  await open("a post", main(unknown), first);
  const close = [...(notices()[0]?.shadowRoot?.querySelectorAll("button") ?? [])].find(
    (button) => button.textContent === words.closeNotice,
  );
  // The page cannot close it.
  close?.click();
  expect(notices()).toHaveLength(1);
  close?.dispatchEvent(trusted(new MouseEvent("click", { bubbles: true })));
  expect(notices()).toEqual([]);
  const again = async (): Promise<void> => {
    document.querySelector('[role="main"]')?.append(document.createElement("p"));
    await pass();
  };
  await again();
  expect(notices()).toEqual([]);
  // Another visit in the same tab, with the same trouble.
  end.abort();
  end = new AbortController();
  await open("a post", main(unknown), other);
  expect(notices()).toEqual([]);
  end.abort();
  end = new AbortController();
  await open("chats", main(unknown));
  expect(notices()).toHaveLength(1);
  notices()[0]
    ?.shadowRoot?.querySelector("section")
    ?.dispatchEvent(trusted(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
  expect(notices()).toEqual([]);
});

describe("nothing is said", () => {
  const many = "<p>chữ</p>".repeat(30);
  it.each([
    ["posts", "of posts that are read", main(post)],
    ["posts", "while the timeline loads", main(`${unknown}<div role="progressbar"></div>`)],
    ["posts", "of a feed that is empty", main(`${unknown}<div role="feed"></div>`)],
    ["posts", "of a page without posts", main(`${many}<span>Không có bài viết nào</span>`)],
    ["posts", "of an English page without posts", main(`${many}<span>No posts available</span>`)],
    ["posts", "before anything is drawn", main("")],
    ["a post", "of a post that is gone", main(`${many}<span>Bạn hiện không xem được nội dung này</span>`)],
    ["comments", "of comments that are read", suite(card)],
    ["comments", "while they load", suite(`${unknown}<div role="progressbar"></div>`)],
    [
      "comments",
      "of a post that was deleted",
      suite(`<p>Bài viết này đã bị xóa.</p>${"<i></i>".repeat(30)}`),
    ],
    ["comments", "while the panel shows another post", suite(card.replaceAll(POST, "700000000000003"))],
    ["chats", "while they load", main(`${unknown}<div role="progressbar"></div>`)],
    ["chats", "to a person", main(unknown).replace(PAGE, "100000000009911")],
    ["chats", "where nothing tells who is looking", main(unknown).replace(face, "")],
  ] satisfies [Story, string, string][])("%s: %s", async (story, _, html) => {
    await open(story, html);
    await pass();
    expect(notices()).toEqual([]);
  });

  it.each([
    ["posts", "https://www.facebook.com/tapchimau.demo"],
    ["posts", "https://www.facebook.com/cuahangmau.demo/photos"],
    ["posts", "https://www.facebook.com/reel/700000000000008"],
    ["posts", "https://www.facebook.com/photo/?fbid=700000000000007"],
    ["comments", `https://business.facebook.com/latest/inbox/instagram?asset_id=${PAGE}`],
    ["chats", "https://www.facebook.com/messages/"],
  ] satisfies [Story, string][])("%s: at %s, which is none of the page's", async (story, at) => {
    await open(story, main(unknown), at);
    expect(notices()).toEqual([]);
  });
});

it("comments of a page that was not added have one quiet line and nothing else", async () => {
  await open("comments", suite(card), stories.comments.at.replace(PAGE, "100000000000902"));
  expect(notices()).toHaveLength(1);
  expect(words()).not.toContain("Facebook đã đổi giao diện");
  expect(document.querySelectorAll("page-ticket")).toHaveLength(0);
});
