import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { KnownPages } from "@/lib/domain/mirror";
import { findUnits } from "@/lib/facebook/posts/post-units";
import { commentsIn, inboxCommentsIn, readComment } from "@/lib/facebook/posts/read-comment";
import { readPost } from "@/lib/facebook/posts/read-post";
import { itemsOf, type WallItem } from "@/lib/facebook/posts/wall";
import { startWallMemory } from "@/lib/facebook/posts/wall-memory";

const PAGE = "100000000000901";
const pages: KnownPages = [{ id: PAGE, username: "cuahangmau.demo", name: "Cửa Hàng Mẫu", active: true }];
const now = new Date(2026, 10, 22, 15, 30).getTime();
const POST = "700000000000001";
const PFBID = "pfbid0DEMOxyzABCdef123";
const coded = (comment: string, post = POST): string =>
  encodeURIComponent(btoa(`comment:${post}_${comment}`));
const TAIL = "__cft__[0]=AZx&__tn__=%2CO";

beforeEach(() => {
  document.body.innerHTML = "";
});

function read(html: string, known: KnownPages = pages, memory = startWallMemory()): WallItem[] {
  document.body.innerHTML = `<div role="main">${html}</div>`;
  return findUnits(document.body).flatMap((unit) => {
    const post = readPost(unit, known, now);
    if (post === null) return [];
    const comments = inboxCommentsIn(unit.element).filter((each) => each !== unit.element);
    return itemsOf(
      post,
      comments.flatMap((each) => readComment(each, now) ?? []),
      memory,
    );
  });
}

const heading = (inner: string): string =>
  `<div><div data-ad-rendering-role="profile_name"><h3>${inner}</h3></div>`;
const own = `<a role="link" href="/cuahangmau.demo?${TAIL}"><strong><span>Cửa Hàng</span> <span>Mẫu</span></strong></a>`;
const link = (href: string, name: string): string => `<a role="link" href="${href}">${name}</a>`;
const post = (head: string, time: string, message: string, comments = ""): string =>
  `<div data-pagelet="TimelineFeedUnit_0"><div role="article" aria-posinset="1">${heading(head)}
   <div><span><a role="link" attributionsrc="/x" href="${time}">13 giờ</a></span><span> · </span></div></div>
   <div data-ad-rendering-role="story_message"><div><span dir="auto">${message}</span></div></div>
   <a role="link" href="/photo/?fbid=999000000000001&set=pcb.1"><img alt=""></a>
   <div>${comments}</div><form><div role="textbox" contenteditable="true" aria-label="Bình luận dưới tên Cửa Hàng Mẫu">giá nháp</div></form>
   </div></div>`;
const comment = (
  id: string,
  author: string,
  text: string,
  more: { time?: string; reply?: string; tail?: string } = {},
): string =>
  `<div role="article" aria-label="Bình luận dưới tên ${author.replace(/<[^>]*>/g, "")} vào ${more.time ?? "13 giờ"} trước">
   <div>${author}<span class="badge">Fan cứng</span></div>
   <div><span dir="auto" lang="vi"><div dir="auto" style="text-align:start">${text}</div></span></div>
   <ul><li><div role="button">Thích</div></li><li><a role="link" href="https://www.facebook.com/cuahangmau.demo/posts/${PFBID}?comment_id=${id}&${TAIL}">${more.time ?? "13 giờ"}</a></li></ul>
   ${more.reply ?? ""}</div>`;
const by = (id: string, name: string): string =>
  `<a role="link" href="https://www.facebook.com/profile.php?id=${id}&comment_id=${coded("1")}&${TAIL}"><span dir="auto">${name}</span></a>`;
const time = `https://www.facebook.com/cuahangmau.demo/posts/${PFBID}?${TAIL}`;

const keysOf = (items: readonly WallItem[]): (string | null)[] => items.map(({ key }) => key);

