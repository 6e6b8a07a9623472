import { beforeEach, describe, expect, it } from "vitest";
import type { KnownPages } from "@/lib/domain/mirror";
import { postsSurfaces } from "@/lib/facebook/posts/posts-surfaces";
import { readComment } from "@/lib/facebook/posts/read-comment";
import { itemsOf } from "@/lib/facebook/posts/wall";
import { startWallMemory } from "@/lib/facebook/posts/wall-memory";
import {
  A,
  arrow,
  article,
  aside,
  B,
  coded,
  comment,
  dialog,
  link,
  main,
  OPAQUE,
  own,
  P1,
  P2,
  PAGE,
  parts,
  person,
} from "./strange-walls";

const pages: KnownPages = [{ id: PAGE, username: "cuahangmau.demo", name: "Cửa Hàng Mẫu", active: true }];
const now = new Date(2026, 10, 22, 15, 30).getTime();

beforeEach(() => {
  window.location.href = "https://www.facebook.com/cuahangmau.demo";
});

/** What is read of all the places on a screen: key, who wrote it, and the words. */
function read(html: string): string[] {
  document.body.innerHTML = html;
  const memory = startWallMemory();
  return postsSurfaces(window, () => pages).flatMap((surface) => {
    const root = surface.find();
    return (root === null ? [] : surface.postsIn(root)).flatMap((found) => {
      const facts = found.read(now);
      if (facts === null) return [];
      const below = surface.commentsIn(found.element).filter((each) => each !== found.element);
      return itemsOf(
        facts,
        below.flatMap((each) => readComment(each, now) ?? []),
        memory,
      ).map(({ kind, key, activity, unknown }) => {
        const name = key?.replace(`${PAGE}|`, "") ?? `${kind}?${unknown}`;
        return `${name} ${activity?.author.role ?? "?"}/${activity?.postOwner ?? "?"} ${activity?.text ?? ""}`;
      });
    });
  });
}
const POST = `post|${P1} page/page Áo mới về`;
const FIRST = `comment|${P1}|${A} customer/page giá bn shop`;
const plain = article({ comments: comment("8001") });

describe("where a post stands", () => {
  it.each([
    ["a dialog above a hidden timeline", `<div hidden>${main(plain)}</div>${dialog(plain)}`, [POST, FIRST]],
    ["a dialog above a timeline that stays", main(article()) + dialog(plain), [POST, POST, FIRST]],
    ["a dialog without any mark of a post", dialog(parts({ comments: comment("8001") })), [POST, FIRST]],
    ["a photo beside its words", aside(parts({ comments: comment("8001") })), [POST, FIRST]],
    [
      "comments that stand beside the post, not in it",
      dialog(`${article()}<div>${comment("8001")}</div>`),
      [POST, FIRST],
    ],
    [
      "children of a feed without a mark",
      main(
        `<div role="feed"><div>${parts({})}</div><span dir="auto">Facebook</span><div>${parts({ time: `/${PAGE}_${P2}` })}</div></div>`,
      ),
      [POST, `post|${P2} page/page Áo mới về`],
    ],
    [
      "an English list under a heading, each with its own menu",
      main(`<h2>Posts</h2><div><div>${parts({})}</div><div>${parts({ time: `/${PAGE}_${P2}` })}</div></div>`),
      [POST, `post|${P2} page/page Áo mới về`],
    ],
    ["a pinned post under its heading", main(`<h3>Đáng chú ý</h3>${plain}`), [POST, FIRST]],
  ])("%s", (_, html, expected) => expect(read(html)).toEqual(expected));
});

