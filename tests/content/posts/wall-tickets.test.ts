import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tellComments } from "@/lib/content/posts/comments-story";
import { tellPosts } from "@/lib/content/posts/posts-story";
import * as strange from "../../facebook/posts/strange-walls";
import { PAGE } from "../../worker/world";
import { type Told, told } from "../told";

const POST = "700000000000002";
const A = { id: "100000000001111", name: "Khách Thử A" };
const B = { id: "61550000002222", name: "Khách Thử B" };
const C = { id: "100000000003333", name: "Khách Thử C" };
type Person = typeof A;

let stand: Told;
let end: AbortController;

beforeEach(async () => {
  end = new AbortController();
  document.body.innerHTML = "";
  stand = await told();
});
afterEach(async () => {
  end.abort();
  await stand.rest();
  expect(stand.world.reported).toEqual([]);
  await stand.close();
});

const link = (href: string, name: string): string => `<a role="link" href="${href}">${name}</a>`;
const person = ({ id, name }: Person): string =>
  link(`/profile.php?id=${id}`, `<span dir="auto">${name}</span>`);
const shop = link("/cuahangmau.demo", "Cửa Hàng Mẫu");
const timeLink = (tail = ""): string =>
  `<a role="link" href="/permalink.php?story_fbid=${POST}&id=${PAGE}${tail}">13 giờ</a>`;
const post = (heading: string, words: string, comments = ""): string =>
  `<div role="main"><div data-pagelet="TimelineFeedUnit_0"><div role="article" aria-posinset="1">
   <h3>${heading}</h3><div>${timeLink()}<span> · </span></div>
   <div data-ad-rendering-role="story_message"><span dir="auto">${words}</span></div>
   <div class="list">${comments}</div></div></div></div>`;
const comment = (id: string, by: string, words: string): string =>
  `<div role="article"><div>${by}</div><div dir="auto">${words}</div>
   <ul><li><div role="button">Thích</div></li><li>${timeLink(`&comment_id=${id}`)}</li></ul></div>`;
const visitors = (comments: string): string =>
  post(`${person(A)}<svg></svg>${shop}`, "shop giao sai màu", comments);

function open(address: string, html: string): void {
  window.location.href = address;
  document.body.innerHTML = html;
}
async function wall(html: string): Promise<void> {
  open("https://www.facebook.com/cuahangmau.demo", html);
  tellPosts(window, stand.bridge, end.signal);
  await stand.rest();
}
const badges = () =>
  [...document.querySelectorAll<HTMLElement>("page-ticket.page-ticket-item")].map(
    ({ dataset, parentElement }) => ({
      key: dataset.key,
      state: dataset.state,
      ticket: dataset.ticket,
      of: parentElement?.closest('[role="article"]')?.querySelector("a,strong")?.textContent ?? "",
    }),
  );
const tickets = () => stand.world.emulator.state.tickets;
/** Whom the tickets are about. */
const customers = () =>
  tickets().map(({ contact }) => stand.world.emulator.state.contacts.find(({ id }) => id === contact)?.name);
const notes = () => stand.world.emulator.state.notes.map(({ text }) => text);
/** Presses the button of the nth badge, as a person. */
async function create(at: number): Promise<void> {
  const host = document.querySelectorAll("page-ticket.page-ticket-item")[at];
  const event = new MouseEvent("click", { bubbles: true, composed: true });
  Object.defineProperty(event, "isTrusted", { value: true });
  host?.shadowRoot?.querySelector("button.create")?.dispatchEvent(event);
  await stand.rest();
}

describe("a visitor's post and what stands below it", () => {
  const postKey = `${PAGE}|post|${POST}`;
  const three = [
    comment("8001", person(B), "mình cũng vậy"),
    comment("8002", person(C), "giá nữa"),
    comment("8003", person(A), "shop ơi"),
  ];

  beforeEach(async () => {
    stand.world.emulator.switches.ticketIdInAnswer = true;
    await stand.signIn();
  });

  it.each([
    ["the post first", [0, 1, 2]],
    ["a stranger's comment first", [1, 0, 2]],
    ["the author's own comment first", [2, 1, 0]],
  ])("are one ticket and one key, its state on all of them: %s", async (_, order) => {
    await stand.settings({ creation: "automatic", postsAndComments: "everything" });
    const [first = 0, ...rest] = order;
    await wall(visitors(three[first] ?? ""));
    const list = document.querySelector(".list");
    for (const at of rest) {
      list?.insertAdjacentHTML("beforeend", three[at] ?? "");
      await stand.rest();
    }
    expect(tickets()).toHaveLength(1);
    expect(badges().map(({ key, state }) => [key, state])).toEqual(Array(4).fill([postKey, "created"]));
    expect(new Set(badges().map(({ ticket }) => ticket)).size).toBe(1);
    expect(notes().some((note) => note.includes("shop giao sai màu"))).toBe(true);
    for (const words of ["mình cũng vậy", "giá nữa", "shop ơi"])
      expect(notes().filter((note) => note.includes(words)).length, words).toBe(1);
    expect(customers()).toEqual([A.name]);
  });

  it("is the visitor's ticket, with the post's words, when a person makes it from a stranger's comment", async () => {
    await stand.settings({ creation: "suggest", postsAndComments: "relevant", visitorPosts: true });
    await wall(visitors(three.join("")));
    expect(badges().map(({ key }) => key)).toEqual(Array(4).fill(postKey));
    await create(1);
    await create(2);
    await create(0);
    expect(tickets()).toHaveLength(1);
    expect(customers()).toEqual([A.name]);
    expect(notes().join("\n")).toContain("shop giao sai màu");
    expect(badges().every(({ state }) => state === "created")).toBe(true);
  });

  it("the page's answers below it carry no badge of their own", async () => {
    await stand.settings({ creation: "suggest", postsAndComments: "relevant", visitorPosts: true });
    await wall(visitors(comment("8001", shop, "Dạ shop xin lỗi ạ")));
    expect(badges().map(({ key }) => key)).toEqual([postKey]);
  });
});