describe("comments that show no number", () => {
  const seen = (name: string, text: string, second: number): string =>
    `<div role="article" aria-label="Bình luận của ${name}"><div><span>${name}</span></div>
     <div><span dir="auto" lang="vi"><div dir="auto" style="text-align:start">${text}</div></span></div>
     <abbr data-utime="${now / 1000 - second}">13 giờ</abbr></div>`;
  const keys = (...comments: string[]) =>
    read(post(own, time, "Hàng mới", comments.join("")))
      .slice(1)
      .map(({ ticketKey }) => ticketKey);

  it("are told apart by their second, their author and their words", () => {
    const [one, other] = keys(seen("Khách Thử A", "giá bn", 60), seen("Khách Thử A", "giá bn", 61));
    expect(one).toMatch(/seen:/);
    expect(other).toMatch(/seen:/);
    expect(one).not.toBe(other);
  });

  it("are nobody's where two look the same: neither shows the other's ticket", () => {
    expect(keys(seen("Khách Thử A", "giá bn", 60), seen("Khách Thử A", "giá bn", 60))).toEqual([null, null]);
  });
});

describe("a page's own post", () => {
  it("joins the opaque id and the number where a comment carries both", () => {
    const items = read(
      post(
        own,
        time,
        "Hàng mới",
        comment(coded("800000000000001"), by("100000000001111", "Khách Thử A"), "gia bn shop"),
      ),
    );
    expect(keysOf(items)).toEqual([`${PAGE}|post|${POST}`, `${PAGE}|comment|${POST}|100000000001111`]);
    expect(items[1]?.activity).toMatchObject({
      text: "gia bn shop",
      postOwner: "page",
      author: { role: "customer" },
    });
    expect(items[1]?.activityId).toBe("800000000000001");
  });

  it("goes by its opaque id where nothing tells the number, until something has", () => {
    const memory = startWallMemory();
    const digits = post(own, time, "x", comment("800000000000001", by("100000000001111", "A"), "giá"));
    expect(keysOf(read(digits, pages, memory))[0]).toBe(`${PAGE}|post|${PFBID}`);
    read(
      post(own, time, "x", comment(coded("800000000000009"), by("100000000001112", "B"), "giá")),
      pages,
      memory,
    );
    expect(keysOf(read(digits, pages, memory))[0]).toBe(`${PAGE}|post|${POST}`);
  });

  it("is not identified when what stands on it names two posts", () => {
    const items = read(
      post(
        own,
        time,
        "x",
        comment(coded("800000000000001"), by("100000000001111", "A"), "giá") +
          comment(coded("800000000000002", "700000000000009"), by("100000000001112", "B"), "giá"),
      ),
    );
    expect(keysOf(items)).toEqual([null, null, null]);
    expect(items[1]?.activity?.postOwner).toBe("unknown");
    // By hand it can still be made, under a name that is nobody else's.
    expect(items[1]?.ticketKey).toBe(`${PAGE}|comment|comment:800000000000001|100000000001111`);
  });

  it("has no id from a picture's link while its time leads nowhere", () => {
    const items = read(post(own, `?${TAIL}`, "x"));
    expect(items[0]).toMatchObject({ key: null, ticketKey: null, unknown: "post" });
  });

  it("is the page's by its number, never by its name", () => {
    expect(read(post(link("/profile.php?id=100000000006633", "Cửa Hàng Mẫu"), time, "x"))).toEqual([]);
    expect(read(post(link(`/profile.php?id=${PAGE}`, "Tên khác"), time, "x"))[0]?.byPage).toBe(true);
  });

  it("proves the page's name in addresses where its link bears the page's number", () => {
    const nameless: KnownPages = [{ id: PAGE, username: "", name: "", active: true }];
    document.body.innerHTML = `<div role="main">${post(own, `/permalink.php?story_fbid=${POST}&id=${PAGE}`, "x")}</div>`;
    const [unit] = findUnits(document.body);
    const facts = unit === undefined ? null : readPost(unit, nameless, now);
    expect([facts?.username, facts?.owner, facts?.page.id]).toEqual(["cuahangmau.demo", "page", PAGE]);
  });
});