describe("how a post is named", () => {
  const of = (time: string, comments = ""): string[] => read(main(article({ time, comments })));
  it.each([
    ["by its opaque id", `/cuahangmau.demo/posts/${OPAQUE}?__cft__[0]=A`, OPAQUE],
    ["by its number behind the page", `/cuahangmau.demo/posts/${P1}`, P1],
    ["by its number behind a title", `/cuahangmau.demo/posts/ao-moi-ve/${P1}/`, P1],
    ["by story_fbid", `/permalink.php?story_fbid=${P1}&id=${PAGE}`, P1],
    ["by an opaque story_fbid", `/permalink.php?story_fbid=${OPAQUE}&id=${PAGE}`, OPAQUE],
    ["as a story", `/story.php?story_fbid=${P1}&id=${PAGE}&m_entstream_source=timeline`, P1],
    ["as a video", `/cuahangmau.demo/videos/${P1}/`, P1],
    ["as a titled video", `/cuahangmau.demo/videos/ra-mat/${P1}/`, P1],
    ["as what is watched", `/watch/?v=${P1}&ref=sharing`, P1],
    ["as a reel", `/reel/${P1}/?s=single_unit`, P1],
    ["as a photo", `/photo/?fbid=${P1}&set=a.1`, P1],
    ["on another host", `https://web.facebook.com/cuahangmau.demo/posts/${P1}`, P1],
  ])("%s", (_, time, id) => expect(of(time)).toEqual([`post|${id} page/page Áo mới về`]));

  it.each([
    ["a link for sharing", "/share/p/1AbCdEfGh/"],
    ["two values", `/permalink.php?story_fbid=${P1}&story_fbid=${P2}&id=${PAGE}`],
    ["nothing yet", "?__cft__[0]=AZ#?x"],
    ["another site", `https://facebook.com.example/cuahangmau.demo/posts/${P1}`],
  ])("not by %s: then by what its comments carry, else not at all", (_, time) => {
    expect(of(time)).toEqual(["post?post ?/? "]);
    const carried = comment("1", {
      at: `/x/y?comment_id=${coded("8001")}`,
      by: link(`/profile.php?id=${A}&comment_id=${coded("8001")}`, "A"),
    });
    expect(of(time, carried)[0]).toBe(POST);
  });

  it("not while a photo's comments name the photo and its time the post", () => {
    const odd = comment("8001", { at: "/photo/?fbid=999000000000001&comment_id=8001" });
    expect(read(aside(parts({ comments: odd })))).toEqual([
      "post?post ?/? ",
      "comment?post customer/unknown giá bn shop",
    ]);
  });

  it("by the hidden field of the classic form, wherever it stands, unless links say otherwise", () => {
    const field = (id: string): string =>
      `<form><input type="hidden" name="ft_ent_identifier" value="${id}"></form>`;
    const shared = `<div><h4>${link("/tapchimau.demo", "Tạp Chí")}</h4></div>`;
    expect(read(main(article({ time: "#", behind: shared, comments: field(P1) })))).toEqual([POST]);
    expect(read(main(article({ time: "#", comments: field(P1) + field(P2) })))).toEqual(["post?post ?/? "]);
    expect(read(main(article({ comments: field(P2) })))).toEqual(["post?post ?/? "]);
  });
});