describe("what came on screen while nobody was signed in", () => {
  it("becomes its tickets after signing in, without a touch of the page", async () => {
    await stand.settings({ creation: "automatic", postsAndComments: "everything" });
    await wall(
      post(shop, "Áo mới về", comment("8001", person(A), "giá?") + comment("8002", person(B), "ship?")),
    );
    expect(tickets()).toEqual([]);
    await stand.signIn();
    await stand.rest();
    expect(tickets()).toHaveLength(2);
    await stand.rest();
    expect(tickets()).toHaveLength(2);
  });
});

describe("a day of screens, in two tabs, in every order", () => {
  const [OWN, VISITED] = [strange.P1, strange.P2];
  const { article, comment: said, dialog, main, arrow, own, parts, aside, coded, person: by } = strange;
  const c = (id: string, who: string, words: string, at?: string): string =>
    said(id, { by: by(who), words, ...(at === undefined ? {} : { at }) });
  const OPAQUE = "pfbid0DEMOxyzABCdef123";
  const shops = `/cuahangmau.demo/posts/${OPAQUE}`;
  const visited = `${by(A.id)}${arrow}${own}`;
  const visitedTime = `/permalink.php?story_fbid=${VISITED}&id=${A.id}`;
  const screens = [
    main(article({ comments: c("8001", A.id, "giá?") })),
    `${main(article())}${dialog(parts({ time: shops, comments: c("8001", A.id, "giá?", `${shops}?comment_id=${encodeURIComponent(coded("8001"))}`) + c("8002", B.id, "ship?", `${shops}?comment_id=8001&reply_comment_id=${encodeURIComponent(coded("8002"))}`) }))}`,
    aside(
      parts({
        time: `/cuahangmau.demo/posts/ao-moi/${OWN}`,
        comments: c("8003", A.id, "còn size M không") + c("8004", C.id, "mình là trang mới"),
      }),
    ),
    main(
      article({
        by: visited,
        time: visitedTime,
        words: "giao sai màu",
        comments: c("8005", B.id, "mình cũng vậy", `${visitedTime}&comment_id=8005`),
      }),
    ),
    main(
      article({
        comments: said("8006", { by: "<span dir='auto'>Người dùng Facebook</span>", words: "giá?" }),
      }),
    ),
    main(
      article({
        time: `/groups/123456789/posts/700000000000066/`,
        comments: c("8007", A.id, "giá?", "/groups/123456789/posts/700000000000066/?comment_id=8007"),
      }),
    ),
    main(
      article({
        by: strange.link("/tapchimau.demo", "Tạp Chí"),
        time: "/tapchimau.demo/posts/700000000000077",
        comments: c("8008", A.id, "giá?", "/tapchimau.demo/posts/700000000000077?comment_id=8008"),
      }),
    ),
    main(
      article({
        time: `/${PAGE}_700000000000088`,
        comments: c("8009", A.id, "giá?", `/${PAGE}_700000000000089?comment_id=8009`),
      }),
    ),
    main(
      article({
        comments: said("8010", { by: own, words: "Dạ giá 200k" }) + c("8001", A.id, "giá bao nhiêu vậy shop"),
      }),
    ),
    main(
      article({
        comments: `<div role="article" aria-label="Bình luận dưới tên Cửa Hàng Mẫu"><div role="textbox" contenteditable="true">giá nháp</div></div>`,
      }),
    ),
  ];

  it.each([
    ["as they come", screens],
    ["backwards", [...screens].reverse()],
  ])("end in the tickets that are due and no others: %s", async (_, order) => {
    stand.world.emulator.switches.ticketIdInAnswer = true;
    await stand.signIn();
    await stand.settings({ creation: "automatic", postsAndComments: "everything" });
    for (const html of [...order, ...order]) {
      await wall(html);
      end.abort();
      end = new AbortController();
    }
    const due = [
      `${PAGE}|comment|${OWN}|${A.id}`,
      `${PAGE}|comment|${OWN}|${B.id}`,
      `${PAGE}|comment|${OWN}|${C.id}`,
      `${PAGE}|post|${VISITED}`,
    ];
    const made = [...stand.world.mirrored()].flatMap(([name, value]) =>
      name.startsWith("badge:") && JSON.stringify(value).includes('"created"')
        ? [name.slice("badge:".length)]
        : [],
    );
    // A post that a screen showed under two names bears its badges under both.
    const items = new Set(made.map((key) => key.replace(OPAQUE, OWN)));
    expect([...items].sort()).toEqual(due.sort());
    expect(tickets()).toHaveLength(due.length);
    for (const words of ["còn size M không", "mình cũng vậy"])
      expect(notes().filter((note) => note.includes(words)).length, words).toBe(1);
  });
});