describe("whose post it is", () => {
  const visitor = link("/profile.php?id=100000000001111", "Khách Thử A");
  const digits = `/permalink.php?story_fbid=${POST}&id=${PAGE}`;
  const ownerIn = (head: string): string | undefined =>
    read(post(head, digits, "x"))[0]?.activity?.postOwner ?? undefined;

  it.each([
    ["an arrow that is drawn", `${visitor}<span><svg></svg></span>${own}`, "visitor"],
    ["an arrow that is written", `${visitor}<span> ▸ </span>${own}`, "visitor"],
    ["a review", `${visitor}<span> đề xuất </span>${own}`, "visitor"],
    ["an English review", `${visitor}<span> recommends </span>${own}`, "visitor"],
    ["a mention", `${visitor}<span> cùng với </span>${own}`, "unknown"],
    ["a visitor whose name leads nowhere", `<strong>Phạm Kín Tiếng</strong><i></i>${own}`, "unknown"],
    ["the page with somebody", `${own}<span> cùng với </span>${visitor}`, "page"],
  ])("%s", (_, head, owner) => expect(ownerIn(head)).toBe(owner));

  it("is nobody's business of ours when the page writes on another wall", () => {
    expect(read(post(`${own}<svg></svg>${link("/tapchimau.demo", "Tạp Chí")}`, digits, "x"))).toEqual([]);
  });

  it("is the sharer's, not the author's of what is shared", () => {
    const shared = `</span></div></div><div><h4>${link("/tapchimau.demo", "Tạp Chí")}</h4><div data-ad-rendering-role="story_message">lời khác`;
    const items = read(post(own, digits, `lời của trang${shared}`));
    expect(items).toHaveLength(1);
    expect(items[0]?.activity).toMatchObject({ postOwner: "page", text: "lời của trang" });
  });
});