describe("whose post it is", () => {
  const other = link("/tapchimau.demo", "Tạp Chí");
  const of = (by: string, time?: string): string[] =>
    read(main(article({ by, ...(time === undefined ? {} : { time }) })));
  const owner = (by: string): string | undefined => of(by)[0]?.split("/")[1]?.split(" ")[0];

  it.each([
    ["the page's, by number", link(`/profile.php?id=${PAGE}&sk=about`, "Tên khác"), "page"],
    ["the page's, in capitals", link("/CuaHangMau.Demo/", "C"), "page"],
    ["the page's, under pages", link(`/pages/Cua-Hang/${PAGE}/`, "C"), "page"],
    ["the page's, behind its name", link(`/Cua-Hang-Mau-${PAGE}/`, "C"), "page"],
    [
      "the page's, that shares another's",
      `${own} đã chia sẻ <a href="/tapchimau.demo/posts/1">bài viết</a> của ${other}`,
      "page",
    ],
    ["the page's, with a verified mark", `${own}<svg aria-label="Tài khoản đã xác minh"></svg>`, "page"],
    ["a visitor's, the arrow an icon", `${person(A)}${arrow}${own}`, "visitor"],
    ["a visitor's, the arrow a picture", `${person(A)}<img alt="">${own}`, "visitor"],
    ["nobody's that is proven: two authors", `${person(A)} và ${own}`, "unknown"],
    [
      "nobody's that is proven: with the page at a place",
      `${person(A)} đang ở cùng ${own} tại ${other}`,
      "unknown",
    ],
  ])("%s", (_, by, expected) => expect(owner(by)).toBe(expected));

  it.each([
    ["of another page of the same name", link("/profile.php?id=100000000009988", "Cửa Hàng Mẫu")],
    ["of a page whose name begins alike", link("/cuahangmau.demo2", "Cửa Hàng Mẫu")],
    ["that the page writes on another wall", `${own}${arrow}${other}`],
    ["of a stranger", other],
  ])("none of ours: %s", (_, by) => expect(of(by)).toEqual([]));

  it("none that a rule may take for the page's own wall: a post of the page in a group", () => {
    const time = `/groups/123456789/posts/${P1}/`;
    expect(of(own, time)[0]).toBe(`post|${P1} page/unknown Áo mới về`);
    expect(of(link(`/groups/123456789/user/${PAGE}/`, "C"), time)[0]).toBe(
      `post|${P1} page/unknown Áo mới về`,
    );
    const opened = `/groups/123456789/?multi_permalinks=${P1}&ref=share`;
    expect(of(own, opened)[0]).toBe(`post|${P1} page/unknown Áo mới về`);
  });

  it("the sharer's, where a stranger shares the page's post: none of ours", () => {
    const shared = `<div role="article"><h4>${own}</h4><div>${link(`/${PAGE}_${P1}`, "2 ngày")}</div><div data-ad-rendering-role="story_message">x</div></div>`;
    expect(read(main(article({ by: other, behind: shared })))).toEqual([]);
  });

  it("two posts of one author are two", () => {
    const two =
      article({ by: `${person(A)}${arrow}${own}`, words: "một" }) +
      article({
        by: `${person(A)}${arrow}${own}`,
        words: "hai",
        time: `/permalink.php?story_fbid=${P2}&id=${A}`,
      });
    expect(read(main(two))).toEqual([`post|${P1} customer/visitor một`, `post|${P2} customer/visitor hai`]);
  });
});