describe("authors without a link in the business inbox", () => {
  const address = `https://business.facebook.com/latest/inbox/facebook?asset_id=${PAGE}&selected_item_id=${POST}&thread_type=FB_PAGE_POST`;
  const said = (name: string, words: string, at: number, id = ""): string =>
    `<div role="article" aria-label="Bình luận">${id === "" ? "<span>" : `<a aria-hidden="true" tabindex="-1" href="/profile.php?id=${A.id}&comment_id=${id}">`}
     <img alt="${name}">${id === "" ? "</span>" : "</a>"}
     <div class="_6c7i"><span dir="auto">${name}</span><span dir="auto">${words}</span></div>
     <div class="_4eeo"><a role="button" href="#">Thích</a><abbr class="livetimestamp" data-utime="${at}">13 giờ</abbr></div></div>`;
  const panel = (comments: string): string =>
    `<div role="main"><div data-pagelet="BizInboxDetailSectionWrapper"><div class="_4ik4" style="-webkit-line-clamp:1">Áo mới</div>
     <div><div>${link(`/profile.php?id=${PAGE}`, "Cửa Hàng Mẫu")}</div>${link(`https://www.facebook.com/${PAGE}_${POST}`, "Xem bài viết")}
     <div data-ad-preview="message">Áo mới về</div></div>${comments}</div></div>`;
  const NOBODY = "Người dùng Facebook";
  const suite = async (comments: string): Promise<void> => {
    open(address, panel(comments));
    tellComments(window, stand.bridge, end.signal);
    await stand.rest();
  };
  const sentences = () =>
    [...document.querySelectorAll("page-ticket.page-ticket-item")].map(
      ({ shadowRoot }) => shadowRoot?.querySelector(".hint")?.textContent ?? "",
    );

  beforeEach(async () => {
    await stand.signIn();
    await stand.settings({ creation: "automatic", postsAndComments: "everything" });
  });

  it("have a badge that says so, no ticket by rule, and one of their own by hand", async () => {
    await suite(said(NOBODY, "giá shop ơi", 1_790_000_000) + said(NOBODY, "ship bao nhiêu", 1_790_000_100));
    expect(badges().map(({ key, state }) => [key, state])).toEqual([
      ["", "unknown"],
      ["", "unknown"],
    ]);
    for (const sentence of sentences()) expect(sentence).toContain("không rõ người viết");
    expect(tickets()).toEqual([]);
    await create(0);
    expect(badges().map(({ state }) => state)).toEqual(["created", "unknown"]);
    await create(1);
    expect(tickets()).toHaveLength(2);
  });

  it("keep their ticket over a reload, whatever stands before them by then", async () => {
    const first = said(NOBODY, "giá shop ơi", 1_790_000_000);
    await suite(first);
    await create(0);
    end.abort();
    end = new AbortController();
    await suite(
      said(A.name, "của mình đâu", 1_790_000_200, "8009") +
        said(NOBODY, "giá shop ơi", 1_790_000_300) +
        first,
    );
    expect(badges().map(({ state }) => state)).toEqual(["created", "unknown", "created"]);
    expect(tickets()).toHaveLength(2);
  });

  it("that can't be told apart share nothing: neither can be made here", async () => {
    const twin = said(NOBODY, "giá?", 1_790_000_000);
    await suite(twin);
    await create(0);
    const panelElement = document.querySelector('[data-pagelet="BizInboxDetailSectionWrapper"]');
    panelElement?.insertAdjacentHTML("beforeend", twin);
    await stand.rest();
    expect(badges().map(({ key, state, ticket }) => [key, state, ticket])).toEqual(
      Array(2).fill(["", "unknown", ""]),
    );
    expect(
      document.querySelector("page-ticket.page-ticket-item")?.shadowRoot?.querySelector("button"),
    ).toBeNull();
    for (const sentence of sentences()) expect(sentence).toContain("Không nhận diện được");
  });

  it("are none while Facebook has not kept what was written", async () => {
    await suite(
      said(NOBODY, "giá shop ơi", 1_790_000_000).replace(/<abbr.*<\/abbr>/, "<span>Đang đăng…</span>"),
    );
    expect(badges()).toEqual([]);
  });
});