describe("a comment", () => {
  const one = (html: string): WallItem | undefined => read(post(own, time, "x", html))[1];

  it("leaves out tagged names and link targets, keeps hashtags and emoji", () => {
    const text = `${link("/profile.php?id=100000000006655", "Nguyễn Giá Rẻ")} xem <a href="/hashtag/giatot">#giatot</a> <img alt="😍"> <a href="https://l.facebook.com/l.php?u=gia">vidu.example</a>`;
    expect(one(comment("800000000000001", by("100000000001111", "A"), text))?.activity?.text).toBe(
      "xem #giatot 😍 vidu.example",
    );
  });

  it("says that it was cut, and that it was translated", () => {
    const cut = one(comment("8001", by("1111", "A"), 'dài quá… <div role="button">Xem thêm</div>'));
    expect(cut?.activity).toMatchObject({ text: "dài quá…", partial: true, translated: false });
    const other = comment("8001", by("1111", "A"), "giá").replace(
      "<ul>",
      '<div role="button">See original</div><ul>',
    );
    expect(one(other)?.activity).toMatchObject({ text: "giá", translated: true });
  });

  it("has an unknown author where the name leads nowhere: by hand only", () => {
    const item = one(comment("8001", '<span dir="auto">Người dùng Facebook</span>', "giá shop ơi"));
    expect(item).toMatchObject({ key: null, unknown: "author", name: "Người dùng Facebook" });
    expect(item?.activity).toMatchObject({ text: "giá shop ơi", author: { role: "unknown" } });
  });

  it("has an unknown author where a tag in its words is the only link", () => {
    const item = one(
      comment("8001", "<strong>Ẩn Danh</strong>", `${by("100000000006655", "Giá Rẻ")} xem nè`),
    );
    expect(item?.activity?.author.role).toBe("unknown");
  });

  it("is the page's by its link, and an answer to the customer whose thread it stands in", () => {
    const reply = comment("8001&reply_comment_id=8002", own, "Dạ 200k");
    const items = read(post(own, time, "x", comment("8001", by("1111", "A"), "giá", { reply })));
    expect(items[2]?.activity).toMatchObject({ author: { role: "page", id: PAGE }, repliesTo: "1111" });
    expect(items[1]?.activity?.text).toBe("giá");
  });

  it("by a name is nobody's while the page's own name is not known", () => {
    const nameless: KnownPages = [{ id: PAGE, username: "", name: "", active: true }];
    const html = post(link(`/profile.php?id=${PAGE}`, "P"), time, "x", comment("8001", own, "giá"));
    expect(read(html, nameless)[1]?.activity?.author.role).toBe("unknown");
  });

  it("is none before Facebook has given it an id, nor is a composer one, nor a hidden copy", () => {
    const sending =
      '<div role="article" aria-label="Bình luận dưới tên A vào vừa xong">giá <span dir="auto">giá</span></div>';
    const copy = `<div hidden>${comment("8009", by("1111", "A"), "giá")}</div>`;
    expect(read(post(own, time, "x", sending + copy))).toHaveLength(1);
  });

  it("tells its time as a span", () => {
    const span = one(comment("8001", by("1111", "A"), "giá", { time: "13 giờ" }))?.activity?.time;
    expect(span?.from).toBe(now - 14 * 3_600_000);
  });

  it("keeps the first reading of a time that stands there long after", () => {
    const memory = startWallMemory();
    const html = post(own, time, "x", comment("8001", by("1111", "A"), "giá", { time: "5 phút" }));
    const first = read(html, pages, memory)[1]?.activity?.time;
    const unit = findUnits(document.body)[0];
    const later = now + 3_600_000;
    const facts = unit === undefined ? null : readPost(unit, pages, later);
    const found = commentsIn(document.body).flatMap((each) => readComment(each, later) ?? []);
    expect(facts === null ? null : itemsOf(facts, found, memory)[1]?.activity?.time).toEqual(first);
  });
});

describe("for every author and tail", () => {
  it("who a comment is by never depends on what its author's link carries besides", () => {
    const id = fc.bigInt(100n, 10n ** 15n).map(String);
    fc.assert(
      fc.property(id, id, id, (person, other, foreign) => {
        const author = `<a href="/profile.php?id=${person}&${TAIL}"><span dir="auto">A</span></a>`;
        const carried = `<a href="/profile.php?id=${person}&comment_id=${other}&ref=${foreign}"><span dir="auto">A</span></a>`;
        const plain = read(post(own, time, "x", comment("8001", author, "giá")))[1];
        const loaded = read(post(own, time, "x", comment("8001", carried, "giá")))[1];
        expect(loaded?.key).toBe(plain?.key);
        expect(loaded?.activityId).toBe("8001");
        expect(plain?.key).toBe(`${PAGE}|comment|${PFBID}|${person}`);
      }),
      { numRuns: 30 },
    );
  });

  it("what is written in a composer is never read", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 5, maxLength: 30 }), (typed) => {
        read(post(own, time, "x", comment("8001", by("1111", "A"), "giá")));
        const box = document.querySelector('[role="textbox"]');
        if (box === null) throw new Error("no composer");
        box.textContent = `§${typed}§`;
        const unit = findUnits(document.body)[0];
        const facts = unit === undefined ? null : readPost(unit, pages, now);
        const found = commentsIn(document.body).flatMap((each) => readComment(each, now) ?? []);
        const items = facts === null ? [] : itemsOf(facts, found, startWallMemory());
        expect(items).toHaveLength(2);
        expect(JSON.stringify(items.map(({ activity }) => activity))).not.toContain("§");
      }),
      { numRuns: 20 },
    );
  });
});