describe("a comment", () => {
  const of = (...comments: string[]): string[] =>
    read(main(article({ comments: comments.join("") }))).slice(1);

  it.each([
    ["in base64", `comment_id=${encodeURIComponent(coded("8001"))}`],
    ["in base64 without its end", `comment_id=${coded("8001").replace(/=+$/, "")}`],
    ["in base64 for addresses", `comment_id=${coded("8001").replaceAll("+", "-").replaceAll("/", "_")}`],
    ["in digits with a tail", "comment_id=8001&__tn__=R%5D-R&notif_id=1"],
  ])("named %s", (_, query) => {
    const at = `/cuahangmau.demo/posts/${OPAQUE}?${query}`;
    document.body.innerHTML = main(comment("8001", { at }));
    const element = document.querySelector('[role="article"]');
    expect(element === null ? null : readComment(element, now)?.id).toBe("8001");
  });

  it.each([
    ["no label", undefined],
    ["a Vietnamese one", "Bình luận dưới tên Khách Thử vào 13 giờ trước"],
    ["an older Vietnamese one, decomposed", "Bình luận của Khách Thử".normalize("NFD")],
    ["an English one", "Comment by Khách Thử 13 hours ago"],
    ["one in another language", "קהוח הגיב/ה לפני 13 שעות"],
    ["one that never was", "x"],
  ])("with %s is the same", (_, label) => {
    expect(of(comment("8001", label === undefined ? {} : { label }))).toEqual([FIRST]);
  });

  it.each([
    ["by number", link(`/${A}/`, "A"), A],
    ["under people", link(`/people/Khach-Thu/${A}/?comment_id=${coded("8001")}`, "A"), A],
    ["by username, in capitals", link("/Khach.Thu.A?comment_id=9", "A"), "khach.thu.a"],
    ["on the host for phones", link(`https://m.facebook.com/profile.php?id=${A}`, "A"), A],
    ["within a group", link(`/groups/123456789/user/${A}/`, "A"), A],
  ])("of an author who is linked %s", (_, by, id) => {
    expect(of(comment("8001", { by }))).toEqual([`comment|${P1}|${id} customer/page giá bn shop`]);
  });

  it.each([
    ["without a link", "<span dir='auto'>Người dùng Facebook</span>"],
    ["whose link leads nowhere", link("#", "Người dùng Facebook")],
    ["whose link leads out", link("https://l.facebook.com/l.php?u=x", "Ai đó")],
    [
      "whose picture and name are two people's",
      `${link(`/profile.php?id=${A}`, "A")}${link(`/profile.php?id=${B}`, "B")}`,
    ],
  ])("of somebody %s is nobody's", (_, by) => {
    expect(of(comment("8001", { by }))[0]).toMatch(/^comment\?author unknown\/page/);
  });

  it("of the page's namesake is a customer's; of the page under any of its addresses the page's", () => {
    expect(of(comment("8001", { by: person(B, "Cửa Hàng Mẫu") }))[0]).toContain("customer/page");
    for (const by of [own, link(`/${PAGE}`, "x"), link(`/profile.php?id=${PAGE}`, "x")])
      expect(of(comment("8001", { by }))[0]).toBe(`comment|${P1}|${PAGE} page/page giá bn shop`);
  });

  it("with replies in it, beside it and folded away keeps its own words", () => {
    const fold = '<div role="button"><span dir="auto">Xem 3 phản hồi</span></div>';
    const reply = comment("8002", {
      by: person(B),
      words: "mình cũng hỏi",
      at: `/${PAGE}_${P1}?comment_id=8001&reply_comment_id=8002`,
    });
    const second = `comment|${P1}|${B} customer/page mình cũng hỏi`;
    expect(of(comment("8001", { inside: reply + fold }))).toEqual([FIRST, second]);
    expect(of(comment("8001"), reply, fold)).toEqual([FIRST, second]);
  });

  it("is read among what sorts and pages the list, and none of that is one", () => {
    const around = `<div role="button"><span dir="auto">Phù hợp nhất</span></div><div dir="auto">Đã chọn chế độ Phù hợp nhất nên một số bình luận có thể bị lọc ra.</div>
      <div role="button">Xem thêm bình luận</div><div role="article" aria-label="Bình luận dưới tên Cửa Hàng Mẫu"><div role="textbox" contenteditable="true">giá nháp</div></div>`;
    expect(of(around, comment("8001"))).toEqual([FIRST]);
  });

  it("that quotes a link to another comment keeps its own number", () => {
    const quoted = "https://www.facebook.com/tapchimau.demo/posts/700000000000099?comment_id=9999";
    for (const words of [
      `xem ${link(quoted, quoted)} nè shop`,
      link(quoted, "facebook.com/tapchimau.demo/posts/…"),
    ])
      expect(of(comment("8001", { words }))[0]).toMatch(new RegExp(`^comment\\|${P1}\\|${A} customer/page`));
  });

  it("with a card that leads to somebody else's comment keeps its own number, and the post its own", () => {
    const by = link(`/profile.php?id=${A}&comment_id=${coded("8001")}`, '<span dir="auto">Khách</span>');
    const title = '<span dir="auto">Bình luận giá rẻ</span>';
    for (const id of ["9999", coded("9999", P2)]) {
      const behind = link(`/tapchimau.demo/posts/700000000000099?comment_id=${id}`, title);
      expect(of(comment("8001", { by, behind }))).toEqual([FIRST]);
      // Where no link of the author's says which of the two it is, it is neither: nothing stands there.
      expect(of(comment("8001", { behind }))).toEqual([]);
    }
  });

  it("with a preview of what it links to has its own words alone", () => {
    const preview = `${link("https://l.facebook.com/l.php?u=x", '<span dir="auto">Giá sỉ toàn quốc</span>')}${link("/reel/123456789", '<span dir="auto">Thước phim giá rẻ</span>')}`;
    expect(of(comment("8001", { words: "xem nè", behind: preview }))).toEqual([
      `comment|${P1}|${A} customer/page xem nè`,
    ]);
  });

  it("that was edited is the same comment with other words", () => {
    const [before] = of(comment("8001"));
    const [after] = of(comment("8001", { words: 'gia bao nhieu <span dir="auto">Đã chỉnh sửa</span>' }));
    expect(after?.split(" ")[0]).toBe(before?.split(" ")[0]);
  });

  it("of another post that stands among these makes all of them nobody's", () => {
    const foreign = comment("8002", { by: person(B), at: `/${PAGE}_${P2}?comment_id=8002` });
    expect(of(comment("8001"), foreign).every((each) => each.startsWith("comment?post"))).toBe(true);
  });
});
